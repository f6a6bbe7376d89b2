// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacyprojection.h"
#include "registers_sql.h"
#include "rowplace.h"
#include "series.h"
#include "words.h"

#include <thuly/journal/fields.h>
#include <thuly/numbering/numbering.h>
#include <thuly/registers/registerreader.h>
#include <thuly/users/users.h>

#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

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
    const QStringList field = words.split(QChar(0x1f));
    return tx.run(sql::putWords, rid, field[0], field[1], field[2], field[3], field[4], field[5], field[6], field[7],
                  field[8]);
}

namespace {

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
};

/** A correction that comes with the op being applied. */
struct Struck {
    Uuid correction;
    QString field;
};

struct MatterForBooks {
    Entry petition;
    std::optional<Entry> acceptance;
    std::array<QString, wordFields> words;
};

/** Corrections of these show in the printed columns of a book; others leave no struck row. */
const QStringList &printedFields()
{
    static const QStringList fields {u"petitionDate"_s, u"receivedOn"_s,     u"postmark"_s, u"relation"_s,
                                     u"claims"_s,       u"remark"_s,         u"name"_s,     u"born"_s,
                                     u"address"_s,      u"representative"_s, u"practice"_s, u"role"_s};
    return fields;
}

/** Corrections of these show in the petition register only. */
const QStringList &petitionFields()
{
    static const QStringList fields {u"petitionDate"_s, u"receivedOn"_s, u"postmark"_s, u"claims"_s};
    return fields;
}

QString joined(QStringView text)
{
    return wordsOf(text).join(u' ');
}

Result<std::optional<MatterForBooks>> readMatter(storage::Tx &tx, const Uuid &uid)
{
    auto row = tx.prepare(sql::matterForBooks);
    row.bind(uid);
    if (!row.next()) {
        THULY_CHECK(row.finish());
        return std::nullopt;
    }
    MatterForBooks matter;
    Entry &petition = matter.petition;
    petition.court = row.text(0);
    petition.series = petitionSeries();
    petition.number = row.uuid(2);
    petition.seq = row.integer(3);
    petition.year = row.integer(4);
    petition.text = row.text(5);
    petition.date = row.date(1);
    petition.judge = row.uuid(14);
    const QDate acceptedOn = row.date(11);
    const QDate resolvedOn = row.date(12);
    const QDate nextDue = row.date(13);
    petition.closedOn = acceptedOn.isValid() ? acceptedOn : resolvedOn;
    if (!petition.closedOn.isValid())
        petition.nextDue = nextDue;
    if (!row.isNull(7) && !row.isNull(10)) {
        Entry acceptance;
        acceptance.court = row.text(0);
        acceptance.series = row.text(6);
        acceptance.number = row.uuid(7);
        acceptance.seq = row.integer(8);
        acceptance.year = row.integer(9);
        acceptance.text = row.text(10);
        acceptance.date = acceptedOn;
        acceptance.closedOn = resolvedOn;
        acceptance.nextDue = nextDue;
        acceptance.judge = row.uuid(15);
        matter.acceptance = acceptance;
    }
    auto &words = matter.words;
    words[int(WordField::Plaintiff)] = joined(row.text(16));
    words[int(WordField::Defendant)] = joined(row.text(17));
    words[int(WordField::Third)] = joined(row.text(18));
    words[int(WordField::Relation)] = joined(row.text(19));
    words[int(WordField::Content)] = joined(row.text(20));
    words[int(WordField::Note)] = joined(row.text(21));
    THULY_CHECK(row.finish());
    return matter;
}

/** The words of a row that is not valid any more: no view looks for it. */
QString withoutMarks(const QString &words)
{
    return words.left(words.lastIndexOf(QChar(0x1f)) + 1);
}

