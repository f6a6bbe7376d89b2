// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookentry.h"
#include "caserows_sql.h"
#include "entrywriting.h"
#include "registers_sql.h"
#include "rowplace.h"
#include "series.h"

#include <thuly/journal/fields.h>
#include <thuly/numbering/numbering.h>
#include <thuly/registers/caserows.h>

#include <QCborMap>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using thuly::journal::textOf;
using thuly::journal::uuidOf;

namespace thuly::registers {

namespace {

constexpr int pageOfSteps = 1000;

/** What a new row stands for. */
struct Source {
    QString unit;
    Uuid uid;
    std::optional<Uuid> party;
    QDate on;
};

/** A row of case_row. */
struct CaseRow {
    Uuid uid;
    QString registerId;
    QString unit;
    Uuid source;
    Uuid party;
    QDate endedOn;
};

/** Every machine computes the same. */
Uuid rowId(const QString &book, const Source &source)
{
    QByteArray named = book.toUtf8() + source.uid.bytes();
    if (source.party)
        named += source.party->bytes();
    const QByteArray hash = QCryptographicHash::hash(named, QCryptographicHash::Sha256);
    return Uuid::fromBytes(hash.first(16)).value_or(source.uid);
}

Result<QStringList> texts(storage::Statement rows)
{
    QStringList all;
    while (rows.next())
        all += rows.text(0);
    THULY_CHECK(rows.finish());
    return all;
}

Result<QStringList> booksOf(storage::Tx &tx, const QString &part, const QString &word)
{
    auto rows = tx.prepare(sql::booksOfRule);
    rows.bind(part, word);
    return texts(std::move(rows));
}

Result<QString> courtOf(storage::Tx &tx, const Uuid &matter)
{
    auto row = tx.prepare(sql::courtOfMatter);
    row.bind(matter);
    THULY_TRY(const QStringList court, texts(std::move(row)));
    return court.value(0);
}

/** The next of the running numbers of a book in a year: there are no gaps, as no row is ever taken out. */
Result<int> nextSeq(storage::Tx &tx, qint64 book, int year)
{
    auto last = tx.prepare(sql::lastPlace);
    last.bind(place::of(book, year, 0, 0), place::waiting(book, year).low - 1);
    const int seq = last.next() && !last.isNull(0) ? static_cast<int>(place::numberOf(last.int64(0))) + 1 : 1;
    THULY_CHECK(last.finish());
    return seq;
}

/** Puts a row behind the last one; what it says is filled in when the case is settled. */
Result<void> begin(storage::Tx &tx, const QString &registerId, const Uuid &matter, const Source &source)
{
    const Uuid uid = rowId(registerId, source);
    auto ends = tx.prepare(sql::endsRows);
    ends.bind(registerId);
    const bool staysOpen = source.unit == u"hearing"_s || source.unit == u"service"_s || ends.next();
    THULY_CHECK(ends.finish());
    THULY_CHECK(tx.run(sql::addCaseRow, uid, registerId, matter, source.unit, source.uid, source.party, staysOpen ? QDate() : source.on));
    THULY_TRY(const Known known, knownEntry(tx, uid));
    if (known.rid != 0)
        return {};
    Entry entry;
    THULY_TRY(entry.court, courtOf(tx, matter));
    entry.number = uid;
    entry.year = source.on.year();
    entry.date = source.on;
    THULY_TRY(const qint64 book, bookFor(tx, entry.court, caseRowsSeries(registerId)));
    THULY_TRY(entry.seq, nextSeq(tx, book, entry.year));
    entry.text = QString(QString::number(entry.seq) % u'/' % registerId);
    entry.closedOn = staysOpen ? QDate() : source.on;
    THULY_TRY(const qint64 rid, newPlace(tx, book, entry.year, entry.seq));
    ChangedWords unwritten;
    return putEntry(tx, unwritten, rid, book, matter, entry, known, QString());
}

Result<void> beginForParties(storage::Tx &tx, const QString &registerId, const Uuid &matter, const Source &step)
{
    auto rolesOf = tx.prepare(sql::rolesOfBook);
    rolesOf.bind(registerId);
    THULY_TRY(const QStringList roles, texts(std::move(rolesOf)));
    QList<Uuid> parties;
    auto rows = tx.prepare(sql::partiesForBooks);
    rows.bind(matter);
    while (rows.next()) {
        if (roles.contains(rows.text(1)))
            parties += rows.uuid(0);
    }
    THULY_CHECK(rows.finish());
    for (const Uuid &party : std::as_const(parties))
        THULY_CHECK(begin(tx, registerId, matter, Source {u"party"_s, step.uid, party, step.on}));
    return {};
}

/** One step of a case: the rows that begin with it, and those that it ends. */
Result<void> takeStep(storage::Tx &tx, const Uuid &matter, const Uuid &uid, const QString &event, QDate on)
{
    const Source step {u"step"_s, uid, std::nullopt, on};
    THULY_TRY(const QStringList ended, booksOf(tx, u"end"_s, event));
    for (const QString &book : ended)
        THULY_CHECK(tx.run(sql::endRowsOfMatter, matter, book, on, uid));
    THULY_TRY(const QStringList books, booksOf(tx, u"step"_s, event));
    for (const QString &book : books)
        THULY_CHECK(begin(tx, book, matter, step));
    THULY_TRY(const QStringList ofParties, booksOf(tx, u"begin"_s, event));
    for (const QString &book : ofParties)
        THULY_CHECK(beginForParties(tx, book, matter, step));
    return {};
}

Result<void> takeThing(storage::Tx &tx, const QString &unit, const Uuid &matter, const Uuid &uid, QDate on)
{
    THULY_TRY(const QStringList books, booksOf(tx, unit, QString()));
    for (const QString &book : books)
        THULY_CHECK(begin(tx, book, matter, Source {unit, uid, std::nullopt, on}));
    return {};
}

Result<QList<CaseRow>> rowsOfMatter(storage::Tx &tx, const Uuid &matter)
{
    QList<CaseRow> all;
    auto rows = tx.prepare(sql::caseRowsOfMatter);
    rows.bind(matter);
    while (rows.next())
        all += CaseRow {rows.uuid(0), rows.text(1), rows.text(2), rows.uuid(3), rows.isNull(4) ? Uuid() : rows.uuid(4), rows.date(5)};
    THULY_CHECK(rows.finish());
    return all;
}

/** Words of a step: its facts that people wrote; dates, accounts and flags are no words. */
QString wordsOfFacts(const QByteArray &facts)
{
    QStringList words;
    const QCborMap map = QCborValue::fromCbor(facts).toMap();
    for (const auto &fact : map) {
        const QString value = fact.second.toString();
        if (!QDate::fromString(value.left(10), Qt::ISODate).isValid() && !Uuid::fromString(value))
            words += value;
    }
    return joinedWords(words.join(u' '));
}

Result<void> fillFromStep(storage::Tx &tx, const CaseRow &row, Entry &entry, Words &words)
{
    entry.closedOn = row.endedOn;
    auto step = tx.prepare(sql::stepByUid);
    step.bind(row.source);
    if (step.next()) {
        entry.date = step.date(1);
        words[int(WordField::Content)] = wordsOfFacts(step.blob(2));
    }
    THULY_CHECK(step.finish());
    if (row.party.isNull())
        return {};
    auto party = tx.prepare(sql::partyNameOf);
    party.bind(row.party);
    if (party.next())
        words[int(WordField::Content)] = joinedWords(party.text(0));
    return party.finish();
}

Result<void> fillFromHearing(storage::Tx &tx, const CaseRow &row, Entry &entry, Words &words)
{
    auto hearing = tx.prepare(sql::hearingForBooks);
    hearing.bind(row.source);
    if (hearing.next()) {
        entry.date = hearing.date(0);
        if (hearing.text(2) != u"scheduled"_s)
            entry.closedOn = row.endedOn.isValid() ? row.endedOn : entry.date;
        words[int(WordField::Content)] = joinedWords(hearing.text(1));
        words[int(WordField::Note)] = joinedWords(hearing.text(3));
    }
    return hearing.finish();
}

Result<void> fillFromService(storage::Tx &tx, const CaseRow &row, Entry &entry, Words &words)
{
    auto service = tx.prepare(sql::serviceForBooks);
    service.bind(row.source);
    if (service.next()) {
        entry.date = service.date(0);
        if (service.text(2) == u"served"_s)
            entry.closedOn = service.date(1);
        else if (service.text(2) == u"withdrawn"_s)
            entry.closedOn = row.endedOn.isValid() ? row.endedOn : entry.date;
        words[int(WordField::Content)] = joinedWords(QString(service.text(3) % u' ' % service.text(4) % u' ' % service.text(5)));
    }
    return service.finish();
}

Result<void> settleRow(storage::Tx &tx, ChangedWords &index, const Uuid &matter, const MatterForBooks &of, const CaseRow &row)
{
    THULY_TRY(const Known known, knownEntry(tx, row.uid));
    if (known.rid == 0)
        return fail(ErrorCode::RowNotFound, u"a row of a case without its place"_s);
    Entry entry;
    entry.court = of.petition.court;
    entry.number = row.uid;
    entry.seq = static_cast<int>(place::numberOf(known.rid));
    entry.text = known.number;
    entry.date = known.date;
    entry.judge = of.acceptance && !of.acceptance->judge.isNull() ? of.acceptance->judge : of.petition.judge;
    Words words = of.words;
    words[int(WordField::Number)] = joinedWords(of.acceptance ? of.acceptance->text : of.petition.text);
    if (row.unit == u"hearing"_s)
        THULY_CHECK(fillFromHearing(tx, row, entry, words));
    else if (row.unit == u"service"_s)
        THULY_CHECK(fillFromService(tx, row, entry, words));
    else
        THULY_CHECK(fillFromStep(tx, row, entry, words));
    THULY_TRY(const qint64 book, bookFor(tx, entry.court, caseRowsSeries(row.registerId)));
    THULY_TRY(const QString all, wordsFor(tx, entry, words));
    entry.year = place::yearOf(known.rid);
    return putEntry(tx, index, known.rid, book, matter, entry, known, all);
}

/** Rows that show what is being corrected keep their old version above them. */
Result<void> strikeRows(storage::Tx &tx, const protocol::Op &op)
{
    THULY_TRY(const QStringList books, booksOf(tx, u"field"_s, textOf(op, u"field"_s)));
    if (books.isEmpty())
        return {};
    THULY_TRY(const QList<CaseRow> rows, rowsOfMatter(tx, op.caseId));
    ChangedWords index;
    for (const CaseRow &row : rows) {
        if (!books.contains(row.registerId))
            continue;
        THULY_TRY(const Known known, knownEntry(tx, row.uid));
        // Its own id also parts the struck versions of several rows of one case in one book.
        const QString place = QString(caseRowsSeries(row.registerId) % row.uid.toString());
        THULY_CHECK(strikeEntry(tx, index, known.rid, known.words, place, uuidOf(op, u"uid"_s)));
    }
    return index.write(tx);
}

class CaseRowsProjection final : public journal::Projection
{
public:
    QString name() const override { return u"case-rows"_s; }
    QStringList tables() const override { return {u"case_row"_s, u"case_row_rule"_s}; }
    bool handles(QStringView kind) const override
    {
        static const QStringList kinds {u"petition.received"_s, u"matter."_s, u"party."_s, u"entry."_s, u"hearing."_s, u"service."_s, u"number."_s, u"pack."_s};
        return std::ranges::any_of(kinds, [kind](const QString &begin) { return kind.startsWith(begin); });
    }

