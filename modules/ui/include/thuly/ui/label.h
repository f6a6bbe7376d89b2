// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/state.h>
#include <thuly/ui/icons.h>
#include <thuly/ui/palette.h>
#include <thuly/ui/typography.h>

#include <QLabel>

namespace thuly::ui {

using models::State;
using models::StateKind;

/** A label in one of our text styles and colours; follows zoom and theme. Plain text only unless setTextFormat says otherwise. */
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text = {}, TextStyle style = TextStyle::Body, Token token = Token::Text, QWidget *parent = nullptr);
    void setTextStyle(TextStyle style);
    void setToken(Token token);
    [[nodiscard]] TextStyle textStyle() const { return m_style; }
    [[nodiscard]] Token token() const { return m_token; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    TextStyle m_style;
    Token m_token;
    bool m_restyling = false;
};

/** One line that shortens with an ellipsis and carries its whole text as tooltip. */
class ElidedLabel : public Label
{
    Q_OBJECT
public:
    using Label::Label;
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

enum class IconSize { Small, Normal, Brand, Big };

/** An icon as a widget, in one token's colour. Decorative: hidden from screen readers unless named. */
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(IconName name, Token token = Token::Text2, IconSize size = IconSize::Normal, QWidget *parent = nullptr);
    void setIcon(IconName name, Token token);
    void setIconSize(IconSize size);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    IconName m_name;
    Token m_token;
    IconSize m_size;
};

enum class StateForm { Chip, Text };

/** A state as chip (heads, notes) or as text with icon. Accessible name is the word. */
class StateChip : public QWidget
{
    Q_OBJECT
public:
    explicit StateChip(models::State state = {}, StateForm form = StateForm::Chip, QWidget *parent = nullptr);
    void setState(const models::State &state);
    [[nodiscard]] models::State state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    models::State m_state;
    StateForm m_form;
};

} // namespace thuly::ui
