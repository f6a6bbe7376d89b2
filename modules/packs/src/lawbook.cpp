// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/lawbook.h>

#include "lawdata.h"

#include <thuly/crypto/mac.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::packs {

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
    // Civil matters are accepted in the series of their field; only the case type knows which (form 09-VDS).
    if (definition->series == u"acceptance") {
        const CaseType *type = caseType(caseTypeCode);
        return type ? numberSeries(type->acceptanceSeries) : nullptr;
    }
    if (definition->series.startsWith(u"kind="))
        return numberSeries(caseTypeCode, definition->series.sliced(5));
    return numberSeries(definition->series);
}

const QList<RegisterDefinition> &LawBook::registerDefinitions() const
{
    return d->registers;
}

QList<const RegisterDefinition *> LawBook::offeredRegisters() const
{
    QList<const RegisterDefinition *> offered;
    for (const RegisterDefinition &book : std::as_const(d->registers)) {
        if (book.offer == Offer::Enabled)
            offered << &book;
    }
    return offered;
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
