// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <thuly/base/text.h>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

QString columnName(SearchField field)
{
    switch (field) {
    case SearchField::Number:
        return u"number"_s;
    case SearchField::Plaintiff:
        return u"plaintiff"_s;
    case SearchField::Defendant:
        return u"defendant"_s;
    case SearchField::Third:
        return u"third"_s;
    case SearchField::Relation:
        return u"relation"_s;
    case SearchField::Judge:
        return u"judge"_s;
    case SearchField::Content:
        return u"content"_s;
    case SearchField::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString term(const QString &column, const QString &word)
{
    return u'(' % column % u" : \""_s % word % u"\")"_s;
}

/** One of the months; FTS5 takes alternatives of one column in brackets. */
QString monthsTerm(const RegisterPeriod &period)
{
    QStringList months;
    for (QDate month = period.from; month <= period.to; month = month.addMonths(1))
        months += QString(u'"' % monthMark(month) % u'"');
    return u"(marks : ("_s % months.join(u" OR "_s) % u"))"_s;
}

} // namespace

QString pendingMark()
{
    return u"zp"_s;
}

QString waitingMark()
{
    return u"zn"_s;
}

QString judgeMark(const Uuid &judge)
{
    return u"zj"_s + QString::fromLatin1(judge.bytes().toHex());
}

QString monthMark(QDate date)
{
    return u"zm"_s + date.toString(u"yyyyMM"_s);
}

bool isWholeMonths(const RegisterPeriod &period)
{
    constexpr int mostMonths = 48;
    return period.from.day() == 1 && period.to.day() == period.to.daysInMonth() && period.from <= period.to
        && period.from.addMonths(mostMonths) > period.to;
}

QStringList wordsOf(QStringView text)
{
    QStringList words;
    QString word;
    const QString folded = fold(text);
    for (const QChar letter : folded) {
        if (letter.isLetterOrNumber()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

QString matchText(const RegisterQuery &query)
{
    QStringList terms;
    for (const FieldFilter &filter : query.filters) {
        const QStringList words = wordsOf(filter.text);
        const QString column = columnName(filter.field);
        for (const QString &word : words)
            terms += term(column, word);
        if (!words.isEmpty())
            terms.last().insert(terms.last().size() - 1, u" *"_s);
    }
    const QString marks = u"marks"_s;
    if (query.view == StateView::Pending)
        terms += term(marks, pendingMark());
    if (query.view == StateView::Provisional)
        terms += term(marks, waitingMark());
    if (!query.judge.isNull())
        terms += term(marks, judgeMark(query.judge));
    if (query.period && query.period->rule == PeriodRule::AcceptedIn && isWholeMonths(*query.period))
        terms += monthsTerm(*query.period);
    return terms.join(u" AND "_s);
}

} // namespace thuly::registers
