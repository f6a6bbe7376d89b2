// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/blocks.h>

#include "../style/stylepainting.h"

#include <thuly/ui/keymap.h>
#include "measured.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace thuly::ui {

namespace {

constexpr auto shownFor = 8s;

/** The toast wears the colours of the other theme: its ground is the text colour. */
QPalette inverse(const QPalette &palette)
{
    QPalette p = palette;
    const QColor ground = color(Token::Text, palette);
    const QColor ink = color(Token::Window, palette);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(role, ink);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        p.setColor(role, ground);
    return p;
}

/** A button drawn in the ink of the toast. */
class ToastButton : public QAbstractButton
{
public:
    enum class Kind { Word, Close };
    ToastButton(Kind kind, const QString &text, QWidget *parent)
        : QAbstractButton(parent)
        , m_kind(kind)
    {
        setText(text);
        setAccessibleName(text);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const Measures m = Measures::of(this);
        if (m_kind == Kind::Close)
            return {m.px(24), m.px(24)};
        return {QFontMetrics(ui::font(TextStyle::Strong)).horizontalAdvance(text()) + m.px(22), m.px(24)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Measures m = Measures::of(this);
        QPainter painter(this);
        const QColor ink = palette().color(QPalette::WindowText);
        if (m_kind == Kind::Close) {
            const int inset = (width() - m.smallIcon) / 2;
            paintIcon(&painter, rect().adjusted(inset, inset, -inset, -inset), IconName::Close, ink);
            return;
        }
        draw::box(&painter, rect(), Qt::transparent, ink, m.radius);
        painter.setFont(ui::font(TextStyle::Strong));
        painter.setPen(ink);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    Kind m_kind;
};

/** Text and tick in the ink of the toast. */
class ToastText : public QWidget
{
public:
    ToastText(const QString &text, QWidget *parent)
        : QWidget(parent)
        , m_text(text)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const Measures m = Measures::of(this);
        return {m.icon + m.px(10) + QFontMetrics(ui::font(TextStyle::Body)).horizontalAdvance(m_text) + 2, m.px(24)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Measures m = Measures::of(this);
        QPainter painter(this);
        const QColor ink = palette().color(QPalette::WindowText);
        paintIcon(&painter, QRect(0, (height() - m.icon) / 2, m.icon, m.icon), IconName::Check, ink);
        painter.setFont(ui::font(TextStyle::Body));
        painter.setPen(ink);
        const QRect area = rect().adjusted(m.icon + m.px(10), 0, 0, 0);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, area.width() + 1));
    }

private:
    QString m_text;
};

} // namespace

Toast::Toast(QWidget *page, const QString &sentence)
    : QWidget(page)
    , m_page(page)
    , m_sentence(sentence)
    , m_row(new QHBoxLayout(this))
    , m_timer(new QTimer(this))
{
    const auto earlier = page->findChildren<Toast *>(Qt::FindDirectChildrenOnly);
    for (Toast *toast : earlier) {
        if (toast != this && !toast->m_embedded) {
            toast->hide();
            toast->deleteLater();
        }
    }
    measured(this, [this](const Measures &m) {
        m_row->setContentsMargins(m.px(12), 0, m.px(6), 0);
        m_row->setSpacing(m.px(8));
        setFixedHeight(m.banner);
    });
    m_row->addWidget(new ToastText(sentence, this), 1);
    auto *close = new ToastButton(ToastButton::Kind::Close, tr("Close this notice"), this);
    connect(close, &QAbstractButton::clicked, this, &QObject::deleteLater);
    m_row->addWidget(close);
    recolour();
    setAccessibleName(sentence);
    m_timer->setSingleShot(true);
    m_timer->setInterval(shownFor);
    connect(m_timer, &QTimer::timeout, this, &Toast::tick);
    page->installEventFilter(this);
    hide();
}

void Toast::offerUndo()
{
    if (m_undoable)
        return;
    m_undoable = true;
    auto *undo = new ToastButton(ToastButton::Kind::Word, QString(tr("Undo") % u' ' % keyCapText(KeyMap::shortcut(Command::Undo))), this);
    m_row->insertWidget(1, undo);
    connect(undo, &QAbstractButton::clicked, this, [this] {
        Q_EMIT undone();
        deleteLater();
    });
}

void Toast::setEmbedded()
{
    m_embedded = true;
    m_timer->stop();
}

void Toast::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_embedded)
        return;
    place();
    raise();
    m_timer->start();
    QAccessibleAnnouncementEvent announcement(this, m_sentence);
    QAccessible::updateAccessibility(&announcement);
}

void Toast::tick()
{
    const QWidget *focus = window()->focusWidget();
    const bool held = underMouse() || (focus && isAncestorOf(focus) && focus->hasFocus());
    if (held)
        m_timer->start();
    else
        deleteLater();
}

void Toast::place()
{
    if (!m_page)
        return;
    const int margin = Measures::of(this).px(16);
    const int wanted = std::min(sizeHint().width(), m_page->width() - 2 * margin);
    setGeometry((m_page->width() - wanted) / 2, m_page->height() - height() - margin, wanted, height());
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Resize && !m_embedded)
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::recolour()
{
    setPalette(QPalette());
    setPalette(inverse(parentWidget() ? parentWidget()->palette() : palette()));
}

void Toast::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        recolour();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::box(&painter, rect(), palette().color(QPalette::Window), Qt::transparent, Measures::of(this).radius);
}

} // namespace thuly::ui
