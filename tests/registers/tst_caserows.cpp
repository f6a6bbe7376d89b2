// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldencourt.h"

#include <thuly/journal/fields.h>
#include <thuly/registers/caserows.h>
#include <thuly/workflow/books.h>
#include <thuly/workflow/closings.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using registers::RegisterRow;
using registers::RowState;

namespace {

/** One line for each row: what it stands for and where it stands. */
QStringList standing(workflow::Desk &desk)
{
    return desk
        .read([](storage::ReadTx &tx) -> Result<QStringList> {
            QStringList all;
            auto rows = tx.prepare("SELECT c.register, e.number, e.entry_date, e.state, e.closed_on, hex(c.source), ifnull(hex(c.party), ''), e.words FROM case_row AS c"
                                   " JOIN register_entry AS e ON e.uid = c.uid ORDER BY c.register, e.rid");
            while (rows.next()) {
                QStringList line;
                for (int i = 0; i < 8; ++i)
                    line += rows.isNull(i) ? u"-"_s : rows.text(i);
                all += line.join(u' ');
            }
            THULY_CHECK(rows.finish());
            return all;
        })
        .takeResult()
        .value();
}

} // namespace

/** Books with a row for each step, participant, hearing and paper of the cases, made by the real workflow. */
class TstCaseRows : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] registers::RegisterQuery query(const QString &book, registers::StateView view = registers::StateView::All) const
    {
        registers::RegisterQuery query;
        query.court = m_court->desk().courtId();
        query.registerId = book;
        query.year = 2026;
        query.view = view;
        query.order = registers::RowOrder::BookOrder;
        return query;
    }
    [[nodiscard]] QList<RegisterRow> rows(const registers::RegisterQuery &asked) const
    {
        const auto content = workflow::Books(m_court->sharedDesk()).content(asked).takeResult();
        return content ? content->rows : QList<RegisterRow>();
    }
    [[nodiscard]] QList<RegisterRow> rows(const QString &book) const { return rows(query(book)); }
    /** Without those that a correction struck through. */
    [[nodiscard]] QList<RegisterRow> valid(const registers::RegisterQuery &asked) const
    {
        QList<RegisterRow> all = rows(asked);
        all.removeIf([](const RegisterRow &row) { return row.state == RowState::Superseded; });
        return all;
    }
    /** The cell under a heading's key. */
    [[nodiscard]] QString cell(const RegisterRow &row, const QString &key) const
    {
        const packs::RegisterDefinition *book = m_court->desk().law()->registerDefinition(row.registerId);
        for (qsizetype i = 0; i < book->columns.size(); ++i) {
            if (book->columns.at(i).key == key)
                return row.cells.value(i);
        }
        return u"no such column"_s;
    }

    std::unique_ptr<test::GoldenCourt> m_court;

