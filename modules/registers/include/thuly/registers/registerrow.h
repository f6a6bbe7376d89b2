// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/legacyimport.h>
#include <thuly/registers/registerquery.h>

#include <QStringList>

#include <memory>

namespace thuly::registers {

/** Superseded: struck through by a correction, the valid row follows it. Void: huỷ số. */
enum class RowState { Active, Provisional, Superseded, Void };

/** The open deadline that ends first. */
struct NextDeadline {
    QString ruleId;
    QDate due;
    /** What has to be done, as the packs word it. */
    QString act;
    QString lawRef;
};

/** One correction of an entry (đính chính): never an overwrite, always with a reason. */
struct RowCorrection {
    /** Columns whose text it changed, by their number in the book; empty when it shows in none. */
    QList<int> columns;
    /** The field as the case names it (cases::CorrectInput::field), and the heading of the first column it shows in. */
    QString field;
    QString label;
    QString before;
    QString after;
    QString reason;
    QString by;
    QDate on;
    /** Empty while the chief judge has not looked at it. */
    QString approvedBy;
    QDate approvedOn;
};

/**
 * One row of a book as it reads now: cells are views over the case, nothing in them was typed into the register.
 * Superseded rows read as they did before their correction.
 */
struct RegisterRow {
    RowKey key;
    Uuid entry;
    /** The petition or case; null for a void number whose case is gone. */
    Uuid matter;
    /** Books kept by hand: the row that people wrote, and its version; null in views over cases. */
    Uuid ownRow;
    quint32 version = 0;
    QString registerId;
    int year = 0;
    RowState state = RowState::Active;
    /** 0 while provisional. */
    int seq = 0;
    /** The official number, or the provisional one. */
    QString number;
    /** Received (petitions) or accepted (cases). */
    QDate date;
    bool pending = false;
    bool suspended = false;
    /** State of the procedure, as the packs word it. */
    QString stage;
    QString judge;
    std::optional<NextDeadline> deadline;
    QList<RowCorrection> corrections;
    /** Superseded or void: why, by whom and when. */
    QString reason;
    QString by;
    QDate on;
    /** The three in one line: "cấp trùng · Nguyễn Đình Lâm 06/04/2026". */
    QString remark;
    /** Taken over from an old register, by which import; there is no case behind it. */
    std::shared_ptr<const LegacyEntry> legacy = {};
    Uuid batch = {};
    /** One text for each prescribed column, in order; lines are parted by '\n'. */
    QStringList cells;
};

struct RegisterPage {
    QList<RegisterRow> rows;
    /** There is more in the direction that was asked for. */
    bool more = false;
};

/** A count that stops at a cap: "trên 10.000". */
struct CappedCount {
    qint64 rows = 0;
    bool capped = false;
};

/** The foot of a book. */
struct RegisterSummary {
    /** Numbers entered (valid rows), without void ones. */
    qint64 entries = 0;
    qint64 pending = 0;
    qint64 provisional = 0;
    qint64 corrected = 0;
    qint64 voids = 0;
    /** Void numbers, at most ten. */
    QStringList voidNumbers;
    QString lastNumber;
};

} // namespace thuly::registers
