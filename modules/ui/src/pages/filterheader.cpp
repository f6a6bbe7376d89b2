// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/filterheader.h"

#include <thuly/ui/icons.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>
#include <thuly/ui/typography.h>

#include <QAction>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace thuly::ui {

FilterHeader::FilterHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(Measures::of(this).px(40));
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::place);
    connect(this, &QHeaderView::geometriesChanged, this, &FilterHeader::place);
}

int FilterHeader::numberHeight() const
{
    return Measures::of(this).px(18);
}

int FilterHeader::headingHeight() const
{
    return Measures::of(this).px(28);
}

int FilterHeader::filterHeight() const
{
    return m_row == FilterRow::Shown ? Measures::of(this).px(32) : 0;
}

QSize FilterHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), numberHeight() + headingHeight() + filterHeight()};
}

void FilterHeader::setNumber(int section, int number)
{
    m_numbers.insert(section, number);
}

TextField *FilterHeader::addFilter(int section, const QString &placeholder)
{
    auto *field = new TextField(viewport());
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(tr("Filter: %1").arg(model() ? model()->headerData(section, Qt::Horizontal).toString() : QString()));
    field->setFont(ui::font(TextStyle::Small));
    field->setClearButtonEnabled(false);
    // A filled filter shows ✕ (ui.md §4.3); the style's own clear button would come from the system icons.
    QAction *clear = field->addAction(icon(IconName::Close), QLineEdit::TrailingPosition);
    clear->setVisible(false);
    clear->setToolTip(tr("Take this filter away"));
    connect(clear, &QAction::triggered, field, [field] { field->setValue({}); });
    connect(field, &QLineEdit::textChanged, clear, [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
    m_filters.insert(section, field);
    field->show();
    return field;
}

void FilterHeader::setFilterRow(FilterRow row)
{
    m_row = row;
    updateGeometry();
    place();
}

void FilterHeader::setArrow(int section, Qt::SortOrder order)
{
    m_arrow = section;
    m_order = order;
    viewport()->update();
}

void FilterHeader::place()
{
    const Measures m = Measures::of(this);
    const int top = numberHeight() + headingHeight() + m.px(4);
    for (auto it = m_filters.cbegin(); it != m_filters.cend(); ++it) {
        TextField *field = it.value();
        if (!field)
            continue;
        const bool shown = m_row == FilterRow::Shown && !isSectionHidden(it.key());
        field->setVisible(shown);
        if (shown)
            field->setGeometry(sectionViewportPosition(it.key()) + m.px(4), top, sectionSize(it.key()) - m.px(8), m.px(24));
    }
}

void FilterHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    place();
}

bool FilterHeader::event(QEvent *event)
{
    const bool handled = QHeaderView::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        place();
    return handled;
}

void FilterHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Measures m = Measures::of(this);
    const auto tone = [this](Token token) { return color(token, palette()); };
    painter->save();
    painter->fillRect(rect, tone(Token::Window));
    const QRect number(rect.left(), rect.top(), rect.width(), numberHeight());
    const QRect heading(rect.left(), number.bottom() + 1, rect.width(), headingHeight());
    painter->fillRect(QRect(rect.left(), number.bottom(), rect.width(), 1), tone(Token::Grid));
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), tone(Token::Grid));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tone(Token::Border));
    if (m_row == FilterRow::Shown)
        painter->fillRect(QRect(rect.left(), heading.bottom(), rect.width(), 1), tone(Token::Grid));
    if (const int ord = m_numbers.value(section); ord > 0) {
        painter->setFont(ui::font(TextStyle::Tiny));
        painter->setPen(tone(Token::Text3));
        painter->drawText(number, Qt::AlignCenter, QString::number(ord));
    }
    QRect text = heading.adjusted(m.px(8), 0, -m.px(6), 0);
    if (section == m_arrow) {
        const int side = m.smallIcon;
        paintIcon(painter, QRect(text.right() - side, text.center().y() - side / 2, side, side),
                  m_order == Qt::DescendingOrder ? IconName::Down : IconName::Up, tone(Token::Text2));
        text.setRight(text.right() - side - m.px(4));
    }
    painter->setFont(ui::font(TextStyle::SmallStrong));
    painter->setPen(tone(Token::Text2));
    const QString title = model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace thuly::ui
