// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/userspage.h"

#include <thuly/base/text.h>
#include <thuly/ui/columnfit.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace thuly::ui {

UsersPage::UsersPage(const PageContext &context, QWidget *parent)
    : Page(u"users"_s, IconName::Users, context, parent)
    , m_model(context.desk)
    , m_administrator(context.desk.desk->may(users::Action::ManageUsers).has_value())
{
    setObjectName(u"usersPage"_s);
    setTitle(tr("People"));
    const Measures m = Measures::of(this);
    auto *head = new PageHead(tr("People of this vault"), this);
    head->setSubtitle(tr("who may open it, and as what"));
    setHead(head);
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_view = new QTableView(content);
    m_view->setObjectName(u"userList"_s);
    m_view->setAccessibleName(tr("People of this vault"));
    m_view->setModel(&m_model);
    prepareGrid(m_view);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->resizeSection(models::AccountsModel::Name, m.px(180));
    m_view->horizontalHeader()->resizeSection(models::AccountsModel::UserName, m.px(110));
    m_view->horizontalHeader()->resizeSection(models::AccountsModel::State_, m.px(120));
    m_view->horizontalHeader()->setSectionResizeMode(models::AccountsModel::Roles, QHeaderView::Stretch);
    new ColumnFit(m_view, models::AccountsModel::Roles, 100, {models::AccountsModel::UserName});
    row->addWidget(m_view, 1);
    auto *area = new QScrollArea(content);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFixedWidth(m.px(330));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new Surface(Token::Window, Qt::LeftEdge, area);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeOwnPassword(side));
    if (m_administrator)
        column->addWidget(makeNewPerson(side));
    column->addStretch(1);
    area->setWidget(side);
    row->addWidget(area);
    setContent(content);
    connect(&m_model, &models::AccountsModel::failed, this, [this](const Error &error) {
        m_failed = true;
        showError(error);
    });
    refresh();
}

UsersPage::~UsersPage()
{
    // The fields wipe themselves when they go, which is after this page.
    const auto fields = findChildren<PasswordField *>();
    for (PasswordField *field : fields)
        field->disconnect(this);
}

QWidget *UsersPage::makeOwnPassword(QWidget *parent)
{
    const Measures m = Measures::of(this);
    auto *part = new QWidget(parent);
    auto *outer = new QVBoxLayout(part);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new PaneHeader(IconName::Key, tr("My password"), part));
    auto *column = new QVBoxLayout;
    column->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(12));
    column->setSpacing(m.px(8));
    m_own = new PasswordField(part);
    m_own->setObjectName(u"ownPassword"_s);
    m_ownAgain = new PasswordField(part);
    m_ownAgain->setObjectName(u"ownPasswordAgain"_s);
    column->addWidget(new FieldBox(tr("New password"), m_own, Need::Optional, part));
    m_ownBox = new FieldBox(tr("Once more"), m_ownAgain, Need::Optional, part);
    column->addWidget(m_ownBox);
    m_change = new Button(tr("Change my password"), ButtonRole::Normal, part);
    m_change->setObjectName(u"changePassword"_s);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    outer->addLayout(column);
    for (PasswordField *field : {m_own, m_ownAgain})
        connect(field, &QLineEdit::textChanged, this, &UsersPage::refresh);
    connect(m_ownAgain, &QLineEdit::returnPressed, this, &UsersPage::changePassword);
    connect(m_change, &QAbstractButton::clicked, this, &UsersPage::changePassword);
    return part;
}

