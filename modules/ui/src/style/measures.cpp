// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/measures.h>

#include <thuly/ui/theme.h>

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace thuly::ui {

namespace {
// Height of Inter at 10 pt and 96 dpi, against which the pictures were drawn.
constexpr double drawnHeight = 16.0;
}

Measures Measures::of(const QWidget *widget)
{
    const Theme *theme = Theme::of(widget);
    return of(QFontMetrics(QApplication::font()), theme ? theme->density() : Density::Compact);
}

Measures Measures::of(const QFontMetrics &body, Density density)
{
    Measures m;
    const double height = body.ascent() + body.descent();
    const auto px = [height](double pixels) { return std::max(1, int(std::lround(pixels * height / drawnHeight))); };
    const bool wide = density == Density::Comfortable;
    m.unit = px(4);
    m.row = px(wide ? 34 : 28);
    m.twoLine = px(wide ? 52 : 44);
    m.control = px(wide ? 32 : 28);
    m.pageHead = px(48);
    m.toolbar = px(40);
    m.paneHead = px(32);
    m.tabs = px(40);
    m.status = px(26);
    m.banner = px(36);
    m.nav = px(196);
    m.rail = px(52);
    m.icon = px(16);
    m.smallIcon = px(14);
    m.brandIcon = px(20);
    m.bigIcon = px(40);
    m.chip = px(20);
    m.radius = px(4);
    m.chipRadius = px(3);
    m.focusRadius = px(6);
    return m;
}

int Measures::px(double pixels) const
{
    return std::max(1, int(std::lround(pixels * icon / 16.0)));
}

} // namespace thuly::ui
