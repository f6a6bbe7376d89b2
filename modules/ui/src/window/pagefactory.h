// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

namespace thuly::ui {

/** The page of a place; null when there is no such place. Owned by `parent`. */
[[nodiscard]] Page *makePage(const PlaceId &place, const PageContext &context, QWidget *parent);

/** "today", "petition", "register", "case", "matters"…: the entry of the navigation that a place belongs to. */
[[nodiscard]] QString navigationOf(const PlaceId &place);

} // namespace thuly::ui
