// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/vietnameselegacy.h>

#include <thuly/base/text.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

/** TCVN 5712:1993 (TCVN3) as the fonts .Vn… lay it out; the character at a place of one is that place of the other. */
constexpr QStringView tcvn3Codes = u"µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
constexpr QStringView tcvn3Letters = u"àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
static_assert(tcvn3Codes.size() == tcvn3Letters.size());

/** Letters that VNI writes with one code. */
constexpr QStringView vniCodes = u"ñÑôÔöÖæÆóÓòÒîÎíÍìÌ";
constexpr QStringView vniLetters = u"đĐơƠưƯỉỈĩĨịỊỵỴíÍìÌ";
static_assert(vniCodes.size() == vniLetters.size());

/** The second code of a pair: what it adds to the letter before it, as combining marks. */
struct VniMark {
    char16_t code;
    const char16_t *marks;
    const char16_t *onlyAfter;
};
constexpr VniMark vniMarks[] = {
    {u'ø', u"\u0300", u"aeouyơưăâêô"}, {u'ù', u"\u0301", u"aeouyơư"},       {u'û', u"\u0309", u"aeouyơư"},     {u'õ', u"\u0303", u"aeouyơư"},
    {u'ï', u"\u0323", u"aeouyơư"},     {u'â', u"\u0302", u"aeo"},           {u'à', u"\u0302\u0300", u"aeo"},   {u'á', u"\u0302\u0301", u"aeo"},
    {u'å', u"\u0302\u0309", u"aeo"},   {u'ã', u"\u0302\u0303", u"aeo"},     {u'ä', u"\u0302\u0323", u"aeo"},   {u'ê', u"\u0306", u"a"},
    {u'è', u"\u0306\u0300", u"a"},     {u'é', u"\u0306\u0301", u"a"},       {u'ú', u"\u0306\u0309", u"a"},     {u'ü', u"\u0306\u0303", u"a"},
    {u'ë', u"\u0306\u0323", u"a"},
};

/** Codes of Windows-1258 that are not those of Latin-1. */
constexpr QStringView windowsCodes = u"ÃÌÐÒÕÝÞãìðòõýþ";
constexpr QStringView windowsLetters = u"Ă\u0300Đ\u0309ƠƯ\u0303ă\u0301đ\u0323ơư₫";
static_assert(windowsCodes.size() == windowsLetters.size());

/** By code; 0 for codes that TCVN3 does not have. */
std::array<char16_t, 256> tcvn3Table()
{
    std::array<char16_t, 256> table{};
    for (char16_t c = 0; c <= 0xA0; ++c)
        table[c] = c;
    for (qsizetype i = 0; i < tcvn3Codes.size(); ++i)
        table[tcvn3Codes.at(i).unicode()] = tcvn3Letters.at(i).unicode();
    return table;
}

std::optional<QString> fromTcvn3(QStringView text)
{
    static const std::array<char16_t, 256> table = tcvn3Table();
    QString out = text.toString();
    for (QChar &c : out) {
        if (c.unicode() > 0xFF)
            continue;
        const char16_t letter = table[c.unicode()];
        if (letter == 0 && c.unicode() != 0)
            return std::nullopt;
        c = letter;
    }
    return out;
}

std::optional<QString> fromWindows(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        const qsizetype at = windowsCodes.indexOf(c);
        out += at < 0 ? c : windowsLetters.at(at);
    }
    return nfc(out);
}

std::optional<QString> fromVni(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() < 0x80 || c == QChar::Nbsp) {
            out += c;
            continue;
        }
        const QChar last = out.isEmpty() ? QChar() : out.back().toLower();
        const QChar code = c.toLower();
        const auto *mark = std::ranges::find(vniMarks, code.unicode(), &VniMark::code);
        if (mark != std::end(vniMarks) && QStringView(mark->onlyAfter).contains(last)) {
            out += QStringView(mark->marks);
            continue;
        }
        const qsizetype at = vniCodes.indexOf(c);
        if (at < 0 && c.unicode() <= 0xFF && c.isLetter())
            return std::nullopt;
        out += at < 0 ? c : vniLetters.at(at);
    }
    return nfc(out);
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/** Letters that only Unicode has; old files hold nothing above U+00FF but punctuation. */
bool hasUnicodeLetters(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x0100 && u < 0x02C0) || (u >= 0x0300 && u < 0x0370) || (u >= 0x1E00 && u < 0x1F00);
    });
}

