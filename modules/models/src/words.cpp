// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/words.h>

#include <thuly/base/money.h>
#include <thuly/base/text.h>
#include <thuly/models/errortext.h>
#include <thuly/packs/lawbook.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace thuly::models {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

QString dayMonth(QDate date)
{
    return date.toString(u"dd/MM"_s);
}

QString firstOf(const QString &names)
{
    const QStringList all = names.split(u"; "_s, Qt::SkipEmptyParts);
    if (all.isEmpty())
        return u"–"_s;
    if (all.size() == 1)
        return all.first();
    const int more = int(all.size()) - 1;
    return QString(all.first() % u' ' % QCoreApplication::translate("Words", "and %n other(s)", nullptr, more));
}

} // namespace

State dueState(QDate due, QDate today, int soonDays)
{
    if (!due.isValid())
        return {};
    const int days = int(today.daysTo(due));
    if (days < 0) {
        const int late = -days;
        return {StateKind::Overdue, QCoreApplication::translate("Words", "%n day(s) overdue", nullptr, late)};
    }
    if (days == 0)
        return {StateKind::DueSoon, say(QT_TRANSLATE_NOOP("Words", "today"))};
    const StateKind kind = days <= soonDays ? StateKind::DueSoon : StateKind::Later;
    if (days <= 7)
        return {kind, QString(weekdayShort(due) % u' ' % dayMonth(due))};
    return {kind, formatDate(due)};
}

State deadlineState(const cases::Deadline &deadline, QDate today, int soonDays)
{
    switch (deadline.state) {
    case cases::DeadlineState::Met:
        return {StateKind::Done, formatDate(deadline.due)};
    case cases::DeadlineState::Void:
        return {StateKind::Plain, formatDate(deadline.due)};
    case cases::DeadlineState::Open:
        break;
    }
    State state = dueState(deadline.due, today, soonDays);
    if (state.kind == StateKind::DueSoon || state.kind == StateKind::Later)
        state.word = formatDate(deadline.due);
    return state;
}

QString shortLawRef(const QString &lawRef)
{
    static const QRegularExpression article(uR"(Đ\.?\s*(\d+[a-zđ]?)(?:\s*k\.?\s*(\d+))?)"_s);
    const QRegularExpressionMatch match = article.match(lawRef);
    if (!match.hasMatch())
        return lawRef;
    const QString clause = match.captured(2);
    return QString(u"Đ."_s % match.captured(1) % (clause.isEmpty() ? QString() : QString(u'.' % clause)));
}

QString shortPeriod(const Period &period, Language language)
{
    if (period.amount == 0)
        return say(QT_TRANSLATE_NOOP("Words", "at once"));
    QString text = periodText(period, language);
    // LV is the book's own abbreviation (ui.md §7); narrow columns have no room for the words.
    return text.replace(u"ngày làm việc"_s, u"ngày LV"_s);
}

QString givenName(const QString &displayName)
{
    return splitName(displayName).given;
}

QString sentenceCase(const QString &text)
{
    if (text != text.toUpper())
        return text;
    const QString small = text.toLower();
    return QString(small.left(1).toUpper() % small.mid(1));
}

QString matterNumber(const cases::Matter &matter)
{
    if (matter.isAccepted())
        return matter.acceptanceNo;
    return matter.intake == cases::Intake::File ? say(QT_TRANSLATE_NOOP("Words", "File %1")).arg(matter.petitionNo)
                                                : say(QT_TRANSLATE_NOOP("Words", "Petition %1")).arg(matter.petitionNo);
}

QString versus(const cases::Matter &matter)
{
    if (matter.defendants.isEmpty())
        return firstOf(matter.plaintiffs);
    if (matter.plaintiffs.isEmpty())
        return firstOf(matter.defendants);
    return say(QT_TRANSLATE_NOOP("Words", "%1 v. %2")).arg(firstOf(matter.plaintiffs), firstOf(matter.defendants));
}

QString channelName(cases::Channel channel)
{
    switch (channel) {
    case cases::Channel::Direct:
        return say(QT_TRANSLATE_NOOP("Words", "In person"));
    case cases::Channel::Post:
        return say(QT_TRANSLATE_NOOP("Words", "By post"));
    case cases::Channel::Online:
        return say(QT_TRANSLATE_NOOP("Words", "Online"));
    }
    return {};
}

