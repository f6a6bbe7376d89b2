// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/draftsheet.h"

#include "pages/cellcursor.h"
#include "pages/cellediting.h"
#include "pages/frozengrid.h"

#include <thuly/base/legaldate.h>
#include <thuly/base/tsv.h>
#include <thuly/ui/buttons.h>
#include <thuly/ui/keymap.h>
#include <thuly/ui/label.h>
#include <thuly/ui/measures.h>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

constexpr int mostRowsShown = 7;
/** What a clipboard may hold to be read in this thread. */
constexpr qsizetype largestPaste = 8 * 1024 * 1024;

} // namespace

DraftSheet::DraftSheet(models::DraftModel *model, FrozenGrid *book, QWidget *parent)
    : Surface(Token::Window, Qt::TopEdge, parent)
    , m_model(model)
    , m_grid(new FrozenGrid(model, book->frozenCount(), this))
    , m_editing(new CellEditing(m_grid))
{
    setObjectName(u"draftSheet"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_grid);
    m_grid->follow(book);
    m_grid->main()->setObjectName(u"draftGrid"_s);
    m_grid->frozen()->setObjectName(u"draftFrozen"_s);
    m_grid->main()->setAccessibleName(tr("Rows not in the book yet"));
    m_grid->frozen()->setAccessibleName(tr("Rows not in the book yet"));
    connect(m_grid->cursor(), &CellCursor::keyPressed, this, &DraftSheet::handleKey);
    connect(m_grid->cursor(), &CellCursor::openWanted, this, [this] { m_grid->cursor()->step(1, 0); });
    connect(m_grid->cursor(), &CellCursor::copyWanted, this, [this](models::RegisterModel::CopyTitles titles) {
        const CellBlock block = m_grid->cursor()->block();
        QList<QStringList> rows;
        for (int row = titles == models::RegisterModel::CopyTitles::Yes ? block.top - 1 : block.top; row <= block.bottom && block.top >= 0; ++row) {
            QStringList cells;
            for (const int at : block.columns)
                cells << (row < block.top ? m_model->headerData(at, Qt::Horizontal, Qt::DisplayRole) : m_model->index(row, at).data(Qt::EditRole)).toString();
            rows << cells;
        }
        QApplication::clipboard()->setText(writeTsv(rows));
    });
    connect(m_editing, &CellEditing::typingChanged, m_model,
            [this](bool typing) { m_model->setEditing(typing ? models::DraftModel::Editing::Yes : models::DraftModel::Editing::No); });
    connect(m_model, &models::DraftModel::refused, this, [this](const QModelIndex &index, const QString &text, const QString &reason) {
        m_editing->refuse(index.row(), index.column(), text);
        Q_EMIT said(reason);
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_keptRow = m_grid->currentIndex().row();
        m_keptColumn = m_grid->currentIndex().column();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_keptRow >= 0)
            m_grid->cursor()->moveTo(m_keptRow, m_keptColumn);
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &DraftSheet::fitRows);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DraftSheet::fitRows);
    connect(m_model, &models::DraftModel::stateChanged, this, &DraftSheet::refresh);
    fitRows();
    refresh();
}

QWidget *DraftSheet::makeHead()
{
    const Measures m = Measures::of(this);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m.px(12), m.px(4), m.px(12), m.px(4));
    row->setSpacing(m.px(12));
    m_count = new Label({}, TextStyle::Strong, Token::Text, head);
    m_count->setObjectName(u"draftCount"_s);
    auto *hint = new ElidedLabel(tr("Type, or paste rows from a spreadsheet (Ctrl+V). Ctrl+Z takes back; nothing has a number before it goes into the book."),
                                 TextStyle::Small, Token::Text2, head);
    m_enter = new Button(IconName::Register, {}, ButtonRole::Primary, head);
    m_enter->setObjectName(u"enterDrafts"_s);
    m_enter->setKeyCap(KeyMap::shortcut(Command::Finish));
    connect(m_enter, &QAbstractButton::clicked, this, &DraftSheet::enterIntoBook);
    row->addWidget(m_count);
    row->addWidget(hint, 1);
    row->addWidget(m_enter);
    return head;
}

void DraftSheet::refresh()
{
    const int drafts = m_model->draftCount();
    m_count->setText(drafts == 0 ? tr("New rows") : tr("%n drafts, not in the book yet", nullptr, drafts));
    m_enter->setText(tr("Write %n rows into the book", nullptr, drafts));
    m_enter->setVisible(drafts > 0);
    m_enter->setEnabled(!m_model->isEntering());
}

void DraftSheet::fitRows()
{
    const Measures m = Measures::of(this);
    m_grid->setFixedHeight(std::clamp(m_model->rowCount(), 1, mostRowsShown) * m.row + 1);
}

