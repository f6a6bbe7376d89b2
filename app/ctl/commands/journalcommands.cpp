// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"

#include <thuly/workflow/maintenance.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

Result<QJsonValue> verify(Context &context, const Arguments &)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto report, workflow::Maintenance(desk).verifyJournal(context.progressFn()).takeResult());
    QJsonObject object{{u"ok"_s, report.brokenAt == 0}, {u"ops"_s, report.ops}, {u"head"_s, QString::fromLatin1(report.head.toHex())}};
    if (report.brokenAt != 0) {
        object.insert(u"brokenAt"_s, report.brokenAt);
        object.insert(u"reason"_s, report.reason);
    }
    return object;
}

Result<QJsonValue> rebuild(Context &context, const Arguments &)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto report, workflow::Maintenance(desk).rebuild(context.progressFn()).takeResult());
    return QJsonObject{{u"ok"_s, report.different.isEmpty()},
                       {u"equal"_s, report.different.isEmpty()},
                       {u"ops"_s, report.ops},
                       {u"different"_s, QJsonArray::fromStringList(report.different)}};
}

Result<QJsonValue> exportOps(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_CHECK(desk->may(users::Action::ExportJournal)); // before a file is made
    const QString out = arguments.value(u"out"_s);
    QFile file(out);
    const bool open = out.isEmpty() ? file.open(stdout, QIODevice::WriteOnly) : file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    if (!open)
        return fail(ErrorCode::FileNotWritable, {}, u"out"_s, {out});
    THULY_TRY(const qint64 count,
              workflow::Maintenance(desk).exportJournal(&file, context.progressFn()).takeResult());
    if (!file.flush())
        return fail(ErrorCode::DiskFull, {}, u"out"_s, {out});
    return out.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(QJsonObject{{u"file"_s, out}, {u"ops"_s, count}});
}

} // namespace

QList<Verb> journalVerbs()
{
    const QString noun = u"journal"_s;
    return {
        {noun, u"verify"_s, {}, u"Checks every link of the chain; exit code 5 when one does not fit"_s, u"thulyctl … --json journal verify"_s, Needs::Vault, {}, verify},
        {noun, u"rebuild"_s, {}, u"Makes all tables again from the journal and compares them"_s, u"thulyctl … --json journal rebuild"_s, Needs::Vault, {}, rebuild},
        {noun, u"export"_s, {}, u"All operations as JSON lines"_s, u"thulyctl … journal export --out journal.jsonl"_s, Needs::Vault,
         {{u"out"_s, u"FILE"_s, u"a new file instead of standard output"_s}}, exportOps},
    };
}

} // namespace thuly::ctl
