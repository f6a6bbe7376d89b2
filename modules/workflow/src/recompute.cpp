// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/recompute.h>

#include "workflow_sql.h"

#include <thuly/cases/deadlines.h>
#include <thuly/cases/queries.h>

namespace thuly::workflow {

namespace {

/** One transaction; below protocol::maxGroupSize, as each deadline is at most one op. */
constexpr int stepSize = 500;

/** After which deadline to go on for this law; nothing when all follow it. */
Result<std::optional<qint64>> owedFrom(storage::ReadTx &tx, const QString &law)
{
    std::optional<qint64> after = 0;
    auto row = tx.prepare(sql::deadlinesFollow);
    if (row.next() && row.text(0) == law)
        after = row.isNull(1) ? std::nullopt : std::optional(row.int64(1));
    THULY_CHECK(row.finish());
    return after;
}

/** Runs step after step, each its own task of the writer. */
class Run : public std::enable_shared_from_this<Run>
{
public:
    Run(std::shared_ptr<Desk> desk, CancelPtr cancel, journal::ProgressFn progress)
        : m_desk(std::move(desk)), m_cancel(std::move(cancel)), m_progress(std::move(progress))
    {
        m_promise.start();
    }

    QFuture<Result<RecomputeReport>> future() { return m_promise.future(); }

    void next()
    {
        m_desk->run([self = shared_from_this()](Desk &desk) { return self->step(desk); }).then([self = shared_from_this()](const Result<bool> &more) {
            if (more && *more)
                return self->next();
            self->end(more ? Result<void>() : std::unexpected(more.error()));
        });
    }

private:
    Result<bool> step(Desk &desk)
    {
        if (m_total < 0)
            THULY_CHECK(count(desk));
        if (m_cancel && m_cancel->stopped())
            return fail(ErrorCode::Cancelled);
        THULY_TRY(const bool more, desk.writeNow([this](const cases::CommandContext &context) { return recompute(context); }));
        // One that goes on after an interruption has less to look at than there is.
        const qint64 total = more ? std::max(m_total, m_report.looked) : m_report.looked;
        if (m_progress && m_progress(m_report.looked, total) == journal::Progress::Stop && more)
            return fail(ErrorCode::Cancelled);
        return more;
    }

    Result<void> count(Desk &desk)
    {
        THULY_TRY(m_total, desk.vault().read([](storage::ReadTx &tx) -> Result<qint64> {
            return cases::countDue(tx, QDate(1900, 1, 1), QDate(9999, 12, 31), {});
        }));
        return {};
    }

    /** Another law meanwhile starts it over. */
    Result<bool> recompute(const cases::CommandContext &context)
    {
        storage::Tx &tx = context.unit.tx();
        THULY_TRY(const auto after, owedFrom(tx, context.law.stamp()));
        if (!after)
            return false;
        THULY_TRY(const cases::Recomputed done, cases::recomputeDeadlines(context, *after, stepSize));
        m_report.looked += done.looked;
        m_report.changed += done.changed;
        const std::optional<qint64> next = done.next == 0 ? std::nullopt : std::optional(done.next);
        THULY_CHECK(tx.run(sql::putDeadlinesFollow, context.law.stamp(), next));
        return next.has_value();
    }

    void end(const Result<void> &how)
    {
        m_promise.addResult(how ? Result<RecomputeReport>(m_report) : std::unexpected(how.error()));
        m_promise.finish();
    }

    std::shared_ptr<Desk> m_desk;
    CancelPtr m_cancel;
    journal::ProgressFn m_progress;
    QPromise<Result<RecomputeReport>> m_promise;
    qint64 m_total = -1;
    RecomputeReport m_report;
};

} // namespace

QFuture<Result<bool>> Recompute::isOwed() const
{
    return m_desk->read([desk = m_desk](storage::ReadTx &tx) -> Result<bool> {
        const auto law = desk->law();
        if (!law)
            return fail(ErrorCode::VaultLocked);
        THULY_TRY(const auto after, owedFrom(tx, law->stamp()));
        return after.has_value();
    });
}

QFuture<Result<RecomputeReport>> Recompute::run(CancelPtr cancel, journal::ProgressFn progress) const
{
    const auto run = std::make_shared<Run>(m_desk, std::move(cancel), std::move(progress));
    auto future = run->future();
    run->next();
    return future;
}

} // namespace thuly::workflow
