// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/books.h>

#include <thuly/registers/caserows.h>
#include <thuly/workflow/closings.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

Result<BookPrint> blankPrint(Desk &desk, storage::ReadTx &tx, const registers::RegisterReader &reader, const registers::RegisterQuery &query)
{
    THULY_TRY(const packs::RegisterDefinition *definition, reader.definition(query.registerId));
    registers::PrintSettings settings;
    settings.courtName = desk.courtName();
    settings.year = query.period ? query.period->from.year() : query.year;
    settings.from = query.period ? query.period->from : QDate(query.year, 1, 1);
    settings.to = query.period ? query.period->to : QDate(query.year, 12, 31);
    settings.printedBy = desk.session().account.displayName;
    settings.printedAt = desk.clock().now();
    settings.version = QStringLiteral(THULY_VERSION);
    THULY_TRY(settings.journalHead, desk.journal().head(tx));
    return BookPrint{*definition, {}, settings};
}

/** The words of the prescribed form (domain.md §11), so Vietnamese in every language of the program. */
QString balanceLine(const registers::BalanceLine &line, const packs::RegisterDefinition &book)
{
    // In a book of steps, hearings and papers nothing is accepted or resolved: its rows are written and settled.
    const bool rowsOfCases = registers::hasCaseRows(book);
    const QString entered = rowsOfCases ? u"ghi mới"_s : u"thụ lý mới"_s;
    const QString resolved = rowsOfCases ? u"đã xong"_s : u"đã giải quyết"_s;
    const auto n = [](qint64 number) { return QString::number(number); };
    QString text = line.caseType.isEmpty() ? QString() : QString(line.caseType % u": "_s);
    text += QString((text.isEmpty() ? u"Còn lại kỳ trước "_s : u"còn lại kỳ trước "_s) % n(line.carried) % u" + "_s % entered % u' ' % n(line.entered) % u" = "_s % resolved % u' ' % n(line.resolved)
                    % u" + còn lại "_s % n(line.remaining()) % u'.');
    return text;
}

QString lateLine(const registers::BalanceLine &line)
{
    return QString(u"Trong đó ghi sau khi kỳ trước đã khoá: thụ lý "_s % QString::number(line.lateEntered) % u", giải quyết "_s
                   % QString::number(line.lateResolved) % u'.');
}

Result<void> addBalance(Desk &desk, storage::ReadTx &tx, const QString &registerId, BookPrint &print)
{
    // Nothing stays open in books that people keep, nor in a book of steps that nothing follows.
    const bool settledAtOnce = print.definition.rows == packs::RegisterRows::Event && print.definition.rowEnds.isEmpty();
    if (print.definition.rows == packs::RegisterRows::Own || settledAtOnce)
        return {};
    THULY_TRY(const registers::Balance balance,
              registers::balance(tx, *desk.law(), desk.courtId(), registerId, print.settings.from, print.settings.to));
    for (const registers::BalanceLine &line : balance.lines)
        print.settings.closingLines += balanceLine(line, print.definition);
    if (balance.lines.size() > 1)
        print.settings.closingLines += QString(u"Cộng: "_s % balanceLine(balance.total(), print.definition));
    if (balance.total().lateEntered + balance.total().lateResolved > 0)
        print.settings.closingLines += lateLine(balance.total());
    return {};
}

/** How often each number was corrected, and whether it is void. */
QHash<QString, std::pair<int, bool>> standings(const QList<registers::RegisterRow> &rows)
{
    QHash<QString, std::pair<int, bool>> standings;
    for (const registers::RegisterRow &row : rows) {
        auto &[struck, isVoid] = standings[row.number];
        struck += row.state == registers::RowState::Superseded ? 1 : 0;
        isVoid = isVoid || row.state == registers::RowState::Void;
    }
    return standings;
}

/** Numbers that were corrected or voided since the snapshot was taken: rows that read otherwise now. */
QStringList changedSince(const QList<registers::RegisterRow> &frozen, const QList<registers::RegisterRow> &live)
{
    const auto then = standings(frozen);
    const auto now = standings(live);
    QStringList changed;
    for (const registers::RegisterRow &row : frozen) {
        const bool differs = now.contains(row.number) && now.value(row.number) != then.value(row.number);
        if (differs && !changed.contains(row.number))
            changed += row.number;
    }
    return changed;
}

/** A closed period prints as it was closed, not as its rows read now. A view with filters is not that period. */
Result<void> takeFrozen(Desk &desk, storage::ReadTx &tx, const registers::RegisterQuery &query, BookPrint &print)
{
    const bool whole = query.filters.isEmpty() && query.view == registers::StateView::All && query.judge.isNull()
        && (!query.period || query.period->rule == registers::PeriodRule::Statutory);
    if (!whole)
        return {};
    THULY_TRY(const auto closing, registers::closingOf(tx, desk.courtId(), query.registerId, print.settings.from, print.settings.to));
    if (!closing)
        return {};
    THULY_TRY(const QByteArray bytes, snapshotBytes(desk, tx, *closing));
    THULY_TRY(registers::BookSnapshot snapshot, registers::decodeSnapshot(bytes));
    print.settings.courtName = snapshot.courtName;
    print.settings.snapshot = closing->snapshot;
    print.settings.closedOn = vietnamTime(closing->closedMs).date();
    print.settings.correctedSince = changedSince(snapshot.rows, print.rows);
    snapshot.definition.legalBasis = print.definition.legalBasis;
    snapshot.definition.provenance = print.definition.provenance;
    print.definition = std::move(snapshot.definition);
    print.rows = std::move(snapshot.rows);
    return {};
}

} // namespace

