// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/partytablemodel.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/workflow/intake.h>

namespace thuly::ui {

/** Editors of the parties table: roles from a list, names with suggestions of people the court knows, codes without input method. */
class PartyDelegate : public GridDelegate
{
    Q_OBJECT
public:
    PartyDelegate(QAbstractItemView *view, models::PartyTableModel *model, workflow::Intake intake);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

Q_SIGNALS:
    /** Somebody known was chosen for this row; the row is filled already. */
    void personTaken(int row);

private:
    void suggest(QLineEdit *field, const QModelIndex &index) const;

    models::PartyTableModel *m_model;
    workflow::Intake m_intake;
};

} // namespace thuly::ui
