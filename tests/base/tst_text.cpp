// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/text.h>

#include <QCollator>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsVietnamese_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("name") << u"Đặng Thị Ánh Nguyệt"_s << u"dang thi anh nguyet"_s;
        QTest::newRow("all letters") << u"ăâđêôơư ĂÂĐÊÔƠƯ"_s << u"aadeoou aadeoou"_s;
        QTest::newRow("all tones") << u"à ả ã á ạ ằ ổ ữ ế ợ ỳ ỷ ỹ ý ỵ"_s << u"a a a a a a o u e o y y y y y"_s;
        QTest::newRow("blanks") << u"  Toà \t án\u00a0 nhân\n dân "_s << u"toa an nhan dan"_s;
        QTest::newRow("other Latin") << u"Müller Café Łódź"_s << u"muller cafe łodz"_s;
        QTest::newRow("beyond the first plane") << u"Án 𠮷"_s << u"an 𠮷"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void foldsVietnamese()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(fold(text), folded);
        QCOMPARE(fold(text.normalized(QString::NormalizationForm_D)), folded);
        QCOMPARE(fold(text.normalized(QString::NormalizationForm_C)), folded);
        QCOMPARE(fold(fold(text)), folded);
    }

    void knowsNfc()
    {
        QVERIFY(isNfc(u"Nguyễn Văn Bé"));
        QVERIFY(!isNfc(u"Nguyễn"_s.normalized(QString::NormalizationForm_D)));
        QCOMPARE(nfc(u"Nguyễn Thuỵ"_s.normalized(QString::NormalizationForm_D)), u"Nguyễn Thuỵ"_s);
    }

    void cleansALine()
    {
        QCOMPARE(cleanLine(u"  Lê\tVăn\r\nTám  "), u"Lê Văn Tám"_s);
        QCOMPARE(cleanLine(u"\ufeffLê\u200b \u202eVăn\u0000\u0007 Tám"_s), u"Lê Văn Tám"_s);
        QCOMPARE(cleanLine(u"Lê Thị Hồng Ngọc"_s.normalized(QString::NormalizationForm_D)), u"Lê Thị Hồng Ngọc"_s);
        QCOMPARE(cleanLine(u"Án 𠮷"), u"Án 𠮷"_s);
    }

    void checksALine()
    {
        QCOMPARE(checkedLine(u" Trần  Văn A ", 10, u"name"_s).value(), u"Trần Văn A"_s);
        // The limit is on what a person sees, whatever form the file came in.
        QCOMPARE(checkedLine(QString(10, u'ộ').normalized(QString::NormalizationForm_D), 10).value(),
                 QString(10, u'ộ'));

        QVERIFY(checkedLine(QString(10, u'a'), 10));
        QVERIFY(!checkedLine(QString(11, u'a'), 10)); // one more is one too many
        const auto tooLong = checkedLine(QString(300, u'ế'), 255, u"name"_s);
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, ErrorCode::TextTooLong);
        QCOMPARE(tooLong.error().field, u"name"_s);
        QCOMPARE(tooLong.error().args, (QStringList {u"255"_s, u"300"_s}));

        for (const QString &broken :
             {QString(u"a"_s + QChar(0xd842)), QString(QChar(0xdfb7) + u"a"_s), u"Nguy\ufffdn"_s}) {
            const auto refused = checkedLine(broken, 10, u"name"_s);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::BadEncoding);
            QCOMPARE(refused.error().field, u"name"_s);
        }
    }

    void splitsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("usual") << u"Nguyễn Thị Minh Khai"_s << QStringList {u"Nguyễn"_s, u"Thị Minh"_s, u"Khai"_s};
        QTest::newRow("two") << u"Lê Lợi"_s << QStringList {u"Lê"_s, u""_s, u"Lợi"_s};
        QTest::newRow("one") << u"Bé"_s << QStringList {u""_s, u""_s, u"Bé"_s};
        QTest::newRow("empty") << u"  "_s << QStringList {u""_s, u""_s, u""_s};
    }
    void splitsNames()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, parts);
        const PersonNameParts split = splitName(name);
        QCOMPARE((QStringList {split.family, split.middle, split.given}), parts);
    }

    /** Every syllable that can be written with these parts, and lines made of them, as ICU sorts Vietnamese. */
    void sortsAsIcuDoes()
    {
        QCollator collator {QLocale(QLocale::Vietnamese, QLocale::Vietnam)};
        // Without ICU, Qt falls back to the C library and ignores the language.
        if (collator.compare(u"đa"_s, u"duy"_s) <= 0 || collator.compare(u"ả"_s, u"ã"_s) >= 0)
            QSKIP("This Qt has no Vietnamese collation to compare with");
        collator.setIgnorePunctuation(false);

        const QStringList vowels = u"a ă â e ê i o ô ơ u ư y"_s.split(u' ');
        const QStringList starts = u" b c ch d đ g h kh l m n ng nh ph q r s t th tr v x f j w z"_s.split(u' ');
        const QString tones = u"\u0300\u0309\u0303\u0301\u0323"_s;
        QStringList syllables;
        QRandomGenerator random(20261123);
        for (const QString &start : starts) {
            for (const QString &vowel : vowels) {
                QString syllable = start + vowel;
                if (const int tone = random.bounded(6); tone > 0)
                    syllable += tones[tone - 1];
                syllable += QStringList {u""_s, u"n"_s, u"t"_s, u"ng"_s}[random.bounded(4)];
                if (random.bounded(3) == 0)
                    syllable[0] = syllable[0].toUpper();
                syllables << nfc(syllable);
            }
        }
        QStringList lines = syllables;
        for (int i = 0; i < 1500; ++i) {
            QStringList line;
            for (int n = 1 + random.bounded(3); n > 0; --n)
                line << syllables[random.bounded(random.bounded(2) ? 12 : int(syllables.size()))];
            if (random.bounded(5) == 0)
                line.insert(random.bounded(int(line.size()) + 1), QString::number(random.bounded(200)));
            lines << line.join(random.bounded(9) ? u" "_s : u"-"_s);
        }
        const auto sign = [](int number) { return (number > 0) - (number < 0); };
        for (int i = 0; i < 60'000; ++i) {
            const QString &a = lines[random.bounded(int(lines.size()))];
            QString b = lines[random.bounded(int(lines.size()))];
            // Lines that differ in nothing but a capital letter hardly ever meet by chance.
            if (i % 10 == 0) {
                b = a;
                const int at = random.bounded(int(b.size()));
                b[at] = b[at].isUpper() ? b[at].toLower() : b[at].toUpper();
            }
            const int mine = collationKey(a).compare(collationKey(b));
            QVERIFY2(sign(mine) == sign(collator.compare(a, b)), qPrintable(QString(a % u" | " % b)));
        }
    }

    void sortsTheAlphabetAndTones()
    {
        const QStringList expected
            = u"5a 12b a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ đá đạ e ê g h i k l m n o ô ơ p q r s t u ư v x y"_s
                  .split(u' ');
        QStringList ordered = expected;
        // "12b" sorts before "5a": a text is compared by its signs, not by the value of its digits.
        std::swap(ordered[0], ordered[1]);
        QStringList sorted = ordered;
        std::ranges::reverse(sorted);
        std::ranges::stable_sort(sorted, {}, [](const QString &text) { return collationKey(text); });
        QCOMPARE(sorted, ordered);
    }

    void keysDoNotDependOnTheForm()
    {
        const QString text = u"Nguyễn Thị Phượng, 12/5 Lê Đại Hành (A)"_s;
        const QString nfd = text.normalized(QString::NormalizationForm_D);
        QCOMPARE(collationKey(nfd), collationKey(text));
        QCOMPARE(personSortKey(nfd), personSortKey(text));
        QCOMPARE(collationKey(u"  Lê   Lợi "), collationKey(u"Lê Lợi"));
        QVERIFY(collationKey(u"Lê Lợi") != collationKey(u"Lê Lơi"));
        QVERIFY(collationKey(u"Lê") < collationKey(u"Lê A"));
    }

    void sortsPeopleByGivenName()
    {
        const QStringList ordered {
            u"Trần Văn An"_s,    u"Lê Thị Ánh"_s,   u"Bùi Văn Bảo"_s, u"Đỗ Văn Đạt"_s, u"Nguyễn Hoa"_s,
            u"Nguyễn Thị Hoa"_s, u"Trần Thị Hoa"_s, u"An Thị Hoà"_s,  u"Lý Hoàng"_s,   u"Cao Văn Yên"_s,
        };
        QStringList sorted = ordered;
        std::ranges::reverse(sorted);
        std::ranges::stable_sort(sorted, {}, [](const QString &name) { return personSortKey(name); });
        QCOMPARE(sorted, ordered);
        // Capital letters, as on some petitions, do not take a name out of its place among its namesakes.
        QVERIFY(personSortKey(u"Nguyễn Văn HOA") < personSortKey(u"Trần Thị Hoa"));
        QVERIFY(personSortKey(u"Trần Thị HOA") > personSortKey(u"Nguyễn Văn Hoa"));
        QVERIFY(personSortKey(u"Trần Thị Hoa") < personSortKey(u"Trần Thị HOA"));
    }

    void comparesSyllables_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("hoà") << u"Phạm Thị Hoà"_s << u"phạm thị hòa"_s << true;
        QTest::newRow("thuý") << u"Thuý"_s << u"Thúy"_s << true;
        QTest::newRow("thuỵ") << u"Thuỵ"_s << u"THỤY"_s << true;
        QTest::newRow("khoẻ") << u"khoẻ"_s << u"khỏe"_s << true;
        QTest::newRow("ệ as NFD") << u"Tiệp"_s << u"Tiệp"_s.normalized(QString::NormalizationForm_D) << true;
        QTest::newRow("other tone") << u"Hoà"_s << u"Hoá"_s << false;
        QTest::newRow("no tone") << u"Hoà"_s << u"Hoa"_s << false;
        QTest::newRow("tone in the other syllable") << u"Hoà An"_s << u"Hoa Àn"_s << false;
        QTest::newRow("other letter") << u"Tân"_s << u"Tăn"_s << false;
        QTest::newRow("đ") << u"Đa"_s << u"Da"_s << false;
        QTest::newRow("one more") << u"Hoà"_s << u"Hoà An"_s << false;
    }
    void comparesSyllables()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        QCOMPARE(sameSyllables(a, b), same);
        QCOMPARE(sameSyllables(b, a), same);
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
