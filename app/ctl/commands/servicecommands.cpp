// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"
#include "values.h"

#include <thuly/base/fileio.h>
#include <thuly/base/text.h>
#include <thuly/models/servicewords.h>
#include <thuly/workflow/services.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

Language languageOf(const Context &context)
{
    return context.globals().language == u"en"_s ? Language::English : Language::Vietnamese;
}

QJsonObject attemptJson(const cases::ServiceAttempt &attempt)
{
    return {{u"id"_s, attempt.uid.toString()},
            {u"method"_s, cases::serviceMethodId(attempt.method)},
            {u"outcome"_s, cases::serviceOutcomeId(attempt.outcome)},
            {u"date"_s, dateJson(attempt.on)},
            {u"server"_s, attempt.server},
            {u"receiver"_s, attempt.receiver},
            {u"reason"_s, attempt.reason},
            {u"proof"_s, attempt.proof},
            {u"deemedOn"_s, dateJson(attempt.deemedOn)},
            {u"lawRef"_s, attempt.lawRef},
            {u"verified"_s, attempt.verified},
            {u"struck"_s, attempt.struck ? QJsonValue(*attempt.struck) : QJsonValue()}};
}

QJsonObject serviceJson(const workflow::ServiceView &view, Language language)
{
    const cases::Service &s = view.line.service;
    QJsonArray attempts;
    for (const cases::ServiceAttempt &attempt : view.attempts)
        attempts.append(attemptJson(attempt));
    return {{u"id"_s, s.uid.toString()},
            {u"matter"_s, view.line.matter.number()},
            {u"paper"_s, s.paper},
            {u"paperName"_s, view.paper.in(language)},
            {u"documentNo"_s, s.documentNo},
            {u"recipient"_s, s.recipient},
            {u"address"_s, view.line.address()},
            {u"directions"_s, view.line.place.directions},
            {u"commune"_s, view.commune.name},
            {u"communeCode"_s, view.commune.code},
            {u"method"_s, cases::serviceMethodId(s.method)},
            {u"orderedOn"_s, dateJson(s.orderedOn)},
            {u"dueOn"_s, dateJson(s.dueOn)},
            {u"dueLawRef"_s, s.dueLawRef},
            {u"state"_s, cases::serviceStateId(s.state)},
            {u"servedOn"_s, dateJson(s.servedOn)},
            {u"lawRef"_s, s.lawRef},
            {u"verified"_s, s.verified},
            {u"nextOn"_s, dateJson(s.nextOn)},
            {u"reason"_s, s.reason},
            {u"attempts"_s, attempts}};
}

Result<QDate> dayOf(const Context &context, const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return context.clock().today();
    return parseDate(arguments.value(option), context.clock().today(), u"date"_s);
}

Result<cases::ServiceMethod> methodOf(const Arguments &arguments)
{
    const QString id = arguments.value(u"method"_s, u"direct"_s);
    const auto method = cases::serviceMethodFromId(id);
    return method ? Result<cases::ServiceMethod>(*method) : fail(ErrorCode::UnknownValue, {}, u"method"_s, {id});
}

Result<Uuid> idOf(const QString &text)
{
    const auto id = Uuid::fromString(text);
    return id ? Result<Uuid>(*id) : fail(ErrorCode::UnknownValue, {}, u"id"_s, {text});
}

/** A party of the case by id or by name; accents may be left out. */
Result<Uuid> partyNamed(const workflow::ServiceStart &start, const QString &name)
{
    for (const workflow::PlaceView &one : start.places) {
        if (one.party.uid.toString() == name || fold(one.party.name) == fold(name))
            return one.party.uid;
    }
    return fail(ErrorCode::UnknownValue, {}, u"parties"_s, {name});
}

Result<QJsonValue> ofCase(Context &context, const std::shared_ptr<workflow::Desk> &desk, const Uuid &matter)
{
    THULY_TRY(const auto found, workflow::Services(desk).of(matter).takeResult());
    QJsonArray lines;
    for (const workflow::ServiceView &view : found)
        lines.append(serviceJson(view, languageOf(context)));
    return lines;
}

Result<QJsonValue> add(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto view, workflow::CaseWork(desk).openByNumber(number).takeResult());
    workflow::Services work(desk);
    THULY_TRY(const auto start, work.start(view.head.uid).takeResult());
    cases::ServiceOrder order;
    order.matter = view.head.uid;
    THULY_TRY(order.paper, arguments.requiredOption(u"paper"_s));
    order.title = arguments.value(u"title"_s);
    order.documentNo = arguments.value(u"no"_s);
    order.recipients = arguments.values(u"recipient"_s);
    order.note = arguments.value(u"note"_s);
    THULY_TRY(order.method, methodOf(arguments));
    THULY_TRY(order.orderedOn, dayOf(context, arguments, u"on"_s));
    for (const QString &name : arguments.values(u"to"_s)) {
        THULY_TRY(const Uuid party, partyNamed(start, name));
        order.parties.append(party);
    }
    THULY_TRY(const auto made, work.order(order).takeResult());
    QJsonArray ids;
    for (const cases::Service &one : made)
        ids.append(QJsonObject{{u"id"_s, one.uid.toString()}, {u"recipient"_s, one.recipient}, {u"dueOn"_s, dateJson(one.dueOn)}, {u"dueLawRef"_s, one.dueLawRef}});
    return ids;
}

