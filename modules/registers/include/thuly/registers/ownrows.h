// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/packs/registerdata.h>

#include <QMap>

namespace thuly::registers {

/** A row that people wrote into a book kept by hand. Values by field as stored: dates ISO, amounts and counts as digits. */
struct OwnRow {
    Uuid uid;
    QString registerId;
    Uuid numberId;
    /** 0 while the number is provisional. */
    int seq = 0;
    QString number;
    int year = 0;
    QDate enteredOn;
    quint32 version = 1;
    QMap<QString, QString> cells;
    /** Who wrote the version in force, and when. */
    Uuid author;
    qint64 changedMs = 0;
};

struct EnterRow {
    QString registerId;
    /** By field, as people type them. A series column takes the symbol that follows the number: QĐ-TAKV1. */
    QMap<QString, QString> cells;
    /** The day of writing, whose year the number counts in; invalid: today. */
    QDate on = {};
    /** Of the draft that becomes the row (rowdrafts.h); null: a new one. */
    Uuid uid = {};
};

struct CorrectRow {
    Uuid row;
    /** The OwnRow::version that the correction was decided on. */
    quint32 baseVersion = 0;
    /** Only what changes. */
    QMap<QString, QString> cells;
    QString reason;
};

/** The tables of migration 0014. Hand it to the Journal after registersProjection(). */
[[nodiscard]] std::shared_ptr<const journal::Projection> ownRowsProjection();

/** EnterRecordsRow for the books of the records office, else EnterBookRow. */
[[nodiscard]] users::Action rightToWrite(const packs::RegisterDefinition &book);

/**
 * What was typed, checked by the type of its column and as it is stored. Fields that the book does not have: UnknownValue;
 * an empty field that the row needs: MissingField (field); a day to come, unless it is a limit: DateInFuture.
 */
[[nodiscard]] Result<QMap<QString, QString>> checkedCells(const packs::RegisterDefinition &book, const QMap<QString, QString> &typed,
                                                          QDate today);

/**
 * Writes a row and gives it its number (numbered per book and year, văn thư by the series of the pack: NĐ 30/2020 Đ.15, Đ.22).
 * BookFilledFromCases, PeriodClosed (args: until), NumberBackDated, and what checkedCells() refuses.
 */
[[nodiscard]] Result<OwnRow> enterRow(const cases::CommandContext &context, const EnterRow &input);
/**
 * The row stays, struck through, the corrected one stands under it. EntryChangedMeanwhile (args: number, who, when) when
 * somebody corrected it since `baseVersion`; ReasonMissing; NothingChanged. The number never changes.
 */
[[nodiscard]] Result<OwnRow> correctRow(const cases::CommandContext &context, const CorrectRow &input);

/** RowNotFound. */
[[nodiscard]] Result<OwnRow> ownRow(storage::ReadTx &tx, const Uuid &row);
/** By the number as printed, or its plain sequence number; RowNotFound. */
[[nodiscard]] Result<OwnRow> ownRowByNumber(storage::ReadTx &tx, const QString &court, const packs::RegisterDefinition &book,
                                            const QString &number, int year);

/** The cells as the book prints them, one for each column. */
[[nodiscard]] QStringList printedCells(const packs::RegisterDefinition &book, const OwnRow &row);

} // namespace thuly::registers
