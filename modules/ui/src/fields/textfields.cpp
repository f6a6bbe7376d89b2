// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/fields.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/palette.h>

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStyle>

#include <algorithm>

namespace thuly::ui {

void setFieldMessage(QWidget *field, FieldMessage message)
{
    field->setProperty("fieldMessage", int(message));
    field->update();
}

TextField::TextField(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &TextField::peekChanged);
}

void TextField::setValue(const QString &text)
{
    if (text == this->text())
        return;
    ImeGuard::flushNow();
    setText(text);
}

QString TextField::peek() const
{
    return ImeGuard::peek(this);
}

void TextField::setReadOnlyValue(const QString &text)
{
    ImeGuard::flushNow();
    setReadOnly(true);
    setFocusPolicy(Qt::ClickFocus);
    setText(text);
    setCursorPosition(0);
}

QSize TextField::sizeHint() const
{
    const Measures m = Measures::of(this);
    return {m.px(140), m.control};
}

QSize TextField::minimumSizeHint() const
{
    const Measures m = Measures::of(this);
    return {m.px(48), m.control};
}

void TextField::inputMethodEvent(QInputMethodEvent *event)
{
    QLineEdit::inputMethodEvent(event);
    Q_EMIT peekChanged();
}

void TextField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() != QEvent::ReadOnlyChange && event->type() != QEvent::PaletteChange)
        return;
    // What cannot be typed is quieter than what can.
    const QColor wanted = color(isReadOnly() ? Token::Text2 : Token::Text, this);
    if (palette().color(QPalette::Active, QPalette::Text) == wanted)
        return;
    QPalette own;
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        own.setColor(group, QPalette::Text, wanted);
    setPalette(own);
}

CodeField::CodeField(QWidget *parent)
    : TextField(parent)
{
    ImeGuard::setEngineOff(this);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

DigitsField::DigitsField(int maximumDigits, QWidget *parent)
    : CodeField(parent)
{
    setInputMethodHints(Qt::ImhDigitsOnly);
    connect(this, &QLineEdit::textEdited, this, [this, maximumDigits](const QString &text) {
        QString digits = text;
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        digits.truncate(maximumDigits);
        if (digits == text)
            return;
        const int cursor = cursorPosition() - int(text.size() - digits.size());
        setText(digits);
        setCursorPosition(std::max(0, cursor));
    });
}

void DigitsField::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool printable = !text.isEmpty() && text.front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (printable && !text.front().isDigit()) {
        event->accept();
        return;
    }
    CodeField::keyPressEvent(event);
}

TextArea::TextArea(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::StyledPanel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false); // the style paints the ground with the border
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        Q_EMIT peekChanged();
    });
    fitHeight();
}

void TextArea::setLines(int minimumLines, int maximumLines)
{
    m_minimumLines = std::max(1, minimumLines);
    m_maximumLines = std::max(m_minimumLines, maximumLines);
    fitHeight();
}

void TextArea::setValue(const QString &text)
{
    if (text == toPlainText())
        return;
    ImeGuard::flushNow();
    setPlainText(text);
}

QString TextArea::peek() const
{
    return ImeGuard::peek(this);
}

QSize TextArea::sizeHint() const
{
    return {Measures::of(this).px(240), minimumHeight()};
}

QSize TextArea::minimumSizeHint() const
{
    return {Measures::of(this).px(80), minimumHeight()};
}

void TextArea::inputMethodEvent(QInputMethodEvent *event)
{
    QPlainTextEdit::inputMethodEvent(event);
    Q_EMIT peekChanged();
}

void TextArea::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void TextArea::fitHeight()
{
    const Measures m = Measures::of(this);
    setViewportMargins(m.px(4), m.px(2), m.px(4), m.px(2));
    // The layout of a plain text document counts its height in lines.
    const int lines = std::clamp(int(document()->size().height()), m_minimumLines, m_maximumLines);
    const int text = lines * fontMetrics().lineSpacing() + int(2 * document()->documentMargin());
    const int wanted = text + 2 * frameWidth() + 2 * m.px(2);
    if (height() != wanted || minimumHeight() != wanted)
        setFixedHeight(wanted);
    setVerticalScrollBarPolicy(document()->size().height() > m_maximumLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

} // namespace thuly::ui
