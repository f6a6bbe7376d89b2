// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseview.h"

#include "caserows_sql.h"

#include <thuly/cases/hearings.h>
#include <thuly/cases/services.h>
#include <thuly/users/users.h>

#include <algorithm>
#include <limits>
#include <ranges>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr qint64 always = std::numeric_limits<qint64>::max();

void takeFact(CaseView &view, const QString &event, const QString &key, const QString &value, PeopleNames &names)
{
    view.facts.insert(key, value);
    view.facts.insert(QString(event % u'/' % key), value);
    if (const auto account = Uuid::fromString(value))
        view.peopleInFacts.insert(value, names.nameOf(*account));
}

/** What is known with this step. */
void takeStep(CaseView &view, const cases::TimelineEntry &entry, PeopleNames &names)
{
    view.steps.insert(entry.event, entry.occurredAt.date);
    if (const QString accused = entry.facts.value(u"accused"_s); !accused.isEmpty()) {
        view.ofAccused[accused].insert(entry.facts);
        return;
    }
    for (const auto &[key, value] : entry.facts.asKeyValueRange())
        takeFact(view, entry.event, key, value, names);
}

/** What comes after the step of a row: the first of each. */
void takeLater(CaseView &view, const cases::TimelineEntry &entry, const QString &accused, PeopleNames &names)
{
    const QString whose = entry.facts.value(u"accused"_s);
    if (!whose.isEmpty() && whose != accused)
        return;
    for (const auto &[key, value] : entry.facts.asKeyValueRange()) {
        if (view.row->then.contains(key))
            continue;
        view.row->then.insert(key, value);
        if (const auto account = Uuid::fromString(value))
            view.peopleInFacts.insert(value, names.nameOf(*account));
    }
}

/** In the row of one defendant, what is said about that one stands as what is said about the case; the others are left out. */
void narrowToAccused(CaseView &view, const QString &accused, PeopleNames &names)
{
    if (accused.isEmpty())
        return;
    const QMap<QString, QString> own = view.ofAccused.value(accused);
    for (const auto &[key, value] : own.asKeyValueRange())
        takeFact(view, view.row->step.event, key, value, names);
    view.ofAccused.clear();
    view.parties.removeIf([&accused](const cases::Party &party) { return party.role == cases::PartyRole::Accused && party.name != accused; });
}

Result<void> loadHearing(storage::ReadTx &tx, CaseView &view, const CaseRowRef &row)
{
    THULY_TRY(view.row->hearing, cases::hearing(tx, row.source));
    auto next = tx.prepare(sql::hearingThatFollows);
    next.bind(view.matter.uid, row.source);
    if (next.next()) {
        const int minute = next.integer(1);
        view.row->resumed = LegalTime {next.date(0), QTime(minute / 60, minute % 60)};
    }
    return next.finish();
}

Result<void> loadService(storage::ReadTx &tx, CaseView &view, const CaseRowRef &row)
{
    THULY_TRY(const cases::ServiceLine line, cases::service(tx, row.source));
    view.row->service = line.service;
    THULY_TRY(view.row->attempts, cases::attemptsOf(tx, row.source));
    return {};
}

/** `timeline`: newest first. */
Result<void> takeTimeline(storage::ReadTx &tx, CaseView &view, const QList<cases::TimelineEntry> &timeline, qint64 untilMs,
                          const std::optional<CaseRowRef> &row, PeopleNames &names)
{
    const bool stepwise = row && (row->unit == CaseRowRef::Unit::Step || row->unit == CaseRowRef::Unit::Party);
    QString accused;
    if (row && row->unit == CaseRowRef::Unit::Party) {
        const auto party = std::ranges::find(view.parties, row->party, &cases::Party::uid);
        accused = party == view.parties.end() ? QString() : party->name;
    }
    bool after = false;
    for (const cases::TimelineEntry &entry : timeline | std::views::reverse) {
        // What was recorded wrongly and taken back says nothing about the case.
        if (entry.recordedMs > untilMs || entry.struck)
            continue;
        if (after) {
            takeLater(view, entry, accused, names);
            continue;
        }
        takeStep(view, entry, names);
        if (!stepwise || entry.uid != row->source)
            continue;
        after = true;
        view.row->step = entry;
        view.row->recordedBy = names.nameOf(entry.actor);
        if (row->unit == CaseRowRef::Unit::Step)
            accused = entry.facts.value(u"accused"_s);
        takeLater(view, entry, accused, names);
    }
    if (!stepwise)
        return {};
    narrowToAccused(view, accused, names);
    THULY_TRY(view.row->deadlines, cases::deadlines(tx, view.matter.uid));
    return {};
}

