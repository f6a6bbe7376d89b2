// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonicalwriter.h"

#include <thuly/protocol/canonicalcbor.h>
#include <thuly/protocol/op.h>
#include <thuly/protocol/rules.h>

#include <QCborArray>
#include <QCryptographicHash>

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace thuly::protocol {

namespace {

// The names in the encoding. They are hashed and stored: never changed, only added to.
constexpr auto keyVersion = "v"_L1;
constexpr auto keyDevice = "device"_L1;
constexpr auto keyDeviceSeq = "dseq"_L1;
constexpr auto keyUser = "user"_L1;
constexpr auto keyHlc = "hlc"_L1;
constexpr auto keyOccurredAt = "at"_L1;
constexpr auto keyCourt = "court"_L1;
constexpr auto keyCase = "case"_L1;
constexpr auto keyEntity = "entity"_L1;
constexpr auto keyKind = "kind"_L1;
constexpr auto keyBase = "base"_L1;
constexpr auto keyFields = "set"_L1;
constexpr auto keyGroup = "group"_L1;
constexpr auto keyPack = "pack"_L1;
constexpr auto keyPrev = "prev"_L1;

constexpr int newestVersion = 1;

/** Takes the parts out of the map; what is left over at the end was written by a newer program. */
class Parts
{
public:
    explicit Parts(const QCborMap &map)
        : m_left(map)
    {
    }

    bool has(QLatin1StringView key) const { return m_left.contains(key); }
    QCborMap left() const { return m_left; }

    Result<qint64> integer(QLatin1StringView key, qint64 max = std::numeric_limits<qint64>::max())
    {
        const QCborValue value = m_left.take(key);
        if (!value.isInteger() || value.toInteger() < 0 || value.toInteger() > max)
            return bad(key);
        return value.toInteger();
    }

    Result<QString> text(QLatin1StringView key)
    {
        const QCborValue value = m_left.take(key);
        return value.isString() ? Result<QString>(value.toString()) : bad(key);
    }

    Result<QByteArray> bytes(QLatin1StringView key, qsizetype size)
    {
        const QCborValue value = m_left.take(key);
        if (!value.isByteArray() || value.toByteArray().size() != size)
            return bad(key);
        return value.toByteArray();
    }

    Result<Uuid> uuid(QLatin1StringView key)
    {
        THULY_TRY(const QByteArray sixteen, bytes(key, 16));
        return *Uuid::fromBytes(sixteen);
    }

    Result<QCborArray> array(QLatin1StringView key, qsizetype size)
    {
        const QCborValue value = m_left.take(key);
        if (!value.isArray() || value.toArray().size() != size)
            return bad(key);
        return value.toArray();
    }

    Result<QCborMap> map(QLatin1StringView key)
    {
        const QCborValue value = m_left.take(key);
        return value.isMap() ? Result<QCborMap>(value.toMap()) : bad(key);
    }

    static std::unexpected<Error> bad(QLatin1StringView key)
    {
        return fail(ErrorCode::BadOp, u"missing, of the wrong type or out of range"_s, QString(key));
    }

private:
    QCborMap m_left;
};

Result<void> readFields(Parts &parts, Op &op)
{
    THULY_TRY(const QCborMap fields, parts.map(keyFields));
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        const QCborArray change = it.value().toArray();
        if (!it.key().isString() || !it.value().isArray() || change.size() != 2)
            return Parts::bad(keyFields);
        op.fields.insert(it.key().toString(), FieldChange {change.at(0), change.at(1)});
    }
    return {};
}

Result<void> readGroup(Parts &parts, Op &op)
{
    if (!parts.has(keyGroup))
        return {};
    THULY_TRY(const QCborArray group, parts.array(keyGroup, 3));
    const auto id = Uuid::fromBytes(group.at(0).toByteArray());
    const qint64 index = group.at(1).toInteger(-1);
    const qint64 size = group.at(2).toInteger(-1);
    if (!id || id->isNull() || index < 0 || index >= size || size > maxGroupSize)
        return Parts::bad(keyGroup);
    op.group = *id;
    op.groupIndex = static_cast<quint32>(index);
    op.groupSize = static_cast<quint32>(size);
    return {};
}

Result<void> readPlace(Parts &parts, Op &op)
{
    THULY_TRY(op.device, parts.uuid(keyDevice));
    THULY_TRY(const qint64 dseq, parts.integer(keyDeviceSeq));
    op.dseq = static_cast<quint64>(dseq);
    THULY_TRY(op.user, parts.uuid(keyUser));
    THULY_TRY(const qint64 hlc, parts.integer(keyHlc));
    op.hlc = Hlc {static_cast<quint64>(hlc)};
    THULY_TRY(const QString at, parts.text(keyOccurredAt));
    const auto occurredAt = LegalTime::fromText(at);
    if (!occurredAt)
        return Parts::bad(keyOccurredAt);
    op.occurredAt = *occurredAt;
    THULY_TRY(op.prev, parts.bytes(keyPrev, 32));
    return {};
}

Result<void> readSubject(Parts &parts, Op &op)
{
    THULY_TRY(op.court, parts.text(keyCourt));
    if (parts.has(keyCase)) {
        THULY_TRY(op.caseId, parts.uuid(keyCase));
    }
    THULY_TRY(op.entity, parts.uuid(keyEntity));
    THULY_TRY(op.kind, parts.text(keyKind));
    THULY_TRY(const qint64 base, parts.integer(keyBase, std::numeric_limits<quint32>::max()));
    op.base = static_cast<quint32>(base);
    if (parts.has(keyPack)) {
        THULY_TRY(op.packVersion, parts.text(keyPack));
    }
    return {};
}

} // namespace

