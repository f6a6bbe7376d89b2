// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/unlockpage.h"

#include "pages/createvaultform.h"
#include "pages/persondelegate.h"
#include "window/deskstatusbar.h"

#include <thuly/models/errortext.h>
#include <thuly/models/gridroles.h>
#include <thuly/models/languages.h>
#include <thuly/models/words.h>
#include <thuly/ui/buttons.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/theme.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

constexpr int userRole = Qt::UserRole + 1;

/** Icon and a sentence that may wrap; hidden while there is nothing to say. */
QWidget *noteRow(QWidget *parent, IconName name, Token token, Label *&label)
{
    const Measures m = Measures::of(parent);
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(6));
    layout->addWidget(new IconLabel(name, token, IconSize::Small, row), 0, Qt::AlignTop);
    label = new Label({}, TextStyle::Small, token, row);
    label->setWordWrap(true);
    layout->addWidget(label, 1);
    row->hide();
    return row;
}

} // namespace

UnlockPage::UnlockPage(models::UnlockController &door, models::Languages &languages, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_languages(languages)
    , m_theme(theme)
    , m_people(new QStandardItemModel(this))
    , m_tick(new QTimer(this))
{
    setObjectName(u"unlockPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_cover = makeCover();
    row->addWidget(m_cover);
    m_right = new QStackedWidget(this);
    m_form = makeForm();
    m_right->addWidget(m_form);
    row->addWidget(m_right, 1);
    column->addLayout(row, 1);
    m_status = new DeskStatusBar(this);
    m_status->add(u"vault"_s, DeskStatusBar::Side::Left, IconName::Lock, tr("Vault locked"));
    m_status->add(u"language"_s, DeskStatusBar::Side::Right, m_languages.current() == Language::Vietnamese ? u"Tiếng Việt"_s : u"English"_s);
    m_status->add(u"zoom"_s, DeskStatusBar::Side::Right, tr("%1 %").arg(m_theme.settings().zoomPercent));
    column->addWidget(m_status);
    m_tick->setInterval(1000);
    connect(m_tick, &QTimer::timeout, this, &UnlockPage::refreshHints);
    connect(&m_door, &models::UnlockController::faceChanged, this, &UnlockPage::showFace);
    connect(&m_door, &models::UnlockController::noVault, this, &UnlockPage::showNoVault);
    connect(&m_door, &models::UnlockController::failed, this, &UnlockPage::showProblem);
    connect(&m_door, &models::UnlockController::busyChanged, this, &UnlockPage::refreshHints);
    refreshHints();
}

UnlockPage::~UnlockPage()
{
    // The field wipes itself when it goes, which is after this page: nobody is left to hear of it.
    m_password->disconnect(this);
    m_list->selectionModel()->disconnect(this);
}

QWidget *UnlockPage::makeCover()
{
    const Measures m = Measures::of(this);
    auto *cover = new Surface(Token::Nav, Qt::RightEdge, this);
    cover->setFixedWidth(m.px(440));
    auto *column = new QVBoxLayout(cover);
    column->setContentsMargins(m.px(48), m.px(56), m.px(48), m.px(32));
    column->setSpacing(m.px(8));
    column->addWidget(new IconLabel(IconName::Scale, Token::Accent, IconSize::Big, cover), 0, Qt::AlignLeft);
    column->addSpacing(m.px(12));
    m_court = new Label(u"Thụ Lý"_s, TextStyle::Number, Token::Text, cover);
    m_court->setWordWrap(true);
    m_court->setObjectName(u"courtName"_s);
    column->addWidget(m_court);
    m_place = new Label({}, TextStyle::Body, Token::Text2, cover);
    m_place->setWordWrap(true);
    column->addWidget(m_place);
    column->addStretch(1);
    column->addWidget(new Line(Qt::Horizontal, cover));
    column->addSpacing(m.px(4));
    column->addWidget(new Label(QString(u"Thụ Lý "_s % QStringLiteral(THULY_VERSION)), TextStyle::Small, Token::Text3, cover));
    return cover;
}

QWidget *UnlockPage::makePasswordRow(QWidget *parent)
{
    const Measures m = Measures::of(this);
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(8));
    m_password = new PasswordField(row);
    m_password->setObjectName(u"password"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setMinimumHeight(m.px(32));
    m_password->installEventFilter(this);
    m_open = new Button(IconName::Unlock, tr("Unlock"), ButtonRole::Primary, row);
    m_open->setObjectName(u"unlockButton"_s);
    m_open->setMinimumHeight(m.px(32));
    layout->addWidget(m_password, 1);
    layout->addWidget(m_open);
    connect(m_password, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_password, &QLineEdit::textChanged, this, &UnlockPage::refreshHints);
    connect(m_password, &PasswordField::capsLockChanged, this, &UnlockPage::refreshHints);
    connect(m_open, &QAbstractButton::clicked, this, &UnlockPage::submit);
    return row;
}

QWidget *UnlockPage::makeForm()
{
    const Measures m = Measures::of(this);
    auto *outer = new QWidget(this);
    auto *centred = new QVBoxLayout(outer);
    auto *form = new QWidget(outer);
    form->setFixedWidth(m.px(420));
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(4));
    column->addWidget(new Label(tr("Open the vault"), TextStyle::Title, Token::Text, form));
    column->addSpacing(m.px(12));
    auto *who = new Label(tr("Who is working?"), TextStyle::SmallMedium, Token::Text2, form);
    column->addWidget(who);
    m_list = new QListView(form);
    m_list->setObjectName(u"people"_s);
    m_list->setAccessibleName(tr("Who is working?"));
    m_list->setModel(m_people);
    m_list->setItemDelegate(new PersonDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    who->setBuddy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_problemRow->hide();
        refreshHints();
    });
    connect(m_list, &QAbstractItemView::activated, this, [this] { focusPassword(); });
    column->addWidget(m_list);
    column->addSpacing(m.px(12));
    column->addWidget(new Label(tr("Password"), TextStyle::SmallMedium, Token::Text2, form));
    column->addWidget(makePasswordRow(form));
    m_problemRow = noteRow(form, IconName::Error, Token::Danger, m_problem);
    m_problem->setObjectName(u"unlockProblem"_s);
    m_warnRow = noteRow(form, IconName::Warning, Token::Warn, m_warning);
    m_warning->setObjectName(u"capsLockWarning"_s);
    column->addWidget(m_problemRow);
    column->addWidget(m_warnRow);
    column->addSpacing(m.px(12));
    QWidget *hint = noteRow(form, IconName::Info, Token::Text2, m_hint);
    m_hint->setObjectName(u"unlockHint"_s);
    hint->show();
    column->addWidget(hint);
    centred->addStretch(2);
    // No alignment: a layout item with one ignores that wrapped lines need height.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(form);
    row->addStretch(1);
    centred->addLayout(row);
    centred->addStretch(3);
    return outer;
}

