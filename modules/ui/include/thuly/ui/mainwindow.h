// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/unlockcontroller.h>

#include <QMainWindow>
#include <QPointer>

#include <chrono>
#include <memory>

class QStackedWidget;

namespace thuly::models {
class Languages;
}

namespace thuly::ui {

class IdleWatch;
class Shell;
class Theme;
class UiSettings;
class UnlockPage;

/** What the composition hands to the window. */
struct WindowParts {
    workflow::DeskParts desk;
    QString folder;
    /** Empty: the user's configuration folder. */
    QString settingsFile = {};
    /** Language asked for at start; nothing: as last time. */
    std::optional<Language> language = {};
    std::chrono::milliseconds idleLimit = std::chrono::minutes(10);
};

/**
 * The one window. Locked, it shows the door (picture 01) and holds nothing of the vault; unlocked, the shell. Locks by itself
 * after the idle limit; tabs and drafts come back when the same person unlocks. GUI thread.
 */
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(WindowParts parts, models::Languages &languages, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /** Opens the vault without the form: demo and tests. */
    void unlock(const QString &userName, SecretBytes password);
    /** Keeps drafts, deletes every page and model, locks the vault, shows the door. */
    void lock();
    [[nodiscard]] bool isLocked() const { return !m_desk; }
    /** Opens a place ("today", "register:DS-ST:2026", "petition"); ignored while locked. */
    void openPlace(const QString &place);
    /** Opens the case with this number. */
    void openCase(const QString &number);
    /** Nothing that is in front still loads. */
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] models::UnlockController &door() { return m_door; }

Q_SIGNALS:
    void unlocked();
    void locked();
    void unlockFailed(const thuly::Error &error);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void enter(const std::shared_ptr<workflow::Desk> &desk);
    void makeShell(const QStringList &places);
    void rebuild();
    void rebuildIfResized();
    void makeDoor();

    WindowParts m_parts;
    models::Languages &m_languages;
    Theme &m_theme;
    std::unique_ptr<UiSettings> m_settings;
    models::UnlockController m_door;
    std::shared_ptr<workflow::Desk> m_desk;
    QStackedWidget *m_stack;
    UnlockPage *m_doorPage = nullptr;
    Shell *m_shell = nullptr;
    IdleWatch *m_idle;
    QString m_returnUser;
    int m_row = 0;
    QStringList m_returnPlaces;
};

} // namespace thuly::ui
