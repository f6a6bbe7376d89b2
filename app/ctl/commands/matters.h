// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <thuly/workflow/casework.h>

#include <QJsonValue>

namespace thuly::ctl {

/** A matter that the call names, as it is now. */
struct NamedMatter {
    workflow::CaseWork work;
    workflow::MatterView view;
};
/** The matter of the first positional argument (acceptance number, petition number or reference). */
[[nodiscard]] Result<NamedMatter> namedMatter(Context &context, const Arguments &arguments);

/** Every matter that the filter lets through, up to --limit; --query and --status narrow it. */
[[nodiscard]] Result<QJsonValue> listMatters(Context &context, const Arguments &arguments, cases::MatterFilter filter);

} // namespace thuly::ctl
