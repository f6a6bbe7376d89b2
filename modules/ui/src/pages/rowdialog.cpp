// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rowdialog.h"

#include <thuly/base/legaldate.h>
#include <thuly/models/errortext.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

/** The number is given, never typed; a series column only takes the symbol behind it. */
bool isGiven(const packs::RegisterColumn &column, const packs::LawBook &law)
{
    if (column.field == u"ordinal"_s)
        return true;
    if (column.type != packs::FactType::Series)
        return false;
    const packs::NumberSeries *series = law.numberSeries(column.series);
    return !series || !series->pattern.contains(u"{kind}"_s);
}

bool isShort(const packs::RegisterColumn &column)
{
    switch (column.type) {
    case packs::FactType::Date:
    case packs::FactType::Moment:
    case packs::FactType::Number:
    case packs::FactType::Money:
    case packs::FactType::Series:
        return true;
    case packs::FactType::Text:
    case packs::FactType::Person:
    case packs::FactType::Court:
    case packs::FactType::Party:
    case packs::FactType::Flag:
        return !column.choices.isEmpty() || column.widthMm < 25;
    }
    return false;
}

} // namespace

RowDialog::RowDialog(models::DeskContext context, const packs::RegisterDefinition &book, const QMap<QString, QString> &typed, QWidget *page)
    : DialogPanel(IconName::Plus, tr("New row"), page), m_context(std::move(context)), m_book(book), m_rows(m_context.desk)
{
    build();
    for (const Input &input : std::as_const(m_inputs))
        setText(input.field, *input.column, typed.value(input.column->field));
}

RowDialog::RowDialog(models::DeskContext context, const packs::RegisterDefinition &book, const Uuid &row, QWidget *page)
    : DialogPanel(IconName::Correct, tr("Correction"), page), m_context(std::move(context)), m_book(book), m_rows(m_context.desk), m_row(row)
{
    build();
    m_apply->setEnabled(false);
    m_rows.row(row).then(this, [this](Result<registers::OwnRow> read) {
        if (read)
            fill(*read);
        else
            showRefusal(read.error());
    });
}

void RowDialog::build()
{
    setObjectName(u"rowDialog"_s);
    setBody(makeBody());
    makeButtons();
    connect(this, &DialogPanel::dismissed, this, [this] {
        if (!m_recorded && !isCorrection())
            Q_EMIT left(typed());
        deleteLater();
    });
}

void RowDialog::ask()
{
    open(m_inputs.isEmpty() ? nullptr : m_inputs.first().field);
}

QWidget *RowDialog::makeField(const packs::RegisterColumn &column)
{
    switch (column.type) {
    case packs::FactType::Date: {
        auto *field = new DateField;
        field->setToday([context = m_context] { return context.today(); });
        return field;
    }
    case packs::FactType::Money:
        return new MoneyField;
    case packs::FactType::Number:
        return new DigitsField(9);
    case packs::FactType::Moment:
    case packs::FactType::Series:
        return new CodeField;
    case packs::FactType::Text:
    case packs::FactType::Person:
    case packs::FactType::Court:
    case packs::FactType::Party:
    case packs::FactType::Flag:
        break;
    }
    if (column.choices.isEmpty())
        return new TextField;
    auto *choice = new ChoiceField;
    choice->addChoice(QString(), {});
    for (const QString &word : column.choices)
        choice->addChoice(word, word);
    return choice;
}

QWidget *RowDialog::makeBody()
{
    const Measures m = Measures::of(this);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sheet = new QWidget(area);
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, m.px(4), 0);
    grid->setHorizontalSpacing(m.px(12));
    grid->setVerticalSpacing(m.px(8));
    int row = 0;
    int column = 0;
    const auto law = m_context.desk->law();
    for (const packs::RegisterColumn &defined : m_book.columns) {
        if (isGiven(defined, *law))
            continue;
        QWidget *field = makeField(defined);
        field->setObjectName(QString(u"row."_s % defined.field));
        QString label = defined.heading.in(m_context.language);
        if (defined.type == packs::FactType::Series)
            label = tr("Symbol after the number");
        if (defined.type == packs::FactType::Moment)
            label = tr("%1 (day and hour)").arg(label);
        auto *box = new FieldBox(label, field, defined.need == packs::FieldNeed::Required ? Need::Required : Need::Optional, sheet);
        m_inputs += Input{&defined, field, box};
        if (auto *line = qobject_cast<QLineEdit *>(field))
            connect(line, &QLineEdit::returnPressed, this, [this, line] { focusNext(line); });
        const bool half = isShort(defined);
        if (!half && column == 1)
            ++row;
        if (!half)
            column = 0;
        grid->addWidget(box, row, column, 1, half ? 1 : 2);
        if (half && column == 0) {
            column = 1;
        } else {
            column = 0;
            ++row;
        }
    }
    if (isCorrection()) {
        m_reason = new TextField;
        m_reason->setObjectName(u"rowReason"_s);
        m_reasonBox = new FieldBox(tr("Reason"), m_reason, Need::Required, sheet);
        m_reasonBox->setMessage(FieldMessage::Hint, tr("The old row stays visible, struck through."));
        connect(m_reason, &QLineEdit::returnPressed, this, &RowDialog::submit);
        grid->addWidget(m_reasonBox, ++row, 0, 1, 2);
    }
    m_problem = new Label({}, TextStyle::Small, Token::Danger, sheet);
    m_problem->setObjectName(u"rowProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    grid->addWidget(m_problem, ++row, 0, 1, 2);
    area->setWidget(sheet);
    area->setMinimumHeight(std::min(sheet->sizeHint().height() + m.px(8), m.px(440)));
    return area;
}

