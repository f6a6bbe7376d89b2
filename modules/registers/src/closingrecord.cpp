// SPDX-License-Identifier: GPL-3.0-or-later
#include "closingrecord.h"

#include <thuly/protocol/canonicalcbor.h>

#include <QCborMap>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace thuly::registers {

QString kindWord(ClosingKind kind)
{
    return kind == ClosingKind::Month ? u"month"_s : u"year"_s;
}

QCborArray encodeBalance(const Balance &balance)
{
    QCborArray lines;
    for (const BalanceLine &line : balance.lines)
        lines.append(QCborArray {line.caseType, line.carried, line.entered, line.resolved, line.lateEntered, line.lateResolved});
    return lines;
}

QList<BalanceLine> decodeBalance(const QCborArray &array)
{
    QList<BalanceLine> lines;
    for (const auto &item : array) {
        const QCborArray line = item.toArray();
        lines += BalanceLine {line.at(0).toString(),  line.at(1).toInteger(), line.at(2).toInteger(),
                              line.at(3).toInteger(), line.at(4).toInteger(), line.at(5).toInteger()};
    }
    return lines;
}

QByteArray closingHash(const QString &court, const Closing &closing)
{
    const QCborMap record {{u"v"_s, 1},
                           {u"court"_s, court},
                           {u"register"_s, closing.registerId},
                           {u"seq"_s, closing.seq},
                           {u"kind"_s, kindWord(closing.kind)},
                           {u"from"_s, toInt(closing.from)},
                           {u"to"_s, toInt(closing.to)},
                           {u"rows"_s, closing.rows},
                           {u"balance"_s, encodeBalance(closing.balance)},
                           {u"snapshot"_s, closing.snapshot},
                           {u"prev"_s, closing.prev},
                           {u"by"_s, closing.closedBy.bytes()},
                           {u"at"_s, closing.closedMs}};
    return QCryptographicHash::hash(protocol::encodeCanonical(record), QCryptographicHash::Sha256);
}

QByteArray noClosing()
{
    return QByteArray(32, '\0');
}

} // namespace thuly::registers
