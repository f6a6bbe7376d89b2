// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/legacycontroller.h>
#include <thuly/ui/fieldbox.h>

class QGridLayout;

namespace thuly::ui {

/** Which sheet, which lines are its headings, and what each column holds, with the first values of each. */
class LegacyColumns : public QWidget
{
    Q_OBJECT
public:
    LegacyColumns(models::LegacyController *import, QWidget *parent);
    /** After another plan. */
    void refresh();
    void focusFirst();

private:
    QWidget *makeTop();
    void fillSheets();
    void fillHeader();
    void rebuild(const registers::LegacyTable &table);
    void addRow(const registers::LegacyTable &table, int column);
    void takeHeader();
    [[nodiscard]] const registers::LegacyTable *table() const;

    models::LegacyController *m_import;
    ChoiceField *m_sheet = nullptr;
    DigitsField *m_first = nullptr;
    DigitsField *m_last = nullptr;
    Label *m_note = nullptr;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    void take(int column, std::optional<registers::LegacyField> field);
    QMap<int, ChoiceField *> m_fields;
    /** The columns before the field that is being chosen in was touched: typing passes through choices that belong to other columns. */
    registers::LegacyMapping m_before;
    int m_choosing = -1;
    QString m_shown;
    QStringList m_names;
    bool m_filling = false;
};

} // namespace thuly::ui
