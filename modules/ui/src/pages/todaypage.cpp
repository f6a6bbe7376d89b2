// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/todaypage.h"

#include "pages/sidelist.h"
#include "window/uisettings.h"

#include <thuly/models/hearingwords.h>
#include <thuly/models/words.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>
#include <thuly/workflow/casework.h>
#include <thuly/workflow/maintenance.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextDocument>
#include <QTreeView>

#include <memory>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

using models::TodayModel;

QString placeOfCase(const Uuid &matter)
{
    return QString(u"case:"_s % matter.toString());
}

/** "Enter mở đúng chỗ cần làm": the key in strong words. */
QString keyHint(const QString &key, const QString &text)
{
    return QString(u"<b>"_s % key % u"</b> "_s % text.toHtmlEscaped());
}

} // namespace

TodayPage::TodayPage(const PageContext &context, QWidget *parent)
    : Page(u"today"_s, IconName::Today, context, parent)
    , m_model(context.desk)
{
    setObjectName(u"todayPage"_s);
    setTitle(tr("Today"));
    setHead(makeHead());
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList(), 1);
    m_side = makeSide();
    row->addWidget(m_side);
    setContent(content);
    connect(&m_model, &TodayModel::loaded, this, &TodayPage::refresh);
    connect(&m_model, &TodayModel::failed, this, &Page::showError);
    if (context.settings.words(u"todayScope"_s).value(0) == "court"_L1) {
        m_scope->setCurrent(1);
        m_model.setScope(workflow::Scope::WholeCourt);
    }
}

QWidget *TodayPage::makeHead()
{
    m_head = new PageHead(tr("Today"), this);
    m_head->setSubtitle(models::longDate(today()));
    m_scope = new SegmentedButtons(m_head);
    m_scope->setObjectName(u"todayScope"_s);
    m_scope->addSegment(tr("My work"));
    m_scope->addSegment(tr("Whole court"));
    m_scope->setCurrent(0);
    connect(m_scope, &SegmentedButtons::currentChanged, this, [this](int index) {
        context().settings.setWords(u"todayScope"_s, {index == 0 ? u"mine"_s : u"court"_s});
        m_model.setScope(index == 0 ? workflow::Scope::Mine : workflow::Scope::WholeCourt);
    });
    m_head->addAction(m_scope);
    auto *print = new Button(IconName::Print, tr("Print the list"), ButtonRole::Normal, m_head);
    print->setObjectName(u"printToday"_s);
    print->setToolTip(tr("What is on screen (Ctrl+P)"));
    connect(print, &QAbstractButton::clicked, this, &TodayPage::printList);
    m_head->addAction(print);
    auto *fresh = new Button(IconName::Plus, tr("New petition"), ButtonRole::Primary, m_head);
    fresh->setObjectName(u"newPetition"_s);
    fresh->setKeyCap(KeyMap::shortcut(Command::NewPetition));
    fresh->setEnabled(desk().may(users::Action::TakePetition).has_value());
    connect(fresh, &QAbstractButton::clicked, this, [this] { Q_EMIT openPlace(u"petition"_s); });
    m_head->addAction(fresh);
    return m_head;
}

QWidget *TodayPage::makeList()
{
    auto *pane = new Surface(Token::Base, {}, this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stack = new QStackedWidget(pane);
    m_view = new QTreeView(m_stack);
    m_view->setObjectName(u"todayList"_s);
    m_view->setAccessibleName(tr("What is due"));
    m_view->setModel(&m_model);
    prepareGrid(m_view);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setItemsExpandable(false);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionsMovable(false);
    connect(m_view, &QAbstractItemView::activated, this, &TodayPage::openRow);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        m_selected = index.data(TodayModel::DeadlineRole).value<Uuid>();
        if (m_look->isVisible())
            m_lookText->setText(index.siblingAtColumn(TodayModel::Due).data(Qt::ToolTipRole).toString());
    });
    auto *look = new QShortcut(QKeySequence(Qt::Key_Space), m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(look, &QShortcut::activated, this, &TodayPage::quickLook);
    m_stack->addWidget(m_view);
    auto *empty = new EmptyState(IconName::Today, tr("Nothing is due in the next seven days"),
                                 tr("New deadlines appear here by themselves as petitions and cases move on."), m_stack);
    m_stack->addWidget(empty);
    column->addWidget(m_stack, 1);
    m_look = new Surface(Token::Soft, Qt::TopEdge, pane);
    auto *lookRow = new QVBoxLayout(m_look);
    const Measures m = Measures::of(this);
    lookRow->setContentsMargins(m.px(16), m.px(8), m.px(16), m.px(8));
    m_lookText = new Label({}, TextStyle::Small, Token::Text, m_look);
    m_lookText->setObjectName(u"todayLook"_s);
    m_lookText->setWordWrap(true);
    lookRow->addWidget(m_lookText);
    m_look->hide();
    column->addWidget(m_look);
    column->addWidget(makeFoot(pane));
    return pane;
}

