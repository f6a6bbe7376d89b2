// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases_sql.h"
#include "codec.h"
#include "opkinds.h"
#include "step.h"

#include <thuly/base/text.h>
#include <thuly/cases/assignment.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

constexpr qsizetype seedBytes = 32;

QByteArray freshSeed()
{
    QByteArray seed(seedBytes, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(seed.data()), seedBytes / qsizetype(sizeof(quint32)));
    return seed;
}

QString dutyId(Duty duty)
{
    switch (duty) {
    case Duty::Reviewer:
        return u"reviewer"_s;
    case Duty::Judge:
        return u"judge"_s;
    case Duty::Clerk:
        return u"clerk"_s;
    }
    return {};
}

Result<int> loadOf(storage::ReadTx &tx, const Uuid &account, Duty duty)
{
    storage::Statement statement = tx.prepare(sql::loadOf);
    statement.bind(account);
    const int load = statement.next() ? statement.integer(duty == Duty::Reviewer ? 0 : 1) : 0;
    THULY_CHECK(statement.finish());
    return load;
}

/** Checks that the person exists, is active and holds the role the duty needs. */
Result<users::Account> eligible(storage::ReadTx &tx, const Uuid &account, Duty duty)
{
    THULY_TRY(users::Account found, users::account(tx, account));
    const users::Role role = duty == Duty::Clerk ? users::Role::Clerk : users::Role::Judge;
    const bool head = duty != Duty::Clerk && (found.has(users::Role::ChiefJudge) || found.has(users::Role::DeputyChiefJudge));
    if (found.state != users::AccountState::Active || (!found.has(role) && !head))
        return fail(ErrorCode::NoEligibleJudge, {}, u"judge"_s, {found.displayName});
    return found;
}

Result<QList<Candidate>> drawFrom(storage::ReadTx &tx, const AssignInput &input, Duty duty)
{
    if (input.accounts.isEmpty())
        return candidates(tx, duty);
    QList<Candidate> list;
    for (const Uuid &account : input.accounts) {
        THULY_CHECK(eligible(tx, account, duty));
        THULY_TRY(const int load, loadOf(tx, account, duty));
        list.append({account, load});
    }
    return list;
}

/** Naming somebody is the chief judge's decision (BLTTDS Đ.191.2, Đ.197): who only writes it down says whose it was. */
Result<Uuid> decider(const CommandContext &context, const AssignInput &input, const Matter &target, Duty duty)
{
    const users::Action action = duty == Duty::Reviewer ? users::Action::AssignReviewer : users::Action::AssignJudge;
    storage::Tx &tx = context.unit.tx();
    if (!input.decidedBy.isNull()) {
        THULY_TRY(const users::Account named, users::account(tx, input.decidedBy));
        const bool head = std::ranges::any_of(named.roles, [action](users::Role role) { return users::reach(role, action) == users::Reach::All; });
        return head ? Result<Uuid>(named.id) : fail(ErrorCode::UnknownValue, {}, u"decidedBy"_s, {named.displayName});
    }
    if (users::may(context.session, action, {target.uid, target.assigned()}))
        return context.session.account.id;
    THULY_TRY(const QList<users::Account> heads, users::accountsWithRole(tx, users::Role::ChiefJudge));
    return heads.size() == 1 ? Result<Uuid>(heads.first().id) : fail(ErrorCode::MissingField, {}, u"decidedBy"_s);
}

Result<Assignment> decide(const CommandContext &context, const AssignInput &input, const Matter &target, Duty duty)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const Uuid decidedBy, decider(context, input, target, duty));
    THULY_TRY(const QString reason, checkedLine(input.reason, maxLineLength, u"reason"_s));
    Assignment made{.uid = context.unit.newId(),
                    .matter = input.matter,
                    .duty = duty,
                    .method = input.method,
                    .decidedBy = decidedBy,
                    .reason = reason,
                    .occurredOn = input.occurredAt.date};
    if (made.method == AssignMethod::Appointed) {
        if (made.reason.isEmpty() && duty != Duty::Clerk)
            return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
        if (input.accounts.size() != 1)
            return fail(ErrorCode::NoEligibleJudge, {}, u"judge"_s);
        THULY_TRY(const users::Account account, eligible(tx, input.accounts.first(), duty));
        made.assignee = account.id;
        return made;
    }
    if (!input.seed.isEmpty() && input.seed.size() != seedBytes)
        return fail(ErrorCode::UnknownValue, {}, u"seed"_s);
    // A lot among some judges only is a choice too, and has its grounds.
    if (!input.accounts.isEmpty() && made.reason.isEmpty())
        return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
    THULY_TRY(made.candidates, drawFrom(tx, input, duty));
    made.seed = input.seed.isEmpty() ? freshSeed() : input.seed;
    made.algorithm = QLatin1StringView(drawAlgorithm);
    THULY_TRY(made.assignee, draw(made.candidates, made.seed, input.matter));
    return made;
}

