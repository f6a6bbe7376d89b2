// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/sheetworker.h>

#include "frames.h"
#include "sandbox.h"
#include "zippackage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

constexpr int lookEveryMs = 100;
constexpr qint64 longestMs = 60'000;

QString helperBeside(const QString &program)
{
    return program.isEmpty() ? QString(QCoreApplication::applicationDirPath() + u"/thuly-sheet-worker"_s) : program;
}

/** Reads frames until the helper ends, is stopped or takes too long. */
Result<void> collect(QProcess &process, FrameReader &frames, const std::atomic_bool *stop)
{
    QElapsedTimer timer;
    timer.start();
    while (process.state() != QProcess::NotRunning || process.bytesAvailable() > 0) {
        if (stop && *stop)
            return fail(ErrorCode::Cancelled);
        if (timer.elapsed() > longestMs)
            return refused(u"time"_s);
        if (process.bytesAvailable() == 0 && !process.waitForReadyRead(lookEveryMs) && process.state() == QProcess::NotRunning && process.bytesAvailable() == 0)
            break;
        THULY_CHECK(frames.feed(process.readAllStandardOutput()));
    }
    return {};
}

} // namespace

Result<Workbook> readInWorker(const QString &path, const std::atomic_bool *stop, const QString &program)
{
    // Tried here so that a missing file is told from a helper that failed.
    if (QFile file(path); !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, file.errorString(), u"file"_s, {path});
    QProcess process;
    process.setStandardInputFile(path);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(helperBeside(program), QStringList());
    if (!process.waitForStarted())
        return fail(ErrorCode::Internal, u"thuly-sheet-worker does not start: "_s + process.errorString());
    FrameReader frames;
    const auto collected = collect(process, frames, stop);
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    THULY_CHECK(collected);
    if (frames.isDone())
        return frames.take();
    // Killed by its own limits: what the file wanted is more than a register needs.
    return refused(u"helper-limits"_s);
}

int runSheetWorker()
{
    // Opened before the sandbox closes.
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    if (!enterSandbox())
        return 1;
    FrameWriter writer(out);
    writer.finish(readSheets(in, ReadLimits(), writer));
    out.close();
    return writer.failed() ? 1 : 0;
}

} // namespace thuly::sheets