void RowDialog::makeButtons()
{
    auto *cancel = new Button(tr("Leave it"), ButtonRole::Normal, this);
    cancel->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(cancel, &QAbstractButton::clicked, this, &DialogPanel::dismiss);
    m_apply = new Button(isCorrection() ? tr("Record the correction") : tr("Write the row"), ButtonRole::Primary, this);
    m_apply->setObjectName(u"rowApply"_s);
    m_apply->setKeyCap(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_apply, &QAbstractButton::clicked, this, &RowDialog::submit);
    addButton(cancel);
    addButton(m_apply);
}

void RowDialog::fill(const registers::OwnRow &row)
{
    m_version = row.version;
    setTitle(tr("Correction, row %1").arg(row.number));
    for (const Input &input : std::as_const(m_inputs))
        setText(input.field, *input.column, row.cells.value(input.column->field));
    for (const Input &input : std::as_const(m_inputs))
        m_before.insert(input.column->field, textOf(input.field));
    m_apply->setEnabled(true);
}

QString RowDialog::textOf(const QWidget *field)
{
    if (const auto *choice = qobject_cast<const ChoiceField *>(field))
        return choice->value().toString();
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return line ? line->text().trimmed() : QString();
}

/** Stored or typed text, as the field shows it. */
void RowDialog::setText(QWidget *field, const packs::RegisterColumn &column, const QString &value)
{
    if (auto *choice = qobject_cast<ChoiceField *>(field)) {
        choice->setValue(value);
    } else if (auto *money = qobject_cast<MoneyField *>(field)) {
        bool whole = false;
        const qint64 amount = value.toLongLong(&whole);
        if (whole)
            money->setAmount(amount);
        else
            money->setValue(value);
    } else if (auto *line = qobject_cast<TextField *>(field)) {
        const auto moment = LegalTime::fromText(value);
        const bool timed = column.type == packs::FactType::Date || column.type == packs::FactType::Moment;
        if (timed && moment)
            line->setValue(moment->time ? QString(formatDate(moment->date) % u' ' % moment->time->toString(u"HH:mm"_s)) : formatDate(moment->date));
        else
            line->setValue(value);
    }
}

QMap<QString, QString> RowDialog::typed() const
{
    QMap<QString, QString> cells;
    for (const Input &input : m_inputs) {
        const QString text = textOf(input.field);
        if (!text.isEmpty())
            cells.insert(input.column->field, text);
    }
    return cells;
}

void RowDialog::focusNext(const QWidget *field)
{
    const auto here = std::ranges::find(m_inputs, field, &Input::field);
    if (here == m_inputs.end())
        return;
    const auto next = std::next(here);
    if (next != m_inputs.end())
        next->field->setFocus(Qt::TabFocusReason);
    else if (m_reason)
        m_reason->setFocus(Qt::TabFocusReason);
    else
        submit();
}

void RowDialog::showRefusal(const Error &error)
{
    const auto input = std::ranges::find_if(m_inputs, [&](const Input &one) { return one.column->field == error.field; });
    if (input != m_inputs.end()) {
        input->box->setMessage(FieldMessage::Error, models::errorText(error));
        input->field->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_reasonBox && error.field == u"reason"_s) {
        m_reasonBox->setMessage(FieldMessage::Error, models::errorText(error));
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_problem->setText(models::errorText(error));
    m_problem->show();
}

void RowDialog::submit()
{
    ImeGuard::flushNow();
    if (!m_apply->isEnabled())
        return;
    for (const Input &input : std::as_const(m_inputs))
        input.box->setMessage(FieldMessage::None);
    m_problem->hide();
    m_apply->setEnabled(false);
    const auto finish = [this](Result<registers::OwnRow> done) {
        m_apply->setEnabled(true);
        if (!done) {
            showRefusal(done.error());
            return;
        }
        m_recorded = true;
        if (isCorrection())
            Q_EMIT corrected(done->number);
        else
            Q_EMIT entered(done->number);
        dismiss();
    };
    if (!isCorrection()) {
        m_rows.enter({m_book.id, typed()}).then(this, finish);
        return;
    }
    registers::CorrectRow correction{m_row, m_version, {}, m_reason->text().trimmed()};
    for (const Input &input : std::as_const(m_inputs)) {
        const QString now = textOf(input.field);
        if (now != m_before.value(input.column->field))
            correction.cells.insert(input.column->field, now);
    }
    m_rows.correct(std::move(correction)).then(this, finish);
}

} // namespace thuly::ui
