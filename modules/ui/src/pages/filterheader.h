// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/fields.h>

#include <QHeaderView>
#include <QPointer>

namespace thuly::ui {

/**
 * The head of a register: column numbers of the book, headings, and a row of fields to filter by. The fields are children of
 * the header and follow its sections.
 */
class FilterHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit FilterHeader(QWidget *parent = nullptr);

    /** The number printed in the book; 0: none. */
    void setNumber(int section, int number);
    /** A field below this heading. */
    TextField *addFilter(int section, const QString &placeholder);
    [[nodiscard]] TextField *filter(int section) const { return m_filters.value(section); }
    enum class FilterRow { Shown, Hidden };
    void setFilterRow(FilterRow row);
    [[nodiscard]] FilterRow filterRow() const { return m_row; }
    /** The column that carries the sort arrow. */
    void setArrow(int section, Qt::SortOrder order);
    [[nodiscard]] QSize sizeHint() const override;
    void place();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void updateGeometries() override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int numberHeight() const;
    [[nodiscard]] int headingHeight() const;
    [[nodiscard]] int filterHeight() const;

    QHash<int, int> m_numbers;
    QHash<int, QPointer<TextField>> m_filters;
    FilterRow m_row = FilterRow::Shown;
    int m_arrow = -1;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace thuly::ui
