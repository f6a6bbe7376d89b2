// SPDX-License-Identifier: GPL-3.0-or-later
#include "lawdata.h"
#include "packtable.h"

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

std::optional<CourtLevel> levelFrom(const QString &word)
{
    if (word == u"supreme")
        return CourtLevel::Supreme;
    if (word == u"appeal")
        return CourtLevel::Appeal;
    if (word == u"provincial")
        return CourtLevel::Provincial;
    if (word == u"regional")
        return CourtLevel::Regional;
    return std::nullopt;
}

Result<Court> readCourt(const PackTable &table, qsizetype row)
{
    Court court;
    court.id = table.text(row, u"court_id"_s);
    court.name = table.text(row, u"name"_s);
    court.shortName = table.text(row, u"short_name"_s);
    const auto level = levelFrom(table.text(row, u"level"_s));
    if (!level)
        return table.bad(row, u"level"_s);
    court.level = *level;
    court.parentId = table.text(row, u"parent_id"_s);
    court.provinceCode = table.text(row, u"province_code"_s);
    THULY_TRY(const qint64 number, table.number(row, u"number"_s));
    court.number = static_cast<int>(number);
    court.seat = table.text(row, u"seat"_s);
    court.address = table.text(row, u"address"_s);
    court.territoryCommunes = table.list(row, u"territory_communes"_s);
    court.inheritsDistricts = table.list(row, u"inherits_districts"_s);
    court.specialJurisdiction = table.text(row, u"special_jurisdiction"_s);
    THULY_TRY(court.validFrom, table.date(row, u"valid_from"_s));
    THULY_TRY(court.validTo, table.date(row, u"valid_to"_s));
    THULY_TRY(court.provenance, table.provenance(row));
    return court;
}

Result<Province> readProvince(const PackTable &table, qsizetype row)
{
    Province province;
    province.code = table.text(row, u"code"_s);
    province.name = table.text(row, u"name"_s);
    province.fullName = table.text(row, u"full_name"_s);
    province.kind = table.text(row, u"kind"_s);
    province.mergedFrom = table.list(row, u"merged_from"_s);
    THULY_TRY(province.validFrom, table.date(row, u"valid_from"_s));
    THULY_TRY(province.validTo, table.date(row, u"valid_to"_s));
    THULY_TRY(province.provenance, table.provenance(row));
    return province;
}

Result<CalendarDay> readDay(const PackTable &table, qsizetype row)
{
    CalendarDay day;
    THULY_TRY(day.date, table.date(row, u"date"_s));
    if (!day.date.isValid())
        return table.bad(row, u"date"_s);
    day.kind = table.text(row, u"kind"_s);
    if (!dayKindFromText(day.kind))
        return table.bad(row, u"kind"_s);
    day.name = table.text(row, u"name"_s);
    THULY_TRY(day.provenance, table.provenance(row));
    return day;
}

} // namespace

Result<void> readCourtPack(const Pack &pack, LawData &data)
{
    THULY_TRY(const PackTable courts,
              PackTable::read(pack, u"courts.csv"_s,
                              {u"court_id"_s, u"name"_s, u"short_name"_s, u"level"_s, u"parent_id"_s,
                               u"province_code"_s, u"number"_s, u"territory_communes"_s, u"valid_from"_s, u"valid_to"_s,
                               u"verified"_s, u"source"_s}));
    for (qsizetype row = 0; row < courts.size(); ++row) {
        THULY_TRY(Court court, readCourt(courts, row));
        data.courts << std::move(court);
    }
    THULY_TRY(
        const PackTable provinces,
        PackTable::read(pack, u"provinces.csv"_s, {u"code"_s, u"name"_s, u"full_name"_s, u"verified"_s, u"source"_s}));
    for (qsizetype row = 0; row < provinces.size(); ++row) {
        THULY_TRY(Province province, readProvince(provinces, row));
        data.provinces << std::move(province);
    }
    return {};
}

