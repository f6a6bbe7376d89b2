// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/blocks.h>
#include <thuly/ui/componentsheet.h>
#include <thuly/ui/focusring.h>
#include <thuly/ui/label.h>
#include <thuly/ui/theme.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace thuly::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(thuly::ui::ThemeKind)

namespace {

int differentColours(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return int(colours.size());
}

} // namespace

class TstComponentSheet : public QObject
{
    Q_OBJECT

public:
    explicit TstComponentSheet(Theme &theme)
        : m_theme(theme)
    {
    }

private:
    /** Every word of labels and buttons has the room it asks for. */
    void nothingIsClipped(const QWidget &page)
    {
        const auto labels = page.findChildren<Label *>();
        QVERIFY(labels.size() > 30);
        for (const Label *label : labels) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() >= needed, qPrintable(label->text()));
            QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
        for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            QVERIFY2(button->parentWidget()->inherits("QLineEdit") || button->height() >= 16, qPrintable(button->text()));
        }
        for (const StateChip *chip : page.findChildren<StateChip *>())
            QVERIFY2(chip->width() >= chip->sizeHint().width(), qPrintable(chip->state().word));
        for (const QLineEdit *field : page.findChildren<QLineEdit *>()) {
            const int room = field->width() - 20;
            QVERIFY2(field->fontMetrics().horizontalAdvance(field->text()) <= room, qPrintable(field->text()));
        }
    }

    Theme &m_theme;

private Q_SLOTS:
    void sheet_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<int>("zoom");
        QTest::newRow("light-100") << ThemeKind::Light << 100;
        QTest::newRow("light-150") << ThemeKind::Light << 150;
        QTest::newRow("dark-100") << ThemeKind::Dark << 100;
        QTest::newRow("dark-150") << ThemeKind::Dark << 150;
    }
    void sheet()
    {
        QFETCH(ThemeKind, kind);
        QFETCH(int, zoom);
        m_theme.setSettings({kind == ThemeKind::Light ? Appearance::Light : Appearance::Dark, Density::Compact, FontChoice::Inter, zoom});
        ComponentSheet page(kind);
        page.resize(1366 * zoom / 100, 768 * zoom / 100);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QImage image = page.grab().toImage();
        QVERIFY(image.save(QDir(QCoreApplication::applicationDirPath()).filePath(u"componentsheet-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())))));
        QVERIFY(differentColours(image) > 200);
        QCOMPARE(image.pixelColor(2, 2), color(Token::Window, kind));
        QVERIFY2(page.height() == 768 * zoom / 100 && page.width() == 1366 * zoom / 100, "the sheet does not fit its picture");
        nothingIsClipped(page);
    }

    void ringFollowsTheFocus()
    {
        FocusRing ring(*qApp);
        QWidget window;
        auto *one = new QLineEdit(&window);
        auto *two = new QLineEdit(&window);
        two->move(0, 80);
        window.resize(300, 200);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        one->setFocus();
        QTRY_COMPARE(ring.ringed(), one);
        two->setFocus();
        QTRY_COMPARE(ring.ringed(), two);
    }

    void zoomReachesWhatIsShown()
    {
        m_theme.setSettings({Appearance::Light, Density::Compact, FontChoice::Inter, 100});
        PageHead head(u"Nhận đơn khởi kiện"_s);
        head.addAction(new Button(u"Vào sổ"_s, ButtonRole::Primary));
        PaneHeader pane(IconName::Clock, u"Hạn"_s);
        SegmentedButtons segments;
        segments.addSegment(u"Mật khẩu"_s);
        segments.addSegment(u"Token"_s);
        head.show();
        const int headBefore = head.height();
        const int paneBefore = pane.height();
        const int segmentsBefore = segments.sizeHint().height();
        const int titleBefore = head.titleLabel()->font().pointSize();
        m_theme.setZoom(200);
        QVERIFY(std::abs(head.height() - 2 * headBefore) <= 4);
        QVERIFY(std::abs(pane.height() - 2 * paneBefore) <= 4);
        QTRY_VERIFY(std::abs(segments.sizeHint().height() - 2 * segmentsBefore) <= 4);
        QVERIFY(std::abs(head.titleLabel()->font().pointSize() - 2 * titleBefore) <= 1);
        m_theme.setZoom(100);
        QCOMPARE(head.height(), headBefore);
    }

    void zoomScalesTheFont()
    {
        m_theme.setSettings({Appearance::Light, Density::Compact, FontChoice::Inter, 100});
        const double body = QApplication::font().pointSizeF();
        QVERIFY(body >= 10);
        m_theme.setZoom(400);
        QCOMPARE(m_theme.settings().zoomPercent, 200);
        QCOMPARE(QApplication::font().pointSizeF(), body * 2);
        m_theme.setZoom(100);
        QCOMPARE(QApplication::font().pointSizeF(), body);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator vietnamese; // the longer words of the two languages
    if (!vietnamese.load(u":/i18n/thuly_vi.qm"_s) || !QApplication::installTranslator(&vietnamese))
        return 1;
    Theme theme(application, {.appearance = Appearance::Light, .density = Density::Compact});
    TstComponentSheet test(theme);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_componentsheet.moc"
