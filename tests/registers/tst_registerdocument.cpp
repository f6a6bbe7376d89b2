// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"

#include <thuly/registers/registerdocument.h>

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::registers;

class TestRegisterDocument : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const packs::LawBook> m_law;
    QTemporaryDir m_folder;

    [[nodiscard]] const packs::RegisterDefinition &book(const QString &id = u"DS-ST"_s) const
    {
        return *m_law->registerDefinition(id);
    }

    [[nodiscard]] static PrintSettings settings()
    {
        PrintSettings how;
        how.courtName = u"Toà án nhân dân khu vực 3 - Nghệ An"_s;
        how.year = 2026;
        how.from = QDate(2026, 1, 1);
        how.to = QDate(2026, 12, 31);
        how.printedBy = u"Phan Thị Thu Hà"_s;
        how.printedAt = QDateTime(QDate(2026, 11, 23), QTime(10, 15), QTimeZone(7 * 3600));
        how.version = u"0.1.0"_s;
        how.journalHead = QByteArray(32, 'h');
        return how;
    }

    /** The text of one page of a PDF as a reader would copy it. */
    [[nodiscard]] QString pdfText(const QString &file, int page) const
    {
        QProcess tool;
        tool.start(u"pdftotext"_s,
                   {u"-layout"_s, u"-f"_s, QString::number(page), u"-l"_s, QString::number(page), file, u"-"_s});
        tool.waitForFinished();
        return QString::fromUtf8(tool.readAllStandardOutput());
    }

