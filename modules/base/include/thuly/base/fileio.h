// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace thuly {

/**
 * Puts `bytes` into `path` so that after a crash or power cut there is either the old file or the whole new one: a
 * temporary file in the same folder, fsync, rename, fsync of the folder. Readable by the owner only. DiskFull or
 * FileNotWritable leave the old file as it was. Blocks; not for the GUI thread. Fault points: file.before-rename,
 * file.after-rename.
 */
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, QByteArrayView bytes);

/** The whole file; FileNotReadable where there is none, FileTooLarge (args: maximum) above `maxBytes`. Blocks. */
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

} // namespace thuly
