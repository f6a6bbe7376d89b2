// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/journal/journal.h>
#include <thuly/packs/lawbook.h>
#include <thuly/packs/packstore.h>

namespace thuly::workflow {

/** Puts a pack into the vault and records pack.activated in the same unit (packs lie below the journal). `by` null: the program's own. */
[[nodiscard]] Result<packs::StoredPack> activatePack(journal::Unit &unit, const packs::Pack &pack, const Uuid &by);

/** Notes that what follows from this law is done or owed. */
[[nodiscard]] Result<void> noteLaw(storage::Tx &tx, const packs::LawBook &law);
/** Owes a recount where the law in force is not the noted one: a pack may take over on its first day, without an activation. */
[[nodiscard]] Result<void> oweForLaw(storage::Tx &tx, const packs::LawBook &law);

/** Brings packs of this program that are newer than the vault's into force, each as an op; after an update of the program. */
[[nodiscard]] Result<void> adoptBuiltInPacks(journal::Unit &unit, const QList<packs::Pack> &builtIn);

} // namespace thuly::workflow
