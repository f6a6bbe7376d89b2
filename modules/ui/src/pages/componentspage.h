// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

namespace thuly::ui {

/** What the signs and colours of the program mean: the component sheet in the theme of the moment. */
class ComponentsPage : public Page
{
    Q_OBJECT
public:
    explicit ComponentsPage(const PageContext &context, QWidget *parent = nullptr);
};

} // namespace thuly::ui
