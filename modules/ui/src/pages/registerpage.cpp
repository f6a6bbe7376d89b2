// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registerpage.h"

#include "pages/cellcursor.h"
#include "pages/closingdialog.h"
#include "pages/columnlayout.h"
#include "pages/correctiondialog.h"
#include "pages/doubtfuldialog.h"
#include "pages/draftsheet.h"
#include "pages/frozengrid.h"
#include "pages/periodbar.h"
#include "pages/registerhead.h"
#include "pages/registerinspector.h"
#include "pages/rowdialog.h"
#include "pages/viewmenu.h"
#include "window/uisettings.h"

#include <thuly/models/registerexport.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

using models::RegisterGridColumn;
using registers::StateView;

constexpr int frozenColumns = 2;

QString viewWord(StateView view)
{
    switch (view) {
    case StateView::All:
        return u"all"_s;
    case StateView::Pending:
        return u"pending"_s;
    case StateView::Overdue:
        return u"overdue"_s;
    case StateView::Provisional:
        return u"provisional"_s;
    }
    return {};
}

QString sortWord(const registers::RegisterQuery &query)
{
    if (!query.byName)
        return query.order == registers::RowOrder::NewestFirst ? u"newest"_s : u"book"_s;
    const QString people = query.byName->people == registers::SearchField::Plaintiff ? u"plaintiff"_s : u"defendant"_s;
    return query.byName->direction == registers::NameSort::Direction::Up ? people : QString(u'-' % people);
}

QString placeholderOf(const RegisterGridColumn &column)
{
    switch (*column.search) {
    case registers::SearchField::Number:
        return RegisterPage::tr("number…");
    case registers::SearchField::Plaintiff:
    case registers::SearchField::Defendant:
    case registers::SearchField::Third:
    case registers::SearchField::Judge:
        return RegisterPage::tr("name…");
    case registers::SearchField::Relation:
    case registers::SearchField::Content:
    case registers::SearchField::Note:
        return RegisterPage::tr("words…");
    }
    return {};
}

} // namespace

RegisterPage::RegisterPage(const PlaceId &place, const QString &registerId, int year, const PageContext &context, QWidget *parent)
    : Page(place, registerId == "DON-KK"_L1 ? IconName::Petition : IconName::Register, context, parent)
    , m_model(context.desk, registerId, year)
    , m_register(registerId)
{
    setObjectName(u"registerPage"_s);
    auto *head = new RegisterHead(&m_model, context.desk, this);
    m_head = head;
    setTitle(head->placeTitle());
    setHead(head);
    connect(head, &RegisterHead::openPlace, this, &Page::openPlace);
    connect(head, &RegisterHead::exportWanted, this, &RegisterPage::exportTable);
    connect(head, &RegisterHead::printWanted, this, [this] { command(Command::Print); });
    connect(head, &RegisterHead::rowWanted, this, &RegisterPage::writeRow);
    connect(head, &RegisterHead::closingWanted, this, &RegisterPage::closeBook);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeGrid(), 1);
    m_inspector = new RegisterInspector(&m_model, content);
    m_inspector->setFixedWidth(Measures::of(this).px(276));
    row->addWidget(m_inspector);
    column->addLayout(row, 1);
    setContent(content);
    connect(&m_model, &models::RegisterModel::stateChanged, this, &RegisterPage::refresh);
    connect(&m_model, &models::RegisterModel::refreshed, this, &RegisterPage::restoreRow);
    connect(&m_model, &models::RegisterModel::failed, this, &Page::showError);
    connect(m_inspector, &RegisterInspector::openWanted, this, [this] { openRow(m_grid->currentIndex().row()); });
    connect(m_inspector, &RegisterInspector::correctWanted, this, &RegisterPage::correct);
    if (m_model.problem())
        showError(*m_model.problem());
    if (registerId != "DON-KK"_L1 && !isHandKept())
        context.settings.setWords(u"acceptanceBook"_s, {registerId});
    addLayoutTools();
    addFilters();
    countOverdue();
    refresh();
    refreshInspector();
}

QString RegisterPage::settingsKey(const QString &what) const
{
    return QString(m_register % u'.' % what);
}

bool RegisterPage::isHandKept() const
{
    return m_model.definition() && m_model.definition()->rows == packs::RegisterRows::Own;
}

