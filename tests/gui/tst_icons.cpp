// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/icons.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace thuly::ui;
using namespace Qt::StringLiterals;

class TstIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameHasItsDrawing()
    {
        const QMetaEnum names = QMetaEnum::fromType<IconName>();
        QVERIFY(names.keyCount() >= 100);
        QSet<QByteArray> drawings;
        for (int i = 0; i < names.keyCount(); ++i) {
            const auto name = IconName(names.value(i));
            QFile file(iconFile(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(iconFile(name)));
            const QByteArray svg = file.readAll();
            QVERIFY2(!drawings.contains(svg), qPrintable(u"%1 is drawn like another"_s.arg(iconFile(name))));
            drawings.insert(svg);
            // Strokes only, one colour, on the grid of 24 (ui.md §2.4).
            const QString text = QString::fromUtf8(svg);
            QVERIFY(text.contains(u"viewBox=\"0 0 24 24\""_s));
            QVERIFY(text.contains(u"fill=\"none\" stroke=\"#000\" stroke-width=\"1.75\" stroke-linecap=\"round\""_s));
            QCOMPARE(text.count(u"fill="_s), 1);
            QCOMPARE(text.count(u"stroke=\""_s), 1);
        }
    }

    void everyIconIsVisibleAndInside()
    {
        const QMetaEnum names = QMetaEnum::fromType<IconName>();
        const QColor ink(0x1F, 0x4E, 0x8C);
        for (int i = 0; i < names.keyCount(); ++i) {
            const QImage image = iconPixmap(IconName(names.value(i)), 48, ink, 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
            int painted = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 128)
                        continue;
                    ++painted;
                    // Rounding of premultiplied colours may be off by a little.
                    QVERIFY2(std::abs(pixel.red() - ink.red()) < 4 && std::abs(pixel.blue() - ink.blue()) < 4, names.key(i));
                    QVERIFY2(x > 0 && y > 0 && x < 47 && y < 47, names.key(i));
                }
            }
            QVERIFY2(painted >= 40, names.key(i));
        }
    }

    void colourFollowsPaletteAndMode()
    {
        const QIcon lock = icon(IconName::Lock);
        const auto darkest = [](const QPixmap &pixmap) {
            const QImage image = pixmap.toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > 250)
                        return image.pixelColor(x, y).rgb();
                }
            }
            return QRgb(0);
        };
        QApplication::setPalette(thuly::ui::palette(ThemeKind::Light));
        const QRgb light = darkest(lock.pixmap(QSize(64, 64), 1.0));
        QCOMPARE(light, color(Token::Text2, ThemeKind::Light).rgb());
        QCOMPARE(darkest(lock.pixmap(QSize(64, 64), 1.0, QIcon::Disabled)), color(Token::Disabled, ThemeKind::Light).rgb());
        QCOMPARE(darkest(lock.pixmap(QSize(64, 64), 1.0, QIcon::Normal, QIcon::On)), color(Token::Accent, ThemeKind::Light).rgb());
        QApplication::setPalette(thuly::ui::palette(ThemeKind::Dark));
        QCOMPARE(darkest(lock.pixmap(QSize(64, 64), 1.0)), color(Token::Text2, ThemeKind::Dark).rgb());
    }

    /** For people: every drawing with its name, at the sizes it is shown. */
    void contactSheet()
    {
        const QMetaEnum names = QMetaEnum::fromType<IconName>();
        constexpr int columns = 14;
        constexpr int cell = 92;
        QImage sheet(columns * cell, (names.keyCount() / columns + 1) * cell, QImage::Format_RGB32);
        sheet.fill(color(Token::Window, ThemeKind::Light));
        QPainter painter(&sheet);
        painter.setPen(color(Token::Text2, ThemeKind::Light));
        QFont small = painter.font();
        small.setPointSizeF(8);
        painter.setFont(small);
        for (int i = 0; i < names.keyCount(); ++i) {
            const QPoint at(i % columns * cell, i / columns * cell);
            paintIcon(&painter, QRect(at + QPoint(10, 14), QSize(40, 40)), IconName(names.value(i)), color(Token::Text, ThemeKind::Light));
            paintIcon(&painter, QRect(at + QPoint(60, 26), QSize(16, 16)), IconName(names.value(i)), color(Token::Text2, ThemeKind::Light));
            painter.drawText(QRect(at + QPoint(4, 62), QSize(cell - 8, 20)), Qt::AlignLeft, QString::fromLatin1(names.key(i)));
        }
        painter.end();
        QVERIFY(sheet.save(QDir(QCoreApplication::applicationDirPath()).filePath(u"icons.png"_s)));
    }

    void sizeFollowsTheScreen()
    {
        QCOMPARE(icon(IconName::Seal).pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
    }
};

QTEST_MAIN(TstIcons)
#include "tst_icons.moc"
