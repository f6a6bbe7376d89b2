// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registerpage.h"

#include "pages/closingdialog.h"
#include "pages/correctiondialog.h"
#include "pages/frozengrid.h"
#include "pages/periodbar.h"
#include "pages/registerinspector.h"
#include "pages/rowdialog.h"
#include "window/uisettings.h"

#include <thuly/models/registerexport.h>
#include <thuly/models/words.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QButtonGroup>
#include <QFileDialog>
#include <QHBoxLayout>
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
    setHead(makeHead());
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
    applyColumns();
    addFilters();
    fillYears();
    countOverdue();
    refresh();
    refreshInspector();
}

QString RegisterPage::settingsKey(const QString &what) const
{
    return QString(m_register % u'.' % what);
}

QWidget *RegisterPage::makeHead()
{
    const bool petitions = m_register == "DON-KK"_L1;
    QString title = petitions ? tr("Petition book") : m_model.title();
    // The first type names the book; the civil matters that follow it are entered in the same one.
    const QList<packs::CaseType> &types = desk().law()->caseTypes();
    const auto named = std::ranges::find(types, m_register, &packs::CaseType::acceptanceRegister);
    if (named != types.end())
        title = tr("Acceptance book: %1").arg(named->name.in(language()));
    setTitle(QString(title % u' ' % QString::number(m_model.query().year)));
    m_head = new PageHead(title, this);
    m_head->setToolTip(m_model.title());
    m_year = new ChoiceField(m_head);
    m_year->setObjectName(u"registerYear"_s);
    m_year->setAccessibleName(tr("Year"));
    m_year->addChoice(m_model.query().year, tr("year %1").arg(m_model.query().year));
    m_year->setValue(m_model.query().year);
    m_head->addBeside(m_year);
    if (!petitions && !isHandKept())
        addBooks();
    addBookMenu();
    addClosing();
    auto *exported = new Button(IconName::Export, tr("Export table"), ButtonRole::Normal, m_head);
    exported->setObjectName(u"exportTable"_s);
    exported->setToolTip(tr("What is on screen, with its filters and order, as a spreadsheet or CSV (Ctrl+E)"));
    connect(exported, &QAbstractButton::clicked, this, &RegisterPage::exportTable);
    m_head->addAction(exported);
    auto *print = new Button(IconName::Print, tr("Print preview"), ButtonRole::Normal, m_head);
    print->setObjectName(u"printPreview"_s);
    print->setKeyCap(KeyMap::shortcut(Command::Print));
    connect(print, &QAbstractButton::clicked, this, [this] { command(Command::Print); });
    m_head->addAction(print);
    if (isHandKept())
        addNewRow();
    return m_head;
}

bool RegisterPage::isHandKept() const
{
    return m_model.definition() && m_model.definition()->rows == packs::RegisterRows::Own;
}

/** Every book the court keeps, those filled from cases first. */
void RegisterPage::addBookMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"bookMenu"_s);
    for (const bool handKept : {false, true}) {
        for (const packs::RegisterDefinition *book : desk().law()->offeredRegisters()) {
            if ((book->rows == packs::RegisterRows::Own) != handKept)
                continue;
            const QString place = QString(u"register:"_s % book->id % u':' % QString::number(m_model.query().year));
            QAction *action = menu->addAction(models::sentenceCase(book->name.in(language())));
            action->setEnabled(book->id != m_register);
            connect(action, &QAction::triggered, this, [this, place] { Q_EMIT openPlace(place); });
        }
        if (!handKept)
            menu->addSeparator();
    }
    auto *books = new IconButton(IconName::Book, tr("All books"), {}, m_head);
    books->setObjectName(u"allBooks"_s);
    connect(books, &QAbstractButton::clicked, this, [menu, books] { menu->popup(books->mapToGlobal(QPoint(0, books->height()))); });
    m_head->addBeside(books);
}

