// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QString>
#include <QStringView>

namespace thuly {

/** Amounts are whole đồng. Pure functions, any thread. */

/**
 * `485.000.000`, `485000000`, `485 triệu`, `1,5 tỷ`, `1 tỷ 200 triệu`, each with or without đ, đồng or VND after it.
 * BadMoney for anything else: a wrong group of digits, a part of a đồng, a negative amount, more than 10^15.
 */
[[nodiscard]] Result<qint64> parseMoney(QStringView text, const QString &field = {});

/** Digits in groups of three: `485.000.000`. */
[[nodiscard]] QString formatMoney(qint64 amount);

enum class FirstLetter { Small, Capital };

/** The amount in words as judgments and receipts write it: "Bốn trăm tám mươi lăm triệu đồng". */
[[nodiscard]] QString moneyInWords(qint64 amount, FirstLetter first = FirstLetter::Capital);

/** A number in words, without a unit. */
[[nodiscard]] QString numberInWords(qint64 number, FirstLetter first = FirstLetter::Small);

} // namespace thuly
