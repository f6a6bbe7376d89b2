// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/thulystyle.h>

#include "stylepainting.h"

#include <thuly/ui/buttons.h>
#include <thuly/ui/icons.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/typography.h>

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace thuly::ui {

void setTabLook(QTabBar *tabs, TabLook look)
{
    tabs->setProperty("tabLook", int(look));
    tabs->setDocumentMode(true);
    tabs->setExpanding(false);
    tabs->setUsesScrollButtons(true);
    tabs->setElideMode(Qt::ElideRight);
    tabs->setDrawBase(look == TabLook::Places);
}

TabLook tabLook(const QWidget *widget)
{
    return TabLook(widget ? widget->property("tabLook").toInt() : 0);
}

ThulyStyle::ThulyStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void ThulyStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget)
        || qobject_cast<QToolButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void ThulyStyle::unpolish(QWidget *widget)
{
    QProxyStyle::unpolish(widget);
}

namespace {

void drawTabBase(QPainter *painter, const QStyleOption *option)
{
    const auto *base = qstyleoption_cast<const QStyleOptionTabBarBase *>(option);
    const QRect rect = base ? base->tabBarRect : option->rect;
    painter->save();
    if (base)
        painter->setClipRegion(QRegion(option->rect) - QRegion(base->selectedTabRect));
    painter->fillRect(rect.x(), rect.bottom(), option->rect.width(), 1, color(Token::Border, option->palette));
    painter->restore();
}

void drawBranch(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    if (!(option->state & QStyle::State_Children))
        return;
    const int size = Measures::of(widget).px(14);
    QRect square(0, 0, size, size);
    square.moveCenter(option->rect.center());
    draw::chevron(painter, square, option->state & QStyle::State_Open ? Qt::DownArrow : Qt::RightArrow, color(Token::Text2, option->palette));
}

} // namespace

void ThulyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    // A switch over Qt's enum: only the elements we own are named, the rest is Fusion's.
    switch (int(element)) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            draw::field(painter, option, widget);
        else
            painter->fillRect(option->rect, color(Token::Base, option->palette));
        return;
    }
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            draw::field(painter, option, widget);
            return;
        }
        draw::box(painter, option->rect, Qt::transparent, color(Token::Border, option->palette), 0);
        return;
    case PE_FrameFocusRect:
    case PE_IndicatorHeaderArrow: // drawn with the words, beside them
    case PE_FrameStatusBarItem:
    case PE_FrameLineEdit:
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, color(Token::Base, option->palette));
        draw::box(painter, option->rect, Qt::transparent, color(Token::Field, option->palette), 0);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        draw::buttonBevel(painter, option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        draw::checkBox(painter, option, widget);
        return;
    case PE_IndicatorRadioButton:
        draw::radioButton(painter, option, widget);
        return;
    case PE_IndicatorArrowDown:
        draw::chevron(painter, option->rect, Qt::DownArrow, color(Token::Text2, option->palette));
        return;
    case PE_IndicatorArrowUp:
        draw::chevron(painter, option->rect, Qt::UpArrow, color(Token::Text2, option->palette));
        return;
    case PE_IndicatorArrowLeft:
        draw::chevron(painter, option->rect, Qt::LeftArrow, color(Token::Text2, option->palette));
        return;
    case PE_IndicatorArrowRight:
        draw::chevron(painter, option->rect, Qt::RightArrow, color(Token::Text2, option->palette));
        return;
    case PE_IndicatorBranch:
        drawBranch(painter, option, widget);
        return;
    case PE_IndicatorTabClose: {
        if (option->state & State_MouseOver)
            draw::box(painter, option->rect, color(Token::Hover, option->palette), Qt::transparent, Measures::of(widget).chipRadius);
        const int inset = Measures::of(widget).px(2);
        paintIcon(painter, option->rect.adjusted(inset, inset, -inset, -inset), IconName::Close, color(Token::Text3, option->palette));
        return;
    }
    case PE_FrameTabBarBase:
        drawTabBase(painter, option);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThulyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (int(element)) {
    case CE_PushButtonBevel:
        draw::buttonBevel(painter, option, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton whole = *button;
            if (widget)
                whole.rect = widget->rect();
            draw::buttonLabel(painter, &whole, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            draw::comboLabel(painter, combo, widget);
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            draw::headerSection(painter, header, widget);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            draw::headerLabel(painter, header, widget);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, color(Token::Window, option->palette));
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, color(Token::Border, option->palette));
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, color(Token::Border, option->palette));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            draw::tabShape(painter, tab, widget);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            draw::tabLabel(painter, tab, widget);
        return;
    case CE_FocusFrame:
        draw::focusFrame(painter, option->rect, widget);
        return;
    case CE_ProgressBarGroove:
        draw::box(painter, option->rect, color(Token::Neutral, option->palette), Qt::transparent, option->rect.height() / 2);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option); bar && bar->maximum > bar->minimum) {
            QRect filled = bar->rect;
            filled.setWidth(int(qint64(filled.width()) * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum)));
            draw::box(painter, filled, color(Token::Fill, option->palette), Qt::transparent, filled.height() / 2);
        }
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThulyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (int(control)) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            draw::comboBox(painter, combo, widget);
        return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            draw::toolButton(painter, button, widget);
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            draw::scrollBar(painter, bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget), widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int ThulyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Measures m = Measures::of(widget);
    switch (int(metric)) {
    case PM_DefaultFrameWidth: return 1;
    case PM_ButtonMargin: return 2 * m.px(12);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return m.icon;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return m.icon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m.px(8);
    case PM_HeaderMargin: return m.px(8);
    case PM_SplitterWidth: return 1; // Qt widens the grip of such a thin handle to 5
    case PM_ScrollBarExtent: return m.px(12);
    case PM_ScrollBarSliderMin: return m.px(32);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return m.px(2) + 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m.px(8);
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize ThulyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const Measures m = Measures::of(widget);
    switch (int(type)) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return draw::buttonSize(button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return draw::toolButtonSize(button, widget);
        break;
    case CT_LineEdit:
        return {size.width() + m.px(12), std::max(m.control, size.height())};
    case CT_ComboBox:
        return {size.width() + m.px(36), m.control};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(base.height(), m.px(24))}; // targets of at least 24 x 24
    }
    case CT_HeaderSection: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const int text = header ? QFontMetrics(ui::font(TextStyle::SmallStrong)).horizontalAdvance(header->text) : 0;
        return {text + m.px(34), m.row};
    }
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return draw::tabSize(tab, widget);
        break;
    case CT_MenuItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const bool separator = item && item->menuItemType == QStyleOptionMenuItem::Separator;
        return {base.width() + m.px(12), separator ? base.height() : std::max(base.height(), m.row)};
    }
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect ThulyStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(element)) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int side = Measures::of(widget).px(frame && frame->lineWidth > 0 ? 6 : 5); // QLineEdit adds 2 of its own
        return option->rect.adjusted(side, 1, -side, -1);
    }
    case SE_HeaderLabel: {
        const int side = Measures::of(widget).px(8);
        return option->rect.adjusted(side, 0, -side, 0);
    }
    case SE_PushButtonContents:
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

