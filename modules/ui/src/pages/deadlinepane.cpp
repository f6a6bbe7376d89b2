// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deadlinepane.h"

#include <thuly/models/words.h>
#include <thuly/ui/columnfit.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

DeadlinePane::DeadlinePane(models::CaseController &controller, const QString &note, Height height, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_height(height)
    , m_view(new QTableView(this))
    , m_strip(new Surface(Token::Soft, Qt::BottomEdge, this))
    , m_text(new Label({}, TextStyle::Small, Token::Text, m_strip))
{
    const Measures m = Measures::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHeader(IconName::Clock, tr("Deadlines"), this);
    head->setNote(note);
    column->addWidget(head);
    m_view->setModel(controller.deadlines());
    prepareGrid(m_view);
    m_view->setAccessibleName(tr("Deadlines"));
    m_view->horizontalHeader()->hide();
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const QFontMetrics words(ui::font(TextStyle::Strong));
    const int date = std::max(words.horizontalAdvance(u"00/00/0000"_s), words.horizontalAdvance(models::dueState(QDate(2026, 1, 1), QDate(2026, 4, 20)).word));
    m_view->horizontalHeader()->resizeSection(models::DeadlineModel::Due, date + m.smallIcon + m.px(26));
    const int basis = QFontMetrics(ui::font(TextStyle::Body)).horizontalAdvance(u"Đ.000.0 · 00 ngày LV"_s);
    m_view->horizontalHeader()->resizeSection(models::DeadlineModel::Basis, basis + m.px(18));
    m_view->horizontalHeader()->setSectionResizeMode(models::DeadlineModel::Act, QHeaderView::Stretch);
    // The line below names the article of the selected one in full.
    new ColumnFit(m_view, models::DeadlineModel::Act, 240, {models::DeadlineModel::Basis});
    column->addWidget(m_view, height == Height::All ? 1 : 0);
    auto *strip = new QVBoxLayout(m_strip);
    strip->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    strip->addWidget(m_text);
    column->addWidget(m_strip);
    m_strip->hide();
    connect(controller.deadlines(), &QAbstractItemModel::modelReset, this, &DeadlinePane::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeadlinePane::explain);
    refresh();
}

const cases::Deadline *DeadlinePane::current() const
{
    return m_controller.deadlines()->deadline(m_view->currentIndex().row());
}

void DeadlinePane::refresh()
{
    const int rows = m_controller.deadlines()->rowCount();
    if (m_height == Height::FitRows)
        m_view->setFixedHeight(std::clamp(rows, 1, 7) * Measures::of(this).row + 1);
    if (rows > 0)
        m_view->setCurrentIndex(m_controller.deadlines()->index(0, 0));
    explain();
}

void DeadlinePane::explain()
{
    const int row = m_view->currentIndex().row();
    const QString text = m_controller.deadlines()->computationText(row);
    m_strip->setVisible(!text.isEmpty());
    m_text->setText(QString(u"<b>"_s % m_controller.deadlines()->computationTitle(row).toHtmlEscaped() % u"</b> "_s % text.toHtmlEscaped()));
}

} // namespace thuly::ui
