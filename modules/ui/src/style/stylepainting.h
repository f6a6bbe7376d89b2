// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>

#include <QRectF>

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

/** The drawings of ThulyStyle, one function each; they read the option and its palette and nothing else. */
namespace thuly::ui::draw {

/** A filled rounded box with a hairline. */
void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int radius);
/** Border and ground of everything one can type in: read-only, disabled, warning and error told apart. */
void field(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void buttonBevel(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void buttonLabel(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget);
[[nodiscard]] QSize buttonSize(const QStyleOptionButton *option, const QWidget *widget);
void toolButton(QPainter *painter, const QStyleOptionToolButton *option, const QWidget *widget);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton *option, const QWidget *widget);
void keyCap(QPainter *painter, const QRect &rect, const QString &text, const QColor &ink, const QColor &line, const QColor &fill);
[[nodiscard]] QSize keyCapSize(const QString &text, const QWidget *widget);
void checkBox(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void radioButton(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &ink);
void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget);
void comboLabel(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget);
void headerSection(QPainter *painter, const QStyleOptionHeader *option, const QWidget *widget);
void headerLabel(QPainter *painter, const QStyleOptionHeader *option, const QWidget *widget);
void tabShape(QPainter *painter, const QStyleOptionTab *option, const QWidget *widget);
void tabLabel(QPainter *painter, const QStyleOptionTab *option, const QWidget *widget);
[[nodiscard]] QSize tabSize(const QStyleOptionTab *option, const QWidget *widget);
void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &thumb, const QWidget *widget);
void focusFrame(QPainter *painter, const QRect &rect, const QWidget *widget);

} // namespace thuly::ui::draw
