// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/formwalk.h"

#include <thuly/ui/imeguard.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace thuly::ui {

FormWalk::FormWalk(QObject *parent)
    : QObject(parent)
{
}

void FormWalk::add(QWidget *field)
{
    addAfter(nullptr, field);
}

void FormWalk::addAfter(const QWidget *before, QWidget *field)
{
    const qsizetype place = before ? m_fields.indexOf(before) : -1;
    m_fields.insert(place < 0 ? m_fields.size() : place + 1, field);
    // Item views have their own walk through their cells.
    if (!qobject_cast<QAbstractItemView *>(field))
        field->installEventFilter(this);
}

void FormWalk::step(const QWidget *from, int by)
{
    ImeGuard::flushNow();
    const qsizetype start = m_fields.indexOf(from);
    for (qsizetype i = start + by; i >= 0 && i < m_fields.size(); i += by) {
        QWidget *field = m_fields.at(i);
        if (field && field->isEnabled() && field->isVisible()) {
            field->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
    if (by > 0)
        Q_EMIT atEnd();
}

void FormWalk::next(const QWidget *from)
{
    step(from, 1);
}

void FormWalk::previous(const QWidget *from)
{
    step(from, -1);
}

bool FormWalk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QObject::eventFilter(watched, event);
    const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
    auto *field = static_cast<QWidget *>(watched);
    if (modifiers == Qt::AltModifier) {
        if (auto *area = qobject_cast<QPlainTextEdit *>(field)) {
            area->insertPlainText(QStringLiteral("\n"));
            return true;
        }
        return false;
    }
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    step(field, modifiers == Qt::ShiftModifier ? -1 : 1);
    return true;
}

} // namespace thuly::ui
