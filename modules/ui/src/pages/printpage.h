// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/registers/registerdocument.h>
#include <thuly/workflow/books.h>

class QButtonGroup;
class QCheckBox;
class QPainter;
class QPrinter;
class QStackedWidget;

namespace thuly::ui {

class ChoiceField;
class DigitsField;
class Label;
class LoadingBars;
class SheetView;
class TextField;

/** Picture 13: the book as it is printed, in the prescribed columns; to the printer or as PDF, whole, some pages or one period. */
class PrintPage : public Page
{
    Q_OBJECT
public:
    PrintPage(const PlaceId &place, const QString &registerId, int year, const PageContext &context, QWidget *parent = nullptr);
    ~PrintPage() override;

    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isReady() const override { return m_complete || m_failed; }
    void shown() override;

private:
    enum class Part { Book, Pages, Month };
    QWidget *makeHead();
    QWidget *makeToolbar();
    QWidget *makeOptions();
    void layOut();
    void showDocument(std::shared_ptr<registers::RegisterDocument> document);
    void showPage(int page);
    void refresh();
    [[nodiscard]] QList<registers::Sheet> sheetsOf(const registers::RegisterDocument &document) const;
    void savePdf();
    void print();
    void printNext();

    QString m_register;
    int m_year;
    workflow::Books m_books;
    std::shared_ptr<registers::RegisterDocument> m_document;
    int m_page = 1;
    registers::Half m_half = registers::Half::Whole;
    int m_generation = 0;
    bool m_failed = false;
    /** False while only the first page is there. */
    bool m_complete = false;
    PageHead *m_head = nullptr;
    Button *m_pdf = nullptr;
    Button *m_print = nullptr;
    DigitsField *m_pageField = nullptr;
    Label *m_pages = nullptr;
    SegmentedButtons *m_halves = nullptr;
    QStackedWidget *m_stack = nullptr;
    SheetView *m_view = nullptr;
    LoadingBars *m_loading = nullptr;
    QButtonGroup *m_part = nullptr;
    DigitsField *m_from = nullptr;
    DigitsField *m_to = nullptr;
    ChoiceField *m_month = nullptr;
    QCheckBox *m_corrected = nullptr;
    QCheckBox *m_mark = nullptr;
    QCheckBox *m_closing = nullptr;
    QCheckBox *m_cover = nullptr;
    TextField *m_paper = nullptr;
    Label *m_check = nullptr;
    std::unique_ptr<QPrinter> m_printer;
    QList<registers::Sheet> m_queue;
    std::unique_ptr<QPainter> m_painter;
};

} // namespace thuly::ui