QWidget *TodayPage::makeFoot(QWidget *parent)
{
    const Measures m = Measures::of(this);
    auto *foot = new Surface(Token::Base, Qt::TopEdge, parent);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(m.px(16), m.px(6), m.px(16), m.px(6));
    QStringList hints{keyHint(u"Enter"_s, tr("opens where it is done")), keyHint(u"Space"_s, tr("quick look")),
                      keyHint(u"Ctrl+Enter"_s, tr("records it as done"))};
    auto *keys = new Label(hints.join(u"&nbsp; · &nbsp;"_s), TextStyle::Small, Token::Text2, foot);
    keys->setTextFormat(Qt::RichText);
    row->addWidget(keys);
    // The keys are what helps; the version gives way where type is large.
    m_rules = new ElidedLabel(tr("Rules: pack %1").arg(desk().law()->version()), TextStyle::Small, Token::Text2, foot);
    m_rules->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_rules->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_rules, 1);
    return foot;
}

QWidget *TodayPage::makeSide()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new Surface(Token::Base, Qt::LeftEdge, area);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_hearings = new SideList(IconName::Hearing, tr("Hearings"), SideList::Lines::Two, side);
    m_hearings->setObjectName(u"todayHearings"_s);
    m_waiting = new SideList(IconName::Task, tr("Waits for me"), SideList::Lines::Two, side);
    m_waiting->setObjectName(u"todayWaiting"_s);
    m_drafts = new SideList(IconName::Draft, tr("Drafts on this machine"), SideList::Lines::One, side);
    m_drafts->setObjectName(u"todayDrafts"_s);
    m_drafts->setNote(tr("saved every second"));
    m_tasks = new SideList(IconName::Note, tr("My tasks"), SideList::Lines::One, side);
    m_vault = new SideList(IconName::Vault, tr("Vault"), SideList::Lines::One, side);
    for (SideList *list : {m_hearings, m_waiting, m_drafts, m_tasks, m_vault})
        column->addWidget(list);
    column->addStretch(1);
    connect(m_hearings, &SideList::chosen, this, [this](const QVariant &place) { Q_EMIT openPlace(place.toString()); });
    connect(m_waiting, &SideList::chosen, this, [this](const QVariant &place) { Q_EMIT openPlace(place.toString()); });
    connect(m_drafts, &SideList::chosen, this, [this](const QVariant &place) { Q_EMIT openPlace(place.toString()); });
    connect(m_tasks, &SideList::chosen, this, [this](const QVariant &place) { Q_EMIT openPlace(place.toString()); });
    area->setWidget(side);
    return area;
}

void TodayPage::refresh()
{
    const auto &view = m_model.view();
    QString when = models::longDate(view.today);
    if (!view.dayOffName.isEmpty()) {
        const int days = int(view.today.daysTo(view.dayOff));
        const QString day = view.dayOff.toString(u"dd/MM"_s);
        when += QString(u" · "_s % (days == 1 ? tr("tomorrow, %1, is a day off: %2").arg(day, view.dayOffName)
                                              : tr("%1 is a day off: %2").arg(day, view.dayOffName)));
    }
    m_head->setSubtitle(when);
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_view->setFirstColumnSpanned(row, {}, m_model.isGroup(row));
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    // The place in the list stays; else the first line of work is ready for Enter.
    int current = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto *line = m_model.line(row);
        if (line && (current < 0 || line->deadline.uid == m_selected))
            current = row;
    }
    if (current >= 0)
        m_view->setCurrentIndex(m_model.index(current, 0));
    m_rules->setText(tr("Rules: pack %1").arg(desk().law()->version()));
    refreshSide();
    sayClock();
    offerDrafts();
    fitColumns();
    Q_EMIT stateChanged();
}

