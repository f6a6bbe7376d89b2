// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/csv.h>
#include <thuly/registers/listdocument.h>

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using registers::ListDocument;
using registers::ListRow;

class TstListDocument : public QObject
{
    Q_OBJECT

private:
    static QList<registers::ListColumn> columns() { return {{u"Giờ"_s, 1}, {u"Phòng"_s, 1}, {u"Vụ"_s, 3}}; }
    static registers::ListSettings settings()
    {
        return {u"Toà án nhân dân khu vực 3 - Nghệ An"_s, u"LỊCH PHIÊN TOÀ"_s, u"07/12/2026 – 13/12/2026"_s, u"In bởi Hà"_s, u"Trang %1/%2"_s, u"Không có phiên nào."_s};
    }
    static QList<ListRow> rows(int days, int perDay)
    {
        QList<ListRow> all;
        for (int day = 0; day < days; ++day) {
            all << ListRow{{}, u"Ngày %1"_s.arg(day + 1)};
            for (int i = 0; i < perDay; ++i)
                all << ListRow{{u"08:00"_s, u"Phòng 1"_s, u"12/2026/TLST-DS, Nguyễn Thị Hạnh kiện Trần Văn Đức"_s}, {}};
        }
        return all;
    }
    static qsizetype darkPixels(const ListDocument &document, int page)
    {
        QImage image(1188, 840, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        document.paint(painter, page, 4);
        painter.end();
        qsizetype dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        return dark;
    }

private Q_SLOTS:
    void everyRowIsOnOnePageAndNoHeadingIsAlone()
    {
        const QList<ListRow> all = rows(9, 7);
        const ListDocument document(columns(), all, settings());
        QVERIFY(document.pageCount() > 2);
        qsizetype next = 0;
        for (int page = 1; page <= document.pageCount(); ++page) {
            const auto [first, last] = document.rowsOf(page);
            QCOMPARE(first, next);
            QVERIFY(last > first);
            QVERIFY(all.at(last - 1).heading.isEmpty()); // no heading at the foot
            QVERIFY(darkPixels(document, page) > 1000);
            next = last;
        }
        QCOMPARE(next, all.size());
    }

    void emptyListSaysSo()
    {
        const ListDocument empty(columns(), {}, settings());
        QCOMPARE(empty.pageCount(), 1);
        registers::ListSettings silent = settings();
        silent.whenEmpty.clear();
        QVERIFY(darkPixels(empty, 1) > darkPixels(ListDocument(columns(), {}, silent), 1));
    }

    void longCellsWrap()
    {
        QList<ListRow> all = rows(1, 1);
        all.last().cells[2] = QString(u"Nguyễn Thị Hạnh kiện Trần Văn Đức "_s).repeated(400);
        const ListDocument document(columns(), all, settings());
        QCOMPARE(document.rowsOf(document.pageCount()).second, all.size()); // a row too long for a page still ends
    }

    void pdfAndCsv()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"lich.pdf"_s);
        QVERIFY(registers::writeListPdf(ListDocument(columns(), rows(2, 3), settings()), file).has_value());
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QList<ListRow> all = rows(2, 1);
        all.last().cells[2] = u"=1+1"_s;
        const auto table = parseCsv(registers::listCsv(columns(), all, u"Ngày"_s));
        QVERIFY(table.has_value());
        QCOMPARE(table->header, QStringList({u"Ngày"_s, u"Giờ"_s, u"Phòng"_s, u"Vụ"_s}));
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->value(1, u"Ngày"_s), u"Ngày 2"_s);
        QCOMPARE(table->value(1, u"Vụ"_s), u"'=1+1"_s);
    }
};

QTEST_MAIN(TstListDocument)
#include "tst_listdocument.moc"
