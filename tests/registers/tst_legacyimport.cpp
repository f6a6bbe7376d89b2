// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdata.h"

#include <thuly/base/csv.h>
#include <thuly/registers/legacyimport.h>
#include <thuly/registers/legacyrejects.h>
#include <thuly/sheets/sheetreader.h>
#include <thuly/sheets/vietnameselegacy.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::registers;

namespace {

LegacyContext context()
{
    LegacyContext made;
    made.year = 2019;
    made.symbol = u"TLST-DS"_s;
    made.symbols = u"TLST-DS TLST-HNGĐ TLST-KDTM TLST-LĐ"_s.split(u' ');
    made.today = QDate(2026, 11, 21);
    return made;
}

/** A sheet out of lines of values, as a csv reader gives it. */
sheets::Workbook bookOf(const QList<QStringList> &lines, const QString &font = {})
{
    sheets::Workbook book;
    book.fonts += font;
    sheets::Sheet sheet;
    for (qsizetype row = 0; row < lines.size(); ++row) {
        sheets::Row made{int(row) + 1, {}};
        for (qsizetype column = 0; column < lines[row].size(); ++column) {
            if (!lines[row][column].isEmpty())
                made.cells += sheets::Cell{.column = int(column), .text = lines[row][column], .font = font.isEmpty() ? 0 : 1};
        }
        if (!made.cells.isEmpty())
            sheet.rows += made;
    }
    book.sheets += sheet;
    return book;
}

QStringList reasons(const LegacyPlan &plan)
{
    QStringList list;
    for (const LegacyFinding &finding : plan.rejected)
        list += u"%1:%2"_s.arg(finding.row).arg(finding.reason);
    return list;
}

QString dated(const LegacyEntry &entry)
{
    return u"%1/%2/%3 %4"_s.arg(entry.seq).arg(entry.year).arg(entry.symbol, entry.accepted.toString(Qt::ISODate));
}

} // namespace

/** Old registers of many layouts come out as the same entries; what is doubtful is listed. */
class TstLegacyImport : public QObject
{
    Q_OBJECT

private:
    void compareWithTruth(const LegacyPlan &plan);

private Q_SLOTS:
    void theSampleMatchesItsTruth();
    void otherOrderAndWords();
    void csvInTcvn3Bytes();
    void csvInUtf16WithHeadingsOverTwoLines();
    void oneCellForNumberDateAndPeople();
    void everySpellingOfANumber_data();
    void everySpellingOfANumber();
    void datesThatAreNone_data();
    void datesThatAreNone();
    void severalSheetsAndHiddenOnes();
    void doublesAreNamed();
    void mergedNumbersCarrySeveralPeople();
    void linesThatAreNoEntries();
    void givenAndRememberedColumns();
    void formulasAndDoubtfulTextAreListed();
    void sheetsWithoutRegistersAreSaidSo();
    void headingsAndColumnsNamedByAPerson();
    void anEncodingNamedByAPerson();
    void onlyTheSheetsChosen();
    void criminalRegistersNameDefendants();
    void mendedRejectsAreReadAgain_data();
    void mendedRejectsAreReadAgain();
};

