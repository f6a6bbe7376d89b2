// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace thuly::ui {

/** The styles of ui.md §2.2. */
enum class TextStyle { Body, Medium, Strong, Small, SmallMedium, SmallStrong, Tiny, TinyStrong, Title, Figure, Number, NumberSmall, Paper };

/** The font of a style at the present size of the application font (zoom is in it). */
[[nodiscard]] QFont font(TextStyle style);
/** The application font at 100 %: Inter, Noto Sans, Liberation Sans, 10 pt or more, figures of equal width. */
[[nodiscard]] QFont interfaceFont();
/** The face of the paper: Liberation Serif. */
[[nodiscard]] QString paperFamily();

} // namespace thuly::ui
