// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "matters.h"
#include "values.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

Language languageOf(const Context &context)
{
    return context.globals().language == u"en"_s ? Language::English : Language::Vietnamese;
}

Result<LegalTime> dayOf(const Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"on"_s))
        return LegalTime{context.clock().today()};
    return parseLegalTime(arguments.value(u"on"_s), context.clock().today(), u"on"_s);
}

Result<Uuid> accountNamed(const std::shared_ptr<workflow::Desk> &desk, const QString &name)
{
    THULY_TRY(const auto account, desk->read([name](storage::ReadTx &tx) { return users::accountByName(tx, name); }).takeResult());
    return account.id;
}

Result<QJsonValue> show(Context &context, const Arguments &arguments)
{
    THULY_TRY(const NamedMatter named, namedMatter(context, arguments));
    return viewJson(named.view, languageOf(context));
}

Result<QJsonValue> list(Context &context, const Arguments &arguments)
{
    cases::MatterFilter filter;
    filter.phase = cases::Phase::Accepted;
    filter.caseType = arguments.value(u"type"_s);
    return listMatters(context, arguments, filter);
}

Result<QMap<QString, QString>> factsOf(const Arguments &arguments)
{
    QMap<QString, QString> facts;
    for (const QString &pair : arguments.values(u"fact"_s)) {
        if (!pair.contains(u'='))
            return fail(ErrorCode::UnknownValue, {}, u"fact"_s, {pair});
        facts.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    }
    return facts;
}

Result<QJsonValue> event(Context &context, const Arguments &arguments)
{
    cases::EventInput input;
    THULY_TRY(input.event, arguments.required(1, u"KIND"_s));
    THULY_TRY(input.occurredAt, dayOf(context, arguments));
    THULY_TRY(input.facts, factsOf(arguments));
    input.reason = arguments.value(u"reason"_s);
    THULY_TRY(const NamedMatter named, namedMatter(context, arguments));
    input.matter = named.view.head.uid;
    input.baseVersion = named.view.head.version;
    THULY_TRY(const auto done, named.work.recordEvent(input).takeResult());
    return eventJson(done);
}

Result<QJsonValue> assign(Context &context, const Arguments &arguments)
{
    THULY_TRY(const NamedMatter named, namedMatter(context, arguments));
    const auto &[work, view] = named;
    THULY_TRY(auto desk, context.sharedDesk());
    cases::AssignInput input;
    input.matter = view.head.uid;
    input.baseVersion = view.head.version;
    THULY_TRY(input.occurredAt, dayOf(context, arguments));
    input.reason = arguments.value(u"reason"_s);
    if (arguments.has(u"judge"_s)) {
        input.method = cases::AssignMethod::Appointed;
        THULY_TRY(const Uuid judge, accountNamed(desk, arguments.value(u"judge"_s)));
        input.accounts = {judge};
    }
    if (arguments.has(u"decided-by"_s)) {
        THULY_TRY(input.decidedBy, accountNamed(desk, arguments.value(u"decided-by"_s)));
    }
    THULY_TRY(input.facts, factsOf(arguments));
    // The step that names somebody from here; before acceptance the reviewing judge, where none does.
    const auto step = std::ranges::find_if(view.next, [](const cases::NextEvent &next) { return next.duty.has_value(); });
    const bool judge = step == view.next.end() ? view.head.isAccepted() : *step->duty == cases::Duty::Judge;
    THULY_TRY(const auto assigned, (judge ? work.assignJudge(input) : work.assignReviewer(input)).takeResult());
    THULY_TRY(const auto after, work.open(view.head.uid).takeResult());
    QJsonObject object = eventJson(assigned.done);
    object.insert(u"judge"_s, after.people.value(assigned.assignment.assignee));
    object.insert(u"method"_s, assigned.assignment.method == cases::AssignMethod::Random ? u"random"_s : u"appointed"_s);
    object.insert(u"algorithm"_s, assigned.assignment.algorithm);
    object.insert(u"seed"_s, QString::fromLatin1(assigned.assignment.seed.toHex()));
    return object;
}

