// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/clock.h>

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace thuly {

/** A 128-bit identifier; new ones are UUIDv7 (RFC 9562 §5.7), so that they sort by time of making. Value type. */
class Uuid
{
public:
    Uuid() = default;
    /** A fresh UUIDv7. Two made in the same millisecond by one process still sort in the order of making. */
    [[nodiscard]] static Uuid make(const Clock &clock);
    /** A UUIDv7-shaped id from given milliseconds and 10 bytes: for reproducible demo data. */
    [[nodiscard]] static Uuid fromParts(qint64 ms, const QByteArray &tenBytes);
    [[nodiscard]] static std::optional<Uuid> fromBytes(QByteArrayView sixteen);
    [[nodiscard]] static std::optional<Uuid> fromString(QStringView text);

    [[nodiscard]] bool isNull() const;
    [[nodiscard]] QByteArray bytes() const;
    /** Lower case, with hyphens. */
    [[nodiscard]] QString toString() const;

    friend auto operator<=>(const Uuid &, const Uuid &) = default;
    friend size_t qHash(const Uuid &id, size_t seed = 0) noexcept
    {
        return qHashBits(id.m_bytes.data(), id.m_bytes.size(), seed);
    }

private:
    std::array<quint8, 16> m_bytes {};
};

} // namespace thuly
