// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"
#include "values.h"

#include <thuly/base/fileio.h>
#include <thuly/models/hearingwords.h>
#include <thuly/workflow/hearings.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

using cases::PanelDuty;

Language languageOf(const Context &context)
{
    return context.globals().language == u"en"_s ? Language::English : Language::Vietnamese;
}

QJsonObject hearingJson(const workflow::HearingView &view, Language language)
{
    const cases::Hearing &h = view.hearing;
    QJsonArray panel;
    for (const cases::PanelMember &member : h.panel)
        panel.append(QJsonObject{{u"duty"_s, cases::panelDutyId(member.duty)}, {u"name"_s, member.name}});
    QJsonArray points;
    for (const cases::OnlinePoint &point : h.points)
        points.append(QJsonObject{{u"place"_s, point.place}, {u"officer"_s, point.officer}});
    const LegalTime begin{h.date, h.start};
    return {{u"id"_s, h.uid.toString()},
            {u"matter"_s, view.matter.number()},
            {u"kind"_s, h.kind},
            {u"kindName"_s, view.kind.in(language)},
            {u"date"_s, dateJson(h.date)},
            {u"start"_s, begin.toText()},
            {u"minutes"_s, h.minutes},
            {u"room"_s, h.room},
            {u"closed"_s, h.openness == cases::Openness::Closed},
            {u"online"_s, h.form == cases::HearingForm::Online},
            {u"centralPoint"_s, h.centralPoint},
            {u"points"_s, points},
            {u"checks"_s, QJsonArray::fromStringList(h.checks)},
            {u"panel"_s, panel},
            {u"state"_s, cases::hearingStateId(h.state)},
            {u"result"_s, h.result},
            {u"decisionNo"_s, h.decisionNo},
            {u"overrideReason"_s, h.overrideReason},
            {u"follows"_s, h.follows.isNull() ? QJsonValue() : QJsonValue(h.follows.toString())},
            {u"note"_s, h.note}};
}

/** Somebody of the panel: an account by its sign-in name, anybody else by the name written. */
Result<cases::PanelMember> member(const std::shared_ptr<workflow::Desk> &desk, PanelDuty duty, const QString &name)
{
    auto found = desk->read([name](storage::ReadTx &tx) { return users::accountByName(tx, name); }).takeResult();
    if (found)
        return cases::PanelMember{duty, found->id, found->displayName};
    if (found.error().code != ErrorCode::UnknownUser)
        return std::unexpected(found.error());
    return cases::PanelMember{duty, {}, name};
}

Result<QList<cases::PanelMember>> panelOf(const std::shared_ptr<workflow::Desk> &desk, const Arguments &arguments)
{
    QList<cases::PanelMember> panel;
    for (const PanelDuty duty : cases::allPanelDuties()) {
        for (const QString &name : arguments.values(cases::panelDutyId(duty))) {
            THULY_TRY(cases::PanelMember one, member(desk, duty, name));
            panel.append(one);
        }
    }
    return panel;
}

Result<QTime> timeOf(const QString &text)
{
    for (const QString &shape : {u"H:mm"_s, u"H'h'mm"_s, u"H'h'"_s}) {
        if (const QTime time = QTime::fromString(text, shape); time.isValid())
            return time;
    }
    return fail(ErrorCode::UnknownValue, {}, u"hearingStart"_s, {text});
}

/** What the options say, over what `hearing` is already. */
Result<void> takeOptions(const std::shared_ptr<workflow::Desk> &desk, const Arguments &arguments, QDate today, cases::Hearing &hearing)
{
    if (arguments.has(u"on"_s)) {
        THULY_TRY(hearing.date, parseDate(arguments.value(u"on"_s), today, u"hearingDate"_s));
    }
    if (arguments.has(u"at"_s)) {
        THULY_TRY(hearing.start, timeOf(arguments.value(u"at"_s)));
    }
    THULY_TRY(hearing.minutes, arguments.integer(u"minutes"_s, hearing.minutes, 0, 24 * 60));
    hearing.kind = arguments.value(u"kind"_s, hearing.kind);
    hearing.room = arguments.value(u"room"_s, hearing.room);
    hearing.note = arguments.value(u"note"_s, hearing.note);
    hearing.centralPoint = arguments.value(u"central"_s, hearing.centralPoint);
    hearing.overrideReason = arguments.value(u"reason"_s);
    if (arguments.has(u"closed"_s))
        hearing.openness = cases::Openness::Closed;
    if (arguments.has(u"online"_s) || arguments.has(u"point"_s))
        hearing.form = cases::HearingForm::Online;
    if (arguments.has(u"point"_s))
        hearing.points.clear();
    for (const QString &point : arguments.values(u"point"_s))
        hearing.points.append({point.section(u'|', 0, 0), point.section(u'|', 1)});
    if (arguments.has(u"check"_s))
        hearing.checks = arguments.values(u"check"_s);
    THULY_TRY(const QList<cases::PanelMember> panel, panelOf(desk, arguments));
    if (!panel.isEmpty())
        hearing.panel = panel;
    return {};
}

