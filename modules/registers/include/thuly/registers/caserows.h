// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/journal/projection.h>
#include <thuly/packs/lawbook.h>

#include <QCborArray>

#include <memory>

namespace thuly::registers {

/** A view whose rows stand for steps, participants, hearings or papers of cases, several of one case. */
[[nodiscard]] bool hasCaseRows(const packs::RegisterDefinition &book);

/** The field of op pack.activated that brings caseRowRules(). */
inline constexpr QLatin1StringView caseRowRulesField("caseRows");
/**
 * What makes and ends rows of the offered books with case rows: [[book, part, [words]], …]. Travels in the op that activates
 * the pack, so that every machine, and a rebuild, makes the same rows whatever packs it has later.
 */
[[nodiscard]] QCborArray caseRowRules(const packs::LawBook &law);

/**
 * The tables of migration 0017, and their rows in register_entry. Hand it to the Journal after registersProjection(): it reads
 * the cases' tables. A rule that is new finds the steps already taken; rows get their number in the order of recording.
 */
[[nodiscard]] std::shared_ptr<const journal::Projection> caseRowsProjection();

} // namespace thuly::registers
