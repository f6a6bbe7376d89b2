// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/columnlayout.h"

#include "pages/frozengrid.h"
#include "window/uisettings.h"

#include <thuly/ui/buttons.h>
#include <thuly/ui/measures.h>

#include <QCborArray>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using models::RegisterGridColumn;

namespace {

QCborArray toCbor(const QStringList &words)
{
    QCborArray array;
    for (const QString &word : words)
        array.append(word);
    return array;
}

QStringList toWords(const QCborValue &value)
{
    QStringList words;
    for (const auto &word : value.toArray())
        words << word.toString();
    return words;
}

} // namespace

ColumnLayout::ColumnLayout(models::RegisterModel *model, FrozenGrid *grid, UiSettings &settings, QWidget *page)
    : QObject(page)
    , m_model(model)
    , m_grid(grid)
    , m_settings(settings)
    , m_button(new Button(IconName::Columns, {}, ButtonRole::Flat, page))
    , m_menu(new QMenu(page))
    , m_register(model->query().registerId)
{
    m_button->setObjectName(u"registerColumns"_s);
    connect(m_button, &QAbstractButton::clicked, this, [this] { m_menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height()))); });
    connect(grid, &FrozenGrid::columnMoved, this, [this] {
        keep();
        Q_EMIT changed();
    });
    connect(grid, &FrozenGrid::columnResized, this, [this](int column, int width) {
        if (!m_byPerson)
            return;
        m_settings.setWidths(m_register, {{keyOf(column), width * 100 / Measures::of(m_grid).px(100)}});
        Q_EMIT changed();
    });
}

QString ColumnLayout::settingsKey(const QString &what) const
{
    return QString(m_register % u'.' % what);
}

QString ColumnLayout::keyOf(int column) const
{
    return m_model->columns().at(column).key;
}

void ColumnLayout::restore()
{
    arrange(m_settings.words(settingsKey(u"columns"_s)), m_settings.words(settingsKey(u"order"_s)), m_settings.widths(m_register));
}

void ColumnLayout::arrange(const QStringList &chosen, const QStringList &order, const QMap<QString, int> &widths)
{
    const Measures m = Measures::of(m_grid);
    const int character = m_grid->main()->fontMetrics().averageCharWidth();
    m_byPerson = false;
    m_grid->setColumnOrder(order, [this](int column) { return keyOf(column); });
    for (int place = 0; place < m_model->columnCount(); ++place) {
        const RegisterGridColumn &column = m_model->columns().at(place);
        m_grid->header(place)->setNumber(place, column.ord);
        const bool shown = place < m_grid->frozenCount() || (chosen.isEmpty() ? column.usual : chosen.contains(column.key));
        m_grid->setColumn(place, shown ? FrozenGrid::Column::Shown : FrozenGrid::Column::Hidden);
        const int width = widths.contains(column.key) ? int(widths.value(column.key) * m.px(100) / 100) : column.width * character + m.px(22);
        m_grid->setColumnWidth(place, width);
    }
    m_byPerson = true;
    fillMenu();
}

QStringList ColumnLayout::shownKeys() const
{
    QStringList keys;
    for (const int column : m_grid->shownColumns()) {
        if (column >= m_grid->frozenCount())
            keys << keyOf(column);
    }
    return keys;
}

QList<int> ColumnLayout::hiddenColumns() const
{
    QList<int> hidden;
    for (int column = m_grid->frozenCount(); column < m_model->columnCount(); ++column) {
        if (!m_grid->isColumnShown(column))
            hidden << column;
    }
    return hidden;
}

void ColumnLayout::keep()
{
    m_settings.setWords(settingsKey(u"columns"_s), shownKeys());
    m_settings.setWords(settingsKey(u"order"_s), m_grid->columnOrder([this](int column) { return keyOf(column); }));
}

void ColumnLayout::toggle(int column, bool on)
{
    m_grid->setColumn(column, on ? FrozenGrid::Column::Shown : FrozenGrid::Column::Hidden);
    keep();
    // The menu is open: it is filled anew when this click is over.
    QMetaObject::invokeMethod(this, &ColumnLayout::fillMenu, Qt::QueuedConnection);
    Q_EMIT changed();
}

void ColumnLayout::fillMenu()
{
    m_menu->clear();
    int shown = 0;
    int book = 0;
    for (int place = 0; place < m_model->columnCount(); ++place) {
        const RegisterGridColumn &column = m_model->columns().at(place);
        book += column.kind == RegisterGridColumn::Kind::Cell ? 1 : 0;
        shown += column.kind == RegisterGridColumn::Kind::Cell && m_grid->isColumnShown(place) ? 1 : 0;
        if (place < m_grid->frozenCount())
            continue;
        const QString name = column.ord > 0 ? QString(QString::number(column.ord) % u". "_s % column.heading) : column.heading;
        QAction *action = m_menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_grid->isColumnShown(place));
        connect(action, &QAction::toggled, this, [this, place](bool on) { toggle(place, on); });
    }
    m_button->setText(tr("%1 / %2 columns").arg(shown + 1).arg(book + 1));
}

QMap<QString, int> ColumnLayout::widths() const
{
    QMap<QString, int> widths;
    for (const int column : m_grid->shownColumns())
        widths.insert(keyOf(column), m_grid->columnWidth(column) * 100 / Measures::of(m_grid).px(100));
    return widths;
}

QCborMap ColumnLayout::state() const
{
    QCborMap kept;
    for (const auto &[key, width] : widths().asKeyValueRange())
        kept.insert(key, width);
    return {{u"columns"_s, toCbor(shownKeys())},
            {u"order"_s, toCbor(m_grid->columnOrder([this](int column) { return keyOf(column); }))},
            {u"widths"_s, kept}};
}

void ColumnLayout::setState(const QCborMap &state)
{
    QMap<QString, int> widths;
    const QCborMap kept = state.value(u"widths"_s).toMap();
    for (const auto &[key, width] : kept) {
        if (width.toInteger() >= 24 && width.toInteger() <= 2000)
            widths.insert(key.toString(), int(width.toInteger()));
    }
    arrange(toWords(state.value(u"columns"_s)), toWords(state.value(u"order"_s)), widths);
    keep();
    m_settings.setWidths(m_register, widths);
    Q_EMIT changed();
}

} // namespace thuly::ui
