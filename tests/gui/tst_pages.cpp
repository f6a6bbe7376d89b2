// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace thuly;

/** Every page of the window fits into a small screen and is named for screen readers. */
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fitsIntoASmallWindow_data();
    void fitsIntoASmallWindow();
    void everythingHasAName_data();
    void everythingHasAName();

private:
    static void addPlaces();
    [[nodiscard]] bool show(const QString &place) { return m_desk->openPlace(place == "case"_L1 ? m_case : place); }

    std::unique_ptr<test::DeskFixture> m_desk;
    ui::MainWindow *m_window = nullptr;
    QString m_case;
};

void TestPages::initTestCase()
{
    m_desk = std::make_unique<test::DeskFixture>();
    QVERIFY(m_desk->makeVault());
    const auto place = m_desk->fillDemo(40);
    QVERIFY2(place, place ? "" : qPrintable(place.error().id()));
    m_case = *place;
    m_window = m_desk->window(QSize(1280, 650));
    QVERIFY(m_desk->unlock());
}

void TestPages::addPlaces()
{
    QTest::addColumn<QString>("place");
    const auto places = test::DeskFixture::allPlaces();
    for (const QString &place : places)
        QTest::newRow(qPrintable(place)) << place;
}

void TestPages::fitsIntoASmallWindow_data()
{
    addPlaces();
}

void TestPages::fitsIntoASmallWindow()
{
    QFETCH(QString, place);
    m_window->resize(1280, 650);
    QVERIFY(show(place));
    QCOMPARE(m_window->size(), QSize(1280, 650));
    const QRect room = m_window->rect();
    const auto widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->isWindow() || widget->size().isEmpty()) // a chip without a state
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
    QVERIFY(show(place));
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

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
