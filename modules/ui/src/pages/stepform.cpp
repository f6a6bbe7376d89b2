// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/stepform.h"

#include "pages/formwalk.h"

#include <thuly/models/errortext.h>
#include <thuly/models/factinput.h>
#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/keymap.h>
#include <thuly/ui/measures.h>
#include <thuly/workflow/accounts.h>

#include <QGridLayout>
#include <QListView>
#include <QScrollArea>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

/** What the assignment's own fields already say. */
bool isOfAssignment(const QString &fact)
{
    return fact == "review_judge"_L1 || fact == "case_judge"_L1 || fact == "mediation_judge"_L1 || fact.startsWith("assignment_method"_L1)
           || fact == "assignment_reason"_L1;
}

} // namespace

StepForm::StepForm(models::DeskContext context, models::CaseController &controller, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_controller(controller)
    , m_list(new QStandardItemModel(this))
    , m_view(new QListView(this))
{
    setObjectName(u"stepForm"_s);
    const Measures m = Measures::of(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *left = new Surface(Token::Base, Qt::RightEdge, this);
    left->setFixedWidth(m.px(360));
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 1, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(new PaneHeader(IconName::Forward, tr("Lawful steps from here"), left));
    m_view->setObjectName(u"stepList"_s);
    m_view->setAccessibleName(tr("Lawful steps from here"));
    m_view->setModel(m_list);
    prepareGrid(m_view)->setTwoLines();
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    leftColumn->addWidget(m_view, 1);
    row->addWidget(left);
    row->addWidget(makeForm(), 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_view, &QAbstractItemView::activated, this, [this] { m_when->setFocus(Qt::TabFocusReason); });
    fillPeople();
}

QWidget *StepForm::makeForm()
{
    const Measures m = Measures::of(this);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    m_sheet = new QWidget(area);
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(m.px(20), m.px(16), m.px(20), m.px(16));
    column->setSpacing(m.px(8));
    m_title = new Label({}, TextStyle::Title, Token::Text, m_sheet);
    m_title->setObjectName(u"stepTitle"_s);
    m_title->setWordWrap(true);
    m_basis = new Label({}, TextStyle::Small, Token::Text2, m_sheet);
    m_basis->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_basis);
    m_fields = new QWidget(m_sheet);
    column->addWidget(m_fields);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new Button(tr("Leave it"), ButtonRole::Normal, m_sheet);
    cancel->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(cancel, &QAbstractButton::clicked, this, &StepForm::left);
    m_record = new Button(IconName::Check, tr("Record this step"), ButtonRole::Primary, m_sheet);
    m_record->setObjectName(u"recordStep"_s);
    m_record->setKeyCap(KeyMap::shortcut(Command::Finish));
    connect(m_record, &QAbstractButton::clicked, this, &StepForm::submit);
    buttons->addWidget(m_record);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addSpacing(m.px(8));
    column->addLayout(buttons);
    column->addStretch(1);
    area->setWidget(m_sheet);
    return area;
}

void StepForm::fillPeople()
{
    workflow::Accounts(m_context.desk).list().then(this, [this](Result<QList<users::Account>> people) {
        // Without the right to see the accounts, judges are drawn, not named.
        if (people)
            m_people = std::move(*people);
        if (m_current >= 0)
            choose(m_current);
    });
}

void StepForm::open()
{
    m_steps = m_controller.steps();
    m_list->clear();
    const auto law = m_context.desk->law();
    const QString procedure = m_controller.view().head.procedure;
    for (const cases::NextEvent &step : std::as_const(m_steps)) {
        auto *item = new QStandardItem(law->eventLabel(step.event, procedure).in(m_context.language));
        QString second = step.refusal ? models::errorText(*step.refusal) : step.lawRef;
        if (!step.refusal && !step.documentForm.isEmpty())
            second += QString(u" · "_s % tr("form %1").arg(step.documentForm));
        if (const QString doubt = models::doubtOf(step.verified); !step.refusal && !doubt.isEmpty())
            second += QString(u" · "_s % doubt);
        item->setData(second, models::SecondLineRole);
        item->setData(int(step.refusal ? IconName::Lock : IconName::Forward), models::IconRole);
        item->setData(step.refusal.has_value(), models::SecondaryRole);
        item->setToolTip(second);
        m_list->appendRow(item);
    }
    m_current = -1;
    if (m_steps.isEmpty()) {
        clearForm();
        m_title->setText(tr("No further step is possible here"));
        m_basis->setText(tr("The procedure of this case has ended, or it waits for another court."));
        m_record->setEnabled(false);
        return;
    }
    m_view->setCurrentIndex(m_list->index(0, 0));
    choose(0);
    m_view->setFocus(Qt::OtherFocusReason);
}

void StepForm::renew()
{
    const auto steps = m_controller.steps();
    const auto face = [](const cases::NextEvent &step) { return std::pair(step.event, step.refusal.has_value()); };
    if (!std::ranges::equal(steps, m_steps, {}, face, face))
        open();
}

bool StepForm::isAssignment() const
{
    return m_steps.value(m_current).duty.has_value();
}

void StepForm::clearForm()
{
    m_entries.clear();
    m_method = nullptr;
    m_judge = nullptr;
    m_decidedBy = nullptr;
    m_reason = nullptr;
    m_when = nullptr;
    m_place = 0;
    const Measures m = Measures::of(this);
    auto *fields = new QWidget(m_sheet);
    m_sheet->layout()->replaceWidget(m_fields, fields);
    m_fields->hide();
    m_fields->deleteLater(); // one of its fields may be the sender
    m_fields = fields;
    m_walk = new FormWalk(m_fields);
    m_grid = new QGridLayout(m_fields);
    m_grid->setContentsMargins(0, m.px(8), 0, 0);
    m_grid->setHorizontalSpacing(m.px(12));
    m_grid->setVerticalSpacing(m.px(10));
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, 1);
    m_fields->setMaximumWidth(m.px(640));
}

