// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/correctiondialog.h"

#include <thuly/base/money.h>
#include <thuly/models/errortext.h>
#include <thuly/models/words.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

bool isDate(const QString &field)
{
    return field == "petitionDate"_L1 || field == "receivedOn"_L1 || field == "postmark"_L1;
}

/** Which field of the matter or of a party a column of the book shows. */
QString fieldOf(registers::SearchField column)
{
    switch (column) {
    case registers::SearchField::Plaintiff:
    case registers::SearchField::Defendant:
    case registers::SearchField::Third:
        return u"name"_s;
    case registers::SearchField::Relation:
        return u"relation"_s;
    case registers::SearchField::Content:
        return u"claims"_s;
    case registers::SearchField::Note:
        return u"remark"_s;
    case registers::SearchField::Number:
    case registers::SearchField::Judge:
        break;
    }
    return {};
}

std::optional<cases::PartyRole> roleOf(registers::SearchField column)
{
    switch (column) {
    case registers::SearchField::Plaintiff:
        return cases::PartyRole::Plaintiff;
    case registers::SearchField::Defendant:
        return cases::PartyRole::Defendant;
    case registers::SearchField::Third:
        return cases::PartyRole::RelatedPerson;
    case registers::SearchField::Number:
    case registers::SearchField::Relation:
    case registers::SearchField::Judge:
    case registers::SearchField::Content:
    case registers::SearchField::Note:
        break;
    }
    return {};
}

/** What a finding of one party names. */
const QRegularExpression &ofParty()
{
    static const QRegularExpression pattern(u"^parties\\[(\\d+)\\]\\.(.+)$"_s);
    return pattern;
}

} // namespace

CorrectionDialog::CorrectionDialog(models::DeskContext context, const Uuid &matter, std::optional<registers::SearchField> column, QWidget *page)
    : CorrectionDialog(std::move(context), matter, column, QString(), page)
{
}

CorrectionDialog::CorrectionDialog(models::DeskContext context, const Uuid &matter, const QString &finding, QWidget *page)
    : CorrectionDialog(std::move(context), matter, {}, finding, page)
{
}

CorrectionDialog::CorrectionDialog(models::DeskContext context, const Uuid &matter, std::optional<registers::SearchField> column, const QString &finding,
                                   QWidget *page)
    : DialogPanel(IconName::Correct, tr("Correction"), page)
    , m_context(std::move(context))
    , m_matter(matter)
    , m_column(column)
    , m_finding(finding)
    , m_work(m_context.desk)
    , m_what(new ChoiceField)
    , m_old(new TextField)
    , m_new(new TextField)
    , m_reason(new TextField)
{
    setObjectName(u"correctionDialog"_s);
    setBody(makeBody());
    makeButtons();
    connect(this, &DialogPanel::dismissed, this, &QObject::deleteLater);
    m_work.open(m_matter).then(this, [this](Result<workflow::MatterView> view) {
        if (view)
            fill(*view);
        else
            showProblem(view.error());
    });
    refresh();
}

void CorrectionDialog::ask()
{
    open(m_new);
}

QWidget *CorrectionDialog::makeBody()
{
    const Measures m = Measures::of(this);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(10));
    m_what->setObjectName(u"correctionField"_s);
    m_old->setObjectName(u"correctionOld"_s);
    m_new->setObjectName(u"correctionNew"_s);
    m_reason->setObjectName(u"correctionReason"_s);
    column->addWidget(new FieldBox(tr("What is wrong"), m_what, Need::Required, body));
    auto *pair = new QHBoxLayout;
    pair->setSpacing(m.px(12));
    m_old->setReadOnlyValue({});
    m_old->setFocusPolicy(Qt::NoFocus);
    QFont struck = m_old->font();
    struck.setStrikeOut(true);
    m_old->setFont(struck);
    pair->addWidget(new FieldBox(tr("Written now"), m_old, Need::Optional, body));
    m_newBox = new FieldBox(tr("Shall say"), m_new, Need::Required, body);
    pair->addWidget(m_newBox);
    column->addLayout(pair);
    m_reasonBox = new FieldBox(tr("Reason"), m_reason, Need::Required, body);
    m_reasonBox->setMessage(FieldMessage::Hint, tr("The old line stays visible, struck through. The chief judge approves it."));
    column->addWidget(m_reasonBox);
    m_problem = new Label({}, TextStyle::Small, Token::Danger, body);
    m_problem->setObjectName(u"correctionProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_what, &QComboBox::currentIndexChanged, this, &CorrectionDialog::choose);
    for (TextField *field : {m_new, m_reason})
        connect(field, &TextField::peekChanged, this, &CorrectionDialog::refresh);
    for (TextField *field : {m_new, m_reason})
        connect(field, &QLineEdit::textChanged, this, &CorrectionDialog::refresh);
    return body;
}

void CorrectionDialog::makeButtons()
{
    auto *cancel = new Button(tr("Leave it"), ButtonRole::Normal, this);
    cancel->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(cancel, &QAbstractButton::clicked, this, &DialogPanel::dismiss);
    m_apply = new Button(tr("Record the correction"), ButtonRole::Primary, this);
    m_apply->setObjectName(u"correctionApply"_s);
    m_apply->setKeyCap(QKeySequence(Qt::Key_Return));
    connect(m_apply, &QAbstractButton::clicked, this, &CorrectionDialog::submit);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_new, m_reason})
        connect(field, &QLineEdit::returnPressed, this, [this, field] { field == m_new ? m_reason->setFocus(Qt::TabFocusReason) : submit(); });
    addButton(cancel);
    addButton(m_apply);
}

