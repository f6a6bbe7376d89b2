// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>

namespace thuly {

/**
 * A key or password: its own page-locked, non-dumpable memory, wiped when it goes.
 * Move-only, so that no copy is made by accident. One thread at a time.
 * Honest limit: text that passed through a Qt widget or the kernel may leave traces outside of it.
 */
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size);
    /** Takes a copy of `bytes`; the caller still has to wipe the original. */
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    [[nodiscard]] char *data() { return m_data; }
    [[nodiscard]] const char *data() const { return m_data; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const { return {m_data, m_size}; }
    /** A second copy, made on purpose. */
    [[nodiscard]] SecretBytes clone() const { return copyOf(view()); }
    void wipe();

private:
    char *m_data = nullptr;
    qsizetype m_size = 0;
};

} // namespace thuly
