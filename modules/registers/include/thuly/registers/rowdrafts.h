// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/ownrows.h>

namespace thuly::registers {

/**
 * A row of a book kept by hand before it is written into it: without a number, in no count, print or closing. It may be
 * changed and taken away without a reason, and each change undone, until enterDrafts() gives it its number.
 */
struct RowDraft {
    Uuid uid;
    QString registerId;
    /** Order on the sheet; survives a draft that was taken away and brought back. */
    qint64 ord = 0;
    quint32 version = 0;
    /** As OwnRow::cells. Required cells may be missing. */
    QMap<QString, QString> cells = {};
    Uuid author = {};
    qint64 changedMs = 0;
};

/** Write: a new draft, or one that was taken away and comes back. */
enum class DraftAct { Write, Change, Drop };

/** What becomes of one draft. */
struct DraftChange {
    DraftAct act = DraftAct::Write;
    /** Made by the caller for a new one. */
    Uuid row;
    /** RowDraft::version that the change was decided on; of one that comes back, the version it had; 0: new. */
    quint32 baseVersion = 0;
    /** Only of what is written. */
    qint64 ord = 0;
    /** All of its cells, as people type them. */
    QMap<QString, QString> cells = {};
};

/** A cell that cannot be taken as it is. */
struct CellProblem {
    /** Among the rows handed in. */
    int row = 0;
    QString field;
    QString value;
    Error error;
};

/** What people typed, as it is stored, and every cell of it that cannot be. Pure; any thread. */
struct CheckedRows {
    QList<QMap<QString, QString>> rows;
    QList<CellProblem> problems;
};
/** Type of column only: for drafts. Cells that the book fills itself (ordinal, plain numbers) are problems, too. */
[[nodiscard]] CheckedRows checkDraftRows(const packs::RegisterDefinition &book, const packs::LawBook &law, const QList<QMap<QString, QString>> &typed,
                                         QDate today);
/** As enterDrafts() will look at them: required cells are there, and there is a cell at all. */
[[nodiscard]] QList<CellProblem> missingCells(const packs::RegisterDefinition &book, const packs::LawBook &law,
                                              const QList<QMap<QString, QString>> &rows);
/** The book fills this column itself; a series whose pattern takes a symbol takes that from people. */
[[nodiscard]] bool isGivenByBook(const packs::RegisterColumn &column, const packs::LawBook &law);

/** More rows than this are not written at a time. */
inline constexpr int maxDraftRows = 1000;

/** The table of migration 0018. Hand it to the Journal after ownRowsProjection(). */
[[nodiscard]] std::shared_ptr<const journal::Projection> rowDraftsProjection();

/**
 * All changes or none. EntryChangedMeanwhile (args: place of the row among the changes, who, when) when a draft is not at
 * its base version any more, RowNotFound when it was taken away, NumberInUse (args: number) when it was written into the book
 * meanwhile; the first cell that checkDraftRows() refuses; LimitExceeded above maxDraftRows.
 */
[[nodiscard]] Result<QList<RowDraft>> changeDrafts(const cases::CommandContext &context, const QString &registerId,
                                                   const QList<DraftChange> &changes);
/**
 * Writes drafts into the book in the order given, all or none; what enterRow() refuses, and changeDrafts(). From then on they
 * are rows like others, only corrected with a reason. `versions` are those looked at.
 */
struct DraftVersion {
    Uuid row;
    quint32 version = 0;
};
[[nodiscard]] Result<QList<OwnRow>> enterDrafts(const cases::CommandContext &context, const QString &registerId,
                                                const QList<DraftVersion> &drafts, QDate on = {});

/** In the order of the sheet. */
[[nodiscard]] Result<QList<RowDraft>> rowDrafts(storage::ReadTx &tx, const QString &court, const QString &registerId);

} // namespace thuly::registers
