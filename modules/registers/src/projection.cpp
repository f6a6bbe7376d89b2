// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrywriting.h"
#include "legacyprojection.h"
#include "registers_sql.h"
#include "rowplace.h"
#include "series.h"
#include "words.h"

#include <thuly/cases/matter.h>
#include <thuly/journal/fields.h>
#include <thuly/numbering/numbering.h>
#include <thuly/registers/registerreader.h>
#include <thuly/users/users.h>

#include <QCryptographicHash>
#include <QMap>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::registers {

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
    QString caseType;
};

/** A correction that comes with the op being applied. */
struct Struck {
    Uuid correction;
    QString field;
};

struct MatterForBooks {
    Entry petition;
    /** Files of the procuracy and cases split off stand in no petition book. */
    bool inPetitionBook = true;
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
    petition.caseType = row.text(23);
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
        acceptance.caseType = petition.caseType;
        matter.acceptance = acceptance;
    }
    auto &words = matter.words;
    words[int(WordField::Plaintiff)] = joined(row.text(16));
    words[int(WordField::Defendant)] = joined(row.text(17));
    words[int(WordField::Third)] = joined(row.text(18));
    words[int(WordField::Relation)] = joined(row.text(19));
    words[int(WordField::Content)] = joined(row.text(20));
    words[int(WordField::Note)] = joined(row.text(21));
    matter.inPetitionBook = cases::intakeFromId(row.text(22)) == cases::Intake::Petition;
    THULY_CHECK(row.finish());
    return matter;
}

/**
 * Words that rows got or lost, written in the order of the book: FTS5 writes out what it holds whenever a row comes
 * before the last one, so in any other order each row would become a piece of index of its own.
 */
class ChangedWords
{
public:
    void put(qint64 rid, const QString &words) { m_words.insert(rid, words); }
    void drop(qint64 rid) { m_words.insert(rid, std::nullopt); }

    Result<void> write(storage::Tx &tx) const
    {
        for (const auto &[rid, words] : m_words.asKeyValueRange()) {
            if (!words) {
                THULY_CHECK(tx.run(sql::dropWords, rid));
                continue;
            }
            THULY_CHECK(putWords(tx, rid, *words));
        }
        return {};
    }

private:
    QMap<qint64, std::optional<QString>> m_words;
};

/** The words of a row that is not valid any more: of the marks only its month, which comes first, stays. */
QString withoutStateMarks(const QString &words)
{
    const qsizetype marks = words.lastIndexOf(QChar(0x1f)) + 1;
    const qsizetype end = words.indexOf(u' ', marks);
    return end < 0 ? words : words.left(end);
}

/** Numbers print padded and are typed without: both are words. */
Result<QString> wordsFor(storage::Tx &tx, const Entry &entry, std::array<QString, wordFields> words)
{
    words[int(WordField::Number)] = joined(entry.text);
    if (entry.seq > 0)
        words[int(WordField::Number)] += u' ' + QString::number(entry.seq);
    QStringList marks {monthMark(entry.date)};
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
Result<void> strike(storage::Tx &tx, ChangedWords &index, qint64 valid, const QString &words, const QString &series,
                    const Struck &struck)
{
    if (!printsIn(struck.field, series))
        return {};
    const place::Range versions = place::entry(valid);
    // Only our own: entries of an old register may stand between them and the valid row, and be taken back again.
    auto count = tx.prepare(sql::countStruck);
    count.bind(versions.low, versions.high);
    const qint64 rid = versions.low + (count.next() ? count.int64(0) : 0);
    THULY_CHECK(count.finish());
    if (rid >= valid)
        return fail(ErrorCode::LimitExceeded, u"corrections of one entry"_s);
    THULY_CHECK(tx.run(sql::strikeEntry, rid, strikeId(struck.correction, series), struck.correction, valid));
    index.put(rid, withoutStateMarks(words));
    return {};
}

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

Result<Known> knownEntry(storage::Tx &tx, const Uuid &number)
{
    Known known;
    auto row = tx.prepare(sql::entryByUid);
    row.bind(number);
    if (row.next())
        known = {row.int64(0), row.text(1), row.text(2), row.text(3), row.date(4), row.date(5), row.date(6)};
    THULY_CHECK(row.finish());
    return known;
}

QString stateOf(const Entry &entry)
{
    return entry.seq <= 0 ? u"provisional"_s : entry.closedOn.isValid() ? u"closed"_s : u"pending"_s;
}

bool isSame(const Known &known, const Entry &entry, const QString &words)
{
    return known.rid != 0 && known.state == stateOf(entry) && known.words == words && known.number == entry.text
        && known.date == entry.date && known.closedOn == entry.closedOn && known.nextDue == entry.nextDue;
}

Result<void> enter(storage::Tx &tx, ChangedWords &index, const Uuid &matter, const Entry &entry,
                   const std::array<QString, wordFields> &fields, const std::optional<Struck> &struck)
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
    } else if (struck) {
        THULY_CHECK(strike(tx, index, rid, known.words, entry.series, *struck));
    }
    if (isSame(known, entry, words))
        return {};
    const std::optional<int> seq = entry.seq > 0 ? std::optional(entry.seq) : std::nullopt;
    THULY_CHECK(tx.run(sql::putEntry, rid, entry.number, book, entry.year, seq, entry.text, entry.date, matter,
                       stateOf(entry), entry.closedOn, entry.nextDue, words, entry.caseType));
    if (words != known.words)
        index.put(rid, words);
    return {};
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
    QStringList tables() const override { return {u"register_words"_s,  u"register_legacy"_s, u"register_entry"_s,
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
