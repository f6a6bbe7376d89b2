// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/hearingform.h"

#include "pages/casefinder.h"
#include "pages/formwalk.h"

#include <thuly/base/text.h>
#include <thuly/models/errortext.h>
#include <thuly/models/hearingwords.h>
#include <thuly/models/words.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/keymap.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/suggestionlist.h>

#include <QCheckBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

using cases::PanelDuty;

/** "8", "8:30", "8h30", "0830". */
QTime clockOf(const QString &text)
{
    QString plain = text.trimmed().toLower();
    plain.replace(u'h', u':');
    if (plain.endsWith(u':'))
        plain.chop(1);
    if (!plain.contains(u':') && plain.size() >= 3)
        plain.insert(plain.size() - 2, u':');
    const QTime time = QTime::fromString(plain, plain.contains(u':') ? u"H:mm"_s : u"H"_s);
    return time;
}

QString firstOf(const cases::Hearing &hearing, PanelDuty duty, qsizetype at = 0)
{
    return hearing.namesOf(duty).value(at);
}

QString linesOf(const QList<cases::OnlinePoint> &points)
{
    QStringList lines;
    for (const cases::OnlinePoint &point : points)
        lines << (point.officer.isEmpty() ? point.place : QString(point.place % u" | "_s % point.officer));
    return lines.join(u'\n');
}

/** A choice among accounts; somebody without one stays by name. */
void choosePerson(ChoiceField *field, const cases::PanelMember &member)
{
    if (member.name.isEmpty()) {
        field->setCurrentIndex(0);
        return;
    }
    if (member.account.isNull()) {
        field->addChoice(QString(u"name:"_s % member.name), member.name);
        field->setValue(QString(u"name:"_s % member.name));
        return;
    }
    field->setValue(member.account.toString());
}

void takePerson(QList<cases::PanelMember> &panel, PanelDuty duty, const ChoiceField *field)
{
    const QString value = field->value().toString();
    if (const auto account = Uuid::fromString(value))
        panel.append({duty, *account, field->currentText()});
    else if (value.startsWith("name:"_L1))
        panel.append({duty, {}, value.mid(5)});
}

void takeNames(QList<cases::PanelMember> &panel, PanelDuty duty, const TextField *field)
{
    for (const QString &name : field->peek().split(u';', Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            panel.append({duty, {}, name.trimmed()});
    }
}

} // namespace

