// SPDX-License-Identifier: GPL-3.0-or-later
#include "packop.h"

#include <thuly/journal/fields.h>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

Result<packs::StoredPack> activatePack(journal::Unit &unit, const packs::Pack &pack, const Uuid &by)
{
    const Clock &clock = unit.clock();
    THULY_TRY(packs::StoredPack stored,
              packs::PackStore::activate(unit.tx(), pack, {unit.newId(), by, clock.nowMs(), clock.today()}));
    journal::Draft draft{.kind = u"pack.activated"_s, .entity = stored.uid, .occurredAt = {clock.today()}};
    draft.fields = {{u"id"_s, journal::setTo(stored.id)},
                    {u"version"_s, journal::setTo(stored.version)},
                    {u"sha256"_s, {QCborValue(nullptr), QCborValue(stored.sha256)}}};
    THULY_CHECK(unit.record(draft));
    return stored;
}

} // namespace thuly::workflow
