// SPDX-License-Identifier: GPL-3.0-or-later
#include <testdata.h>
#include <thuly/base/csv.h>
#include <thuly/base/deadline.h>
#include <thuly/base/fileio.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

const QDate today(2026, 11, 23);

using Kind = DeadlineStep::Kind;

WorkCalendar builtInCalendar()
{
    WorkCalendar calendar;
    calendar.addDay(QDate(2026, 2, 16), DayKind::Holiday, u"Tết Âm lịch (29 tháng Chạp)"_s);
    calendar.addDay(QDate(2026, 2, 17), DayKind::Holiday, u"Tết Âm lịch (mùng 1)"_s);
    calendar.addDay(QDate(2026, 8, 22), DayKind::SwapWork, u"Thứ Bảy làm bù cho 31/8/2026"_s);
    calendar.addDay(QDate(2026, 8, 31), DayKind::SwapOff, u"Hoán đổi với thứ Bảy 22/8/2026"_s);
    calendar.addDay(QDate(2026, 9, 1), DayKind::Holiday, u"Quốc khánh (ngày liền kề)"_s);
    calendar.addDay(QDate(2026, 9, 2), DayKind::Holiday, u"Quốc khánh"_s);
    calendar.addDay(QDate(2026, 11, 24), DayKind::Holiday, u"Ngày Văn hóa Việt Nam"_s);
    calendar.coverYear(2026);
    return calendar;
}

Result<CsvTable> lawTable(const QString &name)
{
    THULY_TRY(const QByteArray bytes, readFile(test::sharedFile(QString(u"data/law/" % name)), 4 * 1024 * 1024));
    return parseCsv(bytes);
}

/** As the reference pack loads it: only rows that are confirmed. */
WorkCalendar calendarOf(const CsvTable &days)
{
    WorkCalendar calendar;
    for (qsizetype i = 0; i < days.rows.size(); ++i) {
        if (days.value(i, u"verified") != u"no")
            calendar.addDay(QDate::fromString(days.value(i, u"date"), Qt::ISODate),
                            *dayKindFromText(days.value(i, u"kind")), days.value(i, u"name"));
    }
    return calendar;
}

std::optional<Period> periodOf(const CsvTable &rules, qsizetype row, QStringView amount, QStringView unit)
{
    const QString text = rules.value(row, amount);
    if (text.isEmpty())
        return {};
    return Period {text.toInt(), Period::unitFromText(rules.value(row, unit)).value()};
}

QStringList sentences(const DeadlineResult &result, Language language)
{
    QStringList all;
    for (const DeadlineStep &step : result.steps)
        all << stepText(step, language);
    return all;
}

DeadlineResult compute(const DeadlineInput &input, QDate event)
{
    return computeDeadline(input, {event, {}}, builtInCalendar()).value();
}

} // namespace

class TestDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** The four examples of the domain brief §4.1, without any file. */
    void computesTheBriefsExamples_data()
    {
        QTest::addColumn<QString>("period");
        QTest::addColumn<QDate>("event");
        QTest::addColumn<QDate>("nominal");
        QTest::addColumn<QDate>("due");
        QTest::newRow("3 working days") << u"3wd"_s << QDate(2026, 11, 20) << QDate(2026, 11, 26)
                                        << QDate(2026, 11, 26);
        QTest::newRow("4 months") << u"4m"_s << QDate(2026, 10, 31) << QDate(2027, 2, 28) << QDate(2027, 3, 1);
        QTest::newRow("15 days to a holiday")
            << u"15d"_s << QDate(2026, 8, 18) << QDate(2026, 9, 2) << QDate(2026, 9, 3);
        QTest::newRow("15 days to a Saturday")
            << u"15d"_s << QDate(2026, 7, 3) << QDate(2026, 7, 18) << QDate(2026, 7, 20);
    }
    void computesTheBriefsExamples()
    {
        QFETCH(QString, period);
        QFETCH(QDate, event);
        QFETCH(QDate, nominal);
        QFETCH(QDate, due);
        const DeadlineResult result = compute({.base = Period::parse(period).value()}, event);
        QCOMPARE(result.nominal, nominal);
        QCOMPARE(result.due, due);
        QVERIFY(!result.dueMoment);
    }

    void computesTheVectors_data()
    {
        QTest::addColumn<int>("row");
        const auto vectors = lawTable(u"vectors.csv"_s);
        if (!vectors)
            return;
        for (qsizetype i = 0; i < vectors->rows.size(); ++i)
            QTest::newRow(qPrintable(vectors->value(i, u"vector_id"))) << int(i);
    }
    void computesTheVectors()
    {
        if (test::sharedFile(u"data/law/vectors.csv"_s).isEmpty())
            QSKIP("The worked examples are not beside this checkout");
        QFETCH(int, row);
        static const CsvTable vectors = lawTable(u"vectors.csv"_s).value();
        static const CsvTable rules = lawTable(u"deadlines.csv"_s).value();
        static const WorkCalendar calendar = calendarOf(lawTable(u"holidays.csv"_s).value());
        QCOMPARE(vectors.rows.size(), 91);

        qsizetype rule = 0;
        while (rule < rules.rows.size() && rules.value(rule, u"rule_id") != vectors.value(row, u"rule_id"))
            ++rule;
        QVERIFY(rule < rules.rows.size());
        DeadlineInput input {.base = periodOf(rules, rule, u"amount", u"unit").value()};
        if (vectors.value(row, u"extended") == u"yes")
            input.extension = periodOf(rules, rule, u"extension_amount", u"extension_unit").value();
        if (rules.value(rule, u"note").contains(u"count=detention"))
            input.count = DeadlineInput::Count::Detention;
        input.deductDays = vectors.value(row, u"deduct_days").toInt();

        const LegalTime event = parseLegalTime(vectors.value(row, u"trigger"), today).value();
        const LegalTime expected = parseLegalTime(vectors.value(row, u"expected"), today).value();
        const auto result = computeDeadline(input, event, calendar);
        QVERIFY(result);
        QCOMPARE(result->due, expected.date);
        QCOMPARE(result->dueMoment.has_value(), expected.time.has_value());
        if (expected.time)
            QCOMPARE(*result->dueMoment, expected.moment());
        for (const DeadlineStep &step : result->steps) {
            QVERIFY(!stepText(step, Language::Vietnamese).isEmpty());
            QVERIFY(!stepText(step, Language::English).isEmpty());
        }
    }

    void explainsAMonthThatIsMoved()
    {
        const DeadlineResult result = compute({.base = {4, Period::Unit::Month}}, QDate(2026, 10, 31));
        QCOMPARE(
            sentences(result, Language::Vietnamese),
            (QStringList {u"Không tính ngày 31/10/2026, bắt đầu từ 01/11/2026"_s,
                          u"4 tháng kết thúc ngày 28/02/2027, ngày cuối tháng, vì tháng đó không có ngày tương ứng"_s,
                          u"28/02/2027 là Chủ nhật, chuyển sang Thứ Hai 01/03/2027"_s}));
        QCOMPARE(sentences(result, Language::English),
                 (QStringList {u"31/10/2026 is not counted, counting starts on 01/11/2026"_s,
                               u"4 months end on 28/02/2027, the last day of a month without the corresponding date"_s,
                               u"28/02/2027 is a Sunday, moved to Monday 01/03/2027"_s}));
        QVERIFY(result.calendarIncomplete); // 2027 is not covered
    }

    void explainsTheCorrespondingDate()
    {
        const DeadlineResult result = compute({.base = {1, Period::Unit::Month}}, QDate(2026, 11, 16));
        QCOMPARE(sentences(result, Language::Vietnamese),
                 (QStringList {u"Không tính ngày 16/11/2026, bắt đầu từ 17/11/2026"_s,
                               u"1 tháng kết thúc ngày tương ứng 16/12/2026"_s}));
        QVERIFY(!result.calendarIncomplete);
    }

    void namesTheDaysOffBetween()
    {
        const DeadlineResult result = compute({.base = {3, Period::Unit::WorkDay}}, QDate(2026, 11, 20));
        QCOMPARE(sentences(result, Language::Vietnamese),
                 (QStringList {u"Không tính ngày 20/11/2026, bắt đầu từ 21/11/2026"_s,
                               u"24/11/2026 là ngày nghỉ (Ngày Văn hóa Việt Nam), không tính"_s,
                               u"3 ngày làm việc kết thúc ngày 26/11/2026"_s}));
        const DeadlineResult saturday = compute({.base = {5, Period::Unit::WorkDay}}, QDate(2026, 8, 17));
        QCOMPARE(saturday.due, QDate(2026, 8, 22));
        QVERIFY(saturday.steps[1].kind == Kind::SaturdayCounted);
    }

    void namesTheDaysOffItMovesOver()
    {
        const DeadlineResult result = compute({.base = {15, Period::Unit::Day}}, QDate(2026, 8, 16));
        QCOMPARE(result.due, QDate(2026, 9, 3));
        QCOMPARE(result.nominal, QDate(2026, 8, 31));
        QCOMPARE(
            sentences(result, Language::Vietnamese),
            (QStringList {u"Không tính ngày 16/08/2026, bắt đầu từ 17/08/2026"_s, u"15 ngày kết thúc ngày 31/08/2026"_s,
                          u"31/08/2026 là ngày nghỉ (Hoán đổi với thứ Bảy 22/8/2026), chuyển sang Thứ Năm 03/09/2026"_s,
                          u"01/09/2026 là ngày nghỉ (Quốc khánh (ngày liền kề)), không tính"_s,
                          u"02/09/2026 là ngày nghỉ (Quốc khánh), không tính"_s}));
    }

    /** From the nominal end and not from the moved one (open question 2 of the law data). */
    void extendsFromTheNominalEnd()
    {
        const DeadlineResult result = compute(
            {.base = {1, Period::Unit::Month}, .extension = Period {15, Period::Unit::Day}}, QDate(2026, 10, 1));
        QCOMPARE(result.due, QDate(2026, 11, 16));
        QCOMPARE(sentences(result, Language::Vietnamese).last(),
                 u"Gia hạn thêm 15 ngày từ 01/11/2026, đến 16/11/2026"_s);
    }

    void joinsAnExtensionInTheSameUnit()
    {
        const DeadlineResult result = compute(
            {.base = {2, Period::Unit::Month}, .extension = Period {1, Period::Unit::Month}}, QDate(2025, 12, 31));
        QCOMPARE(result.due, QDate(2026, 3, 31));
        QCOMPARE(sentences(result, Language::Vietnamese).first(),
                 u"2 tháng và gia hạn 1 tháng, tính liền thành 3 tháng"_s);
    }

    void extendsAtOnceByAWorkingDay()
    {
        const DeadlineResult sameDay = compute({.base = {0, Period::Unit::Day}}, QDate(2026, 8, 23));
        QCOMPARE(sameDay.due, QDate(2026, 8, 23)); // at once, even on a Sunday
        QCOMPARE(sentences(sameDay, Language::Vietnamese), QStringList {u"Thực hiện ngay trong ngày 23/08/2026"_s});
        const DeadlineResult next = compute(
            {.base = {0, Period::Unit::Day}, .extension = Period {1, Period::Unit::WorkDay}}, QDate(2026, 8, 21));
        QCOMPARE(next.due, QDate(2026, 8, 22));
    }

    /** 2 months less 3 days from 4 March 2018: the example of TTLT 04/2018 Đ.17. */
    void countsDetention()
    {
        const DeadlineInput input {
            .base = {2, Period::Unit::Month}, .count = DeadlineInput::Count::Detention, .deductDays = 3};
        const DeadlineResult result = compute(input, QDate(2018, 3, 4));
        QCOMPARE(result.due, QDate(2018, 4, 29));
        QCOMPARE(result.nominal, result.due);
        QCOMPARE(result.due.dayOfWeek(), 7); // a Sunday, not moved
        QVERIFY(!result.calendarIncomplete);
        QCOMPARE(sentences(result, Language::Vietnamese),
                 (QStringList {u"Thời hạn 60 ngày, tính cả ngày đầu 04/03/2018, một tháng là 30 ngày"_s,
                               u"Trừ 3 ngày đã tạm giữ"_s,
                               u"Hết hạn lúc 24 giờ ngày 29/04/2018, không chuyển khi là ngày nghỉ"_s}));

        DeadlineInput extended = input;
        extended.deductDays = 0;
        extended.extension = Period {1, Period::Unit::Month};
        QCOMPARE(compute(extended, QDate(2026, 1, 1)).due, QDate(2026, 3, 31)); // 90 days
    }

    void countsBackAndDoesNotMove()
    {
        const DeadlineResult result = compute({.base = {-10, Period::Unit::Day}}, QDate(2026, 9, 2));
        QCOMPARE(result.due, QDate(2026, 8, 23)); // a Sunday
        QCOMPARE(sentences(result, Language::Vietnamese),
                 QStringList {u"Tính lùi 10 ngày, chậm nhất là ngày 23/08/2026"_s});
        QCOMPARE(compute({.base = {-2, Period::Unit::WorkDay}}, QDate(2026, 9, 4)).due, QDate(2026, 8, 28));
        QCOMPARE(compute({.base = {-1, Period::Unit::Month}}, QDate(2026, 3, 31)).due, QDate(2026, 2, 28));
    }

    void countsHoursAsAMoment()
    {
        const DeadlineInput input {.base = {48, Period::Unit::Hour}};
        const auto result = computeDeadline(input, {QDate(2026, 11, 20), QTime(16, 30)}, builtInCalendar()).value();
        QCOMPARE(result.due, QDate(2026, 11, 22));
        QCOMPARE(result.dueMoment->toString(Qt::ISODate), u"2026-11-22T16:30:00+07:00"_s);
        QCOMPARE(sentences(result, Language::Vietnamese),
                 QStringList {u"48 giờ liên tục từ 16:30 20/11/2026, hết lúc 16:30 22/11/2026"_s});

        const auto withoutTime = computeDeadline(input, {QDate(2026, 11, 20), {}}, builtInCalendar());
        QVERIFY(!withoutTime);
        QCOMPARE(withoutTime.error().code, ErrorCode::MissingField);
        QCOMPARE(withoutTime.error().field, u"time"_s);
    }

    void refusesWhatTheLawDoesNotKnow()
    {
        using Unit = Period::Unit;
        const QList<DeadlineInput> inputs {
            {.base = {15, Unit::Day}, .deductDays = 1},
            {.base = {15, Unit::Day}, .extension = Period {-1, Unit::Day}},
            {.base = {15, Unit::Day}, .extension = Period {24, Unit::Hour}},
            {.base = {24, Unit::Hour}, .extension = Period {1, Unit::Day}},
            {.base = {-5, Unit::Day}, .extension = Period {1, Unit::WorkDay}},
            {.base = {5, Unit::WorkDay}, .count = DeadlineInput::Count::Detention},
            {.base = {5, Unit::Day}, .count = DeadlineInput::Count::Detention, .deductDays = 5},
            {.base = {5, Unit::Day}, .count = DeadlineInput::Count::Detention, .deductDays = -1},
        };
        for (const DeadlineInput &input : inputs) {
            const auto refused = computeDeadline(input, {QDate(2026, 11, 20), QTime(8, 0)}, builtInCalendar());
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::BadPeriod);
        }
        QCOMPARE(computeDeadline({.base = {1, Unit::Day}}, {}, builtInCalendar()).error().code, ErrorCode::BadDate);
    }

    /** A due date that rests on a year whose notices are not out yet says so. */
    void knowsWhenTheCalendarEnds()
    {
        QVERIFY(!compute({.base = {15, Period::Unit::Day}}, QDate(2026, 12, 10)).calendarIncomplete);
        QVERIFY(compute({.base = {15, Period::Unit::Day}}, QDate(2026, 12, 20)).calendarIncomplete);
        QVERIFY(compute({.base = {10, Period::Unit::WorkDay}}, QDate(2026, 12, 25)).calendarIncomplete);
        QVERIFY(compute({.base = {-10, Period::Unit::WorkDay}}, QDate(2027, 1, 5)).calendarIncomplete);
        QVERIFY(!compute({.base = {-10, Period::Unit::Day}}, QDate(2027, 1, 5)).calendarIncomplete);
    }

    void readsPeriods()
    {
        for (const auto &text : {u"15d", u"3wd", u"4m", u"48h", u"-10d", u"0d"})
            QCOMPARE(Period::parse(text).value().toText(), QString(text));
        QVERIFY(Period::parse(u"3wd").value() == (Period {3, Period::Unit::WorkDay}));
        for (const auto &text : {u"", u"15", u"d", u"15 d", u"15D", u"1.5m", u"10000d", u"2w", u"+3d", u"15d 3h"}) {
            const auto refused = Period::parse(text);
            QVERIFY2(!refused, qPrintable(QString(text)));
            QCOMPARE(refused.error().code, ErrorCode::BadPeriod);
        }
        QCOMPARE(periodText({1, Period::Unit::Month}, Language::English), u"1 month"_s);
        QCOMPARE(periodText({3, Period::Unit::WorkDay}, Language::Vietnamese), u"3 ngày làm việc"_s);
        QVERIFY(Period::unitFromText(u"hour") == Period::Unit::Hour);
        QVERIFY(Period::unitFromText(u"month") == Period::Unit::Month);
        QVERIFY(!Period::unitFromText(u"week"));
    }
};

QTEST_APPLESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
