// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/fakeclock.h"
#include "../support/testvault.h"

#include <thuly/cases/assignment.h>
#include <thuly/cases/deadlines.h>
#include <thuly/cases/edits.h>
#include <thuly/cases/events.h>
#include <thuly/cases/petition.h>
#include <thuly/cases/queries.h>
#include <thuly/packs/lawbook.h>
#include <thuly/packs/packstore.h>

namespace thuly::test {

/** The built-in law. */
inline std::shared_ptr<const packs::LawBook> builtinLaw()
{
    const auto packs = packs::embeddedPacks(packs::TrustAnchors::embedded());
    if (!packs)
        qFatal("no packs: %s", qPrintable(packs.error().detail));
    const auto book = packs::LawBook::assemble(*packs);
    if (!book)
        qFatal("no law: %s", qPrintable(book.error().detail));
    return *book;
}

/** A court with a chief judge, two judges, a clerk, a records clerk and an administrator, on 23 Nov 2026. */
class CasesDesk
{
public:
    CasesDesk()
    {
        admin = session(QStringLiteral("an"), {users::Role::Administrator});
        const auto first = act(admin, [this](const cases::CommandContext &context) { return users::createFirstAccount(context.unit, admin.account); });
        if (!first)
            qFatal("no first account: %s", qPrintable(first.error().id()));
        chief = enrol(QStringLiteral("chanhan"), {users::Role::ChiefJudge});
        judge = enrol(QStringLiteral("tuan"), {users::Role::Judge});
        otherJudge = enrol(QStringLiteral("lam"), {users::Role::Judge});
        clerk = enrol(QStringLiteral("ha"), {users::Role::Clerk});
        records = enrol(QStringLiteral("vanthu"), {users::Role::RecordsClerk});
    }

    template<class Work> auto act(const users::Session &who, Work work) -> std::invoke_result_t<Work, const cases::CommandContext &>
    {
        using R = std::invoke_result_t<Work, const cases::CommandContext &>;
        return vault->write([&](storage::Tx &tx) -> R {
            journal::Unit unit(tx, journal, {who.account.id, QStringLiteral("TEST"), law->stamp()});
            R result = work(cases::CommandContext{unit, who, *law, numbers});
            if (!result)
                return result;
            THULY_CHECK(unit.finish());
            return result;
        });
    }
    template<class Work> auto read(Work work) { return vault->read([&](storage::ReadTx &tx) { return work(tx); }); }

