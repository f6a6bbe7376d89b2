// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/accountsmodel.h>
#include <thuly/ui/fieldbox.h>

class QCheckBox;
class QTableView;

namespace thuly::ui {

/** The people of this vault: list, a new person with posts (administrators), and everybody's own password. */
class UsersPage : public Page
{
    Q_OBJECT
public:
    explicit UsersPage(const PageContext &context, QWidget *parent = nullptr);
    ~UsersPage() override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isReady() const override { return m_model.rowCount() > 0 || m_failed; }

private:
    QWidget *makeOwnPassword(QWidget *parent);
    QWidget *makeNewPerson(QWidget *parent);
    void changePassword();
    void createPerson();
    void refresh();
    [[nodiscard]] QList<users::Role> chosenRoles() const;

    models::AccountsModel m_model;
    QTableView *m_view;
    bool m_failed = false;
    bool m_administrator;
    PasswordField *m_own = nullptr;
    PasswordField *m_ownAgain = nullptr;
    FieldBox *m_ownBox = nullptr;
    Button *m_change = nullptr;
    TextField *m_name = nullptr;
    CodeField *m_userName = nullptr;
    TextField *m_title = nullptr;
    PasswordField *m_first = nullptr;
    Button *m_create = nullptr;
    QList<std::pair<users::Role, QCheckBox *>> m_roles;
};

} // namespace thuly::ui
