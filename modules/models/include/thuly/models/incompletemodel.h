// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/workflow/casework.h>

#include <QAbstractTableModel>

namespace thuly::models {

/**
 * What open petitions and cases lack for later steps, a line for each missing thing, newest receipt first; by judge and kind of
 * case if wanted. Looks through all of them in the background. GUI thread; nothing waits.
 */
class IncompleteModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Missing, Parties, Stage, Judge, ColumnCount };
    enum Role { PlaceRole = Qt::UserRole + 460 }; ///< QString: the place of the case at what is missing
    /** So many cases at most: whoever has more begins with these. */
    static constexpr int most = 500;

    explicit IncompleteModel(DeskContext context, QObject *parent = nullptr);
    ~IncompleteModel() override;

    void reload();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /** Empty: all. */
    void setJudge(const QString &name);
    void setCaseType(const QString &code);
    /** Judges and kinds of case that occur in the whole list. */
    [[nodiscard]] QStringList judges() const;
    [[nodiscard]] QStringList caseTypes() const;
    /** Cases and petitions among the lines shown. */
    [[nodiscard]] int matterCount() const;
    [[nodiscard]] bool isCut() const { return m_found.size() >= most; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loaded();
    void failed(const thuly::Error &error);

private:
    struct Row {
        qsizetype found = 0;
        qsizetype finding = 0;
    };
    void refilter();
    [[nodiscard]] QString text(const workflow::Incomplete &one, const cases::Finding &finding, int column) const;

    DeskContext m_context;
    workflow::CaseWork m_work;
    QList<workflow::Incomplete> m_found;
    QList<Row> m_rows;
    QString m_judge;
    QString m_caseType;
    workflow::CancelPtr m_cancel;
    int m_generation = 0;
    bool m_loaded = false;
};

} // namespace thuly::models
