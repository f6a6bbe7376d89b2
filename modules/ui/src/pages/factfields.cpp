// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/factfields.h"

#include "pages/formwalk.h"

#include <thuly/ui/measures.h>
#include <thuly/workflow/intake.h>

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

constexpr int fieldsInARow = 3;

/** Flags that may be left out belong to later steps: the form asks only for what tells this kind of case apart. */
bool isAsked(const packs::FactDefinition &fact, packs::FieldNeed need)
{
    return need == packs::FieldNeed::Required || fact.type != packs::FactType::Flag;
}

} // namespace

FactFields::FactFields(const models::DeskContext &context, FormWalk *walk, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_walk(walk)
    , m_grid(new QGridLayout(this))
{
    const Measures m = Measures::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.px(12));
    m_grid->setVerticalSpacing(m.px(8));
    for (int column = 0; column < fieldsInARow; ++column)
        m_grid->setColumnStretch(column, 1);
    hide();
}

void FactFields::setCaseType(const QString &caseType, const QWidget *after)
{
    const QMap<QString, QString> typed = peek();
    for (FieldBox *box : std::as_const(m_boxes)) {
        m_grid->removeWidget(box);
        box->hide();
        box->deleteLater();
    }
    m_boxes.clear();
    const auto law = m_context.desk->law();
    const QList<packs::EventField> fields = cases::intakeFields(*law, caseType);
    for (const packs::EventField &field : fields) {
        const packs::FactDefinition *fact = law->fact(field.fact);
        if (!fact || !isAsked(*fact, field.need))
            continue;
        QWidget *widget = makeField(*fact, field.need);
        widget->setObjectName(QString(u"fact."_s % field.fact));
        auto *box = new FieldBox(fact->label.in(m_context.language), widget, Need::Optional, this);
        const int place = int(m_boxes.size());
        m_grid->addWidget(box, place / fieldsInARow, place % fieldsInARow, Qt::AlignTop);
        m_boxes.insert(field.fact, box);
        m_walk->addAfter(after, widget);
        after = widget;
    }
    setFacts(typed);
    setVisible(!m_boxes.isEmpty());
}

QWidget *FactFields::makeField(const packs::FactDefinition &fact, packs::FieldNeed need)
{
    const bool flag = fact.type == packs::FactType::Flag;
    if (flag || !fact.choices.isEmpty()) {
        auto *field = new ChoiceField;
        for (const packs::FactChoice &choice : fact.choices)
            field->addChoice(choice.value, choice.label.in(m_context.language));
        if (flag) {
            field->addChoice(u"yes"_s, tr("Yes"));
            field->addChoice(u"no"_s, tr("No"));
        }
        const bool first = flag && need == packs::FieldNeed::Required && fact.defaultValue.isEmpty();
        field->setValue(first ? u"yes"_s : fact.defaultValue);
        connect(field, &ChoiceField::valueChanged, this, &FactFields::changed);
        return field;
    }
    TextField *field = nullptr;
    if (fact.type == packs::FactType::Date) {
        auto *date = new DateField;
        date->setToday([this] { return m_context.today(); });
        field = date;
    } else {
        field = new TextField;
    }
    connect(field, &TextField::peekChanged, this, &FactFields::changed);
    connect(field, &QLineEdit::textChanged, this, &FactFields::changed);
    return field;
}

void FactFields::fill(const QString &fact, const QString &value)
{
    QWidget *field = m_boxes.value(fact)->field();
    if (auto *choice = qobject_cast<ChoiceField *>(field))
        choice->setValue(value);
    else if (auto *line = qobject_cast<TextField *>(field))
        line->setValue(value);
}

void FactFields::setFacts(const QMap<QString, QString> &facts)
{
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box) {
        // What nothing was typed for keeps the value that usually holds.
        if (facts.contains(box.key()))
            fill(box.key(), facts.value(box.key()));
        else if (!qobject_cast<ChoiceField *>(box.value()->field()))
            fill(box.key(), {});
    }
}

QMap<QString, QString> FactFields::peek() const
{
    QMap<QString, QString> facts;
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box) {
        const QWidget *field = box.value()->field();
        const auto *choice = qobject_cast<const ChoiceField *>(field);
        const auto *line = qobject_cast<const TextField *>(field);
        const QString text = choice ? choice->value().toString() : line ? line->peek() : QString();
        if (!text.isEmpty())
            facts.insert(box.key(), text);
    }
    return facts;
}

} // namespace thuly::ui
