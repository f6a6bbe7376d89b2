// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/registermodel.h>
#include <thuly/ui/blocks.h>

class QScrollArea;
class QVBoxLayout;

namespace thuly::ui {

class StateChip;

/** Beside the register: the selected entry with its next deadline, its corrections and the columns that are not on screen. */
class RegisterInspector : public QWidget
{
    Q_OBJECT
public:
    explicit RegisterInspector(models::RegisterModel *model, QWidget *parent = nullptr);
    /** `hidden`: places in RegisterModel::columns() that the grid does not show. */
    void showRow(const registers::RegisterRow *row, const QList<int> &hidden);

Q_SIGNALS:
    void openWanted();
    void correctWanted();

private:
    QVBoxLayout *addSection(const QString &title, IconName icon = IconName::Dot);
    void addPair(QVBoxLayout *section, const QString &name, const QString &value);
    void addDeadline(const registers::RegisterRow &row);
    void addCorrections(const registers::RegisterRow &row);
    void addHidden(const registers::RegisterRow &row, const QList<int> &hidden);

    models::RegisterModel *m_model;
    Label *m_number;
    QScrollArea *m_area;
    QWidget *m_sheet = nullptr;
    QVBoxLayout *m_column = nullptr;
    Button *m_open;
    Button *m_correct;
};

} // namespace thuly::ui