/** Numbers print padded and are typed without: both are words. */
Result<QString> wordsFor(storage::Tx &tx, const Entry &entry, std::array<QString, wordFields> words)
{
    words[int(WordField::Number)] = joined(entry.text);
    if (entry.seq > 0)
        words[int(WordField::Number)] += u' ' + QString::number(entry.seq);
    QStringList marks;
    if (!entry.closedOn.isValid())
        marks += pendingMark();
    if (entry.seq <= 0)
        marks += waitingMark();
    if (!entry.judge.isNull()) {
        marks += judgeMark(entry.judge);
        THULY_TRY(const users::Account judge, users::account(tx, entry.judge));
        words[int(WordField::Judge)] = joined(judge.displayName);
    }
    words[int(WordField::Marks)] = marks.join(u' ');
    return QStringList(words.begin(), words.end()).join(QChar(0x1f));
}

/** Where a new entry stands: at its number, or behind those that already wait. */
Result<qint64> newPlace(storage::Tx &tx, qint64 book, const Entry &entry)
{
    if (entry.seq > 0)
        return place::of(book, entry.year, entry.seq, place::validVersion);
    const place::Range waiting = place::waiting(book, entry.year);
    auto last = tx.prepare(sql::lastPlace);
    last.bind(waiting.low, waiting.high);
    qint64 number = place::firstWaiting;
    if (last.next() && !last.isNull(0))
        number = place::numberOf(last.int64(0)) + 1;
    THULY_CHECK(last.finish());
    return place::of(book, entry.year, number, place::validVersion);
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
Result<void> leaveWaitingPlace(storage::Tx &tx, qint64 book, const Uuid &matter, const Entry &entry, qint64 to)
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
        THULY_CHECK(tx.run(sql::dropWords, old.rid));
        THULY_CHECK(putWords(tx, moved, old.words));
    }
    THULY_CHECK(tx.run(sql::dropWords, from));
    return tx.run(sql::dropEntry, from);
}

/** A struck row needs its own id that every machine computes alike. */
Uuid strikeId(const Uuid &correction, const QString &series)
{
    const QByteArray named = correction.bytes() + series.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(named, QCryptographicHash::Sha256);
    return Uuid::fromBytes(hash.first(16)).value_or(correction);
}

bool printsIn(const QString &field, const QString &series)
{
    return printedFields().contains(field) && (series == petitionSeries() || !petitionFields().contains(field));
}

/** The row as it stood before the correction, put before it. A correction that the book does not print leaves none. */
Result<void> strike(storage::Tx &tx, qint64 valid, const QString &words, const QString &series, const Struck &struck)
{
    if (!printsIn(struck.field, series))
        return {};
    const place::Range versions = place::entry(valid);
    auto count = tx.prepare(sql::countVersions);
    count.bind(versions.low, versions.high);
    const qint64 rid = versions.low + (count.next() ? count.int64(0) - 1 : 0);
    THULY_CHECK(count.finish());
    if (rid >= valid)
        return fail(ErrorCode::LimitExceeded, u"corrections of one entry"_s);
    THULY_CHECK(tx.run(sql::strikeEntry, rid, strikeId(struck.correction, series), struck.correction, valid));
    return putWords(tx, rid, withoutMarks(words));
}

Result<void> enter(storage::Tx &tx, const Uuid &matter, const Entry &entry,
                   const std::array<QString, wordFields> &fields, const std::optional<Struck> &struck)
{
    THULY_TRY(const qint64 book, bookFor(tx, entry.court, entry.series));
    THULY_TRY(const QString words, wordsFor(tx, entry, fields));
    qint64 rid = 0;
    QString before;
    auto known = tx.prepare(sql::entryByUid);
    known.bind(entry.number);
    if (known.next()) {
        rid = known.int64(0);
        before = known.text(2);
    }
    THULY_CHECK(known.finish());
    if (rid == 0) {
        THULY_TRY(rid, newPlace(tx, book, entry));
        THULY_CHECK(leaveWaitingPlace(tx, book, matter, entry, rid));
    } else if (struck) {
        THULY_CHECK(strike(tx, rid, before, entry.series, *struck));
    }
    const std::optional<int> seq = entry.seq > 0 ? std::optional(entry.seq) : std::nullopt;
    const QString state = entry.seq <= 0 ? u"provisional"_s : entry.closedOn.isValid() ? u"closed"_s : u"pending"_s;
    THULY_CHECK(tx.run(sql::putEntry, rid, entry.number, book, entry.year, seq, entry.text, entry.date, matter, state,
                       entry.closedOn, entry.nextDue, words));
    if (words != before)
        THULY_CHECK(putWords(tx, rid, words));
    return {};
}

