// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/caseoverview.h"

#include "pages/sidelist.h"
#include "pages/timelinedelegate.h"

#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QHBoxLayout>
#include <QListView>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {
constexpr int taskRole = Qt::UserRole + 60;

SideItem linkItem(const cases::LinkView &one)
{
    QStringList about{models::linkName(one)};
    for (const QString &part : {one.link.otherCourt, one.parties, one.link.note}) {
        if (!part.isEmpty())
            about << part;
    }
    SideItem item{IconName::Link, one.number, about.join(u" · "_s), formatDate(one.link.linkedOn)};
    if (!one.opposite.isNull())
        item.data = QString(u"case:"_s % one.opposite.toString());
    item.tip = item.second;
    return item;
}

}

CaseOverview::CaseOverview(models::DeskContext context, models::CaseController &controller, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_controller(controller)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeHistory(), 33);
    row->addWidget(makeMiddle(), 40);
    m_peoplePane = makePeople();
    row->addWidget(m_peoplePane, 27);
    connect(&m_controller, &models::CaseController::loaded, this, &CaseOverview::refresh);
    if (m_controller.isLoaded())
        refresh();
}

QWidget *CaseOverview::makeHistory()
{
    auto *pane = new Surface(Token::Base, {}, this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_history = new PaneHeader(IconName::History, tr("History"), pane);
    column->addWidget(m_history);
    m_timeline = new QListView(pane);
    m_timeline->setObjectName(u"timeline"_s);
    m_timeline->setAccessibleName(tr("History"));
    m_timeline->setModel(m_controller.timeline());
    m_timeline->setItemDelegate(new TimelineDelegate(m_timeline));
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_timeline->setResizeMode(QListView::Adjust);
    m_timeline->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_timeline->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_timeline, 1);
    return pane;
}

QWidget *CaseOverview::makeMiddle()
{
    auto *pane = new Surface(Token::Base, Qt::LeftEdge, this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_deadlines = new DeadlinePane(m_controller, tr("Law pack %1").arg(m_context.desk->law()->version()), DeadlinePane::Height::FitRows, pane);
    m_deadlines->view()->setObjectName(u"caseDeadlines"_s);
    column->addWidget(m_deadlines);
    m_papers = new SideList(IconName::Doc, tr("Papers handed in"), SideList::Lines::One, pane);
    column->addWidget(m_papers);
    m_missing = new SideList(IconName::Info, tr("Still missing"), SideList::Lines::One, pane);
    m_missing->view()->setObjectName(u"caseMissing"_s);
    m_missing->hide();
    connect(m_missing, &SideList::chosen, this, [this](const QVariant &finding) { Q_EMIT missingChosen(finding.toString()); });
    column->addWidget(m_missing);
    m_links = new SideList(IconName::Link, tr("Linked cases"), SideList::Lines::Two, pane);
    m_links->view()->setObjectName(u"caseLinks"_s);
    m_links->hide();
    connect(m_links, &SideList::chosen, this, [this](const QVariant &place) {
        if (!place.toString().isEmpty())
            Q_EMIT placeWanted(place.toString());
    });
    column->addWidget(m_links);
    column->addStretch(1);
    return pane;
}

QWidget *CaseOverview::makePeople()
{
    const Measures m = Measures::of(this);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *pane = new Surface(Token::Base, Qt::LeftEdge, area);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHeader(IconName::Users, tr("Parties"), pane));
    m_people = new QListView(pane);
    m_people->setObjectName(u"casePeople"_s);
    m_people->setAccessibleName(tr("Parties"));
    m_people->setModel(m_controller.people());
    prepareGrid(m_people)->setTwoLines();
    m_people->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_people);
    column->addWidget(new PaneHeader(IconName::Task, tr("Tasks"), pane));
    m_taskModel = new QStandardItemModel(this);
    m_tasks = new QListView(pane);
    m_tasks->setObjectName(u"caseTasks"_s);
    m_tasks->setAccessibleName(tr("Tasks"));
    m_tasks->setModel(m_taskModel);
    prepareGrid(m_tasks);
    m_tasks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_tasks);
    auto *fresh = new QWidget(pane);
    auto *freshRow = new QHBoxLayout(fresh);
    freshRow->setContentsMargins(m.px(8), m.px(6), m.px(8), m.px(6));
    m_newTask = new TextField(fresh);
    m_newTask->setObjectName(u"newTask"_s);
    m_newTask->setPlaceholderText(tr("Add a task, Enter"));
    m_newTask->setAccessibleName(tr("Add a task"));
    connect(m_newTask, &QLineEdit::returnPressed, this, &CaseOverview::addTask);
    freshRow->addWidget(m_newTask);
    column->addWidget(fresh);
    column->addWidget(new PaneHeader(IconName::Note, tr("My note"), pane));
    auto *noteBox = new QWidget(pane);
    auto *noteRow = new QVBoxLayout(noteBox);
    noteRow->setContentsMargins(m.px(8), m.px(8), m.px(8), m.px(8));
    m_note = new TextArea(noteBox);
    m_note->setObjectName(u"caseNote"_s);
    m_note->setLines(3, 10);
    m_note->setPlaceholderText(tr("Only you see this."));
    m_note->setAccessibleName(tr("My note"));
    noteRow->addWidget(m_note);
    column->addWidget(noteBox);
    column->addStretch(1);
    area->setWidget(pane);
    m_noteTimer = new QTimer(this);
    m_noteTimer->setSingleShot(true);
    m_noteTimer->setInterval(700);
    connect(m_noteTimer, &QTimer::timeout, this, &CaseOverview::keepNote);
    connect(m_note, &TextArea::peekChanged, m_noteTimer, qOverload<>(&QTimer::start));
    connect(m_taskModel, &QStandardItemModel::itemChanged, this, [this](QStandardItem *item) {
        if (item->checkState() == Qt::Checked && item->isEnabled())
            finishTask(item->data(taskRole).value<Uuid>());
    });
    return area;
}

