// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/listpreview.h"

#include <thuly/models/listexport.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPageLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

ListSheet::ListSheet(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The printed list"));
}

void ListSheet::setPage(std::shared_ptr<registers::ListDocument> document, int page)
{
    m_document = std::move(document);
    m_page = page;
    m_cache = {};
    update();
}

QSize ListSheet::minimumSizeHint() const
{
    const Measures m = Measures::of(this);
    return {m.px(300), m.px(200)};
}

void ListSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Desk, palette()));
    if (!m_document)
        return;
    const QSizeF mm = registers::ListDocument::sheetSizeMm();
    const double edge = Measures::of(this).px(16);
    const double scale = std::min((width() - 2 * edge) / mm.width(), (height() - 2 * edge) / mm.height());
    if (scale <= 0)
        return;
    const QSize size = (mm * scale).toSize();
    const double ratio = devicePixelRatioF();
    if (m_cache.isNull() || m_cache.deviceIndependentSize().toSize() != size) {
        m_cache = QPixmap((QSizeF(size) * ratio).toSize());
        m_cache.setDevicePixelRatio(ratio);
        m_cache.fill(Qt::white);
        QPainter paper(&m_cache);
        paper.setRenderHint(QPainter::Antialiasing);
        m_document->paint(paper, m_page, scale);
    }
    painter.drawPixmap(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), m_cache);
}

ListPreview::ListPreview(std::shared_ptr<registers::ListDocument> document, const QString &title, const QString &fileName, Page *page)
    : QWidget(page)
    , m_page(page)
    , m_document(std::move(document))
    , m_fileName(fileName)
    , m_sheet(new ListSheet(this))
    , m_pages(new Label({}, TextStyle::Body, Token::Text2, this))
{
    setObjectName(u"listPreview"_s);
    const Measures m = Measures::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new Surface(Token::Window, Qt::BottomEdge, this);
    bar->setMinimumHeight(m.pageHead);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(m.px(12), m.px(4), m.px(12), m.px(4));
    row->setSpacing(m.px(8));
    auto *back = new Button(IconName::Back, tr("Back to the list"), ButtonRole::Normal, bar);
    back->setObjectName(u"leavePreview"_s);
    back->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(back, &QAbstractButton::clicked, this, &ListPreview::left);
    row->addWidget(back);
    row->addWidget(new Label(title, TextStyle::Strong, Token::Text, bar));
    row->addStretch(1);
    auto *before = new IconButton(IconName::Left, tr("Previous page"), KeyMap::shortcut(Command::PreviousPage), bar);
    auto *after = new IconButton(IconName::Right, tr("Next page"), KeyMap::shortcut(Command::NextPage), bar);
    connect(before, &QAbstractButton::clicked, this, [this] { turn(-1); });
    connect(after, &QAbstractButton::clicked, this, [this] { turn(1); });
    row->addWidget(before);
    row->addWidget(m_pages);
    row->addWidget(after);
    auto *pdf = new Button(IconName::Export, tr("Save PDF"), ButtonRole::Normal, bar);
    pdf->setObjectName(u"listPdf"_s);
    connect(pdf, &QAbstractButton::clicked, this, &ListPreview::savePdf);
    row->addWidget(pdf);
    auto *print = new Button(IconName::Print, tr("Print"), ButtonRole::Primary, bar);
    print->setObjectName(u"listPrint"_s);
    print->setKeyCap(KeyMap::shortcut(Command::Print));
    connect(print, &QAbstractButton::clicked, this, &ListPreview::print);
    row->addWidget(print);
    column->addWidget(bar);
    column->addWidget(m_sheet, 1);
    turn(0);
    setFocusProxy(m_sheet);
}

void ListPreview::turn(int by)
{
    m_current = std::clamp(m_current + by, 1, m_document->pageCount());
    m_pages->setText(tr("Page %1 of %2").arg(m_current).arg(m_document->pageCount()));
    m_sheet->setPage(m_document, m_current);
}

void ListPreview::savePdf()
{
    auto *dialog = new QFileDialog(this, tr("Save PDF"), {}, tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        models::saveListPdf(m_document, file).then(this, [this, file](Result<void> written) {
            if (written)
                m_page->say(tr("Saved as %1.").arg(file));
            else
                m_page->showError(written.error());
        });
    });
    dialog->open();
}

void ListPreview::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF()));
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        QPainter painter;
        if (!painter.begin(printer.get())) {
            m_page->showError(Error{ErrorCode::FileNotWritable, {}, {}, {}, {}});
            return;
        }
        for (int page = 1; page <= m_document->pageCount(); ++page) {
            if (page > 1)
                printer->newPage();
            m_document->paint(painter, page, printer->resolution() / 25.4);
        }
        m_page->say(tr("Sent to the printer."));
    });
    dialog->open();
}

Handled ListPreview::command(Command command)
{
    if (command == Command::Print)
        print();
    else if (command == Command::Export)
        savePdf();
    else if (command == Command::NextPage)
        turn(1);
    else if (command == Command::PreviousPage)
        turn(-1);
    else if (command == Command::OneLevelUp)
        Q_EMIT left();
    else
        return Handled::No;
    return Handled::Yes;
}

} // namespace thuly::ui