void DraftSheet::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void DraftSheet::startRow(int column)
{
    if (m_editing->commit() == CellEditing::Written::Refused)
        return;
    const int first = m_model->writable(column) ? column : -1;
    for (int at = 0; at < m_model->columnCount() && first < 0; ++at) {
        if (m_model->writable(at) && m_grid->isColumnShown(at)) {
            column = at;
            break;
        }
    }
    m_grid->cursor()->moveTo(m_model->rowCount() - 1, column);
    m_grid->focusGrid();
    m_editing->openSoon();
}

void DraftSheet::enterIntoBook()
{
    if (m_editing->commit() == CellEditing::Written::Yes)
        m_model->enterIntoBook();
}

void DraftSheet::keepTyped()
{
    m_editing->commit();
}

bool DraftSheet::isTyping() const
{
    return m_editing->isTyping();
}

void DraftSheet::undo()
{
    m_editing->commit();
    m_model->undo();
}

void DraftSheet::redo()
{
    m_editing->commit();
    m_model->redo();
}

/** One value goes into every cell that is marked; a block begins at the first of them. */
void DraftSheet::paste(int row, const QList<int> &columns)
{
    const QString text = QApplication::clipboard()->text();
    if (text.size() > largestPaste) {
        Q_EMIT said(tr("The clipboard holds too much for a paste. Take the file over as an old register."));
        return;
    }
    const QList<QStringList> lines = readTsv(text);
    const CellBlock block = m_grid->cursor()->block();
    const bool one = lines.size() == 1 && lines.first().size() == 1;
    if (one && block.rows() > 0 && !block.isOneCell())
        m_model->fill(lines.first().first(), block.top, block.bottom, block.columns);
    else
        m_model->paste(lines, row, columns);
}

void DraftSheet::pasteAsNewRows(int column)
{
    const QList<int> shown = m_grid->shownColumns();
    startRow(column);
    paste(m_model->draftCount(), shown.mid(shown.indexOf(m_grid->currentIndex().column())));
}

void DraftSheet::putToday()
{
    const QModelIndex at = m_grid->currentIndex();
    const packs::RegisterColumn *column = m_model->writable(at.column());
    if (column && (column->type == packs::FactType::Date || column->type == packs::FactType::Moment))
        m_model->setData(at, formatDate(m_model->today()), Qt::EditRole);
}

/** The words that a column takes, to choose from. */
void DraftSheet::offerChoices()
{
    const QPersistentModelIndex at = m_grid->currentIndex();
    const packs::RegisterColumn *column = m_model->writable(at.column());
    if (!column || column->choices.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &choice : column->choices)
        connect(menu->addAction(choice), &QAction::triggered, m_model, [this, at, choice] { m_model->setData(at, choice, Qt::EditRole); });
    const QTableView *view = m_grid->viewOf(at.column());
    menu->popup(view->viewport()->mapToGlobal(view->visualRect(at).bottomLeft()));
}

void DraftSheet::handleKey(QKeyEvent *event, bool *handled)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const CellBlock block = m_grid->cursor()->block();
    const bool control = modifiers == Qt::ControlModifier;
    *handled = true;
    if (block.rows() == 0) {
        *handled = false;
    } else if (event->matches(QKeySequence::Paste)) {
        const QList<int> shown = m_grid->shownColumns();
        paste(block.top, shown.mid(shown.indexOf(block.columns.first())));
    } else if (event->key() == Qt::Key_D && control) {
        m_model->fillDown(block.top, block.bottom, block.columns);
    } else if (event->key() == Qt::Key_Semicolon && control) {
        putToday();
    } else if (event->key() == Qt::Key_Delete && control) {
        m_model->dropRows(block.top, block.bottom);
    } else if (event->key() == Qt::Key_Delete && modifiers == Qt::NoModifier) {
        m_model->clearCells(block.top, block.bottom, block.columns);
    } else if (event->key() == Qt::Key_F4 && modifiers == Qt::NoModifier) {
        offerChoices();
    } else if (event->matches(QKeySequence::Undo)) {
        m_model->undo();
    } else if (event->matches(QKeySequence::Redo) || (event->key() == Qt::Key_Y && control)) {
        m_model->redo();
    } else if (event->matches(QKeySequence::Cut)) {
        Q_EMIT m_grid->cursor()->copyWanted(models::RegisterModel::CopyTitles::No);
        m_model->clearCells(block.top, block.bottom, block.columns);
    } else if (modifiers == Qt::NoModifier && !event->text().isEmpty() && event->text().front().isPrint() && !m_model->writable(m_grid->currentIndex().column())) {
        Q_EMIT said(tr("The book fills this column itself. Type in the columns to the right."));
    } else {
        *handled = false;
    }
}

} // namespace thuly::ui
