// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace thuly::ui {

/** Enter goes to the next field of a form, Shift+Enter to the one before; Alt+Enter is a new line in a text area. */
class FormWalk : public QObject
{
    Q_OBJECT
public:
    explicit FormWalk(QObject *parent);
    /** Fields in reading order. Disabled and hidden ones are passed over. */
    void add(QWidget *field);
    /** Behind `before`; at the end when that is not in the walk. */
    void addAfter(const QWidget *before, QWidget *field);
    void next(const QWidget *from);
    void previous(const QWidget *from);

Q_SIGNALS:
    /** Enter in the last field. */
    void atEnd();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(const QWidget *from, int by);
    QList<QPointer<QWidget>> m_fields;
};

} // namespace thuly::ui
