// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/focusring.h>

#include <QAbstractItemView>
#include <QApplication>

namespace thuly::ui {

namespace {

/** Whether the ring of the application belongs around this widget. */
bool wantsRing(const QWidget *widget)
{
    if (!widget || widget->isWindow() || widget->property("ownFocus").toBool())
        return false;
    if (qobject_cast<const QAbstractItemView *>(widget))
        return false; // delegates draw it inside the current cell
    const QWidget *parent = widget->parentWidget();
    const QWidget *grand = parent ? parent->parentWidget() : nullptr;
    const bool cellEditor = grand && qobject_cast<const QAbstractItemView *>(grand); // the cell has its ring already
    return !cellEditor && widget->focusPolicy() != Qt::NoFocus;
}

} // namespace

FocusRing::FocusRing(QApplication &application, QObject *parent)
    : QObject(parent)
{
    connect(&application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    follow(QApplication::focusWidget());
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

QWidget *FocusRing::ringed() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

void FocusRing::follow(QWidget *widget)
{
    if (!wantsRing(widget)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(widget);
    m_frame->setWidget(widget);
    m_frame->setAutoFillBackground(false);
}

QWidget *FocusRing::pinned(QWidget *widget)
{
    auto *frame = new QFocusFrame(widget);
    frame->setWidget(widget);
    return frame;
}

} // namespace thuly::ui
