// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace thuly::ui {

enum class ThemeKind { Light, Dark };

/** The colours of ui.md §2.1. Their values live in palette.cpp and nowhere else. */
enum class Token {
    Window, Nav, Base, Alt,
    Text, Text2, Text3, Disabled,
    Border, Grid, Field,
    Accent, Fill, FillHover, OnFill,
    Highlight, HighlightText, Soft, Hover, Neutral, Mark,
    Danger, DangerBg, Warn, WarnBg, Ok, OkBg, Pend, PendBg,
    Desk,
    // Pages of documents have the same colours in both themes.
    Paper, PageInk, PageLine, PageConflict, PageEvidence, PageQuestion, PageHit, PageHitLine, SignatureInk, Seal,
    Count
};

[[nodiscard]] QColor color(Token token, ThemeKind theme);
/** The whole palette of a theme; Inactive equals Active. */
[[nodiscard]] QPalette palette(ThemeKind theme);
/** Which theme a palette belongs to: told from its window colour, so a widget may carry its own theme. */
[[nodiscard]] ThemeKind themeKind(const QPalette &palette);
[[nodiscard]] QColor color(Token token, const QPalette &palette);
[[nodiscard]] QColor color(Token token, const QWidget *widget);
/** Contrast of two opaque colours by WCAG 2.1, 1 to 21. */
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

} // namespace thuly::ui