private Q_SLOTS:
    void initTestCase() { m_law = test::builtInLaw(); }

    void aWideBookIsASpread()
    {
        RegisterDocument document(book(), test::sampleRows(60), settings());
        document.layoutAll();
        QCOMPARE(document.halves(), (QList {Half::Left, Half::Right}));
        QCOMPARE(document.columnsOf(Half::Left), std::pair(1, 13));
        QCOMPARE(document.columnsOf(Half::Right), std::pair(14, 28));
        QVERIFY(document.pageCount() > 1);
        QCOMPARE(document.sheets().size(), 2 * document.pageCount());
    }

    void everyRowIsOnOnePage()
    {
        const QList<RegisterRow> rows = test::sampleRows(90);
        RegisterDocument document(book(), rows, settings());
        document.layoutAll();
        qsizetype next = 0;
        for (int page = 1; page <= document.pageCount(); ++page) {
            const auto [first, last] = document.rowsOf(page);
            QCOMPARE(first, next);
            QVERIFY(last > first);
            next = last;
        }
        QCOMPARE(next, rows.size());
    }

    void theFirstPageDoesNotWaitForTheRest()
    {
        RegisterDocument document(book(), test::sampleRows(2000), settings());
        document.layoutTo(1);
        QCOMPARE(document.pageCount(), 1);
        QVERIFY(!document.isComplete());
        QVERIFY(document.rowsOf(1).second > 5);
    }

    void aRowTallerThanAPageIsPartedNotCut()
    {
        QList<RegisterRow> rows = test::sampleRows(3);
        QString summary;
        for (int i = 1; i <= 900; ++i)
            summary += u"từ%1 "_s.arg(i);
        rows[1].cells[16] = summary;
        RegisterDocument document(book(), rows, settings());
        document.layoutAll();
        QVERIFY(document.pageCount() >= 2);
        const QString file = m_folder.filePath(u"tall.pdf"_s);
        QVERIFY(writeRegisterPdf(document, document.sheets(), file));
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        QString all;
        for (int page = 1; page <= document.sheets().size(); ++page)
            all += pdfText(file, page);
        for (const int i : {1, 450, 900})
            QVERIFY2(all.contains(u"từ%1 "_s.arg(i)) || all.contains(u"từ%1\n"_s.arg(i)),
                     qPrintable(QString::number(i)));
    }

    void theCheckCodeFollowsRowsAndHead()
    {
        QList<RegisterRow> rows = test::sampleRows(4);
        RegisterDocument first(book(), rows, settings());
        first.layoutAll();
        const QString code = first.checkCode(1);
        QCOMPARE(code.size(), 9);
        RegisterDocument same(book(), rows, settings());
        same.layoutAll();
        QCOMPARE(same.checkCode(1), code);
        rows[2].cells[1] = u"Người khác"_s;
        RegisterDocument changed(book(), rows, settings());
        changed.layoutAll();
        QVERIFY(changed.checkCode(1) != code);
        PrintSettings later = settings();
        later.journalHead = QByteArray(32, 'i');
        RegisterDocument moved(book(), test::sampleRows(4), later);
        moved.layoutAll();
        QVERIFY(moved.checkCode(1) != code);
    }

    void correctedRowsCanStayOut()
    {
        PrintSettings how = settings();
        how.corrected = CorrectedRows::Hidden;
        RegisterDocument document(book(), test::sampleRows(10), how);
        document.layoutAll();
        QCOMPARE(document.rowsOf(1).second, 10);
    }

    void anEmptyBookHasAPage()
    {
        RegisterDocument document(book(), {}, settings());
        document.layoutAll();
        QCOMPARE(document.pageCount(), 1);
        QVERIFY(document.isComplete());
    }

    void theSheetLooksTheSameOnAnyDevice()
    {
        RegisterDocument document(book(), test::sampleRows(10), settings());
        document.layoutAll();
        QImage image(1260, 891, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        document.paint(painter, Sheet {1, Half::Left}, 3);
        painter.end();
        // The outer frame of the table stands on the margins of 15 mm; the margin itself is empty.
        const int row = 3 * 60;
        int leftmost = -1;
        for (int x = 0; x < image.width() && leftmost < 0; ++x)
            leftmost = qGray(image.pixel(x, row)) < 200 ? x : -1;
        QVERIFY2(std::abs(leftmost - 45) <= 1, qPrintable(QString::number(leftmost)));
    }

    void thePdfIsThePrescribedBook()
    {
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (tool.isEmpty())
            QSKIP("pdftotext is not installed");
        PrintSettings how = settings();
        how.closing = ClosingPage::Yes;
        RegisterDocument document(book(), test::sampleRows(40), how);
        document.layoutAll();
        const QString keep = qEnvironmentVariable("THULY_KEEP_PDF");
        const QString file = keep.isEmpty() ? m_folder.filePath(u"so.pdf"_s) : keep;
        QVERIFY(writeRegisterPdf(document, document.sheets(), file));

        const QString left = pdfText(file, 1).simplified();
        QVERIFY2(left.contains(u"SỔ THỤ LÝ VÀ KẾT QUẢ GIẢI QUYẾT CÁC VỤ VIỆC DÂN SỰ SƠ THẨM"_s),
                 qPrintable(left.left(400)));
        for (const QString &text :
             {u"TOÀ ÁN NHÂN DÂN"_s, u"KHU VỰC 3 - NGHỆ AN"_s, u"Năm 2026 · từ 01/01/2026 đến 31/12/2026"_s,
              u"nửa trái"_s, u"Trang 1/%1"_s.arg(document.pageCount() + 1),
              u"Số huỷ: cấp trùng khi nhập lại đơn 187/2026"_s, u"NGƯỜI GIỮ SỔ"_s, u"CHÁNH ÁN"_s,
              u"In lúc 10:15 23/11/2026 · Phan Thị Thu Hà"_s, QString(u"mã đối chiếu "_s % document.checkCode(1)),
              u"Trần Văn Đứt"_s, u"Cộng trang: "_s})
            QVERIFY2(left.contains(text), qPrintable(text));
        const QString right = pdfText(file, 2).simplified();
        QVERIFY(right.contains(u"nửa phải"_s));
        QVERIFY(right.contains(u"17/08/2026: sai"_s));
        const QString closing = pdfText(file, static_cast<int>(document.sheets().size())).simplified();
        QVERIFY(closing.contains(u"TRANG KHOÁ SỔ"_s));
        QVERIFY(closing.contains(u"Số huỷ: 05/2026/TLST-DS"_s));
    }

    void thePetitionRegisterPrintsOnlyThePrescribedColumns()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        QList<RegisterRow> rows = test::sampleRows(20);
        for (RegisterRow &row : rows) {
            row.cells = QStringList(book(u"DON-KK"_s).columns.size(), QString());
            row.cells[0] = row.number;
            row.cells[2] = u"Nguyễn Thị Hạnh, 1981\nxã Hưng Nguyên, tỉnh Nghệ An"_s;
            row.cells[6] = u"Buộc bị đơn trả 485.000.000 đồng tiền vay và lãi chậm trả"_s;
            row.cells[22] = u"Trực tiếp tại quầy"_s;
        }
        RegisterDocument document(book(u"DON-KK"_s), rows, settings());
        document.layoutAll();
        QCOMPARE(document.columnsOf(document.halves().first()).first, 1);
        QCOMPARE(document.columnsOf(document.halves().last()).second, 22);
        const QString keep = qEnvironmentVariable("THULY_KEEP_PDF");
        const QString file = keep.isEmpty() ? m_folder.filePath(u"don.pdf"_s) : QString(keep % u".don.pdf"_s);
        QVERIFY(writeRegisterPdf(document, document.sheets(), file));
        QString all;
        for (int sheet = 1; sheet <= document.sheets().size(); ++sheet)
            all += pdfText(file, sheet);
        QVERIFY(all.simplified().contains(u"SỔ THỤ LÝ ĐƠN KHỞI KIỆN"_s));
        QVERIFY(!all.contains(u"Hình thức nộp"_s));
        QVERIFY(!all.contains(u"Trực tiếp tại quầy"_s));
    }

    void onePageAloneIsTheSamePage()
    {
        RegisterDocument document(book(), test::sampleRows(60), settings());
        document.layoutAll();
        const auto image = [&document](const Sheet &sheet) {
            QImage paper(840, 594, QImage::Format_Grayscale8);
            paper.fill(Qt::white);
            QPainter painter(&paper);
            document.paint(painter, sheet, 2);
            return paper;
        };
        const QImage again = image({2, Half::Right});
        image({1, Half::Left});
        QCOMPARE(image({2, Half::Right}), again);
    }
};

QTEST_MAIN(TestRegisterDocument)
#include "tst_registerdocument.moc"
