// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopeople.h"
#include "demopetition.h"
#include "demoyear.h"

#include <thuly/base/money.h>
#include <thuly/cases/edits.h>
#include <thuly/cases/links.h>
#include <thuly/cases/queries.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr int chamberSize = 3;
constexpr int mostDaysLate = 4;

/** A step that the law refuses is a slip of the script: say where. */
std::unexpected<Error> at(Error error, const QString &plan, const QString &step)
{
    error.detail = QString(plan % u'/' % step % (error.detail.isEmpty() ? QString() : u": "_s + error.detail));
    return std::unexpected(std::move(error));
}

const YearNext &drawn(DemoRandom &random, const QList<YearNext> &next)
{
    int sum = 0;
    for (const YearNext &one : next)
        sum += one.weight;
    int place = random.between(1, std::max(1, sum));
    for (const YearNext &one : next) {
        place -= one.weight;
        if (place <= 0)
            return one;
    }
    return next.last();
}

QString offenceClass(DemoRandom &random)
{
    const int place = random.between(1, 100);
    return place <= 45 ? u"less_serious"_s : place <= 80 ? u"serious"_s : u"very_serious"_s;
}

} // namespace

const users::Session &DemoYear::actorOf(const YearStep &step, const Case &one) const
{
    const int reviewer = one.reviewer >= 0 ? one.reviewer : std::max(0, one.judge);
    const int judge = one.judge >= 0 ? one.judge : reviewer;
    switch (step.actor) {
    case YearActor::Clerk:
        return m_clerks.at(judge);
    case YearActor::Reviewer:
        return m_judges.at(reviewer);
    case YearActor::Judge:
        return m_judges.at(judge);
    case YearActor::Chief:
        return m_chief;
    case YearActor::Records:
        return m_recordsClerk;
    }
    return m_chief;
}

QString DemoYear::value(const QStringList &choices, Case &one, const QString &accused)
{
    static const QRegularExpression place(uR"(\{([a-zA-Z]+)([+-]\d+)?\})"_s);
    const QDate today = m_clock.today();
    const auto words = [&](const QString &name, int days) -> QString {
        if (name == "day"_L1)
            return isoDate(today.addDays(days));
        if (name == "now"_L1)
            return LegalTime{today, QTime(9, 0)}.toText();
        if (name == "slot"_L1)
            return LegalTime{one.slot.day, one.slot.start}.toText();
        if (name == "year"_L1)
            return QString::number(today.year());
        if (name == "n"_L1)
            return QString::number(one.ordinal);
        if (name == "type"_L1)
            return one.type;
        if (name == "case"_L1)
            return m_recentNumber;
        if (name == "plaintiff"_L1)
            return one.plaintiff;
        if (name == "defendant"_L1)
            return one.defendant;
        if (name == "accused"_L1)
            return accused.isEmpty() ? one.accused.value(0) : accused;
        if (name == "offence"_L1)
            return offenceClass(one.random);
        if (name == "party"_L1)
            return demoName(one.random);
        if (name == "receipt"_L1)
            return QString::number(1000 + ++m_receipts).rightJustified(7, u'0');
        if (name == "fee"_L1) {
            const auto fee = m_law->suggestAdvance(one.type, one.value);
            return QString::number(fee ? fee->advance : 300'000);
        }
        if (name == "court"_L1)
            return u"Toà án nhân dân khu vực 1 - Nghệ An"_s;
        if (name == "chief"_L1)
            return m_chief.account.displayName;
        if (name == "records"_L1)
            return m_recordsClerk.account.displayName;
        const int judge = std::max({0, one.judge, one.judge < 0 ? one.reviewer : 0});
        if (name == "clerk"_L1)
            return m_clerks.at(judge).account.displayName;
        return name == "judgeId"_L1 ? m_judges.at(judge).account.id.toString() : m_judges.at(judge).account.displayName;
    };
    QString text = choices.isEmpty() ? QString() : one.random.pick(choices);
    for (QRegularExpressionMatch match = place.match(text); match.hasMatch(); match = place.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), words(match.captured(1), match.captured(2).toInt()));
    return text;
}