Result<void> readCalendarPack(const Pack &pack, LawData &data)
{
    THULY_TRY(
        const PackTable days,
        PackTable::read(pack, u"holidays.csv"_s, {u"date"_s, u"kind"_s, u"name"_s, u"source_url"_s, u"verified"_s}));
    for (qsizetype row = 0; row < days.size(); ++row) {
        THULY_TRY(CalendarDay day, readDay(days, row));
        // A day that was only proposed or computed must not move a deadline.
        if (day.provenance.verified != Verified::No)
            data.calendar.addDay(day.date, *dayKindFromText(day.kind), day.name);
        data.calendarDays << std::move(day);
    }
    THULY_TRY(const PackTable years, PackTable::read(pack, u"years.csv"_s, {u"year"_s, u"complete"_s, u"verified"_s}));
    for (qsizetype row = 0; row < years.size(); ++row) {
        THULY_TRY(const qint64 year, years.number(row, u"year"_s));
        if (years.text(row, u"complete"_s) == u"yes")
            data.calendar.coverYear(static_cast<int>(year));
    }
    return {};
}

Result<QList<Commune>> readCommunes(const Pack &pack)
{
    THULY_TRY(const PackTable table,
              PackTable::read(
                  pack, u"communes.csv"_s,
                  {u"code"_s, u"name"_s, u"kind"_s, u"province_code"_s, u"valid_from"_s, u"verified"_s, u"source"_s}));
    QList<Commune> rows;
    rows.reserve(table.size());
    for (qsizetype row = 0; row < table.size(); ++row) {
        Commune commune {table.text(row, u"code"_s),
                         table.text(row, u"name"_s),
                         table.text(row, u"kind"_s),
                         table.text(row, u"province_code"_s),
                         {},
                         {}};
        THULY_TRY(commune.validFrom, table.date(row, u"valid_from"_s));
        THULY_TRY(commune.provenance, table.provenance(row));
        rows << std::move(commune);
    }
    return rows;
}

Result<QList<FormerDistrict>> readFormerDistricts(const Pack &pack)
{
    THULY_TRY(
        const PackTable table,
        PackTable::read(pack, u"former_districts.csv"_s,
                        {u"code"_s, u"name"_s, u"kind"_s, u"full_name"_s, u"valid_to"_s, u"verified"_s, u"source"_s}));
    QList<FormerDistrict> rows;
    for (qsizetype row = 0; row < table.size(); ++row) {
        FormerDistrict district;
        district.code = table.text(row, u"code"_s);
        district.name = table.text(row, u"name"_s);
        district.kind = table.text(row, u"kind"_s);
        district.fullName = table.text(row, u"full_name"_s);
        district.provinceBefore = table.text(row, u"province_before"_s);
        district.provinceCodeBefore = table.text(row, u"province_code_before"_s);
        district.provinceSince = table.text(row, u"province_since_2025_07"_s);
        THULY_TRY(district.validTo, table.date(row, u"valid_to"_s));
        THULY_TRY(district.provenance, table.provenance(row));
        rows << std::move(district);
    }
    return rows;
}

Result<QList<CourtSuccession>> readSuccessions(const Pack &pack)
{
    THULY_TRY(const PackTable table,
              PackTable::read(pack, u"court_succession.csv"_s,
                              {u"old_name"_s, u"old_level"_s, u"new_name"_s, u"new_court_id"_s, u"date"_s,
                               u"verified"_s, u"source"_s}));
    QList<CourtSuccession> rows;
    for (qsizetype row = 0; row < table.size(); ++row) {
        CourtSuccession succession;
        succession.oldName = table.text(row, u"old_name"_s);
        succession.oldLevel = table.text(row, u"old_level"_s);
        succession.newName = table.text(row, u"new_name"_s);
        succession.newCourtId = table.text(row, u"new_court_id"_s);
        succession.oldUnitCode = table.text(row, u"old_unit_code"_s);
        THULY_TRY(succession.date, table.date(row, u"date"_s));
        THULY_TRY(succession.provenance, table.provenance(row));
        rows << std::move(succession);
    }
    return rows;
}

} // namespace thuly::packs
