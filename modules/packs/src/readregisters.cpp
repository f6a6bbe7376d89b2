// SPDX-License-Identifier: GPL-3.0-or-later
#include "lawdata.h"
#include "packtable.h"

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

Result<CaseType> readCaseType(const PackTable &table, qsizetype row)
{
    CaseType type;
    type.code = table.text(row, u"code"_s);
    type.name = table.label(row, u"name_vi"_s, u"name_en"_s);
    type.kind = table.text(row, u"kind"_s);
    type.legalBasis = table.text(row, u"legal_basis"_s);
    type.aliases = table.list(row, u"aliases"_s);
    type.procedure = table.text(row, u"procedure"_s);
    type.petitionSeries = table.text(row, u"petition_series"_s);
    type.petitionRegister = table.text(row, u"petition_register"_s);
    type.acceptanceSeries = table.text(row, u"acceptance_series"_s);
    type.acceptanceRegister = table.text(row, u"acceptance_register"_s);
    THULY_TRY(type.offer, table.offer(row, u"enabled"_s));
    THULY_TRY(type.provenance, table.provenance(row));
    return type;
}

Result<NumberSeries> readSeries(const PackTable &table, qsizetype row)
{
    NumberSeries series;
    series.id = table.text(row, u"series_id"_s);
    series.counter = table.text(row, u"counter"_s);
    // `serves` says more closely than the collected row which case types of ours take their numbers here.
    series.caseTypes = table.list(row, u"serves"_s, u'/');
    if (series.caseTypes.isEmpty())
        series.caseTypes = table.list(row, u"case_type"_s, u'/');
    series.instance = table.text(row, u"instance"_s);
    series.documentKind = table.text(row, u"document_kind"_s);
    series.pattern = table.text(row, u"pattern"_s);
    series.example = table.text(row, u"example"_s);
    series.allocatedBy = table.text(row, u"allocated_by"_s);
    series.reset = table.text(row, u"reset"_s);
    THULY_TRY(const qint64 padding, table.number(row, u"padding"_s));
    if (padding < 0 || padding > 9 || series.pattern.isEmpty() != series.counter.isEmpty())
        return table.bad(row, u"padding"_s);
    series.padding = static_cast<int>(padding);
    THULY_TRY(series.provenance, table.provenance(row));
    return series;
}

/** One word for a column of a register, by register and order. */
using ColumnWords = QHash<std::pair<QString, int>, QString>;

Result<ColumnWords> readColumnWords(const Pack &pack, const QString &file, const QString &word)
{
    THULY_TRY(const PackTable table, PackTable::read(pack, file, {u"register_id"_s, u"ord"_s, word}));
    ColumnWords words;
    for (qsizetype row = 0; row < table.size(); ++row) {
        THULY_TRY(const qint64 ord, table.number(row, u"ord"_s));
        words.insert({table.text(row, u"register_id"_s), static_cast<int>(ord)}, table.text(row, word));
    }
    return words;
}

Result<RegisterColumn> readColumn(const PackTable &table, qsizetype row, const ColumnWords &keys,
                                  const ColumnWords &headings)
{
    RegisterColumn column;
    THULY_TRY(const qint64 ord, table.number(row, u"ord"_s));
    column.ord = static_cast<int>(ord);
    column.heading = table.label(row, u"heading_vi"_s, u"heading_en"_s);
    if (column.heading.en.isEmpty())
        column.heading.en = headings.value({table.text(row, u"register_id"_s), column.ord});
    column.subHeadingVi = table.text(row, u"sub_heading_vi"_s);
    column.groupVi = table.text(row, u"group_vi"_s);
    THULY_TRY(const qint64 width, table.number(row, u"width_mm_hint"_s));
    column.widthMm = static_cast<int>(width);
    column.key = keys.value({table.text(row, u"register_id"_s), column.ord});
    column.place = table.text(row, u"place"_s) == u"screen" ? ColumnPlace::Screen : ColumnPlace::Printed;
    THULY_TRY(column.provenance, table.provenance(row));
    return column;
}

