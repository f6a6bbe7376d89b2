// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include <thuly/base/clock.h>
#include <thuly/base/secretbytes.h>
#include <thuly/journal/journal.h>

#include <atomic>
#include <memory>

namespace thuly::workflow {
class Desk;
}

namespace thuly::ctl {

/** What a verb works with: the global options, the clock and, opened on first use, the vault. Main thread. */
class Context
{
public:
    Context(Globals globals, const Clock &clock);
    ~Context();
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    [[nodiscard]] const Globals &globals() const { return m_globals; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /** The password named by --password-file, without its last line end. "-" is standard input. */
    [[nodiscard]] Result<SecretBytes> password() const;
    /** The folder of --vault, or MissingField. */
    [[nodiscard]] Result<QString> vaultFolder() const;
    /** Opens the vault as --user; opened once. */
    [[nodiscard]] Result<workflow::Desk *> desk();
    [[nodiscard]] Result<std::shared_ptr<workflow::Desk>> sharedDesk();
    void adopt(std::shared_ptr<workflow::Desk> desk);

    /** Shows "done of total" on standard error with --progress, at most four times a second. */
    void progress(qint64 done, qint64 total);
    /** progress() in the shape that long work takes; stops after SIGINT. */
    [[nodiscard]] journal::ProgressFn progressFn();
    /** Set by SIGINT: long work stops at its next safe place. */
    [[nodiscard]] static const std::atomic_bool &interrupted();
    static void catchInterrupts();

private:
    Globals m_globals;
    const Clock &m_clock;
    std::shared_ptr<workflow::Desk> m_desk;
    qint64 m_lastProgressMs = 0;
};

} // namespace thuly::ctl
