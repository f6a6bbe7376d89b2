// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/legacyimport.h>

#include <thuly/base/fault.h>
#include <thuly/numbering/numbering.h>
#include <thuly/sheets/sheetworker.h>

#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr qint64 steps = 3;

Result<void> step(const journal::ProgressFn &progress, qint64 done)
{
    if (progress && progress(done, steps) == journal::Progress::Stop)
        return fail(ErrorCode::Cancelled);
    return {};
}

/** Years in which this court gives numbers itself: only there can an old number meet a living one. */
Result<QSet<int>> yearsOfNumbers(storage::ReadTx &tx, const Desk &desk)
{
    THULY_TRY(const auto series, numbering::status(tx, desk.journal().device()));
    QSet<int> years;
    for (const numbering::SeriesStatus &one : series)
        years.insert(one.year);
    return years;
}

bool isTaken(storage::ReadTx &tx, const QString &court, const QSet<int> &years, const registers::LegacyEntry &entry)
{
    const auto legacy = registers::isLegacyNumber(tx, court, entry);
    if (!legacy || *legacy)
        return true;
    if (!years.contains(entry.year))
        return false;
    const QString text = u"%1/%2/%3"_s.arg(entry.seq, 2, 10, u'0').arg(entry.year).arg(entry.symbol);
    return numbering::numberByText(tx, court, text).has_value();
}

Result<registers::LegacyPlan> makePlan(storage::ReadTx &tx, const Desk &desk, const LegacyRequest &request, const sheets::Workbook &book)
{
    const auto law = desk.law();
    if (!law->registerDefinition(request.registerId))
        return fail(ErrorCode::RegisterUnknown, {}, u"register"_s, {request.registerId});
    THULY_TRY(const QSet<int> years, yearsOfNumbers(tx, desk));
    registers::LegacyContext context;
    context.year = request.year;
    context.symbol = registers::symbolOfRegister(*law, request.registerId);
    context.symbols = registers::acceptanceSymbols(*law);
    context.today = desk.clock().today();
    context.given = request.columns;
    context.remembered = [&tx](const QString &signature) {
        const auto known = registers::rememberedMapping(tx, signature);
        return known ? *known : std::nullopt;
    };
    context.taken = [&](const registers::LegacyEntry &entry) { return isTaken(tx, desk.courtId(), years, entry); };
    return registers::planLegacyImport(book, context);
}

/** The numbers are looked up again where nothing can come between. */
Result<registers::LegacyBatch> record(const cases::CommandContext &context, const Desk &desk, const LegacyRequest &request, const registers::LegacyPlan &plan)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const QSet<int> years, yearsOfNumbers(tx, desk));
    if (std::ranges::any_of(plan.entries, [&](const registers::LegacyEntry &entry) { return isTaken(tx, desk.courtId(), years, entry); }))
        return fail(ErrorCode::EditedMeanwhile);
    THULY_TRY(auto batch, registers::recordLegacyBatch(context.unit, context.law, {request.registerId, request.year, QFileInfo(request.path).fileName(), plan}));
    FAULT_POINT("legacy.before-commit");
    return batch;
}

} // namespace

QFuture<Result<LegacyReport>> LegacyImport::dryRun(LegacyRequest request, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, request = std::move(request), cancel](storage::ReadTx &tx) -> Result<LegacyReport> {
            THULY_CHECK(desk->may(users::Action::ImportRegister));
            THULY_TRY(const auto book, sheets::readInWorker(request.path, cancel ? cancel->flag() : nullptr));
            THULY_TRY(auto plan, makePlan(tx, *desk, request, book));
            return LegacyReport{{}, std::move(plan)};
        },
        cancel);
}

QFuture<Result<LegacyReport>> LegacyImport::import(LegacyRequest request, CancelPtr cancel, journal::ProgressFn progress) const
{
    auto planned = m_desk->read(
        [desk = m_desk, request, cancel, progress](storage::ReadTx &tx) -> Result<LegacyReport> {
            THULY_CHECK(desk->may(users::Action::ImportRegister));
            THULY_TRY(const auto book, sheets::readInWorker(request.path, cancel ? cancel->flag() : nullptr));
            THULY_CHECK(step(progress, 1));
            THULY_TRY(auto plan, makePlan(tx, *desk, request, book));
            THULY_CHECK(step(progress, 2));
            return LegacyReport{{}, std::move(plan)};
        },
        cancel);
    return planned
        .then([desk = m_desk, request = std::move(request), progress](Result<LegacyReport> report) {
            return desk->write([desk, request, progress, report = std::move(report)](const cases::CommandContext &context) -> Result<LegacyReport> {
                if (!report)
                    return std::unexpected(report.error());
                THULY_TRY(auto batch, record(context, *desk, request, report->plan));
                if (progress)
                    progress(steps, steps);
                return LegacyReport{std::move(batch), report->plan};
            });
        })
        .unwrap();
}

QFuture<Result<registers::LegacyBatch>> LegacyImport::rollBack(Uuid batch, QString reason) const
{
    return m_desk->write([desk = m_desk, batch, reason = std::move(reason)](const cases::CommandContext &context) -> Result<registers::LegacyBatch> {
        THULY_CHECK(desk->may(users::Action::ImportRegister));
        if (reason.trimmed().isEmpty())
            return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
        return registers::rollBackLegacyBatch(context.unit, batch, reason);
    });
}

QFuture<Result<QList<registers::LegacyBatch>>> LegacyImport::batches() const
{
    return m_desk->read([desk = m_desk](storage::ReadTx &tx) -> Result<QList<registers::LegacyBatch>> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        return registers::legacyBatches(tx);
    });
}

} // namespace thuly::workflow
