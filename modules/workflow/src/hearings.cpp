// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/hearings.h>

#include <thuly/cases/queries.h>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr int mostHearings = 2000;
constexpr int mostRooms = 100;

/** The calendar hangs at the door of the court: whoever works on cases at all may see it. */
Result<void> maySee(const Desk &desk)
{
    return desk.may(users::Action::ReadCase);
}

HearingView viewOf(const Desk &desk, cases::Hearing hearing, cases::Matter matter)
{
    HearingView view{std::move(hearing), std::move(matter), {}, {}, false};
    if (const packs::HearingKind *kind = desk.law()->courtWork().hearingKind(view.hearing.kind)) {
        view.kind = kind->label;
        view.brief = kind->brief;
    }
    view.readable = desk.may(users::Action::ReadCase, {view.matter.uid, view.matter.assigned()}).has_value();
    if (!view.readable) {
        view.hearing.note.clear();
        if (view.hearing.openness == cases::Openness::Closed) {
            view.matter.plaintiffs.clear();
            view.matter.defendants.clear();
            view.matter.related.clear();
        }
    }
    return view;
}

/** The day that a decision has fixed already: it is not typed a second time. */
void takeFixedTime(cases::Hearing &hearing, const QMap<QString, QString> &facts, QDate today)
{
    for (const QString &fact : {u"new_hearing_at"_s, u"hearing_at"_s}) {
        const auto time = LegalTime::fromText(facts.value(fact));
        if (!time || !time->time || time->date < today)
            continue;
        hearing.date = time->date;
        hearing.start = *time->time;
        return;
    }
}

cases::PanelMember seat(cases::PanelDuty duty, const users::Account &account)
{
    return {duty, account.id, account.displayName};
}

Result<HearingStart> readStart(storage::ReadTx &tx, const Desk &desk, const Uuid &matter)
{
    HearingStart start;
    THULY_TRY(start.matter, cases::matter(tx, matter));
    THULY_CHECK(desk.may(users::Action::ReadCase, {matter, start.matter.assigned()}));
    start.kinds = desk.law()->courtWork().hearingKindsOf(start.matter.procedure);
    THULY_TRY(start.rooms, cases::hearingRooms(tx, mostRooms));
    THULY_TRY(const QList<users::Account> all, users::accounts(tx));
    for (const users::Account &account : all) {
        if (account.state != users::AccountState::Active)
            continue;
        const bool sits = account.has(users::Role::Judge) || account.has(users::Role::ChiefJudge) || account.has(users::Role::DeputyChiefJudge)
                          || account.has(users::Role::DivisionHead) || account.has(users::Role::LayJudge) || account.has(users::Role::Clerk);
        if (sits)
            start.people.append(account);
        if (account.id == (start.matter.judge.isNull() ? start.matter.reviewer : start.matter.judge))
            start.hearing.panel.prepend(seat(cases::PanelDuty::Presiding, account));
        if (account.id == start.matter.clerk)
            start.hearing.panel.append(seat(cases::PanelDuty::Clerk, account));
    }
    start.hearing.matter = matter;
    if (!start.kinds.isEmpty()) {
        start.hearing.kind = start.kinds.first().id;
        start.hearing.minutes = start.kinds.first().minutes;
    }
    THULY_TRY(const auto facts, cases::facts(tx, matter));
    takeFixedTime(start.hearing, facts, desk.clock().today());
    return start;
}

} // namespace

QFuture<Result<QList<HearingView>>> Hearings::list(cases::HearingFilter filter, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, filter = std::move(filter)](storage::ReadTx &tx) -> Result<QList<HearingView>> {
            THULY_CHECK(maySee(*desk));
            THULY_TRY(QList<cases::HearingLine> lines, cases::hearings(tx, filter, mostHearings));
            QList<HearingView> views;
            for (cases::HearingLine &line : lines)
                views.append(viewOf(*desk, std::move(line.hearing), std::move(line.matter)));
            return views;
        },
        std::move(cancel));
}

