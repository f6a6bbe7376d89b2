// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"

#include <thuly/registers/casepapers.h>
#include <thuly/registers/registerdocument.h>
#include <thuly/registers/snapshot.h>

#include <QCryptographicHash>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::registers;

/** Papers around books and files: the cover, single pages, frozen periods, and what goes with the file of a case. */
class TestPapers : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const packs::LawBook> m_law;
    QTemporaryDir m_folder;

    static PrintSettings settings()
    {
        PrintSettings how;
        how.courtName = u"Toà án nhân dân khu vực 3 - Nghệ An"_s;
        how.year = 2026;
        how.from = QDate(2026, 11, 1);
        how.to = QDate(2026, 11, 30);
        how.printedAt = QDateTime(QDate(2026, 12, 1), QTime(10, 15), QTimeZone(7 * 3600));
        return how;
    }
    static CaseFile file()
    {
        CaseFile file;
        file.courtName = u"Toà án nhân dân khu vực 3 - Nghệ An"_s;
        file.caseType = u"Dân sự"_s;
        file.number = u"128/2026/TLST-DS"_s;
        file.on = QDate(2026, 8, 14);
        file.accepted = true;
        file.relation = u"Tranh chấp hợp đồng vay tài sản"_s;
        file.judge = u"Hoàng Minh Tuấn"_s;
        file.people = {{u"Nguyên đơn"_s, u"Nguyễn Thị Hạnh"_s, u"xã Hưng Nguyên, tỉnh Nghệ An"_s},
                       {u"Bị đơn"_s, u"Trần Văn Đức"_s, u"phường Vinh Hưng, tỉnh Nghệ An"_s},
                       {u"Bị đơn"_s, u"Lê Thị Mai"_s, {}}};
        for (int i = 1; i <= 60; ++i)
            file.documents += {u"Giấy vay tiền số %1 kèm bản sao căn cước công dân của các bên đương sự"_s.arg(i), i % 4};
        file.printedAt = settings().printedAt;
        return file;
    }
    [[nodiscard]] QString pdfText(const QString &name) const
    {
        QProcess tool;
        tool.start(u"pdftotext"_s, {u"-layout"_s, name, u"-"_s});
        tool.waitForFinished();
        return QString::fromUtf8(tool.readAllStandardOutput());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_law = test::builtInLaw();
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
    }

    void narrowBooksArePrintedOnA4()
    {
        const RegisterDocument wide(*m_law->registerDefinition(u"DS-ST"_s), {}, settings());
        QCOMPARE(wide.sheetSizeMm(), QSizeF(420, 297));
        RegisterDocument narrow(*m_law->registerDefinition(u"VT-DEN"_s), {}, settings());
        QCOMPARE(narrow.sheetSizeMm(), QSizeF(297, 210));
        QCOMPARE(narrow.halves(), QList {Half::Whole});
    }

    void pagesAreChosenByNumber()
    {
        PrintSettings how = settings();
        how.cover = CoverSheet::Yes;
        RegisterDocument document(*m_law->registerDefinition(u"DS-ST"_s), test::sampleRows(90), how);
        document.layoutAll();
        QVERIFY(document.pageCount() >= 3);
        QCOMPARE(document.sheets().first(), (Sheet {0, Half::Whole}));
        QCOMPARE(sheetsOfPages(document, {})->size(), 2 * document.pageCount() + 1);
        QCOMPARE(*sheetsOfPages(document, u"2"_s), (QList<Sheet> {{2, Half::Left}, {2, Half::Right}}));
        QCOMPARE(sheetsOfPages(document, u"1-2"_s)->size(), 4);
        for (const QString &bad : {u"0"_s, u"3-2"_s, u"999"_s, u"x"_s, u"2-"_s})
            QVERIFY2(sheetsOfPages(document, bad).error().code == ErrorCode::PageNotThere, qPrintable(bad));
    }

    void coverAndClosingPageSayWhatTheBookIs()
    {
        PrintSettings how = settings();
        how.cover = CoverSheet::Yes;
        how.closing = ClosingPage::Yes;
        how.snapshot = QCryptographicHash::hash("rows", QCryptographicHash::Sha256);
        how.closedOn = QDate(2026, 12, 1);
        how.correctedSince = {u"12/2026/TLST-DS"_s};
        how.closingLines = {u"DS: còn lại kỳ trước 2 + thụ lý mới 5 = đã giải quyết 3 + còn lại 4."_s};
        RegisterDocument document(*m_law->registerDefinition(u"DS-ST"_s), test::sampleRows(4), how);
        document.layoutAll();
        const QString name = m_folder.filePath(u"book.pdf"_s);
        QVERIFY(writeRegisterPdf(document, document.sheets(), name));
        const QString text = pdfText(name);
        for (const QString &words : {u"Từ ngày 01/11/2026 đến ngày 30/11/2026"_s, u"Khoá sổ ngày 01/12/2026"_s, u"TRANG KHOÁ SỔ"_s, u"đã giải quyết 3 + còn lại 4"_s,
                                     u"in theo bản chốt"_s, u"Đính chính sau khi khoá sổ: 12/2026/TLST-DS"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
    }

    void aSnapshotHoldsAllThatIsPrinted()
    {
        BookSnapshot snapshot {*m_law->registerDefinition(u"DS-ST"_s), u"KV-40-03"_s, settings().courtName, settings().from, settings().to, test::sampleRows(20)};
        const QByteArray bytes = encodeSnapshot(snapshot);
        QCOMPARE(encodeSnapshot(snapshot), bytes);
        const auto read = decodeSnapshot(bytes);
        QVERIFY(read);
        QCOMPARE(encodeSnapshot(*read), bytes);
        QCOMPARE(read->rows.size(), snapshot.rows.size());
        QCOMPARE(read->rows.last().cells, snapshot.rows.last().cells);
        RegisterDocument before(snapshot.definition, snapshot.rows, settings());
        RegisterDocument after(read->definition, read->rows, settings());
        before.layoutAll();
        after.layoutAll();
        QCOMPARE(after.checkCode(1), before.checkCode(1));
        QCOMPARE(after.pageCount(), before.pageCount());
        snapshot.rows[3].cells[1] += u"x"_s;
        QVERIFY(encodeSnapshot(snapshot) != bytes);
        QVERIFY(!decodeSnapshot(bytes.chopped(1)));
        QVERIFY(!decodeSnapshot(QByteArray(bytes).append('\0')));
        QVERIFY(!decodeSnapshot({}));
    }

    void papersOfAFile_data()
    {
        QTest::addColumn<CasePaper>("paper");
        QTest::addColumn<int>("pages");
        QTest::addColumn<QStringList>("says");
        QTest::newRow("cover") << CasePaper::Cover << 1
                               << QStringList {u"HỒ SƠ VỤ VIỆC"_s, u"128/2026/TLST-DS"_s, u"Nguyễn Thị Hạnh"_s, u"Hoàng Minh Tuấn"_s, u"Thời hạn bảo quản"_s};
        QTest::newRow("spine") << CasePaper::Spine << 1 << QStringList {u"Trần Văn Đức và 1"_s, u"Cắt theo đường đứt"_s};
        QTest::newRow("envelope") << CasePaper::Envelope << 2 << QStringList {u"Kính gửi"_s, u"xã Hưng Nguyên"_s, u"phường Vinh Hưng"_s};
        QTest::newRow("evidence") << CasePaper::Evidence << 4 << QStringList {u"DANH MỤC TÀI LIỆU, CHỨNG CỨ"_s, u"Cộng: 60 tài liệu, 90 tờ"_s, u"NGƯỜI GIAO"_s};
    }
    void papersOfAFile()
    {
        QFETCH(CasePaper, paper);
        QFETCH(int, pages);
        QFETCH(QStringList, says);
        const CasePaperDocument document(file(), paper);
        QCOMPARE(document.pageCount(), pages);
        const QString name = m_folder.filePath(u"paper.pdf"_s);
        QVERIFY(writeCasePaperPdf(document, name));
        const QString text = pdfText(name);
        for (const QString &words : std::as_const(says))
            QVERIFY2(text.contains(words), qPrintable(QString(words % u'\n' % text)));
        QCOMPARE(text.count(u'\f'), pages);
    }

    void anEnvelopeNeedsAnAddress()
    {
        CaseFile nobody = file();
        for (CaseFile::Person &person : nobody.people)
            person.address.clear();
        const auto written = writeCasePaperPdf(CasePaperDocument(nobody, CasePaper::Envelope), m_folder.filePath(u"none.pdf"_s));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::MissingField);
        QVERIFY(!QFileInfo::exists(m_folder.filePath(u"none.pdf"_s)));
    }
};

QTEST_MAIN(TestPapers)
#include "tst_papers.moc"
