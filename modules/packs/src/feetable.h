// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/pack.h>
#include <thuly/packs/registerdata.h>

#include <optional>

namespace thuly::packs {

/** The rates of the court-fee advance (NQ 326/2016/UBTVQH14), from fees.csv. */
class FeeTable
{
public:
    [[nodiscard]] Result<void> read(const Pack &pack);
    /** UnknownCaseType (args: case type) when there are no rates for it; BadMoney for a negative value. */
    [[nodiscard]] Result<FeeSuggestion> suggest(const QString &caseType, std::optional<qint64> value) const;

private:
    /** One bracket: fee = base + rate of what lies above `rateOver`. */
    struct Bracket {
        QString caseType;
        /** Lowest value of the bracket; none: claims without a price. */
        std::optional<qint64> from;
        qint64 base = 0;
        /** Thousandths of the value: 50 is 5 %, 1 is 0.1 %. */
        qint64 perMille = 0;
        qint64 rateOver = 0;
        qint64 advancePercent = 50;
        QString lawRef;
        Provenance provenance;
    };
    [[nodiscard]] const Bracket *bracketFor(const QString &caseType, std::optional<qint64> value) const;

    QList<Bracket> m_brackets;
};

} // namespace thuly::packs