void TodayPage::refreshHearings()
{
    const auto &view = m_model.view();
    QList<SideItem> items;
    for (const cases::HearingLine &line : view.hearings) {
        const cases::Hearing &h = line.hearing;
        const auto days = view.today.daysTo(h.date);
        const QString time = h.start.toString(u"HH:mm"_s);
        const QString when = days == 0   ? time
                             : days == 1 ? tr("tomorrow %1").arg(time)
                                         : QString(h.date.toString(u"dd/MM"_s) % u' ' % time);
        const packs::HearingKind *kind = desk().law()->courtWork().hearingKind(h.kind);
        const QString what = kind ? kind->brief.in(language()) : h.kind;
        items << SideItem{IconName::Hearing, QString(when % u"  "_s % models::matterNumber(line.matter)),
                          QString(what % u" · "_s % models::roomText(h)), models::givenName(h.presiding().name), {}, placeOfCase(line.matter.uid), models::versus(line.matter)};
    }
    m_hearings->setItems(items, tr("No hearing in the next seven days."));
}

void TodayPage::refreshSide()
{
    refreshHearings();
    const auto &view = m_model.view();
    QList<SideItem> waiting;
    for (const workflow::Waiting &item : view.waiting) {
        QString what;
        IconName sign = IconName::Task;
        switch (item.kind) {
        case workflow::Waiting::Kind::Correction:
            what = tr("Approve the correction");
            sign = IconName::Correct;
            break;
        case workflow::Waiting::Kind::AssignReviewer:
            what = tr("Assign the reviewing judge");
            break;
        case workflow::Waiting::Kind::ReviewPetition:
            what = tr("Decide on the petition");
            sign = IconName::Petition;
            break;
        case workflow::Waiting::Kind::AssignJudge:
            what = tr("Assign the judge of the case");
            break;
        }
        waiting << SideItem{sign, models::matterNumber(item.matter), what, {}, {}, placeOfCase(item.matter.uid), models::versus(item.matter)};
    }
    m_waiting->setItems(waiting, tr("Nothing waits for your decision."));
    QList<SideItem> drafts;
    for (const workflow::PetitionDraft &draft : view.drafts)
        drafts << SideItem{IconName::Draft, draft.title, {}, models::ago(draft.savedAt, view.today), {},
                           QString(u"petition:"_s % draft.uid.toString())};
    m_drafts->setItems(drafts, tr("No drafts."));
    QList<SideItem> tasks;
    for (const cases::Task &task : view.tasks)
        tasks << SideItem{IconName::Task, task.title, {}, task.due.isValid() ? task.due.toString(u"dd/MM"_s) : QString(), {}, placeOfCase(task.matter)};
    m_tasks->setItems(tasks, {});
    m_tasks->setVisible(!tasks.isEmpty());
    const int outbox = int(view.outbox);
    m_vault->setItems({SideItem{IconName::Shield, tr("Encrypted on this machine"), {}, {}, {}, {}},
                       SideItem{IconName::Cloud, tr("%Ln entries wait for the centre", nullptr, outbox), {}, {}, {}, {}}}, {});
}

void TodayPage::sayClock()
{
    const journal::ClockState &clock = m_model.view().clock;
    if (clock.kind == journal::ClockState::Kind::Ok) {
        if (m_clockSaid)
            clearBanner();
        m_clockSaid = false;
        return;
    }
    if (m_clockSaid)
        return;
    m_clockSaid = true;
    const bool mayConfirm = desk().may(users::Action::VerifyJournal).has_value();
    Banner *banner = showBanner(BannerKind::Warning, IconName::Warning,
                                tr("This machine's clock stands before the last entry, made at %1.").arg(formatMoment(vietnamTime(clock.latestMs))),
                                mayConfirm ? tr("Set date and time right before anything is entered. If they are right now, confirm it.")
                                           : tr("Set date and time right before anything is entered. If they are right now, ask the chief judge "
                                                "or the administrator to confirm it."));
    if (!mayConfirm)
        return;
    auto *confirm = new Button(tr("The time is right"), ButtonRole::Normal, banner);
    confirm->setObjectName(u"confirmClock"_s);
    connect(confirm, &QAbstractButton::clicked, this, &TodayPage::confirmClock);
    banner->addAction(confirm);
}

void TodayPage::confirmClock()
{
    await(workflow::Maintenance(context().desk.desk).confirmClock(), [this] {
        say(tr("Confirmed: the time of this machine is right."));
        m_model.reload();
    });
}

