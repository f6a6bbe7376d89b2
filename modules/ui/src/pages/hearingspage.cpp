// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/hearingspage.h"

#include "pages/hearingdialog.h"
#include "pages/hearingform.h"
#include "pages/listpreview.h"
#include "widgets/buttonfold.h"
#include "window/uisettings.h"

#include <thuly/models/listexport.h>
#include <thuly/models/words.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using models::HearingListModel;

HearingsPage::HearingsPage(const PageContext &context, QWidget *parent)
    : Page(u"hearings"_s, IconName::Calendar, context, parent)
    , m_controller(context.desk)
    , m_week(context.desk)
    , m_list(context.desk, HearingListModel::Grouping::ByDay)
{
    setObjectName(u"hearingsPage"_s);
    setTitle(tr("Hearings"));
    setHead(makeHead());
    setContent(makeContent());
    connect(&m_controller, &models::HearingsController::loaded, this, &HearingsPage::refresh);
    connect(&m_controller, &models::HearingsController::choicesChanged, this, [this] {
        refreshChoices();
        refresh();
    });
    connect(&m_controller, &models::HearingsController::failed, this, &Page::showError);
    const QString kept = context.settings.words(u"hearingsView"_s).value(0);
    chooseView(kept == "judge"_L1 ? ByJudge : kept == "list"_L1 ? List : ByRoom);
}

QWidget *HearingsPage::makeHead()
{
    m_head = new PageHead(tr("Hearings"), this);
    auto *before = new IconButton(IconName::Left, tr("Previous week"), QKeySequence(Qt::Key_PageUp), m_head);
    before->setObjectName(u"previousWeek"_s);
    auto *now = new Button(tr("This week"), ButtonRole::Normal, m_head);
    now->setObjectName(u"thisWeek"_s);
    auto *after = new IconButton(IconName::Right, tr("Next week"), QKeySequence(Qt::Key_PageDown), m_head);
    after->setObjectName(u"nextWeek"_s);
    connect(before, &QAbstractButton::clicked, this, [this] { goTo(m_controller.monday().addDays(-7)); });
    connect(now, &QAbstractButton::clicked, this, [this] { goTo(today()); });
    connect(after, &QAbstractButton::clicked, this, [this] { goTo(m_controller.monday().addDays(7)); });
    m_head->addBeside(before);
    m_head->addBeside(now);
    m_head->addBeside(after);
    auto *file = new Button(IconName::Export, tr("Export"), ButtonRole::Normal, m_head);
    file->setObjectName(u"exportHearings"_s);
    file->setToolTip(tr("iCalendar or CSV (Ctrl+E)"));
    connect(file, &QAbstractButton::clicked, this, &HearingsPage::exportFile);
    m_head->addAction(file);
    auto *print = new Button(IconName::Print, tr("Print the list"), ButtonRole::Normal, m_head);
    print->setObjectName(u"printHearings"_s);
    print->setToolTip(tr("What is on screen (Ctrl+P)"));
    connect(print, &QAbstractButton::clicked, this, &HearingsPage::preview);
    m_head->addAction(print);
    m_new = new Button(IconName::Plus, tr("New hearing"), ButtonRole::Primary, m_head);
    m_new->setObjectName(u"newHearing"_s);
    m_new->setKeyCap(QKeySequence(Qt::Key_N));
    m_new->setEnabled(desk().may(users::Action::ScheduleHearing).has_value());
    connect(m_new, &QAbstractButton::clicked, this, &HearingsPage::openForm);
    m_head->addAction(m_new);
    return m_head;
}

