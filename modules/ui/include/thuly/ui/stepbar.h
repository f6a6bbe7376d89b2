// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace thuly::ui {

enum class StepPhase { Done, PassedOver, Now, Later };

struct Step {
    QString label;
    QString detail; ///< date, remaining days
    QString tip;    ///< date and article in full
    StepPhase phase = StepPhase::Later;
};

/** The way of a case: filled dots with ticks, a small dot where this case did not stop, a ring for now, hollow for later. Arrows move, Enter activates. */
class StepBar : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(QWidget *parent = nullptr);
    void setSteps(const QList<Step> &steps);
    [[nodiscard]] QList<Step> steps() const { return m_steps; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QList<int> cellWidths() const;
    [[nodiscard]] QRect cell(int step) const;
    void setCurrent(int step);
    void paintStep(QPainter &painter, int step) const;
    QList<Step> m_steps;
    int m_current = 0;
};

} // namespace thuly::ui
