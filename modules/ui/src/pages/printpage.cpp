// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/printpage.h"

#include "pages/sheetview.h"

#include <thuly/models/registerexport.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/ui/measures.h>

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPageLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using registers::Half;

PrintPage::PrintPage(const PlaceId &place, const QString &registerId, int year, const PageContext &context, QWidget *parent)
    : Page(place, IconName::Print, context, parent)
    , m_register(registerId)
    , m_year(year)
    , m_books(context.desk.desk)
{
    setObjectName(u"printPage"_s);
    setTitle(tr("Print %1 %2").arg(m_register).arg(m_year));
    setHead(makeHead());
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(makeToolbar());
    m_stack = new QStackedWidget(content);
    m_view = new SheetView(m_stack);
    m_view->setObjectName(u"sheetView"_s);
    m_view->setAccessibleName(tr("The printed sheet"));
    m_loading = new LoadingBars(m_stack);
    m_loading->setProgressText(tr("Laying out the book…"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_loading);
    left->addWidget(m_stack, 1);
    row->addLayout(left, 1);
    row->addWidget(makeOptions());
    setContent(content);
    connect(m_view, &SheetView::turned, this, [this](int pages) { showPage(m_page + pages); });
    layOut();
}

PrintPage::~PrintPage()
{
    m_painter.reset(); // before its printer
}

QWidget *PrintPage::makeHead()
{
    const packs::RegisterDefinition *book = desk().law()->registerDefinition(m_register);
    m_head = new PageHead(tr("Print preview"), this);
    m_head->setSubtitle(QString((book ? book->name.in(language()).toLower() : m_register) % u' ' % QString::number(m_year)));
    m_pdf = new Button(IconName::Export, tr("Save PDF"), ButtonRole::Normal, m_head);
    m_pdf->setObjectName(u"savePdf"_s);
    connect(m_pdf, &QAbstractButton::clicked, this, &PrintPage::savePdf);
    m_head->addAction(m_pdf);
    m_print = new Button(IconName::Print, tr("Print"), ButtonRole::Primary, m_head);
    m_print->setObjectName(u"printNow"_s);
    m_print->setKeyCap(KeyMap::shortcut(Command::Print));
    connect(m_print, &QAbstractButton::clicked, this, &PrintPage::print);
    m_head->addAction(m_print);
    return m_head;
}

QWidget *PrintPage::makeToolbar()
{
    const Measures m = Measures::of(this);
    auto *bar = new Surface(Token::Window, Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(bar);
    bar->setMinimumHeight(m.toolbar);
    row->setContentsMargins(m.px(12), m.px(4), m.px(12), m.px(4));
    row->setSpacing(m.px(8));
    auto *before = new IconButton(IconName::Left, tr("Previous page"), KeyMap::shortcut(Command::PreviousPage), bar);
    auto *after = new IconButton(IconName::Right, tr("Next page"), KeyMap::shortcut(Command::NextPage), bar);
    connect(before, &QAbstractButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(after, &QAbstractButton::clicked, this, [this] { showPage(m_page + 1); });
    m_pageField = new DigitsField(4, bar);
    m_pageField->setObjectName(u"printPageNumber"_s);
    m_pageField->setAccessibleName(tr("Page"));
    m_pageField->setFixedWidth(m.px(56));
    connect(m_pageField, &QLineEdit::returnPressed, this, [this] { showPage(m_pageField->text().toInt()); });
    m_pages = new Label({}, TextStyle::Body, Token::Text2, bar);
    m_halves = new SegmentedButtons(bar);
    m_halves->setObjectName(u"printHalves"_s);
    m_halves->addSegment(tr("Left half"));
    m_halves->addSegment(tr("Right half"));
    m_halves->setCurrent(0);
    connect(m_halves, &SegmentedButtons::currentChanged, this, [this](int index) {
        m_half = index == 0 ? Half::Left : Half::Right;
        showPage(m_page);
    });
    auto *smaller = new IconButton(IconName::ZoomOut, tr("Smaller"), {}, bar);
    auto *larger = new IconButton(IconName::ZoomIn, tr("Larger"), {}, bar);
    connect(smaller, &QAbstractButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() * 0.8); });
    connect(larger, &QAbstractButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() * 1.25); });
    row->addWidget(before);
    row->addWidget(m_pageField);
    row->addWidget(m_pages);
    row->addWidget(after);
    row->addSpacing(m.px(12));
    row->addWidget(m_halves);
    row->addStretch(1);
    row->addWidget(smaller);
    row->addWidget(larger);
    return bar;
}

