// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"

#include <thuly/base/csv.h>
#include <thuly/registers/registerexport.h>
#include <thuly/registers/registerreader.h>

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::registers;

class TestRegisterExport : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const packs::LawBook> m_law;
    [[nodiscard]] const packs::RegisterDefinition &book(const QString &id) const
    {
        return *m_law->registerDefinition(id);
    }

private Q_SLOTS:
    void initTestCase() { m_law = test::builtInLaw(); }

    /** domain.md §3.1 and §3.2: every prescribed content has a column, and this program fills every column. */
    void columnsAreComplete()
    {
        const QHash<QString, int> prescribed {
            {u"DON-KK"_s, 22}, {u"DS-ST"_s, 28}, {u"HNGD-ST"_s, 30}, {u"KDTM-ST"_s, 28}, {u"LD-ST"_s, 28}};
        const QStringList known = knownColumnKeys();
        for (auto it = prescribed.cbegin(); it != prescribed.cend(); ++it) {
            const packs::RegisterDefinition *definition = m_law->registerDefinition(it.key());
            QVERIFY2(definition, qPrintable(it.key()));
            int printed = 0;
            for (const packs::RegisterColumn &column : definition->columns) {
                printed += column.place == packs::ColumnPlace::Printed ? 1 : 0;
                QVERIFY2(known.contains(column.key),
                         qPrintable(u"%1 column %2: %3"_s.arg(it.key()).arg(column.ord).arg(column.key)));
            }
            QCOMPARE(printed, it.value());
        }
        const QStringList intake {u"petition.number"_s,
                                  u"petition.receivedOn"_s,
                                  u"petition.writtenOn"_s,
                                  u"parties.plaintiffs"_s,
                                  u"parties.defendants"_s,
                                  u"parties.related"_s,
                                  u"petition.claims"_s,
                                  u"petition.attachments"_s,
                                  u"mediation.offered"_s,
                                  u"petition.amendment"_s,
                                  u"petition.transferred"_s,
                                  u"petition.returned"_s,
                                  u"feeNotice.numberDateAmount"_s,
                                  u"feeReceipt.date"_s,
                                  u"acceptance.numberDate"_s,
                                  u"returnComplaint.kept"_s,
                                  u"returnComplaint.takenBack"_s,
                                  u"interimMeasure.withPetition"_s,
                                  u"judge.reviewing"_s,
                                  u"notes"_s,
                                  u"petition.channel"_s,
                                  u"petition.receiptNumber"_s};
        for (const QString &key : intake) {
            const auto &columns = book(u"DON-KK"_s).columns;
            QVERIFY2(
                std::ranges::any_of(columns, [&key](const packs::RegisterColumn &column) { return column.key == key; }),
                qPrintable(key));
        }
    }

    void csvIsATableOfText()
    {
        QList<RegisterRow> rows = test::sampleRows(9);
        rows[0].cells[1] = u"Công ty \"Sông Lam\", chi nhánh\nVinh"_s;
        rows[1].cells[1] = u"=1+1"_s;
        const QByteArray csv = registerCsv(book(u"DS-ST"_s), rows);
        QVERIFY(csv.contains("\r\n"));
        QVERIFY(csv.contains("\"Công ty \"\"Sông Lam\"\", chi nhánh\nVinh\""));
        const auto table = parseCsv(csv);
        QVERIFY(table);
        QCOMPARE(table->rows.size(), rows.size());
        QCOMPARE(table->header.size(), 29);
        QVERIFY(table->header.at(2).startsWith(u"2. NGUYÊN ĐƠN"_s));
        QCOMPARE(table->rows.at(0).at(2), rows.at(0).cells.at(1));
        QCOMPARE(table->rows.at(1).at(2), u"'=1+1"_s);
        QCOMPARE(table->rows.at(4).at(0), u"void"_s);
        QCOMPARE(table->rows.at(7).at(0), u"superseded"_s);
        QCOMPARE(table->rows.at(8).at(0), u"active"_s);
        QCOMPARE(table->rows.last().at(0), u"provisional"_s);
        QVERIFY(!csv.startsWith("\xEF\xBB\xBF"));
        QVERIFY(registerCsv(book(u"DS-ST"_s), rows, ByteOrderMark::ForExcel).startsWith("\xEF\xBB\xBF"));
    }

    void jsonHasTheOfficialKeys()
    {
        const QList<RegisterRow> rows = test::sampleRows(10);
        const QJsonArray array = registerJson(book(u"DS-ST"_s), rows);
        QCOMPARE(array.size(), rows.size());
        const QJsonObject tenth = array.at(8).toObject();
        QCOMPARE(tenth.value(u"number"_s).toString(), u"08/2026/TLST-DS"_s);
        QCOMPARE(tenth.value(u"date"_s).toString(), u"2026-01-13"_s);
        const QJsonObject cells = tenth.value(u"cells"_s).toObject();
        QCOMPARE(cells.size(), 28);
        QCOMPARE(cells.value(u"relation.atAcceptance"_s).toString(), u"Tranh chấp hợp đồng vay tài sản"_s);
        QCOMPARE(cells.value(u"case.foreignElement"_s), QJsonValue(false));
        QVERIFY(cells.value(u"appealFile.sentOn"_s).isNull());
        QCOMPARE(array.at(7).toObject().value(u"reason"_s).toString(), u"sai tên so với căn cước"_s);
    }
};

QTEST_GUILESS_MAIN(TestRegisterExport)
#include "tst_registerexport.moc"
