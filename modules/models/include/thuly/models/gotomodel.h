// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/workflow/casework.h>

#include <QAbstractListModel>

namespace thuly::models {

/** Something of the program that Ctrl+K also finds: a page, an action. `place` is given back when it is chosen. */
struct GoToTarget {
    QString place;
    QString title;
    /** Name of the icon, for the window. */
    int icon = 0;
};

/** What Ctrl+K offers: cases and petitions by number, then people, then pages; accents optional, exact first. GUI thread. */
class GoToModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PlaceRole = Qt::UserRole + 340 };

    GoToModel(DeskContext context, QList<GoToTarget> targets, QObject *parent = nullptr);
    /** An empty text empties the list. An older search is stopped. */
    void search(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /** The list is the answer to text(). */
    void found();

private:
    struct Item {
        QString place;
        QString title;
        QString detail;
        QString trailing;
        int icon = -1;
    };
    [[nodiscard]] QList<Item> pages(const QString &text) const;
    [[nodiscard]] Item itemOf(const workflow::GoTo &hit) const;
    void replace(QList<Item> items);

    DeskContext m_context;
    workflow::CaseWork m_work;
    QList<GoToTarget> m_targets;
    QList<Item> m_items;
    QString m_text;
    workflow::CancelPtr m_cancel;
    int m_generation = 0;
};

} // namespace thuly::models
