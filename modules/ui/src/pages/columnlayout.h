// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/registermodel.h>

#include <QCborMap>

class QMenu;

namespace thuly::ui {

class Button;
class FrozenGrid;
class UiSettings;

/** Which columns of a book are shown, how wide and in which order; kept for this person at this desk, by book. */
class ColumnLayout : public QObject
{
    Q_OBJECT
public:
    ColumnLayout(models::RegisterModel *model, FrozenGrid *grid, UiSettings &settings, QWidget *page);

    /** Opens the list of columns; the page places it. */
    [[nodiscard]] Button *button() const { return m_button; }
    /** As it was left. */
    void restore();
    [[nodiscard]] QList<int> hiddenColumns() const;
    /** For a saved view: columns shown in their order, and widths at 100 %. */
    [[nodiscard]] QCborMap state() const;
    void setState(const QCborMap &state);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString settingsKey(const QString &what) const;
    [[nodiscard]] QString keyOf(int column) const;
    [[nodiscard]] QStringList shownKeys() const;
    [[nodiscard]] QMap<QString, int> widths() const;
    void arrange(const QStringList &chosen, const QStringList &order, const QMap<QString, int> &widths);
    void fillMenu();
    void toggle(int column, bool on);
    void keep();

    models::RegisterModel *m_model;
    FrozenGrid *m_grid;
    UiSettings &m_settings;
    Button *m_button;
    QMenu *m_menu;
    QString m_register;
    bool m_byPerson = false;
};

} // namespace thuly::ui