/** 0004512 and 2 give 0004514: the receipts of one pad. */
QString receiptAfter(const QString &first, int steps)
{
    qsizetype start = first.size();
    while (start > 0 && first[start - 1].isDigit())
        --start;
    const QString digits = first.mid(start);
    if (steps == 0 || digits.isEmpty())
        return first;
    return first.left(start) + QString::number(digits.toLongLong() + steps).rightJustified(digits.size(), u'0');
}

/** Takes the steps that still lie before acceptance, each as its own lawful event; nothing is skipped. */
Result<QJsonValue> acceptOne(workflow::CaseWork &work, const QString &ref, const LegalTime &on, const QString &receipt, const QString &exempt)
{
    THULY_TRY(auto view, work.openByNumber(ref).takeResult());
    if (receipt.isEmpty() && exempt.isEmpty())
        return fail(ErrorCode::FactMissing, {}, u"receipt"_s, {u"--receipt"_s});
    if (view.head.state == u"RECEIVED"_s) {
        cases::AssignInput input;
        input.matter = view.head.uid;
        input.occurredAt = on;
        input.baseVersion = view.head.version;
        THULY_CHECK(work.assignReviewer(input).takeResult());
        THULY_TRY(view, work.open(view.head.uid).takeResult());
    }
    if (view.head.state == u"ASSIGNED_REVIEW"_s && exempt.isEmpty()) {
        cases::EventInput notice;
        notice.matter = view.head.uid;
        notice.event = u"fee_notice_issued"_s;
        notice.occurredAt = on;
        notice.baseVersion = view.head.version;
        notice.facts.insert(u"notice_received_at"_s, on.toText());
        for (const cases::NextEvent &next : view.next) {
            if (next.event != notice.event)
                continue;
            for (const cases::FactNeed &need : next.facts) {
                const bool hasValue = need.source == cases::FactSource::Known || need.source == cases::FactSource::Suggested;
                if (hasValue && !notice.facts.contains(need.key))
                    notice.facts.insert(need.key, need.value);
            }
        }
        THULY_CHECK(work.recordEvent(notice).takeResult());
        THULY_TRY(view, work.open(view.head.uid).takeResult());
    }
    workflow::AcceptInput input;
    input.matter = view.head.uid;
    input.receiptNo = exempt.isEmpty() ? receipt : QString();
    input.exemptReason = exempt;
    input.receiptFiledAt = on;
    input.baseVersion = view.head.version;
    THULY_CHECK(work.accept(input).takeResult());
    THULY_TRY(const auto done, work.open(view.head.uid).takeResult());
    return matterJson(done.head);
}

Result<QJsonValue> accept(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString first, arguments.required(0, u"REF"_s));
    THULY_TRY(const LegalTime on, dayOf(context, arguments));
    THULY_TRY(auto desk, context.sharedDesk());
    workflow::CaseWork work(desk);
    QJsonArray accepted;
    int step = 0;
    for (const QString &ref : arguments.positional()) {
        if (Context::interrupted())
            return fail(ErrorCode::Cancelled);
        THULY_TRY(const QJsonValue one,
                  acceptOne(work, ref, on, receiptAfter(arguments.value(u"receipt"_s), step++), arguments.value(u"exempt"_s)));
        accepted.append(one);
    }
    return accepted.size() == 1 ? QJsonValue(accepted.first()) : QJsonValue(accepted);
}

