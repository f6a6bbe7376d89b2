// SPDX-License-Identifier: GPL-3.0-or-later
#include "packop.h"

#include "workflow_sql.h"

#include <thuly/journal/fields.h>
#include <thuly/registers/caserows.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

/** What the pack says about rows of books: it alone says it, so it is read alone. */
Result<QCborArray> rowRules(const packs::Pack &pack)
{
    if (pack.manifest().kind != u"registers"_s)
        return QCborArray();
    THULY_TRY(const std::shared_ptr<const packs::LawBook> law, packs::LawBook::assemble({pack}));
    return registers::caseRowRules(*law);
}

Result<void> recordActivated(journal::Unit &unit, const packs::StoredPack &stored, const packs::Pack &pack)
{
    THULY_TRY(const QCborArray rules, rowRules(pack));
    journal::Draft draft{.kind = u"pack.activated"_s, .entity = stored.uid, .occurredAt = {unit.clock().today()}};
    draft.fields = {{u"id"_s, journal::setTo(stored.id)},
                    {u"version"_s, journal::setTo(stored.version)},
                    {u"sha256"_s, {QCborValue(nullptr), QCborValue(stored.sha256)}}};
    if (!rules.isEmpty())
        draft.fields.insert(registers::caseRowRulesField, {QCborValue(nullptr), QCborValue(rules)});
    THULY_CHECK(unit.record(draft));
    // Deadlines that are open follow the rules and calendars in force.
    return unit.tx().run(sql::oweRecompute);
}

} // namespace

Result<packs::StoredPack> activatePack(journal::Unit &unit, const packs::Pack &pack, const Uuid &by)
{
    const Clock &clock = unit.clock();
    THULY_TRY(packs::StoredPack stored,
              packs::PackStore::activate(unit.tx(), pack, {unit.newId(), by, clock.nowMs(), clock.today()}));
    THULY_CHECK(recordActivated(unit, stored, pack));
    return stored;
}

Result<void> noteLaw(storage::Tx &tx, const packs::LawBook &law)
{
    return tx.run(sql::noteLaw, law.stamp());
}

Result<void> oweForLaw(storage::Tx &tx, const packs::LawBook &law)
{
    storage::Statement row = tx.prepare(sql::notedLaw);
    const bool same = row.next() && row.text(0) == law.stamp();
    THULY_CHECK(row.finish());
    if (same)
        return {};
    THULY_CHECK(tx.run(sql::oweRecompute));
    return noteLaw(tx, law);
}

Result<void> adoptBuiltInPacks(journal::Unit &unit, const QList<packs::Pack> &builtIn)
{
    const Clock &clock = unit.clock();
    THULY_TRY(const QList<packs::StoredPack> changed,
              packs::PackStore::adoptBuiltIn(unit.tx(), builtIn, clock.today(), clock, unit.actor().user));
    for (const packs::StoredPack &stored : changed) {
        const auto pack = std::ranges::find(builtIn, stored.sha256, &packs::Pack::sha256);
        if (pack == builtIn.end())
            return fail(ErrorCode::PackInvalid, u"a pack that is not built in"_s, {}, {stored.id});
        THULY_CHECK(recordActivated(unit, stored, *pack));
    }
    return {};
}

} // namespace thuly::workflow