QWidget *HearingsPage::makeToolbar()
{
    const Measures m = Measures::of(this);
    auto *bar = new Surface(Token::Window, Qt::BottomEdge, this);
    bar->setMinimumHeight(m.toolbar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(m.px(12), m.px(4), m.px(12), m.px(4));
    row->setSpacing(m.px(8));
    m_views = new SegmentedButtons(bar);
    m_views->setObjectName(u"hearingsView"_s);
    m_views->addSegment(tr("By room"));
    m_views->addSegment(tr("By judge"));
    m_views->addSegment(tr("List"));
    connect(m_views, &SegmentedButtons::currentChanged, this, &HearingsPage::chooseView);
    row->addWidget(m_views);
    m_room = new ChoiceField(bar);
    m_room->setObjectName(u"hearingsRoom"_s);
    m_room->setAccessibleName(tr("Room"));
    m_judge = new ChoiceField(bar);
    m_judge->setObjectName(u"hearingsJudge"_s);
    m_judge->setAccessibleName(tr("Judge"));
    for (ChoiceField *field : {m_room, m_judge}) {
        field->setMinimumWidth(m.px(140));
        row->addWidget(field);
    }
    refreshChoices();
    connect(m_room, &ChoiceField::valueChanged, this, [this](const QVariant &room) {
        if (!m_fillingChoices)
            m_controller.setRoom(room.toString());
    });
    connect(m_judge, &ChoiceField::valueChanged, this, [this](const QVariant &judge) {
        if (!m_fillingChoices)
            m_controller.setJudge(Uuid::fromString(judge.toString()).value_or(Uuid()));
    });
    row->addStretch(1);
    auto *fold = new ButtonFold(bar, row);
    const auto add = [&](IconName icon, const QString &text, const QString &name, int what) {
        auto *button = new Button(icon, text, ButtonRole::Normal, bar);
        button->setObjectName(name);
        button->setEnabled(false);
        connect(button, &QAbstractButton::clicked, this, [this, what] { act(what); });
        row->addWidget(button);
        m_acts << button;
        return button;
    };
    auto *hold = add(IconName::Check, tr("Took place"), u"holdHearing"_s, int(HearingDialog::Act::Hold));
    auto *adjourn = add(IconName::Pause, tr("Adjourn"), u"adjournHearing"_s, int(HearingDialog::Act::Adjourn));
    auto *cancel = add(IconName::Ban, tr("Take off"), u"cancelHearing"_s, int(HearingDialog::Act::Cancel));
    auto *move = new Button(IconName::Edit, tr("Move"), ButtonRole::Normal, bar);
    move->setObjectName(u"moveHearing"_s);
    move->setKeyCap(QKeySequence(Qt::Key_F2));
    move->setEnabled(false);
    connect(move, &QAbstractButton::clicked, this, &HearingsPage::changeHearing);
    row->addWidget(move);
    m_acts << move;
    row->addWidget(fold->more());
    for (Button *button : {cancel, adjourn, hold, move}) // the rarest goes away first
        fold->add(button);
    return bar;
}

QWidget *HearingsPage::makeContent()
{
    const Measures m = Measures::of(this);
    m_outer = new QStackedWidget(this);
    auto *main = new QWidget(m_outer);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_stack = new QStackedWidget(main);
    m_weekView = new QTableView(m_stack);
    m_weekView->setObjectName(u"hearingWeek"_s);
    m_weekView->setModel(&m_week);
    GridDelegate *delegate = prepareGrid(m_weekView, GridLines::RowsAndColumns);
    delegate->setTwoLines();
    m_weekView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_weekView->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_weekView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_listView = new QTableView(m_stack);
    m_listView->setObjectName(u"hearingList"_s);
    m_listView->setModel(&m_list);
    prepareGrid(m_listView);
    QHeaderView *header = m_listView->horizontalHeader();
    m_listView->setColumnHidden(HearingListModel::Day, true);
    const QList<std::pair<int, int>> widths{{HearingListModel::Time, 120}, {HearingListModel::Room, 150}, {HearingListModel::Number, 170},
                                            {HearingListModel::Kind, 110}, {HearingListModel::Judge, 110}, {HearingListModel::Status, 130}};
    for (const auto &[section, width] : widths)
        header->resizeSection(section, m.px(width));
    header->setSectionResizeMode(HearingListModel::Parties, QHeaderView::Stretch);
    for (QTableView *table : {m_weekView, m_listView}) {
        table->setAccessibleName(tr("Hearings"));
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        addKeys(table);
        m_stack->addWidget(table);
    }
    m_empty = new EmptyState(IconName::Calendar, {}, {}, m_stack);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(m_empty);
    row->addWidget(m_stack, 1);
    m_form = new HearingForm(context().desk, main);
    m_form->setFixedWidth(m.px(400));
    m_form->hide();
    row->addWidget(m_form);
    column->addLayout(row, 1);
    m_outer->addWidget(main);
    connect(m_form, &HearingForm::left, this, &HearingsPage::closeForm);
    connect(m_form, &HearingForm::done, this, &HearingsPage::saved);
    return m_outer;
}

void HearingsPage::addKeys(QTableView *table)
{
    const auto bind = [this, table](QKeySequence key, auto work) {
        auto *shortcut = new QShortcut(key, table, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    bind(Qt::Key_N, [this] { openForm(); });
    bind(Qt::Key_Insert, [this] { openForm(); });
    bind(Qt::Key_F2, [this] { changeHearing(); });
    bind(Qt::Key_Return, [this] { openCase(); });
    bind(Qt::Key_Enter, [this] { openCase(); });
    bind(Qt::Key_PageUp, [this] { goTo(m_controller.monday().addDays(-7)); });
    bind(Qt::Key_PageDown, [this] { goTo(m_controller.monday().addDays(7)); });
    connect(table, &QAbstractItemView::doubleClicked, this, &HearingsPage::openCase);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HearingsPage::updateActions);
}

void HearingsPage::chooseView(int chosen)
{
    if (m_views->current() != chosen)
        m_views->setCurrent(chosen);
    context().settings.setWords(u"hearingsView"_s, {chosen == ByJudge ? u"judge"_s : chosen == List ? u"list"_s : u"room"_s});
    refresh();
    if (m_controller.isLoaded())
        view()->setFocus(Qt::OtherFocusReason);
}

QTableView *HearingsPage::view() const
{
    return m_views->current() == List ? m_listView : m_weekView;
}

void HearingsPage::goTo(QDate day)
{
    m_controller.setWeek(day);
}

void HearingsPage::refreshChoices()
{
    m_fillingChoices = true;
    const QVariant room = m_room->value();
    const QVariant judge = m_judge->value();
    m_room->clear();
    m_judge->clear();
    m_room->addChoice(QString(), tr("All rooms"));
    m_judge->addChoice(QString(), tr("All judges"));
    for (const QString &one : m_controller.rooms())
        m_room->addChoice(one, one);
    for (const users::Account &one : m_controller.judges())
        m_judge->addChoice(one.id.toString(), one.displayName);
    m_room->setValue(room.toString());
    m_judge->setValue(judge.toString());
    m_fillingChoices = false;
}

void HearingsPage::refresh()
{
    const auto &hearings = m_controller.hearings();
    const QDate monday = m_controller.monday();
    m_head->setSubtitle(tr("week %1: %2 – %3").arg(QString::number(monday.weekNumber()), formatDate(monday), formatDate(m_controller.sunday())));
    QStringList groups;
    const bool byRoom = m_views->current() == ByRoom;
    if (byRoom && m_room->value().toString().isEmpty())
        groups = m_controller.rooms();
    if (!byRoom && m_judge->value().toString().isEmpty()) {
        for (const users::Account &judge : m_controller.judges())
            groups << judge.displayName;
    }
    m_week.setHearings(hearings, monday, byRoom ? models::HearingWeekModel::Group::ByRoom : models::HearingWeekModel::Group::ByJudge, groups);
    m_list.setHearings(hearings);
    for (const int day : {5, 6})
        m_weekView->setColumnHidden(day, m_week.isWeekendFree());
    const bool empty = m_controller.isLoaded() && hearings.isEmpty() && (m_views->current() == List || groups.isEmpty());
    if (empty)
        m_empty->setTexts(m_controller.isFiltered() ? tr("No hearing of this room or judge in this week") : tr("No hearing is in the calendar this week"),
                          tr("Press N, or “New hearing”, and type the number of the case."));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : view());
    selectAgain();
    updateActions();
    Q_EMIT stateChanged();
}

void HearingsPage::selectAgain()
{
    // The place in the calendar stays; else the first hearing, else the first free cell is ready for a key.
    QAbstractItemModel *model = view()->model();
    QModelIndex wanted;
    QModelIndex first;
    QModelIndex free;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            const Uuid hearing = index.data(models::HearingUidRole).value<Uuid>();
            if (!(model->flags(index) & Qt::ItemIsSelectable) || view()->isColumnHidden(column))
                continue;
            if (!hearing.isNull() && hearing == m_selected && !wanted.isValid())
                wanted = index;
            if (!hearing.isNull() && !first.isValid())
                first = index;
            if (!free.isValid())
                free = index;
        }
    }
    view()->setCurrentIndex(wanted.isValid() ? wanted : first.isValid() ? first : free);
}