void StepForm::choose(int row)
{
    if (row < 0 || row >= m_steps.size())
        return;
    m_current = row;
    const cases::NextEvent &step = m_steps.at(row);
    const auto law = m_context.desk->law();
    clearForm();
    const QString procedure = m_controller.view().head.procedure;
    m_title->setText(law->eventLabel(step.event, procedure).in(m_context.language));
    QStringList basis{step.lawRef};
    if (const QString doubt = models::doubtOf(step.verified); !doubt.isEmpty())
        basis << doubt;
    basis << tr("then: %1").arg(law->stateLabel(step.to, procedure).in(m_context.language));
    m_basis->setText(step.refusal ? models::errorText(*step.refusal) : basis.join(u" · "_s));
    m_record->setEnabled(!step.refusal);
    m_when = new DateField;
    m_when->setObjectName(u"stepDate"_s);
    m_when->setToday([this] { return m_context.today(); });
    m_when->setDate(m_context.today());
    addPlain(tr("Happened on"), m_when, Need::Required, 1);
    if (isAssignment())
        addAssignment();
    for (const cases::FactNeed &need : step.facts) {
        if (!isAssignment() || !isOfAssignment(need.key))
            addField(need, 1);
    }
    m_reason = new TextField;
    m_reason->setObjectName(u"stepReason"_s);
    addPlain(isAssignment() ? tr("Reason of the appointment") : tr("Remark, reason"), m_reason, Need::Optional, 2);
    connect(m_walk, &FormWalk::atEnd, this, [this] { m_record->setFocus(Qt::TabFocusReason); });
}

void StepForm::addPlain(const QString &label, QWidget *field, Need need, int span)
{
    if (span == 2 && m_place % 2 != 0)
        ++m_place;
    m_grid->addWidget(new FieldBox(label, field, need, m_fields), m_place / 2, m_place % 2, 1, span, Qt::AlignTop);
    m_place += span;
    m_walk->add(field);
}

