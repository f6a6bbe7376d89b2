// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/icons.h>

#include <QApplication>
#include <QHash>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace thuly::ui {

QString iconFile(IconName name)
{
    const QString key = QString::fromLatin1(QMetaEnum::fromType<IconName>().valueToKey(int(name))).toLower();
    return QString(u":/thuly/icons/"_s % key % u".svg"_s);
}

QPixmap iconPixmap(IconName name, int size, const QColor &color, qreal devicePixelRatio)
{
    const int pixels = std::max(1, int(std::lround(size * devicePixelRatio)));
    const QString key = u"thuly-icon-%1-%2-%3"_s.arg(int(name)).arg(pixels).arg(color.rgba(), 8, 16);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QSvgRenderer renderer(iconFile(name));
        QPainter painter(&image);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
        painter.end();
        pixmap = QPixmap::fromImage(image);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter *painter, const QRect &rect, IconName name, const QColor &color)
{
    const int size = std::min(rect.width(), rect.height());
    const QRect square(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size, size);
    painter->drawPixmap(square.topLeft(), iconPixmap(name, size, color, painter->device()->devicePixelRatio()));
}

QIcon icon(IconName name)
{
    return QIcon(new IconEngine(name, IconEngine::Colour::FromPalette, Token::Text2));
}

QIcon icon(IconName name, Token token)
{
    return QIcon(new IconEngine(name, IconEngine::Colour::FromToken, token));
}

IconEngine::IconEngine(IconName name, Colour colour, Token token)
    : m_name(name)
    , m_colour(colour)
    , m_token(token)
{
}

QColor IconEngine::tint(QIcon::Mode mode, QIcon::State state) const
{
    const QPalette palette = QApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return color(Token::Disabled, palette);
    case QIcon::Selected:
        return color(Token::HighlightText, palette);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    if (m_colour == Colour::FromToken)
        return color(m_token, palette);
    return color(state == QIcon::On ? Token::Accent : Token::Text2, palette);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    paintIcon(painter, rect, m_name, tint(mode, state));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return iconPixmap(m_name, std::min(size.width(), size.height()), tint(mode, state), 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    return iconPixmap(m_name, std::min(size.width(), size.height()), tint(mode, state), scale);
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return u"ThulyIconEngine"_s;
}

QString IconEngine::iconName()
{
    return QString::fromLatin1(QMetaEnum::fromType<IconName>().valueToKey(int(m_name)));
}

} // namespace thuly::ui
