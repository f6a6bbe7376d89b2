// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/intake.h>

namespace thuly::workflow {

/* Drafts of one author: rows of 0009-workflow.sql, never ops. RowNotFound when the id is that of somebody else's. */
[[nodiscard]] Result<Uuid> saveDraftRow(storage::Tx &tx, const Uuid &author, PetitionDraft draft, const Clock &clock);
[[nodiscard]] Result<QList<PetitionDraft>> draftRows(storage::ReadTx &tx, const Uuid &author, int limit);
/** RowNotFound, also for somebody else's. */
[[nodiscard]] Result<PetitionDraft> draftRow(storage::ReadTx &tx, const Uuid &author, const Uuid &uid);
/** Nothing happens when there is none. */
[[nodiscard]] Result<void> dropDraftRow(storage::Tx &tx, const Uuid &author, const Uuid &uid);
[[nodiscard]] Result<qint64> countDraftRows(storage::ReadTx &tx, const Uuid &author);

} // namespace thuly::workflow
