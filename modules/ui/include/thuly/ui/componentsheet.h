// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace thuly::ui {

enum class ThemeKind;

/** Picture 16 made of the real widgets, in the palette of one theme whatever the application wears. For tests and the help menu. */
class ComponentSheet : public QWidget
{
    Q_OBJECT
public:
    explicit ComponentSheet(ThemeKind theme, QWidget *parent = nullptr);
};

} // namespace thuly::ui