void RegisterPage::closeBook()
{
    auto *dialog = new ClosingDialog(context().desk, *m_model.definition(), m_model.query().year, this);
    connect(dialog, &ClosingDialog::closed, this, [this](const QString &period) { say(tr("The book is closed for %1.").arg(period)); });
    dialog->ask();
}

void RegisterPage::writeRow()
{
    auto *dialog = new RowDialog(context().desk, *m_model.definition(), m_keptRow, this);
    connect(dialog, &RowDialog::left, this, [this](const QMap<QString, QString> &typed) { m_keptRow = typed; });
    connect(dialog, &RowDialog::entered, this, [this](const QString &number) {
        m_keptRow.clear();
        say(tr("Row %1 is written.").arg(number));
    });
    m_rowDialog = dialog;
    dialog->ask();
}

void RegisterPage::addView(QHBoxLayout *row, StateView view, const QString &text)
{
    auto *button = new Button(text, ButtonRole::Flat, this);
    button->setObjectName(QString(u"view."_s % viewWord(view)));
    button->setCheckable(true);
    m_views->addButton(button, int(view));
    m_viewButtons.insert(view, button);
    row->addWidget(button);
}

QWidget *RegisterPage::makeToolbar()
{
    const Measures m = Measures::of(this);
    auto *bar = new Surface(Token::Window, Qt::BottomEdge, this);
    bar->setMinimumHeight(m.toolbar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(m.px(12), 0, m.px(12), 0);
    row->setSpacing(m.px(2));
    m_views = new QButtonGroup(this);
    addView(row, StateView::Pending, m_register == "DON-KK"_L1 ? tr("Not yet decided") : tr("Pending"));
    addView(row, StateView::All, tr("All"));
    addView(row, StateView::Overdue, tr("Overdue"));
    addView(row, StateView::Provisional, tr("Waiting for a number"));
    if (isHandKept()) {
        m_viewButtons.value(StateView::Pending)->hide();
        m_viewButtons.value(StateView::Overdue)->hide();
    }
    row->addSpacing(m.px(8));
    m_period = new PeriodBar(m_model.query().year, isHandKept() ? PeriodBar::Lists::None : PeriodBar::Lists::OfCases, bar);
    connect(m_period, &PeriodBar::changed, this, [this] { m_model.setPeriod(m_period->period()); });
    row->addWidget(m_period);
    row->addStretch(1);
    m_clear = new Button(IconName::Filter, tr("Clear filters"), ButtonRole::Flat, bar);
    m_clear->setObjectName(u"clearFilters"_s);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (TextField *field = m_grid->header(column)->filter(column))
                field->setValue({});
        }
        m_model.clearFilters();
    });
    m_inspectorButton = new IconButton(IconName::Inspector, tr("Inspector"), KeyMap::shortcut(Command::Inspector), bar);
    m_inspectorButton->setCheckable(true);
    connect(m_inspectorButton, &QAbstractButton::clicked, this, &RegisterPage::toggleInspector);
    m_tools = row;
    row->addWidget(m_clear);
    row->addWidget(m_inspectorButton);
    const QString remembered = isHandKept() ? u"all"_s : context().settings.words(settingsKey(u"view"_s)).value(0, u"all"_s);
    for (auto it = m_viewButtons.cbegin(); it != m_viewButtons.cend(); ++it) {
        if (viewWord(it.key()) == remembered) {
            it.value()->setChecked(true);
            m_model.setView(it.key());
        }
    }
    connect(m_views, &QButtonGroup::idClicked, this, [this](int id) {
        context().settings.setWords(settingsKey(u"view"_s), {viewWord(StateView(id))});
        m_model.setView(StateView(id));
    });
    return bar;
}

