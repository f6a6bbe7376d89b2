// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/attemptdialog.h"

#include <thuly/models/errortext.h>
#include <thuly/models/servicewords.h>
#include <thuly/models/words.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

AttemptDialog::AttemptDialog(models::DeskContext context, workflow::ServiceView view, QWidget *page)
    : DialogPanel(IconName::Service, tr("How the service went"), page)
    , m_context(std::move(context))
    , m_view(std::move(view))
    , m_work(m_context.desk)
    , m_method(new ChoiceField)
    , m_outcome(new ChoiceField)
    , m_on(new DateField)
    , m_server(new TextField)
    , m_receiver(new TextField)
    , m_reason(new TextField)
    , m_proof(new TextField)
    , m_next(new DateField)
{
    setObjectName(u"attemptDialog"_s);
    setBody(makeBody());
    auto *leave = new Button(tr("Leave it"), ButtonRole::Normal, this);
    leave->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(leave, &QAbstractButton::clicked, this, &DialogPanel::dismiss);
    m_apply = new Button(tr("Record the attempt"), ButtonRole::Primary, this);
    m_apply->setObjectName(u"attemptApply"_s);
    connect(m_apply, &QAbstractButton::clicked, this, &AttemptDialog::submit);
    addButton(leave);
    addButton(m_apply);
    connect(this, &DialogPanel::dismissed, this, &QObject::deleteLater);
}

void AttemptDialog::ask()
{
    open(m_outcome);
}

QWidget *AttemptDialog::makeBody()
{
    const Measures m = Measures::of(this);
    auto *body = new QWidget(this);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.px(12));
    grid->setVerticalSpacing(m.px(10));
    const cases::Service &s = m_view.line.service;
    grid->addWidget(new Label(QString(s.recipient % u" · "_s % m_view.paper.in(m_context.language) % u" · "_s % models::matterNumber(m_view.line.matter)),
                              TextStyle::Small, Token::Text2, body), 0, 0, 1, 2);
    for (const cases::ServiceMethod one : cases::allServiceMethods())
        m_method->addChoice(cases::serviceMethodId(one), models::serviceMethodName(one));
    m_method->setValue(cases::serviceMethodId(s.method));
    for (DateField *field : {m_on, m_next})
        field->setToday([this] { return m_context.today(); });
    m_on->setDate(m_context.today());
    m_server->setValue(m_context.desk->session().account.displayName);
    const QList<std::pair<QWidget *, QString>> named = {{m_method, u"attemptMethod"_s}, {m_outcome, u"attemptOutcome"_s}, {m_on, u"attemptOn"_s},
        {m_server, u"attemptServer"_s}, {m_receiver, u"attemptReceiver"_s}, {m_reason, u"attemptReason"_s}, {m_proof, u"attemptProof"_s}, {m_next, u"attemptNext"_s}};
    for (const auto &[field, name] : named)
        field->setObjectName(name);
    grid->addWidget(new FieldBox(tr("Way of serving"), m_method, Need::Required, body), 1, 0);
    grid->addWidget(new FieldBox(tr("Outcome"), m_outcome, Need::Required, body), 1, 1);
    grid->addWidget(new FieldBox(tr("Day"), m_on, Need::Required, body), 2, 0);
    grid->addWidget(new FieldBox(tr("Who went"), m_server, Need::Optional, body), 2, 1);
    grid->addWidget(new FieldBox(tr("Who signed"), m_receiver, Need::Optional, body), 3, 0);
    grid->addWidget(new FieldBox(tr("Proof: minutes, postal receipt"), m_proof, Need::Optional, body), 3, 1);
    grid->addWidget(new FieldBox(tr("Reason, remark"), m_reason, Need::Optional, body), 4, 0);
    m_nextBox = new FieldBox(tr("Try again on"), m_next, Need::Optional, body);
    grid->addWidget(m_nextBox, 4, 1);
    m_rule = new Label({}, TextStyle::Small, Token::Text2, body);
    m_rule->setObjectName(u"attemptRule"_s);
    m_rule->setWordWrap(true);
    grid->addWidget(m_rule, 5, 0, 1, 2);
    m_problem = new Label({}, TextStyle::Small, Token::Danger, body);
    m_problem->setObjectName(u"attemptProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    grid->addWidget(m_problem, 6, 0, 1, 2);
    connect(m_method, &ChoiceField::valueChanged, this, &AttemptDialog::fillOutcomes);
    connect(m_outcome, &ChoiceField::valueChanged, this, &AttemptDialog::showRule);
    fillOutcomes();
    return body;
}

cases::ServiceMethod AttemptDialog::method() const
{
    return cases::serviceMethodFromId(m_method->value().toString()).value_or(cases::ServiceMethod::Direct);
}

cases::ServiceOutcome AttemptDialog::outcome() const
{
    return cases::serviceOutcomeFromId(m_outcome->value().toString()).value_or(cases::ServiceOutcome::Failed);
}

void AttemptDialog::fillOutcomes()
{
    m_outcome->clear();
    for (const cases::ServiceOutcome one : cases::outcomesOf(method()))
        m_outcome->addChoice(cases::serviceOutcomeId(one), models::serviceOutcomeName(one));
    m_outcome->setCurrentIndex(0);
    showRule();
}

void AttemptDialog::showRule()
{
    const packs::ServiceRule *rule = m_context.desk->law()->courtWork().serviceRule(m_view.line.matter.procedure, cases::serviceMethodId(method()),
                                                                                    cases::serviceOutcomeId(outcome()));
    m_nextBox->setVisible(!rule);
    if (!rule) {
        m_rule->setText(tr("This does not serve the paper; it stays in the list."));
        return;
    }
    const QString law = models::serviceLaw(rule->lawRef, packs::verifiedWord(rule->provenance.verified));
    m_rule->setText(rule->counts == packs::ServiceRule::Counts::Day ? tr("Counts as served on that day, %1.").arg(law)
                                                                     : tr("Counts as served when the period has run, %1.").arg(law));
}

void AttemptDialog::submit()
{
    ImeGuard::flushNow();
    m_problem->hide();
    cases::AttemptInput input{.service = m_view.line.service.uid,
                              .baseVersion = m_view.line.service.version,
                              .method = method(),
                              .outcome = outcome(),
                              .on = m_on->date().value_or(QDate()),
                              .server = m_server->text(),
                              .receiver = m_receiver->text(),
                              .reason = m_reason->text(),
                              .proof = m_proof->text(),
                              .nextOn = m_next->date().value_or(QDate())};
    m_apply->setEnabled(false);
    m_work.attempt(std::move(input)).then(this, [this](Result<cases::Attempted> done) {
        m_apply->setEnabled(true);
        if (!done) {
            m_problem->setText(models::errorText(done.error()));
            m_problem->show();
            return;
        }
        QString sentence = tr("%1: %2.").arg(done->service.recipient, models::serviceState(done->service, m_context.today()).word);
        if (!done->event.isEmpty())
            sentence += QString(u' ' % tr("Recorded in the case: %1.").arg(m_context.desk->law()->eventLabel(done->event).in(m_context.language)));
        Q_EMIT recorded(sentence);
        dismiss();
    });
}

} // namespace thuly::ui
