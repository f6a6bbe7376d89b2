// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/text.h>
#include <thuly/numbering/series.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace thuly::numbering {

namespace {

constexpr int firstYear = 1945;
constexpr int lastYear = 2999;

} // namespace

Result<QString> formatNumber(const SeriesSpec &spec, int year, int seq)
{
    if (!spec.pattern.contains(u"{seq}"_s))
        return fail(ErrorCode::SeriesUnknown, u"the pattern has no place for the number"_s, {}, {spec.key});
    QString text = spec.pattern;
    text.replace(u"{seq}"_s, QString::number(seq).rightJustified(spec.pad, u'0'));
    text.replace(u"{year}"_s, QString::number(year));
    if (text.contains(u'{') || text.contains(u'}'))
        return fail(ErrorCode::SeriesUnknown, u"the pattern has an unknown place"_s, {}, {spec.key});
    return text;
}

Result<ParsedNumber> parseNumber(const QString &text)
{
    static const QRegularExpression prefix(u"\\A\\s*S[Ốố]\\s*:?\\s*"_s, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression aroundStrokes(u"\\s*([/-])\\s*"_s);
    static const QRegularExpression form(u"\\A([0-9]{1,6})(?:/([0-9]{4}))?(?:/(\\p{Lu}[\\p{Lu}0-9.-]{0,39}))?\\z"_s);

    QString cleaned = nfc(text).toUpper();
    cleaned.remove(prefix);
    cleaned = cleaned.trimmed().replace(aroundStrokes, u"\\1"_s);
    const auto match = form.match(cleaned);
    const auto refused = [&] { return fail(ErrorCode::BadNumber, {}, u"number"_s, {text.trimmed().left(80)}); };
    if (!match.hasMatch())
        return refused();
    ParsedNumber number;
    number.seq = match.captured(1).toInt();
    number.symbol = match.captured(3);
    if (match.hasCaptured(2))
        number.year = match.captured(2).toInt();
    if (number.seq == 0 || (number.year && (*number.year < firstYear || *number.year > lastYear)))
        return refused();
    return number;
}

} // namespace thuly::numbering
