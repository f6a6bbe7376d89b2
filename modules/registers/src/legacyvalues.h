// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "legacygrid.h"

#include <thuly/registers/legacyimport.h>

namespace thuly::registers {

/** A number as old registers write it. */
struct LegacyNumber {
    int seq = 0;
    std::optional<int> year;
    /** Empty where the cell gives none. */
    QString symbol;
    /** What stands behind the number, usually its date. */
    QString rest;
};

/**
 * 01/2019/TLST-DS, 01/19/TLST-DS, 13/TLST-HNGĐ, "Số 05/2019/TLST - DS", 157/HSST, 7/2019, 7, TLST-DS 12/2019, with or without a date
 * behind. Two digits of a year are one of the last hundred before `year` + 1. Nothing when it is none of these.
 */
[[nodiscard]] std::optional<LegacyNumber> legacyNumber(const QString &text, int year, const QStringList &symbols);
/** Digits, a stroke and capitals: cannot be a heading. */
[[nodiscard]] bool looksLikeNumber(const QString &text);
/** The same with the mark of an acceptance (TL…). */
[[nodiscard]] bool looksLikeAcceptance(const QString &text);

/** Day before month, never the other way; nothing for what does not exist or has no year. */
[[nodiscard]] std::optional<QDate> legacyDate(const LegacyCell &cell);
[[nodiscard]] std::optional<QDate> legacyDate(const QString &text);
/** The date at the end of a text, which goes out of it. */
[[nodiscard]] std::optional<QDate> takeDate(QString &text);

/** Whether something like a date stands in a text that takeDate() could not take. */
[[nodiscard]] bool hasBrokenDate(const QString &text);

/** Name, year of birth and address of each person in a cell. */
[[nodiscard]] QList<LegacyParty> legacyParties(const QString &text);
[[nodiscard]] int legacyBirthYear(const LegacyCell &cell);

} // namespace thuly::registers
