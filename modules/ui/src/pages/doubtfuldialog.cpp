// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/doubtfuldialog.h"

#include "window/page.h"

#include <thuly/base/tsv.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

DoubtfulDialog::DoubtfulDialog(const QString &title, const QList<models::DoubtfulCell> &cells, QWidget *page)
    : DialogPanel(IconName::Warning, title, page)
    , m_close(new Button(tr("Close"), ButtonRole::Primary))
{
    setObjectName(u"doubtfulDialog"_s);
    setBody(makeBody(cells));
    auto *copy = new Button(IconName::Paste, tr("Copy the list"), ButtonRole::Normal, this);
    copy->setObjectName(u"doubtfulCopy"_s);
    connect(copy, &QAbstractButton::clicked, this, [cells] {
        QList<QStringList> rows{{tr("Row"), tr("Column"), tr("Value"), tr("Why")}};
        for (const models::DoubtfulCell &cell : cells)
            rows << QStringList{QString::number(cell.row), cell.column, cell.value, cell.reason};
        QApplication::clipboard()->setText(writeTsv(rows));
    });
    connect(m_close, &QAbstractButton::clicked, this, &DialogPanel::dismiss);
    connect(this, &DialogPanel::dismissed, this, &QObject::deleteLater);
    addButton(copy);
    addButton(m_close);
}

void DoubtfulDialog::ask()
{
    open(m_close);
}

QWidget *DoubtfulDialog::makeBody(const QList<models::DoubtfulCell> &cells)
{
    const Measures m = Measures::of(this);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(8));
    auto *advice = new Label(tr("All of it or nothing: mend these cells and do it again."), TextStyle::Body, Token::Text2, body);
    advice->setWordWrap(true);
    column->addWidget(advice);
    auto *table = new QTableView(body);
    auto *list = new QStandardItemModel(int(cells.size()), 4, table);
    list->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Value"), tr("Why")});
    for (int row = 0; row < cells.size(); ++row) {
        const models::DoubtfulCell &cell = cells.at(row);
        // The fact in its column; what to do about it with the rest of the sentence.
        const QStringList texts{QString::number(cell.row), cell.column, cell.value.simplified(), factAndAdvice(cell.reason).first};
        for (int place = 0; place < texts.size(); ++place) {
            auto *item = new QStandardItem(texts.at(place));
            item->setEditable(false);
            item->setToolTip(place == 3 ? cell.reason : texts.at(place));
            list->setItem(row, place, item);
        }
    }
    table->setModel(list);
    table->setObjectName(u"doubtfulCells"_s);
    table->setAccessibleName(tr("Cells that are not sure"));
    prepareGrid(table);
    table->setColumnWidth(0, m.px(48));
    table->setColumnWidth(1, m.px(88));
    table->setColumnWidth(2, m.px(92));
    table->horizontalHeader()->setStretchLastSection(true);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(m.px(32) + m.row * std::clamp(int(cells.size()), 2, 9) + m.px(4));
    column->addWidget(table);
    return body;
}

} // namespace thuly::ui
