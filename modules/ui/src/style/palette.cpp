// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/palette.h>

#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace thuly::ui {

namespace {

struct Pair {
    Token token;
    QRgb light;
    QRgb dark;
};

// The only colour values of the program (ui.md §2.1). tst_palette recomputes their contrasts.
constexpr std::array table{
    Pair{Token::Window, 0xF3F1EC, 0x242220},       Pair{Token::Nav, 0xEAE7E0, 0x1C1B19},
    Pair{Token::Base, 0xFFFEFB, 0x2B2927},         Pair{Token::Alt, 0xF9F7F2, 0x312F2C},
    Pair{Token::Text, 0x211F1B, 0xECE8E0},         Pair{Token::Text2, 0x59544A, 0xBAB4A9},
    Pair{Token::Text3, 0x696357, 0xA69F93},        Pair{Token::Disabled, 0xA39D91, 0x756F65},
    Pair{Token::Border, 0xD9D4C9, 0x423F3A},       Pair{Token::Grid, 0xECE8DF, 0x373430},
    Pair{Token::Field, 0x8F887A, 0x827B6F},        Pair{Token::Accent, 0x1F4E8C, 0x97BCEE},
    Pair{Token::Fill, 0x1F4E8C, 0x3465A6},         Pair{Token::FillHover, 0x2A5DA0, 0x3F72B6},
    Pair{Token::OnFill, 0xFFFFFF, 0xFFFFFF},       Pair{Token::Highlight, 0xD3E0F3, 0x2F4462},
    Pair{Token::HighlightText, 0x12233C, 0xF2F5FA}, Pair{Token::Soft, 0xE8EEF7, 0x2C3644},
    Pair{Token::Hover, 0xECE9E2, 0x34312E},        Pair{Token::Neutral, 0xEAE6DD, 0x3A3733},
    Pair{Token::Mark, 0xFFE9A3, 0x5A4A1C},         Pair{Token::Danger, 0xA3231A, 0xF39C93},
    Pair{Token::DangerBg, 0xFBE9E6, 0x45241F},     Pair{Token::Warn, 0x7A4B00, 0xEABD66},
    Pair{Token::WarnBg, 0xFAEFD6, 0x3F311B},       Pair{Token::Ok, 0x1F6139, 0x8CCB9D},
    Pair{Token::OkBg, 0xE4F1E6, 0x223929},         Pair{Token::Pend, 0x5A4789, 0xC0AFEA},
    Pair{Token::PendBg, 0xEEEAF7, 0x332C47},       Pair{Token::Desk, 0xDEDAD1, 0x161513},
    // A document page is the same in both themes.
    Pair{Token::Paper, 0xFFFFFF, 0xFFFFFF},        Pair{Token::PageInk, 0x1B1B1B, 0x1B1B1B},
    Pair{Token::PageLine, 0xC9C4B8, 0x000000},     Pair{Token::PageConflict, 0xFFE58A, 0xFFE58A},
    Pair{Token::PageEvidence, 0xBFE3C6, 0xBFE3C6}, Pair{Token::PageQuestion, 0xC5D5EE, 0xC5D5EE},
    Pair{Token::PageHit, 0xFFD9A8, 0xFFD9A8},      Pair{Token::PageHitLine, 0xB45A00, 0xB45A00},
    Pair{Token::SignatureInk, 0x1C3F94, 0x1C3F94}, Pair{Token::Seal, 0xC4261D, 0xC4261D},
};
static_assert(table.size() == size_t(Token::Count));

constexpr bool tableIsInOrder()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (size_t(table[i].token) != i)
            return false;
    }
    return true;
}
static_assert(tableIsInOrder());

double luminance(const QColor &c)
{
    const auto channel = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

} // namespace

QColor color(Token token, ThemeKind theme)
{
    const Pair &pair = table.at(size_t(token));
    return QColor::fromRgb(theme == ThemeKind::Light ? pair.light : pair.dark);
}

QPalette palette(ThemeKind theme)
{
    const auto c = [theme](Token token) { return color(token, theme); };
    QPalette p;
    const std::initializer_list<std::pair<QPalette::ColorRole, Token>> roles{
        {QPalette::Window, Token::Window},         {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Base},             {QPalette::AlternateBase, Token::Alt},
        {QPalette::Text, Token::Text},             {QPalette::Button, Token::Base},
        {QPalette::ButtonText, Token::Text},       {QPalette::ToolTipBase, Token::Base},
        {QPalette::ToolTipText, Token::Text},      {QPalette::PlaceholderText, Token::Text3},
        {QPalette::BrightText, Token::Danger},     {QPalette::Mid, Token::Border},
        {QPalette::Midlight, Token::Grid},         {QPalette::Dark, Token::Field},
        {QPalette::Light, Token::Base},            {QPalette::Shadow, Token::Field},
        {QPalette::Accent, Token::Accent},         {QPalette::Link, Token::Accent},
        {QPalette::LinkVisited, Token::Accent},    {QPalette::Highlight, Token::Highlight},
        {QPalette::HighlightedText, Token::HighlightText},
    };
    for (const auto &[role, token] : roles) {
        p.setColor(QPalette::Active, role, c(token));
        p.setColor(QPalette::Inactive, role, c(token)); // a selection must not vanish when focus leaves
        p.setColor(QPalette::Disabled, role, c(token));
    }
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, c(Token::Disabled));
    p.setColor(QPalette::Disabled, QPalette::Base, c(Token::Window));
    return p;
}

ThemeKind themeKind(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.2 ? ThemeKind::Dark : ThemeKind::Light;
}

QColor color(Token token, const QPalette &palette)
{
    return color(token, themeKind(palette));
}

QColor color(Token token, const QWidget *widget)
{
    return widget ? color(token, widget->palette()) : color(token, QPalette());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace thuly::ui