Result<QJsonValue> shown(const std::shared_ptr<workflow::Desk> &desk, const Uuid &hearing, Language language)
{
    THULY_TRY(const auto view, workflow::Hearings(desk).open(hearing).takeResult());
    return hearingJson(view, language);
}

/** A hearing by its id, or the next one of a case that is still scheduled. */
Result<cases::Hearing> hearingOf(const std::shared_ptr<workflow::Desk> &desk, const QString &reference)
{
    workflow::Hearings work(desk);
    if (const auto id = Uuid::fromString(reference)) {
        if (auto view = work.open(*id).takeResult())
            return view->hearing;
    }
    THULY_TRY(const auto view, workflow::CaseWork(desk).openByNumber(reference).takeResult());
    THULY_TRY(auto all, work.of(view.head.uid).takeResult());
    all.removeIf([](const workflow::HearingView &one) { return one.hearing.state != cases::HearingState::Scheduled; });
    if (all.isEmpty())
        return fail(ErrorCode::HearingIsOver, {}, {}, {reference});
    return all.last().hearing; // newest first: the last is the next to come
}

Result<QJsonValue> add(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto view, workflow::CaseWork(desk).openByNumber(number).takeResult());
    workflow::Hearings work(desk);
    THULY_TRY(auto start, work.start(view.head.uid).takeResult());
    THULY_CHECK(takeOptions(desk, arguments, context.clock().today(), start.hearing));
    if (arguments.has(u"kind"_s) && !arguments.has(u"minutes"_s))
        start.hearing.minutes = 0; // as the pack plans for that kind
    THULY_TRY(const auto done, work.schedule(start.hearing).takeResult());
    return shown(desk, done.uid, languageOf(context));
}

