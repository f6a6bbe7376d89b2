// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/navlist.h>

#include <thuly/ui/measures.h>
#include <thuly/ui/typography.h>

#include "../style/stylepainting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace thuly::ui {

namespace {

enum NavRole { IdRole = Qt::UserRole + 1, KindRole, IconRole, CountRole, UrgencyRole };
enum class EntryKind { Place, Group, Stretch };

EntryKind kindOf(const QModelIndex &index)
{
    return EntryKind(index.data(KindRole).toInt());
}

} // namespace

class NavList::Delegate : public QStyledItemDelegate
{
public:
    explicit Delegate(NavList *list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        switch (kindOf(index)) {
        case EntryKind::Stretch: break;
        case EntryKind::Group: paintGroup(painter, option, index); break;
        case EntryKind::Place:
            if (m_list->m_form == NavForm::Rail)
                paintRail(painter, option, index);
            else
                paintFull(painter, option, index);
            break;
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Measures m = Measures::of(m_list);
        const bool rail = m_list->m_form == NavForm::Rail;
        switch (kindOf(index)) {
        case EntryKind::Place: return {m.px(40), m.px(rail ? 36 : 30)};
        case EntryKind::Group: return {m.px(40), rail ? 0 : m.px(32)};
        case EntryKind::Stretch: return {m.px(40), std::max(0, m_list->property("stretch").toInt())};
        }
        Q_UNREACHABLE_RETURN({});
    }

private:
    [[nodiscard]] bool isOn(const QModelIndex &index) const { return index.data(IdRole).toString() == m_list->m_place; }

    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &rect) const
    {
        const Measures m = Measures::of(m_list);
        const QPalette &p = option.palette;
        const bool hover = option.state & QStyle::State_MouseOver;
        if (isOn(index) || hover)
            draw::box(painter, rect, color(isOn(index) ? Token::Highlight : Token::Hover, p), Qt::transparent, m.radius);
        const bool focused = m_list->hasFocus() && index == m_list->currentIndex();
        if (focused) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(color(Token::Accent, p), m.px(2)));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), m.radius, m.radius);
        }
    }

    [[nodiscard]] QColor countInk(const QModelIndex &index, const QPalette &p) const
    {
        const bool overdue = NavList::Urgency(index.data(UrgencyRole).toInt()) == NavList::Urgency::Overdue;
        return color(overdue ? Token::Danger : isOn(index) ? Token::HighlightText : Token::Text2, p);
    }

    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        if (m_list->m_form == NavForm::Rail)
            return;
        const Measures m = Measures::of(m_list);
        painter->setFont(ui::font(TextStyle::TinyStrong));
        painter->setPen(color(Token::Text3, option.palette));
        painter->drawText(option.rect.adjusted(m.px(16), 0, -m.px(8), -m.px(4)), Qt::AlignBottom | Qt::AlignLeft, index.data().toString());
    }

    void paintFull(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Measures m = Measures::of(m_list);
        const QPalette &p = option.palette;
        const bool on = isOn(index);
        const QRect rect = option.rect.adjusted(m.px(8), 0, -m.px(8), 0);
        paintGround(painter, option, index, rect);
        const QRect iconRect(rect.x() + m.px(8), rect.center().y() - m.icon / 2 + 1, m.icon, m.icon);
        paintIcon(painter, iconRect, IconName(index.data(IconRole).toInt()), color(on ? Token::Accent : Token::Text2, p));
        int right = rect.right() - m.px(8);
        if (const int count = index.data(CountRole).toInt(); count > 0) {
            const bool overdue = NavList::Urgency(index.data(UrgencyRole).toInt()) == NavList::Urgency::Overdue;
            const QFont f = ui::font(overdue ? TextStyle::SmallStrong : TextStyle::SmallMedium);
            const QString text = QLocale(QLocale::Vietnamese).toString(count);
            painter->setFont(f);
            painter->setPen(countInk(index, p));
            painter->drawText(QRect(rect.x(), rect.y(), right - rect.x() + 1, rect.height()), Qt::AlignVCenter | Qt::AlignRight, text);
            right -= QFontMetrics(f).horizontalAdvance(text) + m.px(6);
        }
        const int left = iconRect.right() + 1 + m.px(10);
        const QFont f = ui::font(on ? TextStyle::Strong : TextStyle::Body);
        painter->setFont(f);
        painter->setPen(color(on ? Token::HighlightText : Token::Text, p));
        painter->drawText(QRect(left, rect.y(), right - left + 1, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(f).elidedText(index.data().toString(), Qt::ElideRight, right - left + 2));
    }

    void paintRail(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Measures m = Measures::of(m_list);
        const QPalette &p = option.palette;
        const QRect rect = option.rect.adjusted(m.px(8), 0, -m.px(8), 0);
        paintGround(painter, option, index, rect);
        QRect iconRect(0, 0, m.icon, m.icon);
        const int count = index.data(CountRole).toInt();
        // The icon makes room for its count, but stays in line with the others.
        iconRect.moveCenter(count > 0 ? rect.center() + QPoint(0, m.px(5)) : rect.center());
        paintIcon(painter, iconRect, IconName(index.data(IconRole).toInt()), color(isOn(index) ? Token::Accent : Token::Text2, p));
        if (count > 0) {
            painter->setFont(ui::font(TextStyle::TinyStrong));
            painter->setPen(countInk(index, p));
            painter->drawText(rect.adjusted(0, 0, -m.px(2), 0), Qt::AlignTop | Qt::AlignRight, count > 99 ? QStringLiteral("99+") : QString::number(count));
        }
    }

    NavList *m_list;
};

