// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/clock.h>
#include <thuly/base/legaldate.h>

#include <QRegularExpression>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace thuly {

namespace {

constexpr int oldestYear = 1800;
constexpr int latestYear = 2199;

QTimeZone vietnamZone()
{
    return QTimeZone::fromSecondsAheadOfUtc(7 * 3600);
}

// Every op of the journal is written and read with its date: QDate's patterns would be a sixth of the time.
void putTwoDigits(QString &text, qsizetype at, int value)
{
    text[at] = QChar(u'0' + value / 10 % 10);
    text[at + 1] = QChar(u'0' + value % 10);
}

/** Below zero by far where there are no two ASCII digits. */
int readTwoDigits(QStringView text, qsizetype at)
{
    const int tens = text[at].unicode() - u'0';
    const int ones = text[at + 1].unicode() - u'0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1'000'000 : tens * 10 + ones;
}

std::unexpected<Error> badDate(const QString &field)
{
    return fail(ErrorCode::BadDate, u"not a date"_s, field);
}

int fullYear(int twoDigits, QDate today)
{
    return twoDigits <= (today.year() + 1) % 100 ? 2000 + twoDigits : 1900 + twoDigits;
}

Result<QDate> checkedDate(int day, int month, int year, const QString &field)
{
    if (month < 1 || month > 12 || day < 1 || day > 99 || year < oldestYear || year > latestYear)
        return badDate(field);
    const QDate date(year, month, day);
    if (!date.isValid())
        return fail(ErrorCode::DateDoesNotExist, u"no such day in that month"_s, field,
                    {QString::number(day), QString::number(month), QString::number(year)});
    return date;
}

/** `HH:mm`, `HH:mm:ss` or `HHhmm`. */
std::optional<QTime> parseTime(QStringView text)
{
    static const QRegularExpression pattern(uR"(^(\d{1,2})[:hH](\d{2})(?::(\d{2}))?$)"_s);
    const auto match = pattern.matchView(text);
    if (!match.hasMatch())
        return {};
    const QTime time(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/** ISO 8601 with `T`: with an offset or `Z` the moment is brought to +07:00, without one it is Vietnamese time. */
Result<QDateTime> parseIsoMoment(const QString &text, const QString &field)
{
    static const QRegularExpression pattern(
        uR"(^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$)"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return badDate(field);
    THULY_CHECK(checkedDate(match.capturedView(3).toInt(), match.capturedView(2).toInt(), match.capturedView(1).toInt(),
                            field));
    QString iso = text;
    iso[10] = u'T';
    const QDateTime read = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!read.isValid())
        return badDate(field);
    if (match.hasCaptured(4))
        return read.toTimeZone(vietnamZone());
    return QDateTime(read.date(), read.time(), vietnamZone());
}

} // namespace

QString LegalTime::toText() const
{
    if (!time)
        return isoDate(date);
    QString text = isoDate(date) % u"T00:00:00+07:00";
    const qsizetype clock = text.size() - 14;
    putTwoDigits(text, clock, time->hour());
    putTwoDigits(text, clock + 3, time->minute());
    putTwoDigits(text, clock + 6, time->second());
    return text;
}

std::optional<LegalTime> LegalTime::fromText(QStringView text)
{
    const bool dateOnly = text.size() == 10;
    if (!dateOnly && (text.size() != 25 || text[10] != u'T' || text[13] != u':' || text[16] != u':' || text.sliced(19) != u"+07:00"))
        return {};
    if (text[4] != u'-' || text[7] != u'-')
        return {};
    LegalTime result {QDate(readTwoDigits(text, 0) * 100 + readTwoDigits(text, 2), readTwoDigits(text, 5), readTwoDigits(text, 8)), {}};
    if (!dateOnly)
        result.time = QTime(readTwoDigits(text, 11), readTwoDigits(text, 14), readTwoDigits(text, 17));
    return result.isValid() && result.toText() == text ? std::optional(result) : std::nullopt;
}

QDateTime LegalTime::moment() const
{
    return QDateTime(date, time.value_or(QTime(0, 0)), vietnamZone());
}

Result<QDate> parseDate(QStringView text, QDate today, const QString &field)
{
    static const QRegularExpression withSigns(uR"(^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$)"_s);
    static const QRegularExpression digitsOnly(uR"(^(\d{2})(\d{2})(\d{4}|\d{2})$)"_s);
    static const QRegularExpression iso(uR"(^(\d{4})-(\d{2})-(\d{2})$)"_s);

    const QStringView trimmed = text.trimmed();
    if (const auto match = iso.matchView(trimmed); match.hasMatch())
        return checkedDate(match.capturedView(3).toInt(), match.capturedView(2).toInt(), match.capturedView(1).toInt(),
                           field);

    const auto signedMatch = withSigns.matchView(trimmed);
    const auto match = signedMatch.hasMatch() ? signedMatch : digitsOnly.matchView(trimmed);
    if (!match.hasMatch())
        return badDate(field);
    const int day = match.capturedView(1).toInt();
    const int month = match.capturedView(signedMatch.hasMatch() ? 3 : 2).toInt();
    const QStringView yearText = match.capturedView(signedMatch.hasMatch() ? 4 : 3);
    int year = today.year();
    if (yearText.size() == 2)
        year = fullYear(yearText.toInt(), today);
    else if (yearText.size() == 4)
        year = yearText.toInt();
    return checkedDate(day, month, year, field);
}

Result<QDateTime> parseMoment(QStringView text, QDate today, const QString &field)
{
    const QString line = text.toString().simplified();
    if (line.size() > 10 && line[4] == u'-')
        return parseIsoMoment(line, field);
    const qsizetype blank = line.indexOf(u' ');
    if (blank < 0)
        return badDate(field);
    // The time may stand before the date, as formatMoment() writes it, or after it.
    QStringView dateText = QStringView(line).mid(blank + 1);
    auto time = parseTime(QStringView(line).left(blank));
    if (!time) {
        const qsizetype last = line.lastIndexOf(u' ');
        dateText = QStringView(line).left(last);
        time = parseTime(QStringView(line).mid(last + 1));
    }
    THULY_TRY(const QDate date, parseDate(dateText, today, field));
    if (!time)
        return badDate(field);
    return QDateTime(date, *time, vietnamZone());
}

Result<LegalTime> parseLegalTime(QStringView text, QDate today, const QString &field)
{
    if (auto date = parseDate(text, today, field); date || date.error().code == ErrorCode::DateDoesNotExist)
        return date.transform([](QDate value) { return LegalTime {value, {}}; });
    THULY_TRY(const QDateTime moment, parseMoment(text, today, field));
    return LegalTime {moment.date(), QTime(moment.time().hour(), moment.time().minute())};
}

QString formatDate(QDate date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

QString formatMoment(const QDateTime &moment)
{
    return moment.toTimeZone(vietnamZone()).toString(u"HH:mm dd/MM/yyyy"_s);
}

QString isoDate(QDate date)
{
    if (!date.isValid() || date.year() < 0 || date.year() > 9999)
        return date.toString(u"yyyy-MM-dd"_s);
    QString text = u"0000-00-00"_s;
    putTwoDigits(text, 0, date.year() / 100);
    putTwoDigits(text, 2, date.year() % 100);
    putTwoDigits(text, 5, date.month());
    putTwoDigits(text, 8, date.day());
    return text;
}

int toInt(QDate date)
{
    return date.isValid() ? date.year() * 10000 + date.month() * 100 + date.day() : 0;
}

QDate fromInt(int yyyymmdd)
{
    return QDate(yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100);
}

QString weekdayShort(QDate date)
{
    static constexpr std::array names {u"T2", u"T3", u"T4", u"T5", u"T6", u"T7", u"CN"};
    return date.isValid() ? QString(names[static_cast<size_t>(date.dayOfWeek() - 1)]) : QString();
}

} // namespace thuly
