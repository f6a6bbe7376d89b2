// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/money.h>
#include <thuly/base/text.h>

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace thuly {

namespace {

constexpr quint64 thousand = 1'000;
constexpr quint64 million = 1'000'000;
constexpr quint64 billion = 1'000'000'000;
constexpr qint64 largestAmount = 1'000'000'000'000'000;

std::unexpected<Error> badMoney(const QString &field)
{
    return fail(ErrorCode::BadMoney, u"not an amount of whole đồng"_s, field);
}

qint64 unitValue(QStringView unit)
{
    if (unit == u"ty" || unit == u"ti")
        return billion;
    if (unit == u"trieu" || unit == u"tr")
        return million;
    if (unit == u"nghin" || unit == u"ngan")
        return thousand;
    return 1;
}

/** `number` times `unit`, where the decimals (after a comma) have to come out as whole đồng; -1 where they do not. */
qint64 scaled(const QString &whole, QStringView decimals, qint64 unit)
{
    const qint64 value = QString(whole).remove(u'.').toLongLong();
    if (value > largestAmount / unit)
        return -1;
    qint64 amount = value * unit;
    for (const QChar digit : decimals) {
        if (unit % 10 != 0)
            return -1;
        unit /= 10;
        amount += digit.digitValue() * unit;
    }
    return amount;
}

QString digitWord(quint64 digit)
{
    static constexpr std::array words {u"không", u"một", u"hai", u"ba",  u"bốn",
                                       u"năm",   u"sáu", u"bảy", u"tám", u"chín"};
    return QString(words[digit]);
}

enum class Lead { None, Read };

/** 0 to 999. With Lead::Read something stands before it, so that empty places are read: "không trăm linh năm". */
QStringList threeDigits(quint64 number, Lead lead)
{
    const quint64 hundreds = number / 100;
    const quint64 tens = number / 10 % 10;
    const quint64 ones = number % 10;
    QStringList words;
    const bool readsHundreds = hundreds > 0 || lead == Lead::Read;
    if (readsHundreds)
        words << digitWord(hundreds) << u"trăm"_s;
    if (tens == 1)
        words << u"mười"_s;
    else if (tens > 1)
        words << digitWord(tens) << u"mươi"_s;
    else if (ones > 0 && readsHundreds)
        words << u"linh"_s;
    if (ones == 1 && tens > 1)
        words << u"mốt"_s;
    else if (ones == 5 && tens > 0)
        words << u"lăm"_s;
    else if (ones > 0)
        words << digitWord(ones);
    return words;
}

/** 1 and more: what stands above 10^9 is read as a number of its own, followed by "tỷ". */
QStringList words(quint64 number, Lead lead)
{
    QStringList result;
    if (number >= billion) {
        result << words(number / billion, lead) << u"tỷ"_s;
        number %= billion;
        lead = Lead::Read;
    }
    for (const auto &[value, name] :
         {std::pair(million, u"triệu"), std::pair(thousand, u"nghìn"), std::pair(quint64(1), u"")}) {
        const quint64 group = number / value;
        number %= value;
        if (group == 0)
            continue;
        result << threeDigits(group, lead);
        if (value > 1)
            result << QString(name);
        lead = Lead::Read;
    }
    return result;
}

} // namespace

Result<qint64> parseMoney(QStringView text, const QString &field)
{
    static const QRegularExpression currency(u" ?(dong|vnd|d)$"_s);
    static const QRegularExpression part(
        uR"(\G ?(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d{1,16})(?:,(\d{1,9}))? ?(ty|ti|trieu|tr|nghin|ngan)?(?![a-z]))"_s);

    QString folded = fold(text);
    if (folded.endsWith(u'\u20ab'))
        folded.chop(1);
    folded = folded.remove(currency).trimmed();
    qint64 amount = 0;
    qint64 unitBefore = largestAmount;
    qsizetype at = 0;
    while (at < folded.size()) {
        const auto match = part.match(folded, at);
        if (!match.hasMatch())
            return badMoney(field);
        const qint64 unit = unitValue(match.capturedView(3));
        const qint64 value = scaled(match.captured(1).remove(u' '), match.capturedView(2), unit);
        // "1 tỷ 200 triệu": each part in a smaller unit and below the one before; a decimal is the last. A later part
        // without a unit is refused: "1 tỷ 2" is said for 1,2 tỷ.
        const bool laterPart = at > 0;
        if (value < 0 || unit >= unitBefore || (laterPart && (unit == 1 || value >= unitBefore)))
            return badMoney(field);
        if (amount + value > largestAmount)
            return badMoney(field);
        amount += value;
        unitBefore = match.hasCaptured(2) ? 1 : unit;
        at = match.capturedEnd();
    }
    if (at == 0)
        return badMoney(field);
    return amount;
}

QString formatMoney(qint64 amount)
{
    QString digits = QString::number(amount);
    const qsizetype first = amount < 0 ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, u'.');
    return digits;
}

QString numberInWords(qint64 number, FirstLetter first)
{
    // The magnitude is made unsigned so that the smallest number has one too.
    const quint64 magnitude = number < 0 ? quint64(0) - static_cast<quint64>(number) : static_cast<quint64>(number);
    QStringList all;
    if (number < 0)
        all << u"âm"_s;
    all << (magnitude == 0 ? QStringList {digitWord(0)} : words(magnitude, Lead::None));
    QString text = all.join(u' ');
    if (first == FirstLetter::Capital)
        text[0] = text[0].toUpper();
    return text;
}

QString moneyInWords(qint64 amount, FirstLetter first)
{
    return QString(numberInWords(amount, first) % u" đồng");
}

} // namespace thuly
