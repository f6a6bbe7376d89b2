// SPDX-License-Identifier: GPL-3.0-or-later
#include "casesdesk.h"

#include <thuly/cases/links.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::errorId;

namespace {

QDate day(int month, int number)
{
    return {2026, month, number};
}

QList<cases::LinkView> linksOf(test::CasesDesk &desk, const Uuid &uid)
{
    return desk.read([&](storage::ReadTx &tx) { return cases::links(tx, uid); }).value();
}

Result<cases::Joined> join(test::CasesDesk &desk, const Uuid &into, const QList<Uuid> &joined)
{
    return desk.act(desk.clerk, [&](const cases::CommandContext &context) {
        return cases::joinMatters(context, {.into = into, .joined = joined, .occurredAt = {day(11, 20)}});
    });
}

Result<cases::SplitOff> split(test::CasesDesk &desk, const Uuid &from, const QList<Uuid> &parties, const QString &relation = {})
{
    return desk.act(desk.clerk, [&](const cases::CommandContext &context) {
        return cases::splitMatter(context, {.from = from, .parties = parties, .relation = relation, .occurredAt = {day(11, 20)}});
    });
}

Result<cases::Link> link(test::CasesDesk &desk, const Uuid &uid, const QString &number, const QString &court = {},
                         cases::LinkKind kind = cases::LinkKind::Related)
{
    return desk.act(desk.clerk, [&](const cases::CommandContext &context) {
        return cases::linkMatter(context, {.matter = uid, .kind = kind, .otherNo = number, .otherCourt = court, .occurredAt = {day(11, 20)}});
    });
}

QList<cases::Party> partiesOf(test::CasesDesk &desk, const Uuid &uid)
{
    return desk.read([&](storage::ReadTx &tx) { return cases::parties(tx, uid); }).value();
}

/** A second case of the same court, with other people, in preparation. */
Uuid otherCase(test::CasesDesk &desk)
{
    auto input = test::CasesDesk::petition();
    input.parties[0].name = u"Võ Thị Sen"_s;
    const auto taken = desk.takeIn(input);
    desk.need(taken);
    desk.need(desk.review(taken->matter, day(11, 10), desk.chief));
    desk.need(desk.event(desk.judge, taken->matter, u"fee_notice_issued"_s, day(11, 10), {{u"fee_advance_amount"_s, u"300000"_s}}));
    desk.need(desk.event(desk.clerk, taken->matter, u"fee_receipt_filed"_s, day(11, 12), {{u"receipt_no"_s, u"5"_s}}));
    return taken->matter;
}

} // namespace

class TstLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinedCasesGoOnInOne()
    {
        test::CasesDesk desk;
        const Uuid into = desk.inPreparation();
        const Uuid other = otherCase(desk);
        QVERIFY(desk.openLimit(other, u"ds.203.1a.prep"_s));
        const QDate due = desk.openLimit(into, u"ds.203.1a.prep"_s)->due;
        const auto joined = join(desk, into, {other});
        VERIFY_OK(joined);
        // One decision for all of them, numbered once (BLTTDS Đ.42 k.3).
        QCOMPARE(joined->done.numbers.size(), 1);
        const QString decision = joined->done.numbers.first().text;
        QVERIFY(decision.endsWith(u"/2026/QĐST-DS"_s));
        const cases::Matter ended = desk.matter(other);
        QCOMPARE(ended.state, u"JOINED"_s);
        QCOMPARE(ended.resolvedOn, day(11, 20));
        for (const cases::Deadline &limit : desk.deadlines(other))
            QVERIFY2(limit.state != cases::DeadlineState::Open, qPrintable(limit.rule));
        QVERIFY(!ended.nextDue.isValid());
        // The case that goes on keeps its limit and gets the people it did not have.
        QCOMPARE(desk.matter(into).state, u"PREPARATION"_s);
        QCOMPARE(desk.openLimit(into, u"ds.203.1a.prep"_s)->due, due);
        QCOMPARE(desk.matter(into).plaintiffs, u"Lê Văn Cường; Võ Thị Sen"_s);
        QCOMPARE(desk.matter(into).defendants, u"Trần Thị Đào"_s);
        QCOMPARE(linksOf(desk, other).first().link.kind, cases::LinkKind::Joined);
        QCOMPARE(linksOf(desk, other).first().number, desk.matter(into).acceptanceNo);
        QCOMPARE(linksOf(desk, into).first().end, cases::LinkView::End::Theirs);
        QCOMPARE(linksOf(desk, into).first().number, ended.acceptanceNo);
        QCOMPARE(errorId(join(desk, into, {other})), u"case.illegal-step"_s); // once is enough
        const auto report = desk.vault->write([&](storage::Tx &tx) { return desk.journal.rebuild(tx); });
        QCOMPARE(report->different.join(u' '), QString());
    }

    void whatCannotBeJoined()
    {
        test::CasesDesk desk;
        const Uuid into = desk.inPreparation();
        const auto petition = desk.takeIn(test::CasesDesk::petition());
        VERIFY_OK(petition);
        QCOMPARE(errorId(join(desk, into, {})), u"missing-field"_s);
        QCOMPARE(errorId(join(desk, into, {into})), u"unknown-value"_s);
        QCOMPARE(errorId(join(desk, petition->matter, {into})), u"case.illegal-step"_s); // not accepted
        QCOMPARE(errorId(join(desk, into, {petition->matter})), u"case.illegal-step"_s);
        const Uuid labour = desk.accepted(u"LĐ"_s);
        QCOMPARE(errorId(join(desk, into, {labour})), u"unknown-value"_s); // another procedure
        // What failed left nothing behind: no decision number was used up.
        QVERIFY(linksOf(desk, into).isEmpty());
        QCOMPARE(desk.matter(labour).state, u"ACCEPTED"_s);
        QCOMPARE(desk.read([](storage::ReadTx &tx) { return numbering::gaps(tx); })->size(), 0);
    }

    void aSplitCaseHasItsOwnNumberAndClock()
    {
        test::CasesDesk desk;
        const Uuid from = desk.inPreparation();
        const QList<cases::Party> people = partiesOf(desk, from);
        QCOMPARE(errorId(split(desk, from, {people.last().uid})), u"no-plaintiff"_s);
        QCOMPARE(errorId(split(desk, from, {people.first().uid, from})), u"unknown-value"_s);
        const auto made = split(desk, from, {people.first().uid, people.last().uid}, u"Tranh chấp thừa kế"_s);
        VERIFY_OK(made);
        const cases::Matter fresh = desk.matter(made->matter);
        QCOMPARE(fresh.acceptanceNo, u"02/2026/TLST-DS"_s);
        QCOMPARE(fresh.acceptedOn, day(11, 20));
        QCOMPARE(fresh.state, u"ACCEPTED"_s);
        QCOMPARE(fresh.intake, cases::Intake::Split);
        QCOMPARE(fresh.relation, u"Tranh chấp thừa kế"_s);
        QCOMPARE(fresh.plaintiffs, u"Lê Văn Cường"_s);
        QCOMPARE(desk.openLimit(made->matter, u"ds.203.1a.prep"_s)->due, QDate(2027, 3, 22)); // 20 March is a Saturday
        QCOMPARE(desk.matter(from).state, u"PREPARATION"_s);
        QCOMPARE(desk.matter(from).plaintiffs, u"Lê Văn Cường"_s);
        QCOMPARE(linksOf(desk, made->matter).first().number, desk.matter(from).acceptanceNo);
        // It stands in no petition book: the petition's number finds the old case.
        const cases::Matter byNumber = desk.read([&](storage::ReadTx &tx) { return cases::matterByNumber(tx, fresh.petitionNo); }).value();
        QCOMPARE(byNumber.uid, from);
        // And it goes on like any case.
        VERIFY_OK(desk.event(desk.clerk, made->matter, u"acceptance_notified"_s, day(11, 23), {{u"vks_sent_at"_s, u"2026-11-23"_s}}));
        QCOMPARE(errorId(desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::unlinkMatter(context, made->link.uid, u"Nhầm"_s); })),
                 u"unknown-value"_s); // a decision is not undone by a stroke
        const auto report = desk.vault->write([&](storage::Tx &tx) { return desk.journal.rebuild(tx); });
        QCOMPARE(report->different.join(u' '), QString());
    }

    void theStepFormJoinsAndSplitsToo()
    {
        test::CasesDesk desk;
        const Uuid into = desk.inPreparation();
        const Uuid other = otherCase(desk);
        const QString number = desk.matter(into).acceptanceNo;
        QCOMPARE(errorId(desk.event(desk.clerk, other, u"case_joined"_s, day(11, 20))), u"case.fact-missing"_s);
        QCOMPARE(errorId(desk.event(desk.clerk, other, u"case_joined"_s, day(11, 20), {{u"joined_into"_s, u"99/2026/TLST-DS"_s}})), u"case.not-found"_s);
        const auto joined = desk.event(desk.clerk, other, u"case_joined"_s, day(11, 20), {{u"joined_into"_s, number}});
        VERIFY_OK(joined);
        QCOMPARE(joined->to, u"JOINED"_s);
        QCOMPARE(linksOf(desk, into).size(), 1);
        QCOMPARE(errorId(desk.event(desk.clerk, into, u"case_split"_s, day(11, 20), {{u"split_parties"_s, u"Ai Đó"_s}})), u"unknown-value"_s);
        const auto split = desk.event(desk.clerk, into, u"case_split"_s, day(11, 20), {{u"split_parties"_s, u"Võ Thị Sen; Trần Thị Đào"_s}});
        VERIFY_OK(split);
        QCOMPARE(split->numbers.last().text, u"03/2026/TLST-DS"_s);
        QCOMPARE(linksOf(desk, into).size(), 2);
    }

    void oldNumbersAreKeptWordForWord()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.accepted();
        VERIFY_OK(link(desk, uid, u"157/HSST"_s, u"Toà án nhân dân huyện Diễn Châu"_s, cases::LinkKind::Continues));
        QCOMPARE(linksOf(desk, uid).first().number, u"157/HSST"_s);
        QVERIFY(linksOf(desk, uid).first().opposite.isNull());
        // Whoever has the old paper in hand finds the case by the number on it.
        const auto found = desk.read([](storage::ReadTx &tx) { return cases::matterByNumber(tx, u"157/HSST"_s); });
        QCOMPARE(found->uid, uid);
        QCOMPARE(errorId(link(desk, uid, u"157/HSST"_s, u"Toà án nhân dân huyện Diễn Châu"_s)), u"unknown-value"_s); // known already
        QCOMPARE(errorId(link(desk, uid, u"158/HSST"_s)), u"case.not-found"_s); // of this court there is none
        QCOMPARE(errorId(link(desk, uid, u" "_s)), u"missing-field"_s);
        QCOMPARE(errorId(link(desk, uid, desk.matter(uid).acceptanceNo)), u"unknown-value"_s); // itself
    }

    void aWrongLinkIsStruckThrough()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.accepted();
        const Uuid other = otherCase(desk);
        const auto made = link(desk, uid, desk.matter(other).acceptanceNo);
        VERIFY_OK(made);
        QCOMPARE(linksOf(desk, other).size(), 1); // seen from both ends
        const auto strike = [&](const QString &reason) {
            return desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::unlinkMatter(context, made->uid, reason); });
        };
        QCOMPARE(errorId(strike(u" "_s)), u"reason-missing"_s);
        VERIFY_OK(strike(u"Nhầm số"_s));
        QCOMPARE(linksOf(desk, uid).first().link.removedOn, day(11, 23));
        QCOMPARE(errorId(strike(u"Nhầm số"_s)), u"unknown-value"_s);
        VERIFY_OK(link(desk, uid, desk.matter(other).acceptanceNo)); // may be noted again
    }
};

QTEST_GUILESS_MAIN(TstLinks)
#include "tst_links.moc"
