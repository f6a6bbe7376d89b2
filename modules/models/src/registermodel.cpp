// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/registermodel.h>

#include "registercells.h"

#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>
#include <thuly/registers/caserows.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

using registers::RegisterRow;
using registers::RowState;

namespace {

using Column = RegisterGridColumn;

/** In one line: the grid never wraps (ui.md §4.3). */
QString oneLine(QString text)
{
    return text.replace(u'\n', u' ').simplified();
}

bool isPeople(const Column &column)
{
    using Field = registers::SearchField;
    return column.kind == Column::Kind::Cell && (column.search == Field::Plaintiff || column.search == Field::Defendant || column.search == Field::Third);
}

/** The book writes name, year of birth and address of each person; a narrow cell shows the names, the tooltip all of it. */
QString namesOnly(const QString &cell)
{
    static const QRegularExpression numbered(u"^\\d+\\.\\s+"_s);
    static const QRegularExpression born(u",\\s*(19|20)\\d\\d.*$"_s);
    const QStringList lines = cell.split(u'\n', Qt::SkipEmptyParts);
    QStringList names;
    for (const QString &line : lines) {
        // One person stands without a number; then only the first line names somebody.
        if (names.isEmpty() || numbered.match(line).hasMatch())
            names << QString(line).remove(numbered).remove(born);
    }
    return names.join(u"; "_s);
}

QString headingOf(const packs::RegisterColumn &column, Language language)
{
    const QString heading = column.heading.in(language);
    return sentenceCase(oneLine(heading.isEmpty() ? column.heading.vi : heading));
}

} // namespace

