// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/sheetreader.h>
#include <thuly/sheets/sheetwriter.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::sheets;

/** What was written comes back with its types, from both formats. */
class TstSheetWriter : public QObject
{
    Q_OBJECT

private:
    using Write = Result<void> (*)(const TableSpec &, const NextRow &, const QString &);
    static TableSpec table()
    {
        return {u"DS-ST 2019"_s, u"SỔ THỤ LÝ <2019> & 'kết quả'"_s, {{u"1. Số"_s, 30}, {u"2. Ngày"_s, 22}, {u"3. Họ tên"_s, 60}}, 1};
    }

private Q_SLOTS:
    void whatIsWrittenComesBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("xlsx") << u"t.xlsx"_s;
        QTest::newRow("ods") << u"t.ods"_s;
    }

    void whatIsWrittenComesBack()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const Write write = name.endsWith(u"ods") ? &writeOds : &writeXlsx;
        QList<OutRow> rows{{{{u"001"_s}, {u"08/01/2019"_s, QDate(2019, 1, 8)}, {u"=HYPERLINK(\"x\")"_s}}, OutRow::Look::Plain},
                           {{{u"040069001234"_s}, {}, {u"Phan Đức Uyên\nxã Ứng Hoà <&>"_s}}, OutRow::Look::Struck}};
        const auto written = write(table(), [&rows](OutRow &row) { return rows.isEmpty() ? false : (row = rows.takeFirst(), true); }, folder.filePath(name));
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{name});
        QVERIFY(!(QFile(folder.filePath(name)).permissions() & QFile::ReadOther));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = readWorkbook(file);
        QVERIFY2(read, read ? "" : qPrintable(read.error().id() + read.error().detail));
        const auto &got = read->sheets.first().rows;
        QCOMPARE(got.size(), 4);
        QCOMPARE(got[0].cells[0].text, table().title);
        QCOMPARE(got[1].cells[2].text, u"3. Họ tên"_s);
        QCOMPARE(got[2].cells[0].text, u"001"_s);
        QVERIFY(!got[2].cells[0].number);
        QCOMPARE(got[2].cells[1].date, QDate(2019, 1, 8));
        QCOMPARE(got[2].cells[2].text, u"=HYPERLINK(\"x\")"_s);
        QVERIFY(got[2].cells[2].origin == Origin::Typed);
        QCOMPARE(got[3].cells[0].text, u"040069001234"_s);
        QCOMPARE(got[3].cells[1].text, u"Phan Đức Uyên\nxã Ứng Hoà <&>"_s);
    }

    void aFolderThatIsNotThereIsAnError()
    {
        const auto none = [](OutRow &) { return false; };
        QCOMPARE(writeXlsx(table(), none, u"/nowhere/at/all.xlsx"_s).error().kind(), ErrorKind::Refused);
        QCOMPARE(writeOds(table(), none, u"/nowhere/at/all.ods"_s).error().code, ErrorCode::FileNotWritable);
    }
};

QTEST_GUILESS_MAIN(TstSheetWriter)
#include "tst_sheetwriter.moc"
