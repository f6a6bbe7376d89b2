// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/measures.h>
#include <thuly/ui/theme.h>

#include <QWidget>

namespace thuly::ui {

/** Sets sizes now and again whenever zoom, font or density change; `apply` takes the new Measures. Gone with `widget`. */
template<class Apply> void measured(QWidget *widget, Apply apply)
{
    apply(Measures::of(widget));
    if (Theme *theme = Theme::of(widget))
        QObject::connect(theme, &Theme::changed, widget, [widget, apply] { apply(Measures::of(widget)); });
}

} // namespace thuly::ui
