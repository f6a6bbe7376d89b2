// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/deadlinerecount.h>

#include <QLocale>

namespace thuly::models {

namespace {
constexpr auto lookEvery = std::chrono::milliseconds(250);
}

DeadlineRecount::DeadlineRecount(DeskContext context, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
    , m_recompute(m_context.desk)
{
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &DeadlineRecount::changed);
    connect(m_context.desk.get(), &workflow::Desk::lawChanged, this, &DeadlineRecount::begin);
    begin();
}

DeadlineRecount::~DeadlineRecount()
{
    stop();
}

void DeadlineRecount::stop()
{
    if (m_cancel)
        m_cancel->stop();
}

QString DeadlineRecount::text() const
{
    if (!m_progress || m_progress->total == 0)
        return {};
    const QLocale locale(m_context.language == Language::Vietnamese ? QLocale::Vietnamese : QLocale::English);
    return tr("Deadlines counted again: %1 of %2").arg(locale.toString(m_progress->done.load()), locale.toString(m_progress->total.load()));
}

void DeadlineRecount::begin()
{
    // A run that goes on notices by itself that it has to start over; when it ends, this is asked again.
    if (isRunning())
        return;
    m_recompute.isOwed().then(this, [this](const Result<bool> &owed) {
        if (owed && *owed && !isRunning())
            run();
    });
}

void DeadlineRecount::run()
{
    m_cancel = std::make_shared<workflow::Cancel>();
    m_progress = std::make_shared<Progress>();
    m_look.start();
    // Called on the writing thread, which may outlive this object by a step.
    const auto tell = [progress = m_progress](qint64 done, qint64 total) {
        progress->done = done;
        progress->total = total;
        return journal::Progress::Continue;
    };
    // However it ends: what could not be done stays owed, and the next unlock takes it up.
    m_recompute.run(m_cancel, tell).then(this, [this](const Result<workflow::RecomputeReport> &report) {
        m_look.stop();
        m_cancel.reset();
        m_progress.reset();
        Q_EMIT changed();
        if (report)
            begin(); // another law may have come with the last step
    });
}

} // namespace thuly::models