void TstLegacyImport::compareWithTruth(const LegacyPlan &plan)
{
    QFile file(test::sharedFile(u"data/legacy/so-thu-ly-ds-2019.truth.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto truth = parseCsv(file.readAll());
    QVERIFY(truth.has_value());
    const auto got = parseCsv(legacyCsv(plan.entries));
    QVERIFY(got.has_value());
    QMap<QString, QStringList> entries;
    for (const QStringList &row : got->rows)
        entries.insert(row.first(), row);
    QStringList rejectedOrders;
    qsizetype accepted = 0;
    for (qsizetype i = 0; i < truth->rows.size(); ++i) {
        const QString order = truth->value(i, u"stt"_s);
        if (truth->value(i, u"expect"_s) != u"ok") {
            QVERIFY2(!entries.contains(order), qPrintable(order));
            rejectedOrders += truth->value(i, u"expect"_s);
            continue;
        }
        ++accepted;
        QCOMPARE(entries.value(order).join(u'|'), truth->rows[i].first(truth->rows[i].size() - 1).join(u'|'));
    }
    QCOMPARE(plan.entries.size(), accepted);
    QStringList found;
    for (const LegacyFinding &finding : plan.rejected)
        found += u"reject:"_s + finding.reason;
    QCOMPARE(found, rejectedOrders);
}

void TstLegacyImport::theSampleMatchesItsTruth()
{
    const QString sample = test::sharedFile(u"data/legacy/so-thu-ly-ds-2019.xlsx"_s);
    if (sample.isEmpty())
        QSKIP("../shared/data/legacy is not here");
    QFile file(sample);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto book = sheets::readWorkbook(file);
    QVERIFY(book.has_value());
    const auto plan = planLegacyImport(*book, context());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->tables.size(), 1);
    QCOMPARE(plan->tables.first().headerFirst, 4);
    QCOMPARE(plan->tables.first().headerLast, 5);
    QCOMPARE(plan->totals, 1);
    QVERIFY(plan->otherLines.isEmpty());
    compareWithTruth(*plan);
    QCOMPARE(plan->entries.at(1).resultNumber, u"22/2019/DS-ST"_s);
    QCOMPARE(plan->entries.at(1).resultDate, QDate(2019, 4, 4));
    QCOMPARE(plan->rejected.first().value, u"?\?/3/2019"_s);
}

void TstLegacyImport::otherOrderAndWords()
{
    const auto plan = planLegacyImport(bookOf({{u"Sổ theo dõi án"_s},
                                               {},
                                               {u"TT"_s, u"Ngày thụ lý"_s, u"Số thụ lý"_s, u"Người khởi kiện"_s, u"Năm sinh người khởi kiện"_s, u"Địa chỉ người khởi kiện"_s,
                                                u"Người bị kiện"_s, u"Nơi cư trú người bị kiện"_s, u"Về việc"_s, u"Kết quả"_s, u"Số bản án, quyết định"_s, u"Ngày bản án"_s, u"Thẩm phán giải quyết"_s, u"Thư ký"_s},
                                               {u"(1)"_s, u"(2)"_s, u"(3)"_s, u"(4)"_s},
                                               {u"1"_s, u"ngày 04 tháng 01 năm 2019"_s, u"1"_s, u"Ông Nguyễn Văn An"_s, u"1961"_s, u"xã Mỹ Lộc"_s, u"Công ty TNHH Minh Đức"_s,
                                                u"phường Đống Đa"_s, u"Tranh chấp hợp đồng"_s, u"Đình chỉ"_s, u"05/2019/QĐST-DS"_s, u"1.2.2019"_s, u"Lê Thị Hà"_s, u"Bùi Văn Tú"_s}}),
                                       context());
    QVERIFY(plan.has_value());
    QCOMPARE(reasons(*plan), QStringList());
    const LegacyEntry entry = plan->entries.value(0);
    QCOMPARE(dated(entry), u"1/2019/TLST-DS 2019-01-04"_s);
    QCOMPARE(entry.plaintiffs, QList<LegacyParty>({{u"Nguyễn Văn An"_s, 1961, u"xã Mỹ Lộc"_s}}));
    QCOMPARE(entry.defendants, QList<LegacyParty>({{u"Công ty TNHH Minh Đức"_s, 0, u"phường Đống Đa"_s}}));
    QCOMPARE(entry.relation, u"Tranh chấp hợp đồng"_s);
    QCOMPARE(entry.resultNumber, u"05/2019/QĐST-DS"_s);
    QCOMPARE(entry.resultDate, QDate(2019, 2, 1));
    QCOMPARE(entry.judge, u"Lê Thị Hà"_s);
    QCOMPARE(entry.others.value(0), std::pair(u"Thư ký"_s, u"Bùi Văn Tú"_s));
}

void TstLegacyImport::csvInTcvn3Bytes()
{
    // "STT;Số thụ lý;Ngày thụ lý;Nguyên đơn;Bị đơn;Quan hệ pháp luật" as an old program saved it.
    const QString text = u"STT;Sè thô lý;Ngµy thô lý;Nguyªn ®¬n;BÞ ®¬n;Quan hÖ ph¸p luËt\n"
                         "1;01/19/TLST-DS;04/01/19;Phan §øc Uyªn, 1961;Lý §×nh ¸nh (SN 1956);Tranh chÊp hîp ®ång\n"
                         "2;02/TLST-HNG§;5-1-2019;§ç ThÞ HuÖ, 1970;NguyÔn V¨n BÝnh, 1965;Ly h«n\n"_s;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"so.csv"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(text.toLatin1());
    file.seek(0);
    const auto book = sheets::readWorkbook(file);
    QVERIFY(book.has_value());
    QVERIFY(book->textKind == sheets::TextKind::Bytes);
    const auto plan = planLegacyImport(*book, context());
    QVERIFY(plan.has_value());
    QCOMPARE(reasons(*plan), QStringList());
    QCOMPARE(plan->entries.value(0).plaintiffs.value(0).name, u"Phan Đức Uyên"_s);
    QCOMPARE(plan->entries.value(0).defendants.value(0).name, u"Lý Đình Ánh"_s);
    QCOMPARE(dated(plan->entries.value(1)), u"2/2019/TLST-HNGĐ 2019-01-05"_s);
}

void TstLegacyImport::csvInUtf16WithHeadingsOverTwoLines()
{
    const QString text = u"\tThụ lý\t\tNguyên đơn\t\tBị đơn\t\tQuan hệ pháp luật\r\nSTT\tSố\tNgày\tHọ tên, năm sinh\tĐịa chỉ\tHọ tên, năm sinh\tĐịa chỉ\t\r\n"
                         "1\t01/2019/TLST-DS\t04/01/2019\tVũ Đình An, 1987\txã Tân Ân\tDương Ngọc Khánh, 1962\txã Mỹ Lộc\tLy hôn\r\n"_s;
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"so.csv"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(encoder(text.normalized(QString::NormalizationForm_D))));
    file.seek(0);
    const auto book = sheets::readWorkbook(file);
    QVERIFY(book.has_value());
    const auto plan = planLegacyImport(*book, context());
    QVERIFY(plan.has_value());
    QCOMPARE(reasons(*plan), QStringList());
    QCOMPARE(dated(plan->entries.value(0)), u"1/2019/TLST-DS 2019-01-04"_s);
    QCOMPARE(plan->entries.value(0).defendants.value(0), (LegacyParty{u"Dương Ngọc Khánh"_s, 1962, u"xã Mỹ Lộc"_s}));
}

