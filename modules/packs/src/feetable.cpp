// SPDX-License-Identifier: GPL-3.0-or-later
#include "feetable.h"

#include "packtable.h"

#include <thuly/base/money.h>

using namespace Qt::StringLiterals;

namespace thuly::packs {

namespace {

QString percentText(qint64 perMille)
{
    return perMille % 10 == 0 ? QString::number(perMille / 10)
                              : QString(QString::number(perMille / 10) % u',' % QString::number(perMille % 10));
}

} // namespace

Result<void> FeeTable::read(const Pack &pack)
{
    THULY_TRY(const PackTable table,
              PackTable::read(pack, u"fees.csv"_s,
                              {u"case_type"_s, u"claim_from"_s, u"base_fee"_s, u"rate_percent"_s, u"rate_over"_s,
                               u"advance_percent"_s, u"law_ref"_s, u"verified"_s}));
    for (qsizetype row = 0; row < table.size(); ++row) {
        Bracket bracket;
        bracket.caseType = table.text(row, u"case_type"_s);
        if (!table.text(row, u"claim_from"_s).isEmpty()) {
            THULY_TRY(bracket.from, table.number(row, u"claim_from"_s));
        }
        THULY_TRY(bracket.base, table.number(row, u"base_fee"_s));
        THULY_TRY(bracket.rateOver, table.number(row, u"rate_over"_s));
        THULY_TRY(bracket.advancePercent, table.number(row, u"advance_percent"_s));
        const QString rate = table.text(row, u"rate_percent"_s);
        bool ok = true;
        // One decimal place is all the law uses; whole numbers keep the sums exact.
        bracket.perMille = rate.isEmpty() ? 0 : qRound64(rate.toDouble(&ok) * 10);
        if (!ok)
            return table.bad(row, u"rate_percent"_s);
        bracket.lawRef = table.text(row, u"law_ref"_s);
        THULY_TRY(bracket.provenance, table.provenance(row));
        m_brackets << bracket;
    }
    return {};
}

const FeeTable::Bracket *FeeTable::bracketFor(const QString &caseType, std::optional<qint64> value) const
{
    const Bracket *best = nullptr;
    for (const Bracket &bracket : m_brackets) {
        if (bracket.caseType != caseType || bracket.from.has_value() != value.has_value())
            continue;
        if (value && *bracket.from > *value)
            continue;
        if (!best || (value && *bracket.from > *best->from))
            best = &bracket;
    }
    return best;
}

Result<FeeSuggestion> FeeTable::suggest(const QString &caseType, std::optional<qint64> value) const
{
    if (value && *value < 0)
        return fail(ErrorCode::BadMoney, {}, u"value"_s);
    const Bracket *bracket = bracketFor(caseType, value);
    if (!bracket)
        return fail(ErrorCode::UnknownCaseType, {}, u"caseType"_s, {caseType});
    FeeSuggestion result;
    const qint64 over = value ? *value - bracket->rateOver : 0;
    // Through tenths of a đồng in floating point nothing would be exact; values are at most 10^15, so this stays in
    // range.
    result.fee = bracket->base + over * bracket->perMille / 1000;
    result.advance = result.fee * bracket->advancePercent / 100;
    if (!value) {
        result.stepsVi << QString(u"Không có giá ngạch: án phí "_s % formatMoney(bracket->base) % u" đồng"_s);
    } else if (bracket->perMille == 0) {
        result.stepsVi << QString(u"Giá trị "_s % formatMoney(*value) % u" đồng: án phí "_s % formatMoney(bracket->base)
                                  % u" đồng"_s);
    } else if (bracket->rateOver == 0) {
        result.stepsVi << QString(percentText(bracket->perMille) % u"% của "_s % formatMoney(*value) % u" đồng = "_s
                                  % formatMoney(result.fee) % u" đồng"_s);
    } else {
        result.stepsVi << QString(formatMoney(bracket->base) % u" đồng + "_s % percentText(bracket->perMille)
                                  % u"% của phần vượt quá "_s % formatMoney(bracket->rateOver) % u" đồng = "_s
                                  % formatMoney(result.fee) % u" đồng"_s);
    }
    result.stepsVi << QString(u"Tạm ứng "_s % QString::number(bracket->advancePercent) % u"% = "_s
                              % formatMoney(result.advance) % u" đồng"_s);
    result.lawRef = bracket->lawRef;
    result.provenance = bracket->provenance;
    return result;
}

} // namespace thuly::packs