const workflow::HearingView *HearingsPage::current() const
{
    if (m_stack->currentWidget() == m_empty)
        return nullptr;
    return m_views->current() == List ? m_list.hearing(m_listView->currentIndex().row()) : m_week.hearing(m_weekView->currentIndex());
}

void HearingsPage::updateActions()
{
    const workflow::HearingView *hearing = current();
    if (hearing)
        m_selected = hearing->hearing.uid;
    const bool open = hearing && hearing->hearing.state == cases::HearingState::Scheduled
                      && desk().may(users::Action::ScheduleHearing, {hearing->matter.uid, hearing->matter.assigned()});
    for (Button *button : std::as_const(m_acts))
        button->setEnabled(open);
    if (!m_acts.isEmpty() && open && hearing->hearing.date > today())
        m_acts.first()->setEnabled(false); // it cannot have taken place yet
}

void HearingsPage::openCase()
{
    const workflow::HearingView *hearing = current();
    if (!hearing) {
        openForm();
        return;
    }
    if (hearing->readable)
        Q_EMIT openPlace(QString(u"case:"_s % hearing->matter.uid.toString()));
    else
        say(tr("This case belongs to others; only its time and room are shown here."));
}

void HearingsPage::openForm()
{
    if (!m_new->isEnabled())
        return;
    clearBanner();
    const QModelIndex cell = view()->currentIndex();
    const QDate day = cell.data(models::HearingDateRole).toDate();
    const QString group = m_views->current() == ByRoom ? cell.data(models::HearingGroupRole).toString() : QString();
    Uuid judge;
    if (m_views->current() == ByJudge) {
        for (const users::Account &account : m_controller.judges()) {
            if (account.displayName == cell.data(models::HearingGroupRole).toString())
                judge = account.id;
        }
    }
    m_form->show();
    m_form->openNew({}, day.isValid() && day >= today() ? day : QDate(), group, judge);
}