/** The book keeps a void number, struck out, with who did it and when. */
Result<void> voidEntry(storage::Tx &tx, const protocol::Op &op)
{
    auto known = tx.prepare(sql::entryByUid);
    known.bind(op.entity);
    if (!known.next())
        return known.finish();
    const qint64 rid = known.int64(0);
    const QString words = known.text(2);
    THULY_CHECK(known.finish());
    const QDate day = op.occurredAt.date.isValid() ? op.occurredAt.date : vietnamTime(op.hlc.ms()).date();
    THULY_CHECK(tx.run(sql::voidEntry, op.entity, op.user, day));
    return putWords(tx, rid, withoutMarks(words));
}

Result<void> enterUnlessVoid(storage::Tx &tx, const Uuid &matter, const Entry &entry,
                             const std::array<QString, wordFields> &words, const std::optional<Struck> &struck)
{
    auto known = tx.prepare(sql::entryByUid);
    known.bind(entry.number);
    const bool isVoid = known.next() && known.text(1) == u"void"_s;
    THULY_CHECK(known.finish());
    if (isVoid)
        return {};
    return enter(tx, matter, entry, words, struck);
}

Result<void> refresh(storage::Tx &tx, const Uuid &uid, const std::optional<Struck> &struck)
{
    THULY_TRY(const auto matter, readMatter(tx, uid));
    if (!matter)
        return {};
    THULY_CHECK(enterUnlessVoid(tx, uid, matter->petition, matter->words, struck));
    if (matter->acceptance)
        THULY_CHECK(enterUnlessVoid(tx, uid, *matter->acceptance, matter->words, struck));
    return {};
}

class RegistersProjection final : public journal::Projection
{
public:
    QString name() const override { return u"registers"_s; }
    QStringList tables() const override { return {u"register_words"_s,  u"register_legacy"_s, u"register_entry"_s,
                u"register_mapping"_s, u"register_batch"_s, u"register_book"_s}; }
    /** Whatever happens to a matter may show in its row; accounts do not. */
    bool handles(QStringView kind) const override
    {
        static const QStringList kinds {u"number."_s, u"petition."_s, u"party."_s,
                                        u"matter."_s, u"deadline."_s, u"entry."_s, u"register."_s};
        return std::ranges::any_of(kinds, [kind](const QString &begin) { return kind.startsWith(begin); });
    }

    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (op.kind.startsWith(u"register."_s))
            return applyLegacy(tx, op);
        if (!op.kind.startsWith(u"number."_s)) {
            std::optional<Struck> struck;
            if (op.kind == u"entry.corrected"_s)
                struck = Struck {journal::uuidOf(op, u"uid"_s), journal::textOf(op, u"field"_s)};
            return op.caseId.isNull() ? Result<void>() : refresh(tx, op.caseId, struck);
        }
        const auto number = numbering::numberById(tx, op.entity);
        if (!number)
            return {};
        if (number->state == numbering::NumberState::Void)
            return voidEntry(tx, op);
        return refresh(tx, number->entity, std::nullopt);
    }
};

} // namespace

std::shared_ptr<const journal::Projection> registersProjection()
{
    return std::make_shared<RegistersProjection>();
}

} // namespace thuly::registers
