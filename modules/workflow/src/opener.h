// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** The three ways to an open desk; each runs on a thread of its own and hands the desk to `home`. */
class Desk::Opener
{
public:
    Opener(DeskParts parts, QThread *home) : m_parts(std::move(parts)), m_home(home) {}

    [[nodiscard]] Opened create(const NewVault &vault, const SecretBytes &password);
    [[nodiscard]] Opened open(const QString &folder, const QString &userName, const SecretBytes &password);
    [[nodiscard]] Opened recover(const QString &folder, const QString &userName, const SecretBytes &privateKeyPem);

private:
    [[nodiscard]] std::shared_ptr<Desk> fresh() const;
    [[nodiscard]] Result<void> establish(Desk &desk, const NewVault &vault, const QList<packs::Pack> &packs) const;
    /** For a vault whose making was cut short: the first account and the packs. Nothing where there is an account. */
    [[nodiscard]] Result<void> completeCreation(Desk &desk, const QString &userName) const;
    /** After an update of the program: its packs, where they are newer or signed by another key. */
    [[nodiscard]] Result<void> adoptPacks(Desk &desk) const;
    [[nodiscard]] Result<void> enterAs(Desk &desk, const QString &userName) const;
    [[nodiscard]] Result<void> start(Desk &desk, std::unique_ptr<storage::Vault> vault, const QString &userName, users::UnlockedWith with) const;
    [[nodiscard]] Opened enter(std::unique_ptr<storage::Vault> vault, const QString &userName, users::UnlockedWith with) const;

    DeskParts m_parts;
    QThread *m_home;
};

} // namespace thuly::workflow
