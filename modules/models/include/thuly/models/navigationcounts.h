// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/workflow/today.h>

namespace thuly::models {

/** The figures beside the navigation and in the status bar, kept fresh in the background. GUI thread. */
class NavCounts : public QObject
{
    Q_OBJECT
public:
    explicit NavCounts(DeskContext context, QObject *parent = nullptr);
    void reload();
    [[nodiscard]] const workflow::NavigationCounts &counts() const { return m_counts; }
    [[nodiscard]] qint64 outbox() const { return m_outbox; }

Q_SIGNALS:
    void changed();

private:
    DeskContext m_context;
    workflow::Today m_today;
    workflow::NavigationCounts m_counts;
    qint64 m_outbox = 0;
};

} // namespace thuly::models
