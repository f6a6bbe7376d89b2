// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/queries.h>

#include "cases_sql.h"
#include "codec.h"
#include "takeback.h"
#include "timelimits.h"
#include "rows.h"

#include <thuly/base/text.h>
#include <thuly/numbering/series.h>

#include <QCborMap>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

Error noMatter(const QString &text = {})
{
    return {ErrorCode::MatterNotFound, {}, {}, text.isEmpty() ? QStringList() : QStringList{text}, {}};
}

Matter matterRow(const storage::Statement &row)
{
    return readMatter(row);
}

Deadline deadlineRow(const storage::Statement &row)
{
    return readDeadline(row);
}

template<class... Values> storage::Statement bound(storage::ReadTx &tx, QByteArrayView query, const Values &...values)
{
    storage::Statement statement = tx.prepare(query);
    statement.bind(values...);
    return statement;
}

Result<std::optional<Matter>> maybe(storage::Statement statement)
{
    std::optional<Matter> found;
    if (statement.next())
        found = readMatter(statement);
    THULY_CHECK(statement.finish());
    return found;
}

TimelineEntry timelineRow(const storage::Statement &row)
{
    return {.uid = row.uuid(0),
            .event = row.text(1),
            .from = row.text(2),
            .to = row.text(3),
            .occurredAt = LegalTime::fromText(row.text(4)).value_or(LegalTime{}),
            .recordedMs = row.int64(5),
            .actor = row.uuid(6),
            .facts = decodeFacts(QCborValue::fromCbor(row.blob(7)).toMap()),
            .reason = row.text(8)};
}

Assignment assignmentRow(const storage::Statement &row)
{
    const QString duty = row.text(2);
    return {.uid = row.uuid(0),
            .matter = row.uuid(1),
            .duty = duty == "reviewer"_L1 ? Duty::Reviewer : duty == "judge"_L1 ? Duty::Judge : Duty::Clerk,
            .method = row.text(3) == "random"_L1 ? AssignMethod::Random : AssignMethod::Appointed,
            .assignee = row.uuid(4),
            .decidedBy = row.uuid(5),
            .reason = row.text(6),
            .algorithm = row.text(7),
            .seed = row.isNull(8) ? QByteArray() : row.blob(8),
            .candidates = row.isNull(9) ? QList<Candidate>() : decodeCandidates(QCborValue::fromCbor(row.blob(9)).toArray()),
            .occurredOn = row.date(10),
            .recordedMs = row.int64(11)};
}

Result<qint64> count(storage::Statement statement)
{
    const qint64 value = statement.next() ? statement.int64(0) : 0;
    THULY_CHECK(statement.finish());
    return value;
}

} // namespace

Result<Matter> matter(storage::ReadTx &tx, const Uuid &uid)
{
    return one<Matter>(bound(tx, sql::matterByUid, uid), matterRow, noMatter());
}

Result<Matter> matterByNumber(storage::ReadTx &tx, const QString &given)
{
    const QString text = cleanLine(given);
    for (const char *query : {sql::matterByAcceptanceNo, sql::matterByPetitionNo}) {
        THULY_TRY(std::optional<Matter> found, maybe(bound(tx, query, text)));
        if (found)
            return *found;
    }
    if (const auto uid = Uuid::fromString(text))
        return matter(tx, *uid);
    if (const auto parsed = numbering::parseNumber(text); parsed && parsed->symbol.isEmpty()) {
        THULY_TRY(const qint64 newest, count(tx.prepare(sql::newestPetitionYear)));
        THULY_TRY(std::optional<Matter> found,
                  maybe(bound(tx, sql::matterByPetitionSeq, parsed->year.value_or(int(newest)), parsed->seq)));
        if (found)
            return *found;
    } else if (parsed && parsed->year) {
        // 8/2026/tlst-ds is 08/2026/TLST-DS: the same number in other writing.
        const QString padded = QString(QString::number(parsed->seq).rightJustified(2, u'0') % u'/' % QString::number(*parsed->year) % u'/'
                                       % parsed->symbol);
        THULY_TRY(std::optional<Matter> found, maybe(bound(tx, sql::matterByAcceptanceNo, padded)));
        if (found)
            return *found;
    }
    THULY_TRY(std::optional<Matter> byRef, maybe(bound(tx, sql::matterByExternalRef, text)));
    if (byRef)
        return *byRef;
    // The number it had in a court that is no more, or that handed it over.
    return one<Matter>(bound(tx, sql::matterByFormerNo, text), matterRow, noMatter(text));
}

Result<QList<Party>> parties(storage::ReadTx &tx, const Uuid &uid)
{
    return all<Party>(bound(tx, sql::partiesOfMatter, uid), readParty);
}

Result<Party> party(storage::ReadTx &tx, const Uuid &uid)
{
    return one<Party>(bound(tx, sql::partyByUid, uid), readParty, Error{ErrorCode::RowNotFound});
}