RegisterModel::RegisterModel(DeskContext context, const QString &registerId, int year, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(std::move(context))
    , m_books(m_context.desk)
    , m_law(m_context.desk->law())
{
    m_query.court = m_context.desk->courtId();
    m_query.registerId = registerId;
    m_query.year = year;
    m_query.today = m_context.today();
    m_definition = m_law->registerDefinition(registerId);
    if (!m_definition)
        m_problem = Error{ErrorCode::RegisterUnknown, {}, {}, {registerId}, {}};
    buildColumns();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(300);
    connect(&m_debounce, &QTimer::timeout, this, &RegisterModel::queryChanged);
    if (m_problem)
        return;
    m_loading = true; // from the start: an empty book would be told before its first page is there
    loadAndReload(m_context, this, [this] { reload(); });
}

RegisterModel::~RegisterModel()
{
    if (m_cancel)
        m_cancel->stop();
    if (m_figuresCancel)
        m_figuresCancel->stop();
}

QString RegisterModel::title() const
{
    return m_definition ? sentenceCase(m_definition->name.in(m_context.language)) : QString();
}

QString RegisterModel::shortHeading(registers::SearchField field)
{
    switch (field) {
    case registers::SearchField::Number:
        return tr("Number");
    case registers::SearchField::Plaintiff:
        return tr("Plaintiff");
    case registers::SearchField::Defendant:
        return tr("Defendant");
    case registers::SearchField::Third:
        return tr("Related persons");
    case registers::SearchField::Relation:
        return tr("Legal relation");
    case registers::SearchField::Judge:
        return tr("Judge");
    case registers::SearchField::Content:
        return tr("Claims");
    case registers::SearchField::Note:
        return tr("Remark");
    }
    return {};
}

void RegisterModel::buildColumns()
{
    using Kind = Column::Kind;
    using Field = registers::SearchField;
    if (!m_definition || m_definition->columns.isEmpty())
        return;
    if (m_definition->rows == packs::RegisterRows::Own || registers::hasCaseRows(*m_definition)) {
        buildOwnColumns();
        return;
    }
    const auto &book = m_definition->columns;
    // The petition book has the day of receipt in a column of its own; the acceptance books write it beside the number.
    const auto received = std::ranges::find(book, u"petition.receivedOn"_s, &packs::RegisterColumn::key);
    const qsizetype dateAt = received == book.end() ? 0 : received - book.begin();
    m_columns << Column{Kind::Number, book.first().ord, 0, u"number"_s, tr("Number"), Field::Number, registers::CellType::Text, true, 16}
              << Column{Kind::Date, book.at(dateAt).ord, int(dateAt), u"date"_s, dateAt == 0 ? tr("Date") : tr("Received"), {},
                        registers::CellType::Date, true, 9};
    QList<Field> named;
    for (qsizetype i = 1; i < book.size(); ++i) {
        if (i == dateAt)
            continue;
        const packs::RegisterColumn &column = book.at(i);
        Column cell{Kind::Cell, column.ord, int(i), QString(u'c' % QString::number(column.ord)), headingOf(column, m_context.language),
                    registers::searchFieldOf(column), registers::cellType(column), false, 16};
        // The first column of a kind is the one that people mean by its everyday name.
        if (cell.search && !named.contains(*cell.search)) {
            named << *cell.search;
            cell.heading = shortHeading(*cell.search);
            cell.usual = QList{Field::Plaintiff, Field::Defendant, Field::Relation, Field::Content}.contains(*cell.search);
            cell.width = cell.usual ? (cell.search == Field::Relation || cell.search == Field::Content ? 17 : 14) : 16;
        }
        m_columns << cell;
    }
    m_columns << Column{Kind::Deadline, 0, -1, u"deadline"_s, tr("Next deadline"), {}, registers::CellType::Text, true, 17}
              << Column{Kind::Judge, 0, -1, u"judge"_s, tr("Judge"), Field::Judge, registers::CellType::Text, true, 5}
              << Column{Kind::Stage, 0, -1, u"stage"_s, tr("Stage"), {}, registers::CellType::Text, false, 18};
}

/** A book kept by hand, or with rows of steps, hearings and papers: its number and day, then all its columns as they stand in it. */
void RegisterModel::buildOwnColumns()
{
    using Kind = Column::Kind;
    using Field = registers::SearchField;
    m_columns << Column{Kind::Number, 0, -1, u"number"_s, tr("Number"), Field::Number, registers::CellType::Text, true, 12}
              << Column{Kind::Date, 0, -1, u"date"_s, m_definition->rows == packs::RegisterRows::Own ? tr("Written on") : tr("Date"), {},
                        registers::CellType::Date, true, 9};
    QList<Field> named{Field::Number};
    for (qsizetype i = 0; i < m_definition->columns.size(); ++i) {
        const packs::RegisterColumn &column = m_definition->columns.at(i);
        // The number and the day stand in front already; what only the pen fills shows when it is asked for.
        if (column.key == "row.number"_L1 || column.key == "step.on"_L1)
            continue;
        Column cell{Kind::Cell, column.ord, int(i), QString(u'c' % QString::number(column.ord)), headingOf(column, m_context.language),
                    registers::searchFieldOf(column), registers::cellType(column), column.key != "byHand"_L1, std::clamp(column.widthMm / 2, 8, 26)};
        // One filter searches all that is written.
        if (cell.search && named.contains(*cell.search))
            cell.search.reset();
        else if (cell.search)
            named << *cell.search;
        m_columns << cell;
    }
}

void RegisterModel::setYear(int year)
{
    m_query.year = year;
    queryChanged();
}

void RegisterModel::setView(registers::StateView view)
{
    m_query.view = view;
    queryChanged();
}

void RegisterModel::setJudge(const Uuid &judge)
{
    m_query.judge = judge;
    queryChanged();
}

void RegisterModel::setPeriod(std::optional<registers::RegisterPeriod> period)
{
    m_query.period = period;
    queryChanged();
}

void RegisterModel::setOrder(registers::RowOrder order)
{
    m_query.order = order;
    m_query.byName.reset();
    queryChanged();
}

void RegisterModel::setByName(registers::NameSort sort)
{
    m_query.byName = sort;
    queryChanged();
}

void RegisterModel::setFilter(registers::SearchField field, const QString &text)
{
    if (filter(field) == text.trimmed())
        return;
    erase_if(m_query.filters, [field](const registers::FieldFilter &filter) { return filter.field == field; });
    if (!text.trimmed().isEmpty())
        m_query.filters << registers::FieldFilter{field, text.trimmed()};
    m_debounce.start();
    Q_EMIT stateChanged(); // there is something to clear, or nothing any more
}

QString RegisterModel::filter(registers::SearchField field) const
{
    const auto found = std::ranges::find(m_query.filters, field, &registers::FieldFilter::field);
    return found == m_query.filters.end() ? QString() : found->text;
}

void RegisterModel::clearFilters()
{
    // Fields emptied one by one have taken their filters away already; what is shown still waits for the pause in typing.
    if (m_query.filters.isEmpty() && !m_debounce.isActive())
        return;
    m_query.filters.clear();
    queryChanged();
}

void RegisterModel::queryChanged()
{
    m_debounce.stop();
    m_query.today = m_context.today();
    ask({}, pageSize);
    askFigures();
}

void RegisterModel::reload()
{
    // As many rows as are there, so that the place in the list stays; more come as the view scrolls.
    ask({}, std::clamp(int(m_rows.size()), pageSize, 5 * pageSize));
    askFigures();
}

void RegisterModel::ask(std::optional<registers::RowKey> from, int limit)
{
    if (m_cancel)
        m_cancel->stop();
    m_cancel = std::make_shared<workflow::Cancel>();
    m_loading = true;
    Q_EMIT stateChanged();
    const int generation = ++m_generation;
    const bool more = from.has_value();
    m_books.page(m_query, from, registers::PageTurn::After, limit, m_cancel)
        .then(this, [this, generation, more](Result<registers::RegisterPage> page) {
            if (generation != m_generation)
                return;
            if (!page) {
                m_loading = false;
                Q_EMIT stateChanged();
                Q_EMIT failed(page.error());
                return;
            }
            const bool further = page->more && !page->rows.isEmpty();
            // Still loading while rows go in: a view that asks for more meanwhile would get the same page twice.
            if (!more) {
                beginResetModel();
                m_rows = std::move(page->rows);
                endResetModel();
            } else if (!page->rows.isEmpty()) {
                beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page->rows.size()) - 1);
                m_rows.append(std::move(page->rows));
                endInsertRows();
            }
            m_more = further;
            m_loading = false;
            if (!more)
                Q_EMIT refreshed();
            Q_EMIT stateChanged();
        });
}

