// SPDX-License-Identifier: GPL-3.0-or-later
#include "packop.h"

#include <thuly/journal/fields.h>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

Result<void> recordActivated(journal::Unit &unit, const packs::StoredPack &stored)
{
    journal::Draft draft{.kind = u"pack.activated"_s, .entity = stored.uid, .occurredAt = {unit.clock().today()}};
    draft.fields = {{u"id"_s, journal::setTo(stored.id)},
                    {u"version"_s, journal::setTo(stored.version)},
                    {u"sha256"_s, {QCborValue(nullptr), QCborValue(stored.sha256)}}};
    THULY_CHECK(unit.record(draft));
    return {};
}

} // namespace

Result<packs::StoredPack> activatePack(journal::Unit &unit, const packs::Pack &pack, const Uuid &by)
{
    const Clock &clock = unit.clock();
    THULY_TRY(packs::StoredPack stored,
              packs::PackStore::activate(unit.tx(), pack, {unit.newId(), by, clock.nowMs(), clock.today()}));
    THULY_CHECK(recordActivated(unit, stored));
    return stored;
}

Result<void> adoptBuiltInPacks(journal::Unit &unit, const QList<packs::Pack> &builtIn)
{
    const Clock &clock = unit.clock();
    THULY_TRY(const QList<packs::StoredPack> changed,
              packs::PackStore::adoptBuiltIn(unit.tx(), builtIn, clock.today(), clock, unit.actor().user));
    for (const packs::StoredPack &stored : changed)
        THULY_CHECK(recordActivated(unit, stored));
    return {};
}

} // namespace thuly::workflow
