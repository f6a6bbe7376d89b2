// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

class TstDemo : public QObject
{
    Q_OBJECT

private:
    /** What people can see of a court: no ids, no clock. */
    static QStringList content(const std::shared_ptr<workflow::Desk> &desk)
    {
        QStringList lines;
        const auto page = workflow::CaseWork(desk).list({}, {}, 1000).takeResult();
        for (const cases::Matter &matter : page->rows) {
            const auto view = workflow::CaseWork(desk).open(matter.uid).takeResult();
            QString line = QString(matter.petitionNo % u'|' % matter.acceptanceNo % u'|' % matter.state % u'|' % matter.plaintiffs % u'|'
                                   % matter.defendants % u'|' % isoDate(matter.nextDue) % u'|' % view->people.value(matter.judge));
            for (const cases::TimelineEntry &entry : view->timeline)
                line += QString(u' ' % entry.event % entry.occurredAt.toText());
            lines.append(line);
        }
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    void sameSeedSameCourt()
    {
        QStringList first;
        for (const quint64 seed : {7ULL, 7ULL, 8ULL}) {
            test::DeskFixture fixture;
            const auto report = workflow::Demo(fixture.desk).fill({.cases = 120, .seed = seed}).takeResult();
            VERIFY_OK(report);
            QCOMPARE(report->cases, 120);
            const QStringList lines = content(fixture.desk);
            QCOMPARE(lines.size(), 120);
            if (first.isEmpty())
                first = lines;
            else
                QCOMPARE(lines == first, seed == 7ULL);
        }
    }

    void aSoundCourtAtEveryStage()
    {
        test::DeskFixture fixture;
        const auto report = workflow::Demo(fixture.desk).fill({.cases = 400, .seed = 1}).takeResult();
        VERIFY_OK(report);
        qInfo("demo: %lld cases, %lld ops in %lld ms, %lld ops a second", report->cases, report->ops, report->milliseconds,
              report->ops * 1000 / std::max<qint64>(1, report->milliseconds));
        QSet<QString> states, types;
        const auto page = workflow::CaseWork(fixture.desk).list({}, {}, 1000).takeResult();
        for (const cases::Matter &matter : page->rows) {
            states.insert(matter.state);
            types.insert(matter.caseType);
        }
        QCOMPARE(types, (QSet<QString>{u"DS"_s, u"HNGĐ"_s, u"KDTM"_s, u"LĐ"_s}));
        for (const QString &state : {u"RECEIVED"_s, u"ASSIGNED_REVIEW"_s, u"FEE_NOTICE"_s, u"PREPARATION"_s, u"SETTLED"_s, u"DISMISSED"_s, u"RETURNED"_s,
                                     u"TRIAL_DECISION"_s})
            QVERIFY2(states.contains(state), qPrintable(state));
        const auto day = workflow::Today(fixture.desk).load(workflow::Scope::WholeCourt).takeResult();
        QVERIFY(day->overdueCount > 0 && day->nextCount > 0);
        QVERIFY(day->overdueCount < 200);
        const auto chain = workflow::Maintenance(fixture.desk).verifyJournal().takeResult();
        QCOMPARE(chain->brokenAt, 0);
        const auto rebuilt = workflow::Maintenance(fixture.desk).rebuild().takeResult();
        QCOMPARE(rebuilt->different.join(u' '), QString());
        const auto checks = workflow::Maintenance(fixture.desk).check(storage::CheckDepth::Full).takeResult();
        for (const storage::HealthCheck &check : *checks)
            QVERIFY2(check.ok, qPrintable(check.name + check.detail));
    }

    void notForEverybodyNorForNonsense()
    {
        test::DeskFixture fixture;
        QCOMPARE(test::errorId(workflow::Demo(fixture.desk).fill({.cases = 5, .seed = 1, .year = 2030}).takeResult()), u"unknown-value"_s);
        auto cancel = std::make_shared<workflow::Cancel>();
        cancel->stop();
        QCOMPARE(test::errorId(workflow::Demo(fixture.desk).fill({.cases = 5, .seed = 1}, cancel).takeResult()), u"cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(TstDemo)
#include "tst_demo.moc"
