// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/label.h>
#include <thuly/ui/surface.h>

class QHBoxLayout;

namespace thuly::ui {

/** The line at the bottom: person, court and vault at the left; what waits, language and size at the right. */
class DeskStatusBar : public Surface
{
    Q_OBJECT
public:
    explicit DeskStatusBar(QWidget *parent = nullptr);
    enum class Side { Left, Right };
    /** An entry with icon and word; entries stand in the order of adding. */
    void add(const QString &key, Side side, IconName icon, const QString &text);
    void add(const QString &key, Side side, const QString &text);
    /** A control behind the entries of its side, which keeps its own size. */
    void add(Side side, QWidget *control);
    void setText(const QString &key, const QString &text);
    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addWidgets(const QString &key, Side side, IconLabel *icon, const QString &text);
    QHBoxLayout *m_row;
    QHash<QString, Label *> m_labels;
    int m_left = 0;
};

} // namespace thuly::ui