QMap<QString, QString> DemoYear::factsFor(Case &one, const YearStep &step, const QString &event, const QString &accused)
{
    const packs::CaseType *type = m_law->caseType(one.type);
    const QString procedure = type ? type->procedure : QString();
    QStringList &asked = m_factsOfEvents[QString(procedure % u'/' % event)];
    if (asked.isEmpty()) {
        if (const packs::EventDefinition *definition = m_law->event(event, procedure)) {
            for (const packs::EventField &field : definition->fields)
                asked.append(field.fact);
        }
        for (const packs::Transition &transition : m_law->transitions()) {
            if (transition.event != event || !transition.procedures.contains(procedure))
                continue;
            for (const packs::RequiredFact &required : transition.requiredFacts) {
                if (required.demand == packs::Demand::Present || required.demand == packs::Demand::PerParty)
                    asked.append(required.fact);
            }
        }
        asked.removeDuplicates();
    }
    QMap<QString, QString> facts;
    for (const QString &fact : std::as_const(asked)) {
        for (const YearFacts *from : std::initializer_list<const YearFacts *>{&step.facts, &m_script->facts}) {
            if (!from->contains(fact))
                continue;
            if (const QString said = value(from->value(fact), one, accused); !said.isEmpty())
                facts.insert(fact, said);
            break;
        }
    }
    return facts;
}

Result<void> DemoYear::receive(const Context &context, Case &one, QDate day)
{
    cases::PetitionInput input;
    input.caseType = one.type;
    fillDemoPetition(one.random, *m_law, day, one.ordinal, input);
    // What came at the end of a month is sometimes written down in the next, when the month is closed.
    if (day.day() <= mostDaysLate && day.month() > 1 && one.random.percent(20))
        input.receivedOn = day.addDays(-one.random.between(1, mostDaysLate));
    if (input.petitionDate > input.receivedOn)
        input.petitionDate = input.receivedOn;
    if (input.postmark.isValid() && input.postmark > input.receivedOn)
        input.postmark = input.receivedOn;
    for (const YearParties &parties : one.plan->parties) {
        for (int i = one.random.between(parties.least, parties.most); i > 0; --i)
            input.parties.append(parties.role == one.plan->agency ? demoOffice(one.random, one.type, parties.role)
                                                                  : demoParty(one.random, one.type, parties.role));
    }
    for (const auto &[fact, choices] : one.plan->facts.asKeyValueRange())
        input.facts.insert(fact, value(choices, one, {}));
    if (one.type == "DS"_L1 || one.type == "KDTM"_L1 || one.type == "LĐ"_L1)
        input.value = qint64(one.random.between(5, 2000)) * 1'000'000;
    input.claims = input.value ? QString(u"Yêu cầu trả "_s % formatMoney(*input.value) % u" đồng."_s) : u"Yêu cầu Toà án giải quyết việc nêu trong đơn."_s;
    if (one.type == "HS"_L1)
        input.relation.clear();
    const auto taken = cases::takeIn(context, input);
    if (!taken)
        return at(taken.error(), one.plan->id, u"receive"_s);
    one.uid = taken->matter;
    one.number = taken->number.text;
    one.value = input.value;
    one.lastStep = input.receivedOn;
    one.plaintiff = input.parties.first().name;
    one.defendant = input.parties.value(1, input.parties.first()).name;
    // As limits and steps write them: with the year of birth where two have one name.
    for (const cases::Party &party : std::as_const(input.parties)) {
        if (party.role == cases::PartyRole::Accused)
            one.accused.append(cases::writtenName(party, input.parties));
        if (party.role == cases::PartyRole::Defendant)
            one.defendant = cases::writtenName(party, input.parties);
    }
    ++m_report.matters;
    push(one.ordinal - 1, drawn(one.random, one.plan->first), DueKind::Main);
    beside(one.ordinal - 1, one.plan->also);
    return {};
}

void DemoYear::push(int which, const YearNext &next, DueKind kind)
{
    Case &one = m_cases[size_t(which)];
    if (next.step.isEmpty())
        return;
    QDate day = m_law->calendar().addWorkingDays(m_clock.today(), one.random.between(next.least, next.most));
    const YearStep &step = *one.plan->steps.constFind(next.step);
    if (kind == DueKind::Main && (step.deed == YearDeed::Hold || step.deed == YearDeed::Adjourn) && one.slot.day.isValid())
        day = std::max(one.slot.day, m_clock.today());
    m_queue.push({int(day.toJulianDay()), m_order++, kind, which, &step});
}