QFuture<Result<QList<HearingView>>> Hearings::of(Uuid matter) const
{
    return m_desk->read([desk = m_desk, matter](storage::ReadTx &tx) -> Result<QList<HearingView>> {
        THULY_TRY(const cases::Matter head, cases::matter(tx, matter));
        THULY_CHECK(desk->may(users::Action::ReadCase, {matter, head.assigned()}));
        THULY_TRY(QList<cases::Hearing> found, cases::hearingsOf(tx, matter));
        QList<HearingView> views;
        for (cases::Hearing &one : found)
            views.append(viewOf(*desk, std::move(one), head));
        return views;
    });
}

QFuture<Result<HearingView>> Hearings::open(Uuid hearing) const
{
    return m_desk->read([desk = m_desk, hearing](storage::ReadTx &tx) -> Result<HearingView> {
        THULY_CHECK(maySee(*desk));
        THULY_TRY(cases::Hearing found, cases::hearing(tx, hearing));
        THULY_TRY(cases::Matter matter, cases::matter(tx, found.matter));
        return viewOf(*desk, std::move(found), std::move(matter));
    });
}

QFuture<Result<HearingStart>> Hearings::start(Uuid matter) const
{
    return m_desk->read([desk = m_desk, matter](storage::ReadTx &tx) { return readStart(tx, *desk, matter); });
}

QFuture<Result<QStringList>> Hearings::rooms() const
{
    return m_desk->read([desk = m_desk](storage::ReadTx &tx) -> Result<QStringList> {
        THULY_CHECK(maySee(*desk));
        return cases::hearingRooms(tx, mostRooms);
    });
}

QFuture<Result<QList<users::Account>>> Hearings::judges() const
{
    return m_desk->read([desk = m_desk](storage::ReadTx &tx) -> Result<QList<users::Account>> {
        THULY_CHECK(maySee(*desk));
        return users::accountsWithRole(tx, users::Role::Judge);
    });
}

QFuture<Result<QList<cases::Concern>>> Hearings::concerns(cases::Hearing wanted, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, wanted = std::move(wanted)](storage::ReadTx &tx) -> Result<QList<cases::Concern>> {
            THULY_CHECK(maySee(*desk));
            return cases::hearingConcerns(tx, *desk->law(), wanted, desk->clock().today());
        },
        std::move(cancel));
}

QFuture<Result<cases::Deadline>> Hearings::adjournmentLimit(Uuid matter, QDate decidedOn) const
{
    return m_desk->read([desk = m_desk, matter, decidedOn](storage::ReadTx &tx) -> Result<cases::Deadline> {
        THULY_TRY(const cases::Matter head, cases::matter(tx, matter));
        return cases::adjournmentLimit(tx, *desk->law(), head, decidedOn);
    });
}

QFuture<Result<cases::Hearing>> Hearings::schedule(cases::Hearing wanted) const
{
    return m_desk->write([wanted = std::move(wanted)](const cases::CommandContext &context) { return cases::scheduleHearing(context, wanted); });
}

QFuture<Result<cases::Hearing>> Hearings::change(cases::Hearing changed) const
{
    return m_desk->write([changed = std::move(changed)](const cases::CommandContext &context) { return cases::changeHearing(context, changed); });
}

QFuture<Result<cases::Adjourned>> Hearings::adjourn(cases::AdjournInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::adjournHearing(context, input); });
}

QFuture<Result<cases::Held>> Hearings::hold(cases::HoldInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::holdHearing(context, input); });
}

QFuture<Result<cases::Hearing>> Hearings::cancel(Uuid hearing, quint32 baseVersion, QString reason) const
{
    return m_desk->write([hearing, baseVersion, reason = std::move(reason)](const cases::CommandContext &context) {
        return cases::cancelHearing(context, hearing, baseVersion, reason);
    });
}

} // namespace thuly::workflow
