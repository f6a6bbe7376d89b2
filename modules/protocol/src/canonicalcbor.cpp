// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonicalwriter.h"

#include <thuly/protocol/canonicalcbor.h>

#include <QCborArray>
#include <QCborMap>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <qfloat16.h>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace thuly::protocol {

namespace {

enum Major : quint8 { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Map = 5, Tag = 6, Simple = 7 };

constexpr quint8 simpleFalse = 20;
constexpr quint8 simpleTrue = 21;
constexpr quint8 simpleNull = 22;
constexpr quint8 oneByteFollows = 24;
constexpr quint8 halfFloat = 25;
constexpr quint8 singleFloat = 26;
constexpr quint8 doubleFloat = 27;

template<class T> void appendBigEndian(QByteArray &out, T number)
{
    const T swapped = qToBigEndian(number);
    out.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

void appendHead(QByteArray &out, Major major, quint64 argument)
{
    const auto initial = [&](quint8 info) { out.append(static_cast<char>(major << 5 | info)); };
    if (argument < oneByteFollows) {
        initial(static_cast<quint8>(argument));
    } else if (argument <= std::numeric_limits<quint8>::max()) {
        initial(24);
        out.append(static_cast<char>(argument));
    } else if (argument <= std::numeric_limits<quint16>::max()) {
        initial(25);
        appendBigEndian(out, static_cast<quint16>(argument));
    } else if (argument <= std::numeric_limits<quint32>::max()) {
        initial(26);
        appendBigEndian(out, static_cast<quint32>(argument));
    } else {
        initial(27);
        appendBigEndian(out, argument);
    }
}

void appendSized(QByteArray &out, Major major, const QByteArray &bytes)
{
    appendHead(out, major, static_cast<quint64>(bytes.size()));
    out.append(bytes);
}

bool sameBits(double a, double b)
{
    return std::bit_cast<quint64>(a) == std::bit_cast<quint64>(b);
}

/** The shortest form that gives the same number back; every NaN is the one of RFC 8949 §4.2.2. */
void appendDouble(QByteArray &out, double number)
{
    const auto initial = [&](quint8 info) { out.append(static_cast<char>(Simple << 5 | info)); };
    if (std::isnan(number)) {
        initial(halfFloat);
        appendBigEndian(out, quint16(0x7e00));
        return;
    }
    const auto single = static_cast<float>(number);
    if (!sameBits(single, number)) {
        initial(doubleFloat);
        appendBigEndian(out, std::bit_cast<quint64>(number));
        return;
    }
    const qfloat16 half(single);
    if (sameBits(static_cast<float>(half), number)) {
        initial(halfFloat);
        appendBigEndian(out, std::bit_cast<quint16>(half));
        return;
    }
    initial(singleFloat);
    appendBigEndian(out, std::bit_cast<quint32>(single));
}

void append(QByteArray &out, const QCborValue &value);

void appendArray(QByteArray &out, const QCborArray &array)
{
    appendHead(out, Array, static_cast<quint64>(array.size()));
    for (const auto &item : array)
        append(out, item);
}

void appendMap(QByteArray &out, const QCborMap &map)
{
    std::vector<std::pair<QByteArray, QCborValue>> entries;
    entries.reserve(static_cast<size_t>(map.size()));
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        entries.emplace_back(encodeCanonical(it.key()), it.value());
    std::ranges::sort(entries, {}, &std::pair<QByteArray, QCborValue>::first);
    appendHead(out, Map, static_cast<quint64>(entries.size()));
    for (const auto &[key, item] : entries) {
        out.append(key);
        append(out, item);
    }
}

void append(QByteArray &out, const QCborValue &value)
{
    if (value.isInteger()) {
        const qint64 number = value.toInteger();
        appendHead(out, number < 0 ? Negative : Unsigned, static_cast<quint64>(number < 0 ? -1 - number : number));
    } else if (value.isByteArray()) {
        appendSized(out, Bytes, value.toByteArray());
    } else if (value.isString()) {
        appendSized(out, Text, value.toString().toUtf8());
    } else if (value.isArray()) {
        appendArray(out, value.toArray());
    } else if (value.isMap()) {
        appendMap(out, value.toMap());
    } else if (value.isDouble()) {
        appendDouble(out, value.toDouble());
    } else if (value.isTag()) {
        appendHead(out, Tag, quint64(value.tag()));
        append(out, value.taggedValue());
    } else {
        // Below 32 the simple value stands in the first byte; 24 to 31 are not used (RFC 8949 §3.3).
        const auto simple = static_cast<quint8>(value.toSimpleType(QCborSimpleType::Undefined));
        appendHead(out, Simple, simple);
    }
}

class Decoder
{
public:
    explicit Decoder(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    Result<QCborValue> whole()
    {
        THULY_TRY(QCborValue value, item(0));
        if (m_at != m_bytes.size())
            return bad(u"bytes left over"_s);
        return value;
    }

private:
    struct Head {
        quint8 major = 0;
        quint8 info = 0;
        quint64 argument = 0;
    };

    std::unexpected<Error> bad(const QString &why) const
    {
        return fail(ErrorCode::NotCanonical, QString(why % u" at byte " % QString::number(m_at)));
    }

    Result<QByteArrayView> take(quint64 count)
    {
        if (count > static_cast<quint64>(m_bytes.size() - m_at))
            return bad(u"cut short"_s);
        const QByteArrayView taken = m_bytes.sliced(m_at, static_cast<qsizetype>(count));
        m_at += taken.size();
        return taken;
    }

    Result<Head> head()
    {
        THULY_TRY(const QByteArrayView first, take(1));
        Head head {static_cast<quint8>(static_cast<quint8>(first[0]) >> 5), static_cast<quint8>(first[0] & 0x1f), 0};
        if (head.info < oneByteFollows) {
            head.argument = head.info;
            return head;
        }
        if (head.info > doubleFloat)
            return bad(u"indefinite length or reserved head"_s);
        THULY_TRY(const QByteArrayView more, take(quint64(1) << (head.info - oneByteFollows)));
        for (const char byte : more)
            head.argument = head.argument << 8 | static_cast<quint8>(byte);
        // The width below has to be too small for the number; simple values and floats are looked at by their own rule.
        const quint64 smallest
            = head.info == oneByteFollows ? oneByteFollows : quint64(1) << (4 << (head.info - oneByteFollows));
        if (head.major != Simple && head.argument < smallest)
            return bad(u"a head longer than needed"_s);
        return head;
    }

    Result<QCborValue> item(int depth)
    {
        if (depth > maxDepth)
            return fail(ErrorCode::LimitExceeded, u"nested too deep"_s);
        THULY_TRY(const Head h, head());
        switch (static_cast<Major>(h.major)) {
        case Unsigned:
        case Negative:
            if (h.argument > static_cast<quint64>(std::numeric_limits<qint64>::max()))
                return bad(u"an integer beyond 64 bit"_s);
            return QCborValue(h.major == Unsigned ? static_cast<qint64>(h.argument)
                                                  : -1 - static_cast<qint64>(h.argument));
        case Bytes: {
            THULY_TRY(const QByteArrayView bytes, take(h.argument));
            return QCborValue(bytes.toByteArray());
        }
        case Text:
            return text(h.argument);
        case Array:
            return array(h.argument, depth);
        case Map:
            return map(h.argument, depth);
        case Tag:
            return bad(u"a tag"_s);
        case Simple:
            return simple(h);
        }
        return bad(u"no such type"_s);
    }

    Result<QCborValue> text(quint64 size)
    {
        THULY_TRY(const QByteArrayView bytes, take(size));
        if (!QUtf8StringView(bytes).isValidUtf8())
            return bad(u"text that is not UTF-8"_s);
        return QCborValue(QString::fromUtf8(bytes));
    }

    Result<QCborValue> array(quint64 count, int depth)
    {
        QCborArray result;
        for (quint64 i = 0; i < count; ++i) {
            THULY_TRY(const QCborValue value, item(depth + 1));
            result.append(value);
        }
        return QCborValue(result);
    }

    Result<QCborValue> map(quint64 count, int depth)
    {
        QCborMap result;
        QByteArrayView keyBefore;
        for (quint64 i = 0; i < count; ++i) {
            const qsizetype start = m_at;
            THULY_TRY(const QCborValue key, item(depth + 1));
            const QByteArrayView keyBytes = m_bytes.sliced(start, m_at - start);
            if (i > 0 && keyBytes <= keyBefore)
                return bad(u"keys out of order or double"_s);
            keyBefore = keyBytes;
            THULY_TRY(const QCborValue value, item(depth + 1));
            result.insert(key, value);
        }
        return QCborValue(result);
    }

    Result<QCborValue> simple(const Head &h)
    {
        if (h.info == simpleFalse || h.info == simpleTrue)
            return QCborValue(h.info == simpleTrue);
        if (h.info == simpleNull)
            return QCborValue(nullptr);
        double number = 0;
        if (h.info == halfFloat)
            number = static_cast<float>(std::bit_cast<qfloat16>(static_cast<quint16>(h.argument)));
        else if (h.info == singleFloat)
            number = std::bit_cast<float>(static_cast<quint32>(h.argument));
        else if (h.info == doubleFloat)
            number = std::bit_cast<double>(h.argument);
        else
            return bad(u"a simple value not used here"_s);
        QByteArray shortest;
        appendDouble(shortest, number);
        const qsizetype size = 1 + (qsizetype(1) << (h.info - oneByteFollows));
        if (QByteArrayView(shortest) != m_bytes.sliced(m_at - size, size))
            return bad(u"a number in a longer form than needed"_s);
        return QCborValue(number);
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace

namespace canonical {

void appendMapHead(QByteArray &out, qsizetype entries)
{
    appendHead(out, Map, static_cast<quint64>(entries));
}

void appendArrayHead(QByteArray &out, qsizetype items)
{
    appendHead(out, Array, static_cast<quint64>(items));
}

void append(QByteArray &out, qint64 number)
{
    appendHead(out, number < 0 ? Negative : Unsigned, static_cast<quint64>(number < 0 ? -1 - number : number));
}

void append(QByteArray &out, const QByteArray &bytes)
{
    appendSized(out, Bytes, bytes);
}

void append(QByteArray &out, QStringView text)
{
    appendSized(out, Text, text.toUtf8());
}

void append(QByteArray &out, const QCborValue &value)
{
    protocol::append(out, value);
}

void appendShort(QByteArray &out, QLatin1StringView key)
{
    appendHead(out, Text, static_cast<quint64>(key.size()));
    out.append(key.data(), key.size());
}

} // namespace canonical

QByteArray encodeCanonical(const QCborValue &value)
{
    QByteArray out;
    append(out, value);
    return out;
}

Result<QCborValue> decodeCanonical(QByteArrayView bytes)
{
    if (bytes.size() > maxEncodedBytes)
        return fail(ErrorCode::LimitExceeded, u"larger than allowed"_s);
    return Decoder(bytes).whole();
}

} // namespace thuly::protocol
