// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/workflow/casework.h>
#include <thuly/workflow/demo.h>

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace thuly;

/** Every page of the window: fits into a small screen, is named for screen readers, and can be looked at as a picture. */
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fitsIntoASmallWindow_data();
    void fitsIntoASmallWindow();
    void everythingHasAName_data();
    void everythingHasAName();
    void pictures_data();
    void pictures();

private:
    void show(const QString &place);
    static void addPlaces();
    [[nodiscard]] static QString placeName(QString place) { return place.replace(u':', u'-'); }

    std::unique_ptr<test::DeskFixture> m_desk;
    ui::MainWindow *m_window = nullptr;
    QString m_case;
};

void TestPages::initTestCase()
{
    m_desk = std::make_unique<test::DeskFixture>();
    QVERIFY(m_desk->makeVault());
    auto filled = m_desk->withDesk([](std::shared_ptr<workflow::Desk> desk) { return workflow::Demo(desk).fill({.cases = 90, .seed = 3, .year = 2026}); });
    QVERIFY2(filled.has_value(), qPrintable(filled ? QString() : filled.error().id()));
    auto listed = m_desk->withDesk([](std::shared_ptr<workflow::Desk> desk) {
        cases::MatterFilter filter;
        filter.phase = cases::Phase::Accepted;
        return workflow::CaseWork(desk).list(filter);
    });
    QVERIFY(listed && !listed->rows.isEmpty());
    m_case = QString(u"case:"_s % listed->rows.at(listed->rows.size() / 2).uid.toString());
    m_window = m_desk->window(QSize(1280, 650));
    QVERIFY(m_desk->unlock());
}

void TestPages::addPlaces()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"today", "petition", "register:DON-KK:2026", "register:DS-ST:2026", "print:DS-ST:2026", "case", "matters", "users",
                              "display", "keys", "components"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestPages::show(const QString &place)
{
    m_window->openPlace(place == "case"_L1 ? m_case : place);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 20000);
    // The answers of figures and counts come a moment later.
    QElapsedTimer moment;
    moment.start();
    QTRY_VERIFY(moment.elapsed() > 200);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 20000);
}

void TestPages::fitsIntoASmallWindow_data()
{
    addPlaces();
}

void TestPages::fitsIntoASmallWindow()
{
    QFETCH(QString, place);
    m_window->resize(1280, 650);
    show(place);
    QCOMPARE(m_window->size(), QSize(1280, 650));
    const QRect room = m_window->rect();
    const auto widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->isWindow())
            continue;
        bool scrolled = false;
        for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
            scrolled = scrolled || qobject_cast<const QAbstractScrollArea *>(up);
        if (scrolled)
            continue;
        const QRect at(widget->mapTo(m_window, QPoint(0, 0)), widget->size());
        QVERIFY2(room.contains(at), qPrintable(u"%1 %2 lies outside the window"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && !qobject_cast<const QTabBar *>(button->parentWidget()))
            QVERIFY2(button->width() >= button->minimumSizeHint().width() && button->height() >= button->minimumSizeHint().height() - 2, // a segment lies inside its frame
                     qPrintable(u"the button “%1” is cut"_s.arg(button->text())));
    }
}

void TestPages::everythingHasAName_data()
{
    addPlaces();
}

void TestPages::everythingHasAName()
{
    QFETCH(QString, place);
    if (place == "components"_L1)
        QSKIP("The sheet shows specimens that nobody works with.");
    show(place);
    const auto widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool speaks = qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractButton *>(widget) || qobject_cast<QAbstractScrollArea *>(widget);
        if (!speaks || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<QTabBar *>(widget->parentWidget()))
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || widget->inherits("QScrollArea");
        QVERIFY2(named, qPrintable(u"%1 %2 in %3 has no name"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), widget->parentWidget()->objectName())));
    }
}

void TestPages::pictures_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("zoom");
    for (const char *place : {"today", "petition", "register:DON-KK:2026", "register:DS-ST:2026", "print:DS-ST:2026", "case", "matters", "users",
                              "display", "keys", "components"}) {
        for (const bool dark : {false, true}) {
            for (const int zoom : {100, 150})
                QTest::addRow("%s %s %d", place, dark ? "dark" : "light", zoom) << QString::fromLatin1(place) << dark << zoom;
        }
    }
}

void TestPages::pictures()
{
    QFETCH(QString, place);
    QFETCH(bool, dark);
    QFETCH(int, zoom);
    m_desk->theme.setAppearance(dark ? ui::Appearance::Dark : ui::Appearance::Light);
    m_desk->theme.setZoom(zoom);
    m_window->resize(zoom == 100 ? QSize(1366, 768) : QSize(1920, 1080));
    show(place);
    const QDir folder(QString(qEnvironmentVariable("THULY_BIN_DIR", u"."_s) % u"/../screenshots"_s));
    QVERIFY(folder.mkpath(u"."_s));
    const QPixmap picture = m_window->grab();
    QVERIFY(!picture.isNull());
    QVERIFY(picture.save(folder.filePath(u"%1-%2-%3.png"_s.arg(placeName(place), dark ? u"dark"_s : u"light"_s).arg(zoom))));
    m_desk->theme.setZoom(100);
    m_desk->theme.setAppearance(ui::Appearance::Light);
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