QWidget *StepForm::makeField(const cases::FactNeed &need)
{
    const packs::FactDefinition *fact = m_context.desk->law()->fact(need.key);
    if (fact && !fact->choices.isEmpty()) {
        auto *field = new ChoiceField;
        for (const packs::FactChoice &choice : fact->choices)
            field->addChoice(choice.value, choice.label.in(m_context.language));
        field->setCurrentIndex(-1);
        return field;
    }
    switch (need.type) {
    case packs::FactType::Date: {
        auto *field = new DateField;
        field->setToday([this] { return m_context.today(); });
        if (need.need == packs::FieldNeed::Required)
            field->setDate(m_context.today());
        return field;
    }
    case packs::FactType::Moment: {
        auto *field = new CodeField;
        field->setPlaceholderText(tr("08:00 16/12/2026"));
        return field;
    }
    case packs::FactType::Money:
        return new MoneyField;
    case packs::FactType::Person: {
        auto *field = new ChoiceField;
        for (const users::Account &account : std::as_const(m_people)) {
            if (account.state == users::AccountState::Active)
                field->addChoice(account.id.toString(), account.displayName);
        }
        field->setCurrentIndex(-1);
        return field;
    }
    case packs::FactType::Party: {
        auto *field = new ChoiceField;
        for (const cases::Party &party : m_controller.view().parties) {
            const bool meant = need.key != "accused"_L1 || party.role == cases::PartyRole::Accused;
            if (meant && !party.removedOn.isValid())
                field->addChoice(cases::writtenName(party, m_controller.view().parties), cases::writtenName(party, m_controller.view().parties));
        }
        field->setCurrentIndex(-1);
        return field;
    }
    case packs::FactType::Flag: {
        auto *field = new ChoiceField;
        field->addChoice(u"yes"_s, tr("Yes"));
        field->addChoice(u"no"_s, tr("No"));
        field->setCurrentIndex(need.need == packs::FieldNeed::Required ? 0 : -1);
        return field;
    }
    case packs::FactType::Number:
        return new CodeField;
    case packs::FactType::Text:
    case packs::FactType::Court:
    case packs::FactType::Series:
        break;
    }
    return new TextField;
}

void StepForm::addField(const cases::FactNeed &need, int span)
{
    const QString label = m_context.desk->law()->factLabel(need.key).in(m_context.language);
    const bool known = need.source == cases::FactSource::Known || need.source == cases::FactSource::Waits;
    QWidget *field = nullptr;
    if (known) {
        auto *shown = new TextField;
        shown->setReadOnlyValue(models::factText(need.type, need.value, m_controller.view().people));
        shown->setFocusPolicy(Qt::NoFocus);
        field = shown;
    } else {
        field = makeField(need);
        if (auto *line = qobject_cast<QLineEdit *>(field); line && need.source == cases::FactSource::Issued)
            line->setPlaceholderText(tr("given when recorded"));
    }
    const bool suggested = need.source == cases::FactSource::Suggested;
    if (auto *money = qobject_cast<MoneyField *>(field); money && suggested)
        money->setAmount(need.value.toLongLong());
    field->setObjectName(QString(u"fact."_s % need.key));
    const bool required = need.need == packs::FieldNeed::Required && (need.source == cases::FactSource::Ask || suggested);
    addPlain(label, field, required ? Need::Required : Need::Optional, span);
    auto *box = qobject_cast<FieldBox *>(field->parentWidget());
    if (need.source == cases::FactSource::Waits && box)
        box->setMessage(FieldMessage::Hint, tr("This day has to pass first."));
    if (suggested && box)
        box->setMessage(FieldMessage::Hint, tr("By the fee table; it may be changed."));
    m_entries << Entry{need, known ? nullptr : field, box};
    if (suggested)
        m_entries.last().need.source = cases::FactSource::Ask; // from here on it is what somebody says
}

void StepForm::addAssignment()
{
    m_method = new ChoiceField;
    m_method->setObjectName(u"assignMethod"_s);
    m_method->addChoice(int(cases::AssignMethod::Random), tr("By lot"));
    m_method->addChoice(int(cases::AssignMethod::Appointed), tr("Appointed, with a reason"));
    m_method->setValue(int(cases::AssignMethod::Random));
    addPlain(tr("Method"), m_method, Need::Required, 1);
    m_judge = new ChoiceField;
    m_judge->setObjectName(u"assignJudge"_s);
    m_decidedBy = new ChoiceField;
    m_decidedBy->setObjectName(u"assignDecidedBy"_s);
    for (const users::Account &account : std::as_const(m_people)) {
        if (account.state != users::AccountState::Active)
            continue;
        if (account.has(users::Role::Judge))
            m_judge->addChoice(account.id.toString(), account.displayName);
        if (account.has(users::Role::ChiefJudge) || account.has(users::Role::DeputyChiefJudge))
            m_decidedBy->addChoice(account.id.toString(), account.displayName);
    }
    m_judge->setCurrentIndex(-1);
    m_judge->setEnabled(false);
    addPlain(tr("Judge"), m_judge, Need::Optional, 1);
    addPlain(tr("Decided by"), m_decidedBy, Need::Required, 1);
    connect(m_method, &ChoiceField::valueChanged, this, [this](const QVariant &method) {
        m_judge->setEnabled(method.toInt() == int(cases::AssignMethod::Appointed));
    });
}

