// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/suggestionlist.h>

#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/typography.h>

#include "../style/stylepainting.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {
constexpr auto debounceFor = 300ms;
constexpr int mostRows = 8;
}

class SuggestionList::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    void set(const QList<Suggestion> &suggestions)
    {
        beginResetModel();
        m_suggestions = suggestions;
        endResetModel();
    }
    [[nodiscard]] const Suggestion &at(int row) const { return m_suggestions.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_suggestions.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        const Suggestion &s = m_suggestions.at(index.row());
        return QString(s.title % u' ' % s.detail % u' ' % s.trailing).simplified();
    }

private:
    QList<Suggestion> m_suggestions;
};

namespace {

class SuggestionDelegate : public QStyledItemDelegate
{
public:
    SuggestionDelegate(std::function<const Suggestion &(int)> at, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_at(std::move(at))
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Measures m = Measures::of(option.widget);
        const Suggestion &s = m_at(index.row());
        const QPalette &p = option.palette;
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect, color(selected ? Token::Highlight : Token::Base, p));
        QRect rect = option.rect.adjusted(m.px(12), 0, -m.px(12), 0);
        paintIcon(painter, QRect(rect.x(), rect.center().y() - m.icon / 2 + 1, m.icon, m.icon), s.icon,
                  color(selected ? Token::HighlightText : Token::Text2, p));
        rect.setLeft(rect.left() + m.icon + m.px(8));
        if (!s.trailing.isEmpty()) {
            painter->setFont(ui::font(TextStyle::Small));
            painter->setPen(color(selected ? Token::HighlightText : Token::Text2, p));
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, s.trailing);
            rect.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(s.trailing) - m.px(12));
        }
        const QFont strong = ui::font(TextStyle::Strong);
        const QFontMetrics fm(strong);
        painter->setFont(strong);
        painter->setPen(color(selected ? Token::HighlightText : Token::Text, p));
        const QString title = fm.elidedText(s.title, Qt::ElideRight, rect.width());
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, title);
        rect.setLeft(rect.left() + fm.horizontalAdvance(title));
        painter->setFont(ui::font(TextStyle::Body));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(s.detail, Qt::ElideRight, std::max(0, rect.width())));
        painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, color(Token::Grid, p));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const Measures m = Measures::of(option.widget);
        return {m.px(200), m.px(34)};
    }

private:
    std::function<const Suggestion &(int)> m_at;
};

} // namespace

SuggestionList::SuggestionList(QLineEdit *field)
    : QWidget(field->window())
    , m_field(field)
    , m_view(new QListView(this))
    , m_model(new Model(this))
    , m_debounce(new QTimer(this))
{
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_view);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SuggestionDelegate([this](int row) -> const Suggestion & { return m_model->at(row); }, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Suggestions"));
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
    connect(field, &QObject::destroyed, this, [this] {
        m_debounce->stop();
        hide();
        deleteLater();
    });
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(debounceFor);
    connect(m_debounce, &QTimer::timeout, this, [this] {
        if (m_field->hasFocus())
            Q_EMIT wanted(ImeGuard::peek(m_field)); // a timer only peeks, it never flushes
    });
    connect(field, &QLineEdit::textEdited, this, [this] { m_debounce->start(); });
    field->installEventFilter(this);
    hide();
}

SuggestionList::~SuggestionList() = default;

void SuggestionList::setSuggestions(const QList<Suggestion> &suggestions)
{
    m_model->set(suggestions);
    if (suggestions.isEmpty() || !m_field->hasFocus()) {
        hide();
        return;
    }
    m_view->setCurrentIndex(m_model->index(0, 0));
    place();
    show();
    raise();
}

int SuggestionList::count() const
{
    return m_model->rowCount();
}

int SuggestionList::current() const
{
    return m_view->currentIndex().row();
}

void SuggestionList::dismiss()
{
    m_debounce->stop();
    hide();
}

void SuggestionList::place()
{
    QWidget *top = m_field->window();
    if (parentWidget() != top)
        setParent(top);
    const Measures m = Measures::of(this);
    const int rows = std::min(count(), mostRows);
    const int wantedHeight = rows * m.px(34) + 2;
    const int wantedWidth = std::min(std::max(m_field->width(), m.px(500)), top->width() - m.px(16));
    QPoint at = m_field->mapTo(top, QPoint(0, m_field->height() + m.px(2)));
    at.setX(std::clamp(at.x(), m.px(8), std::max(m.px(8), top->width() - wantedWidth - m.px(8))));
    if (at.y() + wantedHeight > top->height())
        at.setY(m_field->mapTo(top, QPoint(0, 0)).y() - wantedHeight - m.px(2));
    setGeometry(QRect(at, QSize(wantedWidth, wantedHeight)));
}

void SuggestionList::take(int row)
{
    if (row < 0 || row >= count())
        return;
    const Suggestion picked = m_model->at(row);
    ImeGuard::flushNow(); // the word being composed must not come back after the choice
    dismiss();
    Q_EMIT chosen(picked);
}

bool SuggestionList::key(int key)
{
    const int row = current();
    switch (key) {
    case Qt::Key_Down:
        m_view->setCurrentIndex(m_model->index(std::min(row + 1, count() - 1), 0));
        return true;
    case Qt::Key_Up:
        m_view->setCurrentIndex(m_model->index(std::max(row - 1, 0), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(row);
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    }
    return false;
}

bool SuggestionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    switch (int(event->type())) {
    case QEvent::KeyPress: {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (isVisible() && pressed->modifiers() == Qt::NoModifier && key(pressed->key()))
            return true;
        break;
    }
    case QEvent::ShortcutOverride:
        if (isVisible() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        break;
    case QEvent::InputMethod:
        m_debounce->start();
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        dismiss();
        break;
    case QEvent::Move:
    case QEvent::Resize:
        if (isVisible())
            place();
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void SuggestionList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Base, this));
    draw::box(&painter, rect(), Qt::transparent, color(Token::Field, this), 0);
}

} // namespace thuly::ui