QWidget *PrintPage::makeOptions()
{
    const Measures m = Measures::of(this);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFixedWidth(m.px(236));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new Surface(Token::Window, Qt::LeftEdge, area);
    auto *outer = new QVBoxLayout(side);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new PaneHeader(tr("How to print"), side));
    auto *column = new QVBoxLayout;
    column->setContentsMargins(m.px(12), m.px(10), m.px(12), m.px(10));
    column->setSpacing(m.px(8));
    outer->addLayout(column);
    m_paper = new TextField(side);
    m_paper->setReadOnlyValue(tr("A3 landscape"));
    column->addWidget(new FieldBox(tr("Paper"), m_paper, Need::Optional, side));
    column->addWidget(new Label(tr("What"), TextStyle::SmallMedium, Token::Text2, side));
    m_part = new QButtonGroup(this);
    const auto radio = [&](Part part, const QString &text) {
        auto *button = new QRadioButton(text, side);
        m_part->addButton(button, int(part));
        return button;
    };
    QRadioButton *book = radio(Part::Book, tr("The whole year"));
    book->setChecked(true);
    column->addWidget(book);
    auto *pagesRow = new QHBoxLayout;
    m_from = new DigitsField(4, side);
    m_to = new DigitsField(4, side);
    m_from->setAccessibleName(tr("From page"));
    m_to->setAccessibleName(tr("To page"));
    pagesRow->addWidget(radio(Part::Pages, tr("Pages")));
    pagesRow->addWidget(m_from);
    pagesRow->addWidget(new Label(u"–"_s, TextStyle::Body, Token::Text2, side));
    pagesRow->addWidget(m_to);
    column->addLayout(pagesRow);
    auto *monthRow = new QHBoxLayout;
    m_month = new ChoiceField(side);
    m_month->setAccessibleName(tr("Month"));
    for (int month = 1; month <= 12; ++month)
        m_month->addChoice(month, QString::number(month));
    m_month->setValue(today().month());
    monthRow->addWidget(radio(Part::Month, tr("Month")));
    monthRow->addWidget(m_month, 1);
    column->addLayout(monthRow);
    auto *columns = new Label(tr("The book is always printed with all its columns, as prescribed."), TextStyle::Small, Token::Text2, side);
    columns->setWordWrap(true);
    column->addWidget(columns);
    m_corrected = new QCheckBox(tr("Corrected rows"), side);
    m_mark = new QCheckBox(tr("QR check code"), side);
    m_closing = new QCheckBox(tr("Closing page"), side);
    m_cover = new QCheckBox(tr("Cover of the book"), side);
    m_corrected->setChecked(true);
    m_mark->setChecked(true);
    for (QCheckBox *box : {m_corrected, m_mark, m_closing, m_cover}) {
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &PrintPage::layOut);
    }
    connect(m_part, &QButtonGroup::idClicked, this, [this](int) { layOut(); });
    connect(m_month, &ChoiceField::valueChanged, this, [this] {
        if (m_part->checkedId() == int(Part::Month))
            layOut();
    });
    for (DigitsField *field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, &PrintPage::refresh);
    outer->addStretch(1);
    outer->addWidget(new Line(Qt::Horizontal, side));
    m_check = new Label({}, TextStyle::Small, Token::Text2, side);
    m_check->setObjectName(u"printCheckCode"_s);
    m_check->setWordWrap(true);
    m_check->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    outer->addWidget(m_check);
    area->setWidget(side);
    return area;
}

void PrintPage::layOut()
{
    registers::RegisterQuery query;
    query.court = desk().courtId();
    query.registerId = m_register;
    query.year = m_year;
    query.order = registers::RowOrder::BookOrder;
    query.today = today();
    if (m_part->checkedId() == int(Part::Month)) {
        const QDate first(m_year, m_month->value().toInt(), 1);
        query.period = registers::RegisterPeriod{first, QDate(m_year, first.month(), first.daysInMonth()), registers::PeriodRule::Statutory};
    }
    m_document.reset();
    m_view->setDocument({});
    m_stack->setCurrentWidget(m_loading);
    m_loading->start();
    refresh();
    const int generation = ++m_generation;
    const models::PaperChoice paper{m_corrected->isChecked() ? registers::CorrectedRows::Shown : registers::CorrectedRows::Hidden,
                                    m_mark->isChecked() ? registers::CheckMark::QrCode : registers::CheckMark::None,
                                    m_closing->isChecked() ? registers::ClosingPage::Yes : registers::ClosingPage::No,
                                    m_cover->isChecked() ? registers::CoverSheet::Yes : registers::CoverSheet::No};
    m_complete = false;
    // The first page is shown from its own rows, however long the book takes to read.
    models::layOutFirst(m_books, query, paper).then(this, [this, generation](Result<std::shared_ptr<registers::RegisterDocument>> document) {
        if (generation == m_generation && !m_complete && document)
            showDocument(std::move(*document));
    });
    models::layOut(m_books, query, paper).then(this, [this, generation](Result<std::shared_ptr<registers::RegisterDocument>> document) {
        if (generation != m_generation)
            return;
        m_complete = true;
        if (document) {
            showDocument(std::move(*document));
            return;
        }
        m_loading->stop();
        m_stack->setCurrentWidget(m_view);
        m_failed = true;
        showError(document.error());
    });
}

void PrintPage::showDocument(std::shared_ptr<registers::RegisterDocument> document)
{
    m_loading->stop();
    m_stack->setCurrentWidget(m_view);
    m_document = std::move(document);
    if (!m_document->halves().contains(m_half))
        m_half = m_document->halves().first();
    m_paper->setReadOnlyValue(m_document->sheetSizeMm().width() < 300 ? tr("A4 landscape") : tr("A3 landscape"));
    m_view->setDocument(m_document);
    showPage(m_page);
}

