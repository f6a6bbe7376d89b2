// SPDX-License-Identifier: GPL-3.0-or-later
#include "casesdesk.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::errorId;

class TstAssignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDrawCanBeRepeated()
    {
        test::CasesDesk desk;
        const auto taken = desk.takeIn(test::CasesDesk::petition());
        const auto assigned = desk.act(desk.chief, [&](const cases::CommandContext &context) {
            return cases::assignReviewer(context, {.matter = taken->matter, .occurredAt = {QDate(2026, 11, 4)}});
        });
        VERIFY_OK(assigned);
        const auto stored = desk.read([&](storage::ReadTx &tx) { return cases::assignments(tx, taken->matter); });
        QCOMPARE(stored->size(), 1);
        const cases::Assignment &lot = stored->first();
        QCOMPARE(lot.method, cases::AssignMethod::Random);
        QCOMPARE(lot.algorithm, QLatin1StringView(cases::drawAlgorithm));
        QCOMPARE(lot.seed.size(), 32);
        QCOMPARE(lot.candidates.size(), 2); // the two judges, not the chief
        QCOMPARE(cases::draw(lot.candidates, lot.seed, lot.matter).value(), lot.assignee);
        QCOMPARE(desk.matter(taken->matter).reviewer, lot.assignee);
    }

    void theDrawIsFixedForEver()
    {
        const auto id = [](char last) { return Uuid::fromBytes(QByteArray(15, '\0').append(last)).value(); };
        const QList<cases::Candidate> three{{id(1), 4}, {id(2), 4}, {id(3), 4}};
        const QByteArray seed(32, 'x');
        // SHA-256 of 32 'x' and 15 zero bytes and 0x09, first eight bytes, modulo three.
        const Uuid drawn = cases::draw(three, seed, id(9)).value();
        const QByteArray hash = QCryptographicHash::hash(QByteArray(seed + id(9).bytes()), QCryptographicHash::Sha256);
        quint64 number = 0;
        for (int i = 0; i < 8; ++i)
            number = number * 256 + quint8(hash.at(i));
        QCOMPARE(drawn, id(char(1 + number % 3)));
        // The order they are given in does not matter, and who has more on the desk is not drawn.
        QCOMPARE(cases::draw({three[2], three[0], three[1]}, seed, id(9)).value(), drawn);
        for (char matter = 0; matter < 40; ++matter)
            QVERIFY(cases::draw({{id(1), 4}, {id(2), 3}, {id(3), 4}}, seed, id(matter)).value() == id(2));
        QCOMPARE(errorId(cases::draw({}, seed, id(9))), u"case.no-eligible-judge"_s);
    }

    void everybodyCanBeDrawn()
    {
        const auto id = [](int n) { return Uuid::fromParts(n, QByteArray(10, char(n))); };
        QMap<Uuid, int> hits;
        for (int matter = 1; matter <= 300; ++matter)
            hits[cases::draw({{id(1), 0}, {id(2), 0}, {id(3), 0}}, QByteArray(32, 's'), id(1000 + matter)).value()] += 1;
        QCOMPARE(hits.size(), 3);
        for (const int count : hits)
            QVERIFY2(count > 60, qPrintable(QString::number(count)));
    }

    void loadsAreCountedAndGoDown()
    {
        test::CasesDesk desk;
        const auto load = [&](cases::Duty duty) {
            const auto all = desk.read([&](storage::ReadTx &tx) { return cases::candidates(tx, duty); });
            return std::ranges::find(*all, desk.judge.account.id, &cases::Candidate::account)->load;
        };
        const auto taken = desk.takeIn(test::CasesDesk::petition());
        QCOMPARE(load(cases::Duty::Reviewer), 0);
        test::CasesDesk::need(desk.review(taken->matter, QDate(2026, 11, 4), desk.chief));
        QCOMPARE(load(cases::Duty::Reviewer), 1);
        test::CasesDesk::need(desk.event(desk.judge, taken->matter, u"petition_returned"_s, QDate(2026, 11, 5), {{u"return_reason"_s, u"x"_s}}));
        QCOMPARE(load(cases::Duty::Reviewer), 0);
        const Uuid uid = desk.inPreparation();
        QCOMPARE(load(cases::Duty::Reviewer), 0);
        QCOMPARE(load(cases::Duty::Judge), 1);
        test::CasesDesk::need(desk.event(desk.judge, uid, u"dismissed"_s, QDate(2026, 11, 20), {{u"dismissal_ground"_s, u"x"_s}}));
        QCOMPARE(load(cases::Duty::Judge), 0);
    }

    void appointingNeedsAReasonAndAJudge()
    {
        test::CasesDesk desk;
        const auto taken = desk.takeIn(test::CasesDesk::petition());
        const auto appoint = [&](const Uuid &who, const QString &reason) {
            return desk.act(desk.chief, [&](const cases::CommandContext &context) {
                return cases::assignReviewer(context, {.matter = taken->matter, .method = cases::AssignMethod::Appointed, .accounts = {who},
                                                       .reason = reason, .occurredAt = {QDate(2026, 11, 4)}});
            });
        };
        QCOMPARE(errorId(appoint(desk.judge.account.id, u" "_s)), u"reason-missing"_s);
        QCOMPARE(errorId(appoint(desk.clerk.account.id, u"vì"_s)), u"case.no-eligible-judge"_s);
        test::CasesDesk::need(desk.act(desk.admin, [&](const cases::CommandContext &context) {
            return users::disableAccount(context.unit, desk.admin, desk.otherJudge.account.id);
        }));
        QCOMPARE(errorId(appoint(desk.otherJudge.account.id, u"vì"_s)), u"case.no-eligible-judge"_s); // no longer at the court
        VERIFY_OK(appoint(desk.judge.account.id, u"Có chuyên môn"_s));
        const auto stored = desk.read([&](storage::ReadTx &tx) { return cases::assignments(tx, taken->matter); });
        QCOMPARE(stored->first().reason, u"Có chuyên môn"_s);
        QVERIFY(stored->first().seed.isEmpty());
    }

    void aClerkWritesDownWhoseDecisionItWas()
    {
        test::CasesDesk desk;
        const auto taken = desk.takeIn(test::CasesDesk::petition());
        const auto assign = [&](const Uuid &decidedBy) {
            return desk.act(desk.clerk, [&](const cases::CommandContext &context) {
                return cases::assignReviewer(context, {.matter = taken->matter, .decidedBy = decidedBy, .occurredAt = {QDate(2026, 11, 4)}});
            });
        };
        QCOMPARE(errorId(assign(desk.clerk.account.id)), u"unknown-value"_s); // no head of the court
        QCOMPARE(errorId(assign(desk.judge.account.id)), u"unknown-value"_s);
        VERIFY_OK(assign({}));
        const auto stored = desk.read([&](storage::ReadTx &tx) { return cases::assignments(tx, taken->matter); });
        QCOMPARE(stored->first().decidedBy, desk.chief.account.id); // there is only one it can be
    }

    void aLotAmongSomeNeedsAReason()
    {
        test::CasesDesk desk;
        const auto taken = desk.takeIn(test::CasesDesk::petition());
        const auto drawFromOne = [&](const QString &reason) {
            return desk.act(desk.chief, [&](const cases::CommandContext &context) {
                return cases::assignReviewer(context, {.matter = taken->matter, .accounts = {desk.judge.account.id}, .reason = reason,
                                                       .occurredAt = {QDate(2026, 11, 4)}});
            });
        };
        QCOMPARE(errorId(drawFromOne({})), u"reason-missing"_s); // a lot with one name in it is an appointment
        VERIFY_OK(drawFromOne(u"Thẩm phán kia là người thân của bị đơn"_s));
    }

    void theEventDoorRecordsTheMethodToo()
    {
        test::CasesDesk desk;
        const auto taken = desk.takeIn(test::CasesDesk::petition());
        VERIFY_OK(desk.event(desk.chief, taken->matter, u"chief_judge_assigns_reviewer"_s, QDate(2026, 11, 4),
                             {{u"review_judge"_s, desk.otherJudge.account.id.toString()}, {u"assignment_reason"_s, u"Luân phiên"_s}}));
        const auto stored = desk.read([&](storage::ReadTx &tx) { return cases::assignments(tx, taken->matter); });
        QCOMPARE(stored->first().assignee, desk.otherJudge.account.id);
        QCOMPARE(stored->first().method, cases::AssignMethod::Appointed);
    }
};

QTEST_GUILESS_MAIN(TstAssignment)
#include "tst_assignment.moc"