Result<QJsonValue> move(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString reference, arguments.required(0, u"HEARING"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(cases::Hearing hearing, hearingOf(desk, reference));
    THULY_CHECK(takeOptions(desk, arguments, context.clock().today(), hearing));
    THULY_CHECK(workflow::Hearings(desk).change(hearing).takeResult());
    return shown(desk, hearing.uid, languageOf(context));
}

Result<QJsonValue> adjourn(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString reference, arguments.required(0, u"HEARING"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const cases::Hearing hearing, hearingOf(desk, reference));
    const QDate today = context.clock().today();
    cases::AdjournInput input{.hearing = hearing.uid,
                              .baseVersion = hearing.version,
                              .reason = arguments.value(u"reason"_s),
                              .decisionNo = arguments.value(u"decision"_s),
                              .decidedOn = today,
                              .newStart = hearing.start,
                              .newRoom = arguments.value(u"room"_s),
                              .overrideReason = arguments.value(u"although"_s)};
    if (arguments.has(u"on"_s)) {
        THULY_TRY(input.decidedOn, parseDate(arguments.value(u"on"_s), today, u"decidedOn"_s));
    }
    if (arguments.has(u"to"_s)) {
        THULY_TRY(input.newDate, parseDate(arguments.value(u"to"_s), today, u"hearingDate"_s));
    }
    if (arguments.has(u"at"_s)) {
        THULY_TRY(input.newStart, timeOf(arguments.value(u"at"_s)));
    }
    THULY_TRY(const auto done, workflow::Hearings(desk).adjourn(input).takeResult());
    THULY_TRY(const QJsonValue next, done.next.uid.isNull() ? Result<QJsonValue>(QJsonValue()) : shown(desk, done.next.uid, languageOf(context)));
    return QJsonObject{{u"adjourned"_s, done.adjourned.uid.toString()}, {u"decisionNo"_s, done.adjourned.decisionNo}, {u"latest"_s, dateJson(done.latest)},
                       {u"lawRef"_s, done.lawRef},                      {u"stepRecorded"_s, done.stepRecorded},       {u"next"_s, next}};
}

Result<QJsonValue> hold(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString reference, arguments.required(0, u"HEARING"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const cases::Hearing hearing, hearingOf(desk, reference));
    cases::HoldInput input{.hearing = hearing.uid, .baseVersion = hearing.version, .result = arguments.value(u"result"_s)};
    if (arguments.has(u"attendance"_s))
        input.facts.insert(u"attendance"_s, arguments.value(u"attendance"_s));
    if (arguments.has(u"accused-present"_s))
        input.facts.insert(u"accused_present"_s, arguments.value(u"accused-present"_s));
    THULY_TRY(const cases::Held held, workflow::Hearings(desk).hold(input).takeResult());
    THULY_TRY(const QJsonValue hearingJson, shown(desk, hearing.uid, languageOf(context)));
    QJsonObject object = hearingJson.toObject();
    object.insert(u"stepRecorded"_s, held.stepRecorded);
    object.insert(u"missing"_s, QJsonArray::fromStringList(held.missing));
    return object;
}

Result<QJsonValue> cancel(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString reference, arguments.required(0, u"HEARING"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const cases::Hearing hearing, hearingOf(desk, reference));
    THULY_CHECK(workflow::Hearings(desk).cancel(hearing.uid, hearing.version, arguments.value(u"reason"_s)).takeResult());
    return shown(desk, hearing.uid, languageOf(context));
}

/** --day, --week (Monday to Sunday around a day), --from and --to; else the week of today. */
Result<cases::HearingFilter> filterOf(const std::shared_ptr<workflow::Desk> &desk, const Arguments &arguments, QDate today)
{
    cases::HearingFilter filter;
    const auto day = [&](const QString &option) { return parseDate(arguments.value(option), today, u"hearingDate"_s); };
    QDate around = today;
    if (arguments.has(u"week"_s)) {
        THULY_TRY(around, day(u"week"_s));
    }
    filter.from = around.addDays(1 - around.dayOfWeek());
    filter.to = filter.from.addDays(6);
    if (arguments.has(u"day"_s)) {
        THULY_TRY(filter.from, day(u"day"_s));
        filter.to = filter.from;
    }
    if (arguments.has(u"from"_s)) {
        THULY_TRY(filter.from, day(u"from"_s));
        filter.to = filter.from.addDays(6);
    }
    if (arguments.has(u"to"_s)) {
        THULY_TRY(filter.to, day(u"to"_s));
    }
    filter.room = arguments.value(u"room"_s);
    if (arguments.has(u"judge"_s)) {
        const QString name = arguments.value(u"judge"_s);
        THULY_TRY(const auto account, desk->read([name](storage::ReadTx &tx) { return users::accountByName(tx, name); }).takeResult());
        filter.member = account.id;
    }
    return filter;
}

Result<QJsonValue> list(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const cases::HearingFilter filter, filterOf(desk, arguments, context.clock().today()));
    QList<workflow::HearingView> found;
    if (arguments.has(u"case"_s)) {
        THULY_TRY(const auto view, workflow::CaseWork(desk).openByNumber(arguments.value(u"case"_s)).takeResult());
        THULY_TRY(found, workflow::Hearings(desk).of(view.head.uid).takeResult());
    } else {
        THULY_TRY(found, workflow::Hearings(desk).list(filter).takeResult());
    }
    QJsonArray lines;
    for (const workflow::HearingView &view : std::as_const(found))
        lines.append(hearingJson(view, languageOf(context)));
    return lines;
}

Result<QJsonValue> exportList(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString out, arguments.requiredOption(u"out"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const cases::HearingFilter filter, filterOf(desk, arguments, context.clock().today()));
    THULY_TRY(const auto found, workflow::Hearings(desk).list(filter).takeResult());
    const QString format = arguments.value(u"format"_s, out.section(u'.', -1));
    const QList<registers::ListColumn> columns = models::hearingListColumns();
    const QList<registers::ListRow> rows = models::hearingListRows(found, languageOf(context));
    if (format == u"ics"_s) {
        THULY_CHECK(writeFileAtomically(out, workflow::hearingCalendar(found, desk->courtName(), languageOf(context), context.clock().now())));
    } else if (format == u"csv"_s) {
        THULY_CHECK(writeFileAtomically(out, registers::listCsv(columns, rows, models::dayHead())));
    } else if (format == u"pdf"_s) {
        const QString period = QString(formatDate(filter.from) % u" – "_s % formatDate(filter.to));
        THULY_CHECK(registers::writeListPdf({columns, rows, models::hearingListSettings(*desk, period)}, out));
    } else {
        return fail(ErrorCode::UnknownValue, {}, u"format"_s, {format});
    }
    return QJsonObject{{u"file"_s, out}, {u"hearings"_s, qint64(found.size())}};
}

} // namespace