bool isLost(QStringView text)
{
    return !text.isValidUtf16() || text.contains(QChar::ReplacementCharacter);
}

bool isLetterOf(QChar c)
{
    return c.isLetter() || c.isMark();
}

/** Small letters that a TCVN3 font cannot show as capitals: all with a tone, and none else. */
bool hidesCapital(QChar c)
{
    static const QString plain = u"ăâđêôơư"_s;
    return c.unicode() >= 0x80 && c.isLower() && !plain.contains(c);
}

template<class Work> void forWords(QStringView text, Work work)
{
    for (qsizetype i = 0; i < text.size();) {
        if (!isLetterOf(text.at(i))) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && isLetterOf(text.at(end)))
            ++end;
        work(i, end);
        i = end;
    }
}

} // namespace

FontHint fontHint(QStringView fontName)
{
    const QStringView name = fontName.trimmed();
    if (name.isEmpty())
        return FontHint::Unknown;
    if (name.startsWith(u".Vn", Qt::CaseInsensitive))
        return name.endsWith(u'H') ? FontHint::Tcvn3Capitals : FontHint::Tcvn3;
    if (name.startsWith(u"VNI-", Qt::CaseInsensitive) || name.startsWith(u"VNI ", Qt::CaseInsensitive))
        return FontHint::Vni;
    return FontHint::Other;
}