Result<void> readKeys(const Pack &pack, LawData &data)
{
    THULY_TRY(const PackTable table,
              PackTable::read(pack, u"register_keys.csv"_s,
                              {u"key"_s, u"kind"_s, u"facts"_s, u"description_vi"_s, u"description_en"_s}));
    static const QHash<QString, RegisterKeyKind> kinds {{u"facts"_s, RegisterKeyKind::Facts},
                                                        {u"facts_if"_s, RegisterKeyKind::FactsIf},
                                                        {u"facts_own"_s, RegisterKeyKind::FactsOwn},
                                                        {u"facts_then"_s, RegisterKeyKind::FactsThen},
                                                        {u"by_step"_s, RegisterKeyKind::ByStep},
                                                        {u"due"_s, RegisterKeyKind::Due},
                                                        {u"parties"_s, RegisterKeyKind::Parties},
                                                        {u"matter"_s, RegisterKeyKind::Matter}};
    for (qsizetype row = 0; row < table.size(); ++row) {
        const auto kind = kinds.constFind(table.text(row, u"kind"_s));
        if (kind == kinds.constEnd())
            return table.bad(row, u"kind"_s);
        const QString key = table.text(row, u"key"_s);
        data.registerKeys.insert(key,
                                 RegisterKey {key, *kind, table.list(row, u"facts"_s),
                                              table.label(row, u"description_vi"_s, u"description_en"_s)});
    }
    return {};
}

/** Names and types of the columns of books with rows of their own. */
Result<void> readFields(const Pack &pack, LawData &data)
{
    THULY_TRY(const PackTable table,
              PackTable::read(pack, u"register_fields.csv"_s, {u"register_id"_s, u"ord"_s, u"field"_s, u"type"_s}));
    for (qsizetype row = 0; row < table.size(); ++row) {
        const auto book = std::ranges::find(data.registers, table.text(row, u"register_id"_s), &RegisterDefinition::id);
        if (book == data.registers.end() || book->rows != RegisterRows::Own)
            return table.bad(row, u"register_id"_s);
        THULY_TRY(const qint64 ord, table.number(row, u"ord"_s));
        const auto column = std::ranges::find(book->columns, static_cast<int>(ord), &RegisterColumn::ord);
        if (column == book->columns.end())
            return table.bad(row, u"ord"_s);
        column->field = table.text(row, u"field"_s);
        column->need = table.text(row, u"need"_s) == u"yes"_s ? FieldNeed::Required : FieldNeed::Optional;
        const QString type = table.text(row, u"type"_s);
        if (type.startsWith(u"choice:"_s)) {
            column->choices = type.section(u':', 1).split(u'|', Qt::SkipEmptyParts);
            continue;
        }
        THULY_CHECK(table.factType(row, u"type"_s, column->type, column->series));
    }
    return {};
}

Result<RegisterDefinition> readRegister(const PackTable &table, qsizetype row)
{
    RegisterDefinition definition;
    definition.id = table.text(row, u"register_id"_s);
    definition.officialNo = table.text(row, u"official_no"_s);
    definition.name = table.label(row, u"name_vi"_s, u"name_en"_s);
    definition.caseTypes = table.list(row, u"procedure"_s, u'/');
    definition.paper = table.text(row, u"paper"_s);
    definition.legalBasis = table.text(row, u"legal_basis"_s);
    static const QHash<QString, RegisterRows> kinds {{QString(), RegisterRows::Matter}, // packs before 2026.11.3
                                                     {u"matter"_s, RegisterRows::Matter},
                                                     {u"party"_s, RegisterRows::Party},
                                                     {u"event"_s, RegisterRows::Event},
                                                     {u"hearing"_s, RegisterRows::Hearing},
                                                     {u"service"_s, RegisterRows::Service},
                                                     {u"own"_s, RegisterRows::Own}};
    const auto kind = kinds.constFind(table.text(row, u"rows"_s));
    definition.rowSources = table.list(row, u"row_sources"_s);
    if (kind == kinds.constEnd())
        return table.bad(row, u"rows"_s);
    definition.rows = *kind;
    definition.rowSteps = table.list(row, u"row_steps"_s);
    definition.rowEnds = table.list(row, u"row_ends"_s);
    const bool named = definition.rows == RegisterRows::Party || definition.rows == RegisterRows::Event;
    if (named == definition.rowSources.isEmpty())
        return table.bad(row, u"row_sources"_s);
    THULY_TRY(definition.offer, table.offer(row, u"offered"_s));
    const bool begins = definition.rows == RegisterRows::Party && definition.offer == Offer::Enabled;
    if (begins && definition.rowSteps.isEmpty())
        return table.bad(row, u"row_steps"_s);
    THULY_TRY(definition.provenance, table.provenance(row));
    return definition;
}

