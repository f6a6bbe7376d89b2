// SPDX-License-Identifier: GPL-3.0-or-later
#include "hearingfields.h"

#include <thuly/journal/fields.h>

using namespace Qt::StringLiterals;

namespace thuly::cases {

QString opennessId(Openness openness)
{
    return openness == Openness::Closed ? u"closed"_s : u"public"_s;
}

QString formId(HearingForm form)
{
    return form == HearingForm::Online ? u"online"_s : u"room"_s;
}

QCborArray encodePanel(const QList<PanelMember> &panel)
{
    QCborArray array;
    for (const PanelMember &member : panel)
        array.append(QCborArray{panelDutyId(member.duty), journal::toCbor(member.account), member.name});
    return array;
}

QList<PanelMember> decodePanel(const QCborArray &array)
{
    QList<PanelMember> panel;
    for (const QCborValue &value : array) {
        const QCborArray seat = value.toArray();
        if (const auto duty = panelDutyFromId(seat.at(0).toString()))
            panel.append({*duty, Uuid::fromBytes(seat.at(1).toByteArray()).value_or(Uuid()), seat.at(2).toString()});
    }
    return panel;
}

QCborArray encodePoints(const QList<OnlinePoint> &points)
{
    QCborArray array;
    for (const OnlinePoint &point : points)
        array.append(QCborArray{point.place, point.officer});
    return array;
}

QList<OnlinePoint> decodePoints(const QCborArray &array)
{
    QList<OnlinePoint> points;
    for (const QCborValue &value : array)
        points.append({value.toArray().at(0).toString(), value.toArray().at(1).toString()});
    return points;
}

QMap<QString, QCborValue> hearingFields(const Hearing &h)
{
    using journal::toCbor;
    return {{u"kind"_s, toCbor(h.kind)},
            {u"date"_s, toCbor(h.date)},
            {u"start"_s, h.startMinute()},
            {u"minutes"_s, h.minutes},
            {u"room"_s, toCbor(h.room)},
            {u"openness"_s, opennessId(h.openness)},
            {u"form"_s, formId(h.form)},
            {u"centralPoint"_s, toCbor(h.centralPoint)},
            {u"points"_s, encodePoints(h.points)},
            {u"checks"_s, toCbor(h.checks)},
            {u"note"_s, toCbor(h.note)},
            {u"panel"_s, encodePanel(h.panel)},
            {u"overrideReason"_s, toCbor(h.overrideReason)},
            {u"follows"_s, toCbor(h.follows)}};
}

void takeHearingField(Hearing &h, const QString &field, const QCborValue &value)
{
    if (field == "kind"_L1)
        h.kind = value.toString();
    else if (field == "date"_L1)
        h.date = fromInt(int(value.toInteger()));
    else if (field == "start"_L1)
        h.start = QTime(0, 0).addSecs(int(value.toInteger()) * 60);
    else if (field == "minutes"_L1)
        h.minutes = int(value.toInteger());
    else if (field == "room"_L1)
        h.room = value.toString();
    else if (field == "openness"_L1)
        h.openness = value.toString() == "closed"_L1 ? Openness::Closed : Openness::Public;
    else if (field == "form"_L1)
        h.form = value.toString() == "online"_L1 ? HearingForm::Online : HearingForm::InRoom;
    else if (field == "centralPoint"_L1)
        h.centralPoint = value.toString();
    else if (field == "points"_L1)
        h.points = decodePoints(value.toArray());
    else if (field == "checks"_L1) {
        h.checks.clear();
        for (const QCborValue &check : value.toArray())
            h.checks.append(check.toString());
    } else if (field == "note"_L1)
        h.note = value.toString();
    else if (field == "panel"_L1)
        h.panel = decodePanel(value.toArray());
    else if (field == "overrideReason"_L1)
        h.overrideReason = value.toString();
    else if (field == "follows"_L1)
        h.follows = Uuid::fromBytes(value.toByteArray()).value_or(Uuid());
}

} // namespace thuly::cases