void UnlockPage::showFace()
{
    m_right->setCurrentWidget(m_form);
    const storage::VaultFace &face = m_door.face();
    // The two lines of the name as it stands over the door.
    m_court->setText(QString(face.courtName).replace(u" khu vực"_s, u"\nkhu vực"_s));
    m_place->setText({});
    const QString before = chosenUser();
    // The same person is chosen again below: what is said about the last try stays.
    const QSignalBlocker quiet(m_list->selectionModel());
    m_people->clear();
    QList<storage::SlotInfo> users = face.users;
    std::ranges::stable_sort(users, std::ranges::greater{}, [](const storage::SlotInfo &user) {
        return user.lastOpenedAt.isValid() ? user.lastOpenedAt.toMSecsSinceEpoch() : -1;
    });
    for (const storage::SlotInfo &user : std::as_const(users)) {
        auto *item = new QStandardItem(user.displayName);
        item->setData(user.userName, userRole);
        if (user.userName != user.displayName)
            item->setData(user.userName, models::SecondLineRole);
        item->setData(models::ago(user.lastOpenedAt, m_door.clock().today()), models::TrailingRole);
        item->setEditable(false);
        m_people->appendRow(item);
    }
    const QString wanted = before.isEmpty() ? m_door.lastUser() : before;
    int row = 0;
    for (int i = 0; i < m_people->rowCount(); ++i) {
        if (m_people->item(i)->data(userRole).toString() == wanted)
            row = i;
    }
    m_list->setCurrentIndex(m_people->index(row, 0));
    const int shown = std::clamp(m_people->rowCount(), 1, 6);
    m_list->setFixedHeight(shown * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    refreshHints();
    focusPassword();
}

void UnlockPage::showNoVault()
{
    if (!m_create) {
        m_create = new CreateVaultForm(m_door, m_right);
        m_right->addWidget(m_create);
    }
    m_right->setCurrentWidget(m_create);
    m_court->setText(u"Thụ Lý"_s);
    m_place->setText(tr("Registers and case files of the court, on this machine, encrypted."));
    m_create->focusFirst();
}

void UnlockPage::showProblem(const Error &error)
{
    if (m_right->currentWidget() == m_create && m_create) {
        m_create->showProblem(error);
        return;
    }
    m_problem->setText(models::errorText(error));
    m_problemRow->show();
    focusPassword();
    m_password->selectAll();
}

void UnlockPage::refreshHints()
{
    const QString user = chosenUser();
    const int wait = m_door.waitSeconds(user);
    const bool busy = m_door.isBusy();
    m_open->setEnabled(!busy && wait == 0 && !m_password->text().isEmpty() && !user.isEmpty());
    m_open->setText(busy ? tr("Opening…") : tr("Unlock"));
    m_password->setReadOnly(busy);
    m_warning->setText(tr("Caps Lock is on. In this field letters are taken as typed, without the input method."));
    m_warnRow->setVisible(m_password->capsLock());
    if (wait > 0) {
        m_hint->setText(tr("Too many wrong passwords. Try again in %1.").arg(models::waitText(wait)));
        m_tick->start();
    } else {
        m_tick->stop();
        const int tries = m_door.triesLeft(user);
        m_hint->setText(tr("%n tries left. Password forgotten: ask the administrator of the court to open it by the recovery "
                           "certificate; no data is lost.", nullptr, tries));
    }
}

QString UnlockPage::chosenUser() const
{
    return m_list->currentIndex().data(userRole).toString();
}

void UnlockPage::submit()
{
    if (!m_open->isEnabled())
        return;
    m_problemRow->hide();
    m_door.open(chosenUser(), m_password->take());
}

void UnlockPage::focusPassword()
{
    if (m_right->currentWidget() == m_form)
        m_password->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::clear()
{
    m_password->wipe();
    m_problemRow->hide();
}

bool UnlockPage::eventFilter(QObject *watched, QEvent *event)
{
    // Up and Down choose the person while the password has the focus.
    if (watched == m_password && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int row = m_list->currentIndex().row() + (key == Qt::Key_Up ? -1 : 1);
            if (row >= 0 && row < m_people->rowCount())
                m_list->setCurrentIndex(m_people->index(row, 0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void UnlockPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cover->setVisible(width() >= Measures::of(this).px(1000));
}

} // namespace thuly::ui
