// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/registers/registerquery.h>

#include <QByteArrayView>

#include <functional>

namespace thuly::registers {

/** One type of case in a period: còn lại kỳ trước + thụ lý mới = đã giải quyết + còn lại (domain.md §11). */
struct BalanceLine {
    /** As printed in numbers: DS, HNGĐ …; empty in the line of the whole book. */
    QString caseType;
    qint64 carried = 0;
    qint64 entered = 0;
    qint64 resolved = 0;
    /** Of those, what was recorded after its own period had been closed and therefore counts here. */
    qint64 lateEntered = 0;
    qint64 lateResolved = 0;

    [[nodiscard]] qint64 remaining() const { return carried + entered - resolved; }
    friend bool operator==(const BalanceLine &, const BalanceLine &) = default;
};
struct Balance {
    QDate from;
    QDate to;
    QList<BalanceLine> lines;

    [[nodiscard]] BalanceLine total() const;
};
/** Counted from the days of the book, in the time of a few hundred rows however many entries it has. RegisterUnknown. */
[[nodiscard]] Result<Balance> balance(storage::ReadTx &tx, const packs::LawBook &law, const QString &court, const QString &registerId,
                                      QDate from, QDate to);

enum class ClosingKind { Month, Year };

/** Khoá sổ: one closed period of one book, linked to the closing before it. */
struct Closing {
    Uuid uid;
    QString registerId;
    int seq = 0;
    ClosingKind kind = ClosingKind::Month;
    QDate from;
    QDate to;
    qint64 rows = 0;
    Balance balance;
    /** SHA-256 of encodeSnapshot(); the blob holds its bytes. */
    QByteArray snapshot;
    Uuid blob;
    QByteArray prev;
    QByteArray hash;
    Uuid closedBy;
    qint64 closedMs = 0;
};

/** What a person should know before closing; those that block are refused with the same error. */
struct OpenQuestion {
    enum class Weight { Blocks, Tells };
    Weight weight = Weight::Tells;
    Error error;
};
struct VoidInPeriod {
    QString number;
    QDate on;
    QString reason;
};
struct ClosingPreview {
    ClosingKind kind = ClosingKind::Month;
    QDate from;
    QDate to;
    Balance balance;
    QList<VoidInPeriod> voids;
    /** Corrections in the book that the chief judge has not approved yet. */
    qint64 unapproved = 0;
    QList<OpenQuestion> questions;
    /** Of this book, the one before. */
    std::optional<Closing> previous;
};

/** The table register_closing. Hand it to the Journal last. */
[[nodiscard]] std::shared_ptr<const journal::Projection> closingsProjection();

/** BadPeriod unless it is one whole month or year. */
[[nodiscard]] Result<ClosingKind> closingKind(QDate from, QDate to);
[[nodiscard]] Result<ClosingPreview> previewClosing(storage::ReadTx &tx, const packs::LawBook &law, const QString &court,
                                                    const QString &registerId, QDate from, QDate to, QDate today);
/**
 * Closes the period for good, in this unit: its days never count anything again, later corrections stand struck through
 * with their reason and count from the first open day. Right: CloseRegister. PeriodNotOver, PeriodClosed, PeriodNotNext,
 * NumbersWaiting. The caller has stored the snapshot and adopts its blob in the same transaction.
 */
struct CloseBook {
    QString registerId;
    QDate from;
    QDate to;
    QByteArray snapshot;
    Uuid blob;
    qint64 rows = 0;
};
[[nodiscard]] Result<Closing> closeBook(const cases::CommandContext &context, const CloseBook &input);

/** Oldest first; an empty id: of all books of the court, by book. */
[[nodiscard]] Result<QList<Closing>> closings(storage::ReadTx &tx, const QString &court, const QString &registerId);
/** The closing of exactly this period. */
[[nodiscard]] Result<std::optional<Closing>> closingOf(storage::ReadTx &tx, const QString &court, const QString &registerId, QDate from, QDate to);
/** The last closed day of the book; invalid while none is closed. */
[[nodiscard]] Result<QDate> closedUntil(storage::ReadTx &tx, const QString &court, const QString &series);

struct ClosingFault {
    QString registerId;
    int seq = 0;
    /** "chain", "record", "snapshot", "order". */
    QString what;
};
/** Recomputes every link: order, previous hash, record, and the bytes of each snapshot that `read` gives. */
[[nodiscard]] Result<QList<ClosingFault>> verifyClosings(const QString &court, const QList<Closing> &closings,
                                                         const std::function<Result<QByteArray>(const Closing &)> &read);

} // namespace thuly::registers
