// SPDX-License-Identifier: GPL-3.0-or-later
#include "democourt.h"
#include "demoyear.h"

namespace thuly::workflow {

QFuture<Result<DemoReport>> Demo::fill(DemoInput input, CancelPtr cancel, journal::ProgressFn progress) const
{
    return m_desk->run([input, cancel = std::move(cancel), progress = std::move(progress)](Desk &desk) -> Result<DemoReport> {
        THULY_CHECK(desk.may(users::Action::ManageUsers));
        return DemoCourt(desk, input).run(cancel, progress);
    });
}

QFuture<Result<YearReport>> Demo::fillYear(YearInput input, CancelPtr cancel, journal::ProgressFn progress) const
{
    return m_desk->run([input, cancel = std::move(cancel), progress = std::move(progress)](Desk &desk) -> Result<YearReport> {
        THULY_CHECK(desk.may(users::Action::ManageUsers));
        THULY_TRY(const std::shared_ptr<const YearScript> script, embeddedYearScript());
        return DemoYear(desk, input, script).run(cancel, progress);
    });
}

} // namespace thuly::workflow
