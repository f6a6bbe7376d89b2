// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/text.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>

#include <QDateTime>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

constexpr qint64 typingPauseMs = 1200;

/** Rows of the open list: code in a quieter colour, then the name. */
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Measures m = Measures::of(option.widget);
        const bool selected = option.state & QStyle::State_Selected;
        const QPalette &p = option.palette;
        painter->save();
        painter->fillRect(option.rect, color(selected ? Token::Highlight : Token::Base, p));
        painter->setFont(option.font);
        QRect rect = option.rect.adjusted(m.px(8), 0, -m.px(8), 0);
        const QString code = index.data(ChoiceField::CodeRole).toString();
        if (!code.isEmpty()) {
            painter->setPen(color(selected ? Token::HighlightText : Token::Text3, p));
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, code);
            rect.setLeft(rect.left() + std::max(m.px(56), option.fontMetrics.horizontalAdvance(code) + m.px(8)));
        }
        painter->setPen(color(selected ? Token::HighlightText : Token::Text, p));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Measures m = Measures::of(option.widget);
        const QString code = index.data(ChoiceField::CodeRole).toString();
        const int codeWidth = code.isEmpty() ? 0 : std::max(m.px(56), option.fontMetrics.horizontalAdvance(code) + m.px(8));
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + codeWidth + m.px(20), m.row};
    }
};

/** The open list looks for typed text the same way as the closed field. */
class ChoiceView : public QListView
{
public:
    explicit ChoiceView(std::function<void(const QString &)> search)
        : m_search(std::move(search))
    {
        setUniformItemSizes(true);
    }
    void keyboardSearch(const QString &text) override { m_search(text); }

private:
    std::function<void(const QString &)> m_search;
};

bool matches(const QString &name, const QString &code, const QString &typed)
{
    const QString folded = fold(name);
    return fold(code).startsWith(typed) || folded.startsWith(typed) || folded.contains(QString(u' ' % typed));
}

} // namespace

ChoiceField::ChoiceField(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(false); // an input method has nothing to compose here
    setMaxVisibleItems(14);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setView(new ChoiceView([this](const QString &text) { typeAhead(text); }));
    setItemDelegate(new ChoiceDelegate(this));
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT valueChanged(value()); });
}

void ChoiceField::addChoice(const QVariant &value, const QString &name, const QString &code)
{
    const bool empty = currentIndex() < 0;
    addItem(name);
    setItemData(count() - 1, value, ValueRole);
    setItemData(count() - 1, code, CodeRole);
    if (empty)
        setCurrentIndex(-1); // QComboBox would choose the first by itself
}

void ChoiceField::setValue(const QVariant &value)
{
    for (int i = 0; i < count(); ++i) {
        if (itemData(i, ValueRole) == value) {
            setCurrentIndex(i);
            return;
        }
    }
    setCurrentIndex(-1);
}

QVariant ChoiceField::value() const
{
    return currentIndex() < 0 ? QVariant() : itemData(currentIndex(), ValueRole);
}

QString ChoiceField::code() const
{
    return currentIndex() < 0 ? QString() : itemData(currentIndex(), CodeRole).toString();
}

QSize ChoiceField::sizeHint() const
{
    const Measures m = Measures::of(this);
    int widest = m.px(60);
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(i)));
    return {std::min(widest, m.px(260)) + m.px(40), m.control};
}

QSize ChoiceField::minimumSizeHint() const
{
    const Measures m = Measures::of(this);
    return {m.px(72), m.control};
}

void ChoiceField::typeAhead(const QString &text)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - m_typedAt > typingPauseMs)
        m_typed.clear();
    m_typedAt = now;
    m_typed += text;
    const QString typed = fold(m_typed);
    if (typed.isEmpty())
        return;
    QAbstractItemView *list = view();
    const bool open = list->isVisible();
    const int from = std::max(0, open ? list->currentIndex().row() : currentIndex());
    // The row where we are stays as long as it matches: "hop" then "dong" narrows instead of jumping.
    for (int step = 0; step < count(); ++step) {
        const int row = (from + step) % count();
        if (!matches(itemText(row), itemData(row, CodeRole).toString(), typed))
            continue;
        if (open)
            list->setCurrentIndex(model()->index(row, modelColumn(), rootModelIndex()));
        else
            setCurrentIndex(row);
        return;
    }
}

void ChoiceField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F4) {
        showPopup();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore(); // the form walks on
        return;
    }
    const QString text = event->text();
    const bool typing = !m_typed.isEmpty() && QDateTime::currentMSecsSinceEpoch() - m_typedAt <= typingPauseMs;
    const bool printable = !text.isEmpty() && text.front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (printable && (text != u" "_s || typing)) {
        typeAhead(text);
        return;
    }
    QComboBox::keyPressEvent(event);
}

void ChoiceField::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling a form must not change an answer
}

} // namespace thuly::ui
