// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/servicepane.h"

#include "pages/attemptdialog.h"
#include "pages/reasondialog.h"
#include "pages/serviceform.h"
#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>
#include <thuly/ui/columnfit.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using models::ServiceListModel;

ServicePane::ServicePane(models::DeskContext context, ServiceListModel::Grouping grouping, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_work(m_context.desk)
    , m_grouping(grouping)
    , m_model(m_context, grouping)
{
    setObjectName(u"servicePane"_s);
    const Measures m = Measures::of(this);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(makeActions());
    m_stack = new QStackedWidget(this);
    m_view = new QTableView(m_stack);
    m_view->setObjectName(u"serviceList"_s);
    m_view->setAccessibleName(tr("Papers to be served"));
    m_view->setModel(&m_model);
    prepareGrid(m_view);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_view->horizontalHeader();
    const QList<std::pair<int, int>> widths{{ServiceListModel::Recipient, 190}, {ServiceListModel::Paper, 210}, {ServiceListModel::Number, 160},
                                            {ServiceListModel::Attempts, 190}, {ServiceListModel::Status, 150}, {ServiceListModel::Law, 120}};
    for (const auto &[section, width] : widths)
        header->resizeSection(section, m.px(width));
    header->setSectionResizeMode(ServiceListModel::Place, QHeaderView::Stretch);
    new ColumnFit(m_view, ServiceListModel::Place, 130, {ServiceListModel::Law, ServiceListModel::Attempts});
    m_view->setColumnHidden(ServiceListModel::Number, grouping == ServiceListModel::Grouping::None);
    m_stack->addWidget(m_view);
    m_empty = new EmptyState(IconName::Service, tr("No paper waits to be served"), tr("Press N and choose a paper: every party gets a line with its due day."), m_stack);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    m_attemptsBox = makeAttempts();
    column->addWidget(m_attemptsBox);
    outer->addLayout(column, 1);
    m_form = new ServiceForm(m_context, this);
    m_form->setFixedWidth(m.px(400));
    m_form->hide();
    outer->addWidget(m_form);
    addKeys();
    connect(m_form, &ServiceForm::left, this, &ServicePane::closeForm);
    connect(m_form, &ServiceForm::done, this, [this](const QString &sentence) {
        closeForm();
        Q_EMIT said(sentence);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ServicePane::showCurrent);
    setFocusProxy(m_view);
    showCurrent();
}

QWidget *ServicePane::makeActions()
{
    const Measures m = Measures::of(this);
    auto *bar = new Surface(Token::Window, Qt::BottomEdge, this);
    bar->setMinimumHeight(m.toolbar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(m.px(12), m.px(4), m.px(12), m.px(4));
    row->setSpacing(m.px(8));
    if (m_grouping == ServiceListModel::Grouping::None) {
        auto *fresh = new Button(IconName::Plus, tr("Serve a paper"), ButtonRole::Normal, bar);
        fresh->setObjectName(u"newService"_s);
        fresh->setKeyCap(QKeySequence(Qt::Key_N));
        connect(fresh, &QAbstractButton::clicked, this, &ServicePane::openForm);
        row->addWidget(fresh);
    }
    row->addStretch(1);
    m_attempt = new Button(IconName::Edit, tr("Record an attempt"), ButtonRole::Normal, bar);
    m_attempt->setObjectName(u"recordAttempt"_s);
    m_attempt->setKeyCap(QKeySequence(Qt::Key_F2));
    connect(m_attempt, &QAbstractButton::clicked, this, &ServicePane::attempt);
    m_withdraw = new Button(IconName::Ban, tr("Withdraw"), ButtonRole::Normal, bar);
    m_withdraw->setObjectName(u"withdrawService"_s);
    connect(m_withdraw, &QAbstractButton::clicked, this, &ServicePane::withdraw);
    row->addWidget(m_attempt);
    row->addWidget(m_withdraw);
    return bar;
}

QWidget *ServicePane::makeAttempts()
{
    const Measures m = Measures::of(this);
    auto *box = new Surface(Token::Base, Qt::TopEdge, this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHeader(IconName::History, tr("Attempts"), box);
    m_strike = new Button(tr("Strike out…"), ButtonRole::Flat, head);
    m_strike->setObjectName(u"strikeAttempt"_s);
    connect(m_strike, &QAbstractButton::clicked, this, &ServicePane::strike);
    head->addAtEnd(m_strike);
    column->addWidget(head);
    m_attemptModel = new QStandardItemModel(0, 7, box);
    m_attemptModel->setHorizontalHeaderLabels({tr("Day"), tr("Way"), tr("Outcome"), tr("Who went"), tr("Who signed"), tr("Proof, remark"), tr("Counts from")});
    m_attempts = new QTableView(box);
    m_attempts->setObjectName(u"attemptList"_s);
    m_attempts->setAccessibleName(tr("Attempts"));
    m_attempts->setModel(m_attemptModel);
    prepareGrid(m_attempts);
    m_attempts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_attempts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_attempts->horizontalHeader()->setStretchLastSection(true);
    const QList<int> widths{96, 150, 220, 140, 140, 200};
    for (int i = 0; i < widths.size(); ++i)
        m_attempts->horizontalHeader()->resizeSection(i, m.px(widths.at(i)));
    m_attempts->setFixedHeight(m.px(140));
    column->addWidget(m_attempts);
    return box;
}

void ServicePane::addKeys()
{
    const auto bind = [this](QWidget *on, QKeySequence key, auto work) {
        auto *shortcut = new QShortcut(key, on, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    m_empty->setFocusPolicy(Qt::StrongFocus);
    for (QWidget *on : {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_empty)}) {
        bind(on, Qt::Key_N, [this] { openForm(); });
        bind(on, Qt::Key_Insert, [this] { openForm(); });
    }
    bind(m_view, Qt::Key_F2, [this] { attempt(); });
    const auto open = [this] {
        if (const workflow::ServiceView *view = current(); view && m_grouping == ServiceListModel::Grouping::ByCommune)
            Q_EMIT caseWanted(view->line.matter.uid);
        else
            attempt();
    };
    bind(m_view, Qt::Key_Return, open);
    bind(m_view, Qt::Key_Enter, open);
    connect(m_view, &QAbstractItemView::doubleClicked, this, open);
}

void ServicePane::setMatter(const Uuid &matter)
{
    m_matter = matter;
}

void ServicePane::setServices(const QList<workflow::ServiceView> &services)
{
    m_model.setServices(services);
    m_count = int(services.size());
    m_stack->setCurrentIndex(services.isEmpty() ? 1 : 0);
    m_attemptsBox->setVisible(!services.isEmpty());
    int row = m_model.rowOf(m_selected);
    for (int i = 0; row < 0 && i < m_model.rowCount(); ++i) {
        if (m_model.service(i))
            row = i;
    }
    if (row >= 0)
        m_view->setCurrentIndex(m_model.index(row, 0));
    showCurrent();
}

const workflow::ServiceView *ServicePane::current() const
{
    return m_model.service(m_view->currentIndex().row());
}

void ServicePane::showCurrent()
{
    const workflow::ServiceView *view = current();
    m_attemptModel->removeRows(0, m_attemptModel->rowCount());
    bool may = false;
    if (view) {
        m_selected = view->line.service.uid;
        may = m_context.desk->may(users::Action::ServeProcess, {view->line.matter.uid, view->line.matter.assigned()}).has_value();
        for (const cases::ServiceAttempt &one : view->attempts) {
            const QString counts = one.deemedOn.isValid() ? QString(formatDate(one.deemedOn) % u" · "_s % models::serviceLaw(one.lawRef, one.verified)) : QString();
            const QStringList remarks{one.proof, one.reason, one.struck ? tr("struck out: %1").arg(*one.struck) : QString()};
            QStringList said;
            for (const QString &remark : remarks) {
                if (!remark.isEmpty())
                    said << remark;
            }
            QList<QStandardItem *> row;
            for (const QString &cell : {formatDate(one.on), models::serviceMethodName(one.method), models::serviceOutcomeName(one.outcome), one.server, one.receiver,
                                        said.join(u"; "_s), counts}) {
                row << new QStandardItem(cell);
                row.last()->setToolTip(cell);
                row.last()->setData(one.struck.has_value(), models::StruckRole);
            }
            m_attemptModel->appendRow(row);
        }
    }
    if (m_attemptModel->rowCount() > 0)
        m_attempts->setCurrentIndex(m_attemptModel->index(m_attemptModel->rowCount() - 1, 0));
    const bool open = may && view->line.service.state == cases::ServiceState::Open;
    m_attempt->setEnabled(open);
    m_withdraw->setEnabled(open);
    m_strike->setEnabled(may && view->line.service.state != cases::ServiceState::Withdrawn && !view->attempts.isEmpty());
}

void ServicePane::attempt()
{
    const workflow::ServiceView *view = current();
    if (!view || !m_attempt->isEnabled())
        return;
    auto *dialog = new AttemptDialog(m_context, *view, this);
    connect(dialog, &AttemptDialog::recorded, this, &ServicePane::said);
    dialog->ask();
}

void ServicePane::withdraw()
{
    const workflow::ServiceView *view = current();
    if (!view)
        return;
    const cases::Service service = view->line.service;
    auto *dialog = new ReasonDialog(tr("Withdraw the paper"), tr("%1 need not get it any more; the line stays, struck through.").arg(service.recipient), tr("Withdraw"), this);
    connect(dialog, &ReasonDialog::given, this, [this, service](const QString &reason) {
        m_work.withdraw(service.uid, service.version, reason).then(this, [this, service](Result<cases::Service> done) {
            if (done)
                Q_EMIT said(tr("Withdrawn for %1.").arg(service.recipient));
            else
                Q_EMIT failed(done.error());
        });
    });
    dialog->ask();
}

void ServicePane::strike()
{
    const workflow::ServiceView *view = current();
    const int row = m_attempts->currentIndex().row();
    if (!view || row < 0 || row >= view->attempts.size() || view->attempts.at(row).struck)
        return;
    const Uuid service = view->line.service.uid;
    const Uuid attempt = view->attempts.at(row).uid;
    auto *dialog = new ReasonDialog(tr("Strike out the attempt"), tr("It stays visible, struck through; if it served the paper, the paper is open again and what was recorded of its receipt is taken back."), tr("Strike out"), this);
    connect(dialog, &ReasonDialog::given, this, [this, service, attempt](const QString &reason) {
        m_work.strike(service, attempt, reason).then(this, [this](Result<cases::Service> done) {
            if (done)
                Q_EMIT said(tr("The attempt is struck out."));
            else
                Q_EMIT failed(done.error());
        });
    });
    dialog->ask();
}

bool ServicePane::isFormOpen() const
{
    return m_form->isVisible();
}

void ServicePane::openForm()
{
    if (!m_context.desk->may(users::Action::ServeProcess))
        return;
    m_form->show();
    m_form->openNew(m_matter);
}

void ServicePane::closeForm()
{
    m_form->hide();
    takeFocus();
}

void ServicePane::submit()
{
    m_form->submit();
}

void ServicePane::takeFocus()
{
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