Result<QList<Attachment>> attachments(storage::ReadTx &tx, const Uuid &uid)
{
    return all<Attachment>(bound(tx, sql::attachmentsOfMatter, uid), [](const storage::Statement &row) {
        return Attachment{row.uuid(0), row.text(1), row.integer(2)};
    });
}

Result<QList<TimelineEntry>> timeline(storage::ReadTx &tx, const Uuid &uid)
{
    THULY_TRY(QList<TimelineEntry> entries, all<TimelineEntry>(bound(tx, sql::eventsOfMatter, uid), timelineRow));
    markStruck(entries);
    return entries;
}

Result<QMap<QString, QString>> facts(storage::ReadTx &tx, const Uuid &uid)
{
    storage::Statement statement = bound(tx, sql::factsOfMatter, uid);
    QMap<QString, QString> values;
    while (statement.next())
        values.insert(statement.text(0), statement.text(1));
    THULY_CHECK(statement.finish());
    return values;
}

Result<QList<Deadline>> deadlines(storage::ReadTx &tx, const Uuid &uid)
{
    return all<Deadline>(bound(tx, sql::deadlinesOfMatter, uid), deadlineRow);
}

Result<Deadline> deadline(storage::ReadTx &tx, const Uuid &uid)
{
    return one<Deadline>(bound(tx, sql::deadlineByUid, uid), deadlineRow, Error{ErrorCode::RowNotFound});
}

Result<QList<Correction>> corrections(storage::ReadTx &tx, const Uuid &uid)
{
    return all<Correction>(bound(tx, sql::correctionsOfMatter, uid), readCorrection);
}

Result<QList<Assignment>> assignments(storage::ReadTx &tx, const Uuid &uid)
{
    return all<Assignment>(bound(tx, sql::assignmentsOfMatter, uid), assignmentRow);
}

Result<QList<Task>> tasks(storage::ReadTx &tx, const Uuid &uid)
{
    return all<Task>(bound(tx, sql::tasksOfMatter, uid), readTask);
}

Result<QString> note(storage::ReadTx &tx, const Uuid &uid, const Uuid &author)
{
    storage::Statement statement = bound(tx, sql::noteOf, author, uid);
    const QString text = statement.next() ? statement.text(0) : QString();
    THULY_CHECK(statement.finish());
    return text;
}

Result<QList<DueDeadline>> dueDeadlines(storage::ReadTx &tx, QDate from, QDate to, const Uuid &responsible, int limit)
{
    const auto read = [](const storage::Statement &row) { return DueDeadline{readDeadline(row), readMatter(row, sql::deadlineColumns)}; };
    if (responsible.isNull())
        return all<DueDeadline>(bound(tx, sql::dueDeadlines, from, to, limit), read);
    return all<DueDeadline>(bound(tx, sql::dueDeadlinesOf, from, to, limit, responsible), read);
}

Result<qint64> countDue(storage::ReadTx &tx, QDate from, QDate to, const Uuid &responsible)
{
    return responsible.isNull() ? count(bound(tx, sql::countDue, from, to)) : count(bound(tx, sql::countDueOf, from, to, responsible));
}

Result<QList<DueDeadline>> dueDeadlines(storage::ReadTx &tx, QDate from, QDate to, const Uuid &responsible, int limit, const Sees &sees)
{
    constexpr qint64 noLimit = -1; // rows are read one by one, until enough of them may be seen
    auto query = responsible.isNull() ? bound(tx, sql::dueDeadlines, from, to, noLimit) : bound(tx, sql::dueDeadlinesOf, from, to, noLimit, responsible);
    QList<DueDeadline> found;
    while (found.size() < limit && query.next()) {
        DueDeadline due{readDeadline(query), readMatter(query, sql::deadlineColumns)};
        if (sees({due.matter.uid, due.matter.assigned()}))
            found.append(std::move(due));
    }
    THULY_CHECK(query.finish());
    return found;
}

Result<qint64> countDue(storage::ReadTx &tx, QDate from, QDate to, const Uuid &responsible, const Sees &sees)
{
    auto query = responsible.isNull() ? bound(tx, sql::assignedOfDue, from, to) : bound(tx, sql::assignedOfDueOf, from, to, responsible);
    qint64 seen = 0;
    while (query.next()) {
        Matter matter;
        matter.reviewer = query.uuid(1);
        matter.judge = query.uuid(2);
        matter.clerk = query.uuid(3);
        seen += sees({query.uuid(0), matter.assigned()}) ? 1 : 0;
    }
    THULY_CHECK(query.finish());
    return seen;
}

Result<qint64> countInState(storage::ReadTx &tx, const QString &state)
{
    return count(bound(tx, sql::countInState, state));
}

Result<QList<Correction>> waitingCorrections(storage::ReadTx &tx, int limit)
{
    return all<Correction>(bound(tx, sql::waitingCorrections, limit), readCorrection);
}

Result<QList<Task>> tasksOf(storage::ReadTx &tx, const Uuid &assignee, int limit)
{
    return all<Task>(bound(tx, sql::tasksOfPerson, assignee, limit), readTask);
}

} // namespace thuly::cases
