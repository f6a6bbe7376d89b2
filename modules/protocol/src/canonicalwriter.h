// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborValue>
#include <QString>

namespace thuly::protocol::canonical {

/*
 * The parts of encodeCanonical(), for what knows its own shape and need not be made into a QCborMap first: an operation
 * is encoded for each one recorded and again for each one read.
 */
void appendMapHead(QByteArray &out, qsizetype entries);
void appendArrayHead(QByteArray &out, qsizetype items);
void append(QByteArray &out, qint64 number);
void append(QByteArray &out, const QByteArray &bytes);
void append(QByteArray &out, QStringView text);
void append(QByteArray &out, const QCborValue &value);
/** ASCII, shorter than 24 letters: the keys of this program. */
void appendShort(QByteArray &out, QLatin1StringView key);

} // namespace thuly::protocol::canonical
