// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/gotomodel.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/suggestionlist.h>

namespace thuly::ui {

/** "Tới vụ, người, số giấy tờ  Ctrl K": the box in the tab row; its list stands below while something is typed. */
class GoToBox : public TextField
{
    Q_OBJECT
public:
    GoToBox(models::DeskContext context, QList<models::GoToTarget> targets, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] models::GoToModel *model() { return &m_model; }

Q_SIGNALS:
    void placeChosen(const QString &place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showFound();

    models::GoToModel m_model;
    SuggestionList *m_list;
    QWidget *m_cap;
    QWidget *m_icon;
};

} // namespace thuly::ui
