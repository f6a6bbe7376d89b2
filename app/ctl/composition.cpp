// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"


using namespace Qt::StringLiterals;

namespace thuly::ctl {

workflow::DeskParts deskParts()
{
    workflow::DeskParts parts;
    parts.clock = std::make_shared<SystemClock>();
    return parts;
}

std::unique_ptr<models::Languages> language(QCoreApplication &application, const QString &code)
{
    return std::make_unique<models::Languages>(application, models::Languages::fromCode(code));
}

} // namespace thuly::ctl
