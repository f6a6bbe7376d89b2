// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/uuid.h>

#include <QMutex>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace thuly {

namespace {

void stamp(std::array<quint8, 16> &bytes, qint64 ms)
{
    for (int i = 0; i < 6; ++i)
        bytes[static_cast<size_t>(i)] = static_cast<quint8>(ms >> (8 * (5 - i)));
    bytes[6] = static_cast<quint8>(0x70 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<quint8>(0x80 | (bytes[8] & 0x3f));
}

} // namespace

Uuid Uuid::make(const Clock &clock)
{
    // RFC 9562 §6.2 method 1: 12 bits behind the time count within one millisecond, and the
    // time never runs backwards within a process, so ids keep the order of making.
    static QMutex mutex;
    static qint64 lastMs = 0;
    static quint16 counter = 0;

    Uuid id;
    quint32 random[4];
    QRandomGenerator::system()->fillRange(random);
    std::memcpy(id.m_bytes.data(), random, sizeof random);
    QMutexLocker lock(&mutex);
    const qint64 ms = clock.nowMs();
    if (ms > lastMs) {
        lastMs = ms;
        counter = static_cast<quint16>(random[0] & 0x3ff);
    } else if (++counter > 0xfff) {
        ++lastMs;
        counter = 0;
    }
    id.m_bytes[6] = static_cast<quint8>(counter >> 8);
    id.m_bytes[7] = static_cast<quint8>(counter);
    stamp(id.m_bytes, lastMs);
    return id;
}

Uuid Uuid::fromParts(qint64 ms, const QByteArray &tenBytes)
{
    Uuid id;
    const qsizetype count = std::min<qsizetype>(tenBytes.size(), 10);
    for (qsizetype i = 0; i < count; ++i)
        id.m_bytes[static_cast<size_t>(6 + i)] = static_cast<quint8>(tenBytes[i]);
    stamp(id.m_bytes, ms);
    return id;
}

std::optional<Uuid> Uuid::fromBytes(QByteArrayView sixteen)
{
    if (sixteen.size() != 16)
        return std::nullopt;
    Uuid id;
    std::copy_n(sixteen.data(), 16, id.m_bytes.begin());
    return id;
}

std::optional<Uuid> Uuid::fromString(QStringView text)
{
    const QUuid parsed = QUuid::fromString(text);
    if (parsed.isNull())
        return std::nullopt;
    return fromBytes(parsed.toRfc4122());
}

bool Uuid::isNull() const
{
    return std::ranges::all_of(m_bytes, [](quint8 byte) { return byte == 0; });
}

QByteArray Uuid::bytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), 16);
}

QString Uuid::toString() const
{
    return QUuid::fromRfc4122(bytes()).toString(QUuid::WithoutBraces);
}

} // namespace thuly
