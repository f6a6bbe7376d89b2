// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/fakeclock.h"

#include <thuly/workflow/hearings.h>

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

/** A second, independent reader of RFC 5545: unfolds, then splits name and value. */
struct Line {
    QString name;
    QString value;
};

QList<Line> parse(const QByteArray &calendar)
{
    QByteArray unfolded = calendar;
    unfolded.replace("\r\n ", "");
    QList<Line> lines;
    for (const QByteArray &line : unfolded.split('\n')) {
        const QString text = QString::fromUtf8(line).trimmed();
        if (!text.isEmpty())
            lines << Line{text.section(u':', 0, 0), text.section(u':', 1)};
    }
    return lines;
}

QString unescape(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\') {
            text += value[i];
            continue;
        }
        const QChar next = value[++i];
        text += next == u'n' ? QChar(u'\n') : next;
    }
    return text;
}

QString valueOf(const QList<Line> &lines, const QString &name)
{
    for (const Line &line : lines) {
        if (line.name == name)
            return line.value;
    }
    return {};
}

workflow::HearingView view()
{
    static test::FakeClock clock;
    workflow::HearingView v;
    v.hearing.uid = Uuid::make(clock);
    v.hearing.version = 3;
    v.hearing.date = QDate(2026, 12, 8);
    v.hearing.start = QTime(8, 0);
    v.hearing.minutes = 90;
    v.hearing.room = u"Phòng xử án số 1; tầng 2, trụ sở"_s;
    v.hearing.panel = {{cases::PanelDuty::Presiding, {}, u"Hoàng Minh Tuấn"_s}, {cases::PanelDuty::Assessor, {}, u"Vũ Thị Lan"_s}};
    v.matter.acceptanceNo = u"12/2026/TLST-DS"_s;
    v.matter.plaintiffs = u"Nguyễn Thị Hạnh"_s;
    v.matter.defendants = u"Trần Văn Đức\\Công ty"_s;
    v.brief = {u"Xét xử"_s, u"Trial"_s};
    return v;
}

} // namespace

class TstHearingCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack()
    {
        const auto lines = parse(workflow::hearingCalendar({view()}, u"TAND khu vực 3 - Nghệ An"_s, Language::Vietnamese, QDateTime(QDate(2026, 11, 23), QTime(1, 0), QTimeZone::UTC)));
        QCOMPARE(lines.first().value, u"VCALENDAR"_s);
        QCOMPARE(lines.last().value, u"VCALENDAR"_s);
        QCOMPARE(valueOf(lines, u"VERSION"_s), u"2.0"_s);
        QCOMPARE(valueOf(lines, u"DTSTART"_s), u"20261208T010000Z"_s); // 08:00 in Việt Nam
        QCOMPARE(valueOf(lines, u"DTEND"_s), u"20261208T023000Z"_s);
        QCOMPARE(valueOf(lines, u"DTSTAMP"_s), u"20261123T010000Z"_s);
        QCOMPARE(valueOf(lines, u"SEQUENCE"_s), u"3"_s);
        QCOMPARE(unescape(valueOf(lines, u"SUMMARY"_s)), u"12/2026/TLST-DS · Xét xử"_s);
        QCOMPARE(unescape(valueOf(lines, u"LOCATION"_s)), view().hearing.room);
        QCOMPARE(unescape(valueOf(lines, u"DESCRIPTION"_s)), u"Nguyễn Thị Hạnh\nTrần Văn Đức\\Công ty\nHoàng Minh Tuấn; Vũ Thị Lan"_s);
        QCOMPARE(valueOf(lines, u"STATUS"_s), u"CONFIRMED"_s);
    }

    void foldsAtSeventyFiveOctetsAndCutsNoLetter()
    {
        workflow::HearingView v = view();
        v.matter.plaintiffs = QString(u"Đỗ Thị Ngọc Ảnh; "_s).repeated(12).trimmed();
        const QByteArray bytes = workflow::hearingCalendar({v}, u"Toà"_s, Language::Vietnamese, QDateTime(QDate(2026, 11, 23), QTime(1, 0), QTimeZone::UTC));
        QVERIFY(bytes.endsWith("END:VCALENDAR\r\n"));
        int folded = 0;
        for (const QByteArray &line : bytes.split('\n')) {
            const QByteArray content = line.endsWith('\r') ? line.chopped(1) : line;
            QVERIFY2(content.size() <= 75, content.constData());
            QVERIFY(QString::fromUtf8(content).toUtf8() == content); // no letter cut in two
            folded += content.startsWith(' ') ? 1 : 0;
        }
        QVERIFY(folded > 2);
        QVERIFY(unescape(valueOf(parse(bytes), u"DESCRIPTION"_s)).startsWith(v.matter.plaintiffs));
    }

    void whatIsOffIsCancelledAndClosedIsPrivate()
    {
        workflow::HearingView v = view();
        v.hearing.state = cases::HearingState::Adjourned;
        v.hearing.openness = cases::Openness::Closed;
        const auto lines = parse(workflow::hearingCalendar({v}, u"Toà"_s, Language::English, QDateTime(QDate(2026, 11, 23), QTime(1, 0), QTimeZone::UTC)));
        QCOMPARE(valueOf(lines, u"STATUS"_s), u"CANCELLED"_s);
        QCOMPARE(valueOf(lines, u"CLASS"_s), u"PRIVATE"_s);
        QVERIFY(valueOf(lines, u"SUMMARY"_s).endsWith("Trial"_L1));
    }
};

QTEST_GUILESS_MAIN(TstHearingCalendar)
#include "tst_hearingcalendar.moc"
