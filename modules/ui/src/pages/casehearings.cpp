// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/casehearings.h"

#include "pages/hearingdialog.h"
#include "pages/hearingform.h"

#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using models::HearingListModel;

CaseHearings::CaseHearings(models::DeskContext context, models::CaseController &controller, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_controller(controller)
    , m_work(m_context.desk)
    , m_model(m_context, HearingListModel::Grouping::None)
{
    setObjectName(u"caseHearings"_s);
    const Measures m = Measures::of(this);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *bar = new Surface(Token::Window, Qt::BottomEdge, this);
    bar->setMinimumHeight(m.toolbar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(m.px(12), m.px(4), m.px(12), m.px(4));
    row->setSpacing(m.px(8));
    m_new = new Button(IconName::Plus, tr("Schedule a hearing"), ButtonRole::Normal, bar);
    m_new->setObjectName(u"scheduleHearing"_s);
    connect(m_new, &QAbstractButton::clicked, this, &CaseHearings::schedule);
    row->addWidget(m_new);
    row->addStretch(1);
    const auto add = [&](IconName icon, const QString &text, const QString &name, HearingDialog::Act what) {
        auto *button = new Button(icon, text, ButtonRole::Normal, bar);
        button->setObjectName(name);
        connect(button, &QAbstractButton::clicked, this, [this, what] { act(int(what)); });
        row->addWidget(button);
        m_acts << button;
    };
    add(IconName::Check, tr("Took place"), u"caseHoldHearing"_s, HearingDialog::Act::Hold);
    add(IconName::Pause, tr("Adjourn"), u"caseAdjournHearing"_s, HearingDialog::Act::Adjourn);
    add(IconName::Ban, tr("Take off"), u"caseCancelHearing"_s, HearingDialog::Act::Cancel);
    column->addWidget(bar);
    m_stack = new QStackedWidget(this);
    m_view = new QTableView(m_stack);
    m_view->setObjectName(u"caseHearingList"_s);
    m_view->setAccessibleName(tr("Hearings of the case"));
    m_view->setModel(&m_model);
    prepareGrid(m_view);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setColumnHidden(HearingListModel::Number, true);
    m_view->setColumnHidden(HearingListModel::Parties, true);
    QHeaderView *header = m_view->horizontalHeader();
    const QList<std::pair<int, int>> widths{{HearingListModel::Day, 110}, {HearingListModel::Time, 120}, {HearingListModel::Room, 170}, {HearingListModel::Judge, 130},
                                            {HearingListModel::Status, 160}};
    for (const auto &[section, width] : widths)
        header->resizeSection(section, m.px(width));
    header->setSectionResizeMode(HearingListModel::Kind, QHeaderView::Stretch);
    m_stack->addWidget(m_view);
    m_stack->addWidget(new EmptyState(IconName::Calendar, tr("No hearing of this case is in the calendar"),
                                      tr("“Schedule a hearing” takes the day that a decision has fixed and says at once what clashes."), m_stack));
    column->addWidget(m_stack, 1);
    outer->addLayout(column, 1);
    m_form = new HearingForm(m_context, this);
    m_form->setFixedWidth(m.px(400));
    m_form->hide();
    outer->addWidget(m_form);
    connect(m_form, &HearingForm::left, this, &CaseHearings::closeForm);
    connect(m_form, &HearingForm::done, this, [this](const QString &sentence) {
        closeForm();
        Q_EMIT said(sentence);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CaseHearings::updateActions);
    auto *key = new QShortcut(Qt::Key_N, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &CaseHearings::schedule);
    connect(&m_controller, &models::CaseController::loaded, this, &CaseHearings::reload);
    setFocusProxy(m_view);
    updateActions();
}

void CaseHearings::reload()
{
    const int generation = ++m_generation;
    m_work.of(m_controller.view().head.uid).then(this, [this, generation](Result<QList<workflow::HearingView>> found) {
        if (generation != m_generation)
            return;
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        m_model.setHearings(*found);
        m_stack->setCurrentIndex(found->isEmpty() ? 1 : 0);
        if (!found->isEmpty())
            m_view->setCurrentIndex(m_model.index(0, 0));
        updateActions();
        Q_EMIT counted();
    });
}

void CaseHearings::updateActions()
{
    const cases::Matter &head = m_controller.view().head;
    const bool may = m_controller.isLoaded() && m_context.desk->may(users::Action::ScheduleHearing, {head.uid, head.assigned()});
    m_new->setEnabled(may);
    const workflow::HearingView *hearing = m_model.hearing(m_view->currentIndex().row());
    const bool open = may && hearing && hearing->hearing.state == cases::HearingState::Scheduled;
    for (Button *button : std::as_const(m_acts))
        button->setEnabled(open);
    if (open && hearing->hearing.date > m_context.today())
        m_acts.first()->setEnabled(false); // it cannot have taken place yet
}

void CaseHearings::act(int what)
{
    const workflow::HearingView *hearing = m_model.hearing(m_view->currentIndex().row());
    if (!hearing)
        return;
    auto *dialog = new HearingDialog(m_context, *hearing, HearingDialog::Act(what), this);
    connect(dialog, &HearingDialog::recorded, this, [this](const QString &sentence) { Q_EMIT said(sentence); });
    dialog->ask();
}

void CaseHearings::schedule()
{
    if (!m_new->isEnabled())
        return;
    m_form->show();
    m_form->openNew(m_controller.view().head.uid, {}, {}, {});
}

bool CaseHearings::isFormOpen() const
{
    return m_form->isVisible();
}

void CaseHearings::submit()
{
    m_form->submit();
}

void CaseHearings::closeForm()
{
    m_form->hide();
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
