// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"

#include <thuly/models/languages.h>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

workflow::DeskParts deskParts()
{
    workflow::DeskParts parts;
    parts.clock = std::make_shared<SystemClock>();
    return parts;
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    // Owned by the application: the translation has to outlive every message.
    new models::Languages(application, models::Languages::fromCode(language), &application);
}

} // namespace thuly::ctl
