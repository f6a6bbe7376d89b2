// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"

#include <thuly/journal/export.h>
#include <thuly/workflow/maintenance.h>

#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

constexpr int exportPage = 2000;

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
    THULY_CHECK(desk->may(users::Action::ExportJournal));
    const QString out = arguments.value(u"out"_s);
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(out.isEmpty() ? nullptr : std::fopen(out.toLocal8Bit().constData(), "wx"), std::fclose);
    if (!out.isEmpty() && !file)
        return fail(ErrorCode::FileNotWritable, {}, u"out"_s, {out});
    std::FILE *const to = file ? file.get() : stdout;
    qint64 seq = 0;
    qint64 count = 0;
    while (true) {
        THULY_TRY(const auto ops,
                  desk->read([desk, seq](storage::ReadTx &tx) { return desk->journal().after(tx, seq, exportPage); }).takeResult());
        if (ops.isEmpty())
            break;
        for (const journal::StoredOp &op : ops) {
            const QByteArray line = journal::jsonLine(op);
            if (std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), to) != static_cast<size_t>(line.size()))
                return fail(ErrorCode::DiskFull, {}, u"out"_s, {out});
        }
        seq = ops.last().seq;
        count += ops.size();
        if (Context::interrupted())
            return fail(ErrorCode::Cancelled);
    }
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
