// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/models/state.h>
#include <thuly/workflow/books.h>

#include <QAbstractTableModel>

namespace thuly::models {

/** A column of the grid: the number and date that stay in sight, the prescribed columns, and what helps to work. */
struct RegisterGridColumn {
    enum class Kind { Number, Date, Cell, Deadline, Judge, Stage };
    Kind kind = Kind::Cell;
    /** Column number in the book; 0 for those that the book does not have. */
    int ord = 0;
    /** Place among RegisterRow::cells, -1 for the others. */
    int cell = -1;
    /** Stable word for widths and views: "number", "deadline", "c7". */
    QString key;
    QString heading;
    std::optional<registers::SearchField> search = {};
    registers::CellType type = registers::CellType::Text;
    /** Shown without having been asked for. */
    bool usual = false;
    /** In characters. */
    int width = 14;
};

/**
 * One book as a grid, page by page by key as the view scrolls; everything runs on the readers of the desk, so the GUI
 * thread never waits. Typed filters are asked 300 ms after the last key; an older query is stopped. GUI thread.
 */
class RegisterModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { MatterRole = Qt::UserRole + 320, EntryRole };
    static constexpr int pageSize = 100;

    RegisterModel(DeskContext context, const QString &registerId, int year, QObject *parent = nullptr);
    ~RegisterModel() override;

    /** RegisterUnknown when the packs do not know the book. */
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] const packs::RegisterDefinition *definition() const { return m_definition; }
    [[nodiscard]] const QList<RegisterGridColumn> &columns() const { return m_columns; }
    [[nodiscard]] const registers::RegisterQuery &query() const { return m_query; }

    void setYear(int year);
    void setView(registers::StateView view);
    void setJudge(const Uuid &judge);
    void setPeriod(std::optional<registers::RegisterPeriod> period);
    /** By number; a sort by name is over. */
    void setOrder(registers::RowOrder order);
    void setByName(registers::NameSort sort);
    /** An empty text takes the filter away. Asked after 300 ms without a further call. */
    void setFilter(registers::SearchField field, const QString &text);
    [[nodiscard]] QString filter(registers::SearchField field) const;
    void clearFilters();
    [[nodiscard]] bool hasFilters() const { return !m_query.filters.isEmpty(); }
    void reload();

    [[nodiscard]] bool isLoading() const { return m_loading; }
    /** Nothing yet for the present query. */
    [[nodiscard]] bool isEmptyAndDone() const { return !m_loading && m_rows.isEmpty(); }
    [[nodiscard]] const registers::RegisterRow *row(int row) const;
    [[nodiscard]] int rowOfEntry(const Uuid &entry) const;
    [[nodiscard]] const registers::CappedCount &count() const { return m_count; }
    [[nodiscard]] const registers::RegisterSummary &summary() const { return m_summary; }
    [[nodiscard]] static QString shortHeading(registers::SearchField field);
    [[nodiscard]] QString text(const registers::RegisterRow &row, const RegisterGridColumn &column) const;

    /**
     * The cells as a spreadsheet takes them (readTsv), columns in the order given, each cell in full. `bottom` -1: to the end
     * of the view; rows that are not loaded are read in the background (right: ExportRegister). LimitExceeded above
     * `copyLimit` rows (args: the limit).
     */
    enum class CopyTitles { No, Yes };
    [[nodiscard]] QFuture<Result<QString>> copyBlock(int top, int bottom, const QList<int> &columns, CopyTitles titles) const;
    static constexpr int copyLimit = 10'000;

    [[nodiscard]] const workflow::Books &books() const { return m_books; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /** Rows, figures or the loading state changed. */
    void stateChanged();
    /** The rows of a new query (or of the same one, read again) are there. */
    void refreshed();
    void failed(const thuly::Error &error);

private:
    void buildColumns();
    void buildOwnColumns();
    void ask(std::optional<registers::RowKey> from, int limit);
    void askFigures();
    void queryChanged();
    [[nodiscard]] QVariant stateOf(const registers::RegisterRow &row, const RegisterGridColumn &column) const;

    DeskContext m_context;
    workflow::Books m_books;
    registers::RegisterQuery m_query;
    const packs::RegisterDefinition *m_definition = nullptr;
    std::shared_ptr<const packs::LawBook> m_law;
    std::optional<Error> m_problem;
    QList<RegisterGridColumn> m_columns;
    QList<registers::RegisterRow> m_rows;
    registers::CappedCount m_count;
    registers::RegisterSummary m_summary;
    workflow::CancelPtr m_cancel;
    workflow::CancelPtr m_figuresCancel;
    QTimer m_debounce;
    int m_generation = 0;
    int m_figures = 0;
    bool m_more = false;
    bool m_loading = false;
};

} // namespace thuly::models
