// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/matterspage.h"

#include <thuly/ui/columnfit.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using models::MatterListModel;

MattersPage::MattersPage(const PageContext &context, QWidget *parent)
    : Page(u"matters"_s, IconName::Case, context, parent)
    , m_model(context.desk)
    , m_debounce(new QTimer(this))
{
    setObjectName(u"mattersPage"_s);
    setTitle(tr("Cases"));
    const Measures m = Measures::of(this);
    auto *head = new PageHead(tr("Cases and petitions"), this);
    m_phase = new SegmentedButtons(head);
    m_phase->addSegment(tr("All"));
    m_phase->addSegment(tr("Petitions"));
    m_phase->addSegment(tr("Accepted cases"));
    m_phase->setCurrent(0);
    head->addBeside(m_phase);
    m_find = new TextField(head);
    m_find->setObjectName(u"findMatter"_s);
    m_find->setAccessibleName(tr("Find"));
    m_find->setPlaceholderText(tr("Number, name or identity number"));
    m_find->setFixedWidth(m.px(300));
    head->addAction(m_find);
    setHead(head);
    m_stack = new QStackedWidget(this);
    m_view = new QTableView(m_stack);
    m_view->setObjectName(u"matterList"_s);
    m_view->setAccessibleName(tr("Cases and petitions"));
    m_view->setModel(&m_model);
    prepareGrid(m_view);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_view->horizontalHeader();
    header->resizeSection(MatterListModel::Number, m.px(176));
    header->resizeSection(MatterListModel::Received, m.px(104));
    header->resizeSection(MatterListModel::Relation, m.px(200));
    header->resizeSection(MatterListModel::Stage, m.px(210));
    header->resizeSection(MatterListModel::Due, m.px(130));
    header->setSectionResizeMode(MatterListModel::Parties, QHeaderView::Stretch);
    new ColumnFit(m_view, MatterListModel::Parties, 220, {MatterListModel::Relation, MatterListModel::Received});
    m_stack->addWidget(m_view);
    m_empty = new EmptyState(IconName::Search, {}, {}, m_stack);
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(300);
    connect(m_debounce, &QTimer::timeout, this, &MattersPage::applyFilter);
    connect(m_find, &TextField::peekChanged, m_debounce, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::textChanged, m_debounce, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_phase, &SegmentedButtons::currentChanged, this, &MattersPage::applyFilter);
    connect(m_view, &QAbstractItemView::activated, this, &MattersPage::open);
    connect(&m_model, &MatterListModel::stateChanged, this, &MattersPage::refresh);
    connect(&m_model, &MatterListModel::failed, this, &Page::showError);
}

void MattersPage::applyFilter()
{
    cases::MatterFilter filter;
    filter.phase = m_phase->current() == 0 ? cases::Phase::Any : m_phase->current() == 1 ? cases::Phase::Petition : cases::Phase::Accepted;
    filter.text = m_find->peek().trimmed();
    m_model.setFilter(filter);
}

void MattersPage::refresh()
{
    const bool nothing = !m_model.isLoading() && m_model.rowCount() == 0;
    if (nothing && !m_model.filter().text.isEmpty())
        m_empty->setTexts(tr("Nothing found for “%1”").arg(m_model.filter().text), tr("Accents were ignored. Try a shorter word or the number alone."));
    else if (nothing)
        m_empty->setTexts(tr("No cases yet"), tr("Take in the first petition with Ctrl+N."));
    m_stack->setCurrentIndex(nothing ? 1 : 0);
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, 0));
}

void MattersPage::open(const QModelIndex &index)
{
    if (const cases::Matter *matter = m_model.matter(index.row()))
        Q_EMIT openPlace(QString(u"case:"_s % matter->uid.toString()));
}

Handled MattersPage::command(Command command)
{
    if (command == Command::Find)
        m_find->setFocus(Qt::ShortcutFocusReason);
    else if (command == Command::OneLevelUp)
        m_view->setFocus(Qt::ShortcutFocusReason);
    else
        return Handled::No;
    return Handled::Yes;
}

QList<QWidget *> MattersPage::panes() const
{
    return {m_view, m_find};
}

void MattersPage::shown()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
