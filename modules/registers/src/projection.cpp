// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookentry.h"
#include "entrywriting.h"
#include "legacyprojection.h"
#include "registers_sql.h"
#include "rowplace.h"
#include "series.h"

#include <thuly/journal/fields.h>
#include <thuly/numbering/numbering.h>
#include <thuly/registers/registerreader.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** A correction that comes with the op being applied. */
struct Struck {
    Uuid correction;
    QString field;
};

/** Corrections of these show in the petition register only. */
const QStringList &petitionFields()
{
    static const QStringList fields {u"petitionDate"_s, u"receivedOn"_s, u"postmark"_s, u"claims"_s};
    return fields;
}

struct Place {
    qint64 rid = 0;
    QString words;
};

Result<QList<Place>> struckAt(storage::Tx &tx, const place::Range &versions)
{
    QList<Place> places;
    auto rows = tx.prepare(sql::struckPlaces);
    rows.bind(versions.low, versions.high);
    while (rows.next())
        places += Place {rows.int64(0), rows.text(1)};
    THULY_CHECK(rows.finish());
    return places;
}

/** An official number follows a provisional one: the row goes to its number, and its struck versions with it. */
Result<void> leaveWaitingPlace(storage::Tx &tx, ChangedWords &index, qint64 book, const Uuid &matter,
                               const Entry &entry, qint64 to)
{
    auto row = tx.prepare(sql::waitingOf);
    row.bind(matter, book);
    const qint64 from = row.next() ? row.int64(0) : 0;
    THULY_CHECK(row.finish());
    if (from == 0 || entry.seq <= 0)
        return {};
    THULY_TRY(const QList<Place> struck, struckAt(tx, place::entry(from)));
    for (const Place &old : struck) {
        const qint64 moved = place::entry(to).low + (old.rid - place::entry(from).low);
        THULY_CHECK(tx.run(sql::moveEntry, old.rid, moved, entry.seq, entry.text));
        index.drop(old.rid);
        index.put(moved, old.words);
    }
    index.drop(from);
    return tx.run(sql::dropEntry, from);
}

/** A correction that the book does not print leaves no struck row. */
bool printsIn(const QString &field, const QString &series)
{
    return printedFields().contains(field) && (series == petitionSeries() || !petitionFields().contains(field));
}

Result<void> enter(storage::Tx &tx, ChangedWords &index, const Uuid &matter, const Entry &entry, const Words &fields,
                   const std::optional<Struck> &struck)
{
    THULY_TRY(const Known known, knownEntry(tx, entry.number));
    if (known.state == u"void"_s)
        return {};
    THULY_TRY(const qint64 book, bookFor(tx, entry.court, entry.series));
    THULY_TRY(const QString words, wordsFor(tx, entry, fields));
    qint64 rid = known.rid;
    if (rid == 0) {
        THULY_TRY(rid, newPlace(tx, book, entry.year, entry.seq));
        THULY_CHECK(leaveWaitingPlace(tx, index, book, matter, entry, rid));
    } else if (struck && printsIn(struck->field, entry.series)) {
        THULY_CHECK(strikeEntry(tx, index, rid, known.words, entry.series, struck->correction));
    }
    return putEntry(tx, index, rid, book, matter, entry, known, words);
}

/** The book keeps a void number, struck out, with who did it and when. */
Result<void> voidEntry(storage::Tx &tx, const protocol::Op &op)
{
    THULY_TRY(const Known known, knownEntry(tx, op.entity));
    if (known.rid == 0)
        return {};
    const QDate day = op.occurredAt.date.isValid() ? op.occurredAt.date : vietnamTime(op.hlc.ms()).date();
    THULY_CHECK(tx.run(sql::voidEntry, op.entity, op.user, day));
    ChangedWords index;
    index.put(known.rid, withoutStateMarks(known.words));
    return index.write(tx);
}