NavList::NavList(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("nav"));
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    viewport()->setAutoFillBackground(false); // the navigation tone comes from the surface below
    setAccessibleName(tr("Navigation"));
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (kindOf(index) == EntryKind::Place)
            Q_EMIT placeChosen(index.data(IdRole).toString());
    });
}

void NavList::addGroup(const QString &title)
{
    auto *item = new QStandardItem(title);
    item->setData(int(EntryKind::Group), KindRole);
    item->setFlags(Qt::NoItemFlags);
    m_model->appendRow(item);
}

void NavList::addPlace(const QString &id, IconName icon, const QString &title)
{
    auto *item = new QStandardItem(title);
    item->setData(int(EntryKind::Place), KindRole);
    item->setData(id, IdRole);
    item->setData(int(icon), IconRole);
    item->setData(title, Qt::AccessibleTextRole);
    if (m_form == NavForm::Rail)
        item->setToolTip(title);
    m_model->appendRow(item);
    restretch();
}

void NavList::addStretch()
{
    auto *item = new QStandardItem;
    item->setData(int(EntryKind::Stretch), KindRole);
    item->setFlags(Qt::NoItemFlags);
    m_model->appendRow(item);
    m_stretchRow = m_model->rowCount() - 1;
}

void NavList::setCount(const QString &id, int count, Urgency urgency)
{
    const QModelIndex index = find(id);
    if (!index.isValid())
        return;
    m_model->setData(index, count, CountRole);
    m_model->setData(index, int(urgency), UrgencyRole);
    const QString title = index.data().toString();
    m_model->setData(index, count > 0 ? tr("%1, %2 waiting").arg(title).arg(count) : title, Qt::AccessibleTextRole);
}

void NavList::setForm(NavForm form)
{
    m_form = form;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *item = m_model->item(row);
        item->setToolTip(form == NavForm::Rail ? item->text() : QString());
    }
    scheduleDelayedItemsLayout();
    restretch();
    updateGeometry();
}

void NavList::setCurrentPlace(const QString &id)
{
    m_place = id;
    if (const QModelIndex index = find(id); index.isValid())
        setCurrentIndex(index);
    viewport()->update();
}

QString NavList::currentPlace() const
{
    return m_place;
}

void NavList::clearPlaces()
{
    m_model->clear();
    m_stretchRow = -1;
}

QSize NavList::sizeHint() const
{
    const Measures m = Measures::of(this);
    return {m_form == NavForm::Rail ? m.rail : m.nav, m.px(400)};
}

QModelIndex NavList::find(const QString &id) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(IdRole).toString() == id && kindOf(index) == EntryKind::Place)
            return index;
    }
    return {};
}

void NavList::restretch()
{
    if (m_stretchRow < 0)
        return;
    setProperty("stretch", 0);
    int others = 0;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (row != m_stretchRow)
            others += itemDelegate()->sizeHint(option, m_model->index(row, 0)).height();
    }
    setProperty("stretch", std::max(0, viewport()->height() - others - Measures::of(this).px(8)));
    scheduleDelayedItemsLayout();
}

void NavList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    restretch();
}

void NavList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
        restretch();
    }
}

void NavList::keyPressEvent(QKeyEvent *event)
{
    const bool go = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (go && currentIndex().isValid() && kindOf(currentIndex()) == EntryKind::Place) {
        Q_EMIT placeChosen(currentIndex().data(IdRole).toString());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace thuly::ui
