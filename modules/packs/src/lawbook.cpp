// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/lawbook.h>

#include "lawdata.h"

#include <thuly/crypto/mac.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::packs {

class LawBook::Private : public LawData
{
};

namespace {

Result<void> readOne(const Pack &pack, LawData &data)
{
    const QString kind = pack.manifest().kind;
    if (kind == u"courts")
        return readCourtPack(pack, data);
    if (kind == u"calendar")
        return readCalendarPack(pack, data);
    if (kind == u"procedure")
        return readProcedurePack(pack, data);
    if (kind == u"numbers")
        return readNumbersPack(pack, data);
    if (kind == u"registers")
        return readRegistersPack(pack, data);
    if (kind == u"relations")
        return readRelationsPack(pack, data);
    if (kind == u"work")
        return readWorkPack(pack, data);
    return data.fees.read(pack);
}

Result<void> nameVersion(LawData &data)
{
    QVersionNumber newest;
    QByteArray all;
    for (const Pack &pack : std::as_const(data.packs)) {
        const QVersionNumber version = pack.manifest().versionNumber();
        if (newest.isNull() || version > newest) {
            newest = version;
            data.version = pack.manifest().version;
        }
        all += pack.manifest().id.toUtf8() + '\n' + pack.manifest().version.toUtf8() + '\n' + pack.sha256();
    }
    THULY_TRY(const QByteArray digest, crypto::sha256(all));
    data.stamp = data.version % u'+' % QString::fromLatin1(digest.first(4).toHex());
    return {};
}

template<class Row> const Row *find(const QList<Row> &rows, const QHash<QString, qsizetype> &index, const QString &id)
{
    const auto at = index.constFind(id);
    return at == index.constEnd() ? nullptr : &rows[*at];
}

// The packs were read whole when they were built (the tool forces every table), so a failure here cannot be mended by
// any caller: an empty table is the honest answer.
template<class Row, class Reader> void readLarge(const QList<Pack> &packs, QList<Row> &rows, Reader reader)
{
    for (const Pack &pack : packs) {
        if (auto part = reader(pack))
            rows << *part;
    }
}

bool inForce(const DeadlineRule &rule, QDate on)
{
    return !on.isValid() || !rule.validFrom.isValid() || rule.validFrom <= on;
}

} // namespace

