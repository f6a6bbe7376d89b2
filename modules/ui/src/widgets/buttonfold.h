// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/buttons.h>

#include <QList>
#include <QPointer>

#include <functional>

namespace thuly::ui {

/**
 * Keeps a row of buttons readable: where there is no room they go, one after the other, into a menu behind "More" instead of
 * losing their words. Its buttons are enabled and disabled by the page, never hidden by it. Owned by `bar`.
 */
class ButtonFold : public QObject
{
    Q_OBJECT
public:
    /** `needed` is the width that the row wants as it stands, without anything that may shorten first. */
    ButtonFold(QWidget *bar, QLayout *row, std::function<int()> needed = {});

    /** The button that opens the menu; hidden while everything has room. To be put into the row by the caller. */
    [[nodiscard]] IconButton *more() const { return m_more; }
    /** The first one added is the first to go. */
    void add(Button *button);
    [[nodiscard]] QList<Button *> folded() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void openMenu();
    [[nodiscard]] int widthOf(const QWidget *widget) const;

    QWidget *m_bar;
    QLayout *m_row;
    std::function<int()> m_needed;
    IconButton *m_more;
    QList<QPointer<Button>> m_buttons;
    int m_folded = 0; ///< how many of them, from the first
};

} // namespace thuly::ui
