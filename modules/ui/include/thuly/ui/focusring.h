// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPointer>

class QApplication;

namespace thuly::ui {

/**
 * One ring, 2 px accent with 1 px gap, around whatever widget has the focus, by key or mouse.
 * Item views and widgets with the property "ownFocus" draw their own. Hung on the application; GUI thread.
 */
class FocusRing : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QApplication &application, QObject *parent = nullptr);
    ~FocusRing() override;
    [[nodiscard]] QWidget *ringed() const;
    /** A ring around `widget` that does not follow the focus (component sheet). Owned by the widget. */
    static QWidget *pinned(QWidget *widget);

private:
    void follow(QWidget *widget);
    QPointer<QFocusFrame> m_frame;
};

} // namespace thuly::ui