QFuture<Result<registers::RegisterPage>> Books::page(registers::RegisterQuery query, std::optional<registers::RowKey> from,
                                                     registers::PageTurn turn, int limit, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, reader = reader(), query = std::move(query), from, turn, limit](storage::ReadTx &tx) -> Result<registers::RegisterPage> {
            THULY_CHECK(desk->may(users::Action::ReadRegister));
            return reader.page(tx, query, from, turn, limit);
        },
        std::move(cancel));
}

QFuture<Result<QList<registers::RegisterRow>>> Books::following(registers::RegisterQuery query, registers::RowKey from, int max, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, reader = reader(), query = std::move(query), from, max](storage::ReadTx &tx) -> Result<QList<registers::RegisterRow>> {
            THULY_CHECK(desk->may(users::Action::ExportRegister));
            constexpr int step = 500;
            QList<registers::RegisterRow> rows;
            registers::RowKey last = from;
            for (bool more = true; more;) {
                THULY_TRY(registers::RegisterPage page, reader.page(tx, query, last, registers::PageTurn::After, step));
                more = page.more && !page.rows.isEmpty();
                rows += std::move(page.rows);
                if (rows.size() > max)
                    return fail(ErrorCode::LimitExceeded, u"rows of one copy"_s, {}, {QString::number(max)});
                if (more)
                    last = rows.last().key;
            }
            return rows;
        },
        std::move(cancel));
}

QFuture<Result<registers::CappedCount>> Books::count(registers::RegisterQuery query, int cap, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, reader = reader(), query = std::move(query), cap](storage::ReadTx &tx) -> Result<registers::CappedCount> {
            THULY_CHECK(desk->may(users::Action::ReadRegister));
            return reader.count(tx, query, cap);
        },
        std::move(cancel));
}

QFuture<Result<registers::RegisterSummary>> Books::summary(QString registerId, int year) const
{
    return m_desk->read([desk = m_desk, reader = reader(), registerId = std::move(registerId), year](storage::ReadTx &tx) -> Result<registers::RegisterSummary> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        return reader.summary(tx, desk->courtId(), registerId, year);
    });
}

QFuture<Result<QList<int>>> Books::years(QString registerId) const
{
    return m_desk->read([desk = m_desk, reader = reader(), registerId = std::move(registerId)](storage::ReadTx &tx) -> Result<QList<int>> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        return reader.years(tx, desk->courtId(), registerId);
    });
}

QFuture<Result<registers::RegisterRow>> Books::rowOf(QString registerId, Uuid matter) const
{
    return m_desk->read([desk = m_desk, reader = reader(), registerId = std::move(registerId), matter](storage::ReadTx &tx) -> Result<registers::RegisterRow> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        return reader.rowOf(tx, registerId, matter);
    });
}

QFuture<Result<BookContent>> Books::content(registers::RegisterQuery query, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, reader = reader(), query = std::move(query)](storage::ReadTx &tx) -> Result<BookContent> {
            THULY_CHECK(desk->may(users::Action::ExportRegister));
            THULY_TRY(const auto *definition, reader.definition(query.registerId));
            THULY_TRY(auto rows, reader.all(tx, query));
            return BookContent{*definition, std::move(rows)};
        },
        std::move(cancel));
}

QFuture<Result<BookPrint>> Books::print(registers::RegisterQuery query, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, reader = reader(), query = std::move(query)](storage::ReadTx &tx) -> Result<BookPrint> {
            THULY_CHECK(desk->may(users::Action::PrintRegister));
            THULY_TRY(BookPrint print, blankPrint(*desk, tx, reader, query));
            THULY_TRY(auto rows, reader.all(tx, query));
            print.rows = std::move(rows);
            THULY_CHECK(addBalance(*desk, tx, query.registerId, print));
            THULY_CHECK(takeFrozen(*desk, tx, query, print));
            return print;
        },
        std::move(cancel));
}

QFuture<Result<BookPrint>> Books::printFirst(registers::RegisterQuery query, int rows, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, reader = reader(), query = std::move(query), rows](storage::ReadTx &tx) -> Result<BookPrint> {
            THULY_CHECK(desk->may(users::Action::PrintRegister));
            THULY_TRY(BookPrint print, blankPrint(*desk, tx, reader, query));
            THULY_TRY(auto page, reader.page(tx, query, std::nullopt, registers::PageTurn::After, rows));
            print.rows = std::move(page.rows);
            return print;
        },
        std::move(cancel));
}

} // namespace thuly::workflow