Result<QJsonValue> attempt(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString text, arguments.required(0, u"ID"_s));
    cases::AttemptInput input;
    THULY_TRY(input.service, idOf(text));
    THULY_TRY(input.method, methodOf(arguments));
    const QString outcome = arguments.value(u"outcome"_s, cases::serviceOutcomeId(cases::outcomesOf(input.method).first()));
    const auto known = cases::serviceOutcomeFromId(outcome);
    if (!known)
        return fail(ErrorCode::UnknownValue, {}, u"outcome"_s, {outcome});
    input.outcome = *known;
    THULY_TRY(input.on, dayOf(context, arguments, u"on"_s));
    input.server = arguments.value(u"by"_s);
    input.receiver = arguments.value(u"receiver"_s);
    input.reason = arguments.value(u"reason"_s);
    input.proof = arguments.value(u"proof"_s);
    if (arguments.has(u"next"_s)) {
        THULY_TRY(input.nextOn, dayOf(context, arguments, u"next"_s));
    }
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto done, workflow::Services(desk).attempt(input).takeResult());
    return QJsonObject{{u"attempt"_s, attemptJson(done.attempt)},
                       {u"state"_s, cases::serviceStateId(done.service.state)},
                       {u"servedOn"_s, dateJson(done.service.servedOn)},
                       {u"lawRef"_s, done.service.lawRef},
                       {u"verified"_s, done.service.verified},
                       {u"event"_s, done.event}};
}

Result<QJsonValue> strike(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString service, arguments.required(0, u"ID"_s));
    THULY_TRY(const QString attempted, arguments.required(1, u"ATTEMPT"_s));
    THULY_TRY(const Uuid uid, idOf(service));
    THULY_TRY(const Uuid which, idOf(attempted));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto done, workflow::Services(desk).strike(uid, which, arguments.value(u"reason"_s)).takeResult());
    return QJsonObject{{u"id"_s, service}, {u"state"_s, cases::serviceStateId(done.state)}};
}

Result<QJsonValue> withdraw(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString text, arguments.required(0, u"ID"_s));
    THULY_TRY(const Uuid uid, idOf(text));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto done, workflow::Services(desk).withdraw(uid, 0, arguments.value(u"reason"_s)).takeResult());
    return QJsonObject{{u"id"_s, text}, {u"state"_s, cases::serviceStateId(done.state)}};
}

/** Open ones, of one commune if it is named. */
Result<QList<workflow::ServiceView>> openOnes(const std::shared_ptr<workflow::Desk> &desk, const Arguments &arguments)
{
    THULY_TRY(QList<workflow::ServiceView> found, workflow::Services(desk).open().takeResult());
    if (const QString wanted = fold(arguments.value(u"commune"_s)); !wanted.isEmpty()) {
        found.removeIf([&wanted](const workflow::ServiceView &view) {
            return view.commune.code != wanted && !fold(view.commune.name).endsWith(wanted);
        });
    }
    return found;
}

Result<QJsonValue> list(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    if (arguments.has(u"case"_s)) {
        THULY_TRY(const auto view, workflow::CaseWork(desk).openByNumber(arguments.value(u"case"_s)).takeResult());
        return ofCase(context, desk, view.head.uid);
    }
    THULY_TRY(const auto found, openOnes(desk, arguments));
    QJsonArray lines;
    for (const workflow::ServiceView &view : found)
        lines.append(serviceJson(view, languageOf(context)));
    return lines;
}

Result<QJsonValue> round(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString out, arguments.requiredOption(u"out"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto found, openOnes(desk, arguments));
    const QString format = arguments.value(u"format"_s, out.section(u'.', -1));
    const auto rows = models::roundRows(found, languageOf(context));
    if (format == u"pdf"_s)
        THULY_CHECK(registers::writeListPdf({models::roundColumns(), rows, models::roundSettings(*desk, formatDate(context.clock().today()))}, out));
    else if (format == u"csv"_s)
        THULY_CHECK(writeFileAtomically(out, registers::listCsv(models::roundColumns(), rows, models::communeHead())));
    else
        return fail(ErrorCode::UnknownValue, {}, u"format"_s, {format});
    qint64 communes = 0;
    for (const registers::ListRow &row : rows)
        communes += row.heading.isEmpty() ? 0 : 1;
    return QJsonObject{{u"file"_s, out}, {u"papers"_s, qint64(found.size())}, {u"communes"_s, communes}};
}

