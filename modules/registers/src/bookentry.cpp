// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookentry.h"

#include "entrywriting.h"
#include "registers_sql.h"
#include "rowplace.h"
#include "series.h"

#include <thuly/cases/matter.h>
#include <thuly/users/users.h>

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

/** A struck row needs its own id that every machine computes alike. */
Uuid strikeId(const Uuid &correction, const QString &series)
{
    const QByteArray named = correction.bytes() + series.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(named, QCryptographicHash::Sha256);
    return Uuid::fromBytes(hash.first(16)).value_or(correction);
}

} // namespace

QString joinedWords(QStringView text)
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
    words[int(WordField::Plaintiff)] = joinedWords(row.text(16));
    words[int(WordField::Defendant)] = joinedWords(row.text(17));
    words[int(WordField::Third)] = joinedWords(row.text(18));
    words[int(WordField::Relation)] = joinedWords(row.text(19));
    words[int(WordField::Content)] = joinedWords(row.text(20));
    words[int(WordField::Note)] = joinedWords(row.text(21));
    matter.inPetitionBook = cases::intakeFromId(row.text(22)) == cases::Intake::Petition;
    THULY_CHECK(row.finish());
    return matter;
}

Result<void> ChangedWords::write(storage::Tx &tx) const
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

QString withoutStateMarks(const QString &words)
{
    const qsizetype marks = words.lastIndexOf(QChar(0x1f)) + 1;
    const qsizetype end = words.indexOf(u' ', marks);
    return end < 0 ? words : words.left(end);
}

Result<QString> wordsFor(storage::Tx &tx, const Entry &entry, Words words)
{
    QString &numbers = words[int(WordField::Number)];
    numbers = QString(joinedWords(entry.text) % (numbers.isEmpty() ? QString() : u' ' + numbers));
    if (entry.seq > 0)
        numbers += u' ' + QString::number(entry.seq);
    QStringList marks {monthMark(entry.date)};
    if (!entry.closedOn.isValid())
        marks += pendingMark();
    if (entry.seq <= 0)
        marks += waitingMark();
    if (!entry.judge.isNull()) {
        marks += judgeMark(entry.judge);
        THULY_TRY(const users::Account judge, users::account(tx, entry.judge));
        words[int(WordField::Judge)] = joinedWords(judge.displayName);
    }
    words[int(WordField::Marks)] = marks.join(u' ');
    return QStringList(words.begin(), words.end()).join(QChar(0x1f));
}

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

Result<void> putEntry(storage::Tx &tx, ChangedWords &index, qint64 rid, qint64 book, const Uuid &matter, const Entry &entry, const Known &known,
                      const QString &words)
{
    if (isSame(known, entry, words))
        return {};
    const std::optional<int> seq = entry.seq > 0 ? std::optional(entry.seq) : std::nullopt;
    THULY_CHECK(tx.run(sql::putEntry, rid, entry.number, book, entry.year, seq, entry.text, entry.date, matter,
                       stateOf(entry), entry.closedOn, entry.nextDue, words, entry.caseType));
    if (words != known.words)
        index.put(rid, words);
    return {};
}

Result<void> strikeEntry(storage::Tx &tx, ChangedWords &index, qint64 valid, const QString &words, const QString &series, const Uuid &correction)
{
    const place::Range versions = place::entry(valid);
    // Only our own: entries of an old register may stand between them and the valid row, and be taken back again.
    auto count = tx.prepare(sql::countStruck);
    count.bind(versions.low, versions.high);
    const qint64 rid = versions.low + (count.next() ? count.int64(0) : 0);
    THULY_CHECK(count.finish());
    if (rid >= valid)
        return fail(ErrorCode::LimitExceeded, u"corrections of one entry"_s);
    THULY_CHECK(tx.run(sql::strikeEntry, rid, strikeId(correction, series), correction, valid));
    index.put(rid, withoutStateMarks(words));
    return {};
}

const QStringList &printedFields()
{
    static const QStringList fields {u"petitionDate"_s, u"receivedOn"_s,     u"postmark"_s, u"relation"_s,
                                     u"claims"_s,       u"remark"_s,         u"name"_s,     u"born"_s,
                                     u"address"_s,      u"representative"_s, u"practice"_s, u"role"_s};
    return fields;
}

} // namespace thuly::registers
