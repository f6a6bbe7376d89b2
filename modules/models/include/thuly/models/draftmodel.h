// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/registermodel.h>
#include <thuly/workflow/bookrows.h>

namespace thuly::models {

/** A cell of a pasted block that cannot be taken, or one that is missing before a row can be written into the book. */
struct DoubtfulCell {
    /** From 1: among the rows pasted, or on the sheet. */
    int row = 0;
    QString column;
    QString value;
    QString reason;
};

/**
 * The sheet of rows that are not in the book yet, in the columns of its grid, with an empty line at the end to write on. Each
 * act (a cell typed, a block pasted, filled, cleared, rows taken away) is one group of ops, all or nothing, and one step of
 * undo until the rows are written into the book. What is shown runs ahead of the vault: a refused write reads it again and
 * says why. What somebody else changed meanwhile is never overwritten, by undo neither. GUI thread.
 */
class DraftModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /** `columns`: of the grid of this book, so that both stand in line. */
    DraftModel(DeskContext context, const packs::RegisterDefinition &book, QList<RegisterGridColumn> columns, QObject *parent = nullptr);

    [[nodiscard]] const DeskContext &context() const { return m_context; }
    [[nodiscard]] const packs::RegisterDefinition &book() const { return m_book; }
    [[nodiscard]] const QList<RegisterGridColumn> &columns() const { return m_columns; }
    /** Without the empty line. */
    [[nodiscard]] int draftCount() const { return int(m_drafts.size()); }
    [[nodiscard]] bool mayWrite() const;
    [[nodiscard]] QDate today() const { return m_context.today(); }
    /** The column of the book; null for those that only the grid has, and those that the book fills itself. */
    [[nodiscard]] const packs::RegisterColumn *writable(int column) const;

    /* Acts. Rows and columns are those of this model; columns in the order on screen. */
    /**
     * From (row, columns.first()) on; what goes beyond the sheet becomes new rows. With problems nothing is written and
     * doubtful() lists every such cell.
     */
    void paste(const QList<QStringList> &block, int row, const QList<int> &columns);
    /** One value into all cells of the rectangle. */
    void fill(const QString &value, int top, int bottom, const QList<int> &columns);
    /** The first row of the rectangle into the others; of one row, the row above it. */
    void fillDown(int top, int bottom, const QList<int> &columns);
    void clearCells(int top, int bottom, const QList<int> &columns);
    void dropRows(int top, int bottom);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    /** All rows of the sheet get their numbers, from above; or none does, and doubtful() lists what is missing. */
    void enterIntoBook();
    [[nodiscard]] bool isEntering() const { return m_entering; }
    /** While an editor is open nothing is read anew below it. */
    enum class Editing { No, Yes };
    void setEditing(Editing editing);
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /** False after refused(): the text is no value of this column. */
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /** Rows, history or the state of entering changed. */
    void stateChanged();
    /** A typed text was not taken. */
    void refused(const QModelIndex &index, const QString &text, const QString &reason);
    void doubtful(const QString &title, const QList<thuly::models::DoubtfulCell> &cells);
    void said(const QString &sentence);
    /** Rows are in the book now. */
    void entered(const QString &sentence);
    void failed(const thuly::Error &error);

private:
    using Cells = QMap<QString, QString>;
    /** What one act did to one row: nothing where there is no row. */
    struct Change {
        Uuid row;
        qint64 ord = 0;
        std::optional<Cells> before;
        std::optional<Cells> after;
    };
    using Step = QList<Change>;
    enum class History { Typed, Undone, Redone };

    [[nodiscard]] const QString &fieldOf(int column) const;
    [[nodiscard]] QString shown(const registers::RowDraft &draft, int column, int role) const;
    [[nodiscard]] int placeOf(const Uuid &row) const;
    [[nodiscard]] qint64 nextOrd() const;
    [[nodiscard]] Step stepFor(int row, const QList<Cells> &rows) const;
    [[nodiscard]] bool isTooWide(const QList<QStringList> &block, const QList<int> &columns);
    void act(Step step);
    void write(const Step &step, History history);
    [[nodiscard]] bool isUndisturbed(const Step &step) const;
    [[nodiscard]] registers::DraftChange apply(const Change &change);
    void stepBack(QList<Step> &from, QList<Step> &to, History history);
    void take(QList<registers::RowDraft> drafts);
    void explain(const Error &error);
    void forgetHistory();
    void finishEntering(const Result<QList<registers::OwnRow>> &rows);

    DeskContext m_context;
    workflow::BookRows m_rows;
    const packs::RegisterDefinition m_book;
    std::shared_ptr<const packs::LawBook> m_law;
    QList<RegisterGridColumn> m_columns;
    QList<registers::RowDraft> m_drafts;
    QList<Step> m_undo;
    QList<Step> m_redo;
    /** The version that our own last write left behind: undo goes no further. */
    QHash<Uuid, quint32> m_ours;
    int m_writing = 0;
    int m_generation = 0;
    bool m_entering = false;
    bool m_editing = false;
    bool m_reloadOwed = false;
};

} // namespace thuly::models
