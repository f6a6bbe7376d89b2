// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacyrecords.h"

#include <thuly/base/legaldate.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr qsizetype values = 18;

QCborArray cborOf(const QList<LegacyParty> &parties)
{
    QCborArray array;
    for (const LegacyParty &party : parties)
        array.append(QCborArray{party.name, party.born, party.address});
    return array;
}

QList<LegacyParty> partiesOf(const QCborValue &value)
{
    QList<LegacyParty> parties;
    for (const auto &item : value.toArray()) {
        const QCborArray party = item.toArray();
        parties += LegacyParty{party.at(0).toString(), int(party.at(1).toInteger()), party.at(2).toString()};
    }
    return parties;
}

} // namespace

QCborArray legacyToCbor(const LegacyEntry &entry)
{
    QCborArray others;
    for (const auto &[heading, text] : entry.others)
        others.append(QCborArray{heading, text});
    return {QCborValue(entry.uid.bytes()), entry.sheet,  entry.row,       entry.order,        entry.number,
            entry.seq,                     entry.year,   entry.symbol,    toInt(entry.accepted), cborOf(entry.plaintiffs),
            cborOf(entry.defendants),      entry.related, entry.relation, entry.resultNumber, toInt(entry.resultDate),
            entry.result,                  QCborArray{entry.judge, entry.note}, others};
}

std::optional<LegacyEntry> legacyFromCbor(const QCborValue &value)
{
    const QCborArray items = value.toArray();
    const auto uid = Uuid::fromBytes(items.at(0).toByteArray());
    if (items.size() < values || !uid)
        return std::nullopt;
    LegacyEntry entry;
    entry.uid = *uid;
    entry.sheet = items.at(1).toString();
    entry.row = int(items.at(2).toInteger());
    entry.order = items.at(3).toString();
    entry.number = items.at(4).toString();
    entry.seq = int(items.at(5).toInteger());
    entry.year = int(items.at(6).toInteger());
    entry.symbol = items.at(7).toString();
    entry.accepted = fromInt(int(items.at(8).toInteger()));
    entry.plaintiffs = partiesOf(items.at(9));
    entry.defendants = partiesOf(items.at(10));
    entry.related = items.at(11).toString();
    entry.relation = items.at(12).toString();
    entry.resultNumber = items.at(13).toString();
    entry.resultDate = fromInt(int(items.at(14).toInteger()));
    entry.result = items.at(15).toString();
    entry.judge = items.at(16).toArray().at(0).toString();
    entry.note = items.at(16).toArray().at(1).toString();
    for (const auto &item : items.at(17).toArray())
        entry.others += std::pair(item.toArray().at(0).toString(), item.toArray().at(1).toString());
    return entry;
}

QString mappingText(const LegacyMapping &mapping)
{
    QStringList parts;
    for (auto it = mapping.cbegin(); it != mapping.cend(); ++it)
        parts += QString(legacyFieldName(it.key()) % u'=' % QString::number(it.value()));
    return parts.join(u' ');
}

LegacyMapping mappingOf(const QString &text)
{
    LegacyMapping mapping;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto field = legacyFieldOf(part.section(u'=', 0, 0)))
            mapping.insert(*field, part.section(u'=', 1).toInt());
    }
    return mapping;
}

QString partiesText(const QList<LegacyParty> &parties)
{
    QStringList lines;
    for (const LegacyParty &party : parties) {
        QStringList parts{party.name};
        if (party.born > 0)
            parts += QString::number(party.born);
        if (!party.address.isEmpty())
            parts += party.address;
        lines += parts.join(u", "_s);
    }
    return lines.join(u'\n');
}

} // namespace thuly::registers
