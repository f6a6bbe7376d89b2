// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "composition.h"

#include <thuly/workflow/recompute.h>

#include <QFile>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

std::atomic_bool interruptedFlag = false;
constexpr qint64 longestPassword = 4096;
constexpr qint64 progressEveryMs = 250;

void onInterrupt(int)
{
    interruptedFlag = true;
}

} // namespace

Context::Context(Globals globals, const Clock &clock)
    : m_globals(std::move(globals))
    , m_clock(clock)
{
}

Context::~Context()
{
    // Locking waits for running work and wipes the keys before the program's statics go.
    if (m_desk)
        m_desk->lock().waitForFinished();
}

Result<SecretBytes> Context::password() const
{
    if (m_globals.passwordFile.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"passwordFile"_s, {u"--password-file"_s});
    QFile file;
    const bool open = m_globals.passwordFile == u"-"_s
        ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
        : (file.setFileName(m_globals.passwordFile), file.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    if (!open)
        return fail(ErrorCode::FileNotReadable, {}, u"passwordFile"_s, {m_globals.passwordFile});
    SecretBytes buffer(longestPassword);
    qint64 size = 0;
    while (size < longestPassword) {
        const qint64 got = file.read(buffer.data() + size, longestPassword - size);
        if (got <= 0)
            break;
        size += got;
    }
    while (size > 0 && (buffer.data()[size - 1] == '\n' || buffer.data()[size - 1] == '\r'))
        --size;
    return SecretBytes::copyOf(buffer.view().first(size));
}

Result<QString> Context::vaultFolder() const
{
    if (m_globals.vault.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"vault"_s, {u"--vault"_s});
    return m_globals.vault;
}

Result<workflow::Desk *> Context::desk()
{
    if (m_desk)
        return m_desk.get();
    THULY_TRY(const QString folder, vaultFolder());
    if (m_globals.user.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"user"_s, {u"--user"_s});
    THULY_TRY(SecretBytes secret, password());
    auto opened = workflow::Desk::open(deskParts(), folder, m_globals.user, std::move(secret)).takeResult();
    if (!opened)
        return std::unexpected(std::move(opened).error());
    m_desk = std::move(*opened);
    // After an update of the law: what a script reads stands by it. Where that fails, it stays owed.
    const workflow::Recompute recompute(m_desk);
    if (const auto owed = recompute.isOwed().takeResult(); owed && *owed)
        recompute.run({}, progressFn()).waitForFinished();
    return m_desk.get();
}

Result<std::shared_ptr<workflow::Desk>> Context::sharedDesk()
{
    THULY_CHECK(desk());
    return m_desk;
}

void Context::adopt(std::shared_ptr<workflow::Desk> desk)
{
    m_desk = std::move(desk);
}

void Context::progress(qint64 done, qint64 total)
{
    if (!m_globals.progress)
        return;
    const qint64 now = m_clock.nowMs();
    if (now - m_lastProgressMs < progressEveryMs && done != total)
        return;
    m_lastProgressMs = now;
    std::fprintf(stderr, "\r%lld / %lld%s", static_cast<long long>(done), static_cast<long long>(total), done == total ? "\n" : "");
}

journal::ProgressFn Context::progressFn()
{
    return [this](qint64 done, qint64 total) {
        progress(done, total);
        return interruptedFlag ? journal::Progress::Stop : journal::Progress::Continue;
    };
}

const std::atomic_bool &Context::interrupted()
{
    return interruptedFlag;
}

void Context::catchInterrupts()
{
    struct sigaction action = {};
    action.sa_handler = onInterrupt;
    sigaction(SIGINT, &action, nullptr);
}

} // namespace thuly::ctl
