// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/workflow/casework.h>

#include <QAbstractTableModel>

namespace thuly::models {

/** Cases and petitions, newest first, page by page as the view scrolls. GUI thread; nothing waits. */
class MatterListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Received, Parties, Relation, Stage, Due, ColumnCount };
    enum Role { MatterRole = Qt::UserRole + 380 };
    static constexpr int pageSize = 100;

    explicit MatterListModel(DeskContext context, QObject *parent = nullptr);
    ~MatterListModel() override;

    void setFilter(const cases::MatterFilter &filter);
    [[nodiscard]] const cases::MatterFilter &filter() const { return m_filter; }
    void reload();
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const cases::Matter *matter(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();
    void failed(const thuly::Error &error);

private:
    void ask(const QByteArray &after, int limit);

    DeskContext m_context;
    workflow::CaseWork m_work;
    cases::MatterFilter m_filter;
    QList<cases::Matter> m_rows;
    QByteArray m_next;
    workflow::CancelPtr m_cancel;
    int m_generation = 0;
    bool m_loading = false;
};

} // namespace thuly::models