QWidget *UsersPage::makeNewPerson(QWidget *parent)
{
    const Measures m = Measures::of(this);
    auto *part = new QWidget(parent);
    auto *outer = new QVBoxLayout(part);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new PaneHeader(IconName::User, tr("New person"), part));
    auto *column = new QVBoxLayout;
    column->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(12));
    column->setSpacing(m.px(8));
    m_name = new TextField(part);
    m_name->setObjectName(u"personName"_s);
    m_userName = new CodeField(part);
    m_userName->setObjectName(u"personUserName"_s);
    m_title = new TextField(part);
    m_title->setObjectName(u"personTitle"_s);
    m_first = new PasswordField(part);
    m_first->setObjectName(u"personPassword"_s);
    column->addWidget(new FieldBox(tr("Full name"), m_name, Need::Required, part));
    column->addWidget(new FieldBox(tr("Sign-in name"), m_userName, Need::Required, part));
    column->addWidget(new FieldBox(tr("Title as printed under a signature"), m_title, Need::Optional, part));
    column->addWidget(new FieldBox(tr("First password"), m_first, Need::Required, part));
    column->addWidget(new Label(tr("Posts"), TextStyle::SmallMedium, Token::Text2, part));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(m.px(6));
    int place = 0;
    for (const users::Role role : users::allRoles()) {
        auto *box = new QCheckBox(models::rolesText({role}), part);
        box->setObjectName(QString(u"role."_s % users::roleId(role)));
        connect(box, &QCheckBox::toggled, this, &UsersPage::refresh);
        grid->addWidget(box, place / 2, place % 2);
        m_roles << std::pair{role, box};
        ++place;
    }
    column->addLayout(grid);
    m_create = new Button(IconName::Plus, tr("Add this person"), ButtonRole::Primary, part);
    m_create->setObjectName(u"createPerson"_s);
    column->addWidget(m_create, 0, Qt::AlignLeft);
    outer->addLayout(column);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        if (!m_userName->isModified())
            m_userName->setText(fold(splitName(name).given).remove(u' '));
    });
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_name, m_userName, m_first})
        connect(field, &QLineEdit::textChanged, this, &UsersPage::refresh);
    connect(m_create, &QAbstractButton::clicked, this, &UsersPage::createPerson);
    return part;
}

QList<users::Role> UsersPage::chosenRoles() const
{
    QList<users::Role> roles;
    for (const auto &[role, box] : m_roles) {
        if (box->isChecked())
            roles << role;
    }
    return roles;
}

void UsersPage::refresh()
{
    const bool differ = !m_ownAgain->text().isEmpty() && m_own->text() != m_ownAgain->text();
    m_ownBox->setMessage(differ ? FieldMessage::Error : FieldMessage::None, differ ? tr("The two passwords differ.") : QString());
    m_change->setEnabled(!m_own->text().isEmpty() && m_own->text() == m_ownAgain->text());
    if (m_create)
        m_create->setEnabled(!m_name->text().trimmed().isEmpty() && !m_userName->text().isEmpty() && !m_first->text().isEmpty()
                             && !chosenRoles().isEmpty());
}

void UsersPage::changePassword()
{
    if (!m_change->isEnabled())
        return;
    clearBanner();
    SecretBytes password = m_own->take();
    m_ownAgain->wipe();
    refresh();
    await(m_model.accounts().changePassword(desk().session().account.id, std::move(password)),
          [this] { say(tr("The password is changed. Use the new one from now on.")); });
}

void UsersPage::createPerson()
{
    ImeGuard::flushNow();
    clearBanner();
    users::Account account;
    account.displayName = m_name->text().trimmed();
    account.userName = m_userName->text();
    account.title = m_title->text().trimmed();
    account.roles = chosenRoles();
    m_create->setEnabled(false);
    await(m_model.accounts().create(std::move(account), m_first->take()), [this](const users::Account &created) {
        for (TextField *field : std::initializer_list<TextField *>{m_name, m_userName, m_title}) {
            field->setValue({});
            field->setModified(false);
        }
        for (const auto &[role, box] : std::as_const(m_roles))
            box->setChecked(false);
        say(tr("%1 may open the vault now.").arg(created.displayName));
    });
}

QList<QWidget *> UsersPage::panes() const
{
    return {m_view, m_own};
}

} // namespace thuly::ui
