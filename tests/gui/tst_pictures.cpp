// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <QDir>
#include <QPixmap>

using namespace Qt::StringLiterals;
using namespace thuly;

/** A picture of every page, light and dark, at 100 % and 150 %, for people to look at: the build's folder `screenshots`. */
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] static QString placeName(QString place) { return place.replace(u':', u'-'); }

    std::unique_ptr<test::DeskFixture> m_desk;
    ui::MainWindow *m_window = nullptr;
    QString m_case;
};

void TestPictures::initTestCase()
{
    m_desk = std::make_unique<test::DeskFixture>();
    QVERIFY(m_desk->makeVault());
    const auto place = m_desk->fillDemo(90);
    QVERIFY2(place, place ? "" : qPrintable(place.error().id()));
    m_case = *place;
    m_window = m_desk->window(QSize(1366, 768));
    QVERIFY(m_desk->unlock());
}

void TestPictures::pictures_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("zoom");
    // One look after the other: each change of it builds the window again.
    const auto places = test::DeskFixture::allPlaces();
    for (const bool dark : {false, true}) {
        for (const int zoom : {100, 150}) {
            for (const QString &place : places)
                QTest::addRow("%s %s %d", qPrintable(place), dark ? "dark" : "light", zoom) << place << dark << zoom;
        }
    }
}

void TestPictures::pictures()
{
    QFETCH(QString, place);
    QFETCH(bool, dark);
    QFETCH(int, zoom);
    m_desk->theme.setAppearance(dark ? ui::Appearance::Dark : ui::Appearance::Light);
    m_desk->theme.setZoom(zoom);
    m_window->resize(zoom == 100 ? QSize(1366, 768) : QSize(1920, 1080));
    QVERIFY(m_desk->openPlace(place == "case"_L1 ? m_case : place));
    const QDir folder(QString(qEnvironmentVariable("THULY_BIN_DIR", u"."_s) % u"/../screenshots"_s));
    QVERIFY(folder.mkpath(u"."_s));
    const QPixmap picture = m_window->grab();
    QVERIFY(!picture.isNull());
    QVERIFY(picture.save(folder.filePath(u"%1-%2-%3.png"_s.arg(placeName(place), dark ? u"dark"_s : u"light"_s).arg(zoom))));
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