QWidget *RegisterPage::makeGrid()
{
    auto *pane = new Surface(Token::Base, {}, this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_grid = new FrozenGrid(&m_model, frozenColumns, pane);
    m_grid->main()->setObjectName(u"registerGrid"_s);
    m_grid->frozen()->setObjectName(u"registerFrozen"_s);
    m_grid->main()->setAccessibleName(m_model.title());
    m_grid->frozen()->setAccessibleName(m_model.title());
    column->addWidget(m_grid, 1);
    // Below the head of the grid, so that the filters stay within reach.
    m_stack = new QStackedWidget(pane);
    m_loading = new LoadingBars(m_stack);
    m_loading->setColumns({0.2, 0.12, 0.22, 0.22, 0.24});
    m_empty = new EmptyState(IconName::Register, {}, {}, m_stack);
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_empty);
    m_stack->hide();
    column->addWidget(m_stack, 3);
    addDraftSheet(column);
    column->addWidget(makeFoot());
    showOrder();
    connect(m_grid, &FrozenGrid::headingClicked, this, &RegisterPage::sortBy);
    connect(m_grid, &FrozenGrid::currentRowChanged, this, [this](int current) {
        if (const auto *shown = m_model.row(current)) {
            m_currentEntry = shown->entry;
            m_currentColumn = m_grid->currentIndex().column();
        }
        refreshInspector();
    });
    connect(m_grid->cursor(), &CellCursor::blockChanged, this, &RegisterPage::refreshFoot);
    connect(m_grid->cursor(), &CellCursor::blockChanged, this, &RegisterPage::endExplanation);
    connect(m_grid->cursor(), &CellCursor::openWanted, this, &RegisterPage::openRow);
    connect(m_grid->cursor(), &CellCursor::copyWanted, this, &RegisterPage::copyBlock);
    connect(m_grid->cursor(), &CellCursor::keyPressed, this, &RegisterPage::handleTyping);
    return pane;
}

void RegisterPage::addDraftSheet(QVBoxLayout *column)
{
    if (!isHandKept() || !desk().may(registers::rightToWrite(*m_model.definition())))
        return;
    m_drafts = new models::DraftModel(context().desk, *m_model.definition(), m_model.columns(), this);
    m_sheet = new DraftSheet(m_drafts, m_grid, this);
    column->addWidget(m_sheet);
    connect(m_sheet, &DraftSheet::said, this, &RegisterPage::explain);
    connect(m_sheet->grid()->cursor(), &CellCursor::blockChanged, this, &RegisterPage::endExplanation);
    connect(m_drafts, &models::DraftModel::said, this, &RegisterPage::explain);
    connect(m_drafts, &models::DraftModel::entered, this, &Page::say);
    connect(m_drafts, &models::DraftModel::failed, this, &Page::showError);
    connect(m_drafts, &models::DraftModel::stateChanged, this, &Page::stateChanged);
    connect(m_drafts, &models::DraftModel::stateChanged, m_head, [this] {
        m_head->setFinishes(m_drafts->draftCount() > 0 ? RegisterHead::Finishes::Drafts : RegisterHead::Finishes::NewRow);
    });
    connect(m_drafts, &models::DraftModel::doubtful, this, [this](const QString &title, const QList<models::DoubtfulCell> &cells) {
        auto *dialog = new DoubtfulDialog(title, cells, this);
        dialog->ask();
    });
}

/** Why something was not done, until the cursor goes on; no toast, for nothing happened. */
void RegisterPage::explain(const QString &sentence)
{
    const auto [fact, advice] = factAndAdvice(sentence);
    showBanner(BannerKind::Warning, IconName::Warning, fact, advice);
    m_explained = true;
}

void RegisterPage::endExplanation()
{
    if (std::exchange(m_explained, false))
        clearBanner();
}

void RegisterPage::handleTyping(QKeyEvent *event, bool *handled)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool pastes = event->matches(QKeySequence::Paste);
    const bool typed = modifiers == Qt::NoModifier && !event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space;
    const bool changes = event->key() == Qt::Key_F2 || event->key() == Qt::Key_Delete || (event->key() == Qt::Key_D && modifiers == Qt::ControlModifier);
    if (!pastes && !typed && !changes)
        return;
    *handled = true;
    const auto *row = m_model.row(m_grid->currentIndex().row());
    if (m_sheet && pastes) {
        m_sheet->pasteAsNewRows(m_grid->currentIndex().column());
    } else if (m_sheet && event->key() == Qt::Key_F2 && row && !row->ownRow.isNull()) {
        correctOwnRow(*row);
    } else if (m_sheet) {
        explain(tr("Row %1 is in the book and stays as it is. Enter corrects it, with a reason; new rows are typed below the table.").arg(row ? row->number : QString()));
    } else if (isHandKept()) {
        explain(tr("Your role reads this book. A records clerk or clerk writes in it."));
    } else {
        explain(tr("This book is filled from the cases. Enter opens the case; what is wrong is corrected there or beside the table, with a reason."));
    }
}