QString partyRoleName(cases::PartyRole role, const packs::LawBook &law, Language language, const QString &procedure)
{
    const QString id = cases::partyRoleId(role);
    const packs::PartyRole *known = procedure.isEmpty() ? law.partyRole(id) : law.partyRole(id, procedure);
    if (known)
        return known->label.in(language);
    switch (role) {
    case cases::PartyRole::Plaintiff:
        return say(QT_TRANSLATE_NOOP("Words", "Plaintiff"));
    case cases::PartyRole::Defendant:
        return say(QT_TRANSLATE_NOOP("Words", "Defendant"));
    case cases::PartyRole::RelatedPerson:
        return say(QT_TRANSLATE_NOOP("Words", "Person with related interests"));
    case cases::PartyRole::Requester:
        return say(QT_TRANSLATE_NOOP("Words", "Requester"));
    case cases::PartyRole::ConcernedPerson:
        return say(QT_TRANSLATE_NOOP("Words", "Person concerned"));
    case cases::PartyRole::LegalRepresentative:
        return say(QT_TRANSLATE_NOOP("Words", "Legal representative"));
    case cases::PartyRole::AuthorisedRepresentative:
        return say(QT_TRANSLATE_NOOP("Words", "Authorised representative"));
    case cases::PartyRole::Protector:
        return say(QT_TRANSLATE_NOOP("Words", "Protector of lawful interests"));
    case cases::PartyRole::Witness:
        return say(QT_TRANSLATE_NOOP("Words", "Witness"));
    case cases::PartyRole::Expert:
        return say(QT_TRANSLATE_NOOP("Words", "Expert"));
    case cases::PartyRole::Interpreter:
        return say(QT_TRANSLATE_NOOP("Words", "Interpreter"));
    case cases::PartyRole::Accused:
        return say(QT_TRANSLATE_NOOP("Words", "Defendant in a criminal case"));
    case cases::PartyRole::Victim:
        return say(QT_TRANSLATE_NOOP("Words", "Victim"));
    case cases::PartyRole::CivilPlaintiff:
        return say(QT_TRANSLATE_NOOP("Words", "Civil plaintiff"));
    case cases::PartyRole::CivilDefendant:
        return say(QT_TRANSLATE_NOOP("Words", "Civil defendant"));
    case cases::PartyRole::DefenceCounsel:
        return say(QT_TRANSLATE_NOOP("Words", "Defence counsel"));
    case cases::PartyRole::RequestingAgency:
        return say(QT_TRANSLATE_NOOP("Words", "Agency that asks"));
    case cases::PartyRole::ProposedPerson:
        return say(QT_TRANSLATE_NOOP("Words", "Person the measure is asked for"));
    }
    return {};
}

QString missingText(const cases::Finding &finding, const packs::LawBook &law, Language language)
{
    if (finding.code == ErrorCode::FactMissing)
        return law.factLabel(finding.field).in(language);
    if (finding.code == ErrorCode::MissingField)
        return fieldLabel(finding.field.section(u'.', -1)); // "parties[2].address"
    return errorText(Error{finding.code, {}, finding.field, finding.args, {}});
}

QString missingText(const cases::Finding &finding, const QList<cases::Party> &parties, const packs::LawBook &law, Language language)
{
    static const QRegularExpression ofParty(u"^parties\\[(\\d+)\\]\\."_s);
    const auto match = ofParty.match(finding.field);
    const qsizetype index = match.hasMatch() ? match.captured(1).toLongLong() : -1;
    const QString what = missingText(finding, law, language);
    return index >= 0 && index < parties.size() ? QString(parties.at(index).name % u": "_s % what.left(1).toLower() % what.mid(1)) : what;
}

QString linkName(const cases::LinkView &link)
{
    const bool ours = link.end == cases::LinkView::End::Ours;
    switch (link.link.kind) {
    case cases::LinkKind::Joined:
        return ours ? say(QT_TRANSLATE_NOOP("Words", "Joined into this case")) : say(QT_TRANSLATE_NOOP("Words", "Was joined in"));
    case cases::LinkKind::Split:
        return ours ? say(QT_TRANSLATE_NOOP("Words", "Split off this case")) : say(QT_TRANSLATE_NOOP("Words", "Was split off"));
    case cases::LinkKind::Continues:
        return ours ? say(QT_TRANSLATE_NOOP("Words", "Continues this case")) : say(QT_TRANSLATE_NOOP("Words", "Is continued by"));
    case cases::LinkKind::Related:
        return say(QT_TRANSLATE_NOOP("Words", "Belongs with"));
    }
    return {};
}

QString limitBasis(const cases::Deadline &deadline, Language language)
{
    QStringList parts{shortLawRef(deadline.lawRef), shortPeriod(deadline.period, language)};
    if (deadline.verified != "yes"_L1)
        parts << say(QT_TRANSLATE_NOOP("Words", "unverified"));
    return parts.join(u" · "_s);
}

