// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>

class QWidget;

namespace thuly::ui {

enum class Density;

/**
 * All distances, computed from font metrics and density (ui.md §2.3), so that zoom and other
 * fonts keep the proportions. `unit` is the 4 px grid at 100 %.
 */
struct Measures {
    int unit = 4;
    int row = 28;        ///< one line of a table
    int twoLine = 44;    ///< two lines of a list
    int control = 28;    ///< buttons and fields
    int pageHead = 48, toolbar = 40, paneHead = 32, tabs = 40, status = 26, banner = 36;
    int nav = 196, rail = 52;
    int icon = 16, smallIcon = 14, brandIcon = 20, bigIcon = 40;
    int chip = 20;
    int radius = 4, chipRadius = 3, focusRadius = 6;

    /** In the font and density of the widget's application; `widget` may be null. */
    [[nodiscard]] static Measures of(const QWidget *widget);
    [[nodiscard]] static Measures of(const QFontMetrics &body, Density density);
    /** `pixels` of the pictures (96 dpi, 100 %) at the present size. */
    [[nodiscard]] int px(double pixels) const;
};

} // namespace thuly::ui