Result<void> recordAssignment(const CommandContext &context, const Assignment &made, const LegalTime &at)
{
    journal::Draft draft{.kind = kinds::assignmentMade, .entity = made.uid, .caseId = made.matter, .occurredAt = at};
    draft.fields = {{u"duty"_s, setTo(dutyId(made.duty))},
                    {u"method"_s, setTo(made.method == AssignMethod::Random ? u"random"_s : u"appointed"_s)},
                    {u"assignee"_s, setTo(made.assignee)},
                    {u"decidedBy"_s, setTo(made.decidedBy)}};
    if (!made.reason.isEmpty())
        draft.fields.insert(u"reason"_s, setTo(made.reason));
    if (made.method == AssignMethod::Random) {
        draft.fields.insert(u"algorithm"_s, setTo(made.algorithm));
        draft.fields.insert(u"seed"_s, {QCborValue(nullptr), QCborValue(made.seed)});
        draft.fields.insert(u"candidates"_s, {QCborValue(nullptr), encodeCandidates(made.candidates)});
    }
    THULY_CHECK(context.unit.record(draft));
    return {};
}

/** The step the procedure has for it; from a state without one, the usual word, so that the refusal says what was tried. */
QString eventFor(const packs::LawBook &law, const Matter &target, Duty duty)
{
    if (const packs::EventDefinition *event = assigningEvent(law, target, duty))
        return event->id;
    return duty == Duty::Reviewer ? u"chief_judge_assigns_reviewer"_s : u"case_judge_assigned"_s;
}

Result<Assigned> assign(const CommandContext &context, const AssignInput &input, Duty duty)
{
    // The right comes before the draw: who may not assign learns nothing about the judges.
    THULY_TRY(const Matter target, matter(context.unit.tx(), input.matter));
    EventInput event{.matter = input.matter,
                     .event = input.event.isEmpty() ? eventFor(context.law, target, duty) : input.event,
                     .occurredAt = input.occurredAt,
                     .facts = input.facts,
                     .baseVersion = input.baseVersion};
    THULY_TRY(const LawfulStep step, lawfulStep(context.law, target, event.event));
    if (dutyOf(*step.event) != duty)
        return fail(ErrorCode::IllegalTransition, event.event, u"event"_s,
                    {step.event->label.vi, context.law.stateLabel(target.state, target.procedure).vi});
    THULY_CHECK(mayTake(context.session, *step.event, target));
    THULY_TRY(Assignment made, decide(context, input, target, duty));
    event.facts.insert(judgeFact(*step.event), made.assignee.toString());
    event.facts.insert(u"assignment_method"_s, made.method == AssignMethod::Random ? u"random"_s : u"appointed"_s);
    if (!made.reason.isEmpty())
        event.facts.insert(u"assignment_reason"_s, made.reason);
    THULY_TRY(EventDone done, takeStep(context, event, JudgeNamed{duty, made.assignee}));
    THULY_CHECK(recordAssignment(context, made, input.occurredAt));
    return Assigned{std::move(made), std::move(done)};
}

} // namespace

Result<Uuid> draw(QList<Candidate> candidates, const QByteArray &seed, const Uuid &matter)
{
    if (candidates.isEmpty())
        return fail(ErrorCode::NoEligibleJudge);
    const int least = std::ranges::min(candidates, {}, &Candidate::load).load;
    candidates.removeIf([least](const Candidate &candidate) { return candidate.load != least; });
    std::ranges::sort(candidates, {}, &Candidate::account);
    const QByteArray hash = QCryptographicHash::hash(QByteArray(seed + matter.bytes()), QCryptographicHash::Sha256);
    const quint64 place = qFromBigEndian<quint64>(hash.constData()) % quint64(candidates.size());
    return candidates.at(qsizetype(place)).account;
}

Result<QList<Candidate>> candidates(storage::ReadTx &tx, Duty duty)
{
    THULY_TRY(QList<users::Account> people, users::accountsWithRole(tx, duty == Duty::Clerk ? users::Role::Clerk : users::Role::Judge));
    if (people.isEmpty() && duty != Duty::Clerk) {
        // A chief judge is a judge (Luật 34/2024): in a court that has no other, cases come to the head.
        THULY_TRY(people, users::accountsWithRole(tx, users::Role::ChiefJudge));
    }
    QList<Uuid> accounts;
    for (const users::Account &person : people)
        accounts.append(person.id);
    return candidatesAmong(tx, duty, accounts);
}

Result<QList<Candidate>> candidatesAmong(storage::ReadTx &tx, Duty duty, const QList<Uuid> &accounts)
{
    QList<Candidate> list;
    for (const Uuid &account : accounts) {
        THULY_TRY(const int load, loadOf(tx, account, duty));
        list.append({account, load});
    }
    return list;
}

Result<Assigned> assignReviewer(const CommandContext &context, const AssignInput &input)
{
    return assign(context, input, Duty::Reviewer);
}

Result<Assigned> assignJudge(const CommandContext &context, const AssignInput &input)
{
    return assign(context, input, Duty::Judge);
}

Result<Assignment> assignClerk(const CommandContext &context, const AssignInput &input)
{
    THULY_TRY(const Matter target, matter(context.unit.tx(), input.matter));
    const users::Subject subject{target.uid, target.assigned()};
    if (!users::may(context.session, users::Action::RecordAssignment, subject))
        THULY_CHECK(users::may(context.session, users::Action::AssignJudge, subject));
    if (input.occurredAt.date > context.today())
        return fail(ErrorCode::DateInFuture, {}, u"occurredAt"_s, {formatDate(input.occurredAt.date)});
    if (input.baseVersion != 0 && input.baseVersion != target.version)
        return fail(ErrorCode::EditedMeanwhile, {}, {}, {target.number()});
    THULY_TRY(Assignment made, decide(context, input, target, Duty::Clerk));
    THULY_CHECK(recordAssignment(context, made, input.occurredAt));
    return made;
}

} // namespace thuly::cases
