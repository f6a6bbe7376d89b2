// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/journal/fields.h>
#include <thuly/workflow/books.h>
#include <thuly/workflow/closings.h>
#include <thuly/workflow/hearings.h>
#include <thuly/workflow/services.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::errorId;

namespace {

constexpr int matters = 300;

/** What one type did in one month, counted from the cases alone. */
struct Counted {
    qint64 entered = 0;
    qint64 resolved = 0;
    qint64 open = 0;
};

/** Steps that give a case its number in the book of its type. */
const QSet<QString> &accepting()
{
    static const QSet<QString> events{u"fee_receipt_filed"_s, u"accepted_fee_exempt"_s, u"registered"_s,     u"accepted"_s,
                                      u"petitioner_agreed"_s, u"no_reply_again"_s,      u"case_split_off"_s, u"annulled_for_retrial"_s};
    return events;
}

/** Where a case still lies on a desk of the court of first instance; suspended ones too. */
const QSet<QString> &unresolved()
{
    static const QSet<QString> states{u"ACCEPTED"_s,      u"NOTIFIED"_s,         u"PREPARATION"_s,     u"SETTLED_PENDING"_s,     u"SUSPENDED"_s,
                                      u"TRIAL_DECISION"_s, u"HEARING"_s,         u"ADJOURNED"_s,       u"PAUSED"_s,              u"DELIBERATION"_s,
                                      u"SESSION_DECISION"_s, u"SESSION"_s,       u"DIALOGUE_PENDING"_s, u"JUDGE_ASSIGNED"_s,     u"RETURN_TO_VKS"_s,
                                      u"FILE_RECEIVED"_s,  u"MEDIATION_JUDGE"_s, u"MEDIATOR_DESIGNATED"_s, u"MEDIATING"_s,       u"RESULT_RECORDED"_s,
                                      u"TERMINATED"_s};
    return states;
}

/** What the journal says of one matter while it is read from its beginning. */
struct Course {
    QString type;
    bool accepted = false;
    bool resolved = false;
};

QString said(const QString &what, qint64 entered, qint64 resolved, qint64 left)
{
    return QString(what % u": "_s % QString::number(entered) % u" entered, "_s % QString::number(resolved) % u" resolved, "_s % QString::number(left) % u" left"_s);
}

} // namespace

