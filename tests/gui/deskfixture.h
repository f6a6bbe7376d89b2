// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fakeclock.h>
#include <thuly/models/languages.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/mainwindow.h>
#include <thuly/ui/theme.h>
#include <thuly/workflow/intake.h>

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace thuly::test {

inline SecretBytes password()
{
    return SecretBytes::copyOf("bon tu de nho");
}

/** A vault in a temporary folder with one person who may do everything ("ha"), and a window on it. */
class DeskFixture
{
public:
    /** Empty: a vault of its own; else one that is there already. */
    explicit DeskFixture(const QString &vault = {});
    ~DeskFixture();
    DeskFixture(const DeskFixture &) = delete;
    DeskFixture &operator=(const DeskFixture &) = delete;

    [[nodiscard]] workflow::DeskParts parts() const;
    [[nodiscard]] const QString &vault() const { return m_vault; }
    /** Makes the vault for "ha" and locks it again. */
    [[nodiscard]] Result<void> makeVault();
    /** One more person, with the same password. */
    [[nodiscard]] Result<void> addPerson(const QString &name, const QList<users::Role> &roles);
    /** An invented court in the vault; returns the place of one of its accepted cases. */
    [[nodiscard]] Result<QString> fillDemo(int cases);
    /** Opens a place in the window and waits until everything on it is there, figures and counts too. */
    [[nodiscard]] bool openPlace(const QString &place);
    /** The places of all kinds of pages; "case" stands for fillDemo()'s. */
    [[nodiscard]] static QStringList allPlaces();
    /** Runs `work(std::shared_ptr<Desk>) -> QFuture<Result<T>>` on an opened desk and locks it again. */
    template<class Work> auto withDesk(Work work)
    {
        using Future = std::invoke_result_t<Work, std::shared_ptr<workflow::Desk>>;
        auto opened = workflow::Desk::open(parts(), vault(), QStringLiteral("ha"), password());
        opened.waitForFinished();
        Q_ASSERT(opened.result());
        std::shared_ptr<workflow::Desk> desk = *opened.result();
        Future future = work(desk);
        future.waitForFinished();
        auto result = future.result();
        desk->lock().waitForFinished();
        return result;
    }
    /** A new window, locked, shown, of the size given. */
    ui::MainWindow *window(QSize size = QSize(1366, 700));
    /** Unlocks it and waits for the Today page. */
    [[nodiscard]] bool unlock(const QString &user = QStringLiteral("ha"));
    void closeWindow();

    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    models::Languages languages;
    ui::ImeGuard guard;
    ui::Theme theme;

private:
    QTemporaryDir m_folder;
    QString m_vault;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace thuly::test
