// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/registers/closings.h>

#include "bookrid.h"
#include "closingrecord.h"
#include "closings_sql.h"
#include "registers_sql.h"
#include "rowplace.h"
#include "series.h"

#include <thuly/base/fault.h>
#include <thuly/journal/fields.h>
#include <thuly/protocol/canonicalcbor.h>

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using thuly::journal::setTo;

namespace thuly::registers {

namespace {

Result<Closing> readClosing(storage::Statement &row)
{
    Closing closing;
    closing.uid = row.uuid(0);
    closing.registerId = row.text(1);
    closing.seq = row.integer(2);
    closing.kind = row.text(3) == u"year"_s ? ClosingKind::Year : ClosingKind::Month;
    closing.from = row.date(4);
    closing.to = row.date(5);
    closing.rows = row.int64(6);
    THULY_TRY(const QCborValue lines, protocol::decodeCanonical(row.blob(7)));
    closing.balance = Balance{closing.from, closing.to, decodeBalance(lines.toArray())};
    closing.snapshot = row.blob(8);
    closing.blob = row.uuid(9);
    closing.prev = row.blob(10);
    closing.hash = row.blob(11);
    closing.closedBy = row.uuid(12);
    closing.closedMs = row.int64(13);
    return closing;
}

Result<QList<Closing>> readAll(storage::Statement rows)
{
    QList<Closing> all;
    while (rows.next()) {
        THULY_TRY(const Closing closing, readClosing(rows));
        all += closing;
    }
    THULY_CHECK(rows.finish());
    return all;
}

/** Tháng 11/2026, năm 2026: how people name a period. */
QString spoken(QDate from, QDate to)
{
    return from.month() == to.month() ? from.toString(u"MM/yyyy"_s) : QString::number(from.year());
}

/** Periods of a book are closed in order: the month after the last one, or the year that its last month ended. */
void askAboutOrder(const QList<Closing> &before, ClosingPreview &preview)
{
    const auto blocks = [&preview](ErrorCode code, const QString &arg) {
        preview.questions += OpenQuestion{OpenQuestion::Weight::Blocks, Error{code, {}, u"period"_s, {arg}, {}}};
    };
    if (before.isEmpty())
        return;
    QDate last = before.first().to;
    bool same = false;
    for (const Closing &closing : before) {
        last = std::max(last, closing.to);
        same = same || (closing.kind == preview.kind && closing.from == preview.from);
    }
    const bool yearOfMonths = preview.kind == ClosingKind::Year && last == preview.to;
    if (same || (last >= preview.to && !yearOfMonths))
        blocks(ErrorCode::PeriodClosed, formatDate(last));
    else if (!yearOfMonths && preview.from != last.addDays(1)) {
        const QDate next = last.addDays(1);
        blocks(ErrorCode::PeriodNotNext, spoken(next, QDate(next.year(), next.month(), next.daysInMonth())));
    }
}

Result<void> addVoids(storage::ReadTx &tx, qint64 book, ClosingPreview &preview)
{
    const place::Range all = place::range(book, 0);
    auto rows = tx.prepare(sql::voidsIn);
    rows.bind(all.low, all.high, preview.from, preview.to);
    while (rows.next()) {
        VoidInPeriod one{rows.text(1), rows.date(2), {}};
        if (const auto number = numbering::numberById(tx, rows.uuid(0)))
            one.reason = number->reason;
        preview.voids += one;
    }
    return rows.finish();
}

Result<qint64> counted(storage::Statement row)
{
    const qint64 count = row.next() ? row.int64(0) : 0;
    THULY_CHECK(row.finish());
    return count;
}

Result<void> addCounts(storage::ReadTx &tx, qint64 book, ClosingPreview &preview)
{
    const place::Range all = place::range(book, 0);
    auto waiting = tx.prepare(sql::waitingUntil);
    waiting.bind(all.low, all.high, preview.to);
    THULY_TRY(const qint64 unnumbered, counted(std::move(waiting)));
    if (unnumbered > 0)
        preview.questions += OpenQuestion{OpenQuestion::Weight::Blocks, Error{ErrorCode::NumbersWaiting, {}, {}, {QString::number(unnumbered)}, {}}};
    auto unapproved = tx.prepare(sql::unapproved);
    unapproved.bind(all.low, all.high);
    THULY_TRY(preview.unapproved, counted(std::move(unapproved)));
    return {};
}

} // namespace

Result<ClosingKind> closingKind(QDate from, QDate to)
{
    if (from.isValid() && from.day() == 1 && to == from.addMonths(1).addDays(-1))
        return ClosingKind::Month;
    if (from.isValid() && from.dayOfYear() == 1 && to == QDate(from.year(), 12, 31))
        return ClosingKind::Year;
    return fail(ErrorCode::BadPeriod, u"a month or a year"_s, u"period"_s, {periodWord(from, to)});
}

Result<ClosingPreview> previewClosing(storage::ReadTx &tx, const packs::LawBook &law, const QString &court, const QString &registerId, QDate from,
                                      QDate to, QDate today)
{
    ClosingPreview preview;
    THULY_TRY(preview.kind, closingKind(from, to));
    preview.from = from;
    preview.to = to;
    THULY_TRY(const qint64 book, bookRid(tx, law, court, registerId));
    THULY_TRY(preview.balance, balance(tx, law, court, registerId, from, to));
    THULY_TRY(const QList<Closing> before, closings(tx, court, registerId));
    if (!before.isEmpty())
        preview.previous = before.last();
    askAboutOrder(before, preview);
    if (today <= to)
        preview.questions += OpenQuestion{OpenQuestion::Weight::Blocks, Error{ErrorCode::PeriodNotOver, {}, u"period"_s, {formatDate(to)}, {}}};
    if (book != 0) {
        THULY_CHECK(addVoids(tx, book, preview));
        THULY_CHECK(addCounts(tx, book, preview));
    }
    return preview;
}

Result<Closing> closeBook(const cases::CommandContext &context, const CloseBook &input)
{
    THULY_CHECK(users::may(context.session, users::Action::CloseRegister));
    storage::Tx &tx = context.unit.tx();
    const QString court = context.unit.actor().court;
    THULY_TRY(const ClosingPreview preview, previewClosing(tx, context.law, court, input.registerId, input.from, input.to, context.today()));
    for (const OpenQuestion &question : preview.questions) {
        if (question.weight == OpenQuestion::Weight::Blocks)
            return std::unexpected(question.error);
    }
    THULY_TRY(const QStringList names, seriesOfRegister(context.law, input.registerId));
    QString series = names.first();
    for (const QString &name : names) {
        auto known = tx.prepare(sql::bookOf);
        known.bind(court, name);
        if (known.next())
            series = name;
        THULY_CHECK(known.finish());
    }
    Closing closing;
    closing.uid = context.unit.newId();
    closing.registerId = input.registerId;
    closing.seq = preview.previous ? preview.previous->seq + 1 : 1;
    closing.kind = preview.kind;
    closing.from = input.from;
    closing.to = input.to;
    closing.rows = input.rows;
    closing.balance = preview.balance;
    closing.snapshot = input.snapshot;
    closing.blob = input.blob;
    closing.prev = preview.previous ? preview.previous->hash : noClosing();
    closing.closedBy = context.session.account.id;
    closing.closedMs = context.unit.clock().nowMs();
    closing.hash = closingHash(court, closing);

    const auto bytes = [](const QByteArray &value) { return protocol::FieldChange{QCborValue(nullptr), QCborValue(value)}; };
    journal::Draft draft{.kind = closingop::closed, .entity = closing.uid, .occurredAt = {}};
    draft.fields = {{closingop::registerId, setTo(closing.registerId)},
                    {closingop::series, setTo(series)},
                    {closingop::seq, setTo(closing.seq)},
                    {closingop::kind, setTo(kindWord(closing.kind))},
                    {closingop::from, setTo(closing.from)},
                    {closingop::to, setTo(closing.to)},
                    {closingop::rows, setTo(closing.rows)},
                    {closingop::balance, {QCborValue(nullptr), encodeBalance(closing.balance)}},
                    {closingop::snapshot, bytes(closing.snapshot)},
                    {closingop::blob, setTo(closing.blob)},
                    {closingop::prev, bytes(closing.prev)},
                    {closingop::hash, bytes(closing.hash)},
                    {closingop::at, setTo(closing.closedMs)}};
    THULY_CHECK(context.unit.record(draft));
    FAULT_POINT("closing.after-record");
    return closing;
}

Result<QList<Closing>> closings(storage::ReadTx &tx, const QString &court, const QString &registerId)
{
    auto rows = tx.prepare(registerId.isEmpty() ? sql::closingsOfCourt : sql::closingsOf);
    rows.bindAt(1, court);
    if (!registerId.isEmpty())
        rows.bindAt(2, registerId);
    return readAll(std::move(rows));
}

Result<std::optional<Closing>> closingOf(storage::ReadTx &tx, const QString &court, const QString &registerId, QDate from, QDate to)
{
    THULY_TRY(const QList<Closing> all, closings(tx, court, registerId));
    const auto found = std::ranges::find_if(all, [&](const Closing &one) { return one.from == from && one.to == to; });
    return found == all.end() ? std::optional<Closing>() : std::optional(*found);
}

Result<QDate> closedUntil(storage::ReadTx &tx, const QString &court, const QString &series)
{
    auto book = tx.prepare(sql::bookOf);
    book.bind(court, series);
    const qint64 rid = book.next() ? book.int64(0) : 0;
    THULY_CHECK(book.finish());
    auto opens = tx.prepare(sql::lastOpens);
    opens.bind(rid);
    const QDate first = opens.next() ? opens.date(0) : QDate();
    THULY_CHECK(opens.finish());
    return first.isValid() ? first.addDays(-1) : QDate();
}

Result<QList<ClosingFault>> verifyClosings(const QString &court, const QList<Closing> &closings,
                                           const std::function<Result<QByteArray>(const Closing &)> &read)
{
    QList<ClosingFault> faults;
    QByteArray prev = noClosing();
    QString book;
    int seq = 0;
    for (const Closing &closing : closings) {
        if (closing.registerId != book) {
            book = closing.registerId;
            prev = noClosing();
            seq = 0;
        }
        const auto fault = [&](const QString &what) { faults += ClosingFault{closing.registerId, closing.seq, what}; };
        if (closing.seq != ++seq)
            fault(u"order"_s);
        if (closing.prev != prev)
            fault(u"chain"_s);
        if (closing.hash != closingHash(court, closing))
            fault(u"record"_s);
        const Result<QByteArray> bytes = read(closing);
        if (!bytes && bytes.error().kind() != ErrorKind::Damage)
            return std::unexpected(bytes.error());
        if (!bytes || QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) != closing.snapshot)
            fault(u"snapshot"_s);
        prev = closing.hash;
        seq = closing.seq;
    }
    return faults;
}

} // namespace thuly::registers
