// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldencourt.h"

#include <thuly/workflow/bookrows.h>
#include <thuly/workflow/hearings.h>
#include <thuly/workflow/services.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::test {

namespace {

template<class T> T must(Result<T> result, const QString &what)
{
    if (!result)
        qFatal("%s: %s %s %s", qPrintable(what), qPrintable(result.error().id()), qPrintable(result.error().field), qPrintable(result.error().args.join(u',')));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QDate day(int month, int number, int year = 2026)
{
    return {year, month, number};
}

cases::Party person(cases::PartyRole role, const QString &name, int born = 0, const QString &address = u"xã Diễn Châu, tỉnh Nghệ An"_s)
{
    return {.role = role, .name = name, .born = born, .address = address};
}

cases::Party company(cases::PartyRole role, const QString &name, const QString &representative)
{
    return {.role = role,
            .kind = cases::PartyKind::Organisation,
            .name = name,
            .address = u"số 118 đường Nguyễn Trãi, xã Diễn Châu, tỉnh Nghệ An"_s,
            .representative = representative};
}

const QString longCompany = u"Công ty trách nhiệm hữu hạn một thành viên Thương mại, Dịch vụ và Chế biến Nông sản xuất khẩu Bình Minh Diễn Châu"_s;

/** What each field of a book kept by hand takes. */
QString handValue(const packs::RegisterColumn &column, int row)
{
    if (!column.choices.isEmpty())
        return column.choices.at(row % column.choices.size());
    switch (column.type) {
    case packs::FactType::Date:
        return column.field.startsWith(u"due"_s) ? u"15/12/2026"_s : u"%1/10/2026"_s.arg(5 + row, 2, 10, QChar(u'0'));
    case packs::FactType::Moment:
        return u"%1/10/2026 08:15"_s.arg(5 + row, 2, 10, QChar(u'0'));
    case packs::FactType::Number:
        return QString::number(12 + row);
    case packs::FactType::Money:
        return QString::number(1'250'000 + 300'000 * row);
    case packs::FactType::Series:
        return row == 0 ? u"QĐ-TAKV3"_s : u"TB-TAKV3"_s;
    case packs::FactType::Text:
    case packs::FactType::Person:
    case packs::FactType::Court:
    case packs::FactType::Party:
    case packs::FactType::Flag:
        break;
    }
    static const QStringList texts {u"Nguyễn Thị Hạnh"_s, u"01/2026/TLST-DS, Lê Văn Cường – Trần Thị Đào"_s, u"Bản sao hợp đồng vay tài sản có công chứng, 04 tờ, niêm phong đủ chữ ký của người giao và người nhận"_s};
    return texts.at((row + column.ord) % texts.size());
}

} // namespace

GoldenCourt::GoldenCourt()
{
    civil();
    suspendedAndSettled();
    criminal();
    otherProcedures();
    hearings();
    services();
    booksByHand();
    corrections();
    runAll();
}

void GoldenCourt::step(QDate on, const Uuid *matter, const QString &event, const Facts &facts)
{
    at(on, [this, on, matter, event, facts] {
        const workflow::CaseWork work(m_fixture.desk);
        must(work.recordEvent({.matter = *matter, .event = event, .occurredAt = {on}, .facts = facts}).takeResult(), event);
    });
}

void GoldenCourt::takeIn(QDate on, Uuid *into, const QString &caseType, const QList<cases::Party> &parties, const Facts &facts, const QString &relation)
{
    at(on, [=, this] {
        cases::PetitionInput input;
        input.receivedOn = on;
        input.petitionDate = on.addDays(-3);
        input.caseType = caseType;
        input.relation = relation;
        input.parties = parties;
        input.facts = facts;
        if (into == &m_civil)
            input.attachments = {{.title = u"Hợp đồng vay tài sản ngày 12/3/2024 và phụ lục gia hạn có chữ ký của hai bên"_s, .pages = 6}, {.title = u"Giấy nhận tiền"_s, .pages = 2},
                                 {.title = u"Bản sao căn cước"_s, .pages = 1}};
        *into = must(workflow::Intake(m_fixture.desk).takeIn(input).takeResult(), caseType).matter;
    });
}

void GoldenCourt::runAll()
{
    std::ranges::stable_sort(m_acts, {}, &Act::on);
    for (const Act &act : m_acts) {
        m_fixture.clock->setMs(std::max(m_fixture.clock->nowMs() + 1000, QDateTime(act.on, QTime(8, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch()));
        act.run();
    }
    m_acts.clear();
}

/** To the archive by way of the appeal court. */
void GoldenCourt::civil()
{
    takeIn(day(10, 1), &m_civil, u"DS"_s,
           {person(cases::PartyRole::Plaintiff, u"Lê Văn Cường"_s, 1961), company(cases::PartyRole::Defendant, longCompany, u"ông Trần Đình Khánh, giám đốc"_s),
            person(cases::PartyRole::RelatedPerson, u"Nguyễn Thị Bích Ngọc"_s, 1979)},
           {}, u"Tranh chấp hợp đồng vay tài sản"_s);
    step(day(10, 2), &m_civil, u"chief_judge_assigns_reviewer"_s);
    step(day(10, 5), &m_civil, u"interim_requested"_s,
         {{u"interim_measure"_s, u"Phong toả tài khoản tại ngân hàng (Đ.114 k.10)"_s}, {u"filed_with_petition"_s, u"no"_s}, {u"interim_requester"_s, u"Lê Văn Cường"_s},
          {u"security_required"_s, u"yes"_s}});
    step(day(10, 5), &m_civil, u"fee_notice_issued"_s, {{u"fee_advance_amount"_s, u"12500000"_s}});
    step(day(10, 8), &m_civil, u"fee_receipt_filed"_s, {{u"receipt_no"_s, u"0000317"_s}});
    step(day(10, 9), &m_civil, u"acceptance_notified"_s, {{u"vks_sent_at"_s, u"2026-10-09"_s}});
    step(day(10, 12), &m_civil, u"case_judge_assigned"_s);
    step(day(11, 2), &m_civil, u"trial_decided"_s, {{u"hearing_at"_s, u"2026-11-20T08:00:00+07:00"_s}, {u"panel"_s, u"Thẩm phán: Phan Thị Thu Hà; Hội thẩm: Vũ Thị Lan, Hồ Sỹ Tạo"_s},
          {u"vks_attends"_s, u"yes"_s}});
    step(day(11, 5), &m_civil, u"file_received_by_vks"_s);
    step(day(11, 18), &m_civil, u"file_returned_by_vks"_s);
    step(day(11, 20), &m_civil, u"hearing_opened"_s, {{u"hearing_clerk"_s, u"Phan Thị Thu Hà"_s}, {u"attendance"_s, u"đủ"_s}});
    step(day(11, 20), &m_civil, u"debate_closed"_s);
    step(day(11, 20), &m_civil, u"judgment_pronounced"_s,
         {{u"attendance_at_pronouncement"_s, u"đủ"_s}, {u"present_at_pronouncement"_s, u"yes"_s},
          {u"judgment_summary"_s, u"Chấp nhận một phần yêu cầu: buộc bị đơn trả 520.000.000 đồng gốc và lãi theo hợp đồng"_s}});
    step(day(11, 25), &m_civil, u"judgment_sent"_s, {{u"extract_issued_at"_s, u"2026-11-23"_s}});
    step(day(11, 26), &m_civil, u"windows_running"_s, {{u"window_end"_s, u"2026-12-21"_s}});
    step(day(12, 1), &m_civil, u"appeal_or_protest_filed"_s, {{u"appellant"_s, longCompany}, {u"appeal_scope"_s, u"toàn bộ bản án"_s}});
    step(day(12, 3), &m_civil, u"appeal_fee_notice_received"_s);
    step(day(12, 8), &m_civil, u"appeal_fee_paid"_s, {{u"appeal_fee_receipt_no"_s, u"0000402"_s}});
    step(day(12, 23), &m_civil, u"file_sent"_s, {{u"file_inventory"_s, u"BL 1–132"_s}, {u"appeal_court"_s, u"Toà án nhân dân tỉnh Nghệ An"_s}});
    step(day(12, 30), &m_civil, u"appeal_result_received"_s,
         {{u"appeal_judgment_no"_s, u"112/2026/DS-PT"_s}, {u"appeal_judged_on"_s, u"2026-12-28"_s}, {u"appeal_result"_s, u"Giữ nguyên bản án sơ thẩm"_s}});
    step(day(12, 30), &m_civil, u"upheld_or_amended"_s);
}

/** A loan that ends in a settlement, and land that waits for a survey. */
void GoldenCourt::suspendedAndSettled()
{
    takeIn(day(10, 5), &m_loan, u"DS"_s,
           {person(cases::PartyRole::Plaintiff, u"Hồ Thị Lài"_s, 1985), person(cases::PartyRole::Defendant, u"Cao Xuân Phúc"_s, 1980)}, {},
           u"Tranh chấp hợp đồng vay tài sản"_s);
    takeIn(day(10, 6), &m_land, u"DS"_s,
           {person(cases::PartyRole::Plaintiff, u"Đặng Thị Thuỷ"_s, 1955), person(cases::PartyRole::Defendant, u"Đặng Văn Quý"_s, 1958)}, {},
           u"Tranh chấp quyền sử dụng đất"_s);
    for (Uuid *matter : {&m_loan, &m_land}) {
        step(day(10, 7), matter, u"chief_judge_assigns_reviewer"_s);
        step(day(10, 8), matter, u"fee_notice_issued"_s, {{u"fee_advance_amount"_s, u"300000"_s}});
        step(day(10, 12), matter, u"fee_receipt_filed"_s, {{u"receipt_no"_s, u"0000320"_s}});
        step(day(10, 13), matter, u"acceptance_notified"_s, {{u"vks_sent_at"_s, u"2026-10-13"_s}});
        step(day(10, 14), matter, u"case_judge_assigned"_s);
    }
    step(day(11, 2), &m_land, u"suspended"_s, {{u"suspension_ground"_s, u"Chờ kết quả đo đạc, thẩm định giá (Đ.214 k.1 đ.d)"_s}});
    step(day(12, 2), &m_land, u"resumed"_s, {{u"resume_effective_at"_s, u"2026-12-02"_s}});
    step(day(12, 15), &m_land, u"suspended"_s, {{u"suspension_ground"_s, u"Đương sự chết, chưa có người kế thừa quyền, nghĩa vụ"_s}});
}

void GoldenCourt::criminal()
{
    const QString one = u"Nguyễn Văn Một"_s;
    const QString two = u"Trần Văn Hai"_s;
    const QList<cases::Party> parties {person(cases::PartyRole::Accused, one, 1990), person(cases::PartyRole::Accused, two, 1985),
                                       person(cases::PartyRole::Victim, u"Lê Thị Ba"_s, 1972)};
    takeIn(day(10, 1), &m_criminal, u"HS"_s, parties, {{u"indictment_no"_s, u"12/CT-VKS"_s}, {u"indicted_offence"_s, u"Trộm cắp tài sản, Đ.173 BLHS"_s}});
    takeIn(day(10, 2), &m_back, u"HS"_s, {person(cases::PartyRole::Accused, u"Phạm Văn Bảy"_s, 2001)},
           {{u"indictment_no"_s, u"15/CT-VKS"_s}, {u"indicted_offence"_s, u"Cố ý gây thương tích, Đ.134 BLHS"_s}});
    for (Uuid *matter : {&m_criminal, &m_back}) {
        step(day(10, 2), matter, u"registered"_s, {{u"file_inventory"_s, u"BL 1–210"_s}, {u"offence_class"_s, u"less_serious"_s}});
        step(day(10, 5), matter, u"presiding_judge_assigned"_s);
        step(day(10, 5), matter, u"preparation_started"_s, {{u"offence_class"_s, u"less_serious"_s}});
    }
    step(day(10, 20), &m_back, u"returned_for_investigation"_s, {{u"return_issues"_s, u"Giám định lại tỷ lệ thương tích"_s}});
    step(day(10, 21), &m_back, u"return_file_sent"_s);
    step(day(11, 20), &m_back, u"file_received_back"_s);
    step(day(10, 20), &m_criminal, u"trial_decided"_s, {{u"hearing_at"_s, u"2026-10-30T08:00:00+07:00"_s}});
    step(day(10, 30), &m_criminal, u"hearing_opened"_s, {{u"accused_present"_s, u"yes"_s}});
    step(day(10, 30), &m_criminal, u"debate_closed"_s);
    step(day(10, 30), &m_criminal, u"judgment_pronounced"_s, {{u"judgment_summary"_s, u"Tuyên bố các bị cáo phạm tội Trộm cắp tài sản"_s}});
    step(day(10, 30), &m_criminal, u"sentence_recorded"_s, {{u"accused"_s, one}, {u"sentence"_s, u"Khoản 1 Điều 173 BLHS: 12 tháng tù"_s}});
    step(day(10, 30), &m_criminal, u"sentence_recorded"_s, {{u"accused"_s, two}, {u"sentence"_s, u"Khoản 1 Điều 173 BLHS: 09 tháng tù, hưởng án treo, thử thách 18 tháng"_s}});
    step(day(11, 5), &m_criminal, u"judgment_sent"_s);
    step(day(11, 6), &m_criminal, u"windows_running"_s, {{u"window_end"_s, u"2026-11-30"_s}});
    step(day(12, 1), &m_criminal, u"windows_ended"_s);
    step(day(12, 4), &m_criminal, u"enforcement_decided"_s, {{u"enforcement_recipients"_s, u"Công an tỉnh, VKS"_s}});
}

void GoldenCourt::otherProcedures()
{
    using cases::PartyRole;
    takeIn(day(10, 7), &m_matter, u"VDS-DS"_s, {person(PartyRole::Requester, u"Phạm Văn Anh"_s, 1970), person(PartyRole::ConcernedPerson, u"Bùi Văn Y"_s, 1948)},
           {{u"matter_kind"_s, u"missing"_s}}, u"Yêu cầu tuyên bố một người mất tích"_s);
    step(day(10, 8), &m_matter, u"judge_assigned"_s);
    takeIn(day(10, 8), &m_divorce, u"VDS-HNGĐ"_s, {person(PartyRole::Requester, u"Phan Văn Tám"_s, 1990), person(PartyRole::Requester, u"Vũ Thị Em"_s, 1992)}, {},
           u"Công nhận thuận tình ly hôn"_s);
    step(day(10, 9), &m_divorce, u"judge_assigned"_s);
    step(day(10, 12), &m_divorce, u"fee_notice_issued"_s);
    step(day(10, 14), &m_divorce, u"fee_receipt_filed"_s, {{u"receipt_no"_s, u"0000330"_s}});
    step(day(10, 15), &m_divorce, u"notified"_s);
    step(day(10, 16), &m_divorce, u"preparation_started"_s);
    step(day(10, 26), &m_divorce, u"couple_settled"_s, {{u"conciliation_minutes"_s, u"Biên bản hoà giải đoàn tụ không thành"_s}, {u"agreement_on_children_and_property"_s, u"yes"_s}});
    step(day(11, 4), &m_divorce, u"recognition_decided"_s, {{u"divorce_cause"_s, u"Mâu thuẫn trầm trọng, mục đích hôn nhân không đạt được"_s}});
    step(day(11, 5), &m_divorce, u"recognition_sent"_s);
    takeIn(day(10, 9), &m_trade, u"KDTM"_s, {company(PartyRole::Plaintiff, longCompany, u"ông Trần Đình Khánh"_s), company(PartyRole::Defendant, u"Công ty cổ phần Vận tải biển Hoà Bình"_s, u"bà Lê Thị Sen"_s)},
           {}, u"Tranh chấp hợp đồng mua bán hàng hoá"_s);
    takeIn(day(10, 12), &m_work, u"LĐ"_s, {person(PartyRole::Plaintiff, u"Ngô Thị Nhàn"_s, 1988), company(PartyRole::Defendant, u"Công ty may Hoa Sen"_s, u"ông Ngô Văn Lực"_s)}, {},
           u"Tranh chấp về kỷ luật lao động theo hình thức sa thải"_s);
    for (Uuid *matter : {&m_trade, &m_work}) {
        step(day(10, 13), matter, u"chief_judge_assigns_reviewer"_s);
        step(day(10, 14), matter, u"fee_notice_issued"_s, {{u"fee_advance_amount"_s, u"3000000"_s}});
        step(day(10, 16), matter, u"fee_receipt_filed"_s, {{u"receipt_no"_s, u"0000341"_s}});
    }
    takeIn(day(10, 13), &m_administrative, u"HC"_s, {person(PartyRole::Plaintiff, u"Trương Thị Mơ"_s, 1963), company(PartyRole::Defendant, u"Uỷ ban nhân dân xã Diễn Châu"_s, {})},
           {{u"subject"_s, u"decision"_s}, {u"admin_subject"_s, u"Quyết định số 412/QĐ-UBND ngày 12/8/2026 về việc thu hồi đất"_s}}, u"Khiếu kiện quyết định hành chính về thu hồi đất"_s);
    step(day(10, 14), &m_administrative, u"reviewer_assigned"_s);
    step(day(10, 16), &m_administrative, u"fee_notice_issued"_s, {{u"fee_advance_amount"_s, u"300000"_s}});
    step(day(10, 20), &m_administrative, u"fee_receipt_filed"_s, {{u"receipt_no"_s, u"0000350"_s}});
    takeIn(day(10, 14), &m_measure, u"XLHC"_s, {person(PartyRole::RequestingAgency, u"Công an xã Diễn Châu"_s), person(PartyRole::ProposedPerson, u"Đỗ Văn Sáu"_s, 1995)},
           {{u"requesting_agency"_s, u"Công an xã Diễn Châu"_s}, {u"measure"_s, u"Cai nghiện bắt buộc"_s}, {u"file_complete"_s, u"yes"_s}});
    step(day(10, 15), &m_measure, u"accepted"_s);
    step(day(10, 22), &m_measure, u"session_opened"_s);
    step(day(10, 22), &m_measure, u"decided"_s, {{u"measure"_s, u"Cai nghiện bắt buộc"_s}, {u"measure_term"_s, u"12 tháng"_s}});
    takeIn(day(10, 15), &m_mediation, u"HGĐT"_s, {person(PartyRole::Plaintiff, u"Mai Thị Xuân"_s, 1982), person(PartyRole::Defendant, u"Mai Văn Hạ"_s, 1979)}, {}, u"Chia tài sản chung"_s);
    step(day(10, 16), &m_mediation, u"right_notified"_s);
    step(day(10, 20), &m_mediation, u"petitioner_agreed"_s);
    step(day(10, 22), &m_mediation, u"mediator_designated"_s, {{u"mediator"_s, u"Nguyễn Thị Hoà"_s}});
}

void GoldenCourt::hearings()
{
    at(day(11, 2), [this] {
        const workflow::Hearings hearings(m_fixture.desk);
        cases::Hearing wanted;
        wanted.matter = m_land;
        wanted.kind = u"evidence_mediation"_s;
        wanted.date = day(11, 10);
        wanted.start = QTime(8, 30);
        wanted.minutes = 90;
        wanted.room = u"Phòng xử án số 1"_s;
        wanted.panel = {{cases::PanelDuty::Presiding, {}, u"Phan Thị Thu Hà"_s}, {cases::PanelDuty::Assessor, {}, u"Vũ Thị Lan"_s},
                        {cases::PanelDuty::Assessor, {}, u"Hồ Sỹ Tạo"_s},       {cases::PanelDuty::Clerk, {}, u"Lê Minh Quân"_s},
                        {cases::PanelDuty::Prosecutor, {}, u"Nguyễn Cảnh Toàn"_s}};
        const cases::Hearing first = must(hearings.schedule(wanted).takeResult(), u"hearing"_s);
        cases::AdjournInput adjourn;
        adjourn.hearing = first.uid;
        adjourn.baseVersion = first.version;
        adjourn.reason = u"Người bảo vệ quyền lợi của bị đơn vắng mặt lần thứ nhất, có đơn xin hoãn"_s;
        adjourn.decidedOn = day(11, 2);
        adjourn.newDate = day(11, 26);
        adjourn.newStart = QTime(14, 0);
        must(hearings.adjourn(adjourn).takeResult(), u"adjourn"_s);
        wanted.matter = m_loan;
        wanted.date = day(12, 8);
        wanted.form = cases::HearingForm::Online;
        wanted.centralPoint = u"Trụ sở Toà án, phòng số 1"_s;
        wanted.points = {{u"Trại tạm giam Công an tỉnh Nghệ An"_s, u"Trần Văn Khôi"_s}, {u"Nhà văn hoá xã Diễn Châu"_s, u"Lê Thị Mận"_s}};
        wanted.note = u"Có phiên dịch tiếng Thái"_s;
        must(hearings.schedule(wanted).takeResult(), u"online hearing"_s);
    });
}

void GoldenCourt::services()
{
    at(day(10, 15), [this] {
        const workflow::Services services(m_fixture.desk);
        cases::ServiceOrder order;
        order.matter = m_land;
        order.paper = u"acceptance_notice"_s;
        order.documentNo = u"02/TB-TLVA"_s;
        order.orderedOn = day(10, 15);
        const QList<cases::Service> made = must(services.order(order).takeResult(), u"service"_s);
        cases::AttemptInput attempt;
        attempt.service = made.first().uid;
        attempt.baseVersion = made.first().version;
        attempt.outcome = cases::ServiceOutcome::Absent;
        attempt.on = day(10, 15);
        attempt.server = u"Lê Minh Quân"_s;
        attempt.nextOn = day(10, 20);
        const cases::Attempted first = must(services.attempt(attempt).takeResult(), u"attempt"_s);
        attempt.baseVersion = first.service.version;
        attempt.outcome = cases::ServiceOutcome::Received;
        attempt.receiver = u"Đặng Thị Thuỷ"_s;
        attempt.proof = u"Biên bản giao nhận có chữ ký"_s;
        attempt.nextOn = {};
        must(services.attempt(attempt).takeResult(), u"second attempt"_s);
        order.paper = u"summons"_s;
        order.documentNo = u"07/GTT"_s;
        order.method = cases::ServiceMethod::Post;
        const QList<cases::Service> summons = must(services.order(order).takeResult(), u"summons"_s);
        must(services.withdraw(summons.last().uid, summons.last().version, u"Bị đơn đến nhận trực tiếp tại Toà án"_s).takeResult(), u"withdraw"_s);
    });
}

void GoldenCourt::booksByHand()
{
    at(day(10, 26), [this] {
        const workflow::BookRows rows(m_fixture.desk);
        for (const packs::RegisterDefinition *book : m_fixture.desk->law()->offeredRegisters()) {
            if (book->rows != packs::RegisterRows::Own)
                continue;
            for (int row = 0; row < 2; ++row) {
                registers::EnterRow entered {book->id, {}};
                for (const packs::RegisterColumn &column : book->columns) {
                    if (column.field != u"ordinal"_s)
                        entered.cells.insert(column.field, handValue(column, row));
                }
                must(rows.enter(entered).takeResult(), book->id);
            }
        }
    });
}

/** A name corrected after it had its number, and a number given by mistake. */
void GoldenCourt::corrections()
{
    at(day(12, 16), [this] {
        const workflow::CaseWork work(m_fixture.desk);
        const workflow::MatterView view = must(work.open(m_land).takeResult(), u"open"_s);
        const auto party = std::ranges::find(view.parties, u"Đặng Văn Quý"_s, &cases::Party::name);
        must(work.correct({.matter = m_land, .entity = party->uid, .field = u"name"_s, .value = u"Đặng Văn Quyến"_s, .reason = u"ghi sai tên theo căn cước"_s, .baseVersion = party->version}).takeResult(),
             u"correct"_s);
    });
    takeIn(day(10, 20), &m_void, u"DS"_s, {person(cases::PartyRole::Plaintiff, u"Tạ Thị Vân"_s, 1977), person(cases::PartyRole::Defendant, u"Tạ Văn Phong"_s, 1975)}, {},
           u"Tranh chấp thừa kế tài sản"_s);
    step(day(10, 21), &m_void, u"chief_judge_assigns_reviewer"_s);
    step(day(10, 22), &m_void, u"fee_notice_issued"_s, {{u"fee_advance_amount"_s, u"300000"_s}});
    step(day(10, 26), &m_void, u"fee_receipt_filed"_s, {{u"receipt_no"_s, u"0000361"_s}});
    at(day(10, 27), [this] {
        must(workflow::Maintenance(m_fixture.desk).voidNumber(must(workflow::CaseWork(m_fixture.desk).open(m_void).takeResult(), u"open"_s).head.acceptanceNo, u"cấp nhầm sổ"_s).takeResult(), u"void"_s);
    });
}

} // namespace thuly::test
