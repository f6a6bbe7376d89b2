// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/cases/matter.h>
#include <thuly/cases/service.h>

#include <QHash>

namespace thuly::packs {
class LawBook;
}

namespace thuly::cases {

/** One paper for several people: a row of its own for each. */
struct ServiceOrder {
    Uuid matter;
    QString paper;
    QString title = {};
    QString documentNo = {};
    /** Empty, and `recipients` too: all plaintiffs, defendants and persons with related interests. */
    QList<Uuid> parties = {};
    /** People and bodies that are no party: the procuracy, a commune. */
    QStringList recipients = {};
    ServiceMethod method = ServiceMethod::Direct;
    QDate orderedOn;
    QString note = {};
};
/**
 * Begins service. The due day is that of the open limit which the paper's sending has. MissingField, UnknownValue, DateInFuture.
 * Right: ServeProcess.
 */
[[nodiscard]] Result<QList<Service>> orderService(const CommandContext &context, const ServiceOrder &order);

struct AttemptInput {
    Uuid service;
    quint32 baseVersion = 0;
    ServiceMethod method = ServiceMethod::Direct;
    ServiceOutcome outcome = ServiceOutcome::Received;
    QDate on;
    QString server = {};
    QString receiver = {};
    QString reason = {};
    QString proof = {};
    /** When it is tried again, if it did not succeed. */
    QDate nextOn = {};
};
struct Attempted {
    ServiceAttempt attempt;
    Service service;
    /** The record of the procedure that was made with it ("acceptance_notice_received"); empty: none. */
    QString event;
};
/**
 * Writes down an attempt. Whether and from which day the paper counts as served comes from the pack's rule for method and outcome.
 * Where the day has come and the paper is one whose receipt is a record of the procedure, that is recorded in the same group.
 * ServiceIsOver, ServiceOutcome, ReasonMissing (refused, failed), DateInFuture, DateBeforeEarlierStep. Right: ServeProcess.
 */
[[nodiscard]] Result<Attempted> recordAttempt(const CommandContext &context, const AttemptInput &input);
/** Written down by mistake: struck through with a reason; the paper is open again if it was this attempt that served it. Right: ServeProcess. */
[[nodiscard]] Result<Service> strikeAttempt(const CommandContext &context, const Uuid &service, const Uuid &attempt, const QString &reason);
/** Need not be served any more. ReasonMissing. Right: ServeProcess. */
[[nodiscard]] Result<Service> withdrawService(const CommandContext &context, const Uuid &service, quint32 baseVersion, const QString &reason);
/** Where a party is found; `place.version` is what it was decided on. Right: ServeProcess. */
[[nodiscard]] Result<ServicePlace> noteServicePlace(const CommandContext &context, const ServicePlace &place);

/* Reading. */

/** A service with its matter, the party's own address, and where it is found. */
struct ServiceLine {
    Service service;
    Matter matter;
    QString partyAddress;
    ServicePlace place;

    /** The address to go to. */
    [[nodiscard]] QString address() const { return place.address.isEmpty() ? partyAddress : place.address; }
};
/** RowNotFound. */
[[nodiscard]] Result<ServiceLine> service(storage::ReadTx &tx, const Uuid &uid);
/** Of one matter, newest order first. */
[[nodiscard]] Result<QList<ServiceLine>> servicesOf(storage::ReadTx &tx, const Uuid &matter);
/** Open ones of the whole court, oldest order first. */
[[nodiscard]] Result<QList<ServiceLine>> openServices(storage::ReadTx &tx, int limit);
[[nodiscard]] Result<qint64> countOpenServices(storage::ReadTx &tx);
/** Oldest first, struck ones too. */
[[nodiscard]] Result<QList<ServiceAttempt>> attemptsOf(storage::ReadTx &tx, const Uuid &service);
/** An empty place when nothing is noted. */
[[nodiscard]] Result<ServicePlace> servicePlace(storage::ReadTx &tx, const Uuid &party);

/** A commune as people write it, found in an address. */
struct FoundCommune {
    QString code;
    /** "xã Hưng Nguyên"; empty: none found. */
    QString name;
};
/**
 * Finds the commune of an address: "xóm 5, xã Hưng Nguyên, tỉnh Nghệ An". A province named in the address wins, then that of the
 * court, then a name that there is only once. Accents and letter case do not matter. Reads the pack when it is made.
 */
class CommuneFinder
{
public:
    CommuneFinder(const packs::LawBook &law, const QString &courtId);
    [[nodiscard]] FoundCommune find(const QString &address) const;
    [[nodiscard]] FoundCommune byCode(const QString &code) const;

private:
    struct Entry {
        QString code;
        QString name;
        QString province;
    };
    [[nodiscard]] QString provinceIn(const QString &foldedAddress) const;

    QHash<QString, QList<Entry>> m_byName;
    QHash<QString, Entry> m_byCode;
    QList<std::pair<QString, QString>> m_provinces;
    QString m_courtProvince;
};

} // namespace thuly::cases
