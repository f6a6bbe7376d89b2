// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/typography.h>

#include <QApplication>

using namespace Qt::StringLiterals;

namespace thuly::ui {

QString paperFamily()
{
    return u"Liberation Serif"_s;
}

QFont interfaceFont()
{
    QFont f;
    f.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"Liberation Sans"_s});
    f.setPointSizeF(10);
    f.setWeight(QFont::Normal);
    f.setFeature(QFont::Tag("tnum"), 1); // dates and numbers stand in columns
    return f;
}

QFont font(TextStyle style)
{
    QFont f = QApplication::font();
    const double body = f.pointSizeF() > 0 ? f.pointSizeF() : 10;
    const auto set = [&f, body](double points, QFont::Weight weight) {
        f.setPointSizeF(body * points / 10);
        f.setWeight(weight);
    };
    const auto paper = [&f] {
        f.setFamilies({paperFamily()});
        f.unsetFeature(QFont::Tag("tnum"));
    };
    switch (style) {
    case TextStyle::Body: set(10, QFont::Normal); break;
    case TextStyle::Medium: set(10, QFont::Medium); break;
    case TextStyle::Strong: set(10, QFont::DemiBold); break;
    case TextStyle::Small: set(9, QFont::Normal); break;
    case TextStyle::SmallMedium: set(9, QFont::Medium); break;
    case TextStyle::SmallStrong: set(9, QFont::DemiBold); break;
    case TextStyle::Tiny: set(8.5, QFont::Normal); break;
    case TextStyle::TinyStrong: set(8.5, QFont::DemiBold); break;
    case TextStyle::Title: set(13, QFont::DemiBold); break;
    case TextStyle::Figure: set(16, QFont::DemiBold); break;
    case TextStyle::Number: set(17, QFont::Bold); paper(); break;
    case TextStyle::NumberSmall: set(12, QFont::Bold); paper(); break;
    case TextStyle::Paper: set(12, QFont::Normal); paper(); break;
    }
    return f;
}

} // namespace thuly::ui
