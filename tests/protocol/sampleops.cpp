// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleops.h"

using namespace Qt::StringLiterals;

namespace thuly::test {

namespace {

Uuid uuid(char last)
{
    return Uuid::fromParts(1795395600000, QByteArray(9, '\x11') + last);
}

} // namespace

protocol::Op withId(protocol::Op op)
{
    op.id = protocol::opId(protocol::encode(op));
    return op;
}

protocol::Op sampleOp()
{
    protocol::Op op;
    op.device = uuid('\x01');
    op.dseq = 1;
    op.user = uuid('\x02');
    op.hlc = Hlc {}.next(1795395600000);
    op.occurredAt = {QDate(2026, 11, 20), {}};
    op.court = u"ND.NA.01"_s;
    op.caseId = uuid('\x03');
    op.entity = uuid('\x04');
    op.kind = u"petition.add"_s;
    op.fields = {{u"channel"_s, {QCborValue(nullptr), u"post"_s}},
                 {u"plaintiffName"_s, {QCborValue(nullptr), u"Đặng Thị Ánh"_s}},
                 {u"value"_s, {QCborValue(nullptr), 485'000'000}}};
    op.packVersion = u"2026.11.1"_s;
    return withId(op);
}

QList<protocol::Op> sampleGroup(int count)
{
    QList<protocol::Op> ops;
    protocol::Op op = sampleOp();
    op.group = uuid('\x05');
    op.groupSize = quint32(count);
    for (int i = 0; i < count; ++i) {
        op.groupIndex = quint32(i);
        if (i > 0) {
            op.dseq += 1;
            op.hlc = op.hlc.next(1795395600000);
            op.prev = protocol::opHash(protocol::encode(ops.last()));
        }
        op = withId(op);
        ops << op;
    }
    return ops;
}

} // namespace thuly::test