    static cases::PetitionInput petition(const QString &caseType = QStringLiteral("DS"))
    {
        cases::PetitionInput input;
        input.receivedOn = QDate(2026, 11, 2);
        input.petitionDate = QDate(2026, 10, 25);
        input.caseType = caseType;
        input.relation = QStringLiteral("Tranh chấp hợp đồng vay tài sản");
        input.claims = QStringLiteral("Buộc bị đơn trả tiền vay.");
        input.value = 485'000'000;
        input.parties = {{.role = cases::PartyRole::Plaintiff, .name = QStringLiteral("Lê Văn Cường"), .born = 1969, .address = QStringLiteral("xóm 5")},
                         {.role = cases::PartyRole::Defendant, .name = QStringLiteral("Trần Thị Đào"), .address = QStringLiteral("xóm 6")}};
        input.attachments = {{{}, QStringLiteral("Hợp đồng vay"), 4}};
        return input;
    }
    Result<cases::TakenIn> takeIn(const cases::PetitionInput &input)
    {
        return act(clerk, [&](const cases::CommandContext &context) { return cases::takeIn(context, input); });
    }
    Result<cases::EventDone> event(const users::Session &who, const Uuid &matter, const QString &event, QDate on,
                                   const QMap<QString, QString> &facts = {}, quint32 base = 0)
    {
        return act(who, [&](const cases::CommandContext &context) {
            return cases::recordEvent(context, {.matter = matter, .event = event, .occurredAt = {on}, .facts = facts, .baseVersion = base});
        });
    }
    Result<cases::Assigned> review(const Uuid &matter, QDate on, const users::Session &by)
    {
        return act(by, [&](const cases::CommandContext &context) {
            return cases::assignReviewer(context, {.matter = matter, .method = cases::AssignMethod::Appointed, .accounts = {judge.account.id},
                                                   .reason = QStringLiteral("Án tương tự"), .occurredAt = {on}});
        });
    }
    /** A petition on its way up to acceptance on 10 Nov 2026. */
    Uuid accepted(const QString &caseType = QStringLiteral("DS"))
    {
        const auto taken = takeIn(petition(caseType));
        if (!taken)
            qFatal("not taken in: %s", qPrintable(taken.error().id()));
        need(review(taken->matter, QDate(2026, 11, 4), chief));
        need(event(judge, taken->matter, QStringLiteral("fee_notice_issued"), QDate(2026, 11, 6),
                   {{QStringLiteral("fee_advance_amount"), QStringLiteral("11700000")}, {QStringLiteral("notice_received_at"), QStringLiteral("2026-11-06")}}));
        need(event(clerk, taken->matter, QStringLiteral("fee_receipt_filed"), QDate(2026, 11, 10), {{QStringLiteral("receipt_no"), QStringLiteral("0004512")}}));
        return taken->matter;
    }
    /** accepted(), notified, with a judge: in preparation since 12 Nov 2026. */
    Uuid inPreparation(const QString &caseType = QStringLiteral("DS"))
    {
        const Uuid matter = accepted(caseType);
        need(event(clerk, matter, QStringLiteral("acceptance_notified"), QDate(2026, 11, 11), {{QStringLiteral("vks_sent_at"), QStringLiteral("2026-11-11")}}));
        need(act(chief, [&](const cases::CommandContext &context) {
            return cases::assignJudge(context, {.matter = matter, .method = cases::AssignMethod::Appointed, .accounts = {judge.account.id},
                                                .reason = QStringLiteral("Đã xem xét đơn"), .occurredAt = {QDate(2026, 11, 12)}});
        }));
        return matter;
    }
    cases::Matter matter(const Uuid &uid)
    {
        return read([&](storage::ReadTx &tx) { return cases::matter(tx, uid); }).value();
    }
    QList<cases::Deadline> deadlines(const Uuid &uid)
    {
        return read([&](storage::ReadTx &tx) { return cases::deadlines(tx, uid); }).value();
    }
    std::optional<cases::Deadline> openLimit(const Uuid &uid, const QString &rule)
    {
        for (const cases::Deadline &limit : deadlines(uid)) {
            if (limit.rule == rule && limit.state == cases::DeadlineState::Open)
                return limit;
        }
        return std::nullopt;
    }
    template<class T> static void need(const Result<T> &result)
    {
        if (!result)
            qFatal("a step of the fixture failed: %s %s", qPrintable(result.error().id()), qPrintable(result.error().detail));
    }

    FakeClock clock;
    TestVault vault{clock, storage::embeddedMigrations()};
    journal::Journal journal{clock, vault->deviceId(), {users::accountsProjection(), numbering::numbersProjection(), cases::projection()}};
    std::shared_ptr<const packs::LawBook> law = builtinLaw();
    numbering::Numbering numbers{numbering::PenPolicy::Local};
    users::Session admin, chief, judge, otherJudge, clerk, records;

private:
    users::Session session(const QString &name, const QList<users::Role> &roles)
    {
        users::Account account;
        account.id = Uuid::make(clock);
        account.userName = name;
        account.displayName = name;
        account.roles = roles;
        return {account, clock.nowMs()};
    }
    users::Session enrol(const QString &name, const QList<users::Role> &roles)
    {
        const users::Session wanted = session(name, roles);
        const auto made = act(admin, [&](const cases::CommandContext &context) { return users::createAccount(context.unit, admin, wanted.account); });
        need(made);
        return {*made, clock.nowMs()};
    }
};

} // namespace thuly::test