ActionState RegisterPage::actionState() const
{
    ActionState state;
    state.met.setFlag(Requirement::CanUndo, m_drafts && m_drafts->canUndo());
    state.met.setFlag(Requirement::CanRedo, m_drafts && m_drafts->canRedo());
    return state;
}

QWidget *RegisterPage::makeFoot()
{
    const Measures m = Measures::of(this);
    auto *foot = new Surface(Token::Window, Qt::TopEdge, this);
    foot->setMinimumHeight(m.paneHead);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(m.px(12), 0, m.px(12), 0);
    row->setSpacing(m.px(16));
    m_count = new Label({}, TextStyle::Body, Token::Text, foot);
    m_count->setObjectName(u"registerCount"_s);
    m_count->setTextFormat(Qt::RichText);
    m_figures = new Label({}, TextStyle::Body, Token::Text2, foot);
    m_figures->setTextFormat(Qt::RichText);
    m_selected = new Label({}, TextStyle::Small, Token::Text2, foot);
    row->addWidget(m_count);
    row->addWidget(m_figures);
    row->addStretch(1);
    row->addWidget(m_selected);
    return foot;
}

/** Columns and saved views stand in the toolbar, but speak of the grid. */
void RegisterPage::addLayoutTools()
{
    m_columns = new ColumnLayout(&m_model, m_grid, context().settings, this);
    connect(m_columns, &ColumnLayout::changed, this, &RegisterPage::refreshInspector);
    m_savedViews = new ViewMenu(context().desk.desk, m_register, {[this] { return screen(); }, [this](const QCborMap &view) { showScreen(view); }}, this);
    connect(m_savedViews, &ViewMenu::said, this, &Page::say);
    connect(m_savedViews, &ViewMenu::failed, this, &Page::showError);
    connect(m_columns, &ColumnLayout::changed, m_savedViews, &ViewMenu::refresh);
    m_tools->insertWidget(m_tools->indexOf(m_clear), m_savedViews->button());
    m_tools->insertWidget(m_tools->indexOf(m_clear), m_columns->button());
    m_columns->restore();
    // Once the filters are there, too: a read that is done at once is answered at once.
    QMetaObject::invokeMethod(m_savedViews, &ViewMenu::open, Qt::QueuedConnection);
}

QCborMap RegisterPage::screen() const
{
    QCborMap screen = m_columns->state();
    QCborMap filters;
    for (const registers::FieldFilter &filter : m_model.query().filters)
        filters.insert(int(filter.field), filter.text);
    screen.insert(u"filters"_s, filters);
    screen.insert(u"view"_s, viewWord(m_model.query().view));
    screen.insert(u"period"_s, m_period->choices());
    screen.insert(u"sort"_s, sortWord(m_model.query()));
    return screen;
}

void RegisterPage::showScreen(const QCborMap &screen)
{
    m_columns->setState(screen);
    const QCborMap filters = screen.value(u"filters"_s).toMap();
    for (int place = 0; place < m_model.columnCount(); ++place) {
        if (TextField *field = m_grid->header(place)->filter(place))
            field->setValue(filters.value(int(*m_model.columns().at(place).search)).toString());
    }
    for (auto it = m_viewButtons.cbegin(); it != m_viewButtons.cend(); ++it) {
        if (viewWord(it.key()) == screen.value(u"view"_s).toString()) {
            it.value()->setChecked(true);
            m_model.setView(it.key());
        }
    }
    m_period->choose(screen.value(u"period"_s).toArray());
    setSort(screen.value(u"sort"_s).toString());
}

/** Number: from the end of the book, or from its beginning. People: by given name, up, down, and back to the number. */
void RegisterPage::sortBy(int column)
{
    const auto search = m_model.columns().at(column).search;
    const QString now = sortWord(m_model.query());
    if (column == 0) {
        setSort(now == u"newest"_s ? u"book"_s : u"newest"_s);
    } else if (!isHandKept() && (search == registers::SearchField::Plaintiff || search == registers::SearchField::Defendant)) {
        const QString people = search == registers::SearchField::Plaintiff ? u"plaintiff"_s : u"defendant"_s;
        setSort(now == people ? QString(u'-' % people) : now == QString(u'-' % people) ? u"newest"_s : people);
    }
}

