// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/workflow/books.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

using Facts = QMap<QString, QString>;

cases::Party person(cases::PartyRole role, const QString &name, int born = 0)
{
    return {.role = role, .name = name, .born = born, .address = u"xã Diễn Châu"_s};
}

/** One matter on its way: the steps are taken as the desk takes them, on the day given. */
class Walk
{
public:
    explicit Walk(const QString &caseType, const QList<cases::Party> &parties, const Facts &facts = {})
        : m_work(m_fixture.desk)
    {
        cases::PetitionInput input;
        input.receivedOn = QDate(2026, 10, 1);
        input.petitionDate = QDate(2026, 9, 28);
        input.caseType = caseType;
        if (facts.value(u"indictment_no"_s).isEmpty())
            input.relation = u"Theo đơn"_s;
        input.parties = parties;
        input.facts = facts;
        const auto taken = workflow::Intake(m_fixture.desk).takeIn(input).takeResult();
        if (!taken)
            qFatal("not taken in: %s %s", qPrintable(taken.error().id()), qPrintable(taken.error().field));
        m_uid = taken->matter;
    }
    workflow::MatterView view() { return m_work.open(m_uid).takeResult().value(); }
    QString state() { return view().head.state; }
    QString fact(const QString &key) { return view().facts.value(key); }
    /** "DONE", or the error with its field. */
    QString step(const QString &event, QDate on, const Facts &facts = {})
    {
        const auto done = m_work.recordEvent({.matter = m_uid, .event = event, .occurredAt = {on}, .facts = facts}).takeResult();
        return done ? u"DONE"_s : QString(done.error().id() % u' ' % done.error().field % u' ' % done.error().args.join(u','));
    }
    std::optional<cases::Deadline> open(const QString &rule, const QString &about = {})
    {
        const QList<cases::Deadline> all = view().deadlines;
        for (const cases::Deadline &limit : all) {
            if (limit.rule == rule && limit.state == cases::DeadlineState::Open && limit.about == about)
                return limit;
        }
        return std::nullopt;
    }
    /** The cell of a book by the key of its column. */
    QString cell(const QString &book, const QString &key)
    {
        const auto row = workflow::Books(m_fixture.desk).rowOf(book, m_uid).takeResult();
        if (!row)
            return row.error().id();
        const packs::RegisterDefinition *definition = m_fixture.desk->law()->registerDefinition(book);
        for (qsizetype i = 0; i < definition->columns.size(); ++i) {
            if (definition->columns.at(i).key == key)
                return row->cells.value(i);
        }
        return u"no such column"_s;
    }
    bool offers(const QString &event)
    {
        return std::ranges::any_of(view().next, [&event](const cases::NextEvent &next) { return next.event == event && !next.refusal; });
    }
    workflow::CaseWork &work() { return m_work; }
    test::DeskFixture &fixture() { return m_fixture; }
    Uuid uid() const { return m_uid; }

private:
    test::DeskFixture m_fixture{QDate(2027, 6, 30)};
    workflow::CaseWork m_work;
    Uuid m_uid;
};

#define STEP(...) QCOMPARE(walk.step(__VA_ARGS__), u"DONE"_s)

QDate day(int month, int number)
{
    return {2026, month, number};
}

const QString one = u"Nguyễn Văn Một"_s;
const QString two = u"Trần Văn Hai"_s;

Walk criminalCase()
{
    return Walk(u"HS"_s,
                {person(cases::PartyRole::Accused, one, 1990), person(cases::PartyRole::Accused, two, 1985),
                 person(cases::PartyRole::Victim, u"Lê Thị Ba"_s)},
                {{u"indictment_no"_s, u"12/CT-VKS"_s}, {u"indicted_offence"_s, u"Trộm cắp tài sản, Đ.173 BLHS"_s}});
}

} // namespace