private Q_SLOTS:
    void initTestCase() { m_court = std::make_unique<test::GoldenCourt>(); }

    void everyOfferedBookHasRows()
    {
        for (const packs::RegisterDefinition *book : m_court->desk().law()->offeredRegisters()) {
            const QList<RegisterRow> all = rows(book->id);
            QVERIFY2(!all.isEmpty(), qPrintable(book->id));
            for (const RegisterRow &row : all)
                QCOMPARE(row.cells.size(), book->columns.size());
            if (!registers::hasCaseRows(*book))
                continue;
            int seq = 0;
            for (const RegisterRow &row : all) {
                if (row.state == RowState::Active)
                    QCOMPARE(row.number, QString(QString::number(++seq) % u'/' % book->id));
            }
        }
    }

    void aDecisionIsARowWithItsOwnNumber()
    {
        QStringList read;
        for (const RegisterRow &row : rows(u"BA-QD"_s)) {
            if (row.state == RowState::Active)
                read += QString(cell(row, u"decision.own"_s) % u' ' % cell(row, u"decision.kind"_s) % u' ' % cell(row, u"step.on"_s));
        }
        QVERIFY(read.contains(u"01/2026/HS-ST Bản án 30/10/2026"_s));
        QVERIFY(read.contains(u"01/2026/DS-ST Bản án 20/11/2026"_s));
        QVERIFY(read.contains(u"01/2026/QĐST-HNGĐ Quyết định công nhận thuận tình ly hôn 04/11/2026"_s));
        QCOMPARE(std::ranges::count_if(read, [](const QString &line) { return line.contains(u"Quyết định tạm đình chỉ"_s); }), 2);
    }

    /** Each suspension ends with its own resumption, and the second one is still open. */
    void whatFollowsBelongsToItsStep()
    {
        const QList<RegisterRow> all = valid(query(u"TDC"_s));
        QCOMPARE(all.size(), 2);
        QCOMPARE(cell(all[0], u"suspension.ended"_s), u"02/12/2026"_s);
        QVERIFY(!all[0].pending);
        QCOMPARE(cell(all[1], u"suspension.ended"_s), QString());
        QVERIFY(all[1].pending);
        QVERIFY(cell(all[0], u"suspension.own"_s) != cell(all[1], u"suspension.own"_s));
        QVERIFY(cell(all[1], u"suspension.ownReason"_s).startsWith(u"Đương sự chết"_s));
        QCOMPARE(valid(query(u"TDC"_s, registers::StateView::Pending)).size(), 1);
    }

    void anAppealShowsWhatCameOfIt()
    {
        const QList<RegisterRow> all = rows(u"KCKN"_s);
        QCOMPARE(all.size(), 1);
        QVERIFY(cell(all[0], u"appeal.own"_s).contains(u"Bình Minh"_s));
        QCOMPARE(cell(all[0], u"decision.appealed"_s), u"01/2026/TLST-DS\n01/2026/DS-ST\n20/11/2026"_s);
        QCOMPARE(cell(all[0], u"appeal.inTime"_s), u"Trong hạn"_s);
        QCOMPARE(cell(all[0], u"appeal.receiptThen"_s), u"0000402\n08/12/2026"_s);
        QCOMPARE(cell(all[0], u"appeal.resultThen"_s), u"112/2026/DS-PT\n28/12/2026\nGiữ nguyên bản án sơ thẩm"_s);
        QVERIFY(!all[0].pending);
        QCOMPARE(cell(rows(u"KQ-PT"_s).value(0), u"appealResult.judgment"_s), u"112/2026/DS-PT\n28/12/2026"_s);
    }

    void eachConvictedPersonHasARow()
    {
        const QList<RegisterRow> all = rows(u"THAHS"_s);
        QCOMPARE(all.size(), 2);
        QVERIFY(cell(all[0], u"accused.person"_s).startsWith(u"Nguyễn Văn Một, 1990"_s));
        QCOMPARE(cell(all[0], u"accused.sentence"_s), u"Khoản 1 Điều 173 BLHS: 12 tháng tù"_s);
        QVERIFY(cell(all[1], u"accused.person"_s).startsWith(u"Trần Văn Hai"_s));
        QVERIFY(!cell(all[1], u"accused.sentence"_s).contains(u"12 tháng"_s));
        QVERIFY(cell(all[1], u"enforcement.then"_s).endsWith(u"04/12/2026"_s));
        QVERIFY(!all[0].pending);
        registers::RegisterQuery asked = query(u"THAHS"_s);
        asked.filters = {{registers::SearchField::Content, u"tran van hai"_s}};
        QCOMPARE(rows(asked).size(), 1);
    }

    void aLimitStandsBesideWhatStartedIt()
    {
        const QList<RegisterRow> all = rows(u"GIAONHAN"_s);
        QCOMPARE(all.size(), 2);
        QCOMPARE(cell(all[1], u"file.given"_s), u"05/11/2026"_s);
        QCOMPARE(cell(all[1], u"file.due"_s), u"20/11/2026"_s);
        QCOMPARE(cell(all[1], u"file.back"_s), u"18/11/2026"_s);
    }

    void hearingsAndPapersAreRows()
    {
        const QList<RegisterRow> hearings = valid(query(u"LICH"_s));
        QCOMPARE(hearings.size(), 3);
        QVERIFY(cell(hearings[0], u"hearing.outcome"_s).startsWith(u"Hoãn\n"_s));
        QCOMPARE(cell(hearings[0], u"hearing.resumedOn"_s), u"26/11/2026\n14:00"_s);
        QVERIFY(cell(hearings[0], u"hearing.members"_s).contains(u"Hội thẩm: Hồ Sỹ Tạo"_s));
        QCOMPARE(cell(hearings[0], u"hearing.prosecutors"_s), u"Nguyễn Cảnh Toàn"_s);
        QVERIFY(cell(hearings[2], u"hearing.online"_s).startsWith(u"Trung tâm: "_s));
        QVERIFY(!hearings[0].pending && hearings[1].pending && hearings[2].pending);

        const QList<RegisterRow> papers = valid(query(u"TONGDAT"_s));
        QCOMPARE(papers.size(), 4);
        QCOMPARE(cell(papers[0], u"service.results"_s), u"1. Vắng mặt\n2. Đã nhận: Đặng Thị Thuỷ"_s);
        QCOMPARE(cell(papers[0], u"service.attempts"_s), u"1. 15/10/2026\n2. 15/10/2026"_s);
        QCOMPARE(cell(papers[0], u"service.servedOn"_s), u"15/10/2026"_s);
        QVERIFY(!papers[0].pending && papers[1].pending);
        QVERIFY(cell(papers[3], u"service.note"_s).startsWith(u"Không tống đạt nữa"_s));
        QVERIFY(!papers[3].pending);
    }

    /** The row stays struck through above the corrected one where the book prints the name, and not where it only says which case it is. */
    void aCorrectionStrikesTheRowsThatShowIt()
    {
        QList<RegisterRow> all = rows(u"BA-QD"_s);
        all.removeIf([this](const RegisterRow &row) { return !cell(row, u"parties.all"_s).startsWith(u"Đặng Thị Thuỷ"_s); });
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0].state, RowState::Superseded);
        QCOMPARE(cell(all[0], u"parties.all"_s), u"Đặng Thị Thuỷ\nĐặng Văn Quý"_s);
        QCOMPARE(all[1].state, RowState::Active);
        QCOMPARE(cell(all[1], u"parties.all"_s), u"Đặng Thị Thuỷ\nĐặng Văn Quyến"_s);
        QCOMPARE(all[1].number, all[0].number);
        QCOMPARE(all[1].corrections.size(), 1);
        QCOMPARE(all[1].corrections.first().after, u"Đặng Văn Quyến"_s);
        QCOMPARE(rows(u"TDC"_s).size(), 2);
        QVERIFY(cell(rows(u"TDC"_s).first(), u"case.titled"_s).endsWith(u"Đặng Văn Quyến"_s));
    }

    void aRebuildGivesTheSameRows()
    {
        const QStringList before = standing(m_court->desk());
        QVERIFY(before.size() > 30);
        const auto rebuilt = workflow::Maintenance(m_court->sharedDesk()).rebuild().takeResult();
        QVERIFY(rebuilt.has_value());
        QCOMPARE(rebuilt->different, QStringList());
        QCOMPARE(standing(m_court->desk()), before);
    }

    /** A vault that gets the books later: what was recorded before is entered in its order. */
    void laterRulesFindWhatIsThere()
    {
        const QStringList before = standing(m_court->desk());
        const auto again = m_court->desk()
                               .write([](const cases::CommandContext &context) -> Result<QStringList> {
                                   storage::Tx &tx = context.unit.tx();
                                   THULY_CHECK(tx.run("DELETE FROM register_entry WHERE uid IN (SELECT uid FROM case_row)"));
                                   THULY_CHECK(tx.run("DELETE FROM register_entry WHERE book IN (SELECT rid FROM register_book WHERE series LIKE 'rows:%')"));
                                   THULY_CHECK(tx.run("DELETE FROM case_row"));
                                   THULY_CHECK(tx.run("DELETE FROM case_row_rule"));
                                   protocol::Op op;
                                   op.kind = u"pack.activated"_s;
                                   op.fields.insert(registers::caseRowRulesField, {QCborValue(nullptr), QCborValue(registers::caseRowRules(context.law))});
                                   THULY_CHECK(registers::caseRowsProjection()->apply(tx, op));
                                   QStringList all;
                                   auto rows = tx.prepare("SELECT c.register, hex(c.source), ifnull(hex(c.party), ''), e.state FROM case_row AS c"
                                                          " JOIN register_entry AS e ON e.uid = c.uid ORDER BY c.register, e.rid");
                                   while (rows.next())
                                       all += QStringList {rows.text(0), rows.text(1), rows.text(2), rows.text(3)}.join(u' ');
                                   THULY_CHECK(rows.finish());
                                   // Nothing of this is meant to stay.
                                   return fail(ErrorCode::Cancelled, all.join(u'\n'));
                               })
                               .takeResult();
        QVERIFY(!again.has_value());
        QCOMPARE(again.error().code, ErrorCode::Cancelled);
        QStringList expected;
        for (const QString &line : before) {
            const QStringList parts = line.split(u' ');
            expected += QStringList {parts[0], parts[5], parts[6], parts[3]}.join(u' ');
        }
        QCOMPARE(again.error().detail.split(u'\n'), expected);
        QCOMPARE(standing(m_court->desk()), before);
    }

    void aMonthOfThemIsClosedForGood()
    {
        m_court->fixture().clock->setMs(QDateTime(QDate(2027, 1, 4), QTime(8, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch());
        const workflow::Closings closings(m_court->sharedDesk());
        const auto october = closings.close(u"TONGDAT"_s, QDate(2026, 10, 1), QDate(2026, 10, 31)).takeResult();
        QVERIFY2(october.has_value(), october ? "" : qPrintable(october.error().id()));
        QCOMPARE(october->rows, 4);
        const registers::BalanceLine total = october->balance.total();
        QCOMPARE(total.entered, 4);
        QCOMPARE(total.resolved, 2);
        QCOMPARE(total.remaining(), 2);
        const auto november = closings.balance(u"TONGDAT"_s, QDate(2026, 11, 1), QDate(2026, 11, 30)).takeResult();
        QCOMPARE(november->total().carried, 2);
        const auto rebuilt = workflow::Maintenance(m_court->sharedDesk()).rebuild().takeResult();
        QVERIFY(rebuilt.has_value());
        QCOMPARE(rebuilt->different, QStringList());
    }
};

QTEST_GUILESS_MAIN(TstCaseRows)
#include "tst_caserows.moc"
