// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/uuid.h>

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace thuly::cases {

/** How a paper reaches somebody (BLTTDS Đ.173, LTTHC Đ.102, BLTTHS Đ.137). Stable ids: "direct", "post", "third_party"... */
enum class ServiceMethod { Direct, Post, ThirdParty, Electronic, Posting, Media };
[[nodiscard]] const QList<ServiceMethod> &allServiceMethods();
[[nodiscard]] QString serviceMethodId(ServiceMethod method);
[[nodiscard]] std::optional<ServiceMethod> serviceMethodFromId(QStringView id);

/** How an attempt ended. Stable ids: "received", "relative", "refused", "absent", "moved", "returned", "posted", "broadcast", "failed". */
enum class ServiceOutcome {
    Received,  ///< signed by the recipient
    Relative,  ///< signed by an adult of the same household
    Refused,   ///< minutes of the refusal
    Absent,
    Moved,     ///< does not live there any more
    Returned,  ///< the post brought it back
    Posted,    ///< put up in public
    Broadcast, ///< published and broadcast
    Failed,
};
[[nodiscard]] const QList<ServiceOutcome> &allServiceOutcomes();
[[nodiscard]] QString serviceOutcomeId(ServiceOutcome outcome);
[[nodiscard]] std::optional<ServiceOutcome> serviceOutcomeFromId(QStringView id);
/** Which outcomes a method can have, the good one first. */
[[nodiscard]] QList<ServiceOutcome> outcomesOf(ServiceMethod method);

enum class ServiceState { Open, Served, Withdrawn };
[[nodiscard]] QString serviceStateId(ServiceState state);

/** One attempt; struck ones stay visible and do not count. */
struct ServiceAttempt {
    Uuid uid = {};
    Uuid service = {};
    ServiceMethod method = ServiceMethod::Direct;
    ServiceOutcome outcome = ServiceOutcome::Absent;
    QDate on = {};
    QString server = {};
    QString receiver = {};
    QString reason = {};
    QString proof = {};
    /** The day from which the paper counts as served; invalid: it does not. */
    QDate deemedOn = {};
    QString lawRef = {};
    /** Mark of the rule: yes, secondary, no. */
    QString verified = {};
    std::optional<QString> struck = {};
    Uuid actor = {};
    qint64 recordedMs = 0;
};

/** One paper for one recipient. */
struct Service {
    Uuid uid = {};
    Uuid matter = {};
    quint32 version = 0;
    /** Id of packs::ServicePaper. */
    QString paper = {};
    QString title = {};
    QString documentNo = {};
    /** Null: somebody who is no party. */
    Uuid party = {};
    QString recipient = {};
    ServiceMethod method = ServiceMethod::Direct;
    QDate orderedOn = {};
    QDate dueOn = {};
    QString dueLawRef = {};
    QString dueVerified = {};
    QString note = {};
    ServiceState state = ServiceState::Open;
    QDate servedOn = {};
    QString lawRef = {};
    QString verified = {};
    int attempts = 0;
    QDate nextOn = {};
    QString reason = {};
};

/** Where a party is found. Empty fields: as in the case. */
struct ServicePlace {
    Uuid party = {};
    Uuid matter = {};
    quint32 version = 0;
    QString address = {};
    QString commune = {};
    QString directions = {};
};

} // namespace thuly::cases