    /** At once: where a row stands, what ends it, and what needs it as it was before. */
    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (op.kind == u"pack.activated"_s)
            return takeRules(tx, op.fields.value(caseRowRulesField).after.toArray());
        if (op.kind == u"entry.corrected"_s)
            return strikeRows(tx, op);
        if (op.kind == u"hearing.scheduled"_s)
            return takeThing(tx, u"hearing"_s, op.caseId, op.entity, journal::dateOf(op, u"date"_s));
        if (op.kind == u"service.ordered"_s)
            return takeThing(tx, u"service"_s, op.caseId, op.entity, op.occurredAt.date);
        static const QStringList ends {u"hearing.held"_s, u"hearing.adjourned"_s, u"hearing.cancelled"_s, u"service.withdrawn"_s};
        if (ends.contains(op.kind))
            return tx.run(sql::endRowsOfSource, op.entity, op.occurredAt.date);
        if (op.kind == u"matter.acceptance-voided"_s)
            return takeStep(tx, op.entity, uuidOf(op, u"uid"_s), u"acceptance_voided"_s, op.occurredAt.date);
        if (op.kind == u"matter.event"_s || op.kind == u"petition.received"_s) {
            const QString event = journal::hasField(op, u"event"_s) ? textOf(op, u"event"_s) : u"petition_received"_s;
            return takeStep(tx, op.entity, uuidOf(op, u"uid"_s), event, op.occurredAt.date);
        }
        return {};
    }

