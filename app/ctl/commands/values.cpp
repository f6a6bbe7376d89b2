// SPDX-License-Identifier: GPL-3.0-or-later
#include "values.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

QString deadlineStateId(cases::DeadlineState state)
{
    switch (state) {
    case cases::DeadlineState::Open:
        return u"open"_s;
    case cases::DeadlineState::Met:
        return u"met"_s;
    case cases::DeadlineState::Void:
        return u"void"_s;
    }
    return {};
}

QString numberStateId(numbering::NumberState state)
{
    switch (state) {
    case numbering::NumberState::Issued:
        return u"issued"_s;
    case numbering::NumberState::Void:
        return u"void"_s;
    case numbering::NumberState::Provisional:
        return u"provisional"_s;
    case numbering::NumberState::Confirmed:
        return u"confirmed"_s;
    }
    return {};
}

QJsonObject factsJson(const QMap<QString, QString> &facts)
{
    QJsonObject object;
    for (auto it = facts.begin(); it != facts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonArray timelineJson(const workflow::MatterView &view)
{
    QJsonArray lines;
    for (const cases::TimelineEntry &entry : view.timeline) {
        lines.append(QJsonObject{{u"event"_s, entry.event},
                                 {u"from"_s, entry.from},
                                 {u"to"_s, entry.to},
                                 {u"occurredAt"_s, entry.occurredAt.toText()},
                                 {u"recordedAt"_s, vietnamTime(entry.recordedMs).toString(Qt::ISODate)},
                                 {u"actor"_s, view.people.value(entry.actor)},
                                 {u"facts"_s, factsJson(entry.facts)}});
    }
    return lines;
}

QJsonArray nextJson(const workflow::MatterView &view)
{
    QJsonArray lines;
    for (const cases::NextEvent &next : view.next) {
        QJsonArray asked;
        for (const cases::FactNeed &need : next.facts) {
            if (need.source == cases::FactSource::Ask && need.need == packs::FieldNeed::Required)
                asked.append(need.key);
        }
        lines.append(QJsonObject{{u"event"_s, next.event},
                                 {u"to"_s, next.to},
                                 {u"asks"_s, asked},
                                 {u"lawRef"_s, next.lawRef},
                                 {u"verified"_s, next.verified},
                                 {u"refused"_s, next.refusal ? QJsonValue(next.refusal->id()) : QJsonValue()}});
    }
    return lines;
}

} // namespace

Result<QList<users::Role>> parseRoles(const QString &text)
{
    QList<users::Role> roles;
    for (const QString &id : text.split(u',', Qt::SkipEmptyParts)) {
        const auto role = users::roleFromId(id.trimmed());
        if (!role)
            return fail(ErrorCode::UnknownValue, {}, u"roles"_s, {id});
        roles.append(*role);
    }
    return roles;
}

QJsonValue dateJson(QDate date)
{
    return date.isValid() ? QJsonValue(isoDate(date)) : QJsonValue();
}

QJsonObject matterJson(const cases::Matter &matter)
{
    QJsonObject object{{u"id"_s, matter.uid.toString()},
                       {u"number"_s, matter.number()},
                       {u"petitionNo"_s, matter.petitionNo},
                       {u"acceptanceNo"_s, matter.acceptanceNo.isEmpty() ? QJsonValue() : QJsonValue(matter.acceptanceNo)},
                       {u"caseType"_s, matter.caseType},
                       {u"procedure"_s, matter.procedure},
                       {u"intake"_s, cases::intakeId(matter.intake)},
                       {u"state"_s, matter.state},
                       {u"ref"_s, matter.externalRef},
                       {u"channel"_s, cases::channelId(matter.channel)},
                       {u"receivedOn"_s, dateJson(matter.receivedOn)},
                       {u"petitionDate"_s, dateJson(matter.petitionDate)},
                       {u"postmark"_s, dateJson(matter.postmark)},
                       {u"filedOn"_s, dateJson(matter.filedOn)},
                       {u"acceptedOn"_s, dateJson(matter.acceptedOn)},
                       {u"relation"_s, matter.relation},
                       {u"plaintiffs"_s, matter.plaintiffs},
                       {u"defendants"_s, matter.defendants},
                       {u"related"_s, matter.related},
                       {u"nextDue"_s, dateJson(matter.nextDue)},
                       {u"version"_s, qint64(matter.version)}};
    object.insert(u"value"_s, matter.value ? QJsonValue(*matter.value) : QJsonValue());
    return object;
}

QJsonObject partyJson(const cases::Party &party)
{
    return {{u"id"_s, party.uid.toString()},
            {u"role"_s, cases::partyRoleId(party.role)},
            {u"kind"_s, party.kind == cases::PartyKind::Person ? u"person"_s : u"organisation"_s},
            {u"name"_s, party.name},
            {u"born"_s, party.born ? QJsonValue(party.born) : QJsonValue()},
            {u"citizenId"_s, party.citizenId},
            {u"address"_s, party.address},
            {u"phone"_s, party.phone},
            {u"representative"_s, party.representative}};
}

QJsonObject deadlineJson(const cases::Deadline &deadline, Language language)
{
    QJsonArray steps;
    for (const DeadlineStep &step : deadline.steps)
        steps.append(stepText(step, language));
    return {{u"id"_s, deadline.uid.toString()},
            {u"rule"_s, deadline.rule},
            {u"title"_s, language == Language::English ? deadline.titleEn : deadline.titleVi},
            {u"lawRef"_s, deadline.lawRef},
            {u"verified"_s, deadline.verified},
            {u"trigger"_s, deadline.trigger.toText()},
            {u"due"_s, deadline.dueMoment ? QJsonValue(deadline.dueMoment->toString(Qt::ISODate)) : dateJson(deadline.due)},
            {u"state"_s, deadlineStateId(deadline.state)},
            {u"about"_s, deadline.about},
            {u"pack"_s, deadline.packVersion},
            {u"steps"_s, steps}};
}

QJsonObject viewJson(const workflow::MatterView &view, Language language)
{
    QJsonObject object = matterJson(view.head);
    QJsonArray parties;
    for (const cases::Party &party : view.parties)
        parties.append(partyJson(party));
    QJsonArray deadlines;
    for (const cases::Deadline &deadline : view.deadlines)
        deadlines.append(deadlineJson(deadline, language));
    object.insert(u"claims"_s, view.head.claims);
    object.insert(u"reviewer"_s, view.people.value(view.head.reviewer));
    object.insert(u"judge"_s, view.people.value(view.head.judge));
    object.insert(u"parties"_s, parties);
    object.insert(u"deadlines"_s, deadlines);
    object.insert(u"timeline"_s, timelineJson(view));
    object.insert(u"facts"_s, factsJson(view.facts));
    object.insert(u"missing"_s, missingJson(view.missing));
    object.insert(u"links"_s, linksJson(view));
    object.insert(u"next"_s, nextJson(view));
    return object;
}

QJsonArray missingJson(const QList<cases::Finding> &missing)
{
    QJsonArray lines;
    for (const cases::Finding &finding : missing)
        lines.append(QJsonObject{{u"reason"_s, Error{finding.code}.id()}, {u"field"_s, finding.field}});
    return lines;
}

QJsonArray linksJson(const workflow::MatterView &view)
{
    QJsonArray lines;
    for (const cases::LinkView &one : view.links) {
        lines.append(QJsonObject{{u"kind"_s, cases::linkKindId(one.link.kind)},
                                 {u"end"_s, one.end == cases::LinkView::End::Ours ? u"ours"_s : u"theirs"_s},
                                 {u"number"_s, one.number},
                                 {u"writtenAs"_s, one.link.otherNo},
                                 {u"court"_s, one.link.otherCourt},
                                 {u"parties"_s, one.parties},
                                 {u"note"_s, one.link.note},
                                 {u"on"_s, dateJson(one.link.linkedOn)},
                                 {u"struckOn"_s, dateJson(one.link.removedOn)}});
    }
    return lines;
}

QJsonObject eventJson(const cases::EventDone &done)
{
    QJsonArray numbers;
    for (const numbering::IssuedNumber &number : done.numbers)
        numbers.append(number.text);
    return {{u"from"_s, done.from}, {u"to"_s, done.to}, {u"numbers"_s, numbers}, {u"version"_s, qint64(done.version)}};
}

QJsonObject numberJson(const numbering::IssuedNumber &number)
{
    return {{u"number"_s, number.text},           {u"series"_s, number.series}, {u"year"_s, number.year},
            {u"state"_s, numberStateId(number.state)}, {u"date"_s, dateJson(number.legalDate)}, {u"reason"_s, number.reason}};
}

} // namespace thuly::ctl
