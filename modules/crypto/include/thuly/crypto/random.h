// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/secretbytes.h>

#include <QByteArray>

namespace thuly::crypto {

/** Public random bytes (salts, nonces) from the operating system's seeded generator. Any thread. */
[[nodiscard]] Result<QByteArray> randomBytes(qsizetype size);
/** Random bytes that are a secret (keys), written straight into locked memory. Any thread. */
[[nodiscard]] Result<SecretBytes> randomSecret(qsizetype size);

} // namespace thuly::crypto
