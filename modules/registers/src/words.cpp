// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <thuly/base/text.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** What a word in the index begins with, by the field it stands in. */
QChar letterOf(WordField field)
{
    switch (field) {
    case WordField::Number:
        return u'n';
    case WordField::Plaintiff:
        return u'p';
    case WordField::Defendant:
        return u'd';
    case WordField::Third:
        return u't';
    case WordField::Relation:
        return u'r';
    case WordField::Judge:
        return u'j';
    case WordField::Content:
        return u'c';
    case WordField::Note:
        return u'o';
    case WordField::Marks:
        return u'm';
    }
    Q_UNREACHABLE_RETURN(QChar());
}

WordField wordField(SearchField field)
{
    switch (field) {
    case SearchField::Number:
        return WordField::Number;
    case SearchField::Plaintiff:
        return WordField::Plaintiff;
    case SearchField::Defendant:
        return WordField::Defendant;
    case SearchField::Third:
        return WordField::Third;
    case SearchField::Relation:
        return WordField::Relation;
    case SearchField::Judge:
        return WordField::Judge;
    case SearchField::Content:
        return WordField::Content;
    case SearchField::Note:
        return WordField::Note;
    }
    Q_UNREACHABLE_RETURN(WordField());
}

QString term(WordField field, const QString &word)
{
    return QString(u'"' % letterOf(field) % word % u'"');
}

QString monthsTerm(const RegisterPeriod &period)
{
    QStringList months;
    for (QDate month = period.from; month <= period.to; month = month.addMonths(1))
        months += term(WordField::Marks, monthMark(month));
    return u'(' % months.join(u" OR "_s) % u')';
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

QString indexedWords(const QString &words)
{
    QString indexed;
    indexed.reserve(words.size() + words.size() / 4);
    int field = 0;
    bool begins = true;
    for (const QChar letter : words) {
        if (letter == fieldMark || letter == u' ') {
            field += letter == fieldMark;
            begins = true;
            indexed += u' ';
            continue;
        }
        if (std::exchange(begins, false))
            indexed += letterOf(WordField(field));
        indexed += letter;
    }
    return indexed;
}

QString matchText(const RegisterQuery &query)
{
    QStringList terms;
    for (const FieldFilter &filter : query.filters) {
        const QStringList words = wordsOf(filter.text);
        for (const QString &word : words)
            terms += term(wordField(filter.field), word);
        if (!words.isEmpty())
            terms.last() += u" *"_s;
    }
    const auto addMark = [&terms](const QString &mark) { terms += term(WordField::Marks, mark); };
    if (query.view == StateView::Pending)
        addMark(pendingMark());
    if (query.view == StateView::Provisional)
        addMark(waitingMark());
    if (!query.judge.isNull())
        addMark(judgeMark(query.judge));
    if (query.period && query.period->rule == PeriodRule::AcceptedIn && isWholeMonths(*query.period))
        terms += monthsTerm(*query.period);
    return terms.join(u" AND "_s);
}

} // namespace thuly::registers
