// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacyvalues.h"

#include <thuly/base/text.h>
#include <thuly/numbering/series.h>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

constexpr auto unicodeWords = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
constexpr int oldestBirth = 1880;
constexpr int newestBirth = 2030;
/** Two digits of a date's year from here on are of the last century. */
constexpr int firstOldYear = 70;
/** Serial numbers of 1954 to 2064: nothing else in a date column is that large. */
constexpr double firstSerial = 20'000;
constexpr double lastSerial = 60'000;

/** Letters alone, without accents: spellings of one symbol come out the same. */
QString symbolKey(const QString &symbol)
{
    QString key;
    const QString folded = fold(symbol);
    for (const QChar c : folded) {
        if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

QString officialSymbol(const QString &written, const QStringList &symbols)
{
    const QString key = symbolKey(written);
    const auto known = std::ranges::find_if(symbols, [&key](const QString &symbol) { return symbolKey(symbol) == key; });
    return known == symbols.end() ? written : *known;
}

int fullYear(int digits, int year)
{
    const int inThis = year / 100 * 100 + digits;
    return inThis <= year + 1 ? inThis : inThis - 100;
}

QString withPlainSigns(const QString &text)
{
    QString plain = nfc(text).toUpper();
    for (QChar &c : plain) {
        if (u"\u2010\u2011\u2012\u2013\u2014\u2212_"_s.contains(c))
            c = u'-';
        else if (c == u'\\' || c == u'\u2044')
            c = u'/';
        else if (c.isSpace())
            c = u' ';
    }
    return plain;
}

std::optional<QDate> dateOf(const QRegularExpressionMatch &match)
{
    const int day = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const QString digits = match.captured(3);
    int year = digits.toInt();
    if (digits.size() == 2)
        year += year < firstOldYear ? 2000 : 1900;
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

const QRegularExpression &digitDate()
{
    static const QRegularExpression form(u"(?<![0-9/.-])([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{4}|[0-9]{2})(?![0-9/])"_s);
    return form;
}

const QRegularExpression &wordDate()
{
    static const QRegularExpression form(u"([0-9]{1,2}) ?tháng ?([0-9]{1,2}) ?năm ?([0-9]{4})"_s, unicodeWords);
    return form;
}

/** "1.", "2/", "-" before a person in a list. */
QString withoutListMark(const QString &line)
{
    static const QRegularExpression mark(u"\\A(?:[0-9]{1,2} ?[.)/] ?|[-+*•] ?)"_s);
    return QString(line).remove(mark).trimmed();
}

QString trimmedSigns(QString text)
{
    static const QRegularExpression ends(u"\\A[\\s,;:.()-]+|[\\s,;:(-]+\\z"_s);
    text.remove(ends);
    while (text.endsWith(u')') && !text.contains(u'('))
        text.chop(1);
    return text.trimmed();
}

/** Families that follow "Ông" or "Bà" when these are titles; a person may also be called Ông Thị Lan. */
bool isFamilyName(QStringView word)
{
    static const QStringList families = u"Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh Đinh Lâm Mai Trương Cao Hà Tô Vương Lương Phùng Tạ Quách Thái Châu La Lưu Kiều Tống Triệu Nông Lò Vi Giang Chu Tăng Thạch Sơn Kim Danh"_s.split(u' ');
    return families.contains(word);
}

QString withoutTitle(const QString &name)
{
    static const QRegularExpression title(u"\\A(?:ông|bà|anh|chị|cháu)(?: (?=\\S)|: ?)"_s, unicodeWords);
    const auto match = title.match(name);
    if (!match.hasMatch())
        return name;
    const QString rest = name.mid(match.capturedEnd());
    const QStringList words = rest.split(u' ');
    return words.size() >= 2 && isFamilyName(words.first()) ? rest : name;
}

QString withoutAddressMark(const QString &text)
{
    static const QRegularExpression mark(u"\\A(?:địa chỉ|đ/c|đc|trú tại|cư trú tại|nơi cư trú|cư trú|trú quán|trú|hktt|đkhktt|nơi ở|chỗ ở|ngụ tại|trụ sở)(?: tại)?\\b ?[:.]? ?"_s, unicodeWords);
    return QString(text).remove(mark).trimmed();
}

LegacyParty partyOf(const QString &line)
{
    // Name, then the year (or day) of birth after a comma, a bracket or "sinh năm", then the rest.
    static const QRegularExpression birth(u"[\\s,;(–-]*(?:\\b(?:sinh(?: ngày| năm)?|s\\.?n\\.?|n\\.?s\\.?|năm sinh)\\b\\.? ?:? ?)?(?:\\b[0-9]{1,2}[/.-][0-9]{1,2}[/.-])?\\b((?:18|19|20)[0-9]{2})\\b\\)?"_s, unicodeWords);
    static const QRegularExpression address(u"[\\s,;.(–-]+(?=(?:địa chỉ|đ/c|trú tại|cư trú|nơi cư trú|hktt|đkhktt|trụ sở|ngụ tại)\\b)"_s, unicodeWords);
    const QString text = withoutListMark(line);
    LegacyParty party;
    const auto year = birth.match(text);
    if (year.hasMatch() && year.capturedStart() > 0) {
        party.name = text.left(year.capturedStart());
        party.born = year.captured(1).toInt();
        party.address = withoutAddressMark(trimmedSigns(text.mid(year.capturedEnd())));
    } else if (const auto mark = address.match(text); mark.hasMatch()) {
        party.name = text.left(mark.capturedStart());
        party.address = withoutAddressMark(text.mid(mark.capturedEnd()));
    } else {
        party.name = text;
    }
    party.name = withoutTitle(trimmedSigns(party.name));
    return party;
}

} // namespace

std::optional<LegacyNumber> legacyNumber(const QString &text, int year, const QStringList &symbols)
{
    static const QRegularExpression aroundStrokes(u" *([/-]) *"_s);
    static const QRegularExpression before(u"\\A(?:(?:THỤ LÝ|TL|VỤ ÁN|VỤ|ÁN|HỒ SƠ) ?)*(?:SỐ|S[ỐÔO]\\.)? ?[:.]? ?(?=[0-9])"_s);
    static const QRegularExpression symbolFirst(u"\\A(TL[A-ZĐ]*(?:-[A-ZĐ]+)*) ?(?:SỐ ?:?)? ?([0-9][0-9/]*)\\z"_s);
    static const QRegularExpression form(u"\\A0*([0-9]{1,6})(?:[/-]([0-9]{4}|[0-9]{2})(?![0-9]))?(?:[/-]?(?<=[/-])([A-ZĐ]+(?:[-. ]?[A-ZĐ]+)*))?(?=\\z|[ ,;(.])(.*)\\z"_s);
    QString plain = withPlainSigns(text).simplified();
    plain.replace(aroundStrokes, u"\\1"_s);
    plain.remove(before);
    if (const auto swapped = symbolFirst.match(plain); swapped.hasMatch())
        plain = QString(swapped.captured(2) % u'/' % swapped.captured(1));
    // "TLST DS NGÀY 4/1/2019": the date ends the symbol.
    static const QRegularExpression dateWord(u"[ ,;(.]+(?=NGÀY\\b|[0-9]{1,2}[/.-][0-9]{1,2}[/.-])"_s, QRegularExpression::UseUnicodePropertiesOption);
    LegacyNumber number;
    if (const auto at = dateWord.match(plain); at.hasMatch()) {
        number.rest = plain.mid(at.capturedEnd());
        plain.truncate(at.capturedStart());
    }
    const auto match = form.match(plain);
    if (!match.hasMatch() || !match.captured(4).trimmed().isEmpty())
        return std::nullopt;
    QString canonical = match.captured(1);
    if (const QString digits = match.captured(2); !digits.isEmpty())
        canonical += u'/' + QString::number(digits.size() == 2 ? fullYear(digits.toInt(), year) : digits.toInt());
    if (const QString symbol = match.captured(3); !symbol.isEmpty())
        canonical += u'/' + QString(symbol).replace(u' ', u'-');
    const auto parsed = numbering::parseNumber(canonical);
    if (!parsed)
        return std::nullopt;
    number.seq = parsed->seq;
    number.year = parsed->year;
    if (!parsed->symbol.isEmpty())
        number.symbol = officialSymbol(parsed->symbol, symbols);
    return number;
}

bool looksLikeNumber(const QString &text)
{
    static const QRegularExpression form(u"[0-9]{1,6} ?/ ?(?:[0-9]{2,4} ?/ ?)?[A-ZĐ]{2}"_s);
    return form.match(text).hasMatch();
}

bool looksLikeAcceptance(const QString &text)
{
    static const QRegularExpression form(u"[0-9]{1,6} ?/ ?(?:[0-9]{2,4} ?/ ?)?TL[A-ZĐ]{2}"_s);
    return form.match(text).hasMatch();
}

std::optional<QDate> legacyDate(const QString &text)
{
    static const QRegularExpression iso(u"\\A([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9:.]+)?\\z"_s);
    static const QRegularExpression word(u"\\A'?(?:ngày ?:? ?)?|[ .,;)]+\\z"_s, unicodeWords);
    const QString plain = QString(text).simplified().remove(word);
    if (const auto match = iso.match(plain); match.hasMatch()) {
        const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    for (const QRegularExpression *form : {&digitDate(), &wordDate()}) {
        const auto match = form->match(plain);
        if (match.hasMatch() && match.capturedStart() == 0 && match.capturedEnd() == plain.size())
            return dateOf(match);
    }
    return std::nullopt;
}

std::optional<QDate> legacyDate(const LegacyCell &cell)
{
    if (cell.date.isValid())
        return cell.date;
    if (!cell.number)
        return legacyDate(cell.text);
    const double serial = *cell.number;
    if (serial < firstSerial || serial > lastSerial || serial != std::floor(serial))
        return std::nullopt;
    return QDate(1899, 12, 30).addDays(qint64(serial));
}

std::optional<QDate> takeDate(QString &text)
{
    for (const QRegularExpression *form : {&digitDate(), &wordDate()}) {
        const auto match = form->match(text);
        if (!match.hasMatch())
            continue;
        const auto date = dateOf(match);
        if (date) {
            static const QRegularExpression link(u"[\\s,;(]*(?:\\bngày\\b)?[\\s,:]*\\z"_s, unicodeWords);
            text = text.left(match.capturedStart()).remove(link).trimmed();
        }
        return date;
    }
    return std::nullopt;
}

bool hasBrokenDate(const QString &text)
{
    return digitDate().match(text).hasMatch();
}

QList<LegacyParty> legacyParties(const QString &text)
{
    static const QRegularExpression lines(u"\\s*[\\n;]\\s*"_s);
    static const QRegularExpression year(u"\\b(?:18|19|20)[0-9]{2}\\b"_s);
    const QStringList parts = text.split(lines, Qt::SkipEmptyParts);
    const bool isList = parts.size() > 1 && std::ranges::all_of(parts, [](const QString &part) { return year.match(part).hasMatch(); });
    QList<LegacyParty> parties;
    if (isList) {
        for (const QString &part : parts)
            parties += partyOf(part);
    } else if (!parts.isEmpty()) {
        parties += partyOf(parts.join(u", "_s));
    }
    return parties;
}

int legacyBirthYear(const LegacyCell &cell)
{
    if (cell.date.isValid())
        return cell.date.year();
    static const QRegularExpression year(u"\\b((?:18|19|20)[0-9]{2})\\b"_s);
    const auto match = year.match(cell.text);
    const int born = match.hasMatch() ? match.captured(1).toInt() : 0;
    return born >= oldestBirth && born <= newestBirth ? born : 0;
}

} // namespace thuly::registers
