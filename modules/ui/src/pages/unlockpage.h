// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/unlockcontroller.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/fieldbox.h>

#include <QWidget>

class QListView;
class QStackedWidget;
class QStandardItemModel;
class QTimer;

namespace thuly::models {
class Languages;
}

namespace thuly::ui {

class CreateVaultForm;
class DeskStatusBar;
class Theme;

/**
 * The door (picture 01): who, password, what is wrong and what to do. Reads nothing but the key-slot file. Where there is no
 * vault yet it offers to make one.
 */
class UnlockPage : public QWidget
{
    Q_OBJECT
public:
    UnlockPage(models::UnlockController &door, models::Languages &languages, Theme &theme, QWidget *parent = nullptr);

    ~UnlockPage() override;

    void focusPassword();
    /** Wipes the password field; when the vault is open, and before it opens. */
    void clear();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeCover();
    QWidget *makeForm();
    QWidget *makePasswordRow(QWidget *parent);
    void showFace();
    void showNoVault();
    void showProblem(const Error &error);
    void refreshHints();
    void submit();
    [[nodiscard]] QString chosenUser() const;

    models::UnlockController &m_door;
    models::Languages &m_languages;
    Theme &m_theme;
    QWidget *m_cover;
    Label *m_court;
    Label *m_place;
    QStackedWidget *m_right;
    QWidget *m_form;
    CreateVaultForm *m_create = nullptr;
    QStandardItemModel *m_people;
    QListView *m_list;
    PasswordField *m_password;
    Button *m_open;
    QWidget *m_warnRow;
    Label *m_warning;
    QWidget *m_problemRow;
    Label *m_problem;
    Label *m_hint;
    DeskStatusBar *m_status;
    QTimer *m_tick;
};

} // namespace thuly::ui
