// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/text.h>

#include <string_view>

namespace thuly {

namespace {

// Bytes of the three levels of a key. 0 and 1 stand between levels and parts, so that a shorter text sorts first.
constexpr char levelEnd = 1;
constexpr char common = 2;
constexpr char capital = 3;
constexpr char blankWeight = 2;
constexpr char asciiSignWeight = 3;
constexpr char otherSignWeight = 0x30;
constexpr char digitWeight = 0x40;
constexpr char letterWeight = 0x50;
constexpr char otherLetterWeight = 0x7e;

// The order of the Vietnamese alphabet, with f j w z where the Latin one has them, and of the signs as CLDR sorts them.
constexpr std::u32string_view alphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr std::u32string_view signs = U"_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
// Ngang has no mark; then huyền, hỏi, ngã, sắc, nặng.
constexpr std::u32string_view tones = U"\u0300\u0309\u0303\u0301\u0323";

struct Levels {
    QByteArray letters;
    QByteArray marks;
    QByteArray cases;
};

/** ă â ê ô ơ ư are letters of their own: the base letter and the mark that makes it, or 0 where the two make none. */
char32_t withLetterMark(char32_t base, char32_t mark)
{
    if (mark == U'\u0306' && base == U'a')
        return U'ă';
    if (mark == U'\u0302')
        return base == U'a' ? U'â' : base == U'e' ? U'ê' : base == U'o' ? U'ô' : U'\0';
    if (mark == U'\u031b')
        return base == U'o' ? U'ơ' : base == U'u' ? U'ư' : U'\0';
    return U'\0';
}

void appendCodePoint(QByteArray &key, char first, char32_t c)
{
    key += first;
    key += static_cast<char>(c >> 16);
    key += static_cast<char>(c >> 8);
    key += static_cast<char>(c);
}

void appendLetter(QByteArray &key, char32_t c)
{
    if (c == U' ')
        key += blankWeight;
    else if (c >= U'0' && c <= U'9')
        key += static_cast<char>(digitWeight + static_cast<char>(c - U'0'));
    else if (const auto letter = alphabet.find(c); letter != std::u32string_view::npos)
        key += static_cast<char>(letterWeight + static_cast<char>(letter));
    else if (const auto sign = signs.find(c); sign != std::u32string_view::npos)
        key += static_cast<char>(asciiSignWeight + static_cast<char>(sign));
    else
        appendCodePoint(key, QChar::isLetterOrNumber(c) ? otherLetterWeight : otherSignWeight, c);
}

char markWeight(char32_t mark)
{
    const auto tone = tones.find(mark);
    return static_cast<char>(tone == std::u32string_view::npos ? common + 1 + static_cast<int>(tones.size())
                                                               : common + 1 + static_cast<int>(tone));
}

/** Trailing common weights say nothing: leaving them out keeps the stored keys short. */
void chopCommon(QByteArray &level)
{
    while (level.endsWith(common))
        level.chop(1);
}

Levels levelsOf(QStringView text)
{
    const auto points = cleanLine(text).normalized(QString::NormalizationForm_D).toUcs4();
    Levels levels;
    for (qsizetype i = 0; i < points.size();) {
        const char32_t written = points[i++];
        char32_t base = QChar::toLower(written);
        QByteArray marks;
        for (; i < points.size() && QChar::category(points[i]) == QChar::Mark_NonSpacing; ++i) {
            if (const char32_t letter = withLetterMark(base, points[i]))
                base = letter;
            else
                marks += markWeight(points[i]);
        }
        appendLetter(levels.letters, base);
        levels.marks += common;
        levels.marks += marks;
        levels.cases += written == QChar::toLower(written) ? common : capital;
    }
    chopCommon(levels.marks);
    chopCommon(levels.cases);
    return levels;
}

} // namespace

QByteArray collationKey(QStringView text)
{
    const Levels levels = levelsOf(text);
    return levels.letters + levelEnd + levels.marks + levelEnd + levels.cases;
}

QByteArray personSortKey(QStringView name)
{
    const PersonNameParts parts = splitName(name);
    QByteArray key;
    QByteArray cases;
    for (const QString &part : {parts.given, parts.family, parts.middle}) {
        const Levels levels = levelsOf(part);
        key += levels.letters + levelEnd + levels.marks + '\0';
        cases += levels.cases + levelEnd;
    }
    return key + cases;
}

} // namespace thuly
