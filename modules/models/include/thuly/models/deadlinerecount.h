// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/workflow/recompute.h>

namespace thuly::models {

/**
 * Recounts in the background the deadlines that new packs left to do (workflow::Recompute): begins after the unlock and
 * after each change of the law, says how far it is, can be stopped. Deleting it stops it; the rest stays owed until the
 * next unlock. GUI thread.
 */
class DeadlineRecount : public QObject
{
    Q_OBJECT
public:
    explicit DeadlineRecount(DeskContext context, QObject *parent = nullptr);
    ~DeadlineRecount() override;

    void stop();
    [[nodiscard]] bool isRunning() const { return m_cancel != nullptr; }
    /** "Deadlines counted again: 1,200 of 5,000"; empty when there is nothing to say. */
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed();

private:
    struct Progress {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };
    void begin();
    void run();

    DeskContext m_context;
    workflow::Recompute m_recompute;
    workflow::CancelPtr m_cancel;
    std::shared_ptr<Progress> m_progress;
    QTimer m_look;
};

} // namespace thuly::models
