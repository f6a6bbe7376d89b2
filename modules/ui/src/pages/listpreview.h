// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/registers/listdocument.h>

#include <QPixmap>

class QPrinter;

namespace thuly::ui {

/** One page of a plain list on the desk tone, fitted to the widget; painted by the same code as printer and PDF. */
class ListSheet : public QWidget
{
    Q_OBJECT
public:
    explicit ListSheet(QWidget *parent = nullptr);
    void setPage(std::shared_ptr<registers::ListDocument> document, int page);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::shared_ptr<registers::ListDocument> m_document;
    int m_page = 1;
    QPixmap m_cache;
};

/** What a list looks like on paper before it is printed: A4 landscape, page by page. Lies over the page that asked for it. */
class ListPreview : public QWidget
{
    Q_OBJECT
public:
    ListPreview(std::shared_ptr<registers::ListDocument> document, const QString &title, const QString &fileName, Page *page);

    [[nodiscard]] int pageCount() const { return m_document->pageCount(); }
    [[nodiscard]] int currentPage() const { return m_current; }
    Handled command(Command command);

Q_SIGNALS:
    void left();

private:
    void turn(int by);
    void savePdf();
    void print();

    Page *m_page;
    std::shared_ptr<registers::ListDocument> m_document;
    QString m_fileName;
    ListSheet *m_sheet;
    Label *m_pages;
    int m_current = 1;
};

} // namespace thuly::ui
