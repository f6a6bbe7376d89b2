// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/icons.h>

#include <QListView>

class QStandardItemModel;

namespace thuly::ui {

enum class NavForm { Full, Rail };

/** The navigation: places in groups, icon, word, count of work to do at the right; as a rail only icons and tooltips. */
class NavList : public QListView
{
    Q_OBJECT
public:
    explicit NavList(QWidget *parent = nullptr);
    void addGroup(const QString &title);
    /** `id` is what currentPlaceChanged() says. */
    void addPlace(const QString &id, IconName icon, const QString &title);
    /** Places added after this stand at the bottom. */
    void addStretch();
    enum class Urgency { Plain, Overdue };
    /** Nothing is shown for 0. */
    void setCount(const QString &id, int count, Urgency urgency = Urgency::Plain);
    void setForm(NavForm form);
    [[nodiscard]] NavForm form() const { return m_form; }
    void setCurrentPlace(const QString &id);
    [[nodiscard]] QString currentPlace() const;
    void clearPlaces();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /** A person chose a place (click, Enter, Space); arrows only move the current cell. */
    void placeChosen(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Delegate;
    friend class Delegate;
    [[nodiscard]] QModelIndex find(const QString &id) const;
    void restretch();
    QStandardItemModel *m_model;
    NavForm m_form = NavForm::Full;
    int m_stretchRow = -1;
    QString m_place;
};

} // namespace thuly::ui
