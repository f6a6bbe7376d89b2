// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/secretbytes.h>

#include <QComboBox>
#include <QDate>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <functional>
#include <optional>

namespace thuly::ui {

/** What a field says about its content; the style draws the border, FieldBox the sentence. */
enum class FieldMessage { None, Hint, Ok, Warning, Error };
/** Sets the dynamic property "fieldMessage" that ThulyStyle reads. */
void setFieldMessage(QWidget *field, FieldMessage message);

/** A line of text. Changes by code go through setValue(), which flushes the input method first (input-methods.md R8). */
class TextField : public QLineEdit
{
    Q_OBJECT
public:
    explicit TextField(QWidget *parent = nullptr);
    void setValue(const QString &text);
    /** Text with the pre-edit of the input method laid in; for drafts and live search, never for saving (R10). */
    [[nodiscard]] QString peek() const;
    void setReadOnlyValue(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /** Text or pre-edit changed; cheap, may come often. Never flush in its slots. */
    void peekChanged();

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void changeEvent(QEvent *event) override;
};

/** Several lines; grows with its text between `minimumLines` and `maximumLines`. Tab leaves the field. */
class TextArea : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit TextArea(QWidget *parent = nullptr);
    void setLines(int minimumLines, int maximumLines);
    void setValue(const QString &text);
    [[nodiscard]] QString peek() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void peekChanged();

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    int m_minimumLines = 2;
    int m_maximumLines = 8;
};

/** A line in which the input method is off (R6): numbers, codes, folios. */
class CodeField : public TextField
{
    Q_OBJECT
public:
    explicit CodeField(QWidget *parent = nullptr);
};

/** A code of digits only (identity numbers, folios, telephone). Other characters are refused, spaces and dots of a pasted text dropped. */
class DigitsField : public CodeField
{
    Q_OBJECT
public:
    explicit DigitsField(int maximumDigits, QWidget *parent = nullptr);
    [[nodiscard]] QString digits() const { return text(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/**
 * A date as the courts write it, dd/MM/yyyy. Accepts the shorthands of parseDate ("5/3", "5-3-26", "050326") and a bare day of this month ("5");
 * they are written out when the field is left. Ctrl+; puts today, Up and Down move by a day.
 */
class DateField : public CodeField
{
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);
    /** Which day "today" is; the desk hands in the legal day of its clock. */
    void setToday(std::function<QDate()> today);
    void setDate(std::optional<QDate> date);
    /** The date, or nothing if the field is empty or holds no date. */
    [[nodiscard]] std::optional<QDate> date() const;
    /** Empty, or a date. */
    [[nodiscard]] bool isAcceptable() const;
    /** Why the text is no date, as a sentence ("Tháng 2 không có ngày 31."); empty if it is one. */
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    /** After the date changed, by typing or by code. */
    void dateChanged(std::optional<QDate> date);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void settle();
    void announce();

    std::function<QDate()> m_today;
    std::optional<QDate> m_last;
};

/** An amount in đồng, grouped by dots as it is typed, right aligned. "tr" and "ty" at the end multiply ("485tr" is 485.000.000). */
class MoneyField : public CodeField
{
    Q_OBJECT
public:
    explicit MoneyField(QWidget *parent = nullptr);
    void setAmount(std::optional<qint64> dong);
    [[nodiscard]] std::optional<qint64> amount() const;
    /** "485.000.000". */
    [[nodiscard]] static QString format(qint64 dong);

Q_SIGNALS:
    void amountChanged(std::optional<qint64> dong);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void regroup(const QString &text);
};

/**
 * A password or PIN: input method off, eye to show it, Caps Lock told. take() moves the content out as
 * SecretBytes (UTF-8, NFC) and wipes what the widget held as far as Qt lets us.
 */
class PasswordField : public QLineEdit
{
    Q_OBJECT
public:
    explicit PasswordField(QWidget *parent = nullptr);
    ~PasswordField() override;
    [[nodiscard]] SecretBytes take();
    void wipe();
    /** The state last seen in a key event; the window system is not asked. */
    [[nodiscard]] bool capsLock() const { return m_capsLock; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void capsLockChanged(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void setCapsLock(bool on);
    bool m_capsLock = false;
};

/**
 * A choice out of a list. Never editable (an input method has nothing to break), opened by F4 or Alt+Down;
 * typing a code or the beginning of any word of the name, accents optional, goes there.
 */
class ChoiceField : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceField(QWidget *parent = nullptr);
    /** `code` is shown before the name in a quieter colour. */
    void addChoice(const QVariant &value, const QString &name, const QString &code = {});
    /** Selects the choice with this value; nothing selected if there is none. */
    void setValue(const QVariant &value);
    [[nodiscard]] QVariant value() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr int ValueRole = Qt::UserRole + 100;
    static constexpr int CodeRole = Qt::UserRole + 101;

Q_SIGNALS:
    void valueChanged(const QVariant &value);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void typeAhead(const QString &text);
    QString m_typed;
    qint64 m_typedAt = 0;
};

} // namespace thuly::ui