namespace {

QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl part, int minimum)
{
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int thumb = length;
    if (range > 0)
        thumb = std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)), std::min(minimum, length), length);
    const int at = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
    const auto piece = [&](int start, int size) {
        return upright ? QRect(bar->rect.x(), bar->rect.y() + start, bar->rect.width(), size)
                       : QRect(bar->rect.x() + start, bar->rect.y(), size, bar->rect.height());
    };
    switch (int(part)) {
    case QStyle::SC_ScrollBarSlider: return piece(at, thumb);
    case QStyle::SC_ScrollBarSubPage: return piece(0, at);
    case QStyle::SC_ScrollBarAddPage: return piece(at + thumb, length - at - thumb);
    case QStyle::SC_ScrollBarGroove: return bar->rect;
    }
    return {}; // no arrow buttons
}

} // namespace

QRect ThulyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    }
    if (control == CC_ComboBox) {
        const Measures m = Measures::of(widget);
        if (part == SC_ComboBoxEditField)
            return option->rect.adjusted(m.px(8), 1, -m.px(26), -1);
        if (part == SC_ComboBoxListBoxPopup)
            return option->rect;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int ThulyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (int(hint)) {
    case SH_ComboBox_Popup:
    case SH_ComboBox_AllowWheelScrolling:
    case SH_EtchDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_TabBar_PreferNoArrows:
    case SH_FocusFrame_Mask:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_FocusFrame_AboveWidget:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_TabBar_CloseButtonPosition:
        return QTabBar::RightSide;
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QIcon ThulyStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(pixmap)) {
    case SP_LineEditClearButton: return ui::icon(IconName::Close);
    case SP_MessageBoxWarning: return ui::icon(IconName::Warning, Token::Warn);
    case SP_MessageBoxCritical: return ui::icon(IconName::Error, Token::Danger);
    case SP_MessageBoxInformation: return ui::icon(IconName::Info, Token::Accent);
    case SP_ToolBarHorizontalExtensionButton: return ui::icon(IconName::More);
    }
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

} // namespace thuly::ui
