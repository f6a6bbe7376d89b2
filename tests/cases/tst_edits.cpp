// SPDX-License-Identifier: GPL-3.0-or-later
#include "casesdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::errorId;

class TstEdits : public QObject
{
    Q_OBJECT

private:
    static Result<cases::Correction> correct(test::CasesDesk &desk, const users::Session &who, const cases::CorrectInput &input)
    {
        return desk.act(who, [&](const cases::CommandContext &context) { return cases::correct(context, input); });
    }
    static QList<cases::Party> parties(test::CasesDesk &desk, const Uuid &matter)
    {
        return desk.read([&](storage::ReadTx &tx) { return cases::parties(tx, matter); }).value();
    }
    static Result<void> undo(test::CasesDesk &desk, const users::Session &who, const Uuid &matter)
    {
        return desk.act(who, [&](const cases::CommandContext &context) { return cases::undoEdit(context, matter); });
    }

private Q_SLOTS:
    void correctionKeepsTheOldText()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.takeIn(test::CasesDesk::petition())->matter;
        const cases::Party defendant = parties(desk, uid).at(1);
        const cases::CorrectInput input{uid, defendant.uid, u"name"_s, u"Trần Thị Đạo"_s, u"Sai so với căn cước"_s, defendant.version};
        VERIFY_OK(correct(desk, desk.clerk, input));
        QCOMPARE(desk.matter(uid).defendants, u"Trần Thị Đạo"_s);
        auto list = desk.read([&](storage::ReadTx &tx) { return cases::corrections(tx, uid); });
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().oldValue, u"Trần Thị Đào"_s);
        QCOMPARE(list->first().newValue, u"Trần Thị Đạo"_s);
        QVERIFY(list->first().approvedBy.isNull());
        QCOMPARE(errorId(correct(desk, desk.clerk, input)), u"case.edited-meanwhile"_s); // decided on what it was before
        const Uuid correction = list->first().uid;
        const auto approve = [&](const users::Session &who) {
            return desk.act(who, [&](const cases::CommandContext &context) { return cases::approveCorrection(context, correction); });
        };
        QCOMPARE(errorId(approve(desk.clerk)), u"users.not-allowed"_s);
        VERIFY_OK(approve(desk.chief));
        QCOMPARE(errorId(approve(desk.chief)), u"case.edited-meanwhile"_s);
    }

    void correctionOfTheHead()
    {
        test::CasesDesk desk;
        auto petition = test::CasesDesk::petition();
        petition.channel = cases::Channel::Post;
        petition.postmark = QDate(2026, 10, 30);
        const Uuid uid = desk.takeIn(petition)->matter;
        const auto fix = [&](const QString &field, const QString &value, const QString &reason = u"Chép nhầm"_s) {
            return correct(desk, desk.clerk, {uid, uid, field, value, reason, 0});
        };
        QCOMPARE(errorId(fix(u"relation"_s, u"Tranh chấp khác"_s, u" "_s)), u"reason-missing"_s);
        QCOMPARE(errorId(fix(u"petitionNo"_s, u"9/2026"_s)), u"unknown-value"_s); // a number is no field
        QCOMPARE(errorId(fix(u"receivedOn"_s, u"2026-02-30"_s)), u"bad-date"_s);
        QCOMPARE(errorId(fix(u"value"_s, u"nhiều"_s)), u"bad-money"_s);
        QCOMPARE(errorId(fix(u"relation"_s, u"Tranh chấp hợp đồng vay tài sản"_s)), u"unknown-value"_s); // nothing changes
        VERIFY_OK(fix(u"postmark"_s, u"2026-10-28"_s));
        QCOMPARE(desk.matter(uid).filedOn, QDate(2026, 10, 28));
        VERIFY_OK(fix(u"value"_s, u"5000000"_s));
        QCOMPARE(desk.matter(uid).value, std::optional<qint64>(5'000'000));
    }

    void aCorrectedReceiptMovesItsLimits()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.takeIn(test::CasesDesk::petition())->matter;
        const auto rule = u"ds.191.2.assign_reviewer"_s;
        QCOMPARE(desk.openLimit(uid, rule)->due, QDate(2026, 11, 5));
        const auto fix = [&](const QString &value) { return correct(desk, desk.clerk, {uid, uid, u"receivedOn"_s, value, u"Chép nhầm"_s, 0}); };
        QCOMPARE(errorId(fix(u"2026-11-24"_s)), u"date-in-future"_s);
        VERIFY_OK(fix(u"2026-11-03"_s));
        QCOMPARE(desk.openLimit(uid, rule)->due, QDate(2026, 11, 6)); // three working days from Tue 3 Nov
        const auto all = desk.deadlines(uid);
        QCOMPARE(std::ranges::count(all, rule, &cases::Deadline::rule), 2); // the old one is void, not gone
        test::CasesDesk::need(desk.review(uid, QDate(2026, 11, 4), desk.chief));
        const users::Session clerkOfCounter = desk.clerk;
        QCOMPARE(errorId(correct(desk, clerkOfCounter, {uid, uid, u"receivedOn"_s, u"2026-11-05"_s, u"Chép nhầm"_s, 0})),
                 u"case.date-before-earlier"_s); // received after it was assigned
        VERIFY_OK(correct(desk, clerkOfCounter, {uid, uid, u"receivedOn"_s, u"2026-11-02"_s, u"Chép nhầm"_s, 0}));
        QVERIFY(!desk.openLimit(uid, rule)); // met: stays met
    }

    void partiesJoinAndLeave()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.takeIn(test::CasesDesk::petition())->matter;
        const auto added = desk.act(desk.clerk, [&](const cases::CommandContext &context) {
            return cases::addParty(context, uid, {.role = cases::PartyRole::RelatedPerson, .name = u"Lê Thị Mai"_s}, u"Đưa vào tham gia"_s);
        });
        VERIFY_OK(added);
        QCOMPARE(desk.matter(uid).related, u"Lê Thị Mai"_s);
        const cases::Party plaintiff = parties(desk, uid).at(0);
        const auto remove = [&](const Uuid &party, const QString &reason) {
            return desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::removeParty(context, party, 0, reason); });
        };
        QCOMPARE(errorId(remove(plaintiff.uid, u"Rút"_s)), u"no-plaintiff"_s);
        QCOMPARE(errorId(correct(desk, desk.clerk, {uid, plaintiff.uid, u"role"_s, u"defendant"_s, u"Chép nhầm"_s, 0})), u"no-plaintiff"_s);
        VERIFY_OK(correct(desk, desk.clerk, {uid, plaintiff.uid, u"role"_s, u"requester"_s, u"Việc dân sự"_s, 0}));
        QCOMPARE(errorId(remove(plaintiff.uid, u"Rút"_s)), u"no-plaintiff"_s);
        QCOMPARE(errorId(remove(added->uid, {})), u"reason-missing"_s);
        VERIFY_OK(remove(added->uid, u"Không liên quan"_s));
        QVERIFY(desk.matter(uid).related.isEmpty());
        QCOMPARE(parties(desk, uid).size(), 3); // struck through, not gone
        VERIFY_OK(undo(desk, desk.clerk, uid));
        QCOMPARE(desk.matter(uid).related, u"Lê Thị Mai"_s);
    }

    void bookFieldsOfAPartyNeedACorrection()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.takeIn(test::CasesDesk::petition())->matter;
        cases::Party party = parties(desk, uid).at(0);
        const auto change = [&] {
            return desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::changeParty(context, party); });
        };
        party.name = u"Tên khác"_s;
        QCOMPARE(errorId(change()), u"case.needs-correction"_s);
        party.name = parties(desk, uid).at(0).name;
        party.phone = u"0900111222"_s;
        VERIFY_OK(change());
        QCOMPARE(errorId(change()), u"case.edited-meanwhile"_s);
        QCOMPARE(parties(desk, uid).at(0).phone, u"0900111222"_s);
        VERIFY_OK(undo(desk, desk.clerk, uid));
        QVERIFY(parties(desk, uid).at(0).phone.isEmpty());
        QCOMPARE(errorId(undo(desk, desk.clerk, uid)), u"case.nothing-to-undo"_s);
    }

    void tasksNotesAndDoneLimits()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.takeIn(test::CasesDesk::petition())->matter;
        const auto task = desk.act(desk.clerk, [&](const cases::CommandContext &context) {
            return cases::addTask(context, {.matter = uid, .title = u"Gọi nguyên đơn"_s, .due = QDate(2026, 11, 25)});
        });
        VERIFY_OK(task);
        const auto forNobody = desk.act(desk.clerk, [&](const cases::CommandContext &context) {
            return cases::addTask(context, {.matter = uid, .title = u"Gọi nguyên đơn"_s, .assignee = uid});
        });
        QCOMPARE(errorId(forNobody), u"vault.unknown-user"_s);
        VERIFY_OK(desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::finishTask(context, task->uid); }));
        QVERIFY(desk.read([&](storage::ReadTx &tx) { return cases::tasksOf(tx, desk.clerk.account.id, 9); })->isEmpty());
        VERIFY_OK(undo(desk, desk.clerk, uid));
        QCOMPARE(desk.read([&](storage::ReadTx &tx) { return cases::tasksOf(tx, desk.clerk.account.id, 9); })->size(), 1);
        VERIFY_OK(desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::writeNote(context, uid, u"Xem BL 45"_s); }));
        QCOMPARE(desk.read([&](storage::ReadTx &tx) { return cases::note(tx, uid, desk.clerk.account.id); }).value(), u"Xem BL 45"_s);
        QVERIFY(desk.read([&](storage::ReadTx &tx) { return cases::note(tx, uid, desk.chief.account.id); })->isEmpty()); // private
        const auto limit = desk.openLimit(uid, u"ds.191.1.receipt_direct"_s);
        const auto meet = [&](QDate on) {
            return desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::meetDeadline(context, limit->uid, on); });
        };
        QCOMPARE(errorId(meet(QDate(2026, 11, 1))), u"case.date-before-earlier"_s);
        VERIFY_OK(meet(QDate(2026, 11, 2)));
        QCOMPARE(errorId(meet(QDate(2026, 11, 2))), u"case.edited-meanwhile"_s);
        QCOMPARE(desk.matter(uid).nextDue, QDate(2026, 11, 5));
        VERIFY_OK(undo(desk, desk.clerk, uid));
        QCOMPARE(desk.matter(uid).nextDue, QDate(2026, 11, 2));
    }

    void aStepSealsWhatCameBefore()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.takeIn(test::CasesDesk::petition())->matter;
        VERIFY_OK(desk.act(desk.chief, [&](const cases::CommandContext &context) { return cases::writeNote(context, uid, u"a"_s); }));
        QCOMPARE(errorId(undo(desk, desk.judge, uid)), u"users.not-allowed"_s);
        QCOMPARE(errorId(undo(desk, desk.clerk, uid)), u"case.nothing-to-undo"_s); // somebody else's edit
        test::CasesDesk::need(desk.review(uid, QDate(2026, 11, 4), desk.chief));
        QCOMPARE(errorId(undo(desk, desk.chief, uid)), u"case.nothing-to-undo"_s);
    }

    void extensionOfAPartyLimit()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.inPreparation();
        VERIFY_OK(desk.event(desk.clerk, uid, u"acceptance_notice_received"_s, QDate(2026, 11, 13), {{u"served_party"_s, u"Trần Thị Đào"_s}}));
        const auto limit = desk.openLimit(uid, u"ds.199.1.opinion"_s);
        QCOMPARE(limit->due, QDate(2026, 11, 30)); // 28/11 is a Saturday
        const auto extend = [&](int days, const users::Session &who, const QString &reason = u"Xin thêm thời gian"_s) {
            return desk.act(who, [&](const cases::CommandContext &context) {
                return cases::extendDeadline(context, {limit->uid, Period{days, Period::Unit::Day}, {}, reason, {QDate(2026, 11, 20)}});
            });
        };
        QCOMPARE(errorId(extend(15, desk.chief, u" "_s)), u"reason-missing"_s);
        QCOMPARE(errorId(extend(15, desk.chief, QString(cases::maxLineLength + 1, u'a'))), u"text-too-long"_s);
        QCOMPARE(errorId(extend(16, desk.chief)), u"case.extension-too-long"_s);
        QCOMPARE(errorId(extend(15, desk.otherJudge)), u"users.not-allowed"_s);
        const auto extended = extend(15, desk.chief);
        VERIFY_OK(extended);
        QCOMPARE(extended->due, QDate(2026, 12, 14)); // 13/12 is a Sunday
    }

    void rebuildGivesTheSameTables()
    {
        test::CasesDesk desk;
        const Uuid uid = desk.inPreparation();
        VERIFY_OK(correct(desk, desk.clerk, {uid, uid, u"relation"_s, u"Tranh chấp khác"_s, u"Chép nhầm"_s, 0}));
        VERIFY_OK(desk.act(desk.clerk, [&](const cases::CommandContext &context) { return cases::writeNote(context, uid, u"a"_s); }));
        VERIFY_OK(undo(desk, desk.clerk, uid));
        VERIFY_OK(desk.event(desk.judge, uid, u"suspended"_s, QDate(2026, 11, 16), {{u"suspension_ground"_s, u"x"_s}}));
        const auto report = desk.vault->write([&](storage::Tx &tx) { return desk.journal.rebuild(tx); });
        VERIFY_OK(report);
        QCOMPARE(report->different.join(u' '), QString());
        const auto chain = desk.read([&](storage::ReadTx &tx) { return desk.journal.verify(tx); });
        QCOMPARE(chain->brokenAt, 0);
    }
};

QTEST_GUILESS_MAIN(TstEdits)
#include "tst_edits.moc"
