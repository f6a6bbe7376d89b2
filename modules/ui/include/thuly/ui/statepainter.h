// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/state.h>
#include <thuly/ui/icons.h>
#include <thuly/ui/palette.h>

#include <QFont>
#include <QRect>
#include <QSize>

class QPainter;

namespace thuly::ui {

using models::State;
using models::StateKind;

/** How a kind of state looks; one table for labels, chips and delegates (ui.md §4.4). */
struct StateLook {
    IconName icon;
    Token text;
    Token iconColour;
    Token tone;   ///< background of the chip
    bool strong;  ///< 600 weight when it stands as text
};
[[nodiscard]] StateLook lookOf(StateKind kind);

enum class OnRow { Plain, Selected };

/** Paints icon + word + colour as a chip or as text. Stateless; GUI thread. */
class StatePainter
{
public:
    [[nodiscard]] static QSize chipSize(const State &state, const QWidget *widget);
    static void paintChip(QPainter *painter, const QRect &rect, const State &state, const QWidget *widget);
    [[nodiscard]] static QSize textSize(const State &state, const QFont &font, const QWidget *widget);
    /** Elides the word if it does not fit. text3 is never used on a selected row. */
    static void paintText(QPainter *painter, const QRect &rect, const State &state, const QFont &font, const QPalette &palette,
                          OnRow row, const QWidget *widget);
};

} // namespace thuly::ui
