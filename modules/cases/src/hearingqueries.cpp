// SPDX-License-Identifier: GPL-3.0-or-later
#include "hearingfields.h"
#include "hearings_sql.h"
#include "rows.h"

#include <thuly/base/text.h>
#include <thuly/cases/hearings.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

Hearing readHearing(const storage::Statement &row)
{
    Hearing h;
    h.uid = row.uuid(0);
    h.matter = row.uuid(1);
    h.version = quint32(row.int64(2));
    h.kind = row.text(3);
    h.date = row.date(4);
    h.start = QTime(0, 0).addSecs(row.integer(5) * 60);
    h.minutes = row.integer(6);
    h.room = row.text(7);
    takeHearingField(h, u"openness"_s, row.text(8));
    takeHearingField(h, u"form"_s, row.text(9));
    h.centralPoint = row.text(10);
    takeHearingField(h, u"points"_s, QCborValue::fromCbor(row.blob(11)));
    takeHearingField(h, u"checks"_s, QCborValue::fromCbor(row.blob(12)));
    h.note = row.text(13);
    h.state = hearingStateFromId(row.text(14)).value_or(HearingState::Scheduled);
    h.result = row.text(15);
    h.decisionNo = row.text(16);
    h.overrideReason = row.text(17);
    if (!row.isNull(18))
        h.follows = row.uuid(18);
    return h;
}

Result<void> addPanel(storage::ReadTx &tx, Hearing &hearing)
{
    const auto member = [](const storage::Statement &row) {
        return PanelMember{panelDutyFromId(row.text(0)).value_or(PanelDuty::Judge), row.isNull(1) ? Uuid() : row.uuid(1), row.text(2)};
    };
    THULY_TRY(hearing.panel, all<PanelMember>(std::move(tx.prepare(sql::membersOfHearing).bind(hearing.uid)), member));
    return {};
}

} // namespace

Result<Hearing> hearing(storage::ReadTx &tx, const Uuid &uid)
{
    THULY_TRY(Hearing found, one<Hearing>(std::move(tx.prepare(sql::hearingByUid).bind(uid)), readHearing, Error{ErrorCode::RowNotFound}));
    THULY_CHECK(addPanel(tx, found));
    return found;
}

Result<QList<Hearing>> hearingsOf(storage::ReadTx &tx, const Uuid &matter)
{
    THULY_TRY(QList<Hearing> found, all<Hearing>(std::move(tx.prepare(sql::hearingsOfMatter).bind(matter)), readHearing));
    for (Hearing &one : found)
        THULY_CHECK(addPanel(tx, one));
    return found;
}

Result<QList<HearingLine>> hearings(storage::ReadTx &tx, const HearingFilter &filter, int limit)
{
    const QString room = fold(filter.room);
    const auto line = [](const storage::Statement &row) { return HearingLine{readHearing(row), readMatter(row, sql::hearingColumns)}; };
    const auto ask = [&]() -> Result<QList<HearingLine>> {
        if (!filter.member.isNull())
            return all<HearingLine>(std::move(tx.prepare(sql::hearingsOfMember).bind(filter.from, filter.to, limit, filter.member)), line);
        if (!room.isEmpty())
            return all<HearingLine>(std::move(tx.prepare(sql::hearingsOfRoom).bind(filter.from, filter.to, limit, room)), line);
        return all<HearingLine>(std::move(tx.prepare(sql::hearingsOfDays).bind(filter.from, filter.to, limit)), line);
    };
    THULY_TRY(QList<HearingLine> lines, ask());
    if (!room.isEmpty())
        lines.removeIf([&room](const HearingLine &one) { return fold(one.hearing.room) != room; });
    for (HearingLine &one : lines)
        THULY_CHECK(addPanel(tx, one.hearing));
    return lines;
}

Result<QStringList> hearingRooms(storage::ReadTx &tx, int limit)
{
    THULY_TRY(const QList<QString> rooms, all<QString>(std::move(tx.prepare(sql::courtRooms).bind(limit)),
                                                       [](const storage::Statement &row) { return row.text(0); }));
    return rooms;
}

Result<qint64> countHearings(storage::ReadTx &tx, QDate from, QDate to)
{
    storage::Statement statement = tx.prepare(sql::countScheduled);
    statement.bind(from, to);
    const qint64 count = statement.next() ? statement.int64(0) : 0;
    THULY_CHECK(statement.finish());
    return count;
}

} // namespace thuly::cases
