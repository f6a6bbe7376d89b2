// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QJsonValue>
#include <QString>

namespace thuly::ctl {

/** Short text for people out of the same value that --json prints: lists as lines, objects as "key: value". */
[[nodiscard]] QString asText(const QJsonValue &value);
/** One JSON value, UTF-8, with a line end. */
[[nodiscard]] QByteArray asJson(const QJsonValue &value);
/** {"error":{"code","message","field","hint"}} (ctl.md). */
[[nodiscard]] QJsonValue errorAsJson(const Error &error);

/** 0, or 5 when the value reports damage ("ok": false). */
[[nodiscard]] int exitCodeOf(const QJsonValue &value);

} // namespace thuly::ctl
