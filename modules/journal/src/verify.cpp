// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_sql.h"

#include <thuly/journal/journal.h>

#include <QHash>

using namespace Qt::StringLiterals;

namespace thuly::journal {

namespace {

constexpr qint64 progressStep = 1000;

/** Where the chain of one device stands. */
struct Link {
    quint64 dseq = 0;
    Hlc hlc;
    QByteArray hash = QByteArray(32, '\0');
    Uuid group;
    quint32 nextIndex = 0;
    quint32 groupSize = 0;

    [[nodiscard]] bool inGroup() const { return nextIndex < groupSize; }
};

/** What is wrong with this row, or an empty text. */
class RowCheck
{
public:
    explicit RowCheck(const storage::Statement &row) : m_row(row) {}

    [[nodiscard]] QString against(QHash<Uuid, Link> &links)
    {
        const QByteArray body = m_row.blob(11);
        const QByteArray hash = protocol::opHash(body);
        if (hash != m_row.blob(12))
            return u"the content does not have the recorded hash"_s;
        if (hash.first(16) != m_row.blob(1))
            return u"the id does not follow from the content"_s;
        const auto op = protocol::decode(body);
        if (!op)
            return u"the content cannot be decoded: "_s + op.error().id();
        if (const QString problem = columns(*op); !problem.isEmpty())
            return problem;
        Link &link = links[op->device];
        if (const QString problem = chain(*op, link); !problem.isEmpty())
            return problem;
        if (const QString problem = group(*op, link); !problem.isEmpty())
            return problem;
        link.dseq = op->dseq;
        link.hlc = op->hlc;
        link.hash = hash;
        return {};
    }

private:
    [[nodiscard]] QString columns(const protocol::Op &op) const
    {
        const bool lastInGroup = op.groupIndex + 1 == op.groupSize;
        const bool same = op.device == m_row.uuid(2) && qint64(op.dseq) == m_row.int64(3)
            && qint64(op.hlc.value) == m_row.int64(4) && op.user == m_row.uuid(5)
            && op.caseId.isNull() == m_row.isNull(6) && (m_row.isNull(6) || op.caseId == m_row.uuid(6))
            && op.entity == m_row.uuid(7) && op.kind == m_row.text(8) && op.group == m_row.uuid(9)
            && (lastInGroup ? 1 : 0) == m_row.integer(10) && op.prev == m_row.blob(13);
        return same ? QString() : u"a column does not repeat the content"_s;
    }

    [[nodiscard]] static QString chain(const protocol::Op &op, const Link &link)
    {
        if (op.dseq != link.dseq + 1)
            return u"the sequence of the device has a gap"_s;
        if (op.prev != link.hash)
            return u"the link to the op before does not fit"_s;
        if (op.hlc <= link.hlc)
            return u"the clock value is not later than that of the op before"_s;
        return {};
    }

    [[nodiscard]] static QString group(const protocol::Op &op, Link &link)
    {
        if (!link.inGroup()) {
            link.group = op.group;
            link.nextIndex = 0;
            link.groupSize = op.groupSize;
        }
        if (op.group != link.group || op.groupIndex != link.nextIndex || op.groupSize != link.groupSize)
            return u"a group is not complete"_s;
        ++link.nextIndex;
        return {};
    }

    const storage::Statement &m_row;
};

} // namespace

Result<VerifyReport> Journal::verify(storage::ReadTx &tx, const ProgressFn &progress) const
{
    auto counted = tx.prepare(sql::lastSeq);
    const qint64 total = counted.next() ? counted.int64(0) : 0;
    THULY_CHECK(counted.finish());

    VerifyReport report;
    QHash<Uuid, Link> links;
    auto row = tx.prepare(sql::allRows);
    while (row.next()) {
        const qint64 seq = row.int64(0);
        QString problem;
        if (seq != report.ops + 1)
            problem = u"a row is missing before this one"_s;
        else
            problem = RowCheck(row).against(links);
        if (!problem.isEmpty()) {
            report.brokenAt = seq;
            report.reason = problem;
            return report;
        }
        ++report.ops;
        if (progress && report.ops % progressStep == 0 && progress(report.ops, total) == Progress::Stop)
            return fail(ErrorCode::Cancelled);
    }
    THULY_CHECK(row.finish());
    for (const Link &link : std::as_const(links)) {
        if (link.inGroup()) {
            report.brokenAt = report.ops;
            report.reason = u"the last group is not complete"_s;
        }
    }
    report.head = links.value(m_device).hash;
    return report;
}

} // namespace thuly::journal
