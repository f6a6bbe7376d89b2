// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/secretbytes.h>

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <new>
#include <utility>

namespace thuly {

namespace {

size_t roundedToPages(qsizetype size)
{
    const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
    return (static_cast<size_t>(size) + page - 1) / page * page;
}

} // namespace

SecretBytes::SecretBytes(qsizetype size)
{
    if (size <= 0)
        return;
    void *pages = mmap(nullptr, roundedToPages(size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw std::bad_alloc();
    // Both are best effort: the lock limit may be used up, and then the secret is still wiped.
    (void)mlock(pages, roundedToPages(size));
    (void)madvise(pages, roundedToPages(size), MADV_DONTDUMP);
    m_data = static_cast<char *>(pages);
    m_size = size;
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes secret(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(secret.m_data, bytes.data(), static_cast<size_t>(bytes.size()));
    return secret;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void SecretBytes::wipe()
{
    if (!m_data)
        return;
    explicit_bzero(m_data, static_cast<size_t>(m_size));
    munmap(m_data, roundedToPages(m_size));
    m_data = nullptr;
    m_size = 0;
}

} // namespace thuly