void RegisterPage::setSort(const QString &word)
{
    using Direction = registers::NameSort::Direction;
    if (word.endsWith(u"plaintiff"_s) || word.endsWith(u"defendant"_s)) {
        const auto people = word.endsWith(u"plaintiff"_s) ? registers::SearchField::Plaintiff : registers::SearchField::Defendant;
        m_model.setByName(registers::NameSort{people, word.startsWith(u'-') ? Direction::Down : Direction::Up});
    } else {
        m_model.setOrder(word == u"book"_s ? registers::RowOrder::BookOrder : registers::RowOrder::NewestFirst);
    }
    showOrder();
    m_savedViews->refresh();
}

void RegisterPage::showOrder()
{
    const registers::RegisterQuery &query = m_model.query();
    int arrow = 0;
    bool up = query.order == registers::RowOrder::BookOrder;
    if (query.byName) {
        const auto &columns = m_model.columns();
        const auto people = std::ranges::find(columns, std::optional(query.byName->people), &RegisterGridColumn::search);
        arrow = int(people - columns.begin());
        up = query.byName->direction == registers::NameSort::Direction::Up;
    }
    for (const int half : {0, m_grid->frozenCount()})
        m_grid->header(half)->setArrow(arrow, up ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void RegisterPage::addFilters()
{
    for (int place = 0; place < m_model.columnCount(); ++place) {
        const RegisterGridColumn &column = m_model.columns().at(place);
        if (!column.search)
            continue;
        TextField *field = m_grid->header(place)->addFilter(place, placeholderOf(column));
        field->setObjectName(QString(u"filter."_s % column.key));
        const registers::SearchField search = *column.search;
        // The pre-edit is part of what is searched; nothing is flushed here (input-methods.md R10).
        connect(field, &TextField::peekChanged, this, [this, field, search] { m_model.setFilter(search, field->peek()); });
        connect(field, &QLineEdit::textChanged, this, [this, field, search] { m_model.setFilter(search, field->peek()); });
        connect(field, &QLineEdit::returnPressed, this, [this] { m_grid->focusGrid(); });
    }
    for (int place : {0, frozenColumns})
        m_grid->header(place)->place();
}

void RegisterPage::countOverdue()
{
    registers::RegisterQuery query = m_model.query();
    query.filters.clear();
    query.view = StateView::Overdue;
    m_model.books().count(query).then(this, [this](Result<registers::CappedCount> count) {
        if (count && count->rows > 0)
            m_viewButtons.value(StateView::Overdue)->setText(QString(tr("Overdue") % u"  "_s % QString::number(count->rows)));
    });
}

void RegisterPage::refresh()
{
    if (!m_model.isLoading())
        m_loadedOnce = true;
    m_clear->setEnabled(m_model.hasFilters());
    if (m_savedViews)
        m_savedViews->refresh();
    const auto &summary = m_model.summary();
    const QString pending = m_register == "DON-KK"_L1 ? tr("Not yet decided") : tr("Pending");
    m_viewButtons.value(StateView::Pending)->setText(QString(pending % u"  "_s % QString::number(summary.pending)));
    refreshEmpty();
    refreshFoot();
}

void RegisterPage::refreshEmpty()
{
    const bool first = m_model.isLoading() && m_model.rowCount() == 0;
    const bool nothing = m_model.isEmptyAndDone();
    if (first)
        m_loading->start();
    else
        m_loading->stop();
    if (nothing) {
        if (m_model.hasFilters()) {
            QStringList words;
            for (const auto &filter : m_model.query().filters)
                words << filter.text;
            m_empty->setTexts(tr("Nothing found for “%1”").arg(words.join(u", "_s)), tr("Accents were ignored. Clear the filters to see the whole book."));
        } else if (m_sheet && m_model.query().view == StateView::All && !m_model.query().period) {
            m_empty->setTexts(tr("No row in the book this year"), tr("Type the first one below, or paste rows from a spreadsheet."));
        } else {
            m_empty->setTexts(tr("No entries in this view"), tr("Choose “All”, or another year."));
        }
    }
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_loading);
    m_stack->setVisible(first || nothing);
}

void RegisterPage::refreshFoot()
{
    const auto &count = m_model.count();
    const auto &summary = m_model.summary();
    const QString rows = count.capped ? tr("more than %1").arg(count.rows) : QString::number(count.rows);
    m_count->setText(tr("<b>%1</b> rows of %2 in the year").arg(rows).arg(summary.entries));
    QStringList figures;
    if (!summary.lastNumber.isEmpty())
        figures << tr("Last number <b>%1</b>").arg(summary.lastNumber);
    if (summary.provisional > 0)
        figures << tr("%n wait for a number", nullptr, int(summary.provisional));
    if (summary.voids > 0)
        figures << tr("void %1 (%2)").arg(summary.voids).arg(summary.voidNumbers.join(u", "_s));
    m_figures->setText(figures.join(u" · "_s));
    const CellBlock block = m_grid->cursor()->block();
    const QString cells = tr("Selected: %1 × %2 cells").arg(block.toEnd ? tr("all rows") : QString::number(block.rows())).arg(block.columns.size());
    m_selected->setText(block.rows() == 0 || block.isOneCell() ? QString() : cells);
}

void RegisterPage::refreshInspector()
{
    m_inspector->showRow(m_model.row(m_grid->currentIndex().row()), m_columns->hiddenColumns());
}

void RegisterPage::restoreRow()
{
    const int row = m_model.rowOfEntry(m_currentEntry);
    if (row >= 0)
        m_grid->setCurrentIndex(m_model.index(row, m_currentColumn >= 0 ? m_currentColumn : frozenColumns));
    else if (m_model.rowCount() > 0)
        m_grid->setCurrentIndex(m_model.index(0, frozenColumns));
    else
        refreshInspector();
}

void RegisterPage::openRow(int row)
{
    const auto *entry = m_model.row(row);
    if (entry && !entry->ownRow.isNull())
        correctOwnRow(*entry);
    else if (entry && !entry->matter.isNull())
        Q_EMIT openPlace(QString(u"case:"_s % entry->matter.toString()));
}

void RegisterPage::correct()
{
    const auto *entry = m_model.row(m_grid->currentIndex().row());
    if (entry && !entry->ownRow.isNull())
        correctOwnRow(*entry);
    if (!entry || entry->matter.isNull())
        return;
    const int column = m_grid->currentIndex().column();
    const auto search = column >= 0 ? m_model.columns().at(column).search : std::nullopt;
    auto *dialog = new CorrectionDialog(context().desk, entry->matter, search, this);
    connect(dialog, &CorrectionDialog::corrected, this, [this](const QString &number) {
        say(tr("The correction of %1 is recorded. The old line stays, struck through.").arg(number));
    });
    dialog->ask();
}

void RegisterPage::copyBlock(models::RegisterModel::CopyTitles titles)
{
    const CellBlock block = m_grid->cursor()->block();
    if (block.rows() == 0)
        return;
    const int cells = block.isOneCell() ? 1 : block.rows() * int(block.columns.size());
    m_model.copyBlock(block.top, block.toEnd ? -1 : block.bottom, block.columns, titles).then(this, [this, cells, block](Result<QString> text) {
        if (text) {
            QApplication::clipboard()->setText(*text);
            if (block.toEnd)
                say(tr("All rows of this view are on the clipboard."));
            else if (cells > 1)
                m_selected->setText(tr("%n cells on the clipboard", nullptr, cells));
        } else if (text.error().code == ErrorCode::LimitExceeded) {
            explain(tr("At most %1 rows are copied at a time. Narrow the view by a filter, or write the table to a file (Ctrl+E).")
                    .arg(models::RegisterModel::copyLimit));
        } else {
            showError(text.error());
        }
    });
}

registers::SheetTitle RegisterPage::sheetTitle() const
{
    registers::SheetTitle title{desk().courtName(), m_model.query().year};
    QStringList words;
    if (m_model.query().view != StateView::All)
        words << m_viewButtons.value(m_model.query().view)->text().section(u"  "_s, 0, 0);
    for (const registers::FieldFilter &filter : m_model.query().filters)
        words << QString(models::RegisterModel::shortHeading(filter.field) % u": "_s % filter.text);
    if (!words.isEmpty())
        title.note = tr("only: %1").arg(words.join(u", "_s));
    const auto hidden = m_columns->hiddenColumns();
    for (const int column : hidden)
        title.hidden << m_model.columns().at(column).cell;
    return title;
}

void RegisterPage::correctOwnRow(const registers::RegisterRow &row)
{
    if (row.state == registers::RowState::Void || !desk().may(registers::rightToWrite(*m_model.definition())))
        return;
    auto *dialog = new RowDialog(context().desk, *m_model.definition(), row.ownRow, this);
    connect(dialog, &RowDialog::corrected, this, [this](const QString &number) {
        say(tr("The correction of %1 is recorded. The old line stays, struck through.").arg(number));
    });
    m_rowDialog = dialog;
    dialog->ask();
}

void RegisterPage::exportTable()
{
    const QString excel = tr("Excel (*.xlsx)");
    const QString openDocument = tr("OpenDocument (*.ods)");
    auto *dialog = new QFileDialog(this, tr("Export table"), {}, QStringList{excel, openDocument, tr("Table (*.csv)")}.join(u";;"_s));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(QString(m_register % u'-' % QString::number(m_model.query().year)));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, excel, openDocument](const QString &filter) {
        dialog->setDefaultSuffix(filter == excel ? u"xlsx"_s : filter == openDocument ? u"ods"_s : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        await(models::exportTable(m_model.books(), m_model.query(), sheetTitle(), file), [this, file](qint64 rows) {
            say(tr("%n rows written to %1.", nullptr, int(rows)).arg(file));
        });
    });
    dialog->open();
}

