// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/books.h>

namespace thuly::workflow {

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
            THULY_TRY(const auto *definition, reader.definition(query.registerId));
            THULY_TRY(auto rows, reader.all(tx, query));
            registers::PrintSettings settings;
            settings.courtName = desk->courtName();
            settings.year = query.year;
            settings.from = query.period ? query.period->from : QDate(query.year, 1, 1);
            settings.to = query.period ? query.period->to : QDate(query.year, 12, 31);
            settings.printedBy = desk->session().account.displayName;
            settings.printedAt = desk->clock().now();
            settings.version = QStringLiteral(THULY_VERSION);
            THULY_TRY(settings.journalHead, desk->journal().head(tx));
            return BookPrint{*definition, std::move(rows), settings};
        },
        std::move(cancel));
}

} // namespace thuly::workflow
