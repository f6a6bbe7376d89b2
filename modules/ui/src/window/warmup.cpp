// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/warmup.h"

#include <thuly/ui/icons.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>
#include <thuly/ui/typography.h>

#include <QImage>
#include <QMetaEnum>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

constexpr int styles = int(TextStyle::Paper) + 1;

int icons()
{
    return QMetaEnum::fromType<IconName>().keyCount();
}

} // namespace

WarmUp::WarmUp(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    connect(&m_timer, &QTimer::timeout, this, &WarmUp::step);
    m_timer.start(0);
}

void WarmUp::step()
{
    if (m_next < styles)
        drawLetters(m_next);
    else if (m_next < styles + icons())
        drawIcon(QMetaEnum::fromType<IconName>().value(m_next - styles));
    if (++m_next < styles + icons())
        return;
    m_timer.stop();
    deleteLater();
}

void WarmUp::drawLetters(int style) const
{
    QImage nowhere(8, 8, QImage::Format_ARGB32_Premultiplied);
    nowhere.setDevicePixelRatio(m_window->devicePixelRatioF());
    QPainter painter(&nowhere);
    painter.setFont(font(TextStyle(style)));
    painter.drawText(0, 8, u"0123456789/.,:-·– aàáảãạăắâấầbcdđeêếềệghiíịklmnoóôốồơớờọộợpqrstuúưứừụửữvxyýỳ ABCDĐGHKLMNOPQSTVXY"_s);
}

void WarmUp::drawIcon(int name) const
{
    const int size = Measures::of(m_window).icon;
    for (const Token token : {Token::Text2, Token::Text})
        (void)iconPixmap(IconName(name), size, color(token, m_window), m_window->devicePixelRatioF());
}

} // namespace thuly::ui
