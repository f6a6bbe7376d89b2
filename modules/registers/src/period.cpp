// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/registerquery.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

Result<RegisterPeriod> months(int year, int first, int count, PeriodRule rule, QStringView text)
{
    const QDate from(year, first, 1);
    if (!from.isValid() || first + count > 13)
        return fail(ErrorCode::BadPeriod, {}, u"period"_s, {text.toString()});
    return RegisterPeriod {from, from.addMonths(count).addDays(-1), rule};
}

} // namespace

Result<RegisterPeriod> parsePeriod(QStringView text, int year, PeriodRule rule)
{
    static const QRegularExpression shape(
        u"^(?:(?<month>\\d{1,2})|(?<ofyear>\\d{4})-(?<ofmonth>\\d{2})|[Qq](?<quarter>[1-4])|[Hh](?<half>[12])|(?<year>\\d{4})|(?<from>\\d{4}-\\d{2}-\\d{2})\\.\\.(?<to>\\d{4}-\\d{2}-\\d{2}))$"_s);
    const auto match = shape.matchView(text.trimmed());
    const auto number = [&match](QStringView name) { return match.capturedView(name).toInt(); };
    if (match.hasCaptured(u"month"))
        return months(year, number(u"month"), 1, rule, text);
    if (match.hasCaptured(u"ofyear"))
        return months(number(u"ofyear"), number(u"ofmonth"), 1, rule, text);
    if (match.hasCaptured(u"quarter"))
        return months(year, 3 * number(u"quarter") - 2, 3, rule, text);
    if (match.hasCaptured(u"half"))
        return months(year, 6 * number(u"half") - 5, 6, rule, text);
    if (match.hasCaptured(u"year"))
        return months(number(u"year"), 1, 12, rule, text);
    const QDate from = QDate::fromString(match.captured(u"from"), Qt::ISODate);
    const QDate to = QDate::fromString(match.captured(u"to"), Qt::ISODate);
    if (!from.isValid() || !to.isValid() || from > to)
        return fail(ErrorCode::BadPeriod, {}, u"period"_s, {text.toString()});
    return RegisterPeriod {from, to, rule};
}

Result<PeriodRule> periodListFromWord(QStringView word)
{
    if (word == u"all"_s)
        return PeriodRule::Statutory;
    if (word == u"accepted"_s)
        return PeriodRule::EnteredIn;
    if (word == u"carried"_s)
        return PeriodRule::CarriedOver;
    if (word == u"resolved"_s)
        return PeriodRule::ResolvedIn;
    return fail(ErrorCode::UnknownValue, {}, u"list"_s, {word.toString()});
}

QString periodWord(QDate from, QDate to)
{
    if (from.dayOfYear() == 1 && to == QDate(from.year(), 12, 31))
        return QString::number(from.year());
    if (from.day() == 1 && to == from.addMonths(1).addDays(-1))
        return from.toString(u"yyyy-MM"_s);
    return QString(from.toString(Qt::ISODate) % u".."_s % to.toString(Qt::ISODate));
}

} // namespace thuly::registers
