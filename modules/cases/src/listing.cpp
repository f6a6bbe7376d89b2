// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases_sql.h"
#include "rows.h"

#include <thuly/base/text.h>
#include <thuly/cases/queries.h>

#include <QCborArray>
#include <QCborValue>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

/** Where the last page ended: the newest day and row not yet shown. */
struct Place {
    qint64 receivedOn = 99999999;
    qint64 rid = std::numeric_limits<qint64>::max();
};

Place decodePlace(const QByteArray &after)
{
    const QCborArray pair = QCborValue::fromCbor(after).toArray();
    return pair.size() == 2 ? Place{pair.at(0).toInteger(), pair.at(1).toInteger()} : Place{};
}

QByteArray encodePlace(const Place &place)
{
    return QCborValue(QCborArray{place.receivedOn, place.rid}).toCbor();
}

bool fits(const Matter &m, const MatterFilter &filter)
{
    switch (filter.phase) {
    case Phase::Any:
        break;
    case Phase::Petition:
        if (m.isAccepted())
            return false;
        break;
    case Phase::Accepted:
        if (!m.isAccepted())
            return false;
        break;
    }
    if (!filter.caseType.isEmpty() && m.caseType != filter.caseType)
        return false;
    if (!filter.state.isEmpty() && m.state != filter.state)
        return false;
    return filter.judge.isNull() || m.judge == filter.judge || (m.judge.isNull() && m.reviewer == filter.judge);
}

/** The index that leaves the fewest rows to look at. */
storage::Statement pageStatement(storage::ReadTx &tx, const MatterFilter &filter, const Place &place, int limit)
{
    const auto bound = [&](const char *query, const auto &value) {
        storage::Statement statement = tx.prepare(query);
        statement.bind(place.receivedOn, place.rid, limit, value);
        return statement;
    };
    // Petitions have no judge but the reviewing one; an accepted case may lie on its judge's desk or still on the reviewer's.
    if (!filter.judge.isNull() && filter.phase == Phase::Petition)
        return bound(sql::pageReviewer, filter.judge);
    if (!filter.state.isEmpty())
        return bound(sql::pageState, filter.state);
    if (!filter.caseType.isEmpty())
        return bound(sql::pageType, filter.caseType);
    storage::Statement statement = tx.prepare(sql::pageAll);
    statement.bind(place.receivedOn, place.rid, limit);
    return statement;
}

Result<void> addOfParties(storage::ReadTx &tx, storage::Statement statement, QSet<Uuid> &seen, QList<Matter> &found)
{
    THULY_TRY(const QList<Party> people, all<Party>(std::move(statement), readParty));
    for (const Party &person : people) {
        if (seen.contains(person.matter))
            continue;
        seen.insert(person.matter);
        THULY_TRY(Matter of, matter(tx, person.matter));
        found.append(std::move(of));
    }
    return {};
}

/** Numbers first, then people: what was typed decides, not a choice of fields. */
Result<MatterPage> findText(storage::ReadTx &tx, const MatterFilter &filter, int limit)
{
    MatterPage page;
    QList<Matter> found;
    QSet<Uuid> seen;
    if (Result<Matter> numbered = matterByNumber(tx, filter.text)) {
        seen.insert(numbered->uid);
        found.append(std::move(*numbered));
    } else if (numbered.error().code != ErrorCode::MatterNotFound) {
        return std::unexpected(numbered.error());
    }
    const QString begin = fold(filter.text);
    const QString end = begin + QChar(0xffff);
    if (!begin.isEmpty()) {
        storage::Statement byId = tx.prepare(sql::partiesByCitizenId);
        byId.bind(cleanLine(filter.text), limit);
        THULY_CHECK(addOfParties(tx, std::move(byId), seen, found));
        for (const char *query : {sql::partiesByName, sql::partiesByGiven}) {
            storage::Statement byName = tx.prepare(query);
            byName.bind(begin, end, limit * 4);
            THULY_CHECK(addOfParties(tx, std::move(byName), seen, found));
        }
    }
    for (const Matter &candidate : found) {
        if (fits(candidate, filter) && page.rows.size() < limit)
            page.rows.append(candidate);
    }
    std::ranges::stable_sort(page.rows, std::greater(), &Matter::receivedOn);
    return page;
}

} // namespace

Result<MatterPage> listMatters(storage::ReadTx &tx, const MatterFilter &filter, const QByteArray &after, int limit)
{
    if (!filter.text.trimmed().isEmpty())
        return findText(tx, filter, limit);
    MatterPage page;
    Place place = decodePlace(after);
    const int batch = limit + 1;
    while (page.rows.size() < limit) {
        storage::Statement statement = pageStatement(tx, filter, place, batch);
        int read = 0;
        bool full = false;
        while (!full && statement.next()) {
            ++read;
            Matter row = readMatter(statement);
            if (page.rows.size() == limit) {
                full = true; // one more is there: the page has a successor
                break;
            }
            place = {toInt(row.receivedOn), statement.int64(sql::matterColumns - 1)};
            if (fits(row, filter))
                page.rows.append(std::move(row));
        }
        THULY_CHECK(statement.finish());
        if (full || page.rows.size() == limit) {
            page.next = read == batch || full ? encodePlace(place) : QByteArray();
            return page;
        }
        if (read < batch)
            return page;
    }
    return page;
}

} // namespace thuly::cases