void TodayPage::offerDrafts()
{
    // One banner at a time: the clock goes first, as every date entered depends on it.
    if (m_clockSaid || m_draftsOffered || !desk().hadUncleanShutdown())
        return;
    m_draftsOffered = true;
    const auto &drafts = m_model.view().drafts;
    if (drafts.isEmpty())
        return;
    const int count = int(drafts.size());
    Banner *banner = showBanner(BannerKind::Info, IconName::Draft, tr("%n drafts are left from when the program ended without closing.", nullptr, count),
                                tr("Nothing that was typed is lost."));
    auto *open = new Button(tr("Open again"), ButtonRole::Primary, banner);
    open->setObjectName(u"reopenDraft"_s);
    const QString place = QString(u"petition:"_s % drafts.first().uid.toString());
    connect(open, &QAbstractButton::clicked, this, [this, place] {
        clearBanner();
        Q_EMIT openPlace(place);
    });
    banner->addAction(open);
}

void TodayPage::shown()
{
    if (m_model.isLoaded())
        m_model.reload();
    m_view->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> TodayPage::panes() const
{
    QList<QWidget *> panes{m_view};
    for (SideList *list : {m_hearings, m_waiting, m_drafts, m_tasks}) {
        if (list->count() > 0)
            panes << list->view();
    }
    return panes;
}

void TodayPage::openRow(const QModelIndex &index)
{
    if (const auto *line = m_model.line(index.row()))
        Q_EMIT openPlace(placeOfCase(line->matter.uid));
}

void TodayPage::quickLook()
{
    m_look->setVisible(!m_look->isVisible());
    m_lookText->setText(m_view->currentIndex().siblingAtColumn(TodayModel::Due).data(Qt::ToolTipRole).toString());
}

void TodayPage::markDone()
{
    const auto *line = m_model.line(m_view->currentIndex().row());
    if (!line)
        return;
    const QString what = models::matterNumber(line->matter);
    await(workflow::CaseWork(context().desk.desk).meetDeadline(line->deadline.uid, today()), [this, what] {
        say(tr("Recorded as done for %1.").arg(what));
    });
}

QString TodayPage::listHtml() const
{
    QString rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isGroup(row)) {
            rows += u"<tr><td colspan=\"5\"><b>%1</b></td></tr>"_s.arg(m_model.index(row, 0).data().toString().toHtmlEscaped());
            continue;
        }
        QString cells;
        for (const int column : {TodayModel::Due, TodayModel::Number, TodayModel::Act, TodayModel::Basis, TodayModel::Judge})
            cells += u"<td>%1</td>"_s.arg(m_model.index(row, column).data().toString().toHtmlEscaped());
        rows += u"<tr>%1</tr>"_s.arg(cells);
    }
    const QString who = QString(desk().courtName() % u" · "_s % desk().session().account.displayName % u" · "_s % formatMoment(desk().clock().now()));
    return u"<h3>%1</h3><p>%2</p><table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">%3</table>"_s.arg(
        QString(tr("Due on %1").arg(models::longDate(today()))).toHtmlEscaped(), who.toHtmlEscaped(), rows);
}

void TodayPage::printList()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        QTextDocument sheet;
        sheet.setDefaultFont(QFont(paperFamily(), 10));
        sheet.setHtml(listHtml());
        sheet.print(printer.get());
        say(tr("Sent to the printer."));
    });
    dialog->open();
}

Handled TodayPage::command(Command command)
{
    if (command == Command::Print) {
        printList();
        return Handled::Yes;
    }
    if (command == Command::Finish) {
        ImeGuard::flushNow();
        markDone();
        return Handled::Yes;
    }
    return Handled::No;
}

void TodayPage::fitColumns()
{
    const Measures m = Measures::of(this);
    QHeaderView *header = m_view->header();
    header->setSectionResizeMode(QHeaderView::Interactive);
    const bool wide = width() >= m.px(1400);
    m_view->setColumnHidden(TodayModel::Parties, !wide);
    // Large type in a small window: what is to be done stays readable; the case itself names basis and person.
    m_view->setColumnHidden(TodayModel::Basis, width() < m.px(960));
    m_view->setColumnHidden(TodayModel::Judge, width() < m.px(960));
    header->resizeSection(TodayModel::Due, m.px(128));
    header->resizeSection(TodayModel::Number, m.px(176));
    header->resizeSection(TodayModel::Parties, m.px(260));
    header->resizeSection(TodayModel::Basis, m.px(160));
    header->resizeSection(TodayModel::Judge, m.px(72));
    header->setSectionResizeMode(TodayModel::Act, QHeaderView::Stretch);
    m_side->setFixedWidth(m.px(wide ? 400 : 300));
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitColumns();
}

} // namespace thuly::ui
