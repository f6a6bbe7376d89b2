// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseview.h"

#include <thuly/users/users.h>

#include <limits>
#include <ranges>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr qint64 always = std::numeric_limits<qint64>::max();

Result<CaseView> load(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter, qint64 untilMs,
                      PeopleNames &names)
{
    CaseView view;
    view.law = &law;
    THULY_TRY(view.matter, cases::matter(tx, matter));
    THULY_TRY(view.parties, cases::parties(tx, matter));
    THULY_TRY(view.attachments, cases::attachments(tx, matter));
    THULY_TRY(const QList<cases::TimelineEntry> timeline, cases::timeline(tx, matter));
    view.registeredOn = view.matter.receivedOn;
    for (const cases::TimelineEntry &entry : timeline | std::views::reverse) {
        if (entry.recordedMs > untilMs)
            continue;
        view.steps.insert(entry.event, entry.occurredAt.date);
        if (const QString accused = entry.facts.value(u"accused"_s); !accused.isEmpty()) {
            view.ofAccused[accused].insert(entry.facts);
            continue;
        }
        for (auto fact = entry.facts.cbegin(); fact != entry.facts.cend(); ++fact) {
            view.facts.insert(fact.key(), fact.value());
            view.facts.insert(QString(entry.event % u'/' % fact.key()), fact.value());
            if (const auto account = Uuid::fromString(fact.value()))
                view.peopleInFacts.insert(fact.value(), names.nameOf(*account));
        }
    }
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

Result<CaseView> loadCase(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter, PeopleNames &names)
{
    return load(tx, law, matter, always, names);
}

Result<CaseView> loadCaseBefore(storage::ReadTx &tx, const packs::LawBook &law, const Uuid &matter,
                                const Uuid &correction, const QList<cases::Correction> &corrections, PeopleNames &names)
{
    const auto first = std::ranges::find(corrections, correction, &cases::Correction::uid);
    if (first == corrections.end())
        return fail(ErrorCode::RowNotFound, u"a struck row names a correction that is not there"_s);
    THULY_TRY(CaseView view, load(tx, law, matter, first->recordedMs, names));
    for (auto later = corrections.end(); later != first;)
        putBack(view, *--later);
    return view;
}

} // namespace thuly::registers
