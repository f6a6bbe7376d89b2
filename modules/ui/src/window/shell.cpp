// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shell.h"

#include "window/deskstatusbar.h"
#include "window/gotobox.h"
#include "window/pagefactory.h"
#include "window/placetabs.h"
#include "window/uisettings.h"
#include "window/windowactions.h"

#include <thuly/models/accountsmodel.h>
#include <thuly/models/languages.h>
#include <thuly/ui/buttons.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/theme.h>

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {
// Below this width of the window the navigation is a rail (ui.md §3).
constexpr int railBelow = 1340;
}

Shell::Shell(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_counts(context.desk)
    , m_recount(context.desk)
    , m_actions(new WindowActions(this))
    , m_tabs(new PlaceTabs(this))
    , m_nav(new NavList(this))
    , m_status(new DeskStatusBar(this))
    , m_wanted(context.settings.navigation())
{
    setObjectName(u"shell"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeNavigation());
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(makeTabRow());
    column->addWidget(m_tabs->stack(), 1);
    column->addWidget(m_status);
    row->addLayout(column, 1);
    makeStatus();
    fillNavigation();
    connect(m_tabs, &PlaceTabs::currentChanged, this, &Shell::pageShown);
    connect(m_actions, &WindowActions::commanded, this, &Shell::command);
    connect(m_actions, &WindowActions::placeChosen, this, &Shell::open);
    connect(&m_counts, &models::NavCounts::changed, this, &Shell::refreshCounts);
    connect(m_context.desk.desk.get(), &workflow::Desk::sessionChanged, this, [this] {
        m_status->setText(u"person"_s, personText());
        refreshActions();
    });
    connect(&m_context.theme, &Theme::changed, this, [this] {
        m_status->setText(u"zoom"_s, tr("%1 %").arg(m_context.theme.settings().zoomPercent));
        refreshNavForm();
    });
    open(u"today"_s);
}

QWidget *Shell::makeNavigation()
{
    const Measures m = Measures::of(this);
    auto *side = new Surface(Token::Nav, Qt::RightEdge, this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 1, m.px(8));
    column->setSpacing(0);
    auto *head = new QWidget(side);
    head->setFixedHeight(m.tabs);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m.px(16), 0, m.px(8), 0);
    row->setSpacing(m.px(8));
    row->addWidget(new IconLabel(IconName::Scale, Token::Accent, IconSize::Brand, head));
    m_brand = new QWidget(head);
    auto *brandRow = new QHBoxLayout(m_brand);
    brandRow->setContentsMargins(0, 0, 0, 0);
    brandRow->addWidget(new Label(u"Thụ Lý"_s, TextStyle::Strong, Token::Text, m_brand));
    brandRow->addStretch(1);
    auto *menu = new IconButton(IconName::Menu, tr("Menu"), KeyMap::shortcut(Command::Menu), m_brand);
    menu->setObjectName(u"menuButton"_s);
    connect(menu, &QAbstractButton::clicked, this, [this] { command(Command::Menu); });
    brandRow->addWidget(menu);
    row->addWidget(m_brand, 1);
    column->addWidget(head);
    m_nav->setObjectName(u"navigation"_s);
    m_nav->setAccessibleName(tr("Navigation"));
    column->addWidget(m_nav, 1);
    connect(m_nav, &NavList::placeChosen, this, &Shell::choosePlace);
    return side;
}

QWidget *Shell::makeTabRow()
{
    const Measures m = Measures::of(this);
    auto *row = new Surface(Token::Nav, Qt::BottomEdge, this);
    row->setFixedHeight(m.tabs);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(m.px(4), 0, m.px(8), 0);
    layout->setSpacing(m.px(8));
    m_goTo = new GoToBox(m_context.desk, targets(), row);
    m_goTo->setFixedWidth(m.px(280));
    connect(m_goTo, &GoToBox::placeChosen, this, &Shell::open);
    layout->addWidget(m_tabs->bar(), 1, Qt::AlignBottom);
    layout->addWidget(m_goTo, 0, Qt::AlignVCenter);
    return row;
}

QString Shell::personText() const
{
    const users::Account &account = m_context.desk.desk->session().account;
    return account.displayName % u" · "_s % models::rolesText(account.roles);
}

