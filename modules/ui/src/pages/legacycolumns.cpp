// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/legacycolumns.h"

#include <thuly/models/legacymodels.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/surface.h>

#include <QGridLayout>
#include <QScopedValueRollback>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {
/** No register has more; a file that does is shown so far and read by what is mapped. */
constexpr qsizetype mostColumns = 60;
constexpr int notTaken = -1;
}

LegacyColumns::LegacyColumns(models::LegacyController *import, QWidget *parent) : QWidget(parent), m_import(import)
{
    const Measures m = Measures::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    m_rows = new QWidget(area);
    auto *inside = new QVBoxLayout(m_rows);
    inside->setContentsMargins(m.px(16), m.px(8), m.px(16), m.px(12));
    m_grid = new QGridLayout;
    inside->addLayout(m_grid);
    inside->addStretch(1);
    m_grid->setHorizontalSpacing(m.px(12));
    m_grid->setVerticalSpacing(m.px(6));
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 3);
    area->setWidget(m_rows);
    column->addWidget(area, 1);
}

QWidget *LegacyColumns::makeTop()
{
    const Measures m = Measures::of(this);
    auto *top = new Surface(Token::Window, Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(m.px(16), m.px(8), m.px(16), m.px(8));
    row->setSpacing(m.px(12));
    m_sheet = new ChoiceField(top);
    m_sheet->setObjectName(u"legacySheet"_s);
    m_first = new DigitsField(5, top);
    m_first->setObjectName(u"legacyHeaderFirst"_s);
    m_last = new DigitsField(5, top);
    m_last->setObjectName(u"legacyHeaderLast"_s);
    m_note = new Label({}, TextStyle::Small, Token::Text2, top);
    m_note->setObjectName(u"legacyColumnsNote"_s);
    m_note->setWordWrap(true);
    for (DigitsField *field : {m_first, m_last}) {
        field->setFixedWidth(m.px(64));
        connect(field, &QLineEdit::editingFinished, this, &LegacyColumns::takeHeader);
    }
    row->addWidget(new FieldBox(tr("Sheet"), m_sheet, Need::Optional, top));
    row->addWidget(new FieldBox(tr("Headings from line"), m_first, Need::Optional, top));
    row->addWidget(new FieldBox(tr("to line"), m_last, Need::Optional, top));
    row->addWidget(m_note, 1, Qt::AlignBottom);
    connect(m_sheet, &ChoiceField::valueChanged, this, [this](const QVariant &sheet) {
        if (!m_filling)
            m_import->setSheet(sheet.toString());
    });
    return top;
}

const registers::LegacyTable *LegacyColumns::table() const
{
    return m_import->plan().tables.isEmpty() ? nullptr : &m_import->plan().tables.first();
}

void LegacyColumns::fillSheets()
{
    const QStringList names = m_import->sheetNames();
    if (m_names != names || m_sheet->count() == 0) {
        m_names = names;
        m_sheet->clear();
        m_sheet->addChoice(QString(), tr("All sheets with a register"));
        for (const QString &name : names) {
            if (!name.isEmpty())
                m_sheet->addChoice(name, name);
        }
    }
    m_sheet->setValue(m_import->request().sheets.value(0));
}

void LegacyColumns::fillHeader()
{
    const registers::LegacyTable *shown = table();
    m_first->setEnabled(shown);
    m_last->setEnabled(shown);
    if (!shown) {
        m_note->setText(tr("No register was found on this sheet. Choose another sheet."));
        return;
    }
    m_first->setText(QString::number(shown->headerFirst));
    m_last->setText(QString::number(shown->headerLast));
    QStringList notes;
    if (!registers::canBeRead(shown->mapping))
        notes << tr("Name the column of the acceptance number, and that of the date, the plaintiff or the relationship.");
    else if (shown->source == registers::LegacyTable::Source::Remembered)
        notes << tr("The columns are those chosen the last time for these headings.");
    if (const qsizetype tables = m_import->plan().tables.size(); tables > 1)
        notes << tr("%n sheets hold a register; sheets with the same headings share what is chosen here.", nullptr, int(tables));
    m_note->setText(notes.join(u' '));
}

void LegacyColumns::refresh()
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    fillSheets();
    fillHeader();
    const registers::LegacyTable *shown = table();
    const QString key = shown ? QString(shown->sheet % u'/' % shown->signature) : QString();
    if (key != m_shown) {
        m_shown = key;
        m_choosing = -1;
        rebuild(shown ? *shown : registers::LegacyTable());
    }
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it)
        it.value()->setValue(shown && shown->mapping.values().contains(it.key()) ? int(shown->mapping.key(it.key())) : notTaken);
}

