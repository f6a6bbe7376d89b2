// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>

class QTableView;

namespace thuly::ui {

/**
 * In a narrow window or in large type, hides columns of a list, the first named first, until the stretched one is readable again.
 * They come back with the room. Owned by the view.
 */
class ColumnFit : public QObject
{
    Q_OBJECT
public:
    /** `least` in pixels at 100 %. */
    ColumnFit(QTableView *view, int stretched, int least, QList<int> givingWay);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QTableView *m_view;
    int m_stretched;
    int m_least;
    QList<int> m_givingWay;
    QHash<int, int> m_hidden; ///< column -> its width
};

} // namespace thuly::ui
