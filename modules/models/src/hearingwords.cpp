// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/hearingwords.h>

#include <thuly/models/words.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace thuly::models {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("HearingWords", text);
}

QString parties(const workflow::HearingView &view)
{
    const bool hidden = view.hearing.openness == cases::Openness::Closed;
    return hidden ? say(QT_TRANSLATE_NOOP("HearingWords", "closed hearing")) : versus(view.matter);
}

QString resultOf(const cases::Hearing &hearing)
{
    if (hearing.state == cases::HearingState::Scheduled)
        return {};
    const QString word = hearingStateName(hearing.state);
    return hearing.result.isEmpty() ? word : QString(word % u": "_s % hearing.result);
}

} // namespace

QString hearingTime(const cases::Hearing &hearing)
{
    return QString(hearing.start.toString(u"HH:mm"_s) % u" – "_s % hearing.end().toString(u"HH:mm"_s));
}

QString hearingStateName(cases::HearingState state)
{
    switch (state) {
    case cases::HearingState::Scheduled:
        return say(QT_TRANSLATE_NOOP("HearingWords", "scheduled"));
    case cases::HearingState::Held:
        return say(QT_TRANSLATE_NOOP("HearingWords", "held"));
    case cases::HearingState::Adjourned:
        return say(QT_TRANSLATE_NOOP("HearingWords", "adjourned"));
    case cases::HearingState::Cancelled:
        return say(QT_TRANSLATE_NOOP("HearingWords", "cancelled"));
    }
    return {};
}

State hearingState(const cases::Hearing &hearing, QDate today)
{
    const QString word = hearingStateName(hearing.state);
    switch (hearing.state) {
    case cases::HearingState::Scheduled:
        if (hearing.date < today)
            return {StateKind::Overdue, say(QT_TRANSLATE_NOOP("HearingWords", "no result yet"))};
        return hearing.date == today ? State{StateKind::DueSoon, say(QT_TRANSLATE_NOOP("HearingWords", "today"))} : State{StateKind::Hearing, word};
    case cases::HearingState::Held:
        return {StateKind::Done, word};
    case cases::HearingState::Adjourned:
        return {StateKind::Suspended, word};
    case cases::HearingState::Cancelled:
        return {StateKind::Void, word};
    }
    return {};
}

QString panelDutyName(cases::PanelDuty duty)
{
    switch (duty) {
    case cases::PanelDuty::Presiding:
        return say(QT_TRANSLATE_NOOP("HearingWords", "Presiding judge"));
    case cases::PanelDuty::Judge:
        return say(QT_TRANSLATE_NOOP("HearingWords", "Judge"));
    case cases::PanelDuty::Assessor:
        return say(QT_TRANSLATE_NOOP("HearingWords", "People's assessor"));
    case cases::PanelDuty::Clerk:
        return say(QT_TRANSLATE_NOOP("HearingWords", "Clerk"));
    case cases::PanelDuty::Prosecutor:
        return say(QT_TRANSLATE_NOOP("HearingWords", "Prosecutor"));
    }
    return {};
}

QString panelNames(const cases::Hearing &hearing, const QList<cases::PanelDuty> &duties)
{
    QStringList names;
    for (const cases::PanelDuty duty : duties)
        names << hearing.namesOf(duty);
    return names.join(u"; "_s);
}

QString concernText(const cases::Concern &concern)
{
    const QString from = concern.from.toString(u"HH:mm"_s);
    const QString to = concern.to.toString(u"HH:mm"_s);
    switch (concern.kind) {
    case cases::ConcernKind::RoomTaken:
        return say(QT_TRANSLATE_NOOP("HearingWords", "Room %1 is taken by case %2 from %3 to %4.")).arg(concern.subject, concern.other, from, to);
    case cases::ConcernKind::PersonBusy:
        return say(QT_TRANSLATE_NOOP("HearingWords", "%1 sits in case %2 from %3 to %4.")).arg(concern.subject, concern.other, from, to);
    case cases::ConcernKind::DayOff:
        return say(QT_TRANSLATE_NOOP("HearingWords", "%1 is a day off.")).arg(formatDate(concern.date));
    case cases::ConcernKind::InPast:
        return say(QT_TRANSLATE_NOOP("HearingWords", "%1 has passed.")).arg(formatDate(concern.date));
    case cases::ConcernKind::AfterLimit:
        return say(QT_TRANSLATE_NOOP("HearingWords", "The hearing has to open by %1 (%2).")).arg(formatDate(concern.date), concern.subject);
    case cases::ConcernKind::PanelIncomplete:
        return say(QT_TRANSLATE_NOOP("HearingWords", "The panel is not complete yet (%1).")).arg(concern.subject);
    }
    return {};
}

QString roomText(const cases::Hearing &hearing)
{
    const QString room = hearing.room.isEmpty() ? say(QT_TRANSLATE_NOOP("HearingWords", "no room yet")) : hearing.room;
    if (hearing.form == cases::HearingForm::InRoom)
        return room;
    return QString(say(QT_TRANSLATE_NOOP("HearingWords", "online")) % u" · "_s % (hearing.room.isEmpty() ? hearing.centralPoint : room));
}

QList<registers::ListColumn> hearingListColumns()
{
    return {{say(QT_TRANSLATE_NOOP("HearingWords", "Time")), 1.4},         {say(QT_TRANSLATE_NOOP("HearingWords", "Room")), 1.2},
            {say(QT_TRANSLATE_NOOP("HearingWords", "Case")), 1.9},         {say(QT_TRANSLATE_NOOP("HearingWords", "Kind")), 1.6},
            {say(QT_TRANSLATE_NOOP("HearingWords", "Parties")), 2.6},      {say(QT_TRANSLATE_NOOP("HearingWords", "Panel")), 2.4},
            {say(QT_TRANSLATE_NOOP("HearingWords", "Clerk, prosecutor")), 1.8}, {say(QT_TRANSLATE_NOOP("HearingWords", "Result")), 1.6}};
}

QList<registers::ListRow> hearingListRows(const QList<workflow::HearingView> &hearings, Language language)
{
    using enum cases::PanelDuty;
    QList<registers::ListRow> rows;
    QDate day;
    for (const workflow::HearingView &view : hearings) {
        const cases::Hearing &h = view.hearing;
        if (h.date != day)
            rows << registers::ListRow{{}, longDate(h.date)};
        day = h.date;
        rows << registers::ListRow{{hearingTime(h), roomText(h), matterNumber(view.matter), view.brief.in(language), parties(view),
                                    panelNames(h, {Presiding, Judge, Assessor}), panelNames(h, {Clerk, Prosecutor}), resultOf(h)}, {}};
    }
    return rows;
}

QString dayHead()
{
    return say(QT_TRANSLATE_NOOP("HearingWords", "Day"));
}

registers::ListSettings hearingListSettings(const workflow::Desk &desk, const QString &subtitle)
{
    const QString who = QString(desk.session().account.displayName % u" · "_s % formatMoment(desk.clock().now()));
    return {desk.courtName(), say(QT_TRANSLATE_NOOP("HearingWords", "CALENDAR OF HEARINGS")), subtitle,
            say(QT_TRANSLATE_NOOP("HearingWords", "Printed by %1")).arg(who), say(QT_TRANSLATE_NOOP("HearingWords", "Page %1 of %2")),
            say(QT_TRANSLATE_NOOP("HearingWords", "No hearing is in the calendar for this time."))};
}

} // namespace thuly::models
