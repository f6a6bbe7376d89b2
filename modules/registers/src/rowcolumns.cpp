// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowcolumns.h"

#include <thuly/base/legaldate.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

using cases::PanelDuty;
using cases::PartySide;
using cases::ServiceMethod;
using cases::ServiceOutcome;

constexpr int manyAccused = 3;

/** The words are those of the book, Vietnamese in every language of the program. */
QString dutyWord(PanelDuty duty)
{
    switch (duty) {
    case PanelDuty::Presiding:
        return u"Chủ toạ"_s;
    case PanelDuty::Judge:
        return u"Thẩm phán"_s;
    case PanelDuty::Assessor:
        return u"Hội thẩm"_s;
    case PanelDuty::Clerk:
        return u"Thư ký"_s;
    case PanelDuty::Prosecutor:
        return u"Kiểm sát viên"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString methodWord(ServiceMethod method)
{
    switch (method) {
    case ServiceMethod::Direct:
        return u"Trực tiếp"_s;
    case ServiceMethod::Post:
        return u"Bưu chính"_s;
    case ServiceMethod::ThirdParty:
        return u"Qua người thứ ba"_s;
    case ServiceMethod::Electronic:
        return u"Phương tiện điện tử"_s;
    case ServiceMethod::Posting:
        return u"Niêm yết công khai"_s;
    case ServiceMethod::Media:
        return u"Thông báo trên phương tiện thông tin đại chúng"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString outcomeWord(ServiceOutcome outcome)
{
    switch (outcome) {
    case ServiceOutcome::Received:
        return u"Đã nhận"_s;
    case ServiceOutcome::Relative:
        return u"Người thân nhận thay"_s;
    case ServiceOutcome::Refused:
        return u"Từ chối nhận"_s;
    case ServiceOutcome::Absent:
        return u"Vắng mặt"_s;
    case ServiceOutcome::Moved:
        return u"Không còn cư trú"_s;
    case ServiceOutcome::Returned:
        return u"Bưu chính trả lại"_s;
    case ServiceOutcome::Posted:
        return u"Đã niêm yết"_s;
    case ServiceOutcome::Broadcast:
        return u"Đã thông báo"_s;
    case ServiceOutcome::Failed:
        return u"Không thực hiện được"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString momentText(const LegalTime &at)
{
    if (!at.isValid())
        return {};
    return at.time ? lines({formatDate(at.date), at.time->toString(u"HH:mm"_s)}) : formatDate(at.date);
}

QStringList namesOn(const CaseView &view, PartySide side)
{
    QStringList names;
    for (const cases::Party &party : view.parties) {
        if (!party.removedOn.isValid() && cases::partySide(party.role) == side)
            names += party.name;
    }
    return names;
}

QString numberOf(const CaseView &view)
{
    return view.matter.acceptanceNo.isEmpty() ? view.matter.petitionNo : view.matter.acceptanceNo;
}

QDate dayOf(const CaseView &view)
{
    return view.matter.acceptanceNo.isEmpty() ? view.matter.receivedOn : view.matter.acceptedOn;
}

/** The number, the day, and who stands against whom. */
QString titledCase(const CaseView &view)
{
    const QStringList claimants = namesOn(view, PartySide::Claimant);
    QStringList respondents = namesOn(view, PartySide::Respondent);
    if (respondents.size() > manyAccused)
        respondents = {QString(respondents.first() % u" và "_s % QString::number(respondents.size() - 1) % u" người khác"_s)};
    QString people = claimants.join(u", "_s);
    if (!respondents.isEmpty())
        people += QString((people.isEmpty() ? QString() : u" – "_s) % respondents.join(u", "_s));
    return lines({numberOf(view), formatDate(dayOf(view)), people});
}

QString allParties(const CaseView &view)
{
    return lines(namesOn(view, PartySide::Claimant) + namesOn(view, PartySide::Respondent) + namesOn(view, PartySide::Third));
}

QString stepDay(const CaseView &view)
{
    return view.row ? formatDate(view.row->step.occurredAt.date) : QString();
}

/** Who was named by the step, and for what. */
QString assigned(const CaseView &view)
{
    static constexpr std::array duties {std::pair {u"review_judge", u"Thẩm phán xem xét đơn"}, std::pair {u"case_judge", u"Thẩm phán"},
                                        std::pair {u"mediation_judge", u"Thẩm phán phụ trách"}, std::pair {u"return_complaint_judge", u"Thẩm phán giải quyết khiếu nại"},
                                        std::pair {u"diversion_judge", u"Thẩm phán xem xét chuyển hướng"}, std::pair {u"mediator", u"Hoà giải viên"},
                                        std::pair {u"replacement_person", u"Người thay thế"}, std::pair {u"case_clerk", u"Thư ký"}};
    QStringList people;
    for (const auto &[fact, duty] : duties) {
        const QString value = view.row ? view.row->step.facts.value(QString::fromUtf16(fact)) : QString();
        if (value.isEmpty())
            continue;
        const QString name = view.peopleInFacts.value(value);
        people += QString(QStringView(duty) % u": "_s % (name.isEmpty() ? value : name));
    }
    return lines(people);
}

QString methodOfAssignment(const CaseView &view)
{
    if (!view.row)
        return {};
    const QString method = view.row->step.facts.value(u"assignment_method"_s);
    const QString word = method == u"random"_s ? u"Ngẫu nhiên"_s : method == u"appointed"_s ? u"Chỉ định"_s : method;
    return lines({word, view.row->step.facts.value(u"assignment_reason"_s)});
}

QString hearingMembers(const CaseView &view)
{
    QStringList people;
    for (const cases::PanelMember &member : view.row->hearing.panel) {
        if (member.duty != PanelDuty::Prosecutor)
            people += QString(dutyWord(member.duty) % u": "_s % member.name);
    }
    return lines(people);
}

QString hearingPlace(const CaseView &view)
{
    const cases::Hearing &hearing = view.row->hearing;
    const packs::HearingKind *kind = view.law->courtWork().hearingKind(hearing.kind);
    return lines({hearing.room, kind ? kind->brief.vi : QString(), hearing.openness == cases::Openness::Closed ? u"xử kín"_s : QString()});
}

QString hearingOnline(const CaseView &view)
{
    const cases::Hearing &hearing = view.row->hearing;
    if (hearing.form != cases::HearingForm::Online)
        return {};
    QStringList points {hearing.centralPoint.isEmpty() ? u"Trực tuyến"_s : QString(u"Trung tâm: "_s % hearing.centralPoint)};
    for (const cases::OnlinePoint &point : hearing.points)
        points += QString(u"Thành phần: "_s % point.place);
    return lines(points);
}

QString hearingOutcome(const CaseView &view)
{
    const cases::Hearing &hearing = view.row->hearing;
    switch (hearing.state) {
    case cases::HearingState::Scheduled:
        return {};
    case cases::HearingState::Held:
        return lines({u"Đã mở"_s, hearing.result});
    case cases::HearingState::Adjourned:
        return lines({u"Hoãn"_s, hearing.decisionNo, hearing.result});
    case cases::HearingState::Cancelled:
        return lines({u"Không mở"_s, hearing.result});
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString servedPaper(const CaseView &view)
{
    const cases::Service &service = view.row->service;
    const packs::ServicePaper *paper = view.law->courtWork().servicePaper(service.paper);
    const QString title = service.title.isEmpty() && paper ? paper->label.vi : service.title;
    return lines({title, service.documentNo, formatDate(service.orderedOn)});
}

/** One line for each attempt that counts, with its number. */
QString ofAttempts(const CaseView &view, QString (*write)(const cases::ServiceAttempt &))
{
    QStringList all;
    int number = 0;
    for (const cases::ServiceAttempt &attempt : view.row->attempts) {
        if (attempt.struck)
            continue;
        ++number;
        if (const QString text = write(attempt); !text.isEmpty())
            all += QString(QString::number(number) % u". "_s % text);
    }
    return lines(all);
}

QString serviceNote(const CaseView &view)
{
    const cases::Service &service = view.row->service;
    if (service.state == cases::ServiceState::Withdrawn)
        return lines({u"Không tống đạt nữa"_s, service.reason, service.note});
    return service.note;
}

/** What the document is about: the relation of law, and what the step said of it. */
QString decisionSubject(const CaseView &view)
{
    QStringList parts {view.matter.relation};
    for (const QString &key : {u"judgment_summary"_s, u"suspension_ground"_s, u"dismissal_ground"_s, u"measure"_s, u"non_recognition_reason"_s})
        parts += view.row ? view.row->step.facts.value(key).trimmed() : QString();
    parts.removeDuplicates();
    return lines(parts);
}

/** The case, and what ended it: the step's own decision before the judgment of the case. */
QString decisionAppealed(const CaseView &view)
{
    static const QStringList numbers {u"judgment_no"_s,          u"matter_decision_no"_s,    u"xlhc_decision_no"_s,
                                      u"recognition_decision_no"_s, u"dismissal_decision_no"_s, u"suspension_decision_no"_s};
    static const QStringList days {u"pronounced_at"_s, u"matter_decided_at"_s, u"xlhc_announced_at"_s, u"recognition_decided_at"_s, u"dismissed_at"_s, u"suspension_decided_at"_s};
    QStringList parts {numberOf(view)};
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const QString number = view.facts.value(numbers.at(i)).trimmed();
        if (number.isEmpty())
            continue;
        parts += {number, dateText(view.facts.value(days.at(i)))};
        break;
    }
    return lines(parts);
}

constexpr std::array columns {
    // Columns that no fact of the case fills: people write them on the printed book.
    Column {u"byHand", CellType::Text, {}, [](const CaseView &) { return QString(); }},
    Column {u"row.number",
            CellType::Text,
            {},
            [](const CaseView &v) { return v.row && v.row->number > 0 ? QString::number(v.row->number) : QString(); }},
    Column {u"judge.name", CellType::Text, SearchField::Judge, [](const CaseView &v) { return v.judgeName; }},
    Column {u"decision.subject", CellType::Text, SearchField::Relation, decisionSubject},
    Column {u"decision.appealed", CellType::Text, SearchField::Number, decisionAppealed},
    Column {u"case.titled", CellType::Text, SearchField::Number, titledCase},
    Column {u"parties.all", CellType::Text, SearchField::Plaintiff, allParties},
    Column {u"step.on", CellType::Date, {}, stepDay},
    Column {u"step.at", CellType::Text, {}, [](const CaseView &v) { return v.row ? momentText(v.row->step.occurredAt) : QString(); }},
    Column {u"step.recordedBy", CellType::Text, {}, [](const CaseView &v) { return v.row ? v.row->recordedBy : QString(); }},
    Column {u"step.note", CellType::Text, {}, [](const CaseView &v) { return v.row ? v.row->step.reason : QString(); }},
    Column {u"assignment.who", CellType::Text, {}, assigned},
    Column {u"assignment.how", CellType::Text, {}, methodOfAssignment},
    Column {u"hearing.when",
            CellType::Text,
            {},
            [](const CaseView &v) { return momentText({v.row->hearing.date, v.row->hearing.start}); }},
    Column {u"hearing.room", CellType::Text, SearchField::Content, hearingPlace},
    Column {u"hearing.members", CellType::Text, {}, hearingMembers},
    Column {u"hearing.prosecutors",
            CellType::Text,
            {},
            [](const CaseView &v) { return lines(v.row->hearing.namesOf(PanelDuty::Prosecutor)); }},
    Column {u"hearing.online", CellType::Text, {}, hearingOnline},
    Column {u"hearing.outcome", CellType::Text, {}, hearingOutcome},
    Column {u"hearing.resumedOn", CellType::Text, {}, [](const CaseView &v) { return momentText(v.row->resumed); }},
    Column {u"hearing.note", CellType::Text, SearchField::Note, [](const CaseView &v) { return v.row->hearing.note; }},
    Column {u"service.paper", CellType::Text, SearchField::Content, servedPaper},
    Column {u"service.recipient", CellType::Text, SearchField::Content, [](const CaseView &v) { return v.row->service.recipient; }},
    Column {u"service.method", CellType::Text, {}, [](const CaseView &v) { return methodWord(v.row->service.method); }},
    Column {u"service.attempts",
            CellType::Text,
            {},
            [](const CaseView &v) { return ofAttempts(v, [](const cases::ServiceAttempt &a) { return formatDate(a.on); }); }},
    Column {u"service.results",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return ofAttempts(v, [](const cases::ServiceAttempt &a) {
                    return QString(outcomeWord(a.outcome) % (a.receiver.isEmpty() ? QString() : u": "_s + a.receiver)
                                   % (a.reason.isEmpty() ? QString() : u", "_s + a.reason));
                });
            }},
    Column {u"service.servedOn", CellType::Date, {}, [](const CaseView &v) { return formatDate(v.row->service.servedOn); }},
    Column {u"service.proof",
            CellType::Text,
            {},
            [](const CaseView &v) { return ofAttempts(v, [](const cases::ServiceAttempt &a) { return a.proof; }); }},
    Column {u"service.note", CellType::Text, {}, serviceNote},
};

} // namespace

const Column *rowColumnOf(QStringView key)
{
    const auto found = std::ranges::find(columns, key, &Column::key);
    return found == columns.end() ? nullptr : &*found;
}

QStringList rowColumnKeys()
{
    QStringList keys;
    for (const Column &column : columns)
        keys += column.key.toString();
    return keys;
}

} // namespace thuly::registers
