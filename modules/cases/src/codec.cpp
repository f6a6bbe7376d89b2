// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"

#include <thuly/base/clock.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

// Keys of a step's map: one letter each, because every deadline of every case carries its steps.
constexpr auto keyKind = "k"_L1, keyDate = "d"_L1, keyOther = "o"_L1, keyAmount = "n"_L1, keyName = "t"_L1, keyPeriod = "p"_L1,
               keyPeriod2 = "q"_L1, keyFrom = "f"_L1, keyMoment = "m"_L1;

/** Written into the journal: a new kind goes to the end. */
constexpr std::array stepKinds = {
    DeadlineStep::Kind::AtOnce,          DeadlineStep::Kind::EventDayNotCounted, DeadlineStep::Kind::DaysCounted,
    DeadlineStep::Kind::WorkDaysCounted, DeadlineStep::Kind::MonthsCounted,      DeadlineStep::Kind::MonthsShortened,
    DeadlineStep::Kind::ExtensionJoined, DeadlineStep::Kind::ExtensionAdded,     DeadlineStep::Kind::DayOffSkipped,
    DeadlineStep::Kind::SaturdayCounted, DeadlineStep::Kind::MovedToWorkDay,     DeadlineStep::Kind::CountedBack,
    DeadlineStep::Kind::HoursCounted,    DeadlineStep::Kind::DetentionDays,      DeadlineStep::Kind::DetentionDeducted,
    DeadlineStep::Kind::DetentionEnd,
};

QCborMap encodeStep(const DeadlineStep &step)
{
    QCborMap map;
    map.insert(keyKind, qint64(std::ranges::find(stepKinds, step.kind) - stepKinds.begin()));
    if (step.date.isValid())
        map.insert(keyDate, toInt(step.date));
    if (step.other.isValid())
        map.insert(keyOther, toInt(step.other));
    if (step.amount != 0)
        map.insert(keyAmount, step.amount);
    if (!step.name.isEmpty())
        map.insert(keyName, step.name);
    if (step.period.amount != 0)
        map.insert(keyPeriod, step.period.toText());
    if (step.period2.amount != 0)
        map.insert(keyPeriod2, step.period2.toText());
    if (step.from.isValid())
        map.insert(keyFrom, step.from.toMSecsSinceEpoch());
    if (step.moment.isValid())
        map.insert(keyMoment, step.moment.toMSecsSinceEpoch());
    return map;
}

Period periodOf(const QCborValue &value)
{
    return Period::parse(value.toString()).value_or(Period{});
}

QDateTime momentOf(const QCborValue &value)
{
    return value.isInteger() ? vietnamTime(value.toInteger()) : QDateTime();
}

DeadlineStep decodeStep(const QCborMap &map)
{
    DeadlineStep step;
    const qint64 kind = map.value(keyKind).toInteger();
    if (kind >= 0 && kind < qint64(stepKinds.size()))
        step.kind = stepKinds[size_t(kind)];
    step.date = fromInt(int(map.value(keyDate).toInteger()));
    step.other = fromInt(int(map.value(keyOther).toInteger()));
    step.amount = int(map.value(keyAmount).toInteger());
    step.name = map.value(keyName).toString();
    step.period = periodOf(map.value(keyPeriod));
    step.period2 = periodOf(map.value(keyPeriod2));
    step.from = momentOf(map.value(keyFrom));
    step.moment = momentOf(map.value(keyMoment));
    return step;
}

} // namespace

QCborArray encodeSteps(const QList<DeadlineStep> &steps)
{
    QCborArray array;
    for (const DeadlineStep &step : steps)
        array.append(encodeStep(step));
    return array;
}

QList<DeadlineStep> decodeSteps(const QCborArray &array)
{
    QList<DeadlineStep> steps;
    for (const QCborValue &value : array)
        steps.append(decodeStep(value.toMap()));
    return steps;
}

QCborMap encodeFacts(const QMap<QString, QString> &facts)
{
    QCborMap map;
    for (const auto &[key, value] : facts.asKeyValueRange())
        map.insert(key, value);
    return map;
}

QMap<QString, QString> decodeFacts(const QCborMap &map)
{
    QMap<QString, QString> facts;
    for (const auto &entry : map)
        facts.insert(entry.first.toString(), entry.second.toString());
    return facts;
}

QCborArray encodeCandidates(const QList<Candidate> &candidates)
{
    QCborArray array;
    for (const Candidate &candidate : candidates)
        array.append(QCborArray{candidate.account.bytes(), candidate.load});
    return array;
}

QList<Candidate> decodeCandidates(const QCborArray &array)
{
    QList<Candidate> candidates;
    for (const QCborValue &value : array) {
        const QCborArray pair = value.toArray();
        candidates.append({Uuid::fromBytes(pair.at(0).toByteArray()).value_or(Uuid()), int(pair.at(1).toInteger())});
    }
    return candidates;
}

} // namespace thuly::cases
