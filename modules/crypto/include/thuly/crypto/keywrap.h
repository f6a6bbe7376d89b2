// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/secretbytes.h>

#include <QByteArray>

namespace thuly::crypto {

/** Wraps a key under a 32-byte key with AES-256 key wrap with padding (RFC 5649): 8 bytes longer, integrity included.
 */
[[nodiscard]] Result<QByteArray> wrapKey(QByteArrayView wrappingKey, QByteArrayView key);
/** WrongKey when `wrappingKey` is another one or `wrapped` was changed. */
[[nodiscard]] Result<SecretBytes> unwrapKey(QByteArrayView wrappingKey, QByteArrayView wrapped);

} // namespace thuly::crypto