void RegisterPage::toggleInspector()
{
    const bool show = !m_inspector->isVisible();
    context().settings.setFold(u"register.inspector"_s, show ? Fold::Open : Fold::Folded);
    m_inspector->setVisible(show);
    m_inspectorButton->setChecked(show);
}

Handled RegisterPage::command(Command command)
{
    if (command == Command::Print)
        Q_EMIT openPlace(QString(u"print:"_s % m_register % u':' % QString::number(m_model.query().year)));
    else if (command == Command::Export)
        exportTable();
    else if (command == Command::Inspector)
        toggleInspector();
    else if (command == Command::Finish && m_rowDialog)
        m_rowDialog->submit();
    else if (command == Command::Finish && m_drafts && m_drafts->draftCount() > 0)
        m_sheet->enterIntoBook();
    else if (command == Command::Finish && m_sheet && m_sheet->isTyping())
        m_sheet->enterIntoBook();
    else if (command == Command::Finish && isHandKept())
        writeRow();
    else if (command == Command::Undo && m_sheet)
        m_sheet->undo();
    else if (command == Command::Redo && m_sheet)
        m_sheet->redo();
    else if (command == Command::Find) {
        const int column = std::max(0, m_grid->currentIndex().column());
        TextField *field = m_grid->header(column)->filter(column);
        if (!field)
            field = m_grid->header(0)->filter(0);
        field->setFocus(Qt::ShortcutFocusReason);
    } else if (command == Command::OneLevelUp) {
        leaveQuestion();
    } else {
        return Handled::No;
    }
    return Handled::Yes;
}

