// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/casepage.h"

#include "pages/casehearings.h"
#include "pages/caseoverview.h"
#include "pages/correctiondialog.h"
#include "pages/servicepane.h"
#include "pages/stepform.h"
#include "pages/timelinedelegate.h"

#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>
#include <thuly/workflow/casepapers.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

enum Tab { Overview, Parties, Deadlines, Hearings, Service, Assignments, History, TabCount };

QTableView *makeTable(const QString &name, const QString &title, const QStringList &heads, QWidget *parent)
{
    auto *view = new QTableView(parent);
    auto *model = new QStandardItemModel(0, int(heads.size()), view);
    model->setHorizontalHeaderLabels(heads);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setModel(model);
    prepareGrid(view);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->horizontalHeader()->setStretchLastSection(true);
    return view;
}

QList<QStandardItem *> rowOf(const QStringList &cells)
{
    QList<QStandardItem *> row;
    for (const QString &cell : cells) {
        auto *item = new QStandardItem(cell);
        item->setToolTip(cell);
        row << item;
    }
    return row;
}

} // namespace

CasePage::CasePage(const PlaceId &place, const Uuid &matter, const PageContext &context, QWidget *parent)
    : Page(place, IconName::Case, context, parent)
    , m_controller(context.desk, matter)
{
    setObjectName(u"casePage"_s);
    setTitle(tr("Case"));
    setHead(makeHead());
    setContent(makeContent());
    connect(&m_controller, &models::CaseController::loaded, this, &CasePage::refresh);
    connect(&m_controller, &models::CaseController::failed, this, [this](const Error &error) {
        m_failed = true;
        showError(error);
    });
}

