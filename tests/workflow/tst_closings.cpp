// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/workflow/bookrows.h>
#include <thuly/workflow/books.h>
#include <thuly/workflow/closings.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using registers::BalanceLine;
using test::DeskFixture;
using test::errorId;

namespace {

const QDate october(2026, 10, 1);
const QDate octoberEnd(2026, 10, 31);

/** A court whose petition book and civil book are written day by day. */
class Court : public DeskFixture
{
public:
    using DeskFixture::DeskFixture;

    Uuid takeIn(QDate on, const QString &plaintiff = u"Lê Văn Cường"_s)
    {
        cases::PetitionInput input = petition();
        input.receivedOn = on;
        input.petitionDate = on;
        input.parties.first().name = plaintiff;
        const auto taken = workflow::Intake(desk).takeIn(input).takeResult();
        if (!taken)
            qFatal("%s %s", qPrintable(taken.error().id()), qPrintable(taken.error().detail));
        return taken->matter;
    }
    void accept(const Uuid &matter, QDate on)
    {
        const workflow::CaseWork work(desk);
        const auto assigned = work.assignReviewer({.matter = matter, .occurredAt = LegalTime {on}}).takeResult();
        const auto noticed = work.recordEvent({.matter = matter, .event = u"fee_notice_issued"_s, .occurredAt = LegalTime {on},
                                               .facts = {{u"fee_advance_amount"_s, u"300000"_s}}}).takeResult();
        const auto accepted = work.accept({.matter = matter, .receiptNo = u"1"_s, .receiptFiledAt = LegalTime {on}}).takeResult();
        if (!assigned || !noticed || !accepted)
            qFatal("not accepted: %s", qPrintable(accepted ? QString() : accepted.error().id()));
    }
    [[nodiscard]] workflow::Closings closings() const { return workflow::Closings(desk); }
    [[nodiscard]] BalanceLine total(QDate from, QDate to, const QString &book = u"DON-KK"_s) const
    {
        const auto balance = closings().balance(book, from, to).takeResult();
        return balance ? balance->total() : BalanceLine {};
    }
    [[nodiscard]] QStringList list(registers::PeriodRule rule, QDate from, QDate to, const QString &book = u"DON-KK"_s) const
    {
        registers::RegisterQuery query;
        query.court = desk->courtId();
        query.registerId = book;
        query.order = registers::RowOrder::BookOrder;
        query.period = registers::RegisterPeriod {from, to, rule};
        QStringList numbers;
        const auto content = workflow::Books(desk).content(query).takeResult();
        for (const registers::RegisterRow &row : content ? content->rows : QList<registers::RegisterRow>())
            numbers += row.number;
        return numbers;
    }
    [[nodiscard]] Result<workflow::BookPrint> print(QDate from, QDate to) const
    {
        registers::RegisterQuery query;
        query.court = desk->courtId();
        query.registerId = u"DON-KK"_s;
        query.order = registers::RowOrder::BookOrder;
        query.period = registers::RegisterPeriod {from, to, registers::PeriodRule::Statutory};
        return workflow::Books(desk).print(query).takeResult();
    }
    void goTo(QDate day) { clock->setMs(QDateTime(day, QTime(8, 0), QTimeZone(7 * 3600)).toMSecsSinceEpoch()); }
};

BalanceLine line(qint64 carried, qint64 entered, qint64 resolved, qint64 lateEntered = 0, qint64 lateResolved = 0)
{
    return {{}, carried, entered, resolved, lateEntered, lateResolved};
}

} // namespace