/** One year of a court, run once; everything is looked at in what it left behind. */
class TstDemoYear : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DeskFixture> m_court;
    workflow::YearReport m_report;
    QList<workflow::MatterView> m_matters;

    [[nodiscard]] QList<protocol::Op> journal() const
    {
        QList<protocol::Op> ops;
        qint64 seq = 0;
        while (true) {
            const auto some = m_court->desk->read([this, seq](storage::ReadTx &tx) { return m_court->desk->journal().after(tx, seq, 5000); }).takeResult();
            if (!some || some->isEmpty())
                return ops;
            for (const journal::StoredOp &stored : *some)
                ops.append(stored.op);
            seq = some->last().seq;
        }
    }
    /** By type and month (0: before the year), from what was recorded about the cases and when months were closed: no book is read. */
    [[nodiscard]] QMap<QString, QList<Counted>> countedFromJournal() const
    {
        using namespace thuly::journal;
        QMap<QString, QList<Counted>> all;
        QHash<Uuid, Course> courses;
        QDate opens;
        for (const protocol::Op &op : journal()) {
            if (op.kind == "book.closed"_L1)
                opens = std::max(opens, dateOf(op, u"to"_s).addDays(1));
            if (op.kind != "petition.received"_L1 && op.kind != "matter.event"_L1 && op.kind != "matter.acceptance-voided"_L1)
                continue;
            Course &course = courses[op.entity];
            if (op.kind == "petition.received"_L1)
                course.type = textOf(op, u"caseType"_s);
            // It counts on its day, or on the first that is open when it is written down.
            const QDate day = opens.isValid() ? std::max(op.occurredAt.date, opens) : op.occurredAt.date;
            QList<Counted> &months = all[course.type];
            months.resize(13);
            Counted &month = months[day.year() < m_report.year ? 0 : day.month()];
            const QString event = textOf(op, u"event"_s);
            if (op.kind == "matter.acceptance-voided"_L1) {
                course.accepted = false;
                --month.entered;
            } else if (accepting().contains(event)) {
                ++month.entered;
                course.accepted = true;
                course.resolved = false;
            } else if (course.accepted && event != "annulled"_L1) { // a criminal file that came back is a case again when it is registered anew
                const bool over = !unresolved().contains(textOf(op, u"to"_s));
                month.resolved += int(over) - int(course.resolved);
                course.resolved = over;
            }
        }
        for (QList<Counted> &months : all) {
            qint64 open = 0;
            for (Counted &month : months) {
                open += month.entered - month.resolved;
                month.open = open;
            }
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_court = std::make_unique<test::DeskFixture>(QDate(2027, 2, 15));
        const auto report = workflow::Demo(m_court->desk).fillYear({.matters = matters, .seed = 4}).takeResult();
        if (!report)
            qFatal("%s: %s", qPrintable(report.error().id()), qPrintable(report.error().detail + u' ' + report.error().field + u' ' + report.error().args.join(u' ')));
        m_report = *report;
        qInfo("%lld matters, %lld ops, %lld closings in %lld ms, of these %lld closing (slowest %lld)", m_report.matters, m_report.ops, m_report.closings,
              m_report.milliseconds, m_report.closingMs, m_report.slowestClosingMs);
        const auto page = workflow::CaseWork(m_court->desk).list({}, {}, 1000).takeResult();
        VERIFY_OK(page);
        for (const cases::Matter &matter : page->rows) {
            auto view = workflow::CaseWork(m_court->desk).open(matter.uid).takeResult();
            VERIFY_OK(view);
            m_matters.append(std::move(*view));
        }
    }

    void everyMonthBalancesAgainstTheCases()
    {
        QCOMPARE(m_report.year, 2026);
        for (const workflow::YearLine &line : std::as_const(m_report.lines))
            QVERIFY2(line.balances(), qPrintable(QString(line.registerId % u' ' % said(line.caseType + QString::number(line.month), line.entered, line.resolved, line.remaining)
                                                         % u", open "_s % QString::number(line.open) % u", carried "_s % QString::number(line.carried)
                                                         % u" of "_s % QString::number(line.leftBefore))));
        QVERIFY(m_report.balances());
        const auto counted = countedFromJournal();
        QSet<std::pair<QString, int>> seen;
        for (const workflow::YearLine &line : std::as_const(m_report.lines)) {
            if (line.caseType.isEmpty())
                continue; // the petition book
            const QString what = QString(line.caseType % u' ' % QString::number(line.month));
            QVERIFY2(counted.contains(line.caseType), qPrintable(what));
            const Counted month = counted.value(line.caseType).at(line.month);
            QCOMPARE(said(what, line.entered, line.resolved, line.remaining), said(what, month.entered, month.resolved, month.open));
            QCOMPARE(line.carried, counted.value(line.caseType).at(line.month - 1).open);
            seen.insert({line.caseType, line.month});
        }
        // Where nothing is said of a type in a month, there was nothing.
        for (const auto &[type, months] : counted.asKeyValueRange()) {
            for (int month = 1; month <= 12; ++month) {
                const Counted &one = months.at(month);
                if (!seen.contains({type, month}))
                    QVERIFY2(one.entered == 0 && one.resolved == 0 && one.open == 0, qPrintable(type));
            }
        }
    }

    void allProceduresAndTurnsHappen()
    {
        QSet<QString> types, events;
        for (const workflow::MatterView &view : std::as_const(m_matters)) {
            types.insert(view.head.caseType);
            for (const cases::TimelineEntry &entry : view.timeline)
                events.insert(entry.event);
        }
        for (const QString &type : {u"DS"_s, u"HNGĐ"_s, u"KDTM"_s, u"LĐ"_s, u"VDS-HNGĐ"_s, u"HC"_s, u"HS"_s, u"XLHC"_s, u"HGĐT"_s})
            QVERIFY2(types.contains(type), qPrintable(type));
        for (const QString &event : {u"petition_returned"_s, u"suspended"_s, u"resumed"_s, u"dismissed"_s, u"recognition_decided"_s, u"couple_settled"_s,
                                     u"seven_days_passed_decision_made"_s, u"adjourned"_s, u"judgment_pronounced"_s, u"appeal_or_protest_filed"_s,
                                     u"appeal_result_received"_s, u"windows_ended"_s, u"detention_ordered"_s, u"sentence_recorded"_s, u"recognised"_s,
                                     u"hearing_opened"_s, u"session_opened"_s, u"handed_over"_s, u"published"_s, u"archived"_s})
            QVERIFY2(events.contains(event), qPrintable(event));
        QVERIFY(std::ranges::any_of(m_matters, [](const workflow::MatterView &view) { return view.head.receivedOn.year() == 2025 && view.head.resolvedOn.year() == 2026; }));
        QVERIFY(m_report.hearings > 50 && m_report.adjourned > 0 && m_report.services > 100 && m_report.ownRows > 300);
    }

    void everyBookIsClosedTwelveTimesAndForTheYear()
    {
        const workflow::Closings closings(m_court->desk);
        const auto list = closings.list({}).takeResult();
        VERIFY_OK(list);
        QCOMPARE(list->size(), m_report.closings);
        QMap<QString, int> months, years;
        for (const workflow::ClosedPeriod &period : *list)
            ++(period.closing.kind == registers::ClosingKind::Month ? months : years)[period.closing.registerId];
        for (const QString &book : {u"DON-KK"_s, u"DS-ST"_s, u"HNGD-ST"_s, u"KDTM-ST"_s, u"LD-ST"_s, u"HC-ST"_s, u"HS-ST"_s, u"XLHC"_s, u"HGDT"_s, u"VT-DI"_s,
                                    u"VT-DEN"_s, u"CONDAU"_s, u"VATCHUNG"_s, u"ANPHI"_s, u"TRICHLUC"_s, u"KNTC"_s, u"MUONHS"_s}) {
            QVERIFY2(months.value(book) == 12, qPrintable(book));
            QCOMPARE(years.value(book), 2); // the year before, and this one
        }
        const auto check = closings.verify({}).takeResult();
        VERIFY_OK(check);
        QCOMPARE(check->closings, m_report.closings);
        QVERIFY(check->faults.isEmpty());
        QVERIFY(std::ranges::any_of(m_report.lines, [](const workflow::YearLine &line) { return line.late > 0; }));
    }

    void theVaultIsSound()
    {
        const workflow::Maintenance maintenance(m_court->desk);
        const auto chain = maintenance.verifyJournal().takeResult();
        VERIFY_OK(chain);
        QCOMPARE(chain->brokenAt, 0);
        const auto rebuilt = maintenance.rebuild().takeResult();
        VERIFY_OK(rebuilt);
        QCOMPARE(rebuilt->different.join(u' '), QString());
        const auto checks = maintenance.check(storage::CheckDepth::Full).takeResult();
        for (const storage::HealthCheck &check : *checks)
            QVERIFY2(check.ok, qPrintable(check.name + check.detail));
    }

    void peopleGoOnWithIt()
    {
        // The demo's clock never ran ahead of the day: a real petition is taken in at once.
        cases::PetitionInput input = test::DeskFixture::petition();
        input.receivedOn = QDate(2027, 2, 12);
        input.petitionDate = QDate(2027, 2, 10);
        VERIFY_OK(workflow::Intake(m_court->desk).takeIn(input).takeResult());
        QCOMPARE(errorId(workflow::Demo(m_court->desk).fillYear({.matters = 5}).takeResult()), u"vault.exists"_s);
    }

    void sameSeedSameYear()
    {
        QList<QStringList> courts;
        for (int i = 0; i < 2; ++i) {
            test::DeskFixture fixture(QDate(2027, 2, 15));
            const auto report = workflow::Demo(fixture.desk).fillYear({.matters = 25, .seed = 9}).takeResult();
            VERIFY_OK(report);
            QStringList lines;
            for (const workflow::YearLine &line : report->lines)
                lines += QString(line.registerId % line.caseType % QString::number(line.month) % u':' % QString::number(line.entered) % u'-' % QString::number(line.resolved));
            const auto page = workflow::CaseWork(fixture.desk).list({}, {}, 100).takeResult();
            for (const cases::Matter &matter : page->rows)
                lines += QString(matter.petitionNo % u'|' % matter.acceptanceNo % u'|' % matter.state % u'|' % matter.plaintiffs % u'|' % matter.defendants);
            courts.append(lines);
        }
        QCOMPARE(courts.at(0), courts.at(1));
    }

    void stoppedItLeavesWholeSteps()
    {
        test::DeskFixture fixture(QDate(2027, 2, 15));
        auto cancel = std::make_shared<workflow::Cancel>();
        int told = 0;
        const auto progress = [&](qint64, qint64) {
            if (++told == 4)
                cancel->stop();
            return journal::Progress::Continue;
        };
        QCOMPARE(errorId(workflow::Demo(fixture.desk).fillYear({.matters = 30, .seed = 2}, cancel, progress).takeResult()), u"cancelled"_s);
        QCOMPARE(workflow::Maintenance(fixture.desk).verifyJournal().takeResult()->brokenAt, 0);
        QCOMPARE(workflow::Maintenance(fixture.desk).rebuild().takeResult()->different, QStringList());
        const auto check = workflow::Closings(fixture.desk).verify({}).takeResult();
        QVERIFY(check->closings > 0 && check->faults.isEmpty());
    }

    void notAYearThatIsNotOver()
    {
        test::DeskFixture fixture;
        QCOMPARE(errorId(workflow::Demo(fixture.desk).fillYear({.matters = 5, .year = 2026}).takeResult()), u"unknown-value"_s);
    }
};

QTEST_GUILESS_MAIN(TstDemoYear)
#include "tst_demoyear.moc"