void RegisterPage::addClosing()
{
    auto *close = new IconButton(IconName::Seal, tr("Close the book…"), {}, m_head);
    close->setBordered();
    close->setObjectName(u"closeBook"_s);
    close->setToolTip(tr("Close the book: ends a month or the year and freezes what is printed"));
    const Result<void> may = desk().may(users::Action::CloseRegister);
    close->setVisible(may && m_model.definition());
    connect(close, &QAbstractButton::clicked, this, [this] {
        auto *dialog = new ClosingDialog(context().desk, *m_model.definition(), m_model.query().year, this);
        connect(dialog, &ClosingDialog::closed, this, [this](const QString &period) { say(tr("The book is closed for %1.").arg(period)); });
        dialog->ask();
    });
    m_head->addAction(close);
}

void RegisterPage::addNewRow()
{
    auto *add = new Button(IconName::Plus, tr("New row"), ButtonRole::Primary, m_head);
    add->setObjectName(u"newRow"_s);
    add->setKeyCap(KeyMap::shortcut(Command::Finish));
    add->setVisible(desk().may(registers::rightToWrite(*m_model.definition())).has_value());
    connect(add, &QAbstractButton::clicked, this, &RegisterPage::writeRow);
    m_head->addAction(add);
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

void RegisterPage::addBooks()
{
    // A list and not a row of segments: a court keeps nine such books, and a row of them does not fit beside the title.
    auto *books = new ChoiceField(m_head);
    books->setObjectName(u"registerBooks"_s);
    books->setAccessibleName(tr("Book"));
    QStringList ids;
    for (const packs::CaseType &type : desk().law()->caseTypes()) {
        if (type.acceptanceRegister.isEmpty() || ids.contains(type.acceptanceRegister))
            continue;
        books->addChoice(type.acceptanceRegister, type.name.in(language()), type.code);
        ids << type.acceptanceRegister;
    }
    books->setValue(m_register);
    m_head->addBeside(books);
    connect(books, &ChoiceField::valueChanged, this, [this, books](const QVariant &id) {
        if (id.toString() == m_register)
            return;
        Q_EMIT openPlace(QString(u"register:"_s % id.toString() % u':' % QString::number(m_model.query().year)));
        books->setValue(m_register);
    });
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
    m_columns = new Button(IconName::Columns, {}, ButtonRole::Flat, bar);
    m_columns->setObjectName(u"registerColumns"_s);
    m_columnMenu = new QMenu(this);
    connect(m_columns, &QAbstractButton::clicked, this, [this] {
        m_columnMenu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
    });
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
    row->addWidget(m_columns);
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
    column->addWidget(makeFoot());
    m_grid->header(0)->setArrow(0, Qt::DescendingOrder);
    connect(m_grid, &FrozenGrid::headingClicked, this, [this](int clicked) {
        if (clicked != 0)
            return;
        const bool newest = m_model.query().order == registers::RowOrder::NewestFirst;
        m_model.setOrder(newest ? registers::RowOrder::BookOrder : registers::RowOrder::NewestFirst);
        m_grid->header(0)->setArrow(0, newest ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
    connect(m_grid, &FrozenGrid::currentRowChanged, this, [this](int current) {
        if (const auto *shown = m_model.row(current)) {
            m_currentEntry = shown->entry;
            m_currentColumn = m_grid->currentIndex().column();
        }
        refreshInspector();
    });
    connect(m_grid, &FrozenGrid::selectionChanged, this, &RegisterPage::refreshFoot);
    connect(m_grid, &FrozenGrid::openRow, this, &RegisterPage::openRow);
    connect(m_grid, &FrozenGrid::columnResized, this, [this](int place, int width) {
        if (m_widthsFromUser)
            context().settings.setWidths(m_register, {{m_model.columns().at(place).key, width * 100 / Measures::of(this).px(100)}});
    });
    return pane;
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

void RegisterPage::applyColumns()
{
    const Measures m = Measures::of(this);
    const QStringList chosen = context().settings.words(settingsKey(u"columns"_s));
    const QMap<QString, int> widths = context().settings.widths(m_register);
    const int character = m_grid->main()->fontMetrics().averageCharWidth();
    m_widthsFromUser = false;
    for (int place = 0; place < m_model.columnCount(); ++place) {
        const RegisterGridColumn &column = m_model.columns().at(place);
        m_grid->header(place)->setNumber(place, column.ord);
        const bool shown = place < frozenColumns || (chosen.isEmpty() ? column.usual : chosen.contains(column.key));
        m_grid->setColumn(place, shown ? FrozenGrid::Column::Shown : FrozenGrid::Column::Hidden);
        const int width = widths.contains(column.key) ? int(widths.value(column.key) * m.px(100) / 100) : column.width * character + m.px(22);
        m_grid->setColumnWidth(place, width);
    }
    m_widthsFromUser = true;
    fillColumnMenu();
}

void RegisterPage::fillColumnMenu()
{
    m_columnMenu->clear();
    int shown = 0;
    int book = 0;
    for (int place = 0; place < m_model.columnCount(); ++place) {
        const RegisterGridColumn &column = m_model.columns().at(place);
        book += column.kind == RegisterGridColumn::Kind::Cell ? 1 : 0;
        shown += column.kind == RegisterGridColumn::Kind::Cell && m_grid->isColumnShown(place) ? 1 : 0;
        if (place < frozenColumns)
            continue;
        const QString name = column.ord > 0 ? QString(QString::number(column.ord) % u". "_s % column.heading) : column.heading;
        QAction *action = m_columnMenu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_grid->isColumnShown(place));
        connect(action, &QAction::toggled, this, [this, place](bool on) {
            m_grid->setColumn(place, on ? FrozenGrid::Column::Shown : FrozenGrid::Column::Hidden);
            QStringList keys;
            for (int i = frozenColumns; i < m_model.columnCount(); ++i) {
                if (m_grid->isColumnShown(i))
                    keys << m_model.columns().at(i).key;
            }
            context().settings.setWords(settingsKey(u"columns"_s), keys);
            // The menu is open: it is filled anew when this click is over.
            QMetaObject::invokeMethod(this, &RegisterPage::fillColumnMenu, Qt::QueuedConnection);
            refreshInspector();
        });
    }
    m_columns->setText(tr("%1 / %2 columns").arg(shown + 1).arg(book + 1));
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

void RegisterPage::fillYears()
{
    connect(m_year, &ChoiceField::valueChanged, this, [this](const QVariant &year) {
        if (year.toInt() != m_model.query().year)
            Q_EMIT openPlace(QString(u"register:"_s % m_register % u':' % year.toString()));
        m_year->setValue(m_model.query().year);
    });
    m_model.books().years(m_register).then(this, [this](Result<QList<int>> years) {
        if (!years)
            return;
        for (const int year : std::as_const(*years)) {
            if (year != m_model.query().year)
                m_year->addChoice(year, tr("year %1").arg(year));
        }
    });
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

QList<int> RegisterPage::hiddenColumns() const
{
    QList<int> hidden;
    for (int place = frozenColumns; place < m_model.columnCount(); ++place) {
        if (!m_grid->isColumnShown(place))
            hidden << place;
    }
    return hidden;
}

void RegisterPage::refresh()
{
    if (!m_model.isLoading())
        m_loadedOnce = true;
    m_clear->setEnabled(m_model.hasFilters());
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
    const auto selected = m_grid->selectedRows();
    m_selected->setText(selected.isEmpty() ? QString() : tr("Selected: %n rows", nullptr, int(selected.size())));
}

void RegisterPage::refreshInspector()
{
    m_inspector->showRow(m_model.row(m_grid->currentIndex().row()), hiddenColumns());
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
    const auto hidden = hiddenColumns();
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
    else if (command == Command::Finish && isHandKept())
        writeRow();
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
    m_grid->focusGrid();
}

QList<QWidget *> RegisterPage::panes() const
{
    return {m_grid->main(), m_inspector->findChild<QWidget *>(u"inspectorOpen"_s)};
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
