// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/matter.h>
#include <thuly/packs/lawbook.h>

#include <QHash>
#include <QMap>

namespace thuly::cases {

using Facts = QMap<QString, QString>;

/** What the head of the matter says, as facts of the pack: petition_register_no, received_at, channel, judges... */
[[nodiscard]] Facts factsOfHead(const Matter &matter);

/** Recorded facts over those of the head over the pack's defaults: what conditions of rules are tested against. */
[[nodiscard]] QHash<QString, QString> factsForRules(const packs::LawBook &law, const Matter &matter, const Facts &recorded);

/** Whether a state means that the matter has left the court's hands (returned, transferred, settled, dismissed, judged). */
[[nodiscard]] bool isResolution(const packs::LawBook &law, const QString &state, const QString &procedure);

} // namespace thuly::cases