HearingForm::HearingForm(models::DeskContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_work(m_context.desk)
    , m_timer(new QTimer(this))
{
    setObjectName(u"hearingForm"_s);
    m_walk = new FormWalk(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeSheet());
    column->addWidget(area);
    m_timer->setSingleShot(true);
    m_timer->setInterval(250);
    connect(m_timer, &QTimer::timeout, this, &HearingForm::check);
    connect(m_walk, &FormWalk::atEnd, this, [this] { m_save->setFocus(Qt::TabFocusReason); });
}

QWidget *HearingForm::makeSheet()
{
    const Measures m = Measures::of(this);
    auto *sheet = new Surface(Token::Window, Qt::LeftEdge, this);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(m.px(16), m.px(12), m.px(16), m.px(12));
    column->setSpacing(m.px(10));
    m_title = new Label({}, TextStyle::Title, Token::Text, sheet);
    m_case = new CaseFinder(m_context, u"hearing"_s, sheet);
    connect(m_case, &CaseFinder::found, this, &HearingForm::load);
    column->addWidget(m_title);
    column->addWidget(m_case);
    m_rest = new QWidget(sheet);
    auto *grid = new QGridLayout(m_rest);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.px(12));
    grid->setVerticalSpacing(m.px(10));
    m_kind = new ChoiceField;
    m_date = new DateField;
    m_date->setToday([this] { return m_context.today(); });
    m_time = new CodeField;
    m_time->setPlaceholderText(u"08:00"_s);
    m_minutes = new DigitsField(4);
    m_room = new TextField;
    m_rooms = new SuggestionList(m_room);
    m_openness = new ChoiceField;
    m_openness->addChoice(0, tr("Public"));
    m_openness->addChoice(1, tr("Closed"));
    m_formField = new ChoiceField;
    m_formField->addChoice(0, tr("In the courtroom"));
    m_formField->addChoice(1, tr("Online"));
    m_dateBox = new FieldBox(tr("Day"), m_date, Need::Required, m_rest);
    m_timeBox = new FieldBox(tr("Start"), m_time, Need::Required, m_rest);
    m_roomBox = new FieldBox(tr("Room"), m_room, Need::Optional, m_rest);
    grid->addWidget(new FieldBox(tr("Kind"), m_kind, Need::Required, m_rest), 0, 0, 1, 2);
    grid->addWidget(m_dateBox, 1, 0);
    grid->addWidget(m_timeBox, 1, 1);
    grid->addWidget(m_roomBox, 2, 0);
    grid->addWidget(new FieldBox(tr("Minutes"), m_minutes, Need::Required, m_rest), 2, 1);
    grid->addWidget(makePanelFields(m_rest), 3, 0, 1, 2);
    grid->addWidget(new FieldBox(tr("Openness"), m_openness, Need::Optional, m_rest), 4, 0);
    grid->addWidget(new FieldBox(tr("Form"), m_formField, Need::Optional, m_rest), 4, 1);
    grid->addWidget(makeOnlineFields(m_rest), 5, 0, 1, 2);
    m_note = new TextField;
    grid->addWidget(new FieldBox(tr("Remark"), m_note, Need::Optional, m_rest), 6, 0, 1, 2);
    grid->addWidget(makeButtons(m_rest), 7, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addWidget(m_rest);
    column->addStretch(1);
    const QList<std::pair<QWidget *, QString>> named = {{m_kind, u"hearingKind"_s}, {m_date, u"hearingDate"_s}, {m_time, u"hearingStart"_s},
        {m_room, u"hearingRoom"_s}, {m_minutes, u"hearingMinutes"_s}, {m_presiding, u"hearingPresiding"_s}, {m_judge, u"hearingJudge"_s},
        {m_assessor1, u"hearingAssessor1"_s}, {m_assessor2, u"hearingAssessor2"_s}, {m_clerk, u"hearingClerk"_s}, {m_prosecutor, u"hearingProsecutor"_s},
        {m_openness, u"hearingOpenness"_s}, {m_formField, u"hearingFormField"_s}, {m_central, u"hearingCentral"_s}, {m_points, u"hearingPoints"_s},
        {m_note, u"hearingNote"_s}, {m_reason, u"hearingReason"_s}};
    for (const auto &[field, name] : named) {
        field->setObjectName(name);
        m_walk->add(field);
        watch(field);
    }
    connect(m_kind, &ChoiceField::valueChanged, this, &HearingForm::kindChosen);
    connect(m_formField, &ChoiceField::valueChanged, this, [this](const QVariant &form) { m_online->setVisible(form.toInt() == 1); });
    connect(m_rooms, &SuggestionList::wanted, this, [this](const QString &text) {
        QList<Suggestion> found;
        for (const QString &room : std::as_const(m_start.rooms)) {
            if (fold(room).contains(fold(text)) && fold(room) != fold(text))
                found << Suggestion{IconName::Building, room, {}, {}, room};
        }
        m_rooms->setSuggestions(found.first(std::min<qsizetype>(8, found.size())));
    });
    connect(m_rooms, &SuggestionList::chosen, this, [this](const Suggestion &one) { m_room->setValue(one.title); });
    return sheet;
}

QWidget *HearingForm::makePanelFields(QWidget *parent)
{
    const Measures m = Measures::of(this);
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, m.px(4), 0, m.px(4));
    grid->setHorizontalSpacing(m.px(12));
    grid->setVerticalSpacing(m.px(10));
    m_presiding = new ChoiceField;
    m_judge = new TextField;
    m_assessor1 = new TextField;
    m_assessor2 = new TextField;
    m_clerk = new ChoiceField;
    m_prosecutor = new TextField;
    grid->addWidget(new Section(IconName::Scale, tr("Panel"), box), 0, 0, 1, 2);
    grid->addWidget(new FieldBox(tr("Presiding judge"), m_presiding, Need::Optional, box), 1, 0);
    grid->addWidget(new FieldBox(tr("Further judges"), m_judge, Need::Optional, box), 1, 1);
    grid->addWidget(new FieldBox(tr("People's assessor"), m_assessor1, Need::Optional, box), 2, 0);
    grid->addWidget(new FieldBox(tr("People's assessor"), m_assessor2, Need::Optional, box), 2, 1);
    grid->addWidget(new FieldBox(tr("Clerk"), m_clerk, Need::Optional, box), 3, 0);
    grid->addWidget(new FieldBox(tr("Prosecutor"), m_prosecutor, Need::Optional, box), 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget *HearingForm::makeOnlineFields(QWidget *parent)
{
    const Measures m = Measures::of(this);
    m_online = new QWidget(parent);
    auto *column = new QVBoxLayout(m_online);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(8));
    m_central = new TextField;
    m_points = new TextArea;
    m_points->setLines(2, 5);
    m_points->setPlaceholderText(tr("One place per line: place | officer"));
    column->addWidget(new FieldBox(tr("Central point"), m_central, Need::Optional, m_online));
    column->addWidget(new FieldBox(tr("Component points"), m_points, Need::Optional, m_online));
    for (const packs::OnlineCheck &check : m_context.desk->law()->courtWork().onlineChecks) {
        const bool read = check.provenance.verified == packs::Verified::Yes;
        auto *box = new QCheckBox(check.text.in(m_context.language), m_online);
        box->setObjectName(QString(u"check."_s % check.id));
        box->setToolTip(read ? check.lawRef : tr("%1, not compared with the text yet").arg(check.lawRef));
        column->addWidget(box);
        m_checks << box;
    }
    auto *mark = new Label(tr("The checklist was not compared with the text of the resolution and the circular yet."), TextStyle::Small, Token::Text2, m_online);
    mark->setWordWrap(true);
    column->addWidget(mark);
    m_online->hide();
    return m_online;
}

QWidget *HearingForm::makeButtons(QWidget *parent)
{
    const Measures m = Measures::of(this);
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(8));
    m_concerns = new Label({}, TextStyle::Small, Token::Warn, box);
    m_concerns->setObjectName(u"hearingConcerns"_s);
    m_concerns->setWordWrap(true);
    m_concerns->hide();
    m_reason = new TextField;
    m_reasonBox = new FieldBox(tr("Why it stands all the same"), m_reason, Need::Required, box);
    m_reasonBox->hide();
    column->addWidget(m_concerns);
    column->addWidget(m_reasonBox);
    auto *row = new QHBoxLayout;
    m_save = new Button(IconName::Check, tr("Put into the calendar"), ButtonRole::Primary, box);
    m_save->setObjectName(u"saveHearing"_s);
    m_save->setKeyCap(KeyMap::shortcut(Command::Finish));
    connect(m_save, &QAbstractButton::clicked, this, &HearingForm::submit);
    auto *leave = new Button(tr("Leave it"), ButtonRole::Normal, box);
    leave->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(leave, &QAbstractButton::clicked, this, &HearingForm::left);
    row->addWidget(m_save);
    row->addWidget(leave);
    row->addStretch(1);
    column->addLayout(row);
    return box;
}

