// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/intake.h>

#include <QFile>

namespace thuly::workflow {

/** One run over a counter file, on the writer thread: each petition its own unit, so that stopping leaves whole ones only. */
class Importer
{
public:
    static constexpr qint64 maxLineBytes = 1024 * 1024;

    Importer(Desk &desk, CancelPtr cancel, journal::ProgressFn progress);
    [[nodiscard]] Result<ImportReport> run(const QString &path);

private:
    [[nodiscard]] bool shouldStop(qint64 done) const;
    [[nodiscard]] Result<void> take(int number, const QByteArray &line);

    Desk &m_desk;
    CancelPtr m_cancel;
    journal::ProgressFn m_progress;
    ImportReport m_report;
    qint64 m_size = 0;
};

} // namespace thuly::workflow