Result<CaseView> load(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter, qint64 untilMs,
                      PeopleNames &names, const std::optional<CaseRowRef> &row)
{
    CaseView view;
    view.law = &law;
    THULY_TRY(view.matter, cases::matter(tx, matter));
    THULY_TRY(view.parties, cases::parties(tx, matter));
    THULY_TRY(view.attachments, cases::attachments(tx, matter));
    THULY_TRY(const QList<cases::TimelineEntry> timeline, cases::timeline(tx, matter));
    view.registeredOn = view.matter.receivedOn;
    if (row) {
        view.row.emplace();
        view.row->unit = row->unit;
    }
    THULY_CHECK(takeTimeline(tx, view, timeline, untilMs, row, names));
    if (row && row->unit == CaseRowRef::Unit::Hearing)
        THULY_CHECK(loadHearing(tx, view, *row));
    if (row && row->unit == CaseRowRef::Unit::Service)
        THULY_CHECK(loadService(tx, view, *row));
    if (!timeline.isEmpty())
        view.registeredOn = vietnamTime(timeline.last().recordedMs).date();
    view.reviewerName = names.nameOf(view.matter.reviewer);
    view.judgeName = names.nameOf(view.matter.judge);
    view.clerkName = names.nameOf(view.matter.clerk);
    return view;
}

QDate dateOfText(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

void putBackInMatter(cases::Matter &matter, const QString &field, const QString &value)
{
    if (field == u"petitionDate"_s)
        matter.petitionDate = dateOfText(value);
    else if (field == u"receivedOn"_s)
        matter.receivedOn = dateOfText(value);
    else if (field == u"postmark"_s)
        matter.postmark = dateOfText(value);
    else if (field == u"relation"_s)
        matter.relation = value;
    else if (field == u"claims"_s)
        matter.claims = value;
    else if (field == u"remark"_s)
        matter.remark = value;
}

void putBackInParty(cases::Party &party, const QString &field, const QString &value)
{
    if (field == u"name"_s)
        party.name = value;
    else if (field == u"born"_s)
        party.born = value.toInt();
    else if (field == u"address"_s)
        party.address = value;
    else if (field == u"representative"_s)
        party.representative = value;
    else if (field == u"practice"_s)
        party.practice = value;
    else if (field == u"role"_s)
        party.role = cases::partyRoleFromId(value).value_or(party.role);
}

void putBack(CaseView &view, const cases::Correction &correction)
{
    if (correction.entity == view.matter.uid)
        putBackInMatter(view.matter, correction.field, correction.oldValue);
    for (cases::Party &party : view.parties) {
        if (party.uid == correction.entity)
            putBackInParty(party, correction.field, correction.oldValue);
    }
}

} // namespace

QString PeopleNames::nameOf(const Uuid &account)
{
    if (account.isNull())
        return {};
    const auto known = m_names.constFind(account);
    if (known != m_names.cend())
        return *known;
    const auto found = users::account(m_tx, account);
    const QString name = found ? found->displayName : QString();
    m_names.insert(account, name);
    return name;
}

Result<CaseRowRef> caseRowRef(storage::ReadTx &tx, const Uuid &uid)
{
    static const QHash<QString, CaseRowRef::Unit> units {{u"step"_s, CaseRowRef::Unit::Step},
                                                         {u"party"_s, CaseRowRef::Unit::Party},
                                                         {u"hearing"_s, CaseRowRef::Unit::Hearing},
                                                         {u"service"_s, CaseRowRef::Unit::Service}};
    auto row = tx.prepare(sql::caseRowByUid);
    row.bind(uid);
    if (!row.next()) {
        THULY_CHECK(row.finish());
        return fail(ErrorCode::RowNotFound, u"a row of a case"_s);
    }
    CaseRowRef ref {units.value(row.text(1)), row.uuid(2), row.isNull(3) ? Uuid() : row.uuid(3)};
    THULY_CHECK(row.finish());
    return ref;
}

Result<CaseView> loadCase(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter, PeopleNames &names,
                          const std::optional<CaseRowRef> &row)
{
    return load(tx, law, matter, always, names, row);
}

Result<CaseView> loadCaseBefore(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter,
                                const Uuid &correction, const QList<cases::Correction> &corrections, PeopleNames &names,
                                const std::optional<CaseRowRef> &row)
{
    const auto first = std::ranges::find(corrections, correction, &cases::Correction::uid);
    if (first == corrections.end())
        return fail(ErrorCode::RowNotFound, u"a struck row names a correction that is not there"_s);
    THULY_TRY(CaseView view, load(tx, law, matter, first->recordedMs, names, row));
    for (auto later = corrections.end(); later != first;)
        putBack(view, *--later);
    return view;
}

} // namespace thuly::registers
