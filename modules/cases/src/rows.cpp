// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "codec.h"

#include <QCborValue>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

LegalTime timeOf(const QString &text)
{
    return LegalTime::fromText(text).value_or(LegalTime{});
}

Uuid uuidOrNull(const storage::Statement &row, int column)
{
    return row.isNull(column) ? Uuid() : row.uuid(column);
}

} // namespace

Matter readMatter(const storage::Statement &row, int first)
{
    int c = first;
    Matter m;
    m.uid = row.uuid(c++);
    m.version = quint32(row.int64(c++));
    m.court = row.text(c++);
    m.caseType = row.text(c++);
    m.procedure = row.text(c++);
    m.state = row.text(c++);
    m.stateSince = row.date(c++);
    m.lastEventOn = row.date(c++);
    m.externalRef = row.text(c++);
    m.channel = channelFromId(row.text(c++)).value_or(Channel::Direct);
    m.receivedOn = row.date(c++);
    m.petitionDate = row.date(c++);
    m.postmark = row.date(c++);
    m.filedOn = row.date(c++);
    m.relationId = row.text(c++);
    m.relation = row.text(c++);
    m.claims = row.text(c++);
    if (!row.isNull(c))
        m.value = row.int64(c);
    ++c;
    m.foreignElement = row.int64(c++) == 1 ? ForeignElement::Yes : ForeignElement::No;
    if (!row.isNull(c))
        m.interimAt = LegalTime::fromText(row.text(c));
    ++c;
    m.remark = row.text(c++);
    m.petitionSeq = row.integer(c++);
    m.petitionYear = row.integer(c++);
    m.petitionNo = row.text(c++);
    m.acceptanceNo = row.text(c++);
    m.acceptedOn = row.date(c++);
    m.resolvedOn = row.date(c++);
    m.reviewer = uuidOrNull(row, c++);
    m.judge = uuidOrNull(row, c++);
    m.clerk = uuidOrNull(row, c++);
    m.plaintiffs = row.text(c++);
    m.defendants = row.text(c++);
    m.related = row.text(c++);
    m.nextDue = row.date(c++);
    m.intake = intakeFromId(row.text(c++)).value_or(Intake::Petition);
    return m;
}

Party readParty(const storage::Statement &row)
{
    Party p;
    p.uid = row.uuid(0);
    p.matter = row.uuid(1);
    p.version = quint32(row.int64(2));
    p.role = partyRoleFromId(row.text(3)).value_or(PartyRole::RelatedPerson);
    p.kind = row.text(4) == "organisation"_L1 ? PartyKind::Organisation : PartyKind::Person;
    p.name = row.text(5);
    p.born = row.integer(6);
    p.citizenId = row.text(7);
    p.address = row.text(8);
    p.phone = row.text(9);
    p.email = row.text(10);
    p.representative = row.text(11);
    p.practice = row.text(12);
    p.removedOn = row.date(13);
    return p;
}

Deadline readDeadline(const storage::Statement &row, int first)
{
    int c = first;
    Deadline d;
    d.uid = row.uuid(c++);
    d.matter = row.uuid(c++);
    d.version = quint32(row.int64(c++));
    d.rule = row.text(c++);
    d.titleVi = row.text(c++);
    d.titleEn = row.text(c++);
    d.lawRef = row.text(c++);
    d.triggerEvent = row.text(c++);
    d.trigger = timeOf(row.text(c++));
    d.period = Period::parse(row.text(c++)).value_or(Period{});
    if (!row.isNull(c))
        d.extension = Period::parse(row.text(c)).value_or(Period{});
    ++c;
    d.due = row.date(c++);
    if (!row.isNull(c))
        d.dueMoment = timeOf(row.text(c)).moment();
    ++c;
    d.nominal = row.date(c++);
    d.steps = decodeSteps(QCborValue::fromCbor(row.blob(c++)).toArray());
    d.calendarIncomplete = row.text(c++) == "incomplete"_L1;
    d.verified = row.text(c++);
    d.packVersion = row.text(c++);
    const QString state = row.text(c++);
    d.state = state == "open"_L1 ? DeadlineState::Open : state == "met"_L1 ? DeadlineState::Met : DeadlineState::Void;
    d.closedOn = row.date(c++);
    d.responsible = uuidOrNull(row, c++);
    d.about = row.text(c++);
    return d;
}

Correction readCorrection(const storage::Statement &row)
{
    return {.uid = row.uuid(0),
            .matter = row.uuid(1),
            .entity = row.uuid(2),
            .field = row.text(3),
            .oldValue = row.text(4),
            .newValue = row.text(5),
            .reason = row.text(6),
            .author = row.uuid(7),
            .recordedMs = row.int64(8),
            .approvedBy = uuidOrNull(row, 9),
            .approvedMs = row.int64(10)};
}

Task readTask(const storage::Statement &row)
{
    return {.uid = row.uuid(0),
            .matter = row.uuid(1),
            .version = quint32(row.int64(2)),
            .title = row.text(3),
            .due = row.date(4),
            .assignee = row.uuid(5),
            .author = row.uuid(6),
            .doneOn = row.date(7)};
}

} // namespace thuly::cases
