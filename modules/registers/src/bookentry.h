// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words.h"

#include <thuly/base/uuid.h>
#include <thuly/storage/tx.h>

#include <QMap>

#include <array>
#include <optional>

namespace thuly::registers {

/* What the projections that fill books from cases share. */

/** One matter as one book holds it. */
struct Entry {
    QString court;
    QString series;
    Uuid number;
    int year = 0;
    int seq = 0;
    QString text;
    QDate date;
    QDate closedOn;
    QDate nextDue;
    Uuid judge;
    QString caseType;
};

/** Folded words by WordField. */
using Words = std::array<QString, wordFields>;

struct MatterForBooks {
    Entry petition;
    /** Files of the procuracy and cases split off stand in no petition book. */
    bool inPetitionBook = true;
    std::optional<Entry> acceptance;
    Words words;
};

/** Nothing: there is no such matter. */
[[nodiscard]] Result<std::optional<MatterForBooks>> readMatter(storage::Tx &tx, const Uuid &uid);
/** The letters and digits of a text, folded and parted by blanks. */
[[nodiscard]] QString joinedWords(QStringView text);
/** All words of a row with its marks. Numbers print padded and are typed without: both are words. */
[[nodiscard]] Result<QString> wordsFor(storage::Tx &tx, const Entry &entry, Words words);

/**
 * Words that rows got or lost, written in the order of the book: FTS5 writes out what it holds whenever a row comes
 * before the last one, so in any other order each row would become a piece of index of its own.
 */
class ChangedWords
{
public:
    void put(qint64 rid, const QString &words) { m_words.insert(rid, words); }
    void drop(qint64 rid) { m_words.insert(rid, std::nullopt); }

    [[nodiscard]] Result<void> write(storage::Tx &tx) const;

private:
    QMap<qint64, std::optional<QString>> m_words;
};

/** The words of a row that is not valid any more: of the marks only its month, which comes first, stays. */
[[nodiscard]] QString withoutStateMarks(const QString &words);

/** The valid row of a number as the book has it; rid 0: not entered yet. */
struct Known {
    qint64 rid = 0;
    QString state;
    QString words;
    QString number;
    QDate date;
    QDate closedOn;
    QDate nextDue;
};

[[nodiscard]] Result<Known> knownEntry(storage::Tx &tx, const Uuid &number);
[[nodiscard]] QString stateOf(const Entry &entry);
[[nodiscard]] bool isSame(const Known &known, const Entry &entry, const QString &words);
/** Writes the row at its place, where it differs from what is known. */
[[nodiscard]] Result<void> putEntry(storage::Tx &tx, ChangedWords &index, qint64 rid, qint64 book, const Uuid &matter, const Entry &entry,
                                    const Known &known, const QString &words);
/** The row as it stood before the correction, put before it. */
[[nodiscard]] Result<void> strikeEntry(storage::Tx &tx, ChangedWords &index, qint64 valid, const QString &words, const QString &series,
                                       const Uuid &correction);
/** The fields of a matter and its parties whose corrections show in a printed column of some book. */
[[nodiscard]] const QStringList &printedFields();

} // namespace thuly::registers