void HearingForm::watch(QWidget *field)
{
    if (auto *text = qobject_cast<TextField *>(field)) {
        connect(text, &TextField::peekChanged, this, &HearingForm::changed);
        connect(text, &QLineEdit::textChanged, this, &HearingForm::changed);
    } else if (auto *choice = qobject_cast<ChoiceField *>(field)) {
        connect(choice, &ChoiceField::valueChanged, this, &HearingForm::changed);
    }
}

void HearingForm::openNew(const Uuid &matter, QDate date, const QString &room, const Uuid &judge)
{
    m_base = {};
    m_wantedDate = date;
    m_wantedRoom = room;
    m_wantedJudge = judge;
    m_title->setText(tr("New hearing"));
    m_save->setText(tr("Put into the calendar"));
    m_rest->setVisible(!matter.isNull());
    m_case->begin(matter);
}

void HearingForm::openExisting(const workflow::HearingView &view)
{
    m_base = view.hearing;
    m_title->setText(tr("Move the hearing"));
    m_save->setText(tr("Record the change"));
    m_case->hideNumber();
    load(view.matter.uid);
}

void HearingForm::load(const Uuid &matter)
{
    m_case->load(m_work.start(matter), [this](const workflow::HearingStart &start) { fill(start); });
}

void HearingForm::fill(const workflow::HearingStart &start)
{
    m_start = start;
    cases::Hearing hearing = m_base;
    if (m_base.uid.isNull()) {
        hearing = start.hearing;
        if (m_wantedDate.isValid())
            hearing.date = m_wantedDate;
        if (!m_wantedRoom.isEmpty())
            hearing.room = m_wantedRoom;
        if (!m_wantedJudge.isNull() && hearing.panel.isEmpty())
            hearing.panel = {{PanelDuty::Presiding, m_wantedJudge}};
    }
    m_filling = true;
    m_kind->clear();
    for (const packs::HearingKind &kind : start.kinds)
        m_kind->addChoice(kind.id, kind.label.in(m_context.language));
    fillPeople(start.people, hearing);
    layOut(hearing);
    m_filling = false;
    m_rest->show();
    QWidget *first = m_date->date() ? static_cast<QWidget *>(m_time->text().isEmpty() ? m_time : m_room) : m_date;
    first->setFocus(Qt::OtherFocusReason);
    changed();
}