    Uuid unsettledBy(storage::Tx &tx, const protocol::Op &op) const override
    {
        if (!op.kind.startsWith(u"number."_s))
            return op.caseId;
        const auto number = numbering::numberById(tx, op.entity);
        return number ? number->entity : Uuid();
    }

    /** The words of the rows hold names of judges; a closing counts rows as they are; a correction strikes them as they are. */
    bool settlesBefore(QStringView kind) const override
    {
        static const QStringList kinds {u"entry.corrected"_s, u"user.changed"_s, u"book.closed"_s};
        return kinds.contains(kind);
    }

    Result<void> settle(storage::Tx &tx, const QList<Uuid> &matters) const override
    {
        ChangedWords index;
        for (const Uuid &matter : matters) {
            THULY_TRY(const QList<CaseRow> rows, rowsOfMatter(tx, matter));
            if (rows.isEmpty())
                continue;
            THULY_TRY(const auto of, readMatter(tx, matter));
            if (!of)
                continue;
            for (const CaseRow &row : rows)
                THULY_CHECK(settleRow(tx, index, matter, *of, row));
        }
        return index.write(tx);
    }

private:
    /** Other rules than before: rows that they make of what has been recorded already follow in the order of recording. */
    Result<void> takeRules(storage::Tx &tx, const QCborArray &rules) const
    {
        if (rules.isEmpty())
            return {};
        THULY_TRY(const QStringList before, rulesOf(tx));
        THULY_CHECK(tx.run(sql::dropCaseRowRules));
        for (const auto &value : rules) {
            const QCborArray rule = value.toArray();
            for (const auto &word : rule.at(2).toArray())
                THULY_CHECK(tx.run(sql::addCaseRowRule, rule.at(0).toString(), rule.at(1).toString(), word.toString()));
        }
        THULY_TRY(const QStringList now, rulesOf(tx));
        if (now == before)
            return {};
        THULY_CHECK(catchUp(tx, sql::stepsAfter, [](storage::Tx &t, const Uuid &uid, const Uuid &matter, const QString &event, QDate on) {
            return takeStep(t, matter, uid, event, on);
        }));
        THULY_CHECK(catchUp(tx, sql::hearingsAfter, [](storage::Tx &t, const Uuid &uid, const Uuid &matter, const QString &, QDate on) {
            return takeThing(t, u"hearing"_s, matter, uid, on);
        }));
        return catchUp(tx, sql::servicesAfter, [](storage::Tx &t, const Uuid &uid, const Uuid &matter, const QString &, QDate on) {
            return takeThing(t, u"service"_s, matter, uid, on);
        });
    }

