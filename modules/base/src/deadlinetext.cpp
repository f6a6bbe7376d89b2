// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/deadline.h>

#include <array>

using namespace Qt::StringLiterals;

namespace thuly {

namespace {

/** The two languages side by side, as the sentence is also printed and exported without a translation loaded. */
QString pick(Language language, const QString &vietnamese, const QString &english)
{
    switch (language) {
    case Language::Vietnamese:
        return vietnamese;
    case Language::English:
        return english;
    }
    return {};
}

QString weekday(QDate date, Language language)
{
    static constexpr std::array vietnamese {u"Thứ Hai", u"Thứ Ba",  u"Thứ Tư",  u"Thứ Năm",
                                            u"Thứ Sáu", u"Thứ Bảy", u"Chủ nhật"};
    static constexpr std::array english {u"Monday", u"Tuesday",  u"Wednesday", u"Thursday",
                                         u"Friday", u"Saturday", u"Sunday"};
    const auto at = static_cast<size_t>(date.dayOfWeek() - 1);
    return pick(language, QString(vietnamese[at]), QString(english[at]));
}

QString number(int amount)
{
    return QString::number(amount);
}

QString named(const QString &name)
{
    return name.isEmpty() ? QString() : QString(u" (" % name % u')');
}

QString movedText(const DeadlineStep &step, Language language)
{
    const QString off = formatDate(step.date);
    const QString due = formatDate(step.other);
    // A named day off says more than its weekday.
    const QString whatVi
        = step.name.isEmpty() ? weekday(step.date, language) : QString(u"ngày nghỉ" % named(step.name));
    const QString whatEn = step.name.isEmpty() ? QString(u"a " % weekday(step.date, language))
                                               : QString(u"a day off" % named(step.name));
    return pick(language,
                QString(off % u" là " % whatVi % u", chuyển sang " % weekday(step.other, language) % u' ' % due),
                QString(off % u" is " % whatEn % u", moved to " % weekday(step.other, language) % u' ' % due));
}

QString extensionText(const DeadlineStep &step, Language language)
{
    const QString extension = periodText(step.period, language);
    return pick(
        language,
        QString(u"Gia hạn thêm " % extension % u" từ " % formatDate(step.other) % u", đến " % formatDate(step.date)),
        QString(u"Extended by " % extension % u" from " % formatDate(step.other) % u" to " % formatDate(step.date)));
}

QString joinedText(const DeadlineStep &step, Language language)
{
    const bool detentionInDays
        = step.period.unit != step.period2.unit || step.amount != step.period.amount + step.period2.amount;
    const Period sum {step.amount, detentionInDays ? Period::Unit::Day : step.period.unit};
    return pick(language,
                QString(periodText(step.period, language) % u" và gia hạn " % periodText(step.period2, language)
                        % u", tính liền thành " % periodText(sum, language)),
                QString(periodText(step.period, language) % u" and an extension of "
                        % periodText(step.period2, language) % u" are counted in one step as "
                        % periodText(sum, language)));
}

QString countedBackText(const DeadlineStep &step, Language language)
{
    const Period back {-step.period.amount, step.period.unit};
    return pick(
        language, QString(u"Tính lùi " % periodText(back, language) % u", chậm nhất là ngày " % formatDate(step.date)),
        QString(u"Counted back " % periodText(back, language) % u", at the latest on " % formatDate(step.date)));
}

QString detentionText(const DeadlineStep &step, Language language)
{
    const QString days = number(step.amount);
    const QString first = formatDate(step.other);
    const bool months = step.period.unit == Period::Unit::Month;
    const QString vietnamese = months ? u", một tháng là 30 ngày"_s : QString();
    const QString english = months ? u", one month being 30 days"_s : QString();
    return pick(language, QString(u"Thời hạn " % days % u" ngày, tính cả ngày đầu " % first % vietnamese),
                QString(days % u" days, the first day " % first % u" counted" % english));
}

} // namespace

QString periodText(const Period &period, Language language)
{
    const QString amount = number(period.amount);
    const QString plural = period.amount == 1 ? QString() : u"s"_s;
    switch (period.unit) {
    case Period::Unit::Hour:
        return pick(language, QString(amount % u" giờ"), QString(amount % u" hour" % plural));
    case Period::Unit::Day:
        return pick(language, QString(amount % u" ngày"), QString(amount % u" day" % plural));
    case Period::Unit::WorkDay:
        return pick(language, QString(amount % u" ngày làm việc"), QString(amount % u" working day" % plural));
    case Period::Unit::Month:
        return pick(language, QString(amount % u" tháng"), QString(amount % u" month" % plural));
    }
    return {};
}

QString stepText(const DeadlineStep &step, Language language)
{
    using Kind = DeadlineStep::Kind;
    const QString date = formatDate(step.date);
    const QString other = formatDate(step.other);
    const QString amount = number(step.amount);
    const QString counted = periodText({step.amount, Period::Unit::Day}, language);
    switch (step.kind) {
    case Kind::AtOnce:
        return pick(language, QString(u"Thực hiện ngay trong ngày " % date),
                    QString(u"To be done at once, on " % date));
    case Kind::EventDayNotCounted:
        return pick(language, QString(u"Không tính ngày " % date % u", bắt đầu từ " % other),
                    QString(date % u" is not counted, counting starts on " % other));
    case Kind::DaysCounted:
        return pick(language, QString(counted % u" kết thúc ngày " % date), QString(counted % u" end on " % date));
    case Kind::WorkDaysCounted:
        return pick(language, QString(amount % u" ngày làm việc kết thúc ngày " % date),
                    QString(periodText({step.amount, Period::Unit::WorkDay}, language) % u" end on " % date));
    case Kind::MonthsCounted:
        return pick(language, QString(amount % u" tháng kết thúc ngày tương ứng " % date),
                    QString(periodText({step.amount, Period::Unit::Month}, language)
                            % u" end on the corresponding date " % date));
    case Kind::MonthsShortened:
        return pick(language,
                    QString(amount % u" tháng kết thúc ngày " % date
                            % u", ngày cuối tháng, vì tháng đó không có ngày tương ứng"),
                    QString(periodText({step.amount, Period::Unit::Month}, language) % u" end on " % date
                            % u", the last day of a month without the corresponding date"));
    case Kind::ExtensionJoined:
        return joinedText(step, language);
    case Kind::ExtensionAdded:
        return extensionText(step, language);
    case Kind::DayOffSkipped:
        return pick(language, QString(date % u" là ngày nghỉ" % named(step.name) % u", không tính"),
                    QString(date % u" is a day off" % named(step.name) % u" and not counted"));
    case Kind::SaturdayCounted:
        return pick(language, QString(u"Thứ Bảy " % date % u" là ngày làm việc" % named(step.name) % u", có tính"),
                    QString(u"Saturday " % date % u" is a working day" % named(step.name) % u" and counted"));
    case Kind::MovedToWorkDay:
        return movedText(step, language);
    case Kind::CountedBack:
        return countedBackText(step, language);
    case Kind::HoursCounted:
        return pick(language,
                    QString(amount % u" giờ liên tục từ " % formatMoment(step.from) % u", hết lúc "
                            % formatMoment(step.moment)),
                    QString(periodText({step.amount, Period::Unit::Hour}, language) % u" without a break from "
                            % formatMoment(step.from) % u" to " % formatMoment(step.moment)));
    case Kind::DetentionDays:
        return detentionText(step, language);
    case Kind::DetentionDeducted:
        return pick(language, QString(u"Trừ " % counted % u" đã tạm giữ"), QString(counted % u" of custody taken off"));
    case Kind::DetentionEnd:
        return pick(language, QString(u"Hết hạn lúc 24 giờ ngày " % date % u", không chuyển khi là ngày nghỉ"),
                    QString(u"Ends at 24:00 on " % date % u", not moved for a day off"));
    }
    return {};
}

} // namespace thuly
