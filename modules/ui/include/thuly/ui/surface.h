// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/palette.h>

#include <QWidget>

namespace thuly::ui {

/** A plain area in one of the paper tones with 1 px lines at chosen edges; panes, bars and strips are made of it. */
class Surface : public QWidget
{
    Q_OBJECT
public:
    explicit Surface(Token tone = Token::Window, Qt::Edges lines = {}, QWidget *parent = nullptr);
    void setTone(Token tone);
    void setLines(Qt::Edges lines);
    /** A full border of radius 4 (empty states, lists inside forms). */
    void setBoxed(Token border);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_tone;
    Qt::Edges m_lines;
    Token m_box = Token::Count;
};

/** A 1 px separator line. */
class Line : public QWidget
{
    Q_OBJECT
public:
    explicit Line(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace thuly::ui