void CorrectionDialog::addTargets(const workflow::MatterView &view)
{
    const auto law = m_context.desk->law();
    for (const cases::Party &party : view.parties) {
        if (party.removedOn.isValid())
            continue;
        const QString who = models::partyRoleName(party.role, *law, m_context.language, view.head.procedure);
        const auto add = [&](const QString &field, const QString &value) {
            m_targets << Target{party.uid, field, QString(who % u" " % party.name % u": " % models::fieldLabel(field)), value};
        };
        add(u"name"_s, party.name);
        add(u"birthYear"_s, party.born > 0 ? QString::number(party.born) : QString());
        m_targets.last().field = u"born"_s;
        add(u"idNumber"_s, party.citizenId);
        m_targets.last().field = u"citizenId"_s;
        add(u"address"_s, party.address);
    }
    const cases::Matter &head = view.head;
    const auto add = [&](const QString &field, const QString &value) {
        m_targets << Target{head.uid, field, models::fieldLabel(field), value};
    };
    add(u"relation"_s, head.relation);
    add(u"claims"_s, head.claims);
    add(u"claimValue"_s, head.value ? formatMoney(*head.value) : QString());
    m_targets.last().field = u"value"_s;
    add(u"petitionDate"_s, formatDate(head.petitionDate));
    add(u"receivedOn"_s, formatDate(head.receivedOn));
    add(u"postmark"_s, formatDate(head.postmark));
    add(u"remark"_s, head.remark);
}

void CorrectionDialog::fill(const workflow::MatterView &view)
{
    m_number = models::matterNumber(view.head);
    setTitle(tr("Correction, %1").arg(m_number));
    addTargets(view);
    for (qsizetype i = 0; i < m_targets.size(); ++i)
        m_what->addChoice(int(i), m_targets.at(i).label);
    const int wanted = wantedTarget(view);
    m_what->setValue(wanted);
    choose(wanted);
    m_new->setFocus(Qt::OtherFocusReason);
    m_new->selectAll();
}

int CorrectionDialog::wantedTarget(const workflow::MatterView &view) const
{
    if (const auto match = ofParty().match(m_finding); match.hasMatch()) {
        QList<Uuid> there;
        for (const cases::Party &party : view.parties) {
            if (!party.removedOn.isValid())
                there.append(party.uid);
        }
        const Uuid whose = there.value(match.captured(1).toLongLong());
        const auto found = std::ranges::find_if(m_targets, [&](const Target &target) { return target.entity == whose && target.field == match.captured(2); });
        return found == m_targets.end() ? 0 : int(found - m_targets.begin());
    }
    const QString field = m_column ? fieldOf(*m_column) : m_finding;
    const auto role = m_column ? roleOf(*m_column) : std::nullopt;
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        const Target &target = m_targets.at(i);
        const auto party = std::ranges::find(view.parties, target.entity, &cases::Party::uid);
        const bool ofRole = !role || (party != view.parties.end() && party->role == *role);
        if (target.field == field && ofRole)
            return int(i);
    }
    return 0;
}

bool CorrectionDialog::canWrite(const QString &finding)
{
    static const QStringList ofTheCase{u"relation"_s, u"petitionDate"_s, u"postmark"_s};
    return ofTheCase.contains(finding) || ofParty().match(finding).hasMatch();
}

void CorrectionDialog::choose(int target)
{
    if (target < 0 || target >= m_targets.size())
        return;
    m_old->setReadOnlyValue(m_targets.at(target).value);
    m_new->setValue(m_targets.at(target).value);
    refresh();
}

Result<QString> CorrectionDialog::newValue() const
{
    const Target target = m_targets.value(m_what->value().toInt());
    const QString text = m_new->text().trimmed();
    if (isDate(target.field)) {
        THULY_TRY(const QDate date, parseDate(text, m_context.today(), target.field));
        return isoDate(date);
    }
    if (target.field == "value"_L1) {
        THULY_TRY(const qint64 amount, parseMoney(text, u"claimValue"_s));
        return QString::number(amount);
    }
    return text;
}

void CorrectionDialog::refresh()
{
    const Target target = m_targets.value(m_what->value().toInt());
    const bool changed = !m_targets.isEmpty() && m_new->peek().trimmed() != target.value;
    m_apply->setEnabled(changed && !m_reason->peek().trimmed().isEmpty());
}

void CorrectionDialog::submit()
{
    ImeGuard::flushNow();
    refresh();
    if (!m_apply->isEnabled())
        return;
    auto value = newValue();
    if (!value) {
        m_newBox->setMessage(FieldMessage::Error, models::errorText(value.error()));
        return;
    }
    const Target target = m_targets.value(m_what->value().toInt());
    m_apply->setEnabled(false);
    cases::CorrectInput input{m_matter, target.entity, target.field, *value, m_reason->text().trimmed()};
    m_work.correct(std::move(input)).then(this, [this](Result<cases::Correction> done) {
        if (!done) {
            showProblem(done.error());
            refresh();
            return;
        }
        Q_EMIT corrected(m_number);
        dismiss();
    });
}

void CorrectionDialog::showProblem(const Error &error)
{
    m_problem->setText(models::errorText(error));
    m_problem->show();
}

} // namespace thuly::ui