void PrintPage::showPage(int page)
{
    if (!m_document)
        return;
    m_page = std::clamp(page, m_cover->isChecked() ? 0 : 1, m_document->pageCount());
    const QList<Half> halves = m_document->halves();
    if (!halves.contains(m_half))
        m_half = halves.first();
    m_view->setSheet({m_page, m_page == 0 ? Half::Whole : m_half});
    refresh();
}

void PrintPage::refresh()
{
    const bool ready = m_document != nullptr;
    m_pdf->setEnabled(ready && m_complete);
    m_print->setEnabled(ready && m_complete);
    m_halves->setVisible(ready && m_document->halves().size() > 1);
    if (!ready) {
        m_check->setText({});
        return;
    }
    m_pageField->setValue(QString::number(m_page));
    m_pages->setText(m_complete ? tr("/ %1").arg(m_document->pageCount()) : tr("/ …"));
    if (m_halves->isVisible()) {
        const auto halves = m_document->halves();
        for (int i = 0; i < halves.size(); ++i) {
            const auto [first, last] = m_document->columnsOf(halves.at(i));
            m_halves->segment(i)->setText((i == 0 ? tr("Left half, columns %1-%2") : tr("Right half, columns %1-%2")).arg(first).arg(last));
        }
        m_halves->setCurrent(int(halves.indexOf(m_half)));
    }
    const int sheets = int(sheetsOf(*m_document).size());
    m_print->setText(tr("Print %n sheets", nullptr, sheets));
    m_check->setText(tr("Page %1 has the check code %2. It changes when a row of the page is corrected: then print the page again.")
                         .arg(m_page)
                         .arg(m_document->checkCode(m_page)));
}

QList<registers::Sheet> PrintPage::sheetsOf(const registers::RegisterDocument &document) const
{
    QList<registers::Sheet> sheets = document.sheets();
    if (m_part->checkedId() == int(Part::Pages)) {
        const int from = m_from->text().isEmpty() ? 1 : m_from->text().toInt();
        const int to = m_to->text().isEmpty() ? document.pageCount() : m_to->text().toInt();
        sheets.removeIf([from, to](const registers::Sheet &sheet) { return sheet.page < from || sheet.page > to; });
    }
    return sheets;
}

void PrintPage::savePdf()
{
    if (!m_document || !m_complete)
        return;
    auto *dialog = new QFileDialog(this, tr("Save PDF"), {}, tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(QString(m_register % u'-' % QString::number(m_year) % u".pdf"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        // One at a time: the sheet on screen is painted again when the file is written.
        const auto document = std::exchange(m_document, nullptr);
        const int page = m_page;
        QList<registers::Sheet> sheets = sheetsOf(*document);
        m_view->setDocument({});
        refresh();
        models::writePdf(document, std::move(sheets), file).then(this, [this, file, document, page](Result<void> written) {
            m_document = document;
            m_view->setDocument(document);
            showPage(page);
            if (written)
                say(tr("Saved as %1.").arg(file));
            else
                showError(written.error());
        });
    });
    dialog->open();
}

void PrintPage::print()
{
    if (!m_document || !m_complete || m_painter)
        return;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setPageLayout(QPageLayout(QPageSize(m_document->sheetSizeMm().transposed(), QPageSize::Millimeter), QPageLayout::Landscape, QMarginsF()));
    m_printer->setFullPage(true);
    m_printer->setDocName(title());
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_queue = sheetsOf(*m_document);
        m_painter = std::make_unique<QPainter>();
        if (!m_painter->begin(m_printer.get())) {
            m_painter.reset();
            showError(Error{ErrorCode::FileNotWritable, {}, {}, {}, {}});
            return;
        }
        printNext();
    });
    dialog->open();
}

void PrintPage::printNext()
{
    // One sheet per turn of the event loop, so that the window goes on answering.
    if (m_queue.isEmpty()) {
        m_painter->end();
        m_painter.reset();
        say(tr("Sent to the printer."));
        return;
    }
    const registers::Sheet sheet = m_queue.takeFirst();
    m_document->paint(*m_painter, sheet, m_printer->resolution() / 25.4);
    if (!m_queue.isEmpty())
        m_printer->newPage();
    QTimer::singleShot(0, this, &PrintPage::printNext);
}

Handled PrintPage::command(Command command)
{
    if (command == Command::Print)
        print();
    else if (command == Command::Export)
        savePdf();
    else if (command == Command::NextPage)
        showPage(m_page + 1);
    else if (command == Command::PreviousPage)
        showPage(m_page - 1);
    else if (command == Command::OneLevelUp)
        Q_EMIT leave(QString(u"register:"_s % m_register % u':' % QString::number(m_year)));
    else
        return Handled::No;
    return Handled::Yes;
}

QList<QWidget *> PrintPage::panes() const
{
    return {m_view, m_pageField};
}

void PrintPage::shown()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