bool operator==(const FieldChange &a, const FieldChange &b)
{
    return encodeCanonical(a.before) == encodeCanonical(b.before)
        && encodeCanonical(a.after) == encodeCanonical(b.after);
}

bool operator==(const Op &a, const Op &b)
{
    return a.id == b.id && encode(a) == encode(b);
}

namespace {

using canonical::append;
using canonical::appendShort;

void appendFields(QByteArray &out, const QMap<QString, FieldChange> &fields)
{
    // In the order of their encoding: the shorter name first, then by its bytes.
    std::vector<std::pair<QByteArray, const FieldChange *>> sorted;
    sorted.reserve(static_cast<size_t>(fields.size()));
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        QByteArray name;
        append(name, QStringView(it.key()));
        sorted.emplace_back(std::move(name), &it.value());
    }
    std::ranges::sort(sorted, {}, &std::pair<QByteArray, const FieldChange *>::first);
    canonical::appendMapHead(out, fields.size());
    for (const auto &[name, change] : sorted) {
        out.append(name);
        canonical::appendArrayHead(out, 2);
        append(out, change->before);
        append(out, change->after);
    }
}

void appendGroup(QByteArray &out, const Op &op)
{
    canonical::appendArrayHead(out, 3);
    append(out, op.group.bytes());
    append(out, static_cast<qint64>(op.groupIndex));
    append(out, static_cast<qint64>(op.groupSize));
}

/** An operation of this version: its keys are known, so they are written in their canonical order at once. */
QByteArray encodeOwn(const Op &op)
{
    const bool hasCase = !op.caseId.isNull();
    const bool hasGroup = !op.group.isNull();
    const bool hasPack = !op.packVersion.isEmpty();
    QByteArray out;
    out.reserve(1024);
    canonical::appendMapHead(out, 12 + (hasCase ? 1 : 0) + (hasGroup ? 1 : 0) + (hasPack ? 1 : 0));
    const auto put = [&out](QLatin1StringView key, const auto &value) {
        appendShort(out, key);
        append(out, value);
    };
    put(keyVersion, qint64(op.version));
    put(keyOccurredAt, QStringView(op.occurredAt.toText()));
    put(keyHlc, static_cast<qint64>(op.hlc.value));
    appendShort(out, keyFields);
    appendFields(out, op.fields);
    put(keyBase, static_cast<qint64>(op.base));
    if (hasCase)
        put(keyCase, op.caseId.bytes());
    put(keyDeviceSeq, static_cast<qint64>(op.dseq));
    put(keyKind, QStringView(op.kind));
    if (hasPack)
        put(keyPack, QStringView(op.packVersion));
    put(keyPrev, op.prev);
    put(keyUser, op.user.bytes());
    put(keyCourt, QStringView(op.court));
    if (hasGroup) {
        appendShort(out, keyGroup);
        appendGroup(out, op);
    }
    put(keyDevice, op.device.bytes());
    put(keyEntity, op.entity.bytes());
    return out;
}

} // namespace

QByteArray encode(const Op &op)
{
    const QByteArray own = encodeOwn(op);
    if (op.extra.isEmpty())
        return own;
    // What a newer program added takes its place among our keys.
    QCborMap map = op.extra;
    const QCborMap known = QCborValue::fromCbor(own).toMap();
    for (auto it = known.cbegin(); it != known.cend(); ++it)
        map.insert(it.key(), it.value());
    return encodeCanonical(map);
}

Result<Op> decode(QByteArrayView encoded)
{
    if (encoded.size() > maxOpBytes)
        return fail(ErrorCode::LimitExceeded, u"an operation larger than allowed"_s);
    THULY_TRY(const QCborValue value, decodeCanonical(encoded));
    if (!value.isMap())
        return fail(ErrorCode::BadOp, u"not a map"_s);
    Parts parts(value.toMap());
    Op op;
    THULY_TRY(const qint64 version, parts.integer(keyVersion));
    if (version > newestVersion)
        return fail(ErrorCode::UnknownVersion, u"written by a newer program"_s, QString(keyVersion));
    op.version = static_cast<int>(version);
    THULY_CHECK(readPlace(parts, op));
    THULY_CHECK(readSubject(parts, op));
    THULY_CHECK(readFields(parts, op));
    THULY_CHECK(readGroup(parts, op));
    op.extra = parts.left();
    // An optional part that is written though it is empty would make two encodings of one operation.
    if (encode(op) != encoded)
        return fail(ErrorCode::BadOp, u"not as this program would have written it"_s);
    op.id = opId(encoded);
    return op;
}

QByteArray opHash(QByteArrayView encoded)
{
    return QCryptographicHash::hash(encoded, QCryptographicHash::Sha256);
}

Uuid opId(QByteArrayView encoded)
{
    return *Uuid::fromBytes(QByteArrayView(opHash(encoded)).first(16));
}

} // namespace thuly::protocol