    static Result<QStringList> rulesOf(storage::Tx &tx)
    {
        QStringList rules;
        auto rows = tx.prepare(sql::allCaseRowRules);
        while (rows.next())
            rules += QStringList {rows.text(0), rows.text(1), rows.text(2)}.join(u'\t');
        THULY_CHECK(rows.finish());
        return rules;
    }

    using Take = Result<void> (*)(storage::Tx &, const Uuid &uid, const Uuid &matter, const QString &event, QDate on);
    Result<void> catchUp(storage::Tx &tx, const char *statement, Take take) const
    {
        struct Found {
            Uuid uid;
            Uuid matter;
            QString event;
            QDate on;
        };
        const bool steps = QByteArrayView(statement) == QByteArrayView(sql::stepsAfter);
        for (qint64 last = 0;;) {
            QList<Found> page;
            auto rows = tx.prepare(statement);
            rows.bind(last, pageOfSteps);
            while (rows.next()) {
                last = rows.int64(0);
                page += Found {rows.uuid(1), rows.uuid(2), steps ? rows.text(3) : QString(), rows.date(steps ? 4 : 3)};
            }
            THULY_CHECK(rows.finish());
            QList<Uuid> matters;
            for (const Found &found : std::as_const(page)) {
                THULY_CHECK(take(tx, found.uid, found.matter, found.event, found.on));
                if (!matters.contains(found.matter))
                    matters += found.matter;
            }
            THULY_CHECK(settle(tx, matters));
            if (page.size() < pageOfSteps)
                return {};
        }
    }
};

} // namespace

std::shared_ptr<const journal::Projection> caseRowsProjection()
{
    return std::make_shared<const CaseRowsProjection>();
}

} // namespace thuly::registers