void HearingForm::fillPeople(const QList<users::Account> &people, const cases::Hearing &hearing)
{
    for (ChoiceField *field : {m_presiding, m_clerk}) {
        field->clear();
        field->addChoice(QString(), tr("nobody yet"));
    }
    for (const users::Account &account : people) {
        const bool judge = account.has(users::Role::Judge) || account.has(users::Role::ChiefJudge) || account.has(users::Role::DeputyChiefJudge)
                           || account.has(users::Role::DivisionHead);
        if (judge)
            m_presiding->addChoice(account.id.toString(), account.displayName);
        if (account.has(users::Role::Clerk))
            m_clerk->addChoice(account.id.toString(), account.displayName);
    }
    choosePerson(m_presiding, hearing.presiding());
    const auto clerk = std::ranges::find(hearing.panel, PanelDuty::Clerk, &cases::PanelMember::duty);
    choosePerson(m_clerk, clerk == hearing.panel.end() ? cases::PanelMember{} : *clerk);
}

void HearingForm::layOut(const cases::Hearing &hearing)
{
    m_kind->setValue(hearing.kind);
    m_date->setDate(hearing.date.isValid() ? std::optional(hearing.date) : std::nullopt);
    m_time->setValue(hearing.start.isValid() ? hearing.start.toString(u"HH:mm"_s) : QString());
    m_minutes->setValue(hearing.minutes > 0 ? QString::number(hearing.minutes) : QString());
    m_room->setValue(hearing.room);
    m_judge->setValue(hearing.namesOf(PanelDuty::Judge).join(u"; "_s));
    m_assessor1->setValue(firstOf(hearing, PanelDuty::Assessor));
    m_assessor2->setValue(hearing.namesOf(PanelDuty::Assessor).mid(1).join(u"; "_s));
    m_prosecutor->setValue(hearing.namesOf(PanelDuty::Prosecutor).join(u"; "_s));
    m_openness->setValue(int(hearing.openness));
    m_formField->setValue(int(hearing.form));
    m_online->setVisible(hearing.form == cases::HearingForm::Online);
    m_central->setValue(hearing.centralPoint);
    m_points->setValue(linesOf(hearing.points));
    for (QCheckBox *box : std::as_const(m_checks))
        box->setChecked(hearing.checks.contains(box->objectName().section(u'.', 1)));
    m_note->setValue(hearing.note);
    m_reason->setValue(hearing.overrideReason);
    m_timeBox->setMessage(FieldMessage::None);
    m_roomBox->setMessage(FieldMessage::None);
}

