// SPDX-License-Identifier: GPL-3.0-or-later
#include "bookfixture.h"

#include "samplerows.h"

#include <thuly/base/text.h>
#include <thuly/journal/fields.h>

#include <QCborArray>
#include <QCborMap>

using namespace Qt::StringLiterals;
using namespace thuly::registers;

namespace thuly::test {

namespace {

constexpr char putMatter[]
    = "INSERT INTO matter (uid, version, court, case_type, procedure, state, state_since, last_event_on, channel, "
      "received_on, filed_on,"
      " relation, claims, foreign_element, remark, petition_seq, petition_year, petition_no, petition_number, "
      "acceptance_series,"
      " acceptance_seq, acceptance_year, acceptance_no, acceptance_number, accepted_on, resolved_on, reviewer, judge, "
      "plaintiffs, defendants,"
      " related, next_due, recorded_ms)"
      " VALUES (?1, 1, ?2, ?3, 'civil', ?4, ?5, ?5, 'direct', ?5, ?5, ?6, ?7, 0, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
      "?16, ?17, ?18, ?19,"
      " ?20, ?20, ?21, ?22, ?23, ?24, 0)"
      " ON CONFLICT (uid) DO UPDATE SET state = excluded.state, relation = excluded.relation, claims = "
      "excluded.claims, remark = excluded.remark,"
      " acceptance_series = excluded.acceptance_series, acceptance_seq = excluded.acceptance_seq, acceptance_year = "
      "excluded.acceptance_year,"
      " acceptance_no = excluded.acceptance_no, acceptance_number = excluded.acceptance_number, accepted_on = "
      "excluded.accepted_on,"
      " resolved_on = excluded.resolved_on, reviewer = excluded.reviewer, judge = excluded.judge, plaintiffs = "
      "excluded.plaintiffs,"
      " defendants = excluded.defendants, related = excluded.related, next_due = excluded.next_due";
constexpr char putParty[]
    = "INSERT INTO party (uid, matter, version, position, role, kind, name, name_fold, given_fold, sort_key, born, "
      "address, phone, email,"
      " representative, practice) VALUES (?1, ?2, 1, ?3, ?4, 'person', ?5, ?6, ?6, ?7, 1970, ?8, '', '', '', '')"
      " ON CONFLICT (uid) DO UPDATE SET name = excluded.name, name_fold = excluded.name_fold, sort_key = excluded.sort_key";
constexpr char putEvent[] = "INSERT INTO matter_event (uid, matter, event, state_from, state_to, occurred_on, "
                            "occurred_at, recorded_ms, actor, facts, reason)"
                            " VALUES (?1, ?2, 'petition_received', '', 'RECEIVED', ?3, ?4, 0, ?5, ?6, '')"
                            " ON CONFLICT (uid) DO NOTHING";
constexpr char putDeadline[]
    = "INSERT INTO deadline (uid, matter, version, rule, title_vi, title_en, law_ref, "
      "trigger_event, trigger_at, period, due, nominal, steps,"
      " calendar, verified, pack_version, state, about) VALUES (?1, ?2, 1, 'ds.197.assign_judge', "
      "'Phân công Thẩm phán', 'Assign the judge',"
      " 'BLTTDS Đ.197', 'ACCEPTED', ?3, '3wd', ?4, ?4, ?5, 'complete', 'yes', 'test', 'open', '')"
      " ON CONFLICT (uid) DO UPDATE SET due = excluded.due";
constexpr char putAccount[]
    = "INSERT INTO user_account (uid, user_name, display_name, state, version) VALUES (?1, ?2, ?3, 'active', 1)";
constexpr char putNumber[]
    = "INSERT INTO issued_number (uid, court, series, year, seq, text, state, entity, legal_date, reason, device)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'void', ?7, ?8, ?9, ?1)";
constexpr char putCorrection[]
    = "INSERT INTO correction (uid, matter, entity, field, old_value, new_value, reason, author, recorded_ms)"
      " VALUES (?1, ?2, ?3, 'name', ?4, ?5, ?6, ?7, ?8)";

/** An id that belongs to another one: the same each time. */
Uuid related(const Uuid &id, char what)
{
    QByteArray bytes = id.bytes();
    bytes[15] = static_cast<char>(bytes[15] ^ what);
    return Uuid::fromBytes(bytes).value_or(id);
}

QString acceptanceNo(const MatterSeed &seed)
{
    return seed.acceptanceSeq > 0
        ? u"%1/%2/TLST-%3"_s.arg(seed.acceptanceSeq, 2, 10, QChar(u'0')).arg(seed.acceptedOn.year()).arg(seed.caseType)
        : QString(u"T-ABCDEF-"_s % QString::number(seed.petitionSeq));
}

template<class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qUtf8Printable(result.error().id()), qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Result<void> insertParties(storage::Tx &tx, const MatterSeed &seed)
{
    const struct {
        Uuid uid;
        int position;
        QString role;
        QString name;
    } parties[] = {{seed.plaintiffParty, 1, u"plaintiff"_s, seed.plaintiff},
                   {seed.defendantParty, 2, u"defendant"_s, seed.defendant},
                   {related(seed.uid, 'r'), 3, u"related"_s, seed.related}};
    for (const auto &party : parties) {
        if (party.name.isEmpty())
            continue;
        THULY_CHECK(tx.run(putParty, party.uid, seed.uid, party.position, party.role, party.name, fold(party.name),
                           personSortKey(party.name), u"xã Nam Đàn, tỉnh Nghệ An"_s));
    }
    return {};
}

} // namespace

Result<void> insertMatter(storage::Tx &tx, const MatterSeed &seed)
{
    const bool isAccepted = seed.acceptedOn.isValid();
    const auto when = [isAccepted](auto value) { return isAccepted ? std::optional(value) : std::nullopt; };
    const std::optional<int> seq = seed.acceptanceSeq > 0 ? std::optional(seed.acceptanceSeq) : std::nullopt;
    const std::optional<Uuid> judge = seed.judge.isNull() ? std::nullopt : std::optional(seed.judge);
    const QString state = !isAccepted ? u"RECEIVED"_s : seed.resolvedOn.isValid() ? u"SETTLED"_s : u"PREPARATION"_s;
    THULY_CHECK(
        tx.run(putMatter, seed.uid, QString::fromLatin1(BookFixture::court), seed.caseType, state, seed.receivedOn,
               seed.relation, seed.claims, seed.remark, seed.petitionSeq, seed.receivedOn.year(),
               QString(QString::number(seed.petitionSeq) % u'/' % QString::number(seed.receivedOn.year())),
               seed.petitionNumber, when(QString(u"TLST-"_s % seed.caseType)), seq, when(seed.acceptedOn.year()),
               when(acceptanceNo(seed)), when(seed.acceptanceNumber), seed.acceptedOn, seed.resolvedOn, judge,
               seed.plaintiff, seed.defendant, seed.related, seed.nextDue));
    THULY_CHECK(insertParties(tx, seed));
    const QByteArray facts = QCborValue(QCborMap {{u"channel"_s, u"direct"_s}}).toCbor();
    THULY_CHECK(
        tx.run(putEvent, related(seed.uid, 'e'), seed.uid, seed.receivedOn, isoDate(seed.receivedOn), seed.uid, facts));
    if (seed.nextDue.isValid()) {
        THULY_CHECK(tx.run(putDeadline, related(seed.uid, 'd'), seed.uid, isoDate(seed.receivedOn), seed.nextDue,
                           QCborValue(QCborArray()).toCbor()));
    }
    return {};
}

BookFixture::BookFixture()
    : m_law(builtInLaw())
    , m_reader(m_law)
    , m_books(registersProjection())
{
    qputenv("XDG_DATA_HOME", m_dir.filePath(u"account"_s).toLocal8Bit());
    storage::VaultSettings settings;
    settings.folder = m_dir.filePath(u"vault"_s);
    settings.courtId = QString::fromLatin1(court);
    settings.courtName = u"Toà án nhân dân khu vực 3 - Nghệ An"_s;
    settings.kdf = storage::KdfCost::FastForTests;
    settings.reserveBytes = 0;
    m_vault = must(storage::Vault::create(settings, clock, u"lan"_s, u"Nguyễn Thị Lan"_s,
                                          SecretBytes::copyOf("hoa sen trong ao lang")));
    judge = newId();
    must(
        m_vault->write([this](storage::Tx &tx) { return tx.run(putAccount, judge, u"tuan"_s, u"Hoàng Minh Tuấn"_s); }));
}

MatterSeed BookFixture::seed(int petitionSeq)
{
    MatterSeed seed;
    seed.uid = newId();
    seed.petitionSeq = petitionSeq;
    seed.petitionNumber = newId();
    seed.plaintiffParty = newId();
    seed.defendantParty = newId();
    return seed;
}

MatterSeed BookFixture::accepted(int seq, QDate on)
{
    MatterSeed made = seed(seq);
    made.acceptanceSeq = seq;
    made.acceptedOn = on;
    made.receivedOn = on;
    made.acceptanceNumber = newId();
    return made;
}

void BookFixture::apply(const protocol::Op &op)
{
    if (!m_books->handles(op.kind))
        qFatal("the books do not look at %s", qUtf8Printable(op.kind));
    must(m_vault->write([this, &op](storage::Tx &tx) -> Result<void> {
        THULY_CHECK(m_books->apply(tx, op));
        const Uuid matter = m_books->unsettledBy(tx, op);
        return matter.isNull() ? Result<void>() : m_books->settle(tx, {matter});
    }));
}

void BookFixture::put(const MatterSeed &seed)
{
    must(m_vault->write([&seed](storage::Tx &tx) { return insertMatter(tx, seed); }));
    protocol::Op op;
    op.kind = u"matter.event"_s;
    op.caseId = seed.uid;
    op.entity = seed.uid;
    apply(op);
}

void BookFixture::correctDefendant(MatterSeed &seed, const QString &name, const QString &reason)
{
    clock.advanceMs(1000);
    const QString old = std::exchange(seed.defendant, name);
    const Uuid correction = newId();
    must(m_vault->write([&](storage::Tx &tx) -> Result<void> {
        THULY_CHECK(
            tx.run(putCorrection, correction, seed.uid, seed.defendantParty, old, name, reason, judge, clock.nowMs()));
        return insertMatter(tx, seed);
    }));
    protocol::Op op;
    op.kind = u"entry.corrected"_s;
    op.caseId = seed.uid;
    op.entity = seed.defendantParty;
    op.fields = {{u"uid"_s, journal::setTo(correction)}, {u"field"_s, journal::setTo(u"name"_s)}};
    apply(op);
}

void BookFixture::voidAcceptance(const MatterSeed &seed, const QString &reason)
{
    must(m_vault->write([&](storage::Tx &tx) {
        return tx.run(putNumber, seed.acceptanceNumber, QString::fromLatin1(court), QString(u"TLST-"_s % seed.caseType),
                      seed.acceptedOn.year(), seed.acceptanceSeq, acceptanceNo(seed), seed.uid, seed.acceptedOn,
                      reason);
    }));
    protocol::Op op;
    op.kind = u"number.voided"_s;
    op.entity = seed.acceptanceNumber;
    op.user = judge;
    op.occurredAt.date = QDate(2026, 4, 6);
    apply(op);
}

RegisterQuery BookFixture::query(const QString &registerId) const
{
    RegisterQuery query;
    query.court = QString::fromLatin1(court);
    query.registerId = registerId;
    query.year = 2026;
    query.order = RowOrder::BookOrder;
    query.today = clock.today();
    return query;
}

QList<RegisterRow> BookFixture::rows(const RegisterQuery &query)
{
    return must(m_vault->read([&](storage::ReadTx &tx) { return m_reader.all(tx, query); }));
}

QStringList BookFixture::numbers(const RegisterQuery &query)
{
    QStringList numbers;
    for (const RegisterRow &row : rows(query))
        numbers += row.number.section(u'/', 0, 0);
    return numbers;
}

} // namespace thuly::test
