// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/createvaultform.h"

#include <thuly/base/text.h>
#include <thuly/models/errortext.h>
#include <thuly/ui/buttons.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

CreateVaultForm::CreateVaultForm(models::UnlockController &door, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_court(new ChoiceField)
    , m_name(new TextField)
    , m_user(new CodeField)
    , m_password(new PasswordField)
    , m_again(new PasswordField)
    , m_create(new Button(IconName::Vault, tr("Create the vault"), ButtonRole::Primary))
    , m_problem(new Label({}, TextStyle::Small, Token::Danger))
{
    const Measures m = Measures::of(this);
    auto *outer = new QVBoxLayout(this);
    auto *form = new QWidget(this);
    form->setFixedWidth(m.px(420));
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(10));
    column->addWidget(new Label(tr("A new vault"), TextStyle::Title, Token::Text, form));
    auto *what = new Label(tr("This machine has no vault yet. It will hold the registers and cases of one court, encrypted. "
                              "You become its administrator."), TextStyle::Body, Token::Text2, form);
    what->setWordWrap(true);
    column->addWidget(what);
    m_court->setObjectName(u"newCourt"_s);
    m_name->setObjectName(u"newName"_s);
    m_user->setObjectName(u"newUser"_s);
    m_password->setObjectName(u"newPassword"_s);
    m_again->setObjectName(u"newPasswordAgain"_s);
    m_create->setObjectName(u"createVaultButton"_s);
    m_problem->setObjectName(u"createProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_userBox = new FieldBox(tr("Sign-in name"), m_user, Need::Required, form);
    m_passwordBox = new FieldBox(tr("Password"), m_password, Need::Required, form);
    m_againBox = new FieldBox(tr("Password once more"), m_again, Need::Required, form);
    column->addWidget(new FieldBox(tr("Court"), m_court, Need::Required, form));
    column->addWidget(new FieldBox(tr("Your full name"), m_name, Need::Required, form));
    column->addWidget(m_userBox);
    column->addWidget(m_passwordBox);
    column->addWidget(m_againBox);
    column->addWidget(m_problem);
    column->addWidget(m_create, 0, Qt::AlignRight);
    outer->addStretch(2);
    // No alignment: a layout item with one ignores that wrapped lines need height.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(form);
    row->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(3);
    // The sign-in name follows the given name until somebody writes another.
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        if (!m_user->isModified())
            m_user->setText(fold(splitName(name).given).remove(u' '));
    });
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_name, m_user, m_password, m_again}) {
        connect(field, &QLineEdit::textChanged, this, &CreateVaultForm::refresh);
        connect(field, &QLineEdit::returnPressed, this, [this, field] { field == m_again ? submit() : static_cast<void>(focusNextChild()); });
    }
    connect(m_court, &ChoiceField::valueChanged, this, &CreateVaultForm::refresh);
    connect(m_create, &QAbstractButton::clicked, this, &CreateVaultForm::submit);
    connect(&m_door, &models::UnlockController::busyChanged, this, &CreateVaultForm::refresh);
    m_passwordBox->setMessage(FieldMessage::Hint, tr("At least 10 characters, for example four words."));
    fillCourts();
    refresh();
}

CreateVaultForm::~CreateVaultForm()
{
    // The fields wipe themselves when they go, which is after this form.
    m_password->disconnect(this);
    m_again->disconnect(this);
}

void CreateVaultForm::fillCourts()
{
    m_door.courts().then(this, [this](Result<QList<packs::Court>> courts) {
        if (!courts) {
            showProblem(courts.error());
            return;
        }
        std::ranges::sort(*courts, {}, [](const packs::Court &court) { return collationKey(court.name); });
        for (const packs::Court &court : std::as_const(*courts))
            m_court->addChoice(court.id, court.name);
        m_court->setCurrentIndex(-1);
    });
}

void CreateVaultForm::focusFirst()
{
    m_court->setFocus(Qt::OtherFocusReason);
}

void CreateVaultForm::showProblem(const Error &error)
{
    m_problem->setText(models::errorText(error));
    m_problem->show();
}

void CreateVaultForm::refresh()
{
    const bool differ = !m_again->text().isEmpty() && m_again->text() != m_password->text();
    m_againBox->setMessage(differ ? FieldMessage::Error : FieldMessage::None, differ ? tr("The two passwords differ.") : QString());
    const bool complete = m_court->value().isValid() && !m_name->text().trimmed().isEmpty() && !m_user->text().isEmpty()
                       && !m_password->text().isEmpty() && m_again->text() == m_password->text();
    m_create->setEnabled(complete && !m_door.isBusy());
    m_create->setText(m_door.isBusy() ? tr("Creating…") : tr("Create the vault"));
}

void CreateVaultForm::submit()
{
    ImeGuard::flushNow();
    if (!m_create->isEnabled())
        return;
    m_problem->hide();
    workflow::NewVault vault;
    vault.folder = m_door.folder();
    vault.courtId = m_court->value().toString();
    vault.userName = m_user->text();
    vault.displayName = m_name->text().trimmed();
    vault.roles = {users::Role::Clerk};
    SecretBytes password = m_password->take();
    m_again->wipe();
    m_door.create(std::move(vault), std::move(password));
}

} // namespace thuly::ui