void Shell::makeStatus()
{
    using Side = DeskStatusBar::Side;
    m_status->add(u"person"_s, Side::Left, IconName::User, personText());
    m_status->add(u"court"_s, Side::Left, IconName::Court, m_context.desk.desk->courtName());
    m_status->add(u"vault"_s, Side::Left, IconName::Unlock, tr("Vault open"));
    auto *stop = new IconButton(IconName::Pause, tr("Stop for now"), {}, m_status);
    m_status->add(u"recount"_s, Side::Right, QString());
    m_status->add(Side::Right, stop);
    connect(stop, &QAbstractButton::clicked, this, [this] { m_recount.stop(); });
    connect(&m_recount, &models::DeadlineRecount::changed, this, &Shell::refreshRecount);
    m_stopRecount = stop;
    m_status->add(u"outbox"_s, Side::Right, IconName::Cloud, QString());
    m_status->add(u"language"_s, Side::Right, m_context.desk.language == Language::Vietnamese ? u"Tiếng Việt"_s : u"English"_s);
    m_status->add(u"zoom"_s, Side::Right, tr("%1 %").arg(m_context.theme.settings().zoomPercent));
    refreshRecount();
    refreshCounts();
}

void Shell::fillNavigation()
{
    m_nav->addPlace(u"today"_s, IconName::Today, tr("Today"));
    m_nav->addGroup(tr("Registers"));
    m_nav->addPlace(u"petitions"_s, IconName::Petition, tr("Petition book"));
    m_nav->addPlace(u"register"_s, IconName::Register, tr("Acceptance book"));
    if (m_context.desk.desk->may(users::Action::ImportRegister))
        m_nav->addPlace(u"import"_s, IconName::Import, tr("Take over old books"));
    m_nav->addGroup(tr("Files"));
    m_nav->addPlace(u"matters"_s, IconName::Case, tr("Cases"));
    m_nav->addPlace(u"incomplete"_s, IconName::Task, tr("Still missing"));
    m_nav->addPlace(u"hearings"_s, IconName::Calendar, tr("Hearings"));
    m_nav->addPlace(u"service"_s, IconName::Service, tr("Service"));
    m_nav->addStretch();
    m_nav->addPlace(u"users"_s, IconName::Users, tr("People"));
    m_nav->addPlace(u"display"_s, IconName::Settings, tr("Display"));
    refreshCounts();
    refreshNavForm();
}

QList<models::GoToTarget> Shell::targets() const
{
    return {{u"today"_s, tr("Today"), int(IconName::Today)},
            {u"petition"_s, tr("New petition"), int(IconName::Plus)},
            {u"petitions"_s, tr("Petition book"), int(IconName::Petition)},
            {u"register"_s, tr("Acceptance book"), int(IconName::Register)},
            {u"matters"_s, tr("Cases"), int(IconName::Case)},
            {u"incomplete"_s, tr("Still missing"), int(IconName::Task)},
            {u"import"_s, tr("Take over old books"), int(IconName::Import)},
            {u"hearings"_s, tr("Hearings"), int(IconName::Calendar)},
            {u"service"_s, tr("Service"), int(IconName::Service)},
            {u"users"_s, tr("People and password"), int(IconName::Users)},
            {u"display"_s, tr("Display and language"), int(IconName::Settings)},
            {u"keys"_s, tr("Keys"), int(IconName::Keyboard)}};
}

void Shell::choosePlace(const QString &place)
{
    open(place);
}

void Shell::open(const PlaceId &wanted)
{
    const QString year = QString::number(m_context.desk.today().year());
    const qsizetype hash = wanted.indexOf(u'#');
    PlaceId place = wanted.left(hash);
    if (wanted == "petitions"_L1)
        place = QString(u"register:DON-KK:"_s % year);
    else if (wanted == "register"_L1)
        place = QString(u"register:"_s % m_context.settings.words(u"acceptanceBook"_s).value(0, u"DS-ST"_s) % u':' % year);
    Page *page = m_tabs->find(place);
    if (!page) {
        page = makePage(place, m_context, m_tabs->stack());
        if (!page)
            return;
        attach(page);
    }
    m_tabs->show(page);
    if (hash >= 0)
        page->reach(wanted.mid(hash + 1));
}

void Shell::attach(Page *page)
{
    m_tabs->add(page);
    connect(page, &Page::openPlace, this, &Shell::open);
    // The page may be in the middle of its own signal; it is closed when control is back here.
    connect(page, &Page::leave, this, [this, page](const PlaceId &next) { leave(page, next); }, Qt::QueuedConnection);
    connect(page, &Page::stateChanged, this, &Shell::refreshActions);
}

void Shell::leave(Page *page, const PlaceId &next)
{
    if (!next.isEmpty())
        open(next);
    m_tabs->close(page);
}

Page *Shell::currentPage() const
{
    return m_tabs->current();
}

Page *Shell::page(const PlaceId &place) const
{
    return m_tabs->find(place);
}

QList<PlaceId> Shell::placesForReturn() const
{
    QList<PlaceId> places;
    const auto pages = m_tabs->pages();
    for (const Page *page : pages) {
        if (page != currentPage())
            places << page->placeForReturn();
    }
    if (const Page *page = currentPage())
        places << page->placeForReturn();
    return places;
}