Result<void> refresh(storage::Tx &tx, ChangedWords &index, const Uuid &uid, const std::optional<Struck> &struck)
{
    THULY_TRY(const auto matter, readMatter(tx, uid));
    if (!matter)
        return {};
    if (matter->inPetitionBook)
        THULY_CHECK(enter(tx, index, uid, matter->petition, matter->words, struck));
    if (matter->acceptance)
        THULY_CHECK(enter(tx, index, uid, *matter->acceptance, matter->words, struck));
    return {};
}

Result<void> correct(storage::Tx &tx, const protocol::Op &op)
{
    ChangedWords index;
    const Struck struck {journal::uuidOf(op, u"uid"_s), journal::textOf(op, u"field"_s)};
    THULY_CHECK(refresh(tx, index, op.caseId, struck));
    return index.write(tx);
}

/** Books are numbered as they are begun, and their numbers are part of every place: they cannot wait. */
Result<void> beginBooks(storage::Tx &tx, const Uuid &uid)
{
    THULY_TRY(const auto matter, readMatter(tx, uid));
    if (!matter)
        return {};
    if (matter->inPetitionBook)
        THULY_CHECK(bookFor(tx, matter->petition.court, matter->petition.series));
    if (matter->acceptance)
        THULY_CHECK(bookFor(tx, matter->acceptance->court, matter->acceptance->series));
    return {};
}

class RegistersProjection final : public journal::Projection
{
public:
    QString name() const override { return u"registers"_s; }
    QStringList tables() const override { return {u"register_words"_s,  u"register_legacy"_s, u"register_name"_s, u"register_entry"_s,
                u"register_day"_s, u"register_mapping"_s, u"register_batch"_s, u"register_book"_s}; }
    /** Whatever happens to a matter may show in its row; accounts do not. */
    bool handles(QStringView kind) const override
    {
        static const QStringList kinds {u"number."_s, u"petition."_s, u"party."_s,
                                        u"matter."_s, u"deadline."_s, u"entry."_s, u"register."_s};
        return std::ranges::any_of(kinds, [kind](const QString &begin) { return kind.startsWith(begin); });
    }

    /** At once only what needs the row as it was before (corrections, void numbers) and new books. */
    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (op.kind.startsWith(u"register."_s))
            return applyLegacy(tx, op);
        if (op.kind == u"entry.corrected"_s)
            return correct(tx, op);
        if (op.kind == u"number.voided"_s)
            return voidEntry(tx, op);
        const bool mayBeginBook = op.kind == u"petition.received"_s || journal::hasField(op, u"acceptanceSeries"_s);
        return mayBeginBook ? beginBooks(tx, op.caseId) : Result<void>();
    }

    /** A step of a case is a dozen ops; its rows are made once. */
    Uuid unsettledBy(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (op.kind == u"entry.corrected"_s)
            return {};
        if (!op.kind.startsWith(u"number."_s))
            return op.caseId;
        const auto number = numbering::numberById(tx, op.entity);
        return number && number->state != numbering::NumberState::Void ? number->entity : Uuid();
    }

    /** What keeps the row as it was, the order of those that wait for a number, the names of judges, and what a closing counts. */
    bool settlesBefore(QStringView kind) const override
    {
        static const QStringList kinds {u"entry.corrected"_s, u"number.voided"_s, u"number.provisional"_s,
                                        u"number.confirmed"_s, u"user.changed"_s, u"book.closed"_s};
        return kinds.contains(kind);
    }

    Result<void> settle(storage::Tx &tx, const QList<Uuid> &matters) const override
    {
        ChangedWords index;
        for (const Uuid &matter : matters)
            THULY_CHECK(refresh(tx, index, matter, std::nullopt));
        return index.write(tx);
    }
};

} // namespace

std::shared_ptr<const journal::Projection> registersProjection()
{
    return std::make_shared<RegistersProjection>();
}

} // namespace thuly::registers