void TstLegacyImport::oneCellForNumberDateAndPeople()
{
    const auto plan = planLegacyImport(bookOf({{u"THỤ LÝ (Số, ngày, tháng, năm)"_s, u"NGUYÊN ĐƠN HOẶC NGƯỜI YÊU CẦU (Họ tên, năm sinh, địa chỉ)"_s,
                                                u"BỊ ĐƠN HOẶC NGƯỜI LIÊN QUAN TRONG VIỆC DÂN SỰ (Họ tên, năm sinh, địa chỉ)"_s, u"NGƯỜI CÓ QUYỀN LỢI, NGHĨA VỤ LIÊN QUAN"_s, u"QUAN HỆ PHÁP LUẬT"_s},
                                               {u"Số 12/2019/TLST-DS\nngày 04/01/2019"_s, u"Nguyễn Văn An, sinh năm 1961; địa chỉ: thôn Đoài, xã Quỳnh Hồng"_s,
                                                u"1. Lê Thị Hoa, 1970, xã Mỹ Lộc\n2. Lê Văn Bảy, 1972, xã Mỹ Lộc"_s, u"Ngân hàng A"_s, u"Tranh chấp đất"_s}}),
                                       context());
    QVERIFY(plan.has_value());
    QCOMPARE(reasons(*plan), QStringList());
    const LegacyEntry entry = plan->entries.value(0);
    QCOMPARE(dated(entry), u"12/2019/TLST-DS 2019-01-04"_s);
    QCOMPARE(entry.plaintiffs, QList<LegacyParty>({{u"Nguyễn Văn An"_s, 1961, u"thôn Đoài, xã Quỳnh Hồng"_s}}));
    QCOMPARE(entry.defendants, QList<LegacyParty>({{u"Lê Thị Hoa"_s, 1970, u"xã Mỹ Lộc"_s}, {u"Lê Văn Bảy"_s, 1972, u"xã Mỹ Lộc"_s}}));
    QCOMPARE(entry.related, u"Ngân hàng A"_s);
}