void HearingsPage::changeHearing()
{
    const workflow::HearingView *hearing = current();
    if (!hearing || !m_acts.last()->isEnabled())
        return;
    clearBanner();
    m_form->show();
    m_form->openExisting(*hearing);
}

void HearingsPage::closeForm()
{
    m_form->hide();
    shown();
}

void HearingsPage::act(int what)
{
    const workflow::HearingView *hearing = current();
    if (!hearing)
        return;
    auto *dialog = new HearingDialog(context().desk, *hearing, HearingDialog::Act(what), this);
    connect(dialog, &HearingDialog::recorded, this, &HearingsPage::saved);
    dialog->ask();
}

void HearingsPage::saved(const QString &sentence, QDate day)
{
    clearBanner();
    closeForm();
    say(sentence);
    goTo(day);
}

void HearingsPage::preview()
{
    if (m_preview)
        return;
    const QString period = QString(formatDate(m_controller.monday()) % u" – "_s % formatDate(m_controller.sunday()));
    auto document = std::make_shared<registers::ListDocument>(models::hearingListColumns(), models::hearingListRows(m_controller.hearings(), language()),
                                                              models::hearingListSettings(desk(), period));
    m_preview = new ListPreview(std::move(document), tr("Calendar of hearings, %1").arg(period),
                                QString(u"lich-"_s % isoDate(m_controller.monday()) % u".pdf"_s), this);
    connect(m_preview, &ListPreview::left, this, &HearingsPage::closePreview);
    m_outer->addWidget(m_preview);
    m_outer->setCurrentWidget(m_preview);
    m_head->hide();
    m_preview->setFocus(Qt::OtherFocusReason);
}

void HearingsPage::closePreview()
{
    m_outer->setCurrentIndex(0);
    m_preview->deleteLater(); // its button may be the sender
    m_preview = nullptr;
    m_head->show();
    shown();
}

void HearingsPage::exportFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the calendar"), {}, tr("iCalendar (*.ics);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(QString(u"lich-"_s % isoDate(m_controller.monday()) % u".ics"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto &hearings = m_controller.hearings();
        const bool csv = file.endsWith(".csv"_L1, Qt::CaseInsensitive);
        const QByteArray bytes = csv ? registers::listCsv(models::hearingListColumns(), models::hearingListRows(hearings, language()), models::dayHead())
                                     : workflow::hearingCalendar(hearings, desk().courtName(), language(), desk().clock().now());
        await(models::saveBytes(bytes, file), [this, file] { say(tr("Saved as %1.").arg(file)); });
    });
    dialog->open();
}

Handled HearingsPage::command(Command command)
{
    if (m_preview)
        return m_preview->command(command);
    if (command == Command::Print)
        preview();
    else if (command == Command::Export)
        exportFile();
    else if (command == Command::Finish && m_form->isVisible())
        m_form->submit();
    else if (command == Command::OneLevelUp && m_form->isVisible())
        closeForm();
    else
        return Handled::No;
    return Handled::Yes;
}

QList<QWidget *> HearingsPage::panes() const
{
    QList<QWidget *> panes{m_stack->currentWidget()};
    if (m_form->isVisible())
        panes << m_form;
    return panes;
}

void HearingsPage::shown()
{
    if (m_preview)
        m_preview->setFocus(Qt::OtherFocusReason);
    else if (!m_form->isVisible())
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