QString doubtOf(const QString &verified)
{
    // Records that are no move of the procedure rest on no row of the law's tables and carry no mark.
    if (verified.isEmpty() || verified == "yes"_L1)
        return {};
    return verified == "secondary"_L1 ? say(QT_TRANSLATE_NOOP("Words", "read in a secondary source"))
                                      : say(QT_TRANSLATE_NOOP("Words", "not checked against the law"));
}

State stageState(const cases::Matter &matter, const packs::LawBook &law, Language language)
{
    const QString word = law.stateLabel(matter.state, matter.procedure).in(language);
    if (matter.resolvedOn.isValid())
        return {StateKind::Done, word};
    if (matter.state == "SUSPENDED"_L1 || matter.state == "PAUSED"_L1)
        return {StateKind::Suspended, word};
    if (matter.state == "TRIAL_DECISION"_L1 || matter.state == "HEARING"_L1)
        return {StateKind::Hearing, word};
    return {StateKind::Plain, word};
}

QString deadlineTitle(const cases::Deadline &deadline, const packs::LawBook &law, Language language)
{
    if (const packs::TaskWording *task = law.task(deadline.rule); task && !task->text.in(language).isEmpty())
        return task->text.in(language);
    return language == Language::Vietnamese ? deadline.titleVi : deadline.titleEn;
}

QString computation(const cases::Deadline &deadline, Language language)
{
    QStringList parts;
    for (const DeadlineStep &step : deadline.steps)
        parts << stepText(step, language);
    QString text = parts.join(u"; "_s);
    if (deadline.calendarIncomplete)
        text = QString(text % u". "_s % say(QT_TRANSLATE_NOOP("Words", "The calendar of days off for that year is not complete yet")));
    return text.isEmpty() || text.endsWith(u'.') ? text : QString(text % u'.');
}

QString longDate(QDate date)
{
    constexpr std::array days{QT_TRANSLATE_NOOP("Words", "Monday"),   QT_TRANSLATE_NOOP("Words", "Tuesday"),
                              QT_TRANSLATE_NOOP("Words", "Wednesday"), QT_TRANSLATE_NOOP("Words", "Thursday"),
                              QT_TRANSLATE_NOOP("Words", "Friday"),    QT_TRANSLATE_NOOP("Words", "Saturday"),
                              QT_TRANSLATE_NOOP("Words", "Sunday")};
    if (!date.isValid())
        return {};
    return QString(say(days.at(size_t(date.dayOfWeek() - 1))) % u", "_s % formatDate(date));
}

QString ago(const QDateTime &moment, QDate today)
{
    if (!moment.isValid())
        return {};
    const QDateTime here = vietnamTime(moment.toMSecsSinceEpoch());
    const qint64 days = here.date().daysTo(today);
    if (days == 0)
        return say(QT_TRANSLATE_NOOP("Words", "%1 today")).arg(here.toString(u"HH:mm"_s));
    if (days == 1)
        return say(QT_TRANSLATE_NOOP("Words", "yesterday"));
    return here.date().year() == today.year() ? dayMonth(here.date()) : formatDate(here.date());
}

QString factText(packs::FactType type, const QString &value, const QMap<Uuid, QString> &people)
{
    switch (type) {
    case packs::FactType::Date:
    case packs::FactType::Moment:
        if (const auto time = LegalTime::fromText(value))
            return time->time ? formatMoment(time->moment()) : formatDate(time->date);
        return value;
    case packs::FactType::Money: {
        bool ok = false;
        const qint64 amount = value.toLongLong(&ok);
        return ok ? QString(formatMoney(amount) % u" đ"_s) : value;
    }
    case packs::FactType::Person:
        if (const auto id = Uuid::fromString(value); id && people.contains(*id))
            return people.value(*id);
        return value;
    case packs::FactType::Flag:
        return value == "yes"_L1 ? say(QT_TRANSLATE_NOOP("Words", "yes")) : say(QT_TRANSLATE_NOOP("Words", "no"));
    case packs::FactType::Text:
    case packs::FactType::Number:
    case packs::FactType::Party:
    case packs::FactType::Court:
    case packs::FactType::Series:
        return value;
    }
    return value;
}

QString choiceText(const packs::FactDefinition &fact, const QString &value, const QMap<Uuid, QString> &people, Language language)
{
    for (const packs::FactChoice &choice : fact.choices) {
        if (choice.value == value)
            return choice.label.in(language);
    }
    return factText(fact.type, value, people);
}

} // namespace thuly::models