void Shell::keepDrafts()
{
    ImeGuard::flushNow();
    const auto pages = m_tabs->pages();
    for (Page *page : pages)
        page->keepDraft();
}

void Shell::pageShown(Page *page)
{
    m_nav->setCurrentPlace(navigationOf(page->place()));
    refreshActions();
}

void Shell::refreshActions()
{
    ActionState state;
    if (const Page *page = currentPage())
        state = page->actionState();
    state.met |= Requirement::VaultOpen;
    if (m_context.desk.desk->may(users::Action::TakePetition))
        state.met |= Requirement::RightToRecord;
    m_actions->update(state);
}

void Shell::refreshRecount()
{
    const QString text = m_recount.text();
    m_status->setText(u"recount"_s, text);
    m_stopRecount->setVisible(!text.isEmpty());
}

void Shell::refreshCounts()
{
    const auto &counts = m_counts.counts();
    m_nav->setCount(u"today"_s, int(counts.due), NavList::Urgency::Overdue);
    m_nav->setCount(u"petitions"_s, int(counts.petitionsOpen));
    m_nav->setCount(u"hearings"_s, int(counts.hearings));
    m_nav->setCount(u"service"_s, int(counts.services));
    const int waiting = int(m_counts.outbox());
    m_status->setText(u"outbox"_s, tr("%Ln entries wait for the centre", nullptr, waiting));
}

void Shell::refreshNavForm()
{
    const Measures m = Measures::of(this);
    const NavForm form = width() < m.px(railBelow) ? NavForm::Rail : m_wanted;
    m_nav->setForm(form);
    m_brand->setVisible(form == NavForm::Full);
    m_nav->parentWidget()->setFixedWidth(form == NavForm::Full ? m.nav : m.rail);
}

void Shell::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshNavForm();
}

void Shell::focusPane(int pane)
{
    const Page *page = currentPage();
    const QList<QWidget *> panes = page ? page->panes() : QList<QWidget *>();
    if (panes.isEmpty())
        return;
    if (pane < 0) {
        pane = 0;
        for (int i = 0; i < panes.size(); ++i) {
            if (panes.at(i) == QApplication::focusWidget() || panes.at(i)->isAncestorOf(QApplication::focusWidget()))
                pane = (i + 1) % int(panes.size());
        }
    }
    if (pane < panes.size())
        panes.at(pane)->setFocus(Qt::ShortcutFocusReason);
}

void Shell::command(Command command)
{
    if (Page *page = currentPage(); page && page->command(command) == Handled::Yes) {
        refreshActions();
        return;
    }
    if (shellCommand(command) == Handled::No && viewCommand(command) == Handled::No && command >= Command::Pane1
        && command <= Command::Pane9)
        focusPane(int(command) - int(Command::Pane1));
}

Handled Shell::shellCommand(Command command)
{
    if (command == Command::NewPetition)
        open(u"petition"_s);
    else if (command == Command::GoToAnything)
        m_goTo->setFocus(Qt::ShortcutFocusReason);
    else if (command == Command::Lock)
        Q_EMIT lockWanted();
    else if (command == Command::Quit)
        Q_EMIT quitWanted();
    else if (command == Command::CloseTab)
        m_tabs->close(currentPage());
    else if (command == Command::NextTab)
        m_tabs->step(1);
    else if (command == Command::PreviousTab)
        m_tabs->step(-1);
    else if (command == Command::Back)
        m_tabs->back();
    else if (command == Command::Forward)
        m_tabs->forward();
    else if (command == Command::NextPane)
        focusPane(-1);
    else if (command == Command::Help)
        open(u"keys"_s);
    else
        return Handled::No;
    return Handled::Yes;
}

Handled Shell::viewCommand(Command command)
{
    if (command == Command::Navigation) {
        m_wanted = m_nav->form() == NavForm::Full ? NavForm::Rail : NavForm::Full;
        m_context.settings.setNavigation(m_wanted);
        refreshNavForm();
    } else if (command == Command::Menu) {
        m_actions->menu()->popup(mapToGlobal(QPoint(Measures::of(this).px(8), Measures::of(this).tabs)));
    } else if (command == Command::ZoomIn) {
        m_context.theme.zoomIn();
    } else if (command == Command::ZoomOut) {
        m_context.theme.zoomOut();
    } else if (command == Command::ZoomReset) {
        m_context.theme.setZoom(100);
    } else {
        return Handled::No;
    }
    m_context.settings.setDisplay(m_context.theme.settings());
    return Handled::Yes;
}

} // namespace thuly::ui
