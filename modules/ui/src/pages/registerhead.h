// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/registermodel.h>
#include <thuly/ui/blocks.h>

namespace thuly::ui {

class ChoiceField;

/** The head of a book: its name and year, the way to the other books, and what is done with a book as a whole. */
class RegisterHead : public PageHead
{
    Q_OBJECT
public:
    RegisterHead(models::RegisterModel *model, models::DeskContext desk, QWidget *parent = nullptr);
    /** For the tab. */
    [[nodiscard]] QString placeTitle() const;
    /** What Ctrl+Enter does: a new row, or the drafts below go into the book; its button is the primary one. */
    enum class Finishes { NewRow, Drafts };
    void setFinishes(Finishes finishes);

Q_SIGNALS:
    void openPlace(const QString &place);
    void exportWanted();
    void printWanted();
    void closingWanted();
    void rowWanted();

private:
    void addBooks();
    void addBookMenu();
    void addClosing();
    void addNewRow();
    void fillYears();

    models::RegisterModel *m_model;
    models::DeskContext m_desk;
    ChoiceField *m_year;
    Button *m_newRow = nullptr;
};

} // namespace thuly::ui