Result<LegalRelation> readRelation(const PackTable &table, qsizetype row)
{
    LegalRelation relation;
    relation.id = table.text(row, u"relation_id"_s);
    relation.caseTypes = table.list(row, u"case_type"_s, u'/');
    relation.kind = table.text(row, u"kind"_s);
    relation.article = table.text(row, u"article"_s);
    relation.clause = table.text(row, u"clause"_s);
    relation.point = table.text(row, u"point"_s);
    relation.textVi = table.text(row, u"text_vi"_s);
    relation.law = table.text(row, u"law"_s);
    THULY_TRY(relation.provenance, table.provenance(row));
    return relation;
}

} // namespace

Result<void> readNumbersPack(const Pack &pack, LawData &data)
{
    THULY_TRY(
        const PackTable types,
        PackTable::read(pack, u"case_types.csv"_s,
                        {u"code"_s, u"name_vi"_s, u"name_en"_s, u"procedure"_s, u"aliases"_s, u"petition_series"_s,
                         u"acceptance_series"_s, u"acceptance_register"_s, u"verified"_s, u"source"_s}));
    for (qsizetype row = 0; row < types.size(); ++row) {
        THULY_TRY(CaseType type, readCaseType(types, row));
        data.caseTypes << std::move(type);
    }
    THULY_TRY(const PackTable series,
              PackTable::read(pack, u"number_series.csv"_s,
                              {u"series_id"_s, u"case_type"_s, u"instance"_s, u"document_kind"_s, u"pattern"_s,
                               u"reset"_s, u"counter"_s, u"padding"_s, u"verified"_s, u"source"_s}));
    for (qsizetype row = 0; row < series.size(); ++row) {
        THULY_TRY(NumberSeries one, readSeries(series, row));
        data.series << std::move(one);
    }
    return {};
}

Result<void> readRegistersPack(const Pack &pack, LawData &data)
{
    THULY_TRY(
        const PackTable registers,
        PackTable::read(pack, u"registers.csv"_s,
                        {u"register_id"_s, u"name_vi"_s, u"name_en"_s, u"procedure"_s, u"verified"_s, u"source"_s}));
    for (qsizetype row = 0; row < registers.size(); ++row) {
        THULY_TRY(RegisterDefinition definition, readRegister(registers, row));
        data.registers << std::move(definition);
    }
    THULY_TRY(const ColumnWords keys, readColumnWords(pack, u"register_sources.csv"_s, u"key"_s));
    THULY_TRY(const ColumnWords headings, readColumnWords(pack, u"register_headings.csv"_s, u"heading_en"_s));
    THULY_TRY(const PackTable columns,
              PackTable::read(pack, u"register_columns.csv"_s,
                              {u"register_id"_s, u"ord"_s, u"heading_vi"_s, u"sub_heading_vi"_s, u"width_mm_hint"_s,
                               u"place"_s, u"verified"_s, u"source"_s}));
    for (qsizetype row = 0; row < columns.size(); ++row) {
        THULY_TRY(RegisterColumn column, readColumn(columns, row, keys, headings));
        const QString id = columns.text(row, u"register_id"_s);
        const auto owner = std::ranges::find(data.registers, id, &RegisterDefinition::id);
        if (owner == data.registers.end())
            return columns.bad(row, u"register_id"_s);
        owner->columns << std::move(column);
    }
    for (RegisterDefinition &definition : data.registers)
        std::ranges::sort(definition.columns, {}, &RegisterColumn::ord);
    THULY_CHECK(readFields(pack, data));
    return readKeys(pack, data);
}

Result<void> readRelationsPack(const Pack &pack, LawData &data)
{
    THULY_TRY(const PackTable table,
              PackTable::read(pack, u"relations_of_law.csv"_s,
                              {u"relation_id"_s, u"case_type"_s, u"kind"_s, u"text_vi"_s, u"verified"_s, u"source"_s}));
    for (qsizetype row = 0; row < table.size(); ++row) {
        THULY_TRY(LegalRelation relation, readRelation(table, row));
        data.relations << std::move(relation);
    }
    return {};
}

} // namespace thuly::packs