cases::Hearing HearingForm::typed() const
{
    cases::Hearing h = m_base;
    h.matter = m_start.matter.uid;
    h.kind = m_kind->value().toString();
    h.date = m_date->date().value_or(QDate());
    h.start = clockOf(m_time->peek());
    h.minutes = m_minutes->text().toInt();
    h.room = m_room->peek().trimmed();
    h.openness = m_openness->value().toInt() == 1 ? cases::Openness::Closed : cases::Openness::Public;
    h.form = m_formField->value().toInt() == 1 ? cases::HearingForm::Online : cases::HearingForm::InRoom;
    h.centralPoint = m_central->peek().trimmed();
    h.points.clear();
    for (const QString &line : m_points->peek().split(u'\n', Qt::SkipEmptyParts))
        h.points.append({line.section(u'|', 0, 0).trimmed(), line.section(u'|', 1).trimmed()});
    h.checks.clear();
    for (const QCheckBox *box : m_checks) {
        if (box->isChecked())
            h.checks << box->objectName().section(u'.', 1);
    }
    h.note = m_note->peek().trimmed();
    h.panel.clear();
    takePerson(h.panel, PanelDuty::Presiding, m_presiding);
    takeNames(h.panel, PanelDuty::Judge, m_judge);
    takeNames(h.panel, PanelDuty::Assessor, m_assessor1);
    takeNames(h.panel, PanelDuty::Assessor, m_assessor2);
    takePerson(h.panel, PanelDuty::Clerk, m_clerk);
    takeNames(h.panel, PanelDuty::Prosecutor, m_prosecutor);
    h.overrideReason = m_reason->peek().trimmed();
    return h;
}

void HearingForm::kindChosen()
{
    if (m_filling)
        return;
    const packs::HearingKind *kind = m_context.desk->law()->courtWork().hearingKind(m_kind->value().toString());
    if (kind)
        m_minutes->setValue(QString::number(kind->minutes));
}

void HearingForm::changed()
{
    if (!m_filling && m_rest->isVisibleTo(this))
        m_timer->start();
}

void HearingForm::check()
{
    const int generation = ++m_generation;
    m_work.concerns(typed()).then(this, [this, generation](Result<QList<cases::Concern>> concerns) {
        if (generation == m_generation && concerns)
            showConcerns(*concerns);
    });
}

void HearingForm::showConcerns(const QList<cases::Concern> &concerns)
{
    QStringList lines;
    bool reason = false;
    QString room;
    for (const cases::Concern &concern : concerns) {
        if (concern.refuses())
            room = models::concernText(concern);
        else
            lines << models::concernText(concern);
        reason = reason || concern.needsReason();
    }
    m_roomBox->setMessage(room.isEmpty() ? FieldMessage::None : FieldMessage::Error, room);
    m_save->setEnabled(room.isEmpty());
    m_concerns->setText(lines.join(u'\n'));
    m_concerns->setVisible(!lines.isEmpty());
    m_reasonBox->setVisible(reason);
}

void HearingForm::submit()
{
    ImeGuard::flushNow();
    if (!m_rest->isVisibleTo(this)) {
        m_case->find();
        return;
    }
    const cases::Hearing hearing = typed();
    m_dateBox->setMessage(hearing.date.isValid() ? FieldMessage::None : FieldMessage::Error, hearing.date.isValid() ? QString() : tr("Which day?"));
    m_timeBox->setMessage(hearing.start.isValid() ? FieldMessage::None : FieldMessage::Error, hearing.start.isValid() ? QString() : tr("For example 8:30."));
    if (!hearing.date.isValid() || !hearing.start.isValid() || !m_save->isEnabled())
        return;
    m_timer->stop();
    ++m_generation;
    m_save->setEnabled(false);
    const auto finished = [this](Result<cases::Hearing> saved) {
        m_save->setEnabled(true);
        if (!saved) {
            showProblem(saved.error());
            return;
        }
        Q_EMIT done(tr("%1 is in the calendar: %2, %3.").arg(models::matterNumber(m_start.matter), models::longDate(saved->date), models::hearingTime(*saved)), saved->date);
    };
    if (m_base.uid.isNull())
        m_work.schedule(hearing).then(this, finished);
    else
        m_work.change(hearing).then(this, finished);
}

void HearingForm::showProblem(const Error &error)
{
    const QString text = models::errorText(error);
    if (error.code == ErrorCode::HearingRoomTaken) {
        m_roomBox->setMessage(FieldMessage::Error, text);
        m_room->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_concerns->setText(text);
    m_concerns->show();
    const bool reason = error.code == ErrorCode::HearingPersonBusy || error.code == ErrorCode::HearingDayOff || error.code == ErrorCode::HearingInPast
                        || error.code == ErrorCode::HearingAfterLimit;
    if (reason) {
        m_reasonBox->show();
        m_reason->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace thuly::ui
