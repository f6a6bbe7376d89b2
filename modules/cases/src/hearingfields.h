// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/hearing.h>

#include <QCborArray>
#include <QCborValue>
#include <QMap>

namespace thuly::cases {

/* A hearing as fields of an op and as columns. Readers give what they understand and never fail. */

[[nodiscard]] QMap<QString, QCborValue> hearingFields(const Hearing &hearing);
/** Lays one field of hearing.scheduled or hearing.changed over `hearing`. */
void takeHearingField(Hearing &hearing, const QString &field, const QCborValue &value);

[[nodiscard]] QCborArray encodePanel(const QList<PanelMember> &panel);
[[nodiscard]] QList<PanelMember> decodePanel(const QCborArray &array);
[[nodiscard]] QCborArray encodePoints(const QList<OnlinePoint> &points);
[[nodiscard]] QList<OnlinePoint> decodePoints(const QCborArray &array);
[[nodiscard]] QString opennessId(Openness openness);
[[nodiscard]] QString formId(HearingForm form);

} // namespace thuly::cases