LawBook::LawBook(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

LawBook::~LawBook() = default;

Result<std::shared_ptr<const LawBook>> LawBook::assemble(const QList<Pack> &packs)
{
    auto data = std::make_unique<Private>();
    data->packs = packs;
    std::ranges::sort(data->packs, {}, [](const Pack &pack) { return pack.manifest().id; });
    for (const Pack &pack : std::as_const(data->packs))
        THULY_CHECK(readOne(pack, *data));
    data->index();
    THULY_CHECK(nameVersion(*data));
    return std::shared_ptr<const LawBook>(new LawBook(std::move(data)));
}

QString LawBook::version() const
{
    return d->version;
}

QString LawBook::stamp() const
{
    return d->stamp;
}

QList<PackRef> LawBook::packs() const
{
    QList<PackRef> refs;
    for (const Pack &pack : std::as_const(d->packs)) {
        const PackManifest &manifest = pack.manifest();
        refs << PackRef {manifest.id,   manifest.version,   manifest.titleVi, manifest.titleEn,
                         pack.sha256(), manifest.validFrom, manifest.validTo};
    }
    return refs;
}

const CourtWork &LawBook::courtWork() const
{
    return d->work;
}

const QList<Court> &LawBook::courts() const
{
    return d->courts;
}

const Court *LawBook::courtById(const QString &id) const
{
    return find(d->courts, d->courtIndex, id);
}

const QList<CourtSuccession> &LawBook::courtSuccessions() const
{
    std::call_once(d->successionsOnce, [this] { readLarge(d->packs, d->successions, readSuccessions); });
    return d->successions;
}

const QList<Province> &LawBook::provinces() const
{
    return d->provinces;
}

const QList<Commune> &LawBook::communes() const
{
    std::call_once(d->communesOnce, [this] { readLarge(d->packs, d->communes, readCommunes); });
    return d->communes;
}

const QList<FormerDistrict> &LawBook::formerDistricts() const
{
    std::call_once(d->districtsOnce, [this] { readLarge(d->packs, d->districts, readFormerDistricts); });
    return d->districts;
}

const WorkCalendar &LawBook::calendar() const
{
    return d->calendar;
}

const QList<CalendarDay> &LawBook::calendarDays() const
{
    return d->calendarDays;
}

const QList<DeadlineRule> &LawBook::deadlineRules() const
{
    return d->rules;
}

const DeadlineRule *LawBook::deadlineRule(const QString &ruleId, QDate on) const
{
    const DeadlineRule *best = nullptr;
    for (const qsizetype at : d->rulesById.value(ruleId)) {
        const DeadlineRule &rule = d->rules[at];
        if (inForce(rule, on) && (!best || rule.validFrom > best->validFrom))
            best = &rule;
    }
    return best;
}

QList<const DeadlineRule *> LawBook::deadlineRules(const QString &procedure, const QString &trigger, QDate on,
                                                   const QString &instance) const
{
    QList<const DeadlineRule *> result;
    for (const qsizetype at : d->rulesByTrigger.value(trigger)) {
        const DeadlineRule &rule = d->rules[at];
        if (rule.instance == instance && rule.procedures.contains(procedure) && deadlineRule(rule.id, on) == &rule)
            result << &rule;
    }
    return result;
}

const QList<Transition> &LawBook::transitions() const
{
    return d->transitions;
}

QList<const Transition *> LawBook::transitions(const QString &procedure, const QString &state) const
{
    QList<const Transition *> result;
    for (const qsizetype at : d->transitionsByState.value(state)) {
        if (d->transitions[at].procedures.contains(procedure))
            result << &d->transitions[at];
    }
    return result;
}

const Transition *LawBook::transition(const QString &procedure, const QString &state, const QString &event) const
{
    const QList<const Transition *> moves = transitions(procedure, state);
    const auto found = std::ranges::find(moves, event, &Transition::event);
    return found == moves.end() ? nullptr : *found;
}

const QList<StateDefinition> &LawBook::states() const
{
    return d->states;
}

const StateDefinition *LawBook::state(const QString &id) const
{
    return find(d->states, d->stateIndex, id);
}

const QList<EventDefinition> &LawBook::events() const
{
    return d->events;
}

QList<const EventDefinition *> LawBook::recordEvents(const QString &stateId) const
{
    QList<const EventDefinition *> result;
    for (const EventDefinition &event : std::as_const(d->events)) {
        if (event.inStates.contains(stateId))
            result << &event;
    }
    return result;
}

const EventDefinition *LawBook::event(const QString &id) const
{
    return find(d->events, d->eventIndex, id);
}

const QList<FactDefinition> &LawBook::facts() const
{
    return d->facts;
}

const FactDefinition *LawBook::fact(const QString &id) const
{
    return find(d->facts, d->factIndex, id);
}

const QList<TriggerSource> &LawBook::triggers() const
{
    return d->triggers;
}

QList<TriggerSource> LawBook::triggersOf(const QString &eventId) const
{
    QList<TriggerSource> result;
    for (const TriggerSource &trigger : std::as_const(d->triggers)) {
        if (trigger.event == eventId)
            result << trigger;
    }
    return result;
}

const QStringList &LawBook::outsideTriggers() const
{
    return d->outsideTriggers;
}

const TaskWording *LawBook::task(const QString &ruleId) const
{
    const auto at = d->tasks.constFind(ruleId);
    return at == d->tasks.constEnd() ? nullptr : &*at;
}

const QList<PartyRole> &LawBook::partyRoles() const
{
    return d->roles;
}

const PartyRole *LawBook::partyRole(const QString &id) const
{
    const auto found = std::ranges::find(std::as_const(d->roles), id, &PartyRole::id);
    return found == d->roles.cend() ? nullptr : &*found;
}

Label LawBook::stateLabel(const QString &id) const
{
    const StateDefinition *found = state(id);
    return found ? found->label : Label {id, id};
}

Label LawBook::eventLabel(const QString &id) const
{
    const EventDefinition *found = event(id);
    return found ? found->label : Label {id, id};
}

Label LawBook::factLabel(const QString &id) const
{
    const FactDefinition *found = fact(id);
    return found ? found->label : Label {id, id};
}

const QList<CaseType> &LawBook::caseTypes() const
{
    return d->caseTypes;
}

const CaseType *LawBook::caseType(const QString &code) const
{
    return find(d->caseTypes, d->caseTypeIndex, code);
}

const QList<NumberSeries> &LawBook::numberSeries() const
{
    return d->series;
}

const NumberSeries *LawBook::numberSeries(const QString &id) const
{
    return find(d->series, d->seriesIndex, id);
}

const NumberSeries *LawBook::numberSeries(const QString &caseTypeCode, const QString &documentKind,
                                          const QString &instance) const
{
    const NumberSeries *general = nullptr;
    for (const NumberSeries &series : std::as_const(d->series)) {
        if (series.documentKind != documentKind || series.instance != instance || series.pattern.isEmpty())
            continue;
        if (series.caseTypes.contains(caseTypeCode))
            return &series;
        if (!general && series.caseTypes.contains(u"all"_s))
            general = &series;
    }
    return general;
}

const NumberSeries *LawBook::seriesOfFact(const QString &factId, const QString &caseTypeCode) const
{
    const FactDefinition *definition = fact(factId);
    if (!definition || definition->type != FactType::Series)
        return nullptr;
    if (definition->series.startsWith(u"kind="))
        return numberSeries(caseTypeCode, definition->series.sliced(5));
    return numberSeries(definition->series);
}

const QList<RegisterDefinition> &LawBook::registerDefinitions() const
{
    return d->registers;
}

const RegisterDefinition *LawBook::registerDefinition(const QString &id) const
{
    return find(d->registers, d->registerIndex, id);
}

const RegisterKey *LawBook::registerKey(const QString &key) const
{
    const auto at = d->registerKeys.constFind(key);
    return at == d->registerKeys.constEnd() ? nullptr : &*at;
}

QList<const LegalRelation *> LawBook::relationsOfLaw(const QString &caseTypeCode) const
{
    QList<const LegalRelation *> result;
    for (const LegalRelation &relation : std::as_const(d->relations)) {
        if (relation.caseTypes.contains(caseTypeCode))
            result << &relation;
    }
    return result;
}

const LegalRelation *LawBook::relationOfLaw(const QString &id) const
{
    const auto found = std::ranges::find(std::as_const(d->relations), id, &LegalRelation::id);
    return found == d->relations.cend() ? nullptr : &*found;
}

Result<FeeSuggestion> LawBook::suggestAdvance(const QString &caseTypeCode, std::optional<qint64> value) const
{
    return d->fees.suggest(caseTypeCode, value);
}

} // namespace thuly::packs
