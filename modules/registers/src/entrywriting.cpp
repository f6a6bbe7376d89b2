// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrywriting.h"

#include "registers_sql.h"
#include "rowplace.h"
#include "words.h"

namespace thuly::registers {

Result<qint64> bookFor(storage::Tx &tx, const QString &court, const QString &series)
{
    auto found = tx.prepare(sql::bookOf);
    found.bind(court, series);
    if (found.next())
        return found.int64(0);
    THULY_CHECK(found.finish());
    THULY_CHECK(tx.run(sql::addBook, court, series));
    return tx.lastInsertRid();
}

Result<void> putWords(storage::Tx &tx, qint64 rid, const QString &words)
{
    return tx.run(sql::putWords, rid, indexedWords(words));
}

Result<qint64> newPlace(storage::Tx &tx, qint64 book, int year, int seq)
{
    if (seq > 0)
        return place::of(book, year, seq, place::validVersion);
    const place::Range waiting = place::waiting(book, year);
    auto last = tx.prepare(sql::lastPlace);
    last.bind(waiting.low, waiting.high);
    qint64 number = place::firstWaiting;
    if (last.next() && !last.isNull(0))
        number = place::numberOf(last.int64(0)) + 1;
    THULY_CHECK(last.finish());
    return place::of(book, year, number, place::validVersion);
}

} // namespace thuly::registers
