// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/state.h>
#include <thuly/ui/blocks.h>

#include <QVariant>

class QListView;
class QStandardItemModel;

namespace thuly::ui {

struct SideItem {
    IconName icon = IconName::Dot;
    QString title;
    QString second = {};
    QString trailing = {};
    models::State state = {};
    QVariant data = {};
    QString tip = {};
};

/** A short list in a side pane, as high as its rows; click or Enter opens a row. Says one quiet sentence when it is empty. */
class SideList : public QWidget
{
    Q_OBJECT
public:
    enum class Lines { One, Two };
    SideList(IconName icon, const QString &title, Lines lines, QWidget *parent = nullptr);
    void setNote(const QString &note);
    void setItems(const QList<SideItem> &items, const QString &whenEmpty);
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] int count() const;
    /** Goes to the line with these data and takes the focus. */
    void choose(const QVariant &wanted);

Q_SIGNALS:
    void chosen(const QVariant &data);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    PaneHeader *m_head;
    QListView *m_view;
    QStandardItemModel *m_model;
    Label *m_empty;
};

} // namespace thuly::ui