void TstLegacyImport::everySpellingOfANumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    const auto row = [](const QString &text, const QString &number) { QTest::newRow(qPrintable(text)) << text << number; };
    row(u"01/2019/TLST-DS"_s, u"1/2019/TLST-DS"_s);
    row(u"1/19/TLST-DS"_s, u"1/2019/TLST-DS"_s);
    row(u"13/TLST-HNGĐ"_s, u"13/2019/TLST-HNGĐ"_s);
    row(u"13/TLST-HNGD"_s, u"13/2019/TLST-HNGĐ"_s);
    row(u"Số 05/2019/TLST - DS"_s, u"5/2019/TLST-DS"_s);
    row(u"số: 05 / 2019 / tlst-ds"_s, u"5/2019/TLST-DS"_s);
    row(u"05/2019/TLST DS"_s, u"5/2019/TLST-DS"_s);
    row(u"05/2019/TLSTDS"_s, u"5/2019/TLST-DS"_s);
    row(u"05/2019/TLST–DS"_s, u"5/2019/TLST-DS"_s);
    row(u"05-2019-TLST-DS"_s, u"5/2019/TLST-DS"_s);
    row(u"TLST-DS 05/2019"_s, u"5/2019/TLST-DS"_s);
    row(u"Thụ lý số 05/2019/TLST-DS"_s, u"5/2019/TLST-DS"_s);
    row(u"005"_s, u"5/2019/TLST-DS"_s);
    row(u"5/2019"_s, u"5/2019/TLST-DS"_s);
    row(u"157/DSST"_s, u"157/2019/DSST"_s);
    row(u"15/2018/TLST-DS"_s, u"date"_s);
    row(u"15/2020/TLST-DS"_s, u"number"_s);
    row(u"không số"_s, u"number"_s);
    row(u"0/2019/TLST-DS"_s, u"number"_s);
    row(u"12a/2019/TLST-DS"_s, u"number"_s);
}

void TstLegacyImport::everySpellingOfANumber()
{
    QFETCH(QString, text);
    QFETCH(QString, number);
    const auto plan = planLegacyImport(bookOf({{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s, u"Bị đơn"_s}, {text, u"04/01/2019"_s, u"Lê Thị Hoa"_s, u"Lê Văn Bảy"_s}}), context());
    QVERIFY(plan.has_value());
    const QString got = plan->entries.isEmpty() ? plan->rejected.value(0).reason
                                                : u"%1/%2/%3"_s.arg(plan->entries[0].seq).arg(plan->entries[0].year).arg(plan->entries[0].symbol);
    QCOMPARE(got, number);
    if (!plan->entries.isEmpty())
        QCOMPARE(plan->entries[0].number, text);
}

void TstLegacyImport::datesThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"31/02/2019"_s, u"29/02/2019"_s, u"?\?/3/2019"_s, u"12//2019"_s, u"01/13/2019"_s, u"04/01"_s, u"tháng 1"_s, u"04/01/2018"_s, u"04/01/2119"_s, u""_s, u"chưa rõ"_s})
        QTest::newRow(text.isEmpty() ? "nothing" : qPrintable(text)) << text;
}

void TstLegacyImport::datesThatAreNone()
{
    QFETCH(QString, text);
    const auto plan = planLegacyImport(bookOf({{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s, u"Bị đơn"_s}, {u"1/2019/TLST-DS"_s, text, u"Lê Thị Hoa"_s, u"Lê Văn Bảy"_s}}), context());
    QVERIFY(plan.has_value());
    QCOMPARE(reasons(*plan), QStringList{u"2:date"_s});
    QVERIFY(plan->entries.isEmpty());
}

void TstLegacyImport::severalSheetsAndHiddenOnes()
{
    const QStringList head{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s};
    sheets::Workbook book = bookOf({head, {u"1/2019/TLST-DS"_s, u"04/01/2019"_s, u"Lê Thị Hoa"_s}});
    book.sheets += bookOf({{u"Bảng tổng hợp"_s}, {u"Tháng"_s, u"Thụ lý"_s}, {u"1"_s, u"20"_s}}).sheets.first();
    book.sheets += bookOf({head, {u"2/2019/TLST-DS"_s, u"04/02/2019"_s, u"Lê Văn Bảy"_s}}).sheets.first();
    book.sheets += bookOf({head, {u"3/2019/TLST-DS"_s, u"04/03/2019"_s, u"Lê Văn Tám"_s}}).sheets.first();
    book.sheets.last().visibility = sheets::Visibility::Hidden;
    const auto plan = planLegacyImport(book, context());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->tables.size(), 2);
    QCOMPARE(plan->entries.size(), 2);
    QCOMPARE(dated(plan->entries[1]), u"2/2019/TLST-DS 2019-02-04"_s);
}

