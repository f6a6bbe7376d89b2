// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/workflow/bookrows.h>
#include <thuly/workflow/books.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using registers::DraftAct;
using registers::DraftChange;
using test::DeskFixture;
using test::errorId;

namespace {

using Cells = QMap<QString, QString>;

const QString book = u"TIEPDAN"_s;

Cells visitor(const QString &name)
{
    return {{u"received_on"_s, u"20/11"_s}, {u"citizen"_s, name}, {u"content"_s, u"Hỏi thủ tục"_s}};
}

DraftChange written(const DeskFixture &fixture, const QString &name, qint64 ord)
{
    return {DraftAct::Write, Uuid::make(*fixture.clock), 0, ord, visitor(name)};
}

QList<registers::RegisterRow> rowsOf(const DeskFixture &fixture)
{
    registers::RegisterQuery query;
    query.court = fixture.desk->courtId();
    query.registerId = book;
    query.year = 2026;
    query.order = registers::RowOrder::BookOrder;
    const auto content = workflow::Books(fixture.desk).content(query).takeResult();
    return content ? content->rows : QList<registers::RegisterRow>();
}

} // namespace

/** Rows before they have a number: changed freely, compared before they are set, in no book. */
class TstRowDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftStandsInNoBook()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        const auto drafts = rows.changeDrafts(book, {written(fixture, u"Trần Thị Đào"_s, 2), written(fixture, u"Lê Văn Cường"_s, 1)}).takeResult();
        VERIFY_OK(drafts);
        QCOMPARE(drafts->first().version, 1U);
        QCOMPARE(drafts->first().cells.value(u"received_on"_s), u"2026-11-20"_s);
        QVERIFY(rowsOf(fixture).isEmpty());
        QCOMPARE(workflow::Books(fixture.desk).summary(book, 2026).takeResult()->entries, 0);
        const auto sheet = rows.drafts(book).takeResult();
        QCOMPARE(sheet->size(), 2);
        QCOMPARE(sheet->first().cells.value(u"citizen"_s), u"Lê Văn Cường"_s); // the order of the sheet
    }

    void itIsChangedTakenAwayAndBroughtBack()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        const DraftChange first = written(fixture, u"Trần Thị Đào"_s, 1);
        VERIFY_OK(rows.changeDrafts(book, {first}).takeResult());
        VERIFY_OK(rows.changeDrafts(book, {{DraftAct::Change, first.row, 1, 1, visitor(u"Trần Thị Đào B"_s)}}).takeResult());
        VERIFY_OK(rows.changeDrafts(book, {{DraftAct::Drop, first.row, 2}}).takeResult());
        QVERIFY(rows.drafts(book).takeResult()->isEmpty());
        const auto back = rows.changeDrafts(book, {{DraftAct::Write, first.row, 2, 1, visitor(u"Trần Thị Đào B"_s)}}).takeResult();
        VERIFY_OK(back);
        QCOMPARE(back->first().version, 3U); // never a version that was there before
        const auto rebuilt = workflow::Maintenance(fixture.desk).rebuild().takeResult();
        VERIFY_OK(rebuilt);
        QCOMPARE(rebuilt->different, QStringList());
        QCOMPARE(rows.drafts(book).takeResult()->first().cells.value(u"citizen"_s), u"Trần Thị Đào B"_s);
    }

    void whatSomebodyElseChangedIsNotOverwritten()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        const DraftChange first = written(fixture, u"Trần Thị Đào"_s, 1);
        const DraftChange second = written(fixture, u"Lê Văn Cường"_s, 2);
        VERIFY_OK(rows.changeDrafts(book, {first, second}).takeResult());
        VERIFY_OK(rows.changeDrafts(book, {{DraftAct::Change, second.row, 1, 2, visitor(u"của người khác"_s)}}).takeResult());
        const qint64 ops = fixture.opCount();
        const auto late = rows.changeDrafts(book, {{DraftAct::Change, first.row, 1, 1, visitor(u"của tôi"_s)},
                                                   {DraftAct::Change, second.row, 1, 2, visitor(u"của tôi"_s)}}).takeResult();
        QCOMPARE(errorId(late), u"register.changed-meanwhile"_s);
        QCOMPARE(late.error().args.value(0), u"2"_s);
        QCOMPARE(late.error().args.value(1), u"Phan Thị Thu Hà"_s);
        QCOMPARE(fixture.opCount(), ops); // not the first one either
        QCOMPARE(errorId(rows.changeDrafts(book, {{DraftAct::Drop, second.row, 1}}).takeResult()), u"register.changed-meanwhile"_s);
        QCOMPARE(errorId(rows.changeDrafts(book, {{DraftAct::Write, second.row, 2, 2, visitor(u"x"_s)}}).takeResult()), u"register.changed-meanwhile"_s);
        VERIFY_OK(rows.changeDrafts(book, {{DraftAct::Drop, second.row, 2}}).takeResult());
        QCOMPARE(errorId(rows.changeDrafts(book, {{DraftAct::Change, second.row, 2, 2, visitor(u"x"_s)}}).takeResult()), u"register.row-not-found"_s);
    }

    void draftsBecomeRowsInTheirOrder()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        const DraftChange first = written(fixture, u"Trần Thị Đào"_s, 1);
        const DraftChange second = written(fixture, u"Lê Văn Cường"_s, 2);
        VERIFY_OK(rows.changeDrafts(book, {first, second}).takeResult());
        const auto entered = rows.enterDrafts(book, {{first.row, 1}, {second.row, 1}}).takeResult();
        VERIFY_OK(entered);
        QCOMPARE(entered->first().uid, first.row);
        QCOMPARE(entered->last().seq, 2);
        QVERIFY(rows.drafts(book).takeResult()->isEmpty());
        QCOMPARE(rowsOf(fixture).size(), 2);
        // Issued: from here on only a correction with its reason.
        const auto late = rows.changeDrafts(book, {{DraftAct::Change, first.row, 1, 1, visitor(u"x"_s)}}).takeResult();
        QCOMPARE(errorId(late), u"numbering.in-use"_s);
        QCOMPARE(errorId(rows.changeDrafts(book, {{DraftAct::Write, first.row, 1, 1, visitor(u"x"_s)}}).takeResult()), u"numbering.in-use"_s);
        QCOMPARE(errorId(rows.enterDrafts(book, {{first.row, 1}}).takeResult()), u"numbering.in-use"_s);
        const auto rebuilt = workflow::Maintenance(fixture.desk).rebuild().takeResult();
        QCOMPARE(rebuilt->different, QStringList());
    }

    void allDraftsOrNoneGetTheirNumbers()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        const DraftChange whole = written(fixture, u"Trần Thị Đào"_s, 1);
        DraftChange bare = written(fixture, u"Lê Văn Cường"_s, 2);
        bare.cells.remove(u"citizen"_s);
        bare.cells.remove(u"received_on"_s);
        VERIFY_OK(rows.changeDrafts(book, {whole, bare}).takeResult()); // a draft may lack what the book requires
        QCOMPARE(errorId(rows.enterDrafts(book, {{whole.row, 1}, {bare.row, 1}}).takeResult()), u"missing-field"_s);
        QCOMPARE(errorId(rows.enterDrafts(book, {{whole.row, 7}}).takeResult()), u"register.changed-meanwhile"_s);
        QVERIFY(rowsOf(fixture).isEmpty());
        QCOMPARE(rows.drafts(book).takeResult()->size(), 2);
        const auto *definition = fixture.desk->law()->registerDefinition(book);
        const auto missing = registers::missingCells(*definition, *fixture.desk->law(), {whole.cells, bare.cells});
        QVERIFY(missing.size() >= 2);
        QCOMPARE(missing.first().row, 1);
    }

    void everyDoubtfulCellIsNamed()
    {
        DeskFixture fixture;
        const auto law = fixture.desk->law();
        const auto *definition = law->registerDefinition(book);
        const auto checked = registers::checkDraftRows(*definition, *law, {{{u"received_on"_s, u"31/02/2026"_s}, {u"citizen"_s, u"A"_s}},
                                                                          {{u"received_on"_s, u"24/11/2026"_s}, {u"ordinal"_s, u"7"_s}},
                                                                          {{u"received_on"_s, u"20-11-26"_s}, {u"no_such"_s, u"x"_s}}}, QDate(2026, 11, 23));
        QStringList found;
        for (const registers::CellProblem &problem : checked.problems)
            found << QString(QString::number(problem.row) % u' ' % problem.field % u' ' % problem.error.id());
        QCOMPARE(found, (QStringList{u"0 received_on date-does-not-exist"_s, u"1 ordinal unknown-value"_s, u"1 received_on date-in-future"_s, u"2 no_such unknown-value"_s}));
        const auto refused = workflow::BookRows(fixture.desk)
                                 .changeDrafts(book, {written(fixture, u"A"_s, 1), {DraftAct::Write, Uuid::make(*fixture.clock), 0, 2, {{u"received_on"_s, u"31/2"_s}}}})
                                 .takeResult();
        QCOMPARE(errorId(refused), u"date-does-not-exist"_s);
        QVERIFY(workflow::BookRows(fixture.desk).drafts(book).takeResult()->isEmpty());
    }

    void booksOfCasesHaveNoDrafts()
    {
        DeskFixture fixture;
        workflow::BookRows rows(fixture.desk);
        QCOMPARE(errorId(rows.changeDrafts(u"DS-ST"_s, {written(fixture, u"x"_s, 1)}).takeResult()), u"register.filled-from-cases"_s);
        QList<DraftChange> many;
        for (int i = 0; i <= registers::maxDraftRows; ++i)
            many += written(fixture, u"x"_s, i);
        QCOMPARE(errorId(rows.changeDrafts(book, many).takeResult()), u"protocol.limit-exceeded"_s);
        many.removeLast();
        VERIFY_OK(rows.changeDrafts(book, many).takeResult());
        QCOMPARE(rows.drafts(book).takeResult()->size(), registers::maxDraftRows);
    }
};

QTEST_GUILESS_MAIN(TstRowDrafts)
#include "tst_rowdrafts.moc"