Result<QString> StepForm::valueOf(const Entry &entry) const
{
    const QDate today = m_context.today();
    if (auto *choice = qobject_cast<ChoiceField *>(entry.field))
        return choice->value().toString();
    const auto *line = qobject_cast<QLineEdit *>(entry.field);
    const QString text = line ? line->text().trimmed() : QString();
    if (text.isEmpty())
        return QString();
    return models::typedFact(entry.need.type, text, today);
}

void StepForm::submit()
{
    ImeGuard::flushNow();
    if (m_current < 0 || !m_record->isEnabled())
        return;
    const auto when = m_when->date();
    if (!when) {
        Q_EMIT failed(Error{m_when->text().isEmpty() ? ErrorCode::MissingField : ErrorCode::BadDate, {}, u"occurredAt"_s, {}, {}});
        m_when->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (isAssignment())
        submitAssignment({*when});
    else
        submitEvent({*when});
}

std::optional<QMap<QString, QString>> StepForm::factsTyped()
{
    QMap<QString, QString> facts;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!entry.field)
            continue;
        auto value = valueOf(entry);
        if (!value) {
            entry.box->setMessage(FieldMessage::Error, models::errorText(value.error()));
            entry.field->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
        const bool missing = value->isEmpty() && entry.need.need == packs::FieldNeed::Required && entry.need.source == cases::FactSource::Ask;
        entry.box->setMessage(missing ? FieldMessage::Error : FieldMessage::None, missing ? tr("Needed for this step.") : QString());
        if (missing) {
            entry.field->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
        if (!value->isEmpty())
            facts.insert(entry.need.key, *value);
    }
    return facts;
}

void StepForm::submitEvent(const LegalTime &when)
{
    cases::EventInput input;
    input.matter = m_controller.view().head.uid;
    input.baseVersion = m_controller.view().head.version;
    input.event = m_steps.at(m_current).event;
    input.occurredAt = when;
    input.reason = m_reason->text().trimmed();
    const auto facts = factsTyped();
    if (!facts)
        return;
    input.facts = *facts;
    m_record->setEnabled(false);
    m_controller.work().recordEvent(std::move(input)).then(this, [this](Result<cases::EventDone> result) {
        finish(result ? nullptr : &result.error(), result ? result->numbers : QList<numbering::IssuedNumber>());
    });
}

void StepForm::submitAssignment(const LegalTime &when)
{
    cases::AssignInput input;
    input.matter = m_controller.view().head.uid;
    input.baseVersion = m_controller.view().head.version;
    input.method = cases::AssignMethod(m_method->value().toInt());
    input.reason = m_reason->text().trimmed();
    input.occurredAt = when;
    const auto facts = factsTyped();
    if (!facts)
        return;
    input.event = m_steps.at(m_current).event;
    input.facts = *facts;
    if (const auto by = Uuid::fromString(m_decidedBy->value().toString()))
        input.decidedBy = *by;
    if (input.method == cases::AssignMethod::Appointed) {
        if (const auto judge = Uuid::fromString(m_judge->value().toString()))
            input.accounts = {*judge};
    }
    m_record->setEnabled(false);
    const bool reviewer = m_steps.at(m_current).duty == cases::Duty::Reviewer;
    auto future = reviewer ? m_controller.work().assignReviewer(std::move(input)) : m_controller.work().assignJudge(std::move(input));
    future.then(this, [this](Result<cases::Assigned> result) {
        finish(result ? nullptr : &result.error(), result ? result->done.numbers : QList<numbering::IssuedNumber>());
    });
}

void StepForm::showAtField(const Error &problem)
{
    if (problem.field == "occurredAt"_L1)
        m_when->setFocus(Qt::OtherFocusReason);
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!entry.field || entry.need.key != problem.field)
            continue;
        entry.box->setMessage(FieldMessage::Error, models::errorText(problem));
        entry.field->setFocus(Qt::OtherFocusReason);
    }
}

void StepForm::finish(const Error *problem, const QList<numbering::IssuedNumber> &numbers)
{
    m_record->setEnabled(true);
    if (problem) {
        showAtField(*problem);
        Q_EMIT failed(*problem);
        return;
    }
    QStringList texts;
    for (const numbering::IssuedNumber &number : numbers)
        texts << number.text;
    const QString what = m_title->text();
    Q_EMIT done(texts.isEmpty() ? tr("Recorded: %1.").arg(what) : tr("Recorded: %1, number %2.").arg(what, texts.join(u", "_s)));
}

} // namespace thuly::ui
