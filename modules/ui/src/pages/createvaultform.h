// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/unlockcontroller.h>
#include <thuly/ui/fieldbox.h>

namespace thuly::ui {

class Button;

/** The first start: names the court and the first administrator, and makes the vault. */
class CreateVaultForm : public QWidget
{
    Q_OBJECT
public:
    explicit CreateVaultForm(models::UnlockController &door, QWidget *parent = nullptr);
    ~CreateVaultForm() override;
    void focusFirst();
    void showProblem(const Error &error);

private:
    void submit();
    void refresh();
    void fillCourts();

    models::UnlockController &m_door;
    ChoiceField *m_court;
    TextField *m_name;
    CodeField *m_user;
    PasswordField *m_password;
    PasswordField *m_again;
    FieldBox *m_passwordBox;
    FieldBox *m_againBox;
    FieldBox *m_userBox;
    Button *m_create;
    Label *m_problem;
};

} // namespace thuly::ui