std::optional<QString> decodeAs(Encoding encoding, QStringView text)
{
    if (encoding != Encoding::Unicode && hasUnicodeLetters(text))
        return std::nullopt;
    switch (encoding) {
    case Encoding::Unicode: return nfc(text);
    case Encoding::Tcvn3: return fromTcvn3(text);
    case Encoding::Vni: return fromVni(text);
    case Encoding::Windows1258: return fromWindows(text);
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

bool LegacyDecoder::Reading::betterThan(const Reading &other) const
{
    if (possible != other.possible)
        return possible;
    return good * other.words > other.good * words;
}

LegacyDecoder::Readings LegacyDecoder::readings(QStringView text) const
{
    Readings all;
    for (int i = 0; i < encodings; ++i) {
        const auto encoding = Encoding(i);
        if ((m_source == Source::Bytes) != (encoding != Encoding::Unicode) && (encoding == Encoding::Unicode || encoding == Encoding::Windows1258))
            continue;
        const auto decoded = decodeAs(encoding, text);
        if (!decoded)
            continue;
        Reading &reading = all[i];
        reading.possible = true;
        reading.text = *decoded;
        forWords(reading.text, [this, &reading](qsizetype from, qsizetype to) {
            const QStringView word = QStringView(reading.text).sliced(from, to - from);
            if (isAscii(word))
                return;
            ++reading.words;
            reading.good += isKnownSyllable(word.toString()) ? 1 : 0;
        });
    }
    return all;
}

bool LegacyDecoder::isKnownSyllable(const QString &word) const
{
    const auto known = m_words.constFind(word);
    if (known != m_words.cend())
        return *known;
    const bool syllable = isSyllable(word);
    m_words.insert(word, syllable);
    return syllable;
}

std::optional<Encoding> LegacyDecoder::only(const Readings &readings)
{
    std::optional<Encoding> found;
    for (int i = 0; i < encodings; ++i) {
        if (!readings[i].whole())
            continue;
        if (found && readings[i].text != readings[int(*found)].text)
            return std::nullopt;
        if (!found)
            found = Encoding(i);
    }
    return found;
}

void LegacyDecoder::learn(QStringView text, FontHint hint)
{
    // Texts whose font decides say nothing about those that have none.
    const bool fontDecides = hint == FontHint::Tcvn3 || hint == FontHint::Tcvn3Capitals || hint == FontHint::Vni;
    if (fontDecides || isAscii(text) || isLost(text))
        return;
    if (hasUnicodeLetters(text)) {
        ++m_seen[int(Encoding::Unicode)];
        return;
    }
    if (const auto sure = only(readings(text)))
        ++m_seen[int(*sure)];
}

std::optional<Encoding> LegacyDecoder::majority() const
{
    int total = 0;
    for (const int seen : m_seen)
        total += seen;
    for (int i = 0; i < encodings; ++i) {
        if (m_seen[i] >= 3 && m_seen[i] * 10 >= total * 9)
            return Encoding(i);
    }
    return std::nullopt;
}

Decoded LegacyDecoder::decode(QStringView text, FontHint hint) const
{
    if (isLost(text))
        return {text.toString(), Encoding::Unicode, Certainty::Doubtful};
    Decoded decoded;
    if (isAscii(text))
        decoded = {text.toString(), Encoding::Unicode, Certainty::Certain};
    else if (hasUnicodeLetters(text))
        return {nfc(text), Encoding::Unicode, Certainty::Certain};
    else if (hint == FontHint::Tcvn3 || hint == FontHint::Tcvn3Capitals)
        decoded = byFont(readings(text), Encoding::Tcvn3);
    else if (hint == FontHint::Vni)
        decoded = byFont(readings(text), Encoding::Vni);
    else
        decoded = byStatistics(readings(text), hint);
    if (hint == FontHint::Tcvn3Capitals)
        decoded.text = decoded.text.toUpper();
    return decoded;
}

Decoded LegacyDecoder::byFont(Readings readings, Encoding font) const
{
    const Reading &named = readings[int(font)];
    const auto best = std::ranges::max_element(readings, [](const Reading &a, const Reading &b) { return b.betterThan(a); });
    if (named.possible && !best->betterThan(named))
        return {named.text, font, Certainty::Certain};
    // The font stayed when somebody typed over the cell in another encoding.
    if (const auto sure = only(readings))
        return {readings[int(*sure)].text, *sure, Certainty::Certain};
    return {named.possible ? named.text : best->text, font, Certainty::Doubtful};
}

Decoded LegacyDecoder::byStatistics(Readings readings, FontHint hint) const
{
    const Reading &unicode = readings[int(Encoding::Unicode)];
    const auto most = majority();
    if (hint == FontHint::Other && unicode.whole() && most.value_or(Encoding::Unicode) == Encoding::Unicode)
        return {unicode.text, Encoding::Unicode, Certainty::Certain};
    if (const auto sure = only(readings))
        return {readings[int(*sure)].text, *sure, Certainty::Certain};
    if (most && readings[int(*most)].possible) {
        const Reading &reading = readings[int(*most)];
        const bool beaten = std::ranges::any_of(readings, [&reading](const Reading &other) { return other.betterThan(reading); });
        if (!beaten)
            return {reading.text, *most, Certainty::Certain};
    }
    // A foreign name in Unicode text is no doubt; text that would read better in an old encoding is.
    const bool beaten = std::ranges::any_of(readings, [&unicode](const Reading &other) { return other.betterThan(unicode); });
    const bool single = std::ranges::none_of(readings, &Reading::whole);
    if (unicode.possible && !beaten && single)
        return {unicode.text, Encoding::Unicode, Certainty::Certain};
    const auto best = std::ranges::max_element(readings, [](const Reading &a, const Reading &b) { return b.betterThan(a); });
    return {best->possible ? best->text : QString(), Encoding(best - readings.begin()), Certainty::Doubtful};
}

QString restoreCapitals(const QString &text, NameKind kind)
{
    // Words that start an address in small letters of their own right.
    static const QStringList common{u"ấp"_s, u"ở"_s, u"áp"_s, u"ủy"_s, u"uỷ"_s};
    QString out = text;
    qsizetype before = 0;
    bool first = true;
    forWords(text, [&](qsizetype from, qsizetype to) {
        const QStringView gap = QStringView(text).sliced(before, from - before);
        const bool continues = !first && std::ranges::all_of(gap, [](QChar c) { return c.isSpace(); });
        const QStringView word = QStringView(text).sliced(from, to - from);
        const bool isName = kind == NameKind::Person || (kind == NameKind::Place && continues && !common.contains(word.toString()))
            || (kind == NameKind::Sentence && first);
        if (isName && hidesCapital(text.at(from)))
            out[from] = text.at(from).toUpper();
        before = to;
        first = false;
    });
    return out;
}

} // namespace thuly::sheets