QWidget *CasePage::makeHead()
{
    const Measures m = Measures::of(this);
    auto *head = new Surface(Token::Window, Qt::BottomEdge, this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(m.px(16), m.px(10), m.px(16), 0);
    column->setSpacing(m.px(4));
    auto *row = new QHBoxLayout;
    row->setSpacing(m.px(8));
    m_number = new Label({}, TextStyle::Number, Token::Text, head);
    m_number->setObjectName(u"caseNumber"_s);
    m_stage = new StateChip({}, StateForm::Chip, head);
    row->addWidget(m_number);
    row->addWidget(m_stage);
    row->addStretch(1);
    auto *fix = new Button(IconName::Correct, tr("Correct…"), ButtonRole::Normal, head);
    fix->setObjectName(u"caseCorrect"_s);
    connect(fix, &QAbstractButton::clicked, this, &CasePage::correct);
    row->addWidget(fix);
    addPapers(head, row);
    m_next = new Button(IconName::Plus, tr("Next step"), ButtonRole::Primary, head);
    m_next->setObjectName(u"nextStep"_s);
    m_next->setKeyCap(KeyMap::shortcut(Command::NextStep));
    m_next->setEnabled(false);
    connect(m_next, &QAbstractButton::clicked, this, &CasePage::openStep);
    row->addWidget(m_next);
    column->addLayout(row);
    m_line = new ElidedLabel({}, TextStyle::Body, Token::Text2, head);
    column->addWidget(m_line);
    column->addSpacing(m.px(6));
    m_steps = new StepBar(head);
    m_steps->setObjectName(u"caseSteps"_s);
    m_steps->setAccessibleName(tr("Steps of the case"));
    column->addWidget(m_steps);
    m_tabs = new QTabBar(head);
    m_tabs->setObjectName(u"caseTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the case"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->addTab({});
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    refreshTabs();
    return head;
}

/** Cover, spine, envelopes and the list of evidence: each a PDF to look at and print. */
void CasePage::addPapers(QWidget *head, QHBoxLayout *row)
{
    using registers::CasePaper;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"casePaperMenu"_s);
    const struct {
        CasePaper paper;
        QString title;
        QString file;
    } papers[] = {{CasePaper::Cover, tr("Cover of the file…"), u"bia"_s},
                  {CasePaper::Spine, tr("Spine of the file…"), u"gay"_s},
                  {CasePaper::Envelope, tr("Envelopes…"), u"phong-bi"_s},
                  {CasePaper::Evidence, tr("List of documents and evidence…"), u"danh-muc"_s}};
    for (const auto &one : papers)
        connect(menu->addAction(one.title), &QAction::triggered, this, [this, one] { savePaper(one.paper, one.file); });
    auto *button = new Button(IconName::Print, tr("Papers"), ButtonRole::Normal, head);
    button->setObjectName(u"casePapers"_s);
    button->setToolTip(tr("Print papers of the file as PDF"));
    connect(button, &QAbstractButton::clicked, this, [menu, button] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    row->addWidget(button);
}

void CasePage::savePaper(registers::CasePaper paper, const QString &name)
{
    auto *dialog = new QFileDialog(this, tr("Save PDF"), {}, tr("PDF (*.pdf)"));
    dialog->setObjectName(u"casePaperDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(QString(name % u'-' % m_number->text().replace(u'/', u'-') % u".pdf"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this, paper](const QString &file) {
        const workflow::CasePapers papers(context().desk.desk);
        await(papers.writePdf(m_controller.view().head.uid, paper, file), [this, file] { say(tr("Saved as %1.").arg(file)); });
    });
    dialog->open();
}

QWidget *CasePage::makeContent()
{
    m_stack = new QStackedWidget(this);
    m_overview = new CaseOverview(context().desk, m_controller, m_stack);
    m_stack->addWidget(m_overview);
    m_stack->addWidget(makeParties());
    m_deadlines = new DeadlinePane(m_controller, tr("Law pack %1").arg(desk().law()->version()), DeadlinePane::Height::All, m_stack);
    m_deadlines->view()->setObjectName(u"allDeadlines"_s);
    m_stack->addWidget(m_deadlines);
    m_hearings = new CaseHearings(context().desk, m_controller, m_stack);
    m_stack->addWidget(m_hearings);
    connect(m_hearings, &CaseHearings::failed, this, &Page::showError);
    connect(m_hearings, &CaseHearings::said, this, &Page::say);
    m_service = new ServicePane(context().desk, models::ServiceListModel::Grouping::None, m_stack);
    m_stack->addWidget(m_service);
    connect(m_service, &ServicePane::failed, this, &Page::showError);
    connect(m_service, &ServicePane::said, this, &Page::say);
    connect(m_hearings, &CaseHearings::counted, this, &CasePage::refreshTabs);
    m_stack->addWidget(makeAssignments());
    m_history = new QListView(m_stack);
    m_history->setObjectName(u"fullHistory"_s);
    m_history->setAccessibleName(tr("History"));
    m_history->setModel(m_controller.timeline());
    m_history->setItemDelegate(new TimelineDelegate(m_history));
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setResizeMode(QListView::Adjust);
    m_history->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_stack->addWidget(m_history);
    m_form = new StepForm(context().desk, m_controller, m_stack);
    m_stack->addWidget(m_form);
    connect(m_overview, &CaseOverview::failed, this, &Page::showError);
    connect(m_overview, &CaseOverview::placeWanted, this, &Page::openPlace);
    connect(m_overview, &CaseOverview::missingChosen, this, &CasePage::reach);
    connect(m_form, &StepForm::failed, this, &Page::showError);
    connect(m_form, &StepForm::left, this, &CasePage::closeStep);
    connect(m_form, &StepForm::done, this, [this](const QString &sentence) {
        clearBanner();
        closeStep();
        say(sentence);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { m_stack->setCurrentIndex(tab); });
    return m_stack;
}

QWidget *CasePage::makeParties()
{
    m_parties = makeTable(u"partiesTable"_s, tr("Parties"),
                          {tr("Role"), tr("Full name, organisation"), tr("Born"), tr("Identity no."), tr("Phone"), tr("Represented by"), tr("Address")}, m_stack);
    const Measures m = Measures::of(this);
    const QList<int> widths{170, 220, 64, 130, 120, 170};
    for (int i = 0; i < widths.size(); ++i)
        m_parties->horizontalHeader()->resizeSection(i, m.px(widths.at(i)));
    return m_parties;
}

QWidget *CasePage::makeAssignments()
{
    m_assignments = makeTable(u"assignmentsTable"_s, tr("Assignments"),
                              {tr("Date"), tr("Duty"), tr("Assigned"), tr("Method"), tr("Decided by"), tr("Reason, draw")}, m_stack);
    const Measures m = Measures::of(this);
    const QList<int> widths{100, 180, 190, 130, 190};
    for (int i = 0; i < widths.size(); ++i)
        m_assignments->horizontalHeader()->resizeSection(i, m.px(widths.at(i)));
    return m_assignments;
}

void CasePage::refresh()
{
    refreshHead();
    refreshSteps();
    refreshTabs();
    refreshTables();
    reloadService();
    const bool any = !m_controller.view().next.isEmpty();
    m_next->setEnabled(any);
    if (m_stack->currentWidget() == m_form)
        m_form->renew();
    m_next->setToolTip(any ? QString() : tr("The procedure of this case has ended."));
    reachWanted();
    Q_EMIT stateChanged();
}

void CasePage::refreshHead()
{
    const cases::Matter &head = m_controller.view().head;
    const QString number = models::matterNumber(head);
    setTitle(number);
    m_number->setText(number);
    m_stage->setState(models::stageState(head, *desk().law(), language()));
    QStringList parts{models::versus(head)};
    if (!head.relation.isEmpty())
        parts << head.relation;
    if (head.acceptedOn.isValid())
        parts << tr("accepted %1").arg(formatDate(head.acceptedOn));
    else
        parts << tr("received %1").arg(formatDate(head.receivedOn));
    if (const QString judge = m_controller.person(head.judge.isNull() ? head.reviewer : head.judge); !judge.isEmpty())
        parts << tr("Judge %1").arg(judge);
    if (const QString clerk = m_controller.person(head.clerk); !clerk.isEmpty())
        parts << tr("Clerk %1").arg(clerk);
    m_line->setText(parts.join(u" · "_s));
}

void CasePage::refreshSteps()
{
    QList<Step> steps;
    for (const cases::Station &station : m_controller.view().stations) {
        Step step;
        step.label = station.label.in(language());
        step.detail = station.reachedOn.isValid() ? station.reachedOn.toString(u"dd/MM"_s) : QString();
        step.tip = station.reachedOn.isValid() ? QString(step.label % u", "_s % formatDate(station.reachedOn)) : step.label;
        switch (station.state) {
        case cases::StationState::Done:
            step.phase = station.reachedOn.isValid() ? StepPhase::Done : StepPhase::PassedOver;
            if (!station.reachedOn.isValid())
                step.tip = tr("%1: this case did not stop here").arg(step.label);
            break;
        case cases::StationState::Here:
            step.phase = StepPhase::Now;
            break;
        case cases::StationState::Ahead:
            step.phase = StepPhase::Later;
            break;
        }
        steps << step;
    }
    m_steps->setSteps(steps);
}

void CasePage::refreshTabs()
{
    const auto &view = m_controller.view();
    const auto counted = [](const QString &text, qsizetype count) {
        return count == 0 ? text : QString(text % u"  "_s % QString::number(count));
    };
    m_tabs->setTabText(Overview, tr("Overview"));
    m_tabs->setTabText(Parties, counted(tr("Parties"), view.parties.size()));
    m_tabs->setTabText(Deadlines, counted(tr("Deadlines"), view.deadlines.size()));
    m_tabs->setTabText(Hearings, counted(tr("Hearings"), m_hearings ? m_hearings->count() : 0));
    m_tabs->setTabText(Service, counted(tr("Service"), m_service ? m_service->count() : 0));
    m_tabs->setTabText(Assignments, counted(tr("Assignments"), view.assignments.size()));
    m_tabs->setTabText(History, counted(tr("History"), view.timeline.size() + view.corrections.size()));
}

void CasePage::refreshTables()
{
    const auto &view = m_controller.view();
    const auto law = desk().law();
    auto *parties = static_cast<QStandardItemModel *>(m_parties->model());
    parties->removeRows(0, parties->rowCount());
    for (const cases::Party &party : view.parties) {
        const auto row = rowOf({models::partyRoleName(party.role, *law, language(), view.head.procedure), party.name, party.born > 0 ? QString::number(party.born) : QString(),
                                party.citizenId, party.phone, party.representative, party.address});
        row.at(1)->setData(true, models::StrongRole);
        for (QStandardItem *cell : row)
            cell->setData(party.removedOn.isValid(), models::StruckRole);
        parties->appendRow(row);
    }
    auto *assignments = static_cast<QStandardItemModel *>(m_assignments->model());
    assignments->removeRows(0, assignments->rowCount());
    for (const cases::Assignment &assignment : view.assignments) {
        const QString duty = assignment.duty == cases::Duty::Reviewer ? tr("Reviewing the petition")
                           : assignment.duty == cases::Duty::Judge    ? tr("Judge of the case")
                                                                      : tr("Clerk");
        const bool drawn = assignment.method == cases::AssignMethod::Random;
        const int candidates = int(assignment.candidates.size());
        assignments->appendRow(rowOf({formatDate(assignment.occurredOn), duty, m_controller.person(assignment.assignee),
                                      drawn ? tr("By lot") : tr("Appointed"), m_controller.person(assignment.decidedBy),
                                      drawn ? tr("drawn out of %n, %1", nullptr, candidates).arg(assignment.algorithm) : assignment.reason}));
    }
}

void CasePage::reloadService()
{
    const Uuid matter = m_controller.view().head.uid;
    m_service->setMatter(matter);
    const int loads = ++m_serviceLoads;
    workflow::Services(context().desk.desk).of(matter).then(this, [this, loads](Result<QList<workflow::ServiceView>> found) {
        if (loads != m_serviceLoads)
            return;
        if (!found) {
            showError(found.error());
            return;
        }
        m_service->setServices(*found);
        refreshTabs();
    });
}

void CasePage::openStep()
{
    if (!m_controller.isLoaded())
        return;
    clearBanner();
    m_stack->setCurrentWidget(m_form);
    m_form->open();
}

void CasePage::closeStep()
{
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    shown();
}

void CasePage::correct()
{
    if (!m_controller.isLoaded())
        return;
    ask(new CorrectionDialog(context().desk, m_controller.view().head.uid, std::nullopt, this));
}

void CasePage::ask(CorrectionDialog *dialog)
{
    connect(dialog, &CorrectionDialog::corrected, this, [this](const QString &number) {
        say(tr("The correction of %1 is recorded. The old line stays, struck through.").arg(number));
    });
    dialog->ask();
}

void CasePage::reach(const QString &spot)
{
    m_wanted = spot;
    if (m_controller.isLoaded())
        reachWanted();
}

void CasePage::reachWanted()
{
    const QString finding = std::exchange(m_wanted, QString());
    if (finding.isEmpty())
        return;
    if (CorrectionDialog::canWrite(finding)) {
        ask(new CorrectionDialog(context().desk, m_controller.view().head.uid, finding, this));
        return;
    }
    m_tabs->setCurrentIndex(Overview);
    m_stack->setCurrentWidget(m_overview);
    m_overview->showMissing(finding);
}

Handled CasePage::command(Command command)
{
    if (command == Command::NextStep) {
        openStep();
    } else if (command == Command::Finish && m_stack->currentWidget() == m_form) {
        m_form->submit();
    } else if (command == Command::OneLevelUp && m_stack->currentWidget() == m_form) {
        closeStep();
    } else if (command == Command::Finish && m_stack->currentWidget() == m_hearings && m_hearings->isFormOpen()) {
        m_hearings->submit();
    } else if (command == Command::OneLevelUp && m_stack->currentWidget() == m_hearings && m_hearings->isFormOpen()) {
        m_hearings->closeForm();
    } else if (command == Command::Finish && m_stack->currentWidget() == m_service && m_service->isFormOpen()) {
        m_service->submit();
    } else if (command == Command::OneLevelUp && m_stack->currentWidget() == m_service && m_service->isFormOpen()) {
        m_service->closeForm();
    } else if (command == Command::Undo) {
        ImeGuard::flushNow();
        await(m_controller.work().undoEdit(m_controller.view().head.uid), [this] { say(tr("The last edit is taken back.")); });
    } else {
        return Handled::No;
    }
    return Handled::Yes;
}

ActionState CasePage::actionState() const
{
    ActionState state;
    state.met = Requirement::CaseOpen | Requirement::CanUndo;
    if (!m_controller.view().next.isEmpty())
        state.met |= Requirement::StepAvailable;
    return state;
}

QList<QWidget *> CasePage::panes() const
{
    if (m_stack->currentWidget() == m_overview)
        return m_overview->panes();
    return {m_stack->currentWidget()};
}

void CasePage::keepDraft()
{
    m_overview->keepNote();
}

void CasePage::shown()
{
    if (m_stack->currentWidget() == m_overview)
        m_overview->deadlines()->view()->setFocus(Qt::OtherFocusReason);
    else
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