class TstProcedureWalks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void civilCaseToTheArchive()
    {
        Walk walk(u"DS"_s, {person(cases::PartyRole::Plaintiff, u"Lê Văn Cường"_s), person(cases::PartyRole::Defendant, u"Trần Thị Đào"_s)});
        STEP(u"chief_judge_assigns_reviewer"_s, day(10, 2));
        STEP(u"fee_notice_issued"_s, day(10, 5), {{u"fee_advance_amount"_s, u"300000"_s}});
        STEP(u"fee_receipt_filed"_s, day(10, 8), {{u"receipt_no"_s, u"7"_s}});
        QCOMPARE(walk.view().head.acceptanceNo, u"01/2026/TLST-DS"_s);
        STEP(u"acceptance_notified"_s, day(10, 9), {{u"vks_sent_at"_s, u"2026-10-09"_s}});
        STEP(u"case_judge_assigned"_s, day(10, 12));
        STEP(u"trial_decided"_s, day(11, 2), {{u"hearing_at"_s, u"2026-11-20T08:00:00+07:00"_s}, {u"panel"_s, u"Thẩm phán: Hà"_s}});
        QCOMPARE(walk.fact(u"trial_decision_no"_s), u"01/2026/QĐXXST-DS"_s);
        QCOMPARE(walk.open(u"ds.203.4.open_hearing"_s)->due, day(12, 2));
        STEP(u"hearing_opened"_s, day(11, 20), {{u"hearing_clerk"_s, u"Hà"_s}, {u"attendance"_s, u"đủ"_s}});
        STEP(u"adjourned"_s, day(11, 20), {{u"new_hearing_at"_s, u"2026-12-10T08:00:00+07:00"_s}});
        QCOMPARE(walk.open(u"ds.233.1.adjourn"_s)->due, QDate(2026, 12, 21)); // 20 December is a Sunday
        STEP(u"hearing_opened"_s, day(12, 10), {{u"hearing_clerk"_s, u"Hà"_s}, {u"attendance"_s, u"đủ"_s}});
        STEP(u"debate_closed"_s, day(12, 10));
        STEP(u"judgment_pronounced"_s, day(12, 10), {{u"attendance_at_pronouncement"_s, u"đủ"_s}, {u"judgment_summary"_s, u"Chấp nhận yêu cầu"_s}});
        QCOMPARE(walk.fact(u"judgment_no"_s), u"01/2026/DS-ST"_s);
        QCOMPARE(walk.view().head.resolvedOn, day(12, 10));
        STEP(u"judgment_sent"_s, day(12, 14), {{u"extract_issued_at"_s, u"2026-12-11"_s}});
        STEP(u"windows_running"_s, day(12, 15), {{u"window_end"_s, u"2027-01-11"_s}});
        QVERIFY(walk.step(u"windows_ended"_s, QDate(2027, 1, 11)).startsWith(u"case.limit-not-over"_s));
        STEP(u"windows_ended"_s, QDate(2027, 1, 12));
        STEP(u"handed_over"_s, QDate(2027, 1, 14), {{u"enforcement_body"_s, u"Phòng THADS khu vực 3"_s}});
        STEP(u"published"_s, QDate(2027, 1, 20), {{u"masked_text"_s, u"đã mã hoá"_s}, {u"published_by"_s, u"Hà"_s}});
        STEP(u"archived"_s, QDate(2027, 2, 1), {{u"file_inventory"_s, u"132 bút lục"_s}});
        QCOMPARE(walk.state(), u"ARCHIVED"_s);
        QVERIFY(walk.cell(u"DS-ST"_s, u"judgment.numberDate"_s).startsWith(u"01/2026/DS-ST"_s));
        QCOMPARE(walk.cell(u"DON-KK"_s, u"petition.number"_s), u"1/2026"_s);
    }

    void appealedAnnulledAndAcceptedAgain()
    {
        Walk walk(u"DS"_s, {person(cases::PartyRole::Plaintiff, u"Lê Văn Cường"_s), person(cases::PartyRole::Defendant, u"Trần Thị Đào"_s)});
        STEP(u"chief_judge_assigns_reviewer"_s, day(10, 2));
        STEP(u"fee_notice_issued"_s, day(10, 5), {{u"fee_advance_amount"_s, u"300000"_s}});
        STEP(u"fee_receipt_filed"_s, day(10, 8), {{u"receipt_no"_s, u"7"_s}});
        STEP(u"acceptance_notified"_s, day(10, 9), {{u"vks_sent_at"_s, u"2026-10-09"_s}});
        STEP(u"case_judge_assigned"_s, day(10, 12));
        STEP(u"trial_decided"_s, day(11, 2), {{u"hearing_at"_s, u"2026-11-20T08:00:00+07:00"_s}, {u"panel"_s, u"Thẩm phán: Hà"_s}});
        STEP(u"hearing_opened"_s, day(11, 20), {{u"hearing_clerk"_s, u"Hà"_s}, {u"attendance"_s, u"đủ"_s}});
        STEP(u"debate_closed"_s, day(11, 20));
        STEP(u"judgment_pronounced"_s, day(11, 20), {{u"attendance_at_pronouncement"_s, u"đủ"_s}, {u"present_at_pronouncement"_s, u"yes"_s}});
        QVERIFY(walk.open(u"ds.273.1.appeal_judgment"_s).has_value());
        QCOMPARE(walk.open(u"ds.273.1.appeal_judgment"_s)->due, QDate(2026, 12, 7)); // 5 December is a Saturday
        STEP(u"judgment_sent"_s, day(11, 25), {{u"extract_issued_at"_s, u"2026-11-23"_s}});
        STEP(u"windows_running"_s, day(11, 26), {{u"window_end"_s, u"2026-12-21"_s}});
        STEP(u"appeal_or_protest_filed"_s, day(12, 1), {{u"appellant"_s, u"Trần Thị Đào"_s}, {u"appeal_scope"_s, u"toàn bộ bản án"_s}});
        STEP(u"appeal_fee_notice_received"_s, day(12, 3), {{u"appellant"_s, u"Trần Thị Đào"_s}});
        QCOMPARE(walk.open(u"ds.276.2.appeal_fee"_s)->due, day(12, 14)); // 13 December is a Sunday
        STEP(u"appeal_fee_paid"_s, day(12, 8), {{u"appeal_fee_receipt_no"_s, u"99"_s}});
        QVERIFY(!walk.open(u"ds.276.2.appeal_fee"_s));
        // The file goes within five working days of the last window, not of the receipt before it (Đ.283).
        QCOMPARE(walk.open(u"ds.283.send_file"_s)->due, day(12, 28));
        STEP(u"file_sent"_s, day(12, 23), {{u"file_inventory"_s, u"132 bút lục"_s}, {u"appeal_court"_s, u"Toà án nhân dân tỉnh Nghệ An"_s}});
        QVERIFY(!walk.open(u"ds.283.send_file"_s));
        STEP(u"appeal_result_received"_s, QDate(2027, 3, 15), {{u"appeal_judgment_no"_s, u"12/2027/DS-PT"_s}, {u"appeal_result"_s, u"Huỷ án sơ thẩm"_s}});
        QVERIFY(walk.cell(u"DS-ST"_s, u"appealResult.numberDateSummary"_s).startsWith(u"12/2027/DS-PT"_s));
        STEP(u"annulled_for_retrial"_s, QDate(2027, 3, 18));
        const cases::Matter again = walk.view().head;
        QCOMPARE(again.state, u"ACCEPTED"_s);
        QCOMPARE(again.acceptanceNo, u"01/2027/TLST-DS"_s);
        QVERIFY(!again.resolvedOn.isValid());
        QCOMPARE(walk.open(u"ds.203.1a.prep"_s)->due, QDate(2027, 7, 19)); // 18 July is a Sunday
    }

    void civilMatterUpheldOnAppeal()
    {
        Walk walk(u"VDS-LĐ"_s, {person(cases::PartyRole::Requester, u"Phạm Văn Anh"_s)}, {{u"matter_kind"_s, u"labour_contract"_s}});
        STEP(u"judge_assigned"_s, day(10, 2));
        STEP(u"accepted_fee_exempt"_s, day(10, 5), {{u"fee_exempt_reason"_s, u"Thanh tra lao động"_s}});
        QCOMPARE(walk.view().head.acceptanceNo, u"01/2026/TLST-LĐ"_s);
        STEP(u"notified"_s, day(10, 6));
        STEP(u"preparation_started"_s, day(10, 7));
        STEP(u"session_decided"_s, day(10, 14), {{u"session_at"_s, u"2026-10-20T08:00:00+07:00"_s}});
        STEP(u"session_opened"_s, day(10, 20));
        STEP(u"decided"_s, day(10, 20), {{u"attendance"_s, u"đủ"_s}});
        STEP(u"decision_sent"_s, day(10, 23));
        STEP(u"appeal_or_protest_filed"_s, day(10, 28), {{u"appellant"_s, u"Công ty"_s}});
        STEP(u"file_sent"_s, day(11, 3));
        STEP(u"appeal_result_received"_s, day(12, 15), {{u"appeal_judgment_no"_s, u"3/2026/QĐPT-LĐ"_s}, {u"appeal_result"_s, u"Giữ nguyên"_s}});
        STEP(u"upheld_or_amended"_s, day(12, 15));
        QCOMPARE(walk.state(), u"EFFECTIVE"_s);
        STEP(u"handed_over"_s, day(12, 18), {{u"enforcement_body"_s, u"Phòng THADS khu vực 3"_s}});
        STEP(u"archived"_s, QDate(2027, 1, 15), {{u"file_inventory"_s, u"25 bút lục"_s}});
        QCOMPARE(walk.state(), u"ARCHIVED"_s);
    }

    void transferredWithItsFile()
    {
        Walk walk(u"HC"_s, {person(cases::PartyRole::Plaintiff, u"Lê Văn Cường"_s), person(cases::PartyRole::Defendant, u"Uỷ ban nhân dân xã"_s)});
        STEP(u"reviewer_assigned"_s, day(10, 2));
        STEP(u"fee_notice_issued"_s, day(10, 6), {{u"fee_advance_amount"_s, u"300000"_s}});
        STEP(u"fee_receipt_filed"_s, day(10, 9), {{u"receipt_no"_s, u"9"_s}});
        STEP(u"notified"_s, day(10, 12));
        STEP(u"case_judge_assigned"_s, day(10, 13));
        STEP(u"case_transferred_after_acceptance"_s, day(10, 20), {{u"competent_court"_s, u"KV-40-01"_s}});
        QCOMPARE(walk.state(), u"TRANSFERRED"_s);
        QCOMPARE(walk.view().head.resolvedOn, day(10, 20));
        QVERIFY(!walk.open(u"hc.130.1.prep"_s));
        STEP(u"file_handed_over"_s, day(10, 22), {{u"file_handed_to"_s, u"Toà án nhân dân khu vực 1 - Nghệ An"_s}, {u"file_inventory"_s, u"40 bút lục"_s}});
        QVERIFY(walk.step(u"trial_decided"_s, day(10, 22), {{u"hearing_at"_s, u"2026-11-20T08:00:00+07:00"_s}}).startsWith(u"case.illegal-step"_s));
    }

    void divorceByConsent()
    {
        Walk walk(u"VDS-HNGĐ"_s, {person(cases::PartyRole::Requester, u"Phạm Văn Anh"_s), person(cases::PartyRole::Requester, u"Vũ Thị Em"_s)});
        QCOMPARE(walk.view().head.procedure, u"civil_matter"_s);
        QCOMPARE(walk.view().next.first().duty, std::optional(cases::Duty::Reviewer));
        STEP(u"judge_assigned"_s, day(10, 2));
        QVERIFY(!walk.view().assignments.isEmpty());
        QVERIFY(!walk.view().head.reviewer.isNull());
        STEP(u"fee_notice_issued"_s, day(10, 5));
        STEP(u"fee_receipt_filed"_s, day(10, 8), {{u"receipt_no"_s, u"8"_s}});
        QCOMPARE(walk.view().head.acceptanceNo, u"01/2026/TLST-HNGĐ"_s);
        QCOMPARE(walk.open(u"ds.366.1.prep"_s)->due, QDate(2026, 11, 9)); // 8 November is a Sunday
        STEP(u"notified"_s, day(10, 9));
        STEP(u"preparation_started"_s, day(10, 12));
        QCOMPARE(walk.view().assignments.size(), 2);
        STEP(u"couple_settled"_s, day(10, 20), {{u"conciliation_minutes"_s, u"Biên bản"_s}, {u"agreement_on_children_and_property"_s, u"yes"_s}});
        STEP(u"recognition_decided"_s, day(10, 28), {{u"divorce_cause"_s, u"Mâu thuẫn"_s}});
        QCOMPARE(walk.state(), u"SETTLED"_s);
        QCOMPARE(walk.fact(u"recognition_decision_no"_s), u"01/2026/QĐST-HNGĐ"_s);
        STEP(u"recognition_sent"_s, day(10, 29));
        QVERIFY(walk.cell(u"HNGD-ST"_s, u"settlement.numberDate"_s).startsWith(u"01/2026/QĐST-HNGĐ"_s));
    }

    void civilMatterDecidedInASession()
    {
        Walk walk(u"VDS-DS"_s, {person(cases::PartyRole::Requester, u"Phạm Văn Anh"_s), person(cases::PartyRole::ConcernedPerson, u"Bùi Văn Y"_s)},
                  {{u"matter_kind"_s, u"missing"_s}});
        STEP(u"judge_assigned"_s, day(10, 2));
        STEP(u"fee_notice_issued"_s, day(10, 5));
        STEP(u"fee_receipt_filed"_s, day(10, 8), {{u"receipt_no"_s, u"8"_s}});
        QCOMPARE(walk.view().head.acceptanceNo, u"01/2026/TLST-DS"_s);
        STEP(u"notified"_s, day(10, 9));
        STEP(u"preparation_started"_s, day(10, 12));
        STEP(u"session_decided"_s, day(10, 20), {{u"session_at"_s, u"2026-11-02T08:00:00+07:00"_s}});
        STEP(u"session_opened"_s, day(11, 2));
        STEP(u"decided"_s, day(11, 2), {{u"attendance"_s, u"đủ"_s}});
        QVERIFY(walk.fact(u"matter_decision_no"_s).endsWith(u"/2026/QĐST-DS"_s));
        STEP(u"decision_sent"_s, day(11, 5));
        QCOMPARE(walk.state(), u"APPEAL_WINDOW"_s);
        STEP(u"windows_ended"_s, day(11, 30));
        STEP(u"archived"_s, day(12, 15), {{u"file_inventory"_s, u"40 bút lục"_s}});
        QVERIFY(walk.cell(u"DS-ST"_s, u"judgment.numberDate"_s).contains(walk.fact(u"matter_decision_no"_s)));
        QCOMPARE(walk.cell(u"DS-ST"_s, u"case.civilMatter"_s), u"x"_s);
    }

    void administrativeCase()
    {
        Walk walk(u"HC"_s, {person(cases::PartyRole::Plaintiff, u"Lê Văn Cường"_s), person(cases::PartyRole::Defendant, u"Uỷ ban nhân dân xã"_s)},
                  {{u"subject"_s, u"decision"_s}, {u"admin_subject"_s, u"Quyết định 12/QĐ-UBND thu hồi đất"_s}});
        QVERIFY(walk.open(u"hc.121.2.assign_reviewer"_s).has_value());
        STEP(u"reviewer_assigned"_s, day(10, 2));
        STEP(u"fee_notice_issued"_s, day(10, 6), {{u"fee_advance_amount"_s, u"300000"_s}});
        STEP(u"fee_receipt_filed"_s, day(10, 9), {{u"receipt_no"_s, u"9"_s}});
        QCOMPARE(walk.view().head.acceptanceNo, u"01/2026/TLST-HC"_s);
        STEP(u"notified"_s, day(10, 12));
        STEP(u"case_judge_assigned"_s, day(10, 13));
        STEP(u"dialogue_session_held"_s, day(10, 26), {{u"dialogue_result"_s, u"không thành"_s}});
        STEP(u"suspended"_s, day(10, 27), {{u"suspension_ground"_s, u"Chờ kết quả giám định"_s}});
        QVERIFY(!walk.open(u"hc.130.1.prep"_s));
        STEP(u"resumed"_s, day(11, 9), {{u"resume_effective_at"_s, u"2026-11-09"_s}});
        // The preparation runs again from zero (LTTHC Đ.130 k.4).
        QCOMPARE(walk.open(u"hc.130.1.prep"_s)->due, QDate(2027, 3, 9));
        STEP(u"trial_decided"_s, day(11, 20), {{u"hearing_at"_s, u"2026-12-08T08:00:00+07:00"_s}});
        QVERIFY(walk.fact(u"trial_decision_no"_s).endsWith(u"/2026/QĐXXST-HC"_s));
        STEP(u"hearing_opened"_s, day(12, 8));
        STEP(u"debate_closed"_s, day(12, 8));
        STEP(u"judgment_pronounced"_s, day(12, 8));
        QCOMPARE(walk.fact(u"judgment_no"_s), u"01/2026/HC-ST"_s);
        STEP(u"judgment_sent"_s, day(12, 14));
        STEP(u"windows_running"_s, day(12, 15), {{u"window_end"_s, u"2027-01-07"_s}});
        STEP(u"windows_ended"_s, QDate(2027, 1, 8));
        STEP(u"effective_judgment_sent"_s, QDate(2027, 1, 12));
        QCOMPARE(walk.state(), u"ENFORCEMENT_HANDOVER"_s);
        QVERIFY(walk.cell(u"HC-ST"_s, u"judgment.numberDate"_s).startsWith(u"01/2026/HC-ST"_s));
        QCOMPARE(walk.cell(u"HC-ST"_s, u"administrative.subject"_s), u"Quyết định 12/QĐ-UBND thu hồi đất"_s);
        QCOMPARE(walk.cell(u"DON-KK"_s, u"petition.number"_s), u"1/2026"_s);
    }

    void criminalCaseWithAClockForEachDefendant()
    {
        Walk walk = criminalCase();
        const workflow::MatterView received = walk.view();
        QCOMPARE(received.head.state, u"FILE_RECEIVED"_s);
        QCOMPARE(received.head.intake, cases::Intake::File);
        QCOMPARE(received.head.number(), u"1/2026/NHS"_s);
        QCOMPARE(received.head.defendants, QString(one % u"; "_s % two));
        QCOMPARE(received.head.relation, u"Trộm cắp tài sản, Đ.173 BLHS"_s);
        QCOMPARE(walk.cell(u"DON-KK"_s, u"petition.number"_s), u"register.row-not-found"_s); // no petition
        STEP(u"registered"_s, day(10, 1), {{u"file_inventory"_s, u"210 bút lục"_s}, {u"offence_class"_s, u"very_serious"_s}});
        QCOMPARE(walk.view().head.acceptanceNo, u"01/2026/TLST-HS"_s);
        STEP(u"presiding_judge_assigned"_s, day(10, 2));
        QVERIFY(!walk.view().head.judge.isNull());
        QVERIFY(walk.fact(u"assignment_decision_no"_s).endsWith(u"/2026/QĐ-TA"_s));
        STEP(u"preparation_started"_s, day(10, 2), {{u"offence_class"_s, u"very_serious"_s}});
        QCOMPARE(walk.open(u"hs.277.1.prep_very"_s)->due, day(12, 1));
        const auto detain = [&](const QString &who, const QString &from, const QString &until, QDate on) {
            return walk.step(u"detention_ordered"_s, on, {{u"accused"_s, who},
                                                          {u"offence_class"_s, u"very_serious"_s},
                                                          {u"accused_detained"_s, u"yes"_s},
                                                          {u"detention_counted_from"_s, from},
                                                          {u"detention_end_date"_s, until}});
        };
        QVERIFY(detain(u"Ai đó"_s, u"2026-10-02"_s, u"2026-11-30"_s, day(10, 2)).startsWith(u"unknown-value"_s));
        QCOMPARE(detain(one, u"2026-10-02"_s, u"2026-11-28"_s, day(10, 2)), u"DONE"_s);
        QCOMPARE(detain(two, u"2026-10-12"_s, u"2026-12-05"_s, day(10, 12)), u"DONE"_s);
        // The day of the order is a Saturday and stays (BLTTHS Đ.134 k.1); the first and the last day both count.
        QCOMPARE(walk.open(u"hs.134.1.detention_end"_s, one)->due, day(11, 28));
        QCOMPARE(walk.open(u"hs.134.1.detention_end"_s, two)->due, day(12, 5));
        QCOMPARE(walk.open(u"hs.278.2.detention_prep_very"_s, one)->due, day(11, 30));
        QCOMPARE(walk.open(u"hs.278.2.detention_prep_very"_s, two)->due, day(12, 10));
        QCOMPARE(walk.open(u"hs.244.detention_notice"_s, one)->due, day(11, 21));
        // What is said of one is not said of the other, nor of the case.
        QCOMPARE(walk.fact(QString(u"detention_end_date@"_s % one)), u"2026-11-28"_s);
        QVERIFY(walk.fact(u"detention_end_date"_s).isEmpty());
        // A further order takes the place of the former, for this defendant alone.
        QCOMPARE(detain(one, u"2026-10-02"_s, u"2026-11-30"_s, day(11, 20)), u"DONE"_s);
        QCOMPARE(walk.open(u"hs.134.1.detention_end"_s, one)->due, day(11, 30));
        const QList<cases::Deadline> all = walk.view().deadlines;
        QCOMPARE(std::ranges::count_if(all, [](const cases::Deadline &limit) {
                     return limit.rule == u"hs.134.1.detention_end"_s && limit.state == cases::DeadlineState::Open;
                 }),
                 2);
        STEP(u"accused_released"_s, day(11, 23), {{u"accused"_s, two}, {u"release_ground"_s, u"Thay bằng bảo lĩnh"_s}});
        QVERIFY(!walk.open(u"hs.134.1.detention_end"_s, two));
        QVERIFY(!walk.open(u"hs.278.2.detention_prep_very"_s, two));
        QVERIFY(walk.open(u"hs.134.1.detention_end"_s, one));
        STEP(u"trial_decided"_s, day(11, 23), {{u"hearing_at"_s, u"2026-12-04T08:00:00+07:00"_s}});
        QCOMPARE(walk.fact(u"trial_decision_no"_s), u"01/2026/QĐXXST-HS"_s);
        QCOMPARE(walk.open(u"hs.277.3.open_hearing"_s)->due, day(12, 8));
        STEP(u"hearing_opened"_s, day(12, 4), {{u"accused_present"_s, u"yes"_s}});
        STEP(u"debate_closed"_s, day(12, 4));
        STEP(u"judgment_pronounced"_s, day(12, 4), {{u"judgment_summary"_s, u"Tuyên bố các bị cáo phạm tội"_s}});
        QCOMPARE(walk.fact(u"judgment_no"_s), u"01/2026/HS-ST"_s);
        STEP(u"sentence_recorded"_s, day(12, 4), {{u"accused"_s, one}, {u"sentence"_s, u"36 tháng tù"_s}});
        STEP(u"sentence_recorded"_s, day(12, 4), {{u"accused"_s, two}, {u"sentence"_s, u"24 tháng tù, hưởng án treo"_s}});
        STEP(u"detention_after_judgment"_s, day(12, 4),
             {{u"accused"_s, one}, {u"accused_detained"_s, u"yes"_s}, {u"detention_end_date"_s, u"2027-01-17"_s}});
        QCOMPARE(walk.open(u"hs.134.1.detention_end"_s, one)->due, QDate(2027, 1, 17));
        STEP(u"judgment_sent"_s, day(12, 10));
        STEP(u"windows_running"_s, day(12, 11), {{u"window_end"_s, u"2027-01-04"_s}});
        STEP(u"windows_ended"_s, QDate(2027, 1, 5));
        QVERIFY(walk.offers(u"enforcement_decided"_s));
        STEP(u"enforcement_decided"_s, QDate(2027, 1, 8), {{u"enforcement_recipients"_s, u"Trại tạm giam, VKS"_s}});
        QCOMPARE(walk.state(), u"ENFORCEMENT_DECISION"_s);
        QVERIFY(!walk.open(u"hs.134.1.detention_end"_s, one));
        QCOMPARE(walk.cell(u"HS-ST"_s, u"accused.sentence"_s), QString(one % u": 36 tháng tù\n"_s % two % u": 24 tháng tù, hưởng án treo"_s));
        QVERIFY(walk.cell(u"HS-ST"_s, u"accused.person"_s).startsWith(QString(u"1. "_s % one)));
        QVERIFY(walk.cell(u"HS-ST"_s, u"indictment.numberDateOffence"_s).startsWith(u"12/CT-VKS"_s));
    }

    void fileGoesBackToTheProcuracy()
    {
        Walk walk = criminalCase();
        STEP(u"registered"_s, day(10, 1), {{u"file_inventory"_s, u"210 bút lục"_s}, {u"offence_class"_s, u"less_serious"_s}});
        STEP(u"presiding_judge_assigned"_s, day(10, 2));
        STEP(u"preparation_started"_s, day(10, 2), {{u"offence_class"_s, u"less_serious"_s}});
        STEP(u"returned_for_investigation"_s, day(10, 20), {{u"return_issues"_s, u"Giám định lại"_s}});
        QVERIFY(!walk.open(u"hs.277.1.prep_less"_s));
        STEP(u"file_received_back"_s, day(11, 20));
        QCOMPARE(walk.open(u"hs.277.2.after_return"_s)->due, QDate(2026, 12, 7)); // 5 December is a Saturday
        STEP(u"suspended"_s, day(11, 23), {{u"suspension_ground"_s, u"Bị cáo bỏ trốn"_s}});
        STEP(u"resumed"_s, day(12, 14));
        QCOMPARE(walk.open(u"hs.277.1.prep_less"_s)->due, QDate(2027, 1, 13)); // the whole term again (BLTTHS Đ.277 k.2)
        STEP(u"dismissed"_s, day(12, 21), {{u"dismissal_ground"_s, u"Viện kiểm sát rút truy tố"_s}});
        QCOMPARE(walk.state(), u"DISMISSED"_s);
        QVERIFY(!walk.view().head.resolvedOn.isNull());
    }

    void measure()
    {
        Walk walk(u"XLHC"_s, {person(cases::PartyRole::RequestingAgency, u"Phòng Lao động"_s), person(cases::PartyRole::ProposedPerson, u"Đỗ Văn Sáu"_s)},
                  {{u"requesting_agency"_s, u"Phòng Lao động"_s}, {u"measure"_s, u"Cai nghiện bắt buộc"_s}, {u"file_complete"_s, u"yes"_s}});
        QCOMPARE(walk.view().head.number(), u"1/2026/NHS"_s);
        STEP(u"accepted"_s, day(10, 2));
        QCOMPARE(walk.view().head.acceptanceNo, u"01/2026/TLST-XLHC"_s);
        QVERIFY(!walk.view().head.judge.isNull());
        STEP(u"session_opened"_s, day(10, 12));
        STEP(u"decided"_s, day(10, 12), {{u"measure"_s, u"Cai nghiện bắt buộc"_s}, {u"measure_term"_s, u"12 tháng"_s}});
        QVERIFY(walk.fact(u"xlhc_decision_no"_s).endsWith(u"/2026/QĐ-TA"_s));
        STEP(u"sent"_s, day(10, 14));
        STEP(u"window_ended"_s, day(10, 26));
        QCOMPARE(walk.state(), u"EFFECTIVE"_s);
        QVERIFY(walk.cell(u"XLHC"_s, u"measure.decision"_s).contains(u"12 tháng"_s));
        QVERIFY(walk.cell(u"XLHC"_s, u"parties.proposed"_s).startsWith(u"Đỗ Văn Sáu"_s));
    }

    void mediation()
    {
        Walk walk(u"HGĐT"_s, {person(cases::PartyRole::Plaintiff, u"Lê Văn Cường"_s), person(cases::PartyRole::Defendant, u"Trần Thị Đào"_s)});
        STEP(u"right_notified"_s, day(10, 2));
        STEP(u"petitioner_agreed"_s, day(10, 6));
        QCOMPARE(walk.view().head.acceptanceNo, u"01/2026/HG"_s);
        STEP(u"mediator_designated"_s, day(10, 8), {{u"mediator"_s, u"Nguyễn Thị Hoà"_s}});
        STEP(u"session_held"_s, day(10, 15), {{u"session_at"_s, u"2026-10-15T08:00:00+07:00"_s}});
        STEP(u"result_recorded"_s, day(10, 26), {{u"result_minutes"_s, u"Biên bản"_s}});
        STEP(u"recognised"_s, day(11, 9), {{u"mediation_effective_at"_s, u"2026-11-09"_s}});
        QCOMPARE(walk.state(), u"RECOGNISED"_s);
        QCOMPARE(walk.cell(u"HGDT"_s, u"mediation.mediator"_s), u"Nguyễn Thị Hoà"_s);
        QVERIFY(!walk.cell(u"HGDT"_s, u"mediation.recognition"_s).isEmpty());
    }

    void aFileNeedsWhomItIsAbout()
    {
        test::DeskFixture fixture;
        cases::PetitionInput input;
        input.receivedOn = QDate(2026, 11, 20);
        input.caseType = u"HS"_s;
        input.parties = {person(cases::PartyRole::Victim, u"Lê Thị Ba"_s)};
        workflow::Intake intake(fixture.desk);
        QCOMPARE(intake.takeIn(input).takeResult().error().id(), u"no-defendant"_s);
        input.parties.append(person(cases::PartyRole::Accused, one));
        input.facts = {{u"file_complete"_s, u"yes"_s}};
        QCOMPARE(intake.takeIn(input).takeResult().error().id(), u"unknown-value"_s); // a fact of another procedure
        input.facts.clear();
        const auto taken = intake.takeIn(input).takeResult(); // the indictment is for later: it only shows as missing
        QVERIFY(taken.has_value());
        const auto missing = std::ranges::find_if(taken->findings, [](const cases::Finding &finding) { return finding.field == u"indictment_no"_s; });
        QVERIFY(missing != taken->findings.end());
        QCOMPARE(missing->severity, cases::Severity::Missing);
        workflow::CaseWork work(fixture.desk);
        // It stands on the list of what is incomplete until somebody says it.
        const auto lacking = work.incomplete().takeResult();
        QCOMPARE(lacking->size(), 1);
        QCOMPARE(lacking->first().matter.uid, taken->matter);
        QVERIFY(std::ranges::any_of(lacking->first().missing, [](const cases::Finding &finding) { return finding.field == u"indictment_no"_s; }));
        const auto refused = work.recordEvent({.matter = taken->matter,
                                               .event = u"registered"_s,
                                               .occurredAt = {QDate(2026, 11, 20)},
                                               .facts = {{u"file_inventory"_s, u"10"_s}, {u"offence_class"_s, u"serious"_s}}})
                                 .takeResult();
        QCOMPARE(refused.error().id(), u"case.fact-missing"_s);
        QCOMPARE(refused.error().field, u"indictment_no"_s);
    }

    void bankruptcyIsNotTaken()
    {
        test::DeskFixture fixture;
        cases::PetitionInput input = test::DeskFixture::petition();
        input.caseType = u"PS"_s;
        QCOMPARE(workflow::Intake(fixture.desk).takeIn(input).takeResult().error().id(), u"unknown-case-type"_s);
    }
};

QTEST_GUILESS_MAIN(TstProcedureWalks)
#include "tst_procedurewalks.moc"
