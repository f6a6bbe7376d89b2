// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/hearingdialog.h"

#include <thuly/models/errortext.h>
#include <thuly/models/hearingwords.h>
#include <thuly/models/words.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

QString titleOf(HearingDialog::Act act)
{
    switch (act) {
    case HearingDialog::Act::Hold:
        return HearingDialog::tr("The hearing took place");
    case HearingDialog::Act::Adjourn:
        return HearingDialog::tr("Adjourn the hearing");
    case HearingDialog::Act::Cancel:
        return HearingDialog::tr("The hearing will not take place");
    }
    return {};
}

} // namespace

HearingDialog::HearingDialog(models::DeskContext context, workflow::HearingView view, Act act, QWidget *page)
    : DialogPanel(act == Act::Adjourn ? IconName::Pause : IconName::Hearing, titleOf(act), page)
    , m_context(std::move(context))
    , m_view(std::move(view))
    , m_act(act)
    , m_work(m_context.desk)
    , m_text(new TextField)
{
    setObjectName(u"hearingDialog"_s);
    setBody(makeBody());
    makeButtons();
    connect(this, &DialogPanel::dismissed, this, &QObject::deleteLater);
    if (act == Act::Adjourn)
        showLimit();
}

void HearingDialog::ask()
{
    open(m_text);
}

QWidget *HearingDialog::makeBody()
{
    const Measures m = Measures::of(this);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(10));
    const cases::Hearing &h = m_view.hearing;
    column->addWidget(new Label(QString(models::matterNumber(m_view.matter) % u" · "_s % m_view.brief.in(m_context.language) % u" · "_s
                                        % models::longDate(h.date) % u", "_s % models::hearingTime(h)),
                                TextStyle::Small, Token::Text2, body));
    m_text->setObjectName(u"hearingText"_s);
    column->addWidget(new FieldBox(m_act == Act::Hold ? tr("What came of it") : tr("Reason"), m_text, m_act == Act::Hold ? Need::Optional : Need::Required, body));
    if (m_act == Act::Hold)
        addOpening(column);
    if (m_act == Act::Adjourn) {
        m_decidedOn = new DateField;
        m_newDate = new DateField;
        m_newStart = new CodeField;
        m_although = new TextField;
        m_decidedOn->setObjectName(u"hearingDecidedOn"_s);
        m_newDate->setObjectName(u"hearingNewDate"_s);
        m_newStart->setObjectName(u"hearingNewStart"_s);
        m_although->setObjectName(u"hearingAlthough"_s);
        for (DateField *field : {m_decidedOn, m_newDate})
            field->setToday([this] { return m_context.today(); });
        m_decidedOn->setDate(m_context.today());
        m_newStart->setValue(h.start.toString(u"HH:mm"_s));
        auto *row = new QHBoxLayout;
        row->setSpacing(m.px(12));
        row->addWidget(new FieldBox(tr("Decided on"), m_decidedOn, Need::Required, body), 0, Qt::AlignTop);
        m_newDateBox = new FieldBox(tr("New day"), m_newDate, Need::Optional, body);
        row->addWidget(m_newDateBox, 0, Qt::AlignTop);
        row->addWidget(new FieldBox(tr("Start"), m_newStart, Need::Optional, body), 0, Qt::AlignTop);
        column->addLayout(row);
        m_althoughBox = new FieldBox(tr("Why it stands all the same"), m_although, Need::Required, body);
        m_althoughBox->hide();
        column->addWidget(m_althoughBox);
        connect(m_decidedOn, &DateField::dateChanged, this, &HearingDialog::showLimit);
    }
    m_problem = new Label({}, TextStyle::Small, Token::Danger, body);
    m_problem->setObjectName(u"hearingProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    return body;
}

void HearingDialog::addOpening(QVBoxLayout *column)
{
    const auto law = m_context.desk->law();
    const packs::HearingKind *kind = law ? law->courtWork().hearingKind(m_view.hearing.kind) : nullptr;
    const packs::EventDefinition *event = kind ? law->event(kind->opensWith, m_view.matter.procedure) : nullptr;
    if (!event || !law->transition(m_view.matter.procedure, m_view.matter.state, event->id))
        return;
    const auto asks = [event](QLatin1StringView fact) { return std::ranges::contains(event->fields, fact, &packs::EventField::fact); };
    if (asks("attendance"_L1)) {
        m_attendance = new TextField;
        m_attendance->setObjectName(u"hearingAttendance"_s);
        auto *box = new FieldBox(law->factLabel(u"attendance"_s).in(m_context.language), m_attendance, Need::Optional, this);
        box->setMessage(FieldMessage::Hint, tr("With it the opening is recorded in the case."));
        column->addWidget(box);
    }
    if (asks("accused_present"_L1)) {
        m_accusedPresent = new QCheckBox(law->factLabel(u"accused_present"_s).in(m_context.language), this);
        m_accusedPresent->setObjectName(u"hearingAccusedPresent"_s);
        m_accusedPresent->setChecked(true);
        column->addWidget(m_accusedPresent);
    }
}

