// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thuly::workflow::sql {

/** At the end of a month of the demo court: cases accepted and not resolved, petitions neither accepted nor otherwise decided on. */
inline constexpr char openMatters[] = "SELECT case_type, sum(acceptance_no IS NOT NULL AND resolved_on IS NULL),"
                                      " sum(intake = 'petition' AND acceptance_no IS NULL AND resolved_on IS NULL)"
                                      " FROM matter GROUP BY case_type";

} // namespace thuly::workflow::sql
