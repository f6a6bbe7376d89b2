// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/registers/legacyledger.h>
#include <thuly/registers/legacyrejects.h>

#include <QAbstractTableModel>

namespace thuly::models {

/** "Nguyên đơn: địa chỉ"; what a person chooses for a column of an old register. GUI thread, like all words. */
[[nodiscard]] QString legacyFieldText(registers::LegacyField field);
/** Why a cell was not taken, as one sentence ("Ngày không có trong lịch."). */
[[nodiscard]] QString legacyReasonText(const registers::LegacyFinding &finding);
[[nodiscard]] QString encodingText(sheets::Encoding encoding);
/** The words of the reject file in the language of the program. Its sentences are made beforehand: it is written on another thread. */
[[nodiscard]] registers::RejectWords rejectWords(const registers::LegacyPlan &plan, const QString &file);

/** Cells that a person has to look at: rows left out first, then cells taken over in doubt, then lines that are no entries. */
class LegacyFindingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Fate, Place, Heading, Value, Reason, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setPlan(const registers::LegacyPlan &plan);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Kind { Rejected, Doubtful, NoEntry };
    [[nodiscard]] static QString kindText(Kind kind);
    QList<std::pair<Kind, registers::LegacyFinding>> m_rows;
};

/** Texts as the file holds them and as they were read. */
class LegacySamplesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Before, After, ReadAs, Font, Place, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setSamples(const QList<registers::LegacySample> &samples);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<registers::LegacySample> m_rows;
};

/** All imports of this vault, newest first; reloads after commits. */
class LegacyBatchesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Book, Entries, Rejected, When, State_, ColumnCount };
    explicit LegacyBatchesModel(DeskContext context, QObject *parent = nullptr);
    void reload();
    [[nodiscard]] const registers::LegacyBatch *batch(int row) const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const thuly::Error &error);
    void reloaded();

private:
    DeskContext m_context;
    QList<registers::LegacyBatch> m_rows;
    bool m_loaded = false;
};

} // namespace thuly::models