QList<Verb> hearingVerbs()
{
    const QString noun = u"hearing"_s;
    const QString name = u"NAME"_s;
    const OptionSpec at{u"at"_s, u"HH:MM"_s, u"when it begins"_s};
    const OptionSpec room{u"room"_s, u"ROOM"_s, u"the courtroom; one hearing at a time"_s};
    const OptionSpec reason{u"reason"_s, u"TEXT"_s, u"why it stands although somebody is elsewhere, or the day is doubtful"_s};
    const QList<OptionSpec> details = {{u"on"_s, u"DATE"_s, u"the day; else the day that the trial decision fixed"_s}, at, room,
        {u"kind"_s, u"KIND"_s, u"trial, evidence_mediation, session… (of the pack court-work)"_s}, {u"minutes"_s, u"N"_s, u"expected duration"_s},
        {u"presiding"_s, name, u"sign-in name, or the name of somebody without an account"_s}, {u"judge"_s, name, u"further judge; may be given several times"_s},
        {u"assessor"_s, name, u"people's assessor; may be given several times"_s}, {u"clerk"_s, name, u"who keeps the minutes"_s},
        {u"prosecutor"_s, name, u"of the procuracy"_s}, {u"closed"_s, {}, u"not public"_s}, {u"online"_s, {}, u"an online hearing"_s},
        {u"central"_s, u"PLACE"_s, u"central point of an online hearing"_s}, {u"point"_s, u"PLACE|OFFICER"_s, u"component point; may be given several times"_s},
        {u"check"_s, u"ID"_s, u"done line of the online checklist; may be given several times"_s}, {u"note"_s, u"TEXT"_s, u"remark"_s}, reason};
    const QList<OptionSpec> period = {{u"day"_s, u"DATE"_s, u"one day"_s}, {u"week"_s, u"DATE"_s, u"the week of that day (this week)"_s},
        {u"from"_s, u"DATE"_s, u"first day"_s}, {u"to"_s, u"DATE"_s, u"last day"_s}, {u"judge"_s, name, u"who sits on the panel"_s},
        {u"room"_s, u"ROOM"_s, u"only this room"_s}};
    return {
        {noun, u"add"_s, u"NUMBER"_s, u"Puts a hearing of a case into the calendar; a taken room is refused"_s,
         u"thulyctl … hearing add 12/2026/TLST-DS --on 2026-12-08 --at 08:00 --room 'Phòng 1' --assessor 'Vũ Thị Lan'"_s, Needs::Vault, details, add},
        {noun, u"list"_s, {}, u"Hearings of a day or week, of a room, of a judge"_s, u"thulyctl … hearing list --week 2026-12-08 --judge tuan"_s,
         Needs::Vault, period + QList<OptionSpec>{{u"case"_s, u"NUMBER"_s, u"all hearings of one case instead"_s}}, list},
        {noun, u"move"_s, u"HEARING"_s, u"Another time, room or panel; HEARING is an id or the number of a case (its next hearing)"_s,
         u"thulyctl … hearing move 12/2026/TLST-DS --at 14:00 --room 'Phòng 2'"_s, Needs::Vault, details, move},
        {noun, u"adjourn"_s, u"HEARING"_s, u"Adjourns within the limit of the law, with the step of the procedure where it is its trial"_s,
         u"thulyctl … hearing adjourn 12/2026/TLST-DS --reason 'Bị đơn vắng mặt' --to 2027-01-05"_s, Needs::Vault,
         {{u"reason"_s, u"TEXT"_s, u"why"_s}, {u"on"_s, u"DATE"_s, u"date of the decision (today)"_s}, {u"to"_s, u"DATE"_s, u"the new day; left out: not fixed yet"_s},
          at, room, {u"decision"_s, u"NO"_s, u"number of the decision as on paper"_s}, {u"although"_s, u"TEXT"_s, u"why the new time stands although somebody is elsewhere"_s}},
         adjourn},
        {noun, u"hold"_s, u"HEARING"_s, u"It took place"_s, u"thulyctl … hearing hold 12/2026/TLST-DS --result 'Tuyên án'"_s, Needs::Vault,
         {{u"result"_s, u"TEXT"_s, u"what came of it"_s},
          {u"attendance"_s, u"TEXT"_s, u"who was present; the step that opens it is recorded with it"_s},
          {u"accused-present"_s, u"yes|no"_s, u"criminal cases: whether the defendants were there"_s}}, hold},
        {noun, u"cancel"_s, u"HEARING"_s, u"It will not take place"_s, u"thulyctl … hearing cancel 12/2026/TLST-DS --reason 'Rút đơn khởi kiện'"_s, Needs::Vault,
         {{u"reason"_s, u"TEXT"_s, u"why"_s}}, cancel},
        {noun, u"export"_s, {}, u"The calendar as iCalendar, CSV or a printable list"_s, u"thulyctl … hearing export --week 2026-12-08 --out lich.ics"_s, Needs::Vault,
         period + QList<OptionSpec>{{u"format"_s, u"ics|csv|pdf"_s, u"else by the ending of the file"_s}, {u"out"_s, u"FILE"_s, u"needed"_s}}, exportList},
    };
}

} // namespace thuly::ctl
