// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/factinput.h>

#include <thuly/base/legaldate.h>
#include <thuly/base/money.h>
#include <thuly/base/text.h>

namespace thuly::models {

Result<QString> typedFact(packs::FactType type, const QString &typed, QDate today, const QString &field)
{
    switch (type) {
    case packs::FactType::Date: {
        THULY_TRY(const QDate day, parseDate(typed, today, field));
        return isoDate(day);
    }
    case packs::FactType::Moment: {
        THULY_TRY(const LegalTime time, parseLegalTime(typed, today, field));
        return time.toText();
    }
    case packs::FactType::Money: {
        THULY_TRY(const qint64 amount, parseMoney(typed, field));
        return QString::number(amount);
    }
    case packs::FactType::Text:
    case packs::FactType::Number:
    case packs::FactType::Person:
    case packs::FactType::Party:
    case packs::FactType::Court:
    case packs::FactType::Series:
    case packs::FactType::Flag:
        break;
    }
    return typed;
}

} // namespace thuly::models