void TstLegacyImport::doublesAreNamed()
{
    const QStringList head{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s};
    LegacyContext with = context();
    with.taken = [](const LegacyEntry &entry) { return entry.seq == 9; };
    const auto plan = planLegacyImport(bookOf({head, {u"1/2019/TLST-DS"_s, u"04/01/2019"_s, u"Lê Thị Hoa"_s}, {u"01/19/TLST-DS"_s, u"05/01/2019"_s, u"Lê Văn Bảy"_s},
                                               {u"1/2019/TLST-HNGĐ"_s, u"04/01/2019"_s, u"Lê Thị Hoa"_s}, {u"9"_s, u"06/01/2019"_s, u"Lê Văn Tám"_s}}),
                                       with);
    QVERIFY(plan.has_value());
    QCOMPARE(reasons(*plan), QStringList({u"3:duplicate"_s, u"5:duplicate"_s}));
    QCOMPARE(plan->entries.size(), 2);
}

void TstLegacyImport::mergedNumbersCarrySeveralPeople()
{
    sheets::Workbook book = bookOf({{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s, u"Bị đơn"_s},
                                    {u"1/2019/TLST-DS"_s, u"04/01/2019"_s, u"Lê Thị Hoa"_s, u"Lê Văn Bảy, 1970"_s},
                                    {{}, {}, {}, u"Lê Văn Tám, 1972"_s},
                                    {u"2/2019/TLST-DS"_s, {}, u"Lê Thị Mai"_s, u"Lê Văn Chín"_s}});
    book.sheets.first().merges = {{2, 3, 0, 0}, {2, 4, 1, 1}, {2, 3, 2, 2}};
    const auto plan = planLegacyImport(book, context());
    QVERIFY(plan.has_value());
    QCOMPARE(reasons(*plan), QStringList());
    QCOMPARE(plan->entries.size(), 2);
    QCOMPARE(plan->entries[0].plaintiffs.size(), 1);
    QCOMPARE(plan->entries[0].defendants, QList<LegacyParty>({{u"Lê Văn Bảy"_s, 1970, {}}, {u"Lê Văn Tám"_s, 1972, {}}}));
    QCOMPARE(plan->entries[1].accepted, QDate(2019, 1, 4));
}

void TstLegacyImport::linesThatAreNoEntries()
{
    const QStringList head{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s, u"Bị đơn"_s};
    const auto plan = planLegacyImport(bookOf({head, {u"Tháng 1/2019"_s}, {u"1/2019/TLST-DS"_s, u"04/01/2019"_s, u"Lê Thị Hoa"_s, u"Lê Văn Bảy"_s}, {}, head, {{}, {}, u"Cộng:"_s, u"1"_s},
                                               {{}, {}, {}, u"NGƯỜI LẬP SỔ"_s}, {{}, u"05/01/2019"_s, u"Lê Thị Mai"_s, u"Lê Văn Chín"_s}}),
                                       context());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->entries.size(), 1);
    QCOMPARE(plan->separators, 2);
    QCOMPARE(plan->totals, 1);
    QCOMPARE(plan->otherLines.size(), 1);
    QCOMPARE(reasons(*plan), QStringList{u"8:number"_s});
}

void TstLegacyImport::givenAndRememberedColumns()
{
    const auto book = bookOf({{u"A"_s, u"B"_s, u"Nguyên đơn"_s, u"Bị đơn"_s, u"Thụ lý"_s}, {u"7"_s, u"04/01/2019"_s, u"Lê Thị Hoa"_s, u"Lê Văn Bảy"_s, u"x"_s}});
    LegacyContext with = context();
    with.given = {{LegacyField::Number, 0}, {LegacyField::Accepted, 1}, {LegacyField::Plaintiff, 2}};
    const auto plan = planLegacyImport(book, with);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->entries.size(), 1);
    QVERIFY(plan->tables.first().source == LegacyTable::Source::Given);
    LegacyContext later = context();
    later.remembered = [&](const QString &signature) { return signature == plan->tables.first().signature ? std::optional(with.given) : std::nullopt; };
    const auto again = planLegacyImport(book, later);
    QVERIFY(again.has_value());
    QCOMPARE(again->entries.size(), 1);
    QVERIFY(again->tables.first().source == LegacyTable::Source::Remembered);
}