cases::HoldInput HearingDialog::held() const
{
    cases::HoldInput input{.hearing = m_view.hearing.uid, .baseVersion = m_view.hearing.version, .result = m_text->text()};
    if (m_attendance)
        input.facts.insert(u"attendance"_s, m_attendance->text());
    if (m_accusedPresent)
        input.facts.insert(u"accused_present"_s, m_accusedPresent->isChecked() ? u"yes"_s : u"no"_s);
    return input;
}

void HearingDialog::makeButtons()
{
    auto *leave = new Button(tr("Leave it"), ButtonRole::Normal, this);
    leave->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(leave, &QAbstractButton::clicked, this, &DialogPanel::dismiss);
    const QString word = m_act == Act::Hold ? tr("Record the result") : m_act == Act::Adjourn ? tr("Adjourn") : tr("Take it off the calendar");
    m_apply = new Button(word, ButtonRole::Primary, this);
    m_apply->setObjectName(u"hearingApply"_s);
    m_apply->setKeyCap(QKeySequence(Qt::Key_Return));
    connect(m_apply, &QAbstractButton::clicked, this, &HearingDialog::submit);
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        if (m_newDate)
            m_newDate->setFocus(Qt::TabFocusReason);
        else
            submit();
    });
    addButton(leave);
    addButton(m_apply);
}

void HearingDialog::showLimit()
{
    const QDate decidedOn = m_decidedOn->date().value_or(QDate());
    if (!decidedOn.isValid())
        return;
    m_work.adjournmentLimit(m_view.matter.uid, decidedOn).then(this, [this](Result<cases::Deadline> limit) {
        if (!limit || !limit->due.isValid())
            return;
        const QString day = formatDate(limit->due);
        const QString law = models::shortLawRef(limit->lawRef);
        m_newDateBox->setMessage(FieldMessage::Hint, limit->verified == "yes"_L1 ? tr("By %1 (%2).").arg(day, law)
                                                                                  : tr("By %1 (%2, not verified yet).").arg(day, law));
    });
}

void HearingDialog::submit()
{
    ImeGuard::flushNow();
    m_problem->hide();
    if (m_act == Act::Adjourn) {
        submitAdjournment();
        return;
    }
    m_apply->setEnabled(false);
    const cases::Hearing &h = m_view.hearing;
    const auto finished = [this](Result<cases::Hearing> done) {
        m_apply->setEnabled(true);
        if (!done) {
            showProblem(done.error());
            return;
        }
        Q_EMIT recorded(tr("Recorded for %1: %2.").arg(models::matterNumber(m_view.matter), models::hearingStateName(done->state)), done->date);
        dismiss();
    };
    if (m_act == Act::Hold) {
        m_work.hold(held()).then(this, [finished](Result<cases::Held> done) {
            finished(done ? Result<cases::Hearing>(std::move(done->hearing)) : std::unexpected(std::move(done.error())));
        });
    } else {
        m_work.cancel(h.uid, h.version, m_text->text()).then(this, finished);
    }
}

void HearingDialog::submitAdjournment()
{
    const QTime start = QTime::fromString(m_newStart->text().trimmed(), u"H:mm"_s);
    cases::AdjournInput input{.hearing = m_view.hearing.uid,
                              .baseVersion = m_view.hearing.version,
                              .reason = m_text->text(),
                              .decidedOn = m_decidedOn->date().value_or(QDate()),
                              .newDate = m_newDate->date().value_or(QDate()),
                              .newStart = start.isValid() ? start : m_view.hearing.start,
                              .overrideReason = m_although->text()};
    m_apply->setEnabled(false);
    m_work.adjourn(input).then(this, [this](Result<cases::Adjourned> done) {
        m_apply->setEnabled(true);
        if (!done) {
            showProblem(done.error());
            return;
        }
        const QString number = models::matterNumber(m_view.matter);
        const bool fixed = !done->next.uid.isNull();
        Q_EMIT recorded(fixed ? tr("%1 is adjourned to %2.").arg(number, models::longDate(done->next.date)) : tr("%1 is adjourned; the new day is not fixed yet.").arg(number),
                        fixed ? done->next.date : done->adjourned.date);
        dismiss();
    });
}

void HearingDialog::showProblem(const Error &error)
{
    m_problem->setText(models::errorText(error));
    m_problem->show();
    const bool reason = error.code == ErrorCode::HearingPersonBusy || error.code == ErrorCode::HearingDayOff || error.code == ErrorCode::HearingAfterLimit;
    if (m_althoughBox && reason) {
        m_althoughBox->show();
        m_although->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace thuly::ui