/** Khoá sổ: what is closed never counts otherwise, each closing stands on the one before, and the figures balance. */
class TstClosings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsOfAPeriod()
    {
        Court court;
        const Uuid september = court.takeIn(QDate(2026, 9, 10));
        court.takeIn(QDate(2026, 9, 20));
        const Uuid oct = court.takeIn(QDate(2026, 10, 5));
        court.takeIn(QDate(2026, 10, 20));
        court.takeIn(QDate(2026, 11, 2));
        court.accept(september, QDate(2026, 10, 12));
        court.accept(oct, QDate(2026, 11, 3));
        using registers::PeriodRule;
        QCOMPARE(court.list(PeriodRule::CarriedOver, october, octoberEnd), (QStringList {u"1/2026"_s, u"2/2026"_s}));
        QCOMPARE(court.list(PeriodRule::EnteredIn, october, octoberEnd), (QStringList {u"3/2026"_s, u"4/2026"_s}));
        QCOMPARE(court.list(PeriodRule::ResolvedIn, october, octoberEnd), QStringList {u"1/2026"_s});
        QCOMPARE(court.list(PeriodRule::Statutory, october, octoberEnd).size(), 4);
        QCOMPARE(court.total(october, octoberEnd), line(2, 2, 1));
        QCOMPARE(court.total(october, octoberEnd).remaining(), court.total(QDate(2026, 11, 1), QDate(2026, 11, 30)).carried);
        QCOMPARE(court.total(QDate(2026, 10, 12), QDate(2026, 10, 20)), line(3, 1, 1)); // any days
        QCOMPARE(court.total(october, octoberEnd, u"DS-ST"_s), line(0, 1, 0));
        QCOMPARE(court.list(PeriodRule::Statutory, QDate(2026, 1, 1), QDate(2026, 12, 31)).size(), 5);
    }

    void aClosedPeriodNeverCountsOtherwise()
    {
        Court court;
        const Uuid first = court.takeIn(QDate(2026, 10, 5));
        court.takeIn(QDate(2026, 10, 20));
        const auto closed = court.closings().close(u"DON-KK"_s, october, octoberEnd).takeResult();
        VERIFY_OK(closed);
        QCOMPARE(closed->rows, 2);
        QCOMPARE(closed->seq, 1);
        QCOMPARE(closed->prev, QByteArray(32, '\0'));
        QCOMPARE(closed->balance.total(), line(0, 2, 0));

        // What is recorded later with a day of October counts from the first open day, and says so.
        court.takeIn(QDate(2026, 10, 25));
        court.accept(first, QDate(2026, 10, 28));
        QCOMPARE(court.total(october, octoberEnd), line(0, 2, 0));
        const QDate november(2026, 11, 1);
        QCOMPARE(court.total(november, QDate(2026, 11, 30)), line(2, 1, 1, 1, 1));
        using registers::PeriodRule;
        QCOMPARE(court.list(PeriodRule::EnteredIn, november, QDate(2026, 11, 30)), QStringList {u"3/2026"_s});
        QCOMPARE(court.list(PeriodRule::ResolvedIn, november, QDate(2026, 11, 30)), QStringList {u"1/2026"_s});

        court.goTo(QDate(2026, 12, 1));
        const auto next = court.closings().close(u"DON-KK"_s, november, QDate(2026, 11, 30)).takeResult();
        VERIFY_OK(next);
        QCOMPARE(next->seq, 2);
        QCOMPARE(next->prev, closed->hash);
        QCOMPARE(next->balance.total().carried, closed->balance.total().remaining());
        QCOMPARE(next->rows, 3);
        const auto check = court.closings().verify({}).takeResult();
        VERIFY_OK(check);
        QCOMPARE(check->closings, 2);
        QVERIFY(check->faults.isEmpty());
        const auto rebuilt = workflow::Maintenance(court.desk).rebuild().takeResult();
        VERIFY_OK(rebuilt);
        QCOMPARE(rebuilt->different, QStringList());
        QCOMPARE(court.total(october, octoberEnd), line(0, 2, 0));
    }

    void periodsAreClosedInOrderAndOnce()
    {
        Court court;
        court.takeIn(QDate(2026, 10, 5));
        const workflow::Closings closings = court.closings();
        QCOMPARE(errorId(closings.close(u"DON-KK"_s, QDate(2026, 11, 1), QDate(2026, 11, 30)).takeResult()), u"register.period-not-over"_s);
        QCOMPARE(errorId(closings.close(u"DON-KK"_s, october, QDate(2026, 10, 30)).takeResult()), u"bad-period"_s);
        QCOMPARE(errorId(closings.close(u"KHONG-CO"_s, october, octoberEnd).takeResult()), u"register.unknown"_s);
        VERIFY_OK(closings.close(u"DON-KK"_s, october, octoberEnd).takeResult());
        QCOMPARE(errorId(closings.close(u"DON-KK"_s, october, octoberEnd).takeResult()), u"register.period-closed"_s);
        QCOMPARE(errorId(closings.close(u"DON-KK"_s, QDate(2026, 9, 1), QDate(2026, 9, 30)).takeResult()), u"register.period-closed"_s);
        court.goTo(QDate(2027, 1, 4));
        const auto tooEarly = closings.close(u"DON-KK"_s, QDate(2026, 12, 1), QDate(2026, 12, 31)).takeResult();
        QCOMPARE(errorId(tooEarly), u"register.period-not-next"_s);
        QCOMPARE(tooEarly.error().args, QStringList {u"11/2026"_s});
        QCOMPARE(errorId(closings.close(u"DON-KK"_s, QDate(2026, 1, 1), QDate(2026, 12, 31)).takeResult()), u"register.period-not-next"_s);
        for (const int month : {11, 12})
            VERIFY_OK(closings.close(u"DON-KK"_s, QDate(2026, month, 1), QDate(2026, month, month == 11 ? 30 : 31)).takeResult());
        const auto year = closings.close(u"DON-KK"_s, QDate(2026, 1, 1), QDate(2026, 12, 31)).takeResult();
        VERIFY_OK(year);
        QCOMPARE(year->kind, registers::ClosingKind::Year);
        QCOMPARE(year->seq, 4);
        QCOMPARE(errorId(closings.close(u"DON-KK"_s, QDate(2026, 1, 1), QDate(2026, 12, 31)).takeResult()), u"register.period-closed"_s);
        QCOMPARE(closings.list(u"DON-KK"_s).takeResult()->size(), 4);
        QCOMPARE(closings.list(u"DS-ST"_s).takeResult()->size(), 0);
        QVERIFY(closings.verify(u"DON-KK"_s).takeResult()->faults.isEmpty());
    }

    void aBookKeptByTheYearIsClosedByTheYear()
    {
        Court court;
        court.takeIn(QDate(2026, 10, 5));
        court.goTo(QDate(2027, 1, 4));
        VERIFY_OK(court.closings().close(u"DON-KK"_s, QDate(2026, 1, 1), QDate(2026, 12, 31)).takeResult());
        const auto month = court.closings().close(u"DON-KK"_s, QDate(2026, 12, 1), QDate(2026, 12, 31)).takeResult();
        QCOMPARE(errorId(month), u"register.period-closed"_s);
    }

    void aClosedPeriodPrintsAsItWasClosed()
    {
        Court court;
        const Uuid first = court.takeIn(QDate(2026, 10, 5), u"Lê Văn Cường"_s);
        const auto open = court.print(october, octoberEnd);
        QVERIFY(open->settings.snapshot.isEmpty());
        const auto closed = court.closings().close(u"DON-KK"_s, october, octoberEnd).takeResult();
        const auto view = workflow::CaseWork(court.desk).open(first).takeResult();
        VERIFY_OK(workflow::CaseWork(court.desk).correct({first, view->parties.first().uid, u"name"_s, u"Lê Văn Cương"_s, u"Sai tên"_s}).takeResult());
        const auto frozen = court.print(october, octoberEnd);
        VERIFY_OK(frozen);
        QCOMPARE(frozen->settings.snapshot, closed->snapshot);
        QCOMPARE(frozen->settings.closedOn, QDate(2026, 11, 23));
        QCOMPARE(frozen->rows.size(), 1);
        QVERIFY(frozen->rows.first().cells.join(u' ').contains(u"Lê Văn Cường"_s));
        QCOMPARE(frozen->rows.first().cells, open->rows.first().cells);
        QCOMPARE(frozen->settings.correctedSince, QStringList {u"1/2026"_s});
        QCOMPARE(frozen->definition.columns.size(), open->definition.columns.size());
        // The correction itself stands in the book, struck through, under today's day.
        const auto live = court.list(registers::PeriodRule::AcceptedIn, october, octoberEnd);
        QCOMPARE(live, (QStringList {u"1/2026"_s, u"1/2026"_s}));
    }

    void whatWasTamperedWithIsFound()
    {
        Court court;
        court.takeIn(QDate(2026, 10, 5));
        const workflow::Closings closings = court.closings();
        VERIFY_OK(closings.close(u"DON-KK"_s, october, octoberEnd).takeResult());
        const auto touched = [&court](const char *statement) {
            return court.desk->run([statement](workflow::Desk &desk) { return desk.vault().write([&](storage::Tx &tx) { return tx.run(statement); }); })
                .takeResult();
        };
        QVERIFY(!touched("UPDATE register_closing SET row_count = row_count + 1")); // a closing does not change
        VERIFY_OK(touched("DROP TRIGGER register_closing_stays"));
        VERIFY_OK(touched("UPDATE register_closing SET row_count = row_count + 1"));
        const auto record = closings.verify({}).takeResult();
        QCOMPARE(record->faults.size(), 1);
        QCOMPARE(record->faults.first().what, u"record"_s);
        VERIFY_OK(touched("UPDATE register_closing SET row_count = row_count - 1, prev = hash"));
        QStringList faults;
        const auto again = closings.verify({}).takeResult();
        VERIFY_OK(again);
        for (const registers::ClosingFault &fault : again->faults)
            faults += fault.what;
        QCOMPARE(faults, (QStringList {u"chain"_s, u"record"_s}));
    }

    void whatIsWrittenWhileTheRowsAreReadIsInTheSnapshot()
    {
        Court court;
        court.takeIn(QDate(2026, 10, 5));
        // The rows are read beside the writer; these petitions are written before it comes to the closing.
        auto closing = court.closings().close(u"DON-KK"_s, october, octoberEnd);
        QList<QFuture<Result<cases::TakenIn>>> petitions;
        for (int day = 6; day < 12; ++day) {
            cases::PetitionInput input = DeskFixture::petition();
            input.receivedOn = QDate(2026, 10, day);
            input.petitionDate = input.receivedOn;
            petitions.append(workflow::Intake(court.desk).takeIn(input));
        }
        for (auto &petition : petitions)
            VERIFY_OK(petition.takeResult());
        const auto closed = closing.takeResult();
        VERIFY_OK(closed);
        QCOMPARE(closed->rows, closed->balance.total().entered);
        const auto frozen = court.print(october, octoberEnd);
        VERIFY_OK(frozen);
        QCOMPARE(frozen->rows.size(), closed->rows);
        const BalanceLine all = court.total(october, QDate(2026, 11, 30));
        QCOMPARE(all.entered, 7);
    }

    void voidNumbersAreListed()
    {
        Court court;
        VERIFY_OK(workflow::BookRows(court.desk).enter({u"TIEPDAN"_s, {{u"received_on"_s, u"23/11"_s}, {u"citizen"_s, u"Trần Thị Đào"_s}, {u"content"_s, u"Hỏi thủ tục"_s}}}).takeResult());
        VERIFY_OK(workflow::Maintenance(court.desk).voidNumber(u"01/TIEPDAN"_s, u"Ghi nhầm sổ"_s).takeResult());
        const auto preview = court.closings().preview(u"TIEPDAN"_s, QDate(2026, 11, 1), QDate(2026, 11, 30)).takeResult();
        VERIFY_OK(preview);
        QCOMPARE(preview->voids.size(), 1);
        QCOMPARE(preview->voids.first().number, u"01/TIEPDAN"_s);
        QCOMPARE(preview->voids.first().reason, u"Ghi nhầm sổ"_s);
        court.goTo(QDate(2026, 12, 1));
        VERIFY_OK(court.closings().close(u"TIEPDAN"_s, QDate(2026, 11, 1), QDate(2026, 11, 30)).takeResult());
        registers::EnterRow late {u"TIEPDAN"_s, {{u"received_on"_s, u"30/11"_s}, {u"citizen"_s, u"Trần Thị Đào"_s}, {u"content"_s, u"Hỏi thủ tục"_s}}, QDate(2026, 11, 30)};
        QCOMPARE(errorId(workflow::BookRows(court.desk).enter(late).takeResult()), u"register.period-closed"_s);
        late.on = {};
        VERIFY_OK(workflow::BookRows(court.desk).enter(late).takeResult());
    }

    void onlyHeadsAndRecordsClerksClose()
    {
        users::Session session;
        session.account.roles = {users::Role::Clerk, users::Role::Judge};
        QCOMPARE(errorId(users::may(session, users::Action::CloseRegister)), u"users.not-allowed"_s);
        for (const users::Role role : {users::Role::ChiefJudge, users::Role::DeputyChiefJudge, users::Role::RecordsClerk}) {
            session.account.roles = {role};
            VERIFY_OK(users::may(session, users::Action::CloseRegister));
        }
    }
};

QTEST_GUILESS_MAIN(TstClosings)
#include "tst_closings.moc"
