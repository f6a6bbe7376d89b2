// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/legacycontroller.h>
#include <thuly/models/legacymodels.h>
#include <thuly/ui/buttons.h>
#include <thuly/ui/fields.h>

class QStackedWidget;
class QTableView;

namespace thuly::ui {

/** Where an import begins: which file into which book, and the earlier imports, each to be taken back by one button. */
class LegacyStart : public QWidget
{
    Q_OBJECT
public:
    LegacyStart(models::DeskContext context, models::LegacyController *import, QWidget *parent);

    void refresh();
    void focusFirst();
    [[nodiscard]] bool isReady() const { return m_batches.isLoaded(); }
    [[nodiscard]] QTableView *list() const { return m_list; }
    void chooseFile();
    /** A path was typed that is not the file being looked at. */
    [[nodiscard]] bool hasNewPath() const;
    void openTyped();

Q_SIGNALS:
    void failed(const thuly::Error &error);
    void tookBack(const thuly::registers::LegacyBatch &batch);
    void bookWanted(const QString &registerId, int year);

private:
    QWidget *makeForm();
    QWidget *makeBatches();
    void open(const QString &path);
    void takeBack();
    [[nodiscard]] const registers::LegacyBatch *current() const;

    models::LegacyController *m_import;
    models::LegacyBatchesModel m_batches;
    ChoiceField *m_book = nullptr;
    DigitsField *m_year = nullptr;
    TextField *m_path = nullptr;
    QTableView *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_foot = nullptr;
    TextField *m_reason = nullptr;
    Button *m_takeBack = nullptr;
    Button *m_openBook = nullptr;
};

} // namespace thuly::ui
