// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/matter.h>

#include <QCborArray>
#include <QCborMap>

namespace thuly::cases {

/* How lists inside ops and tables are written. Pure; readers give what they understand and never fail. */

[[nodiscard]] QCborArray encodeSteps(const QList<DeadlineStep> &steps);
[[nodiscard]] QList<DeadlineStep> decodeSteps(const QCborArray &array);
[[nodiscard]] QCborMap encodeFacts(const QMap<QString, QString> &facts);
[[nodiscard]] QMap<QString, QString> decodeFacts(const QCborMap &map);
[[nodiscard]] QCborArray encodeCandidates(const QList<Candidate> &candidates);
[[nodiscard]] QList<Candidate> decodeCandidates(const QCborArray &array);

} // namespace thuly::cases
