// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/icons.h>
#include <thuly/ui/statepainter.h>

#include <QList>
#include <QModelIndex>
#include <QPair>
#include <QStyleOptionViewItem>

#include <optional>

namespace thuly::ui {

/** What one cell says, read from the item roles once, then measured and painted. */
struct CellContent {
    QString text;
    QString detail;
    QString secondLine;
    QString trailing;
    std::optional<State> state;
    std::optional<IconName> icon;
    QList<QPair<int, int>> hits;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QFont font;
    bool strong = false;
    bool struck = false;
    bool isVoid = false;
    bool secondary = false;
    bool link = false;

    [[nodiscard]] static CellContent of(const QModelIndex &index, const QStyleOptionViewItem &option);
    void paint(QPainter *painter, const QRect &area, const QPalette &palette, OnRow row, const QWidget *view) const;
    /** Width in pixels that shows everything, without padding. */
    [[nodiscard]] int width(const QFont &base, const QWidget *view) const;
    /** For tooltips. */
    [[nodiscard]] QString plainText() const;
    static void paintGroup(QPainter *painter, const QRect &area, const QModelIndex &first, const QPalette &palette, const QWidget *view);

private:
    [[nodiscard]] QColor ink(const QPalette &palette, OnRow row) const;
    void paintLine(QPainter *painter, QRect area, const QPalette &palette, OnRow row, const QWidget *view) const;
    void paintHits(QPainter *painter, const QRect &area, const QString &shown, const QPalette &palette) const;
};

} // namespace thuly::ui
