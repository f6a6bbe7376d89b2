// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/vietnameselegacy.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly::sheets;

class TstVietnameseLegacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tables_data()
    {
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QString>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("tcvn3") << int(Encoding::Tcvn3) << u"D­¬ng §øc Nga, th«n §oµi, ph­êng NghÜa §«, Quúnh Hång"_s << u"Dương Đức Nga, thôn Đoài, phường Nghĩa Đô, Quỳnh Hồng"_s;
        QTest::newRow("vni") << int(Encoding::Vni) << u"Ngoâ Thò Nga, xaõ ÖÙng Hoaø, phöôøng Nghóa Ñoâ, AÂn, Huyønh Hieáu, quyeàn söû duïng, Myõ, kyû"_s
                             << u"Ngô Thị Nga, xã Ứng Hoà, phường Nghĩa Đô, Ân, Huỳnh Hiếu, quyền sử dụng, Mỹ, kỷ"_s;
        QTest::newRow("vni capitals") << int(Encoding::Vni) << u"TOAØ AÙN NHAÂN DAÂN HUYEÄN MYÕ LOÄC"_s << u"TOÀ ÁN NHÂN DÂN HUYỆN MỸ LỘC"_s;
        QTest::newRow("1258") << int(Encoding::Windows1258) << u"Nguy\u00EA\u00DEn V\u00E3n \u00D0\u00F5\u00F2i"_s << u"Nguyễn Văn Đợi"_s;
        QTest::newRow("decomposed") << int(Encoding::Unicode) << u"Hoa\u0300 Bi\u0300nh"_s << u"Hoà Bình"_s;
    }

    void tables()
    {
        QFETCH(int, encoding);
        QFETCH(QString, bytes);
        QFETCH(QString, text);
        QCOMPARE(decodeAs(Encoding(encoding), bytes).value_or(QString()), text);
    }

    void fonts()
    {
        QVERIFY(fontHint(u".VnTime") == FontHint::Tcvn3);
        QVERIFY(fontHint(u".VnTimeH") == FontHint::Tcvn3Capitals);
        QVERIFY(fontHint(u".VnArial NarrowH") == FontHint::Tcvn3Capitals);
        QVERIFY(fontHint(u"VNI-Times") == FontHint::Vni);
        QVERIFY(fontHint(u"Times New Roman") == FontHint::Other);
        QVERIFY(fontHint(u"") == FontHint::Unknown);
    }

    void syllables()
    {
        for (const QString &word : u"Nguyễn gì giếng quốc quỳnh Ứng yên nghiêng ấp thuỷ thủy khuỷu HNGĐ ngoẹo"_s.split(u' '))
            QVERIFY2(isSyllable(word), qPrintable(word));
        for (const QString &word : u"hợpp cắpt sữt bàc Hoæ ßng ngn xạạ oũa"_s.split(u' '))
            QVERIFY2(!isSyllable(word), qPrintable(word));
    }

    void theFontDecides()
    {
        const LegacyDecoder decoder;
        QCOMPARE(decoder.decode(u"Hå §×nh Quý", FontHint::Tcvn3).text, u"Hồ Đình Quý"_s);
        QCOMPARE(decoder.decode(u"C«ng hoµ", FontHint::Tcvn3Capitals).text, u"CÔNG HOÀ"_s);
        QCOMPARE(decoder.decode(u"Hoà Bình", FontHint::Other).text, u"Hoà Bình"_s);
        QCOMPARE(decoder.decode(u"Trần Thị Đức", FontHint::Tcvn3).text, u"Trần Thị Đức"_s);
    }

    void theFontStayedButTheTextDidNot()
    {
        const Decoded typedOver = LegacyDecoder().decode(u"Toà án Hà Tĩnh", FontHint::Tcvn3);
        QCOMPARE(typedOver.text, u"Toà án Hà Tĩnh"_s);
        QVERIFY(typedOver.certainty == Certainty::Certain);
    }

    void statisticsDecideWithoutAFont()
    {
        LegacyDecoder decoder;
        for (const QString &text : {u"Tranh chÊp hîp ®ång vay tµi s¶n"_s, u"th«n §oµi, x· Quúnh Hång"_s, u"NguyÔn §øc Hoµ"_s, u"§×nh chØ"_s})
            decoder.learn(text, FontHint::Unknown);
        const Decoded decoded = decoder.decode(u"x· øng Hoµ", FontHint::Unknown);
        QCOMPARE(decoded.text, u"xã ứng Hoà"_s);
        QVERIFY(decoded.certainty == Certainty::Certain);
    }

    void aLostFontIsNoUnicode()
    {
        // Old text in a new font: "Vò Lan" would be a word of Unicode, but everything around it is TCVN3.
        LegacyDecoder decoder;
        for (const QString &text : {u"Tranh chÊp hîp ®ång vay tµi s¶n"_s, u"th«n §oµi, x· Quúnh Hång"_s, u"NguyÔn §øc Hoµ"_s, u"§×nh chØ"_s})
            decoder.learn(text, FontHint::Other);
        QCOMPARE(decoder.decode(u"Vò Lan", FontHint::Other).text, u"Vũ Lan"_s);
        QCOMPARE(LegacyDecoder().decode(u"Vò Lan", FontHint::Other).text, u"Vò Lan"_s);
    }

    void whatReadsTwoWaysIsDoubtful()
    {
        // "ú" is a letter of Unicode and, in TCVN3, "ỳ": both make syllables, and nothing else says which.
        const Decoded alone = LegacyDecoder().decode(u"Kú", FontHint::Unknown);
        QVERIFY(alone.certainty == Certainty::Doubtful);
        QVERIFY(LegacyDecoder().decode(u"m\uFFFDt", FontHint::Other).certainty == Certainty::Doubtful);
    }

    void foreignNamesAreNoDoubt()
    {
        const Decoded decoded = LegacyDecoder().decode(u"Société Générale", FontHint::Other);
        QVERIFY(decoded.certainty == Certainty::Certain);
        QCOMPARE(decoded.text, u"Société Générale"_s);
    }

    void capitalsThatTheFontHides()
    {
        QCOMPARE(restoreCapitals(u"Đỗ Thị Kim ánh"_s, NameKind::Person), u"Đỗ Thị Kim Ánh"_s);
        QCOMPARE(restoreCapitals(u"xã ứng Hoà, ấp Rạch Gốc"_s, NameKind::Place), u"xã Ứng Hoà, ấp Rạch Gốc"_s);
        QCOMPARE(restoreCapitals(u"áp dụng án lệ"_s, NameKind::Sentence), u"Áp dụng án lệ"_s);
    }
};

QTEST_GUILESS_MAIN(TstVietnameseLegacy)
#include "tst_vietnameselegacy.moc"
