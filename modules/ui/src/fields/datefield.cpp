// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/legaldate.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/imeguard.h>

#include <QDateTime>
#include <QFocusEvent>
#include <QKeyEvent>

namespace thuly::ui {

namespace {

constexpr int secondsToVietNam = 7 * 3600;
constexpr int fullLength = 10; // dd/MM/yyyy

Result<QDate> read(const QString &text, QDate today)
{
    const QString trimmed = text.trimmed();
    bool isNumber = false;
    const int day = trimmed.toInt(&isNumber);
    if (isNumber && trimmed.size() <= 2) {
        const QDate date(today.year(), today.month(), day);
        if (date.isValid())
            return date;
        return fail(ErrorCode::DateDoesNotExist, {}, {}, {QString::number(day), QString::number(today.month()), QString::number(today.year())});
    }
    return parseDate(trimmed, today);
}

} // namespace

DateField::DateField(QWidget *parent)
    : CodeField(parent)
    , m_today([] { return QDateTime::currentDateTimeUtc().addSecs(secondsToVietNam).date(); })
{
    setMaxLength(fullLength);
    setPlaceholderText(tr("dd/mm/yyyy"));
    setInputMethodHints(Qt::ImhPreferNumbers);
    connect(this, &QLineEdit::editingFinished, this, &DateField::settle);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.isEmpty() || text.size() == fullLength)
            announce();
    });
}

void DateField::setToday(std::function<QDate()> today)
{
    m_today = std::move(today);
}

void DateField::setDate(std::optional<QDate> date)
{
    setValue(date && date->isValid() ? formatDate(*date) : QString());
    announce();
}

std::optional<QDate> DateField::date() const
{
    if (text().trimmed().isEmpty())
        return {};
    const auto parsed = read(text(), m_today());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

bool DateField::isAcceptable() const
{
    return text().trimmed().isEmpty() || date().has_value();
}

QString DateField::problem() const
{
    if (text().trimmed().isEmpty())
        return {};
    const auto parsed = read(text(), m_today());
    if (parsed)
        return {};
    const Error &error = parsed.error();
    if (error.code == ErrorCode::DateDoesNotExist && error.args.size() >= 2) {
        const int month = error.args.at(1).toInt();
        if (month >= 1 && month <= 12)
            return tr("Month %1 has no day %2.").arg(error.args.at(1), error.args.at(0));
        return tr("There is no month %1.").arg(error.args.at(1));
    }
    return tr("Write day/month/year, for example 23/11/2026.");
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (isReadOnly()) {
        CodeField::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Semicolon && event->modifiers() == Qt::ControlModifier) {
        setDate(m_today());
        selectAll();
        return;
    }
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step != 0 && event->modifiers() == Qt::NoModifier) {
        setDate(date().value_or(m_today()).addDays(text().trimmed().isEmpty() ? 0 : step));
        selectAll();
        return;
    }
    CodeField::keyPressEvent(event);
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    settle(); // also when the text is no date: editingFinished would come, but only once
    CodeField::focusOutEvent(event);
}

void DateField::settle()
{
    if (const auto value = date()) {
        const QString full = formatDate(*value);
        if (full != text())
            setText(full);
    }
    announce();
}

void DateField::announce()
{
    const auto now = date();
    if (now == m_last)
        return;
    m_last = now;
    Q_EMIT dateChanged(now);
}

} // namespace thuly::ui
