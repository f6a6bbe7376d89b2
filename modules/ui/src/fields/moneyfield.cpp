// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/money.h>
#include <thuly/ui/fields.h>

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

/** "485tr" and "1,2ty", typed with the engine off, as parseMoney() wants them. */
QString spelledOut(QString text)
{
    text = text.trimmed().toLower();
    text.replace(u"tr"_s, u" triệu "_s);
    text.replace(u"ty"_s, u" tỷ "_s);
    return text.simplified();
}

QString digitsOf(const QString &text)
{
    QString digits = text;
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    return digits;
}

bool hasUnit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter() || c == u','; });
}

} // namespace

MoneyField::MoneyField(QWidget *parent)
    : CodeField(parent)
{
    setAlignment(Qt::AlignRight);
    setInputMethodHints(Qt::ImhPreferNumbers);
    connect(this, &QLineEdit::textEdited, this, &MoneyField::regroup);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const auto value = amount(); value && text() != format(*value))
            setAmount(value);
    });
}

QString MoneyField::format(qint64 dong)
{
    return formatMoney(dong);
}

void MoneyField::setAmount(std::optional<qint64> dong)
{
    setValue(dong ? format(*dong) : QString());
    Q_EMIT amountChanged(dong);
}

std::optional<qint64> MoneyField::amount() const
{
    const QString text = spelledOut(this->text());
    if (text.isEmpty())
        return {};
    const auto parsed = parseMoney(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

void MoneyField::regroup(const QString &text)
{
    if (!hasUnit(text)) {
        QString digits = digitsOf(text);
        digits.truncate(15); // the largest amount parseMoney() takes
        bool fits = false;
        const qint64 value = digits.toLongLong(&fits);
        const QString grouped = fits ? format(value) : QString();
        const auto digitsLeft = digitsOf(text.left(cursorPosition())).size();
        if (grouped != text) {
            setText(grouped);
            qsizetype position = 0;
            for (qsizetype seen = 0; position < grouped.size() && seen < digitsLeft; ++position)
                seen += grouped.at(position).isDigit() ? 1 : 0;
            setCursorPosition(int(position));
        }
    }
    Q_EMIT amountChanged(amount());
}

void MoneyField::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text().toLower();
    const bool printable = !text.isEmpty() && text.front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (printable && !text.front().isDigit() && !u".,try "_s.contains(text.front())) {
        event->accept();
        return;
    }
    CodeField::keyPressEvent(event);
}

} // namespace thuly::ui