void TstLegacyImport::formulasAndDoubtfulTextAreListed()
{
    sheets::Workbook book = bookOf({{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s}, {u"1/2019/TLST-DS"_s, u"04/01/2019"_s, u"H\uFFFDa"_s}, {u"2/2019/TLST-DS"_s, u"04/01/2019"_s, u"Hoa"_s}, {u"3/2019/TLST-DS"_s, u"04/01/2019"_s, u"Hoa"_s}});
    book.sheets[0].rows[2].cells[0].origin = sheets::Origin::Formula;
    book.sheets[0].rows[3].cells[2].origin = sheets::Origin::FormulaWithoutValue;
    const auto plan = planLegacyImport(book, context());
    QVERIFY(plan.has_value());
    QCOMPARE(reasons(*plan), QStringList({u"2:encoding"_s, u"4:formula"_s}));
    QCOMPARE(plan->doubtful.size(), 1);
    QCOMPARE(plan->entries.size(), 1);
}

void TstLegacyImport::sheetsWithoutRegistersAreSaidSo()
{
    const auto plan = planLegacyImport(bookOf({{u"Danh sách"_s}, {u"Họ tên"_s, u"Chức vụ"_s, u"Phòng"_s}, {u"Lê Thị Hoa"_s, u"Thư ký"_s, u"2"_s}}), context());
    QCOMPARE(plan.error().code, ErrorCode::LegacyNoHeader);
}

