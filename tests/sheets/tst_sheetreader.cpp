// SPDX-License-Identifier: GPL-3.0-or-later
#include "packagemaker.h"
#include "testdata.h"

#include <thuly/sheets/sheetworker.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QFile>
#include <QTest>

#include <sys/resource.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::sheets;
using test::worksheet;
using test::writePackage;
using test::xlsxParts;

namespace {

QString idOf(const Result<Workbook> &read)
{
    return read ? u"read"_s : QString(read.error().id() + u' ' + read.error().args.join(u' '));
}

/** Reads one file and tells its error, the helper's milliseconds and its kilobytes. */
int measure(const QString &path)
{
    const QString id = idOf(readInWorker(path));
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const qint64 ms = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1'000 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1'000;
    std::printf("%s\t%lld\t%ld", qPrintable(id), static_cast<long long>(ms), usage.ru_maxrss);
    return 0;
}

} // namespace

/** What spreadsheets hold, and what must not get in by them. All through the helper process, as programs read them. */
class TstSheetReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file(const QString &name) { return m_folder.filePath(name); }
    QString put(const QString &name, const QByteArray &bytes)
    {
        QFile out(file(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    }
    Result<Workbook> xlsx(const test::Parts &parts) { return readInWorker(writePackage(file(u"t.xlsx"_s), parts)); }

private Q_SLOTS:
    void typesOfXlsx()
    {
        const QByteArray styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd\\/mm\\/yyyy;@\"/><numFmt numFmtId=\"171\" formatCode=\"#,##0 &quot;đ&quot;\"/></numFmts>"
                                  "<fonts><font><name val=\"Calibri\"/></font><font><name val=\".VnTime\"/></font></fonts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                                  "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"170\" fontId=\"1\"/><xf numFmtId=\"171\" fontId=\"0\"/></cellXfs></styleSheet>";
        const auto read = xlsx(xlsxParts(worksheet("<row r=\"3\"><c r=\"B3\" t=\"inlineStr\" s=\"1\"><is><r><rPr><rFont val=\"VNI-Times\"/></rPr><t>a</t></r><r><t>b</t></r></is></c>"
                                                   "<c r=\"C3\" s=\"1\"><v>43473</v></c><c r=\"D3\" s=\"2\"><v>43473.5</v></c><c r=\"E3\"><f>1+1</f></c><c r=\"F3\" t=\"str\"><f>A1</f><v>x</v></c>"
                                                   "<c r=\"AA3\" t=\"inlineStr\"></c></row>",
                                                   "<mergeCells><mergeCell ref=\"B3:C4\"/></mergeCells>"),
                                         styles));
        QVERIFY2(read, qPrintable(idOf(read)));
        const Row row = read->sheets.first().rows.first();
        QCOMPARE(row.number, 3);
        QCOMPARE(row.cells.size(), 5);
        QCOMPARE(row.cells[0].text, u"ab"_s);
        QCOMPARE(row.cells[0].runs.size(), 2);
        QCOMPARE(read->fonts.value(row.cells[0].runs[0].font), u"VNI-Times"_s);
        QCOMPARE(read->fonts.value(row.cells[0].runs[1].font), u".VnTime"_s);
        QCOMPARE(row.cells[1].date, QDate(2019, 1, 8));
        QCOMPARE(row.cells[2].number.value_or(0), 43473.5);
        QVERIFY(!row.cells[2].date.isValid());
        QVERIFY(row.cells[3].origin == Origin::FormulaWithoutValue);
        QVERIFY(row.cells[4].origin == Origin::Formula);
        QCOMPARE(row.cells[4].text, u"x"_s);
        QCOMPARE(read->sheets.first().merges, QList<Merge>({Merge{3, 4, 1, 2}}));
        QCOMPARE(read->sheets.first().name, u"Sổ"_s);
    }

    void datesSince1904()
    {
        const QByteArray styles = "<styleSheet><fonts><font/></fonts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        const auto read = xlsx(xlsxParts(worksheet("<row><c s=\"1\"><v>42011</v></c></row>"), styles, "date1904=\"1\""));
        QVERIFY2(read, qPrintable(idOf(read)));
        QCOMPARE(read->sheets.first().rows.first().cells.first().date, QDate(2019, 1, 8));
    }

    void bombsAreRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("error");
        // Files, not their content: the memory of this program would count as that of the helpers it starts.
        auto bomb = [this, number = 0](const char *name, const test::Parts &parts, const QString &error) mutable {
            QTest::newRow(name) << writePackage(file(u"bomb%1.xlsx"_s.arg(++number)), parts) << error;
        };
        QByteArray wide = "<row>";
        for (int i = 0; i < 1'000'000; ++i)
            wide += "<c/>";
        wide += "</row>";
        bomb("10^6 columns", xlsxParts(worksheet(wide)), u"sheet.refused ratio"_s);
        QByteArray apart = "<row>";
        quint32 seed = 7;
        for (int i = 0; i < 1'000'000; ++i) {
            seed = seed * 1664525u + 1013904223u;
            apart += "<c r=\"" + columnName(i).toLatin1() + "1\"><v>" + QByteArray::number(seed) + "</v></c>";
        }
        apart += "</row>";
        bomb("10^6 columns that do not pack well", xlsxParts(worksheet(apart)), u"sheet.refused columns"_s);
        bomb("a column past the last", xlsxParts(worksheet("<row><c r=\"XFE1\"><v>1</v></c></row>")), u"sheet.refused columns"_s);
        bomb("external entity", xlsxParts("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + worksheet("<row><c t=\"str\"><v>&x;</v></c></row>")), u"sheet.refused entities"_s);
        bomb("entities that multiply", xlsxParts("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + worksheet("<row><c t=\"str\"><v>&b;</v></c></row>")), u"sheet.refused entities"_s);
        auto nested = xlsxParts(worksheet("<row><c><v>1</v></c></row>"));
        nested.append({u"xl/embeddings/a.bin"_s, QByteArray("PK\x03\x04 and so on")});
        bomb("archive in the archive", nested, u"sheet.refused nested-archive"_s);
        auto named = xlsxParts(worksheet("<row><c><v>1</v></c></row>"));
        named.append({u"xl/a.zip"_s, QByteArray("x")});
        bomb("archive by its name", named, u"sheet.refused nested-archive"_s);
        bomb("a gigabyte of zeros", xlsxParts(QByteArray(qsizetype(200) << 20, ' ')), u"sheet.refused ratio"_s);
        bomb("one long text", xlsxParts(worksheet("<row><c t=\"str\"><v>" + QByteArray(40'000, 'a') + "</v></c></row>")), u"sheet.refused cell-characters"_s);
        auto many = xlsxParts(worksheet(""));
        for (int i = 0; i < 2'100; ++i)
            many.append({u"x/%1.xml"_s.arg(i), QByteArray("a")});
        bomb("too many parts", many, u"sheet.refused entries"_s);
        auto shared = xlsxParts(worksheet("<row><c t=\"s\"><v>0</v></c></row>"));
        shared[3].second.replace("</Relationships>", "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        QByteArray strings = "<sst>";
        for (int i = 0; i < 2'600; ++i) {
            strings += "<si><t>";
            for (int k = 0; k < 10'000; ++k)
                strings += char('a' + ((seed = seed * 1664525u + 1013904223u) >> 28));
            strings += "</t></si>";
        }
        strings += "</sst>";
        shared.append({u"xl/sharedStrings.xml"_s, strings});
        bomb("shared texts without end", shared, u"sheet.refused shared-strings"_s);
        strings = "<sst>";
        for (int i = 0; i < 1'600'000; ++i)
            strings += "<si><t>" + QByteArray::number(seed = seed * 1664525u + 1013904223u, 36) + "abcdefghij</t></si>";
        shared.last().second = strings + "</sst>";
        bomb("millions of shared texts", shared, u"sheet.refused shared-strings"_s);
        bomb("not XML", xlsxParts("<worksheet><sheetData><row>"), u"sheet.damaged "_s);
    }

    void bombsAreRefused()
    {
        QFETCH(QString, path);
        QFETCH(QString, error);
        // In a small program of its own: what a helper holds is told together with what its parent held when it began.
        QProcess measured;
        measured.start(QCoreApplication::applicationFilePath(), {u"--measure"_s, path});
        QVERIFY(measured.waitForFinished(60'000));
        const QStringList told = QString::fromUtf8(measured.readAllStandardOutput()).split(u'\t');
        QCOMPARE(told.value(0), error);
        // Time of the processor, so that a busy machine says the same.
        QVERIFY2(told.value(1).toLongLong() < 2'000, qPrintable(told.value(1)));
        QVERIFY2(told.value(2).toLongLong() > 0 && told.value(2).toLongLong() < 200 * 1024, qPrintable(told.value(2)));
    }

    void aSheetOfFormulasIsNotComputed()
    {
        QByteArray rows;
        for (int i = 1; i <= 2'000; ++i)
            rows += "<row r=\"" + QByteArray::number(i) + "\"><c><f>REPT(&quot;a&quot;,1E9)&amp;A" + QByteArray::number(i) + "</f></c></row>";
        const auto read = xlsx(xlsxParts(worksheet(rows)));
        QVERIFY2(read, qPrintable(idOf(read)));
        for (const Row &row : read->sheets.first().rows)
            QVERIFY(row.cells.first().origin == Origin::FormulaWithoutValue && row.cells.first().text.isEmpty());
    }

    void repeatedCellsOfOdsAreCounted()
    {
        const auto ods = [](const QByteArray &rows) {
            return test::Parts{{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                               {u"content.xml"_s, "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" xmlns:svg=\"v\" xmlns:fo=\"f\">"
                                                  "<office:font-face-decls><style:font-face style:name=\"F1\" svg:font-family=\"'.VnTime'\"/></office:font-face-decls>"
                                                  "<office:automatic-styles><style:style style:name=\"ce1\" style:family=\"table-cell\"><style:text-properties style:font-name=\"F1\"/></style:style></office:automatic-styles>"
                                                  "<office:body><office:spreadsheet><table:table table:name=\"S\">" + rows + "</table:table></office:spreadsheet></office:body></office:document-content>"}};
        };
        const auto read = readInWorker(writePackage(file(u"a.ods"_s), ods("<table:table-row table:number-rows-repeated=\"4\"><table:table-cell table:number-columns-repeated=\"9\"/></table:table-row>"
            "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" table:style-name=\"ce1\"><text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>c</text:p></table:table-cell><table:covered-table-cell/>"
            "<table:table-cell office:value-type=\"date\" office:date-value=\"2019-01-08T00:00:00\"><text:p>8/1</text:p></table:table-cell></table:table-row>")));
        QVERIFY2(read, qPrintable(idOf(read)));
        const Row row = read->sheets.first().rows.first();
        QCOMPARE(row.number, 5);
        QCOMPARE(row.cells[0].text, u"a  b\nc"_s);
        QCOMPARE(read->fonts.value(row.cells[0].font), u".VnTime"_s);
        QCOMPARE(row.cells[1].column, 2);
        QCOMPARE(row.cells[1].date, QDate(2019, 1, 8));
        const auto bomb = readInWorker(writePackage(file(u"b.ods"_s), ods("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\"><text:p>a</text:p></table:table-cell></table:table-row>")));
        QCOMPARE(idOf(bomb), u"sheet.refused cells"_s);
    }

    void csvInAnyEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"STT;Số;Tên\r\n1;\"01/2019\";\"Hoà, \"\"An\"\"\nÂn\"\r\n"_s;
        QStringEncoder le(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QStringEncoder be(QStringConverter::Utf16BE);
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
        QTest::newRow("UTF-16 with mark") << QByteArray(le(text));
        QTest::newRow("UTF-16 without") << QByteArray(be(text));
        QTest::newRow("separator named") << "sep=;\r\n" + text.toUtf8();
    }

    void csvInAnyEncoding()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readInWorker(put(u"t.csv"_s, bytes));
        QVERIFY2(read, qPrintable(idOf(read)));
        QVERIFY(read->textKind == TextKind::Unicode);
        const auto rows = read->sheets.first().rows;
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1].cells[1].text, u"01/2019"_s);
        QCOMPARE(rows[1].cells[2].text, u"Hoà, \"An\"\nÂn"_s);
    }

    void otherFilesAreNotRead()
    {
        QCOMPARE(idOf(readInWorker(put(u"old.xls"_s, QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, '\0')))), u"sheet.format-unknown "_s);
        QCOMPARE(idOf(readInWorker(put(u"empty.csv"_s, {}))), u"sheet.format-unknown "_s);
        QCOMPARE(idOf(readInWorker(put(u"cut.xlsx"_s, QByteArray("PK\x03\x04") + QByteArray(100, 'x')))), u"sheet.damaged "_s);
        QCOMPARE(readInWorker(file(u"none.xlsx"_s)).error().code, ErrorCode::FileNotReadable);
    }

    void stoppingEndsTheHelper()
    {
        const std::atomic_bool stop = true;
        QCOMPARE(readInWorker(put(u"t.csv"_s, "a;b\n1;2\n"), &stop).error().code, ErrorCode::Cancelled);
    }

    void damageNeverCrashes()
    {
        const QString path = writePackage(file(u"d.xlsx"_s), xlsxParts(worksheet("<row><c t=\"str\"><v>Tranh chấp hợp đồng</v></c><c><v>12</v></c></row>")));
        QFile in(path);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const QByteArray whole = in.readAll();
        quint32 seed = 7;
        const auto random = [&seed] { return seed = seed * 1664525u + 1013904223u; };
        for (int i = 0; i < 400; ++i) {
            QByteArray bytes = whole;
            for (int k = 0; k < 3; ++k)
                bytes[random() % bytes.size()] = char(random() >> 16);
            if (i % 5 == 0)
                bytes.truncate(random() % bytes.size());
            QFile damagedFile(put(u"e.xlsx"_s, bytes));
            QVERIFY(damagedFile.open(QIODevice::ReadOnly));
            const auto read = readWorkbook(damagedFile);
            QVERIFY(read || read.error().kind() == ErrorKind::BadInput);
        }
    }

    void theSampleHoldsAllItsCells()
    {
        const QString sample = test::sharedFile(u"data/legacy/so-thu-ly-ds-2019.xlsx"_s);
        if (sample.isEmpty())
            QSKIP("../shared/data/legacy is not here");
        const auto read = readInWorker(sample);
        QVERIFY2(read, qPrintable(idOf(read)));
        QCOMPARE(read->sheets.size(), 1);
        QCOMPARE(read->sheets.first().merges.size(), 10);
        QVERIFY(read->fonts.contains(u".VnTime"_s) && read->fonts.contains(u"VNI-Times"_s));
        QCOMPARE(read->sheets.first().rows.last().cells.last().text, u"180"_s);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--measure"_s)
        return measure(arguments.at(2));
    TstSheetReader test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sheetreader.moc"
