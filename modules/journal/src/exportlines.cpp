// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/journal/journal.h>

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::journal {

namespace {

constexpr int pageSize = 500;

QString idText(const Uuid &id)
{
    return id.isNull() ? QString() : id.toString();
}

QJsonObject asJson(const StoredOp &stored)
{
    const protocol::Op &op = stored.op;
    QJsonObject fields;
    for (auto it = op.fields.cbegin(); it != op.fields.cend(); ++it)
        fields.insert(it.key(), QJsonObject{{u"before"_s, it->before.toJsonValue()}, {u"after"_s, it->after.toJsonValue()}});
    return QJsonObject{
        {u"seq"_s, stored.seq},
        {u"id"_s, op.id.toString()},
        {u"device"_s, op.device.toString()},
        {u"dseq"_s, qint64(op.dseq)},
        {u"user"_s, op.user.toString()},
        {u"hlc"_s, QString::number(op.hlc.value)},
        {u"recordedAt"_s, vietnamTime(stored.recordedAtMs).toString(Qt::ISODateWithMs)},
        {u"occurredAt"_s, op.occurredAt.toText()},
        {u"court"_s, op.court},
        {u"case"_s, idText(op.caseId)},
        {u"entity"_s, op.entity.toString()},
        {u"kind"_s, op.kind},
        {u"base"_s, qint64(op.base)},
        {u"fields"_s, fields},
        {u"group"_s, idText(op.group)},
        {u"groupIndex"_s, qint64(op.groupIndex)},
        {u"groupSize"_s, qint64(op.groupSize)},
        {u"pack"_s, op.packVersion},
        {u"prev"_s, QString::fromLatin1(op.prev.toHex())},
    };
}

} // namespace

Result<qint64> Journal::exportLines(storage::ReadTx &tx, QIODevice &out, qint64 seq, const ProgressFn &progress) const
{
    qint64 written = 0;
    while (true) {
        THULY_TRY(const auto page, after(tx, seq, pageSize));
        for (const StoredOp &stored : page) {
            const QByteArray line = QJsonDocument(asJson(stored)).toJson(QJsonDocument::Compact) + '\n';
            if (out.write(line) != line.size())
                return fail(ErrorCode::FileNotWritable, out.errorString());
            seq = stored.seq;
            ++written;
        }
        if (page.size() < pageSize)
            return written;
        if (progress && progress(written, 0) == Progress::Stop)
            return fail(ErrorCode::Cancelled);
    }
}

} // namespace thuly::journal
