// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace thuly::ui {

/**
 * The row of open places. Tabs get narrower before the row scrolls; a close button that is not wholly in the row is
 * hidden, so that nothing can be pressed beside it. The middle button of the mouse closes a tab.
 */
class PlaceTabBar : public QTabBar
{
    Q_OBJECT
public:
    explicit PlaceTabBar(QWidget *parent);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QSize minimumTabSizeHint(int tab) const override;
    void tabLayoutChange() override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showWholeButtons();
    /** Right end of the part of the row where tabs are seen: the scroll buttons stand behind it. */
    [[nodiscard]] int seenUntil() const;
};

} // namespace thuly::ui
