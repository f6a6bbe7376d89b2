// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/fakeclock.h"
#include "../support/testvault.h"

#include <thuly/workflow/accounts.h>
#include <thuly/workflow/casework.h>
#include <thuly/workflow/demo.h>
#include <thuly/workflow/intake.h>
#include <thuly/workflow/maintenance.h>
#include <thuly/workflow/today.h>

#include <QTemporaryDir>
#include <QTimeZone>

namespace thuly::test {

inline SecretBytes secret(const char *text = "correct horse battery")
{
    return SecretBytes::copyOf(text);
}

/** A court of one: the first account has every role that the day needs. */
class DeskFixture
{
public:
    explicit DeskFixture(QDate today = QDate(2026, 11, 23))
    {
        clock->setMs(QDateTime(today, QTime(8, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch());
        desk = opened(workflow::Desk::create(parts(), newVault(), secret()).takeResult());
    }
    [[nodiscard]] workflow::DeskParts parts() const
    {
        workflow::DeskParts parts;
        parts.clock = clock;
        parts.anchors = anchors;
        parts.kdf = storage::KdfCost::FastForTests;
        return parts;
    }
    [[nodiscard]] workflow::NewVault newVault() const
    {
        using users::Role;
        return {.folder = folder(), .courtId = QStringLiteral("KV-40-03"), .userName = QStringLiteral("ha"), .displayName = QStringLiteral("Phan Thị Thu Hà"),
                .roles = {Role::ChiefJudge, Role::Clerk, Role::RecordsClerk}};
    }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("vault")); }
    void reopen(const QString &user = QStringLiteral("ha"), const char *password = "correct horse battery")
    {
        desk.reset();
        desk = opened(workflow::Desk::open(parts(), folder(), user, secret(password)).takeResult());
    }
    static std::shared_ptr<workflow::Desk> opened(workflow::Desk::Opened result)
    {
        if (!result)
            qFatal("no desk: %s %s", qPrintable(result.error().id()), qPrintable(result.error().detail));
        return std::move(*result);
    }
    static cases::PetitionInput petition()
    {
        cases::PetitionInput input;
        input.receivedOn = QDate(2026, 11, 20);
        input.petitionDate = QDate(2026, 11, 15);
        input.caseType = QStringLiteral("DS");
        input.relation = QStringLiteral("Tranh chấp hợp đồng vay tài sản");
        input.parties = {{.role = cases::PartyRole::Plaintiff, .name = QStringLiteral("Lê Văn Cường")},
                         {.role = cases::PartyRole::Defendant, .name = QStringLiteral("Trần Thị Đào")}};
        return input;
    }
    [[nodiscard]] qint64 opCount() const
    {
        return desk->read([this](storage::ReadTx &tx) { return desk->journal().outboxCount(tx); }).takeResult().value();
    }

    /** Set before reopen(): whose packs are believed beside those of the program. */
    packs::TrustAnchors anchors = packs::TrustAnchors::embedded();
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<workflow::Desk> desk;

private:
    QTemporaryDir m_folder;
};

} // namespace thuly::test
