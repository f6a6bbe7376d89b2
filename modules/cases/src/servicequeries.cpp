// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"
#include "services_sql.h"

#include <thuly/cases/services.h>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

ServiceState stateOf(const QString &id)
{
    return id == "open"_L1 ? ServiceState::Open : id == "served"_L1 ? ServiceState::Served : ServiceState::Withdrawn;
}

ServiceLine readLine(const storage::Statement &row)
{
    int c = 0;
    ServiceLine line;
    Service &s = line.service;
    s.uid = row.uuid(c++);
    s.matter = row.uuid(c++);
    s.version = quint32(row.int64(c++));
    s.paper = row.text(c++);
    s.title = row.text(c++);
    s.documentNo = row.text(c++);
    s.party = row.isNull(c) ? Uuid() : row.uuid(c);
    ++c;
    s.recipient = row.text(c++);
    s.method = serviceMethodFromId(row.text(c++)).value_or(ServiceMethod::Direct);
    s.orderedOn = row.date(c++);
    s.dueOn = row.date(c++);
    s.dueLawRef = row.text(c++);
    s.dueVerified = row.text(c++);
    s.note = row.text(c++);
    s.state = stateOf(row.text(c++));
    s.servedOn = row.date(c++);
    s.lawRef = row.text(c++);
    s.verified = row.text(c++);
    s.attempts = row.integer(c++);
    s.nextOn = row.date(c++);
    s.reason = row.text(c++);
    line.partyAddress = row.text(c++);
    line.place.party = s.party;
    line.place.matter = s.matter;
    line.place.version = quint32(row.int64(c++));
    line.place.address = row.text(c++);
    line.place.commune = row.text(c++);
    line.place.directions = row.text(c++);
    line.matter = readMatter(row, sql::serviceColumns);
    return line;
}

ServiceAttempt readAttempt(const storage::Statement &row)
{
    ServiceAttempt a;
    a.uid = row.uuid(0);
    a.service = row.uuid(1);
    a.method = serviceMethodFromId(row.text(2)).value_or(ServiceMethod::Direct);
    a.outcome = serviceOutcomeFromId(row.text(3)).value_or(ServiceOutcome::Failed);
    a.on = row.date(4);
    a.server = row.text(5);
    a.receiver = row.text(6);
    a.reason = row.text(7);
    a.proof = row.text(8);
    a.deemedOn = row.date(9);
    a.lawRef = row.text(10);
    a.verified = row.text(11);
    if (!row.isNull(12))
        a.struck = row.text(12);
    a.actor = row.uuid(13);
    a.recordedMs = row.int64(14);
    return a;
}

} // namespace

Result<ServiceLine> service(storage::ReadTx &tx, const Uuid &uid)
{
    return one<ServiceLine>(std::move(tx.prepare(sql::serviceByUid).bind(uid)), readLine, Error{ErrorCode::RowNotFound});
}

Result<QList<ServiceLine>> servicesOf(storage::ReadTx &tx, const Uuid &matter)
{
    return all<ServiceLine>(std::move(tx.prepare(sql::servicesOfMatter).bind(matter)), readLine);
}

Result<QList<ServiceLine>> openServices(storage::ReadTx &tx, int limit)
{
    return all<ServiceLine>(std::move(tx.prepare(sql::openServices).bind(limit)), readLine);
}

Result<qint64> countOpenServices(storage::ReadTx &tx)
{
    storage::Statement statement = tx.prepare(sql::countOpenServices);
    const qint64 count = statement.next() ? statement.int64(0) : 0;
    THULY_CHECK(statement.finish());
    return count;
}

Result<QList<ServiceAttempt>> attemptsOf(storage::ReadTx &tx, const Uuid &service)
{
    return all<ServiceAttempt>(std::move(tx.prepare(sql::attemptsOfService).bind(service)), readAttempt);
}

Result<ServicePlace> servicePlace(storage::ReadTx &tx, const Uuid &party)
{
    storage::Statement row = tx.prepare(sql::placeOfParty);
    row.bind(party);
    ServicePlace place;
    place.party = party;
    if (row.next())
        place = {row.uuid(0), row.uuid(1), quint32(row.int64(2)), row.text(3), row.text(4), row.text(5)};
    THULY_CHECK(row.finish());
    return place;
}

} // namespace thuly::cases