void CaseOverview::refresh()
{
    const workflow::MatterView &view = m_controller.view();
    const Measures m = Measures::of(this);
    const int events = m_controller.timeline()->rowCount();
    m_history->setNote(tr("%n entries", nullptr, events));
    m_people->setFixedHeight(std::clamp(m_controller.people()->rowCount(), 1, 6) * m.twoLine);
    QList<SideItem> papers;
    for (const cases::Attachment &paper : view.attachments) {
        const int pages = paper.pages;
        papers << SideItem{IconName::Doc, paper.title, {}, pages > 0 ? tr("%n pages", nullptr, pages) : QString()};
    }
    m_papers->setItems(papers, tr("No papers were listed with the petition."));
    QList<SideItem> missing;
    QList<cases::Party> there = view.parties;
    there.removeIf([](const cases::Party &party) { return party.removedOn.isValid(); });
    for (const cases::Finding &finding : view.missing)
        missing << SideItem{IconName::Info, models::missingText(finding, there, *m_context.desk->law(), m_context.language), {}, {}, {}, finding.field};
    m_missing->setItems(missing, {});
    m_missing->setVisible(!missing.isEmpty());
    QList<SideItem> linked;
    for (const cases::LinkView &one : view.links) {
        if (!one.link.removedOn.isValid())
            linked << linkItem(one);
    }
    m_links->setItems(linked, {});
    m_links->setVisible(!linked.isEmpty());
    const QSignalBlocker quiet(m_taskModel);
    m_taskModel->clear();
    for (const cases::Task &task : view.tasks) {
        auto *item = new QStandardItem(task.title);
        const bool done = task.doneOn.isValid();
        item->setEditable(false);
        item->setCheckable(true);
        item->setCheckState(done ? Qt::Checked : Qt::Unchecked);
        item->setEnabled(!done);
        item->setData(done, models::StruckRole);
        item->setData(task.due.isValid() ? task.due.toString(u"dd/MM"_s) : QString(), models::TrailingRole);
        item->setData(QVariant::fromValue(task.uid), taskRole);
        m_taskModel->appendRow(item);
    }
    m_tasks->setVisible(!view.tasks.isEmpty());
    m_tasks->setFixedHeight(std::clamp(int(view.tasks.size()), 1, 6) * m.row);
    m_tasks->viewport()->update();
    m_tasks->doItemsLayout();
    // What is being typed wins over what was read again.
    if (!m_noteLoaded || (!m_note->hasFocus() && m_note->toPlainText() == m_savedNote)) {
        m_noteLoaded = true;
        m_savedNote = view.note;
        m_note->setValue(view.note);
        m_noteTimer->stop();
    }
}

void CaseOverview::keepNote()
{
    const QString text = m_note->peek();
    if (!m_noteLoaded || text == m_savedNote)
        return;
    m_savedNote = text;
    m_controller.work().writeNote(m_controller.view().head.uid, text).then(this, [this](Result<void> done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void CaseOverview::showMissing(const QString &finding)
{
    m_missing->choose(finding);
}

void CaseOverview::finishTask(const Uuid &task)
{
    m_controller.work().finishTask(task).then(this, [this](Result<void> done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void CaseOverview::addTask()
{
    ImeGuard::flushNow();
    const QString title = m_newTask->text().trimmed();
    if (title.isEmpty())
        return;
    cases::Task task;
    task.matter = m_controller.view().head.uid;
    task.title = title;
    task.assignee = m_context.desk->session().account.id;
    m_newTask->setValue({});
    m_controller.work().addTask(std::move(task)).then(this, [this, title](Result<cases::Task> done) {
        if (done)
            return;
        m_newTask->setValue(title);
        Q_EMIT failed(done.error());
    });
}

QList<QWidget *> CaseOverview::panes() const
{
    return {m_timeline, m_deadlines->view(), m_people, m_newTask, m_note};
}

void CaseOverview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // People have a tab of their own; in a narrow window they leave the overview.
    m_peoplePane->setVisible(width() >= Measures::of(this).px(900));
}

} // namespace thuly::ui