void LegacyColumns::rebuild(const registers::LegacyTable &table)
{
    m_fields.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<int> columns = (QSet<int>(table.headings.keyBegin(), table.headings.keyEnd()) | QSet<int>(table.examples.keyBegin(), table.examples.keyEnd())).values();
    std::ranges::sort(columns);
    const auto head = [this](int place, const QString &text) { m_grid->addWidget(new Label(text, TextStyle::SmallStrong, Token::Text2, m_rows), 0, place); };
    head(1, tr("Heading in the file"));
    head(2, tr("First values"));
    head(3, tr("What it holds"));
    for (const int column : columns.first(std::min(columns.size(), mostColumns)))
        addRow(table, column);
}

void LegacyColumns::addRow(const registers::LegacyTable &table, int column)
{
    const Measures m = Measures::of(this);
    const int row = int(m_fields.size()) + 1;
    const QString heading = table.headings.value(column).simplified();
    const auto text = [this, row](int place, const QString &words, Token token) {
        auto *label = new ElidedLabel(words, TextStyle::Body, token, m_rows);
        label->setToolTip(words);
        m_grid->addWidget(label, row, place);
    };
    m_grid->addWidget(new Label(sheets::columnName(column), TextStyle::Number, Token::Text2, m_rows), row, 0);
    text(1, heading.isEmpty() ? tr("without a heading") : heading, heading.isEmpty() ? Token::Text3 : Token::Text);
    text(2, table.examples.value(column).join(u" · "_s).simplified(), Token::Text2);
    auto *field = new ChoiceField(m_rows);
    field->setObjectName(QString(u"legacyField."_s % sheets::columnName(column)));
    field->setAccessibleName(tr("Column %1, %2").arg(sheets::columnName(column), heading));
    field->setFixedWidth(m.px(260));
    field->addChoice(notTaken, tr("kept as a remark"));
    for (int i = 0; i < registers::legacyFields; ++i)
        field->addChoice(i, models::legacyFieldText(registers::LegacyField(i)));
    connect(field, &ChoiceField::valueChanged, this, [this, column](const QVariant &value) {
        if (!m_filling)
            take(column, value.toInt() == notTaken ? std::nullopt : std::optional(registers::LegacyField(value.toInt())));
    });
    m_grid->addWidget(field, row, 3);
    m_fields.insert(column, field);
}

void LegacyColumns::take(int column, std::optional<registers::LegacyField> field)
{
    if (m_choosing != column) {
        m_choosing = column;
        m_before = m_import->mapping(0);
    }
    registers::LegacyMapping mapping = m_before;
    mapping.removeIf([column](registers::LegacyMapping::iterator it) { return it.value() == column; });
    if (field)
        mapping.insert(*field, column);
    m_import->setMapping(0, mapping);
}

void LegacyColumns::takeHeader()
{
    const registers::LegacyTable *shown = table();
    const registers::LegacyHeader header{m_first->text().toInt(), m_last->text().toInt()};
    if (!shown || m_filling || header.first < 1 || header.last < header.first || header == registers::LegacyHeader{shown->headerFirst, shown->headerLast})
        return;
    m_import->setHeader(shown->sheet, header);
}

void LegacyColumns::focusFirst()
{
    m_sheet->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
