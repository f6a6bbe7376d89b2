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

constexpr qint64 steps = LegacyImport::importSteps;
constexpr qint64 afterReading = 20;
constexpr qint64 afterUnderstanding = 30;

Result<void> step(const journal::ProgressFn &progress, qint64 done)
{
    if (progress && progress(done, steps) == journal::Progress::Stop)
        return fail(ErrorCode::Cancelled);
    return {};
}

Result<std::shared_ptr<const sheets::Workbook>> bookOf(const LegacyRequest &request, const CancelPtr &cancel)
{
    if (request.book)
        return request.book;
    THULY_TRY(auto read, sheets::readInWorker(request.path, cancel ? cancel->flag() : nullptr));
    return std::make_shared<const sheets::Workbook>(std::move(read));
}

/** The rows written, as part of the whole way. */
journal::ProgressFn writingProgress(const journal::ProgressFn &progress, const CancelPtr &cancel)
{
    return [progress, cancel](qint64 written, qint64 all) {
        if (cancel && cancel->stopped())
            return journal::Progress::Stop;
        return progress ? progress(afterUnderstanding + (steps - 1 - afterUnderstanding) * written / std::max<qint64>(all, 1), steps) : journal::Progress::Continue;
    };
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
    const QString text = u"%1/%2/%3"_s.arg(entry.seq, 2, 10, QChar(u'0')).arg(entry.year).arg(entry.symbol);
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
    context.chosen = request.chosen;
    context.sheets = request.sheets;
    context.headers = request.headers;
    context.encoding = request.encoding;
    context.remembered = [&tx](const QString &signature) {
        const auto known = registers::rememberedMapping(tx, signature);
        return known ? *known : std::nullopt;
    };
    context.taken = [&](const registers::LegacyEntry &entry) { return isTaken(tx, desk.courtId(), years, entry); };
    return registers::planLegacyImport(book, context);
}

void finish(QPromise<Result<LegacyReport>> &promise, Result<LegacyReport> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

/** The numbers are looked up again where nothing can come between. */
Result<registers::LegacyBatch> record(const cases::CommandContext &context, const Desk &desk, const LegacyRequest &request, const registers::LegacyPlan &plan,
                                       journal::ProgressFn progress)
{
    storage::Tx &tx = context.unit.tx();
    THULY_TRY(const QSet<int> years, yearsOfNumbers(tx, desk));
    if (std::ranges::any_of(plan.entries, [&](const registers::LegacyEntry &entry) { return isTaken(tx, desk.courtId(), years, entry); }))
        return fail(ErrorCode::EditedMeanwhile);
    THULY_TRY(auto batch, registers::recordLegacyBatch(context.unit, context.law, {request.registerId, request.year, QFileInfo(request.path).fileName(), plan, std::move(progress)}));
    FAULT_POINT("legacy.before-commit");
    return batch;
}

} // namespace

QFuture<Result<std::shared_ptr<const sheets::Workbook>>> LegacyImport::read(QString path, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, path = std::move(path), cancel](storage::ReadTx &) -> Result<std::shared_ptr<const sheets::Workbook>> {
            THULY_CHECK(desk->may(users::Action::ImportRegister));
            return bookOf({path, {}, 0}, cancel);
        },
        cancel);
}

QFuture<Result<LegacyReport>> LegacyImport::dryRun(LegacyRequest request, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, request = std::move(request), cancel](storage::ReadTx &tx) -> Result<LegacyReport> {
            THULY_CHECK(desk->may(users::Action::ImportRegister));
            THULY_TRY(const auto book, bookOf(request, cancel));
            THULY_TRY(auto plan, makePlan(tx, *desk, request, *book));
            return LegacyReport{{}, std::move(plan)};
        },
        cancel);
}

QFuture<Result<LegacyReport>> LegacyImport::import(LegacyRequest request, CancelPtr cancel, journal::ProgressFn progress) const
{
    auto planned = m_desk->read(
        [desk = m_desk, request, cancel, progress](storage::ReadTx &tx) -> Result<LegacyReport> {
            THULY_CHECK(desk->may(users::Action::ImportRegister));
            THULY_TRY(const auto book, bookOf(request, cancel));
            THULY_CHECK(step(progress, afterReading));
            THULY_TRY(auto plan, makePlan(tx, *desk, request, *book));
            THULY_CHECK(step(progress, afterUnderstanding));
            return LegacyReport{{}, std::move(plan)};
        },
        cancel);
    auto promise = std::make_shared<QPromise<Result<LegacyReport>>>();
    promise->start();
    planned.then([desk = m_desk, request = std::move(request), cancel, progress, promise](Result<LegacyReport> report) mutable {
        if (!report) {
            desk.reset();
            finish(*promise, std::move(report));
            return;
        }
        // The task takes the desk along, so that nobody here holds it when the caller hears the end.
        Desk *writer = desk.get();
        writer->write([desk = std::move(desk), request, cancel, progress, report = std::move(report)](const cases::CommandContext &context) -> Result<LegacyReport> {
            THULY_TRY(auto batch, record(context, *desk, request, report->plan, writingProgress(progress, cancel)));
            if (progress)
                progress(steps, steps);
            return LegacyReport{std::move(batch), report->plan};
        }).then([promise](Result<LegacyReport> done) { finish(*promise, std::move(done)); });
    });
    return promise->future();
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
