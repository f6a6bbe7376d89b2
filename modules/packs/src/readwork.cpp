// SPDX-License-Identifier: GPL-3.0-or-later
#include "lawdata.h"
#include "packtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

template<class Row> const Row *byId(const QList<Row> &rows, const QString &id)
{
    const auto found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? nullptr : &*found;
}

Result<HearingKind> readHearingKind(const PackTable &table, qsizetype row)
{
    HearingKind kind;
    kind.id = table.text(row, u"id"_s);
    kind.label = table.label(row, u"label_vi"_s, u"label_en"_s);
    kind.brief = table.label(row, u"short_vi"_s, u"short_en"_s);
    kind.procedures = table.list(row, u"procedures"_s);
    THULY_TRY(const qint64 minutes, table.number(row, u"minutes"_s));
    THULY_TRY(const qint64 judges, table.number(row, u"judges"_s));
    THULY_TRY(const qint64 assessors, table.number(row, u"assessors"_s));
    if (kind.id.isEmpty() || kind.label.vi.isEmpty() || kind.procedures.isEmpty() || minutes < 5 || minutes > 24 * 60)
        return table.bad(row, u"minutes"_s);
    kind.minutes = int(minutes);
    kind.judges = int(judges);
    kind.assessors = int(assessors);
    kind.opensWith = table.text(row, u"opens_with"_s);
    kind.lawRef = table.text(row, u"law_ref"_s);
    THULY_TRY(kind.provenance, table.provenance(row));
    return kind;
}

Result<ServiceRule> readServiceRule(const PackTable &table, qsizetype row)
{
    ServiceRule rule;
    rule.id = table.text(row, u"id"_s);
    rule.method = table.text(row, u"method"_s);
    rule.outcome = table.text(row, u"outcome"_s);
    rule.procedures = table.list(row, u"procedures"_s);
    const QString counts = table.text(row, u"counts"_s);
    rule.counts = counts == "rule"_L1 ? ServiceRule::Counts::Rule : ServiceRule::Counts::Day;
    rule.trigger = table.text(row, u"trigger"_s);
    if ((counts != "rule"_L1 && counts != "day"_L1) || (counts == "rule"_L1) == rule.trigger.isEmpty())
        return table.bad(row, u"counts"_s);
    rule.lawRef = table.text(row, u"law_ref"_s);
    THULY_TRY(rule.provenance, table.provenance(row));
    return rule;
}

} // namespace

Result<void> readWorkPack(const Pack &pack, LawData &data)
{
    THULY_TRY(const PackTable kinds,
              PackTable::read(pack, u"hearing_kinds.csv"_s, {u"id"_s, u"label_vi"_s, u"procedures"_s, u"minutes"_s, u"law_ref"_s, u"verified"_s}));
    for (qsizetype row = 0; row < kinds.size(); ++row) {
        THULY_TRY(HearingKind kind, readHearingKind(kinds, row));
        data.work.hearingKinds << std::move(kind);
    }
    THULY_TRY(const PackTable checks, PackTable::read(pack, u"online_checks.csv"_s, {u"id"_s, u"stage"_s, u"text_vi"_s, u"verified"_s}));
    for (qsizetype row = 0; row < checks.size(); ++row) {
        THULY_TRY(Provenance provenance, checks.provenance(row));
        data.work.onlineChecks << OnlineCheck {checks.text(row, u"id"_s), checks.text(row, u"stage"_s),
                                               checks.label(row, u"text_vi"_s, u"text_en"_s), checks.text(row, u"law_ref"_s),
                                               std::move(provenance)};
    }
    THULY_TRY(const PackTable rules, PackTable::read(pack, u"service_rules.csv"_s,
                                                     {u"id"_s, u"method"_s, u"outcome"_s, u"procedures"_s, u"counts"_s, u"law_ref"_s, u"verified"_s}));
    for (qsizetype row = 0; row < rules.size(); ++row) {
        THULY_TRY(ServiceRule rule, readServiceRule(rules, row));
        data.work.serviceRules << std::move(rule);
    }
    THULY_TRY(const PackTable papers, PackTable::read(pack, u"service_papers.csv"_s, {u"id"_s, u"label_vi"_s, u"due_rules"_s, u"received_event"_s}));
    for (qsizetype row = 0; row < papers.size(); ++row)
        data.work.servicePapers << ServicePaper {papers.text(row, u"id"_s), papers.label(row, u"label_vi"_s, u"label_en"_s),
                                                 papers.list(row, u"due_rules"_s), papers.text(row, u"received_event"_s)};
    return {};
}

const HearingKind *CourtWork::hearingKind(const QString &id) const
{
    return byId(hearingKinds, id);
}

QList<HearingKind> CourtWork::hearingKindsOf(const QString &procedure) const
{
    QList<HearingKind> kinds;
    std::ranges::copy_if(hearingKinds, std::back_inserter(kinds),
                         [&procedure](const HearingKind &kind) { return kind.procedures.contains(procedure); });
    return kinds;
}

const ServiceRule *CourtWork::serviceRule(const QString &procedure, const QString &method, const QString &outcome) const
{
    const auto found = std::ranges::find_if(serviceRules, [&](const ServiceRule &rule) {
        return rule.method == method && rule.outcome == outcome && rule.procedures.contains(procedure);
    });
    return found == serviceRules.end() ? nullptr : &*found;
}

const ServicePaper *CourtWork::servicePaper(const QString &id) const
{
    return byId(servicePapers, id);
}

} // namespace thuly::packs