/** Esc is a key of the window: it leaves the question that is open, else it goes back to the grid. */
void RegisterPage::leaveQuestion()
{
    const auto questions = findChildren<DialogPanel *>();
    for (DialogPanel *question : questions) {
        if (question->isVisible()) {
            question->dismiss();
            return;
        }
    }
    if (m_sheet && m_sheet->grid()->hasFocusInside() && m_sheet->grid()->cursor()->collapse())
        return;
    if (!m_grid->hasFocusInside() || !m_grid->cursor()->collapse())
        m_grid->focusGrid();
}

QList<QWidget *> RegisterPage::panes() const
{
    QList<QWidget *> panes{m_grid->main()};
    if (m_sheet)
        panes << m_sheet->grid()->main();
    return panes << m_inspector->findChild<QWidget *>(u"inspectorOpen"_s);
}

void RegisterPage::keepDraft()
{
    if (m_sheet)
        m_sheet->keepTyped();
}

void RegisterPage::shown()
{
    m_grid->focusGrid();
}

void RegisterPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const Measures m = Measures::of(this);
    const bool room = width() >= m.px(1100);
    const bool wanted = context().settings.fold(u"register.inspector"_s) == Fold::Open;
    m_inspector->setVisible(room && wanted);
    m_inspectorButton->setChecked(m_inspector->isVisibleTo(this));
    m_inspector->setFixedWidth(m.px(width() >= m.px(1500) ? 340 : 276));
}

} // namespace thuly::ui
