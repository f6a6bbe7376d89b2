// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "matters.h"
#include "values.h"

#include <thuly/base/fileio.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

constexpr qint64 largestPetition = 1024 * 1024;

QJsonArray linesJson(const QList<workflow::ImportLine> &lines)
{
    QJsonArray array;
    for (const workflow::ImportLine &line : lines)
        array.append(QJsonObject{{u"line"_s, line.line}, {u"ref"_s, line.ref}, {u"reason"_s, line.reason}});
    return array;
}

Result<QJsonValue> import(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString file, arguments.required(0, u"FILE"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto report, workflow::Intake(desk).importFile(file, {}, context.progressFn()).takeResult());
    QJsonObject object{{u"taken"_s, report.taken}, {u"warned"_s, linesJson(report.warned)}, {u"refused"_s, linesJson(report.refused)}};
    if (!report.ignoredFields.isEmpty())
        object.insert(u"ignoredFields"_s, QJsonArray::fromStringList(report.ignoredFields));
    if (report.laterThanClock > 0)
        object.insert(u"laterThanClock"_s, report.laterThanClock);
    if (report.stopped)
        object.insert(u"stopped"_s, true);
    return object;
}

Result<QJsonValue> add(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString file, arguments.requiredOption(u"json-input"_s));
    THULY_TRY(const QByteArray bytes, readFile(file, largestPetition));
    // One object, however it is laid out; the parser of counter files takes it as one line.
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(ErrorCode::BadJson, {}, u"json-input"_s, {file});
    THULY_TRY(auto input, workflow::parsePetition(document.toJson(QJsonDocument::Compact)));
    input.dates = cases::DateSource::Typed;
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto taken, workflow::Intake(desk).takeIn(input).takeResult());
    THULY_TRY(const auto view, workflow::CaseWork(desk).open(taken.matter).takeResult());
    QJsonObject object = matterJson(view.head);
    QJsonArray findings;
    for (const cases::Finding &finding : taken.findings)
        findings.append(QJsonObject{{u"reason"_s, Error{finding.code}.id()}, {u"field"_s, finding.field}});
    object.insert(u"findings"_s, findings);
    return object;
}

Result<QJsonValue> list(Context &context, const Arguments &arguments)
{
    return listMatters(context, arguments, {});
}

} // namespace

QList<Verb> petitionVerbs()
{
    const QString petition = u"petition"_s;
    return {
        {petition, u"add"_s, {}, u"Takes in one petition"_s, u"thulyctl … petition add --json-input petition.json"_s, Needs::Vault,
         {{u"json-input"_s, u"FILE"_s, u"one petition as a JSON object, as in a counter file"_s}}, add},
        {petition, u"import"_s, u"FILE.jsonl"_s, u"Takes in a counter file, one petition a line; refusals are listed with their reason"_s,
         u"thulyctl … --json petition import petitions.jsonl"_s, Needs::Vault, {}, import},
        {petition, u"list"_s, {}, u"Petitions, newest receipt first"_s, u"thulyctl … petition list --status RECEIVED"_s, Needs::Vault,
         {{u"status"_s, u"S"_s, u"only those in this state, for example RECEIVED"_s},
          {u"query"_s, u"TEXT"_s, u"number, name or citizen id"_s},
          {u"limit"_s, u"N"_s, u"at most so many"_s}},
         list},
    };
}

} // namespace thuly::ctl