void TstLegacyImport::headingsAndColumnsNamedByAPerson()
{
    const auto book = bookOf({{u"Danh sách"_s}, {u"Mã"_s, u"Vào"_s, u"Ông bà"_s}, {u"7/2019/TLST-DS"_s, u"04/01/2019"_s, u"Lê Thị Hoa"_s}});
    LegacyContext with = context();
    with.headers.insert(QString(), {2, 2});
    const auto asked = planLegacyImport(book, with);
    QVERIFY(asked.has_value());
    const LegacyTable table = asked->tables.value(0);
    QCOMPARE(table.headings.value(2), u"Ông bà"_s);
    QCOMPARE(table.examples.value(2), QStringList{u"Lê Thị Hoa"_s});
    // Number and date show by their content; nobody guesses who a person is.
    QVERIFY(!table.mapping.contains(LegacyField::Plaintiff));
    with.chosen.insert(table.signature, {{LegacyField::Plaintiff, 2}});
    const auto unread = planLegacyImport(book, with);
    QVERIFY(unread.has_value());
    QCOMPARE(unread->tables.size(), 1);
    QVERIFY(unread->entries.isEmpty() && unread->rejected.isEmpty());
    with.chosen.insert(table.signature, {{LegacyField::Number, 0}, {LegacyField::Accepted, 1}, {LegacyField::Defendant, 2}});
    const auto read = planLegacyImport(book, with);
    QVERIFY(read.has_value());
    QCOMPARE(read->entries.size(), 1);
    QCOMPARE(read->entries[0].defendants.value(0).name, u"Lê Thị Hoa"_s);
    // Headings of a hundred thousand lines are nobody's wish.
    with.headers.insert(QString(), {1, 100'000});
    QVERIFY(planLegacyImport(book, with).has_value());
}

void TstLegacyImport::anEncodingNamedByAPerson()
{
    const auto book = bookOf({{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s}, {u"1/2019/TLST-DS"_s, u"04/01/2019"_s, u"NguyÔn V¨n BÝnh"_s}});
    LegacyContext with = context();
    const auto judged = planLegacyImport(book, with);
    QVERIFY(judged.has_value());
    QCOMPARE(judged->entries.value(0).plaintiffs.value(0).name, u"Nguyễn Văn Bính"_s);
    const bool shown = std::ranges::any_of(judged->samples, [](const LegacySample &sample) {
        return sample.before == u"NguyÔn V¨n BÝnh"_s && sample.after == u"Nguyễn Văn Bính"_s && sample.encoding == sheets::Encoding::Tcvn3;
    });
    QVERIFY(shown);
    with.encoding = sheets::Encoding::Unicode;
    const auto asIs = planLegacyImport(book, with);
    QVERIFY(asIs.has_value());
    QVERIFY(asIs->entries.value(0).plaintiffs.value(0).name.startsWith(u"NguyÔn"_s));
}

void TstLegacyImport::criminalRegistersNameDefendants()
{
    const auto plan = planLegacyImport(bookOf({{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Họ tên bị cáo"_s, u"Tội danh"_s},
                                               {u"3/2019/TLST-HS"_s, u"04/01/2019"_s, u"Lê Văn Bảy, 1970"_s, u"Trộm cắp tài sản"_s}}),
                                       context());
    QVERIFY(plan.has_value());
    QCOMPARE(reasons(*plan), QStringList());
    QCOMPARE(plan->entries.value(0).defendants, QList<LegacyParty>({{u"Lê Văn Bảy"_s, 1970, {}}}));
    QCOMPARE(plan->entries.value(0).relation, u"Trộm cắp tài sản"_s);
    QCOMPARE(dated(plan->entries.value(0)), u"3/2019/TLST-HS 2019-01-04"_s);
}

void TstLegacyImport::onlyTheSheetsChosen()
{
    const QStringList head{u"Số thụ lý"_s, u"Ngày thụ lý"_s, u"Nguyên đơn"_s};
    sheets::Workbook book = bookOf({head, {u"1/2019/TLST-DS"_s, u"04/01/2019"_s, u"Lê Thị Hoa"_s}});
    book.sheets.first().name = u"T1"_s;
    book.sheets += bookOf({head, {u"2/2019/TLST-DS"_s, u"04/02/2019"_s, u"Lê Văn Bảy"_s}}).sheets.first();
    book.sheets.last().name = u"T2"_s;
    LegacyContext with = context();
    with.sheets = {u"T2"_s};
    const auto plan = planLegacyImport(book, with);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->entries.size(), 1);
    QCOMPARE(plan->entries[0].seq, 2);
}

void TstLegacyImport::mendedRejectsAreReadAgain_data()
{
    QTest::addColumn<QString>("ending");
    for (const char *ending : {"xlsx", "ods", "csv"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void TstLegacyImport::mendedRejectsAreReadAgain()
{
    QFETCH(QString, ending);
    sheets::Workbook book = bookOf({{u"Thụ lý"_s, {}, u"Nguyên đơn"_s, {}, u"Bị đơn"_s}, {u"Số"_s, u"Ngày"_s, u"Họ tên"_s, u"Địa chỉ"_s, u"Họ tên"_s},
                                    {u"1/2019/TLST-DS"_s, u"04/01/2019"_s, u"Lê Thị Hoa"_s, u"xã Mỹ Lộc"_s, u"Lê Văn Bảy"_s},
                                    {u"2/2019/TLST-DS"_s, u"31/02/2019"_s, u"=Lê Thị Mai"_s, u"xã Mỹ Lộc"_s, u"Lê Văn Tám"_s}});
    book.sheets.first().merges = {{1, 1, 0, 1}, {1, 1, 2, 3}};
    const auto plan = planLegacyImport(book, context());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->rejectedRows.size(), 1);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"con-lai."_s + ending);
    const RejectWords words{u"Các dòng để lại"_s, u"Trang tính"_s, u"Dòng"_s, u"Lý do"_s, u"Mã lý do"_s,
                            [](const LegacyFinding &) { return u"Không có ngày này."_s; }};
    const auto written = writeLegacyRejects(*plan, words, path);
    QVERIFY(written.has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto mended = sheets::readWorkbook(file);
    QVERIFY(mended.has_value());
    auto &row = mended->sheets.first().rows.last();
    QStringList texts;
    for (const sheets::Cell &cell : std::as_const(row.cells))
        texts += cell.text;
    QCOMPARE(texts.first(5), QStringList({u"4"_s, u"Không có ngày này."_s, u"date"_s, u"2/2019/TLST-DS"_s, u"31/02/2019"_s})); // this sheet has no name
    for (sheets::Cell &cell : row.cells) {
        if (cell.text == u"31/02/2019"_s)
            cell.text = u"28/02/2019"_s;
    }
    const auto again = planLegacyImport(*mended, context());
    QVERIFY(again.has_value());
    QCOMPARE(reasons(*again), QStringList());
    QCOMPARE(again->entries.size(), 1);
    QCOMPARE(dated(again->entries[0]), u"2/2019/TLST-DS 2019-02-28"_s);
    QVERIFY(again->entries[0].plaintiffs.value(0).name.endsWith(u"Lê Thị Mai"_s));
    QCOMPARE(again->entries[0].plaintiffs.value(0).address, u"xã Mỹ Lộc"_s);
    QCOMPARE(again->entries[0].defendants.value(0).name, u"Lê Văn Tám"_s);
}

QTEST_GUILESS_MAIN(TstLegacyImport)
#include "tst_legacyimport.moc"
