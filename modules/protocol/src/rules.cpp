// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/protocol/canonicalcbor.h>
#include <thuly/protocol/rules.h>

#include <QCborArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace thuly::protocol {

namespace {

std::unexpected<Error> badOp(const QString &why, const QString &part)
{
    return fail(ErrorCode::BadOp, why, part);
}

/** Not empty, not too long and made of the given characters and a-z, 0-9. */
bool isName(const QString &name, QStringView others)
{
    return !name.isEmpty() && name.size() <= maxNameLength && std::ranges::all_of(name, [others](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || others.contains(c);
    });
}

bool isLabel(const QString &text)
{
    return text.size() <= maxNameLength
        && std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

/** Values are small and of the types that canonical CBOR keeps; text is whole. */
Result<void> checkValue(const QCborValue &value, const QString &part, int depth)
{
    if (depth > maxDepth - 4)
        return fail(ErrorCode::LimitExceeded, u"nested too deep"_s, part);
    if (value.isString()) {
        const QString text = value.toString();
        if (!text.isValidUtf16())
            return badOp(u"text that is not whole"_s, part);
        if (text.toUtf8().size() > maxTextBytes)
            return fail(ErrorCode::LimitExceeded, u"text too long"_s, part);
        return {};
    }
    if (value.isArray()) {
        for (const auto &item : value.toArray())
            THULY_CHECK(checkValue(item, part, depth + 1));
        return {};
    }
    if (value.isMap()) {
        const QCborMap map = value.toMap();
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            THULY_CHECK(checkValue(it.key(), part, depth + 1));
            THULY_CHECK(checkValue(it.value(), part, depth + 1));
        }
        return {};
    }
    if (value.isInteger() || value.isByteArray() || value.isBool() || value.isNull() || value.isDouble())
        return {};
    return badOp(u"a type that operations do not use"_s, part);
}

Result<void> checkNumbers(const Op &op)
{
    constexpr auto largest = static_cast<quint64>(std::numeric_limits<qint64>::max());
    if (op.version != 1)
        return fail(ErrorCode::UnknownVersion, u"not a version this program writes"_s, u"v"_s);
    if (op.dseq == 0 || op.dseq > largest)
        return badOp(u"numbers start at 1"_s, u"dseq"_s);
    if (op.hlc.value == 0 || op.hlc.value > largest)
        return badOp(u"no time of recording"_s, u"hlc"_s);
    if (!op.occurredAt.isValid() || LegalTime::fromText(op.occurredAt.toText()) != op.occurredAt)
        return badOp(u"not a date, or a time finer than seconds"_s, u"at"_s);
    if (op.prev.size() != 32 || (op.prev == QByteArray(32, '\0')) != (op.dseq == 1))
        return badOp(u"only the first operation has none before it"_s, u"prev"_s);
    return {};
}

Result<void> checkNames(const Op &op)
{
    if (op.device.isNull())
        return badOp(u"no device"_s, u"device"_s);
    if (op.user.isNull())
        return badOp(u"no user"_s, u"user"_s);
    if (op.entity.isNull())
        return badOp(u"nothing that it is about"_s, u"entity"_s);
    if (op.court.isEmpty() || !isLabel(op.court))
        return badOp(u"not a court code"_s, u"court"_s);
    if (!isName(op.kind, u"._-"))
        return badOp(u"not a kind"_s, u"kind"_s);
    if (!isLabel(op.packVersion))
        return badOp(u"not a pack version"_s, u"pack"_s);
    if (op.group.isNull() ? op.groupIndex != 0 || op.groupSize != 1
                          : op.groupIndex >= op.groupSize || op.groupSize > maxGroupSize)
        return badOp(u"not a place in the group"_s, u"group"_s);
    return {};
}

Result<void> checkFields(const Op &op)
{
    if (op.fields.size() > maxFields)
        return fail(ErrorCode::LimitExceeded, u"too many fields"_s, u"set"_s);
    for (const auto &[name, change] : op.fields.asKeyValueRange()) {
        if (!isName(name, u"ABCDEFGHIJKLMNOPQRSTUVWXYZ._-"))
            return badOp(u"not a field name"_s, u"set"_s);
        THULY_CHECK(checkValue(change.before, name, 0));
        THULY_CHECK(checkValue(change.after, name, 0));
    }
    for (auto it = op.extra.cbegin(); it != op.extra.cend(); ++it) {
        THULY_CHECK(checkValue(it.key(), u"extra"_s, 0));
        THULY_CHECK(checkValue(it.value(), u"extra"_s, 0));
    }
    return {};
}

} // namespace

Result<void> checkOp(const Op &op)
{
    const QByteArray encoded = encode(op);
    return checkOp(op, encoded, opHash(encoded));
}

Result<void> checkOp(const Op &op, QByteArrayView encoded, QByteArrayView hash)
{
    THULY_CHECK(checkNumbers(op));
    THULY_CHECK(checkNames(op));
    THULY_CHECK(checkFields(op));
    if (encoded.size() > maxOpBytes)
        return fail(ErrorCode::LimitExceeded, u"an operation larger than allowed"_s);
    if (op.id != Uuid::fromBytes(hash.first(16)))
        return badOp(u"the id is not that of the content"_s, u"id"_s);
    return {};
}

Result<void> checkGroup(const QList<Op> &ops)
{
    if (ops.isEmpty())
        return badOp(u"an empty group"_s, u"group"_s);
    const Op &first = ops.first();
    if (static_cast<qsizetype>(first.groupSize) != ops.size())
        return badOp(u"the group is not whole"_s, u"group"_s);
    for (qsizetype i = 0; i < ops.size(); ++i) {
        const Op &op = ops[i];
        THULY_CHECK(checkOp(op));
        if (op.group != first.group || op.groupSize != first.groupSize || op.groupIndex != static_cast<quint32>(i))
            return badOp(u"not the operation that belongs in this place"_s, u"group"_s);
        if (op.device != first.device || op.user != first.user || op.court != first.court)
            return badOp(u"a group made by two"_s, u"group"_s);
        if (i == 0)
            continue;
        if (op.dseq != ops[i - 1].dseq + 1 || op.hlc < ops[i - 1].hlc)
            return badOp(u"a gap inside the group"_s, u"dseq"_s);
        if (op.prev != opHash(encode(ops[i - 1])))
            return badOp(u"the chain is broken inside the group"_s, u"prev"_s);
    }
    return {};
}

} // namespace thuly::protocol