Result<QJsonValue> correct(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString field, arguments.required(1, u"FIELD"_s));
    THULY_TRY(const QString value, arguments.required(2, u"VALUE"_s));
    THULY_TRY(const NamedMatter named, namedMatter(context, arguments));
    const auto &[work, view] = named;
    cases::CorrectInput input;
    input.matter = view.head.uid;
    input.entity = view.head.uid;
    input.field = field;
    input.value = value;
    input.reason = arguments.value(u"reason"_s);
    input.baseVersion = view.head.version;
    if (arguments.has(u"party"_s)) {
        const auto uid = Uuid::fromString(arguments.value(u"party"_s));
        for (const cases::Party &party : view.parties) {
            if ((uid && party.uid == *uid) || party.name == arguments.value(u"party"_s)) {
                input.entity = party.uid;
                input.baseVersion = party.version;
            }
        }
        if (input.entity == view.head.uid)
            return fail(ErrorCode::UnknownValue, {}, u"party"_s, {arguments.value(u"party"_s)});
    }
    THULY_TRY(const auto done, work.correct(input).takeResult());
    return QJsonObject{{u"field"_s, done.field}, {u"old"_s, done.oldValue}, {u"new"_s, done.newValue}, {u"reason"_s, done.reason}};
}

} // namespace

QList<Verb> caseVerbs()
{
    const QString noun = u"case"_s;
    const OptionSpec on{u"on"_s, u"DATE"_s, u"the legal date (today)"_s};
    const OptionSpec reason{u"reason"_s, u"TEXT"_s, u"why"_s};
    return {
        {noun, u"show"_s, u"NUMBER"_s, u"One case or petition: people, deadlines, timeline, next lawful steps"_s,
         u"thulyctl … --json case show 12/2026/TLST-DS"_s, Needs::Vault, {}, show},
        {noun, u"list"_s, {}, u"Accepted cases"_s, u"thulyctl … case list --query 'nguyen van an'"_s, Needs::Vault,
         {{u"query"_s, u"Q"_s, u"number, name or citizen id; accents may be left out"_s},
          {u"type"_s, u"DS|HNGĐ|KDTM|LĐ"_s, u"only this type"_s},
          {u"status"_s, u"S"_s, u"only those in this state"_s},
          {u"limit"_s, u"N"_s, u"at most so many"_s}},
         list},
        {noun, u"assign"_s, u"NUMBER"_s, u"Names the reviewing judge, or after acceptance the judge: by lot, or appointed"_s,
         u"thulyctl … case assign 412/2026 --judge tuan --reason 'TT 01/2022 Đ.6'"_s, Needs::Vault,
         {{u"judge"_s, u"NAME"_s, u"appointed instead of drawn; needs --reason"_s}, reason,
          {u"decided-by"_s, u"NAME"_s, u"the chief judge whose decision is written down"_s},
          {u"fact"_s, u"KEY=VALUE"_s, u"what else the step asks for; may be given several times"_s}, on},
         assign},
        {noun, u"accept"_s, u"REF…"_s, u"Accepts petitions: steps still open before it are taken in order, the number is given"_s,
         u"thulyctl … case accept EF-2026-03-00001 --receipt 0004512 --on 2026-11-20"_s, Needs::Vault,
         {{u"receipt"_s, u"NO"_s, u"the fee receipt; counts up when several are accepted"_s},
          {u"exempt"_s, u"REASON"_s, u"instead of a receipt: why no fee is due"_s}, on},
         accept},
        {noun, u"event"_s, u"NUMBER KIND"_s, u"Takes one lawful step; what is missing is named"_s,
         u"thulyctl … case event 12/2026/TLST-DS acceptance_notified --fact vks_sent_at=2026-11-20"_s, Needs::Vault,
         {{u"fact"_s, u"KEY=VALUE"_s, u"a recorded fact; may be given several times"_s}, on, reason}, event},
        {noun, u"correct"_s, u"NUMBER FIELD VALUE"_s, u"Corrects an entry: the old text stays, struck through"_s,
         u"thulyctl … case correct 12/2026/TLST-DS name 'Trần Văn Đức' --party 'Trần Văn Đứt' --reason 'Sai so với căn cước'"_s, Needs::Vault,
         {{u"party"_s, u"NAME|ID"_s, u"the participant whose field it is"_s}, reason}, correct},
    };
}

} // namespace thuly::ctl
