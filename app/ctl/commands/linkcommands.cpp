// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"
#include "values.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

Result<LegalTime> dayOf(const Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"on"_s))
        return LegalTime{context.clock().today()};
    return parseLegalTime(arguments.value(u"on"_s), context.clock().today(), u"on"_s);
}

Result<QJsonValue> link(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    cases::LinkInput input;
    THULY_TRY(input.otherNo, arguments.required(1, u"OTHER"_s));
    THULY_TRY(input.occurredAt, dayOf(context, arguments));
    input.kind = arguments.has(u"continues"_s) ? cases::LinkKind::Continues : cases::LinkKind::Related;
    input.otherCourt = arguments.value(u"court"_s);
    input.note = arguments.value(u"note"_s);
    THULY_TRY(auto desk, context.sharedDesk());
    workflow::CaseWork work(desk);
    THULY_TRY(const auto view, work.openByNumber(number).takeResult());
    input.matter = view.head.uid;
    THULY_CHECK(work.link(input).takeResult());
    THULY_TRY(const auto after, work.open(input.matter).takeResult());
    return linksJson(after);
}

Result<QJsonValue> unlink(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    THULY_TRY(const QString other, arguments.required(1, u"OTHER"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    workflow::CaseWork work(desk);
    THULY_TRY(const auto view, work.openByNumber(number).takeResult());
    for (const cases::LinkView &one : view.links) {
        if (one.link.removedOn.isValid() || (one.number != other && one.link.otherNo != other))
            continue;
        THULY_CHECK(work.unlink(one.link.uid, arguments.value(u"reason"_s)).takeResult());
        THULY_TRY(const auto after, work.open(view.head.uid).takeResult());
        return linksJson(after);
    }
    return fail(ErrorCode::UnknownValue, {}, u"OTHER"_s, {other});
}

Result<QJsonValue> incomplete(Context &context, const Arguments &arguments)
{
    THULY_TRY(const int limit, arguments.integer(u"limit"_s, 1000, 1, 1'000'000));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto found, workflow::CaseWork(desk).incomplete(limit).takeResult());
    QJsonArray lines;
    for (const workflow::Incomplete &one : found) {
        QJsonObject line = matterJson(one.matter);
        line.insert(u"missing"_s, missingJson(one.missing));
        lines.append(line);
    }
    return lines;
}

Result<QJsonValue> join(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    THULY_CHECK(arguments.required(1, u"OTHER"_s));
    cases::JoinInput input;
    THULY_TRY(input.occurredAt, dayOf(context, arguments));
    input.decisionNo = arguments.value(u"decision"_s);
    input.reason = arguments.value(u"reason"_s);
    THULY_TRY(auto desk, context.sharedDesk());
    workflow::CaseWork work(desk);
    THULY_TRY(const auto view, work.openByNumber(number).takeResult());
    input.into = view.head.uid;
    input.baseVersion = view.head.version;
    for (const QString &other : arguments.positional().mid(1)) {
        THULY_TRY(const auto joined, work.openByNumber(other).takeResult());
        input.joined.append(joined.head.uid);
    }
    THULY_TRY(const auto done, work.join(input).takeResult());
    THULY_TRY(const auto after, work.open(input.into).takeResult());
    QJsonObject object = eventJson(done.done);
    object.insert(u"links"_s, linksJson(after));
    return object;
}

Result<QJsonValue> split(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    cases::SplitInput input;
    THULY_TRY(input.occurredAt, dayOf(context, arguments));
    input.caseType = arguments.value(u"type"_s);
    input.relation = arguments.value(u"relation"_s);
    input.claims = arguments.value(u"claims"_s);
    input.decisionNo = arguments.value(u"decision"_s);
    input.reason = arguments.value(u"reason"_s);
    THULY_TRY(auto desk, context.sharedDesk());
    workflow::CaseWork work(desk);
    THULY_TRY(const auto view, work.openByNumber(number).takeResult());
    input.from = view.head.uid;
    input.baseVersion = view.head.version;
    for (const QString &name : arguments.values(u"party"_s)) {
        const auto uid = Uuid::fromString(name);
        const auto found = std::ranges::find_if(view.parties, [&](const cases::Party &party) {
            return (uid && party.uid == *uid) || cases::writtenName(party, view.parties) == name;
        });
        if (found == view.parties.end())
            return fail(ErrorCode::UnknownValue, {}, u"party"_s, {name});
        input.parties.append(found->uid);
    }
    THULY_TRY(const auto done, work.split(input).takeResult());
    THULY_TRY(const auto after, work.open(done.matter).takeResult());
    QJsonObject object = matterJson(after.head);
    object.insert(u"links"_s, linksJson(after));
    return object;
}

} // namespace

QList<Verb> linkVerbs()
{
    const QString noun = u"case"_s;
    const OptionSpec on{u"on"_s, u"DATE"_s, u"the legal date (today)"_s};
    const OptionSpec reason{u"reason"_s, u"TEXT"_s, u"why"_s};
    const OptionSpec decision{u"decision"_s, u"NO"_s, u"the decision's number, where it has one already"_s};
    return {
        {noun, u"link"_s, u"NUMBER OTHER"_s, u"Notes that two cases belong together; the other's number is kept as written"_s,
         u"thulyctl … case link 12/2026/TLST-DS '157/HSST' --court 'TAND huyện Diễn Châu' --continues"_s, Needs::Vault,
         {{u"court"_s, u"NAME"_s, u"the other court; without it the other case must be in this vault"_s},
          {u"continues"_s, {}, u"this case takes up what the other began"_s},
          {u"note"_s, u"TEXT"_s, u"what they have to do with each other"_s}, on},
         link},
        {noun, u"incomplete"_s, {}, u"Open petitions and cases that lack something for a later step"_s, u"thulyctl … --json case incomplete"_s, Needs::Vault,
         {{u"limit"_s, u"N"_s, u"at most so many"_s}}, incomplete},
        {noun, u"unlink"_s, u"NUMBER OTHER"_s, u"Strikes such a note through"_s, u"thulyctl … case unlink 12/2026/TLST-DS 14/2026/TLST-DS --reason 'Nhầm số'"_s,
         Needs::Vault, {reason}, unlink},
        {noun, u"join"_s, u"NUMBER OTHER…"_s, u"Joins cases into one: the others are closed, their people and papers point to it"_s,
         u"thulyctl … case join 12/2026/TLST-DS 14/2026/TLST-DS"_s, Needs::Vault, {decision, reason, on}, join},
        {noun, u"split"_s, u"NUMBER"_s, u"Splits a case: the new one gets a number of its own"_s,
         u"thulyctl … case split 12/2026/TLST-DS --party 'Lê Văn Cường' --party 'Trần Thị Đào' --relation 'Tranh chấp thừa kế'"_s, Needs::Vault,
         {{u"party"_s, u"NAME|ID"_s, u"who the new case is about; several times"_s},
          {u"relation"_s, u"TEXT"_s, u"legal relation of the new case"_s},
          {u"claims"_s, u"TEXT"_s, u"what it is about"_s},
          {u"type"_s, u"CODE"_s, u"another case type"_s}, decision, reason, on},
         split},
    };
}

} // namespace thuly::ctl