void RegisterModel::askFigures()
{
    if (m_figuresCancel)
        m_figuresCancel->stop();
    m_figuresCancel = std::make_shared<workflow::Cancel>();
    const int generation = ++m_figures;
    m_books.count(m_query, 10'000, m_figuresCancel)
        .then(this, [this, generation](Result<registers::CappedCount> count) {
            if (generation != m_figures || !count)
                return;
            m_count = *count;
            Q_EMIT stateChanged();
        });
    m_books.summary(m_query.registerId, m_query.year)
        .then(this, [this, generation](Result<registers::RegisterSummary> summary) {
            if (generation != m_figures || !summary)
                return;
            m_summary = *summary;
            Q_EMIT stateChanged();
        });
}

const RegisterRow *RegisterModel::row(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int RegisterModel::rowOfEntry(const Uuid &entry) const
{
    const auto found = std::ranges::find(m_rows, entry, &RegisterRow::entry);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RegisterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

bool RegisterModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_loading;
}

void RegisterModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_rows.last().key, pageSize);
}

QString RegisterModel::text(const RegisterRow &row, const RegisterGridColumn &column) const
{
    return cellText(row, column, m_query.today);
}

QVariant RegisterModel::stateOf(const RegisterRow &row, const RegisterGridColumn &column) const
{
    if (column.kind == Column::Kind::Number && row.state == RowState::Provisional)
        return QVariant::fromValue(State{StateKind::Waiting, tr("waiting for a number")});
    if (column.kind != Column::Kind::Deadline)
        return {};
    if (row.state == RowState::Superseded)
        return QVariant::fromValue(State{StateKind::Corrected, {}});
    const State state = deadlineState(row, m_query.today);
    return state.word.isEmpty() ? QVariant() : QVariant::fromValue(state);
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RegisterRow &row = m_rows.at(index.row());
    const RegisterGridColumn &column = m_columns.at(index.column());
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        return isPeople(column) ? namesOnly(text(row, column)) : oneLine(text(row, column));
    case Qt::ToolTipRole:
        if (column.kind == Column::Kind::Judge)
            return row.judge;
        if (column.kind == Column::Kind::Deadline && row.deadline)
            return QString(formatDate(row.deadline->due) % u' ' % row.deadline->act % u'\n' % row.deadline->lawRef);
        return row.remark.isEmpty() ? text(row, column) : row.remark;
    case Qt::TextAlignmentRole:
        return column.type == registers::CellType::Number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case StrongRole:
        return column.kind == Column::Kind::Number && row.state == RowState::Active;
    case StruckRole:
        return row.state == RowState::Superseded;
    case VoidRole:
        return row.state == RowState::Void;
    case RowSentenceRole:
        if (row.state != RowState::Void || column.kind == Column::Kind::Number || column.kind == Column::Kind::Date)
            return {};
        return row.remark;
    case StateRole:
        return stateOf(row, column);
    case SecondaryRole:
        return column.kind == Column::Kind::Judge;
    case MatterRole:
        return QVariant::fromValue(row.matter);
    case EntryRole:
        return QVariant::fromValue(row.entry);
    }
    return {};
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_columns.at(section).heading;
    return {};
}

} // namespace thuly::models
