// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/registerquery.h>

#include <QStringList>

namespace thuly::registers {

/** The fields of register_entry.words in their order, parted by fieldMark. */
enum class WordField { Number, Plaintiff, Defendant, Third, Relation, Judge, Content, Note, Marks };
inline constexpr int wordFields = 9;
inline constexpr QChar fieldMark(0x1f);

/** Marks that a valid row carries among its words, so that views and words are looked up together. */
[[nodiscard]] QString pendingMark();
[[nodiscard]] QString waitingMark();
[[nodiscard]] QString judgeMark(const Uuid &judge);
/** Every row carries the month it was entered in, void ones too. */
[[nodiscard]] QString monthMark(QDate date);
/** A period of whole months, at most four years: the word index finds its rows in order. Others are found by date. */
[[nodiscard]] bool isWholeMonths(const RegisterPeriod &period);

/** The letters and digits of a text, folded: "184/2026/TLST-DS" gives 184 2026 tlst ds. */
[[nodiscard]] QStringList wordsOf(QStringView text);

/**
 * What register_words holds for the words of a row: each word with the letter of its field before it, so that the list of one
 * word in one field is a list of its own (half as long as that of the word, and no columns to look at: README).
 */
[[nodiscard]] QString indexedWords(const QString &words);

/** What FTS5 is asked: every word quoted, the last of each filter as a beginning. Empty: nothing is asked. */
[[nodiscard]] QString matchText(const RegisterQuery &query);

} // namespace thuly::registers
