// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberkinds.h"
#include "numbering_sql.h"
#include "rows.h"

#include <thuly/base/fault.h>
#include <thuly/base/text.h>
#include <thuly/journal/fields.h>
#include <thuly/users/rights.h>

using namespace Qt::StringLiterals;
using thuly::journal::Draft;
using thuly::journal::setTo;
using thuly::journal::toCbor;

namespace thuly::numbering {

namespace {

/** How many numbers a device may give before it must ask again: the damage that a lost device can do (sync.md §2). */
constexpr int penStep = 50;
constexpr int maxReasonLength = 1000;

int yearOf(const SeriesSpec &spec, QDate legalDate)
{
    return spec.reset == Reset::CalendarYear ? legalDate.year() : 0;
}

/** Dates in the future, and an earlier year while the clock stands wrong, would close a series by mistake. */
Result<void> checkDate(journal::Unit &unit, QDate legalDate)
{
    if (!legalDate.isValid())
        return fail(ErrorCode::BadDate, {}, u"legalDate"_s);
    THULY_TRY(const auto clock, unit.journal().clockState(unit.tx()));
    if (legalDate > vietnamTime(clock.latestMs).date())
        return fail(ErrorCode::DateInFuture, {}, u"legalDate"_s, {formatDate(legalDate)});
    if (clock.kind == journal::ClockState::Kind::Ok)
        return {};
    auto query = unit.tx().prepare(sql::newestYear);
    query.bind(unit.actor().court);
    const int newest = query.next() ? query.integer(0) : 0;
    THULY_CHECK(query.finish());
    if (legalDate.year() < newest)
        return fail(ErrorCode::ClockSetBack, {}, u"legalDate"_s,
                    {formatDate(unit.clock().today()), formatDate(vietnamTime(clock.latestMs).date())});
    return {};
}

Result<void> checkOrder(journal::Unit &unit, const SeriesSpec &spec, const IssuedNumber &number)
{
    if (spec.order == DateOrder::Free)
        return {};
    auto query = unit.tx().prepare(sql::lastDated);
    query.bind(number.court, number.series, number.year);
    if (query.next() && number.legalDate < query.date(1))
        return fail(ErrorCode::NumberBackDated, {}, u"legalDate"_s, {formatDate(query.date(1)), query.text(0)});
    return query.finish();
}

Result<void> recordPen(journal::Unit &unit, const Pen &pen)
{
    Draft draft;
    draft.kind = kind::penGranted;
    draft.entity = pen.uid;
    draft.fields = {
        {field::court, setTo(pen.court)},     {field::series, setTo(pen.series)},
        {field::year, setTo(pen.year)},       {field::epoch, setTo(pen.epoch)},
        {field::first, setTo(pen.first)},     {field::ceiling, setTo(pen.ceiling)},
        {field::holder, setTo(pen.holderDevice)}, {field::expiresOn, setTo(pen.expiresOn)},
    };
    THULY_CHECK(unit.record(draft));
    return {};
}

Result<Pen> extend(journal::Unit &unit, Pen pen)
{
    Draft draft;
    draft.kind = kind::penExtended;
    draft.entity = pen.uid;
    draft.fields = {{field::ceiling, {QCborValue(qint64(pen.ceiling)), QCborValue(qint64(pen.ceiling + penStep))}}};
    THULY_CHECK(unit.record(draft));
    pen.ceiling += penStep;
    return pen;
}

Draft draftOf(QLatin1StringView opKind, const IssuedNumber &number)
{
    Draft draft;
    draft.kind = opKind;
    draft.entity = number.uid;
    draft.occurredAt.date = number.legalDate;
    draft.fields = {
        {field::court, setTo(number.court)},   {field::series, setTo(number.series)},
        {field::year, setTo(number.year)},     {field::text, setTo(number.text)},
        {field::entity, setTo(number.entity)}, {field::legalDate, setTo(number.legalDate)},
    };
    return draft;
}

IssuedNumber newNumber(journal::Unit &unit, const SeriesSpec &spec, QDate legalDate, const Uuid &entity)
{
    IssuedNumber number;
    number.uid = unit.newId();
    number.court = unit.actor().court;
    number.series = spec.key;
    number.year = yearOf(spec, legalDate);
    number.entity = entity;
    number.legalDate = legalDate;
    return number;
}

/** The end of the device's id: its beginning is the time it was made, which two devices may share. */
QString shortName(const Uuid &device)
{
    return QString::fromLatin1(device.bytes().last(3).toHex()).toUpper();
}

} // namespace

Result<std::optional<Pen>> Numbering::usablePen(journal::Unit &unit, const SeriesSpec &spec, int year) const
{
    const Counter counter{unit.actor().court, spec.key, year};
    THULY_TRY(auto pen, currentPen(unit.tx(), counter));
    const Uuid device = unit.journal().device();
    if (!pen) {
        if (m_policy == PenPolicy::Leased)
            return std::nullopt;
        THULY_TRY(const int last, lastSeq(unit.tx(), counter));
        pen = Pen{unit.newId(), counter.court, counter.series, year, 1, last + 1, last + 1, last + penStep, device, {}};
        THULY_CHECK(recordPen(unit, *pen));
        return pen;
    }
    if (pen->holderDevice != device)
        return std::nullopt;
    if (pen->expiresOn.isValid() && unit.clock().today() > pen->expiresOn)
        return std::nullopt;
    if (pen->next <= pen->ceiling)
        return pen;
    if (m_policy == PenPolicy::Leased)
        return std::nullopt;
    THULY_TRY(pen, extend(unit, *pen));
    return pen;
}

Result<IssuedNumber> Numbering::issue(journal::Unit &unit, const SeriesSpec &spec, QDate legalDate, const Uuid &entity) const
{
    THULY_CHECK(checkDate(unit, legalDate));
    const IssuedNumber number = newNumber(unit, spec, legalDate, entity);
    THULY_CHECK(formatNumber(spec, number.year, 1));
    THULY_TRY(const auto pen, usablePen(unit, spec, number.year));
    if (!pen)
        return giveProvisional(unit, number);
    THULY_CHECK(checkOrder(unit, spec, number));
    return giveOfficial(unit, spec, *pen, number);
}

Result<IssuedNumber> Numbering::giveOfficial(journal::Unit &unit, const SeriesSpec &spec, const Pen &pen, IssuedNumber number) const
{
    number.seq = pen.next;
    THULY_TRY(number.text, formatNumber(spec, number.year, number.seq));
    Draft draft = draftOf(number.linked.isNull() ? kind::issued : kind::confirmed, number);
    draft.fields.insert(field::seq, setTo(number.seq));
    draft.fields.insert(field::epoch, setTo(pen.epoch));
    if (!number.linked.isNull())
        draft.fields.insert(field::replaces, setTo(number.linked));
    FAULT_POINT("numbering.before-record");
    THULY_CHECK(unit.record(draft));
    return number;
}

Result<IssuedNumber> Numbering::giveProvisional(journal::Unit &unit, IssuedNumber number) const
{
    const Uuid device = unit.journal().device();
    auto query = unit.tx().prepare(sql::lastWaitingNo);
    query.bind(device);
    const int waitingNo = (query.next() ? query.integer(0) : 0) + 1;
    THULY_CHECK(query.finish());
    number.state = NumberState::Provisional;
    number.text = QString(u"T-"_s + shortName(device) + u'-' + QString::number(waitingNo));
    Draft draft = draftOf(kind::provisional, number);
    draft.fields.insert(field::waitingNo, setTo(waitingNo));
    THULY_CHECK(unit.record(draft));
    return number;
}

Result<IssuedNumber> Numbering::confirm(journal::Unit &unit, const SeriesSpec &spec, const Uuid &provisional) const
{
    THULY_TRY(const IssuedNumber waiting, numberById(unit.tx(), provisional));
    if (waiting.state != NumberState::Provisional)
        return fail(ErrorCode::NumberInUse, stateId(waiting.state), {}, {waiting.text});
    if (waiting.series != spec.key)
        return fail(ErrorCode::SeriesUnknown, {}, {}, {spec.key});
    THULY_TRY(const auto pen, usablePen(unit, spec, waiting.year));
    if (!pen)
        return fail(ErrorCode::NoPen, {}, {}, {spec.key});
    // The date stays as it was on the day, so the order of dates is not asked for here.
    IssuedNumber number = newNumber(unit, spec, waiting.legalDate, waiting.entity);
    number.linked = waiting.uid;
    return giveOfficial(unit, spec, *pen, number);
}

Result<IssuedNumber> Numbering::voidNumber(journal::Unit &unit, const users::Session &by, const Uuid &number,
                                           const QString &reason) const
{
    THULY_CHECK(users::may(by, users::Action::VoidNumber));
    THULY_TRY(const QString why, checkedLine(reason, maxReasonLength, u"reason"_s));
    if (why.isEmpty())
        return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
    THULY_TRY(IssuedNumber stored, numberById(unit.tx(), number));
    switch (stored.state) {
    case NumberState::Issued:
    case NumberState::Provisional:
        break;
    case NumberState::Void:
        return fail(ErrorCode::NumberAlreadyVoid, {}, {}, {stored.text});
    case NumberState::Confirmed:
        return fail(ErrorCode::NumberInUse, {}, {}, {stored.text});
    }
    Draft draft;
    draft.kind = kind::voided;
    draft.entity = stored.uid;
    draft.fields = {
        {field::state, {toCbor(stateId(stored.state)), toCbor(stateId(NumberState::Void))}},
        {field::reason, setTo(why)},
    };
    THULY_CHECK(unit.record(draft));
    stored.state = NumberState::Void;
    stored.reason = why;
    return stored;
}

Result<void> Numbering::grantPen(journal::Unit &unit, const Pen &pen) const
{
    const Counter counter{pen.court, pen.series, pen.year};
    THULY_TRY(const auto current, currentPen(unit.tx(), counter));
    THULY_TRY(const int last, lastSeq(unit.tx(), counter));
    if (current && pen.epoch <= current->epoch)
        return fail(ErrorCode::NoPen, u"the epoch is not higher than that of the pen before"_s, {}, {pen.series});
    if (pen.epoch < 1 || pen.first <= last || pen.ceiling < pen.first)
        return fail(ErrorCode::NoPen, u"the pen does not start after the numbers given"_s, {}, {pen.series});
    return recordPen(unit, pen);
}

} // namespace thuly::numbering