void DemoYear::beside(int which, const QList<YearNext> &also)
{
    for (const YearNext &one : also) {
        if (m_cases[size_t(which)].random.percent(one.weight))
            push(which, one, DueKind::Beside);
    }
}

void DemoYear::goOn(int which, const YearStep &step, const QList<YearNext> &next)
{
    Case &one = m_cases[size_t(which)];
    const QList<YearNext> ways = step.nextOfType.value(one.type, next);
    if (!ways.isEmpty())
        push(which, drawn(one.random, ways), DueKind::Main);
    beside(which, step.also);
}

Result<const YearStep *> DemoYear::take(const Context &context, int which, const YearStep &step)
{
    Case &one = m_cases[size_t(which)];
    const bool instead = step.insteadPercent > 0 && one.random.percent(step.insteadPercent);
    YearStep taken = step;
    if (instead) {
        taken.facts.insert(step.insteadFacts);
        taken.next = step.insteadNext;
    }
    Result<void> done;
    switch (step.deed) {
    case YearDeed::Event:
        if (!step.hearing.isEmpty())
            takeSlot(one, step, {});
        if (step.each == YearEach::Matter)
            done = event(context, one, taken, {});
        for (qsizetype i = 0; step.each == YearEach::Accused && done && i < one.accused.size(); ++i) {
            if (one.random.percent(step.eachPercent))
                done = event(context, one, taken, one.accused.at(i));
        }
        if (done && !step.hearing.isEmpty())
            done = schedule(context, one, step);
        break;
    case YearDeed::Schedule:
        takeSlot(one, step, {});
        done = schedule(context, one, step);
        break;
    case YearDeed::Hold:
        done = hold(context, one, taken);
        break;
    case YearDeed::Adjourn:
        done = adjourn(context, one, taken);
        break;
    case YearDeed::Join:
        return join(context, which, step);
    case YearDeed::Split:
        done = split(context, which, step);
        break;
    case YearDeed::Correct:
        done = correct(context, one);
        break;
    }
    if (!done)
        return at(done.error(), one.plan->id, step.id);
    m_cases[size_t(which)].joinable = step.joinable;
    goOn(which, step, taken.next);
    return &step;
}

Result<QDate> DemoYear::extendedTo(storage::ReadTx &tx, const Case &one, const QString &event) const
{
    const packs::CaseType *type = m_law->caseType(one.type);
    const packs::EventDefinition *definition = m_law->event(event, type ? type->procedure : QString());
    QDate latest = m_clock.today().addDays(30);
    THULY_TRY(const QList<cases::Deadline> open, cases::deadlines(tx, one.uid));
    for (const cases::Deadline &limit : open) {
        const packs::DeadlineRule *rule = m_law->deadlineRule(limit.rule, limit.trigger.date);
        if (limit.state != cases::DeadlineState::Open || !rule || !rule->extension || !definition || !definition->extends.contains(limit.rule))
            continue;
        // To the latest day the rule allows, as the decision says.
        THULY_TRY(const DeadlineResult most, computeDeadline({limit.period, rule->extension}, limit.trigger, m_law->calendar()));
        latest = most.due;
    }
    return latest;
}

Result<void> DemoYear::assign(const Context &context, Case &one, const YearStep &step, const QMap<QString, QString> &facts)
{
    const bool review = *step.names == cases::Duty::Reviewer;
    const int first = one.chamber * chamberSize;
    const QList<users::Session> chamber = m_judges.mid(first, chamberSize);
    cases::AssignInput input{.matter = one.uid,
                             .reason = u"Các Thẩm phán của Toà chuyên trách"_s,
                             .occurredAt = {m_clock.today()},
                             .event = step.event,
                             .facts = facts};
    for (const users::Session &judge : chamber)
        input.accounts.append(judge.account.id);
    THULY_TRY(const DemoLot lot, demoLot(context.unit.tx(), chamber, *step.names, one.uid, one.random));
    input.seed = lot.seed;
    THULY_TRY(const cases::Assigned assigned, review ? cases::assignReviewer(context, input) : cases::assignJudge(context, input));
    (review ? one.reviewer : one.judge) = first + lot.chosen;
    if (!assigned.done.numbers.isEmpty())
        m_recentNumber = assigned.done.numbers.first().text;
    one.lastStep = m_clock.today();
    return {};
}