Result<QJsonValue> place(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto view, workflow::CaseWork(desk).openByNumber(number).takeResult());
    workflow::Services work(desk);
    THULY_TRY(const auto start, work.start(view.head.uid).takeResult());
    if (arguments.has(u"party"_s)) {
        THULY_TRY(const Uuid party, partyNamed(start, arguments.value(u"party"_s)));
        for (const workflow::PlaceView &one : start.places) {
            if (one.party.uid != party)
                continue;
            cases::ServicePlace noted = one.place;
            noted.address = arguments.value(u"address"_s, noted.address);
            noted.commune = arguments.value(u"commune"_s, noted.commune);
            noted.directions = arguments.value(u"directions"_s, noted.directions);
            THULY_CHECK(work.notePlace(noted).takeResult());
        }
    }
    THULY_TRY(const auto after, work.start(view.head.uid).takeResult());
    QJsonArray lines;
    for (const workflow::PlaceView &one : after.places) {
        lines.append(QJsonObject{{u"party"_s, one.party.name},
                                 {u"address"_s, one.place.address.isEmpty() ? one.party.address : one.place.address},
                                 {u"commune"_s, one.commune.name},
                                 {u"communeCode"_s, one.commune.code},
                                 {u"directions"_s, one.place.directions}});
    }
    return lines;
}

} // namespace

QList<Verb> serviceVerbs()
{
    const QString noun = u"service"_s;
    const OptionSpec method{u"method"_s, u"METHOD"_s, u"direct, post, third_party, electronic, posting or media (direct)"_s};
    const OptionSpec reason{u"reason"_s, u"TEXT"_s, u"why"_s};
    const OptionSpec commune{u"commune"_s, u"NAME|CODE"_s, u"only this commune"_s};
    return {
        {noun, u"add"_s, u"NUMBER"_s, u"Begins service of a paper: on all parties, or on those named"_s,
         u"thulyctl … service add 12/2026/TLST-DS --paper acceptance_notice --no 12/TB-TLVA"_s, Needs::Vault,
         {{u"paper"_s, u"ID"_s, u"acceptance_notice, summons, trial_decision, judgment… (of the pack court-work)"_s}, {u"title"_s, u"TEXT"_s, u"as on the paper"_s},
          {u"no"_s, u"NUMBER"_s, u"number of the paper"_s}, {u"to"_s, u"NAME|ID"_s, u"a party; may be given several times"_s},
          {u"recipient"_s, u"TEXT"_s, u"somebody who is no party; may be given several times"_s}, method, {u"on"_s, u"DATE"_s, u"when it was given out (today)"_s},
          {u"note"_s, u"TEXT"_s, u"remark"_s}}, add},
        {noun, u"attempt"_s, u"ID"_s, u"Writes down how an attempt went; says from which day the paper counts as served, and why"_s,
         u"thulyctl … service attempt 0192… --outcome absent --on 2026-11-12 --next 2026-11-16"_s, Needs::Vault,
         {method, {u"outcome"_s, u"OUTCOME"_s, u"received, relative, refused, absent, moved, returned, posted, broadcast, failed"_s}, {u"on"_s, u"DATE"_s, u"the day (today)"_s},
          {u"by"_s, u"NAME"_s, u"who went"_s}, {u"receiver"_s, u"NAME"_s, u"who signed"_s}, reason, {u"proof"_s, u"TEXT"_s, u"minutes, postal receipt"_s},
          {u"next"_s, u"DATE"_s, u"when it is tried again"_s}}, attempt},
        {noun, u"strike"_s, u"ID ATTEMPT"_s, u"An attempt written down by mistake: struck through, with a reason"_s,
         u"thulyctl … service strike 0192… 0193… --reason 'Ghi nhầm người'"_s, Needs::Vault, {reason}, strike},
        {noun, u"withdraw"_s, u"ID"_s, u"Need not be served any more"_s, u"thulyctl … service withdraw 0192… --reason 'Đã rút đơn'"_s, Needs::Vault, {reason}, withdraw},
        {noun, u"list"_s, {}, u"Open service of the court by commune, or all of one case"_s, u"thulyctl … service list --case 12/2026/TLST-DS"_s, Needs::Vault,
         {{u"case"_s, u"NUMBER"_s, u"all papers of one case, served ones too"_s}, commune}, list},
        {noun, u"round"_s, {}, u"The round list to print, grouped by commune"_s, u"thulyctl … service round --out tong-dat.pdf"_s, Needs::Vault,
         {commune, {u"format"_s, u"pdf|csv"_s, u"else by the ending of the file"_s}, {u"out"_s, u"FILE"_s, u"needed"_s}}, round},
        {noun, u"place"_s, u"NUMBER"_s, u"Address book of a case; with --party notes where somebody is found"_s,
         u"thulyctl … service place 12/2026/TLST-DS --party 'Trần Văn Đức' --directions 'Sau chợ, nhà mái đỏ'"_s, Needs::Vault,
         {{u"party"_s, u"NAME|ID"_s, u"whose place is noted"_s}, {u"address"_s, u"TEXT"_s, u"where to go instead of the address in the case"_s},
          {u"commune"_s, u"CODE"_s, u"code of the commune, if the address does not say it"_s}, {u"directions"_s, u"TEXT"_s, u"how to get there"_s}}, place},
    };
}

} // namespace thuly::ctl
