// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacycolumns.h"

#include "legacyrecords.h"

#include <thuly/base/legaldate.h>
#include <thuly/base/text.h>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

QString numberAndDate(const QString &number, QDate date)
{
    return QStringList{number, formatDate(date)}.join(u'\n').trimmed();
}

/** The column of the book that takes number and date of a result, by how the old register words it. */
QString resultColumn(const QString &result)
{
    const QString words = fold(result);
    if (words.contains(u"tam dinh chi"))
        return u"suspension.numberDate"_s;
    if (words.startsWith(u"dinh chi"))
        return u"dismissal.numberDate"_s;
    return words.contains(u"cong nhan") ? u"settlement.numberDate"_s : u"judgment.numberDate"_s;
}

QString notes(const LegacyEntry &entry)
{
    QStringList lines;
    if (!entry.note.isEmpty())
        lines += entry.note;
    for (const auto &[heading, text] : entry.others)
        lines += QString(heading % u": "_s % text);
    return lines.join(u'\n');
}

} // namespace

QString legacyColumnText(const QString &key, const LegacyEntry &entry)
{
    if (key == u"acceptance.numberDate")
        return numberAndDate(entry.number, entry.accepted);
    if (key == u"petition.number")
        return entry.number;
    if (key == u"petition.registeredOn" || key == u"petition.receivedOn")
        return formatDate(entry.accepted);
    if (key == u"parties.plaintiffs")
        return partiesText(entry.plaintiffs);
    if (key == u"parties.defendants")
        return partiesText(entry.defendants);
    if (key == u"parties.related")
        return entry.related;
    if (key == u"relation.atAcceptance" || key == u"petition.claims")
        return entry.relation;
    if (key == u"hearing.panel" || key == u"judge.reviewing")
        return entry.judge;
    if (key == u"judgment.summary")
        return entry.result;
    if (key == u"notes")
        return notes(entry);
    return key == resultColumn(entry.result) ? numberAndDate(entry.resultNumber, entry.resultDate) : QString();
}

} // namespace thuly::registers