Result<void> DemoYear::event(const Context &context, Case &one, const YearStep &step, const QString &accused)
{
    QMap<QString, QString> facts = factsFor(one, step, step.event, accused);
    if (facts.contains(u"new_deadline"_s)) {
        THULY_TRY(const QDate until, extendedTo(context.unit.tx(), one, step.event));
        facts.insert(u"new_deadline"_s, isoDate(until));
    }
    if (step.names)
        return assign(context, one, step, facts);
    cases::EventInput input{.matter = one.uid, .event = step.event, .occurredAt = {m_clock.today()}, .facts = std::move(facts)};
    if (step.latePercent > 0 && one.random.percent(step.latePercent)) {
        // Within the year: numbers of the year before are not given any more once there are some of this one.
        const QDate first(m_clock.today().year(), 1, 1);
        input.occurredAt.date = std::max({first, one.lastStep, m_clock.today().addDays(-one.random.between(1, mostDaysLate))});
        input.reason = u"Ghi bổ sung"_s;
    }
    THULY_TRY(const cases::EventDone done, cases::recordEvent(context, input));
    if (done.from != done.to)
        one.lastStep = input.occurredAt.date;
    if (!done.numbers.isEmpty())
        m_recentNumber = done.numbers.first().text;
    return {};
}

Result<const YearStep *> DemoYear::join(const Context &context, int which, const YearStep &step)
{
    Case &one = m_cases[size_t(which)];
    one.joinable = false;
    // Backwards: what stands in preparation came not long ago.
    for (int other = int(m_cases.size()) - 1; other >= 0; --other) {
        const Case &into = m_cases[size_t(other)];
        if (other == which || !into.joinable || into.type != one.type)
            continue;
        const auto joined = cases::joinMatters(context, {.into = into.uid, .joined = {one.uid}, .occurredAt = {m_clock.today()}, .reason = u"Cùng đương sự, cùng quan hệ tranh chấp"_s});
        if (!joined)
            return at(joined.error(), one.plan->id, step.id);
        ++m_report.joined;
        return &step;
    }
    return take(context, which, *one.plan->steps.constFind(step.otherwise));
}

Result<void> DemoYear::split(const Context &context, int which, const YearStep &step)
{
    THULY_TRY(const QList<cases::Party> all, cases::parties(context.unit.tx(), m_cases[size_t(which)].uid));
    cases::SplitInput input{.from = m_cases[size_t(which)].uid, .occurredAt = {m_clock.today()}, .reason = u"Giải quyết riêng từng quan hệ"_s};
    for (const cases::PartyRole role : {cases::PartyRole::Plaintiff, cases::PartyRole::Defendant}) {
        const auto found = std::ranges::find(all, role, &cases::Party::role);
        if (found != all.end())
            input.parties.append(found->uid);
    }
    THULY_TRY(const cases::SplitOff made, cases::splitMatter(context, input));
    Case child = m_cases[size_t(which)];
    child.uid = made.matter;
    child.number = made.number.text;
    child.judge = -1;
    child.joinable = false;
    child.slot = {};
    child.hearing = {};
    child.lastStep = m_clock.today();
    child.ordinal = int(m_cases.size()) + 1;
    child.random = DemoRandom(m_cases[size_t(which)].random.next());
    m_cases.push_back(std::move(child));
    push(int(m_cases.size()) - 1, {step.child, 1, 1, 2}, DueKind::Main);
    ++m_report.split;
    return {};
}

Result<void> DemoYear::correct(const Context &context, Case &one)
{
    THULY_TRY(const QList<cases::Party> all, cases::parties(context.unit.tx(), one.uid));
    // The last of them: no step and no limit is written under this name.
    const cases::Party &party = all.last();
    THULY_TRY(const cases::Correction correction,
              cases::correct(context, {one.uid, party.uid, u"address"_s, QString(u"tổ 3, "_s % party.address), u"Ghi thiếu địa chỉ"_s}));
    return cases::approveCorrection(context, correction.uid);
}

} // namespace thuly::workflow
