// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/vietnameselegacy.h>

#include <QSet>

using namespace Qt::StringLiterals;

namespace thuly::sheets {

namespace {

constexpr char16_t acute = 0x0301;
constexpr char16_t dotBelow = 0x0323;

bool isTone(char16_t mark)
{
    return mark == 0x0300 || mark == acute || mark == 0x0303 || mark == 0x0309 || mark == dotBelow;
}

QSet<QString> setOf(const QString &words)
{
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/** Longest first, so that "ngh" is not read as "n". */
const QStringList &onsets()
{
    static const QStringList list = u"ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x"_s.split(u' ');
    return list;
}

/** All rhymes of the standard orthography; the last line also occurs in names of places of the highlands. */
const QSet<QString> &rhymes()
{
    static const QSet<QString> set = setOf(
        u"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        "e ec em en eng eo ep et ê êch êm ên ênh êng êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu "
        "o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oe oen oeo oet oăc oăm oăn oăng oăt "
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uât uâng uây "
        "uê uêch uênh uy uya uych uynh uyt uyên uyêt uyn uyu uyp uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
        "y ych ym yn ynh yt yên yêm yêng yêt yêu "
        "ak ăk âk êk ôk ok uk ik"_s);
    return set;
}

/** Syllables that end in a stop carry only the sharp or the heavy tone. */
bool toneFits(const QString &rhyme, char16_t tone)
{
    const bool stopped = rhyme.endsWith(u'c') || rhyme.endsWith(u'p') || rhyme.endsWith(u't') || rhyme.endsWith(u"ch");
    return !stopped || tone == acute || tone == dotBelow;
}

/** Lower case without its tone, which is given apart; nothing when it has two. */
struct Bare {
    QString letters;
    char16_t tone = 0;
};

std::optional<Bare> bareOf(QStringView word)
{
    const QString parts = word.toString().toLower().normalized(QString::NormalizationForm_D);
    Bare bare;
    for (const QChar c : parts) {
        if (!isTone(c.unicode())) {
            bare.letters += c;
        } else {
            if (bare.tone != 0)
                return std::nullopt;
            bare.tone = c.unicode();
        }
    }
    bare.letters = bare.letters.normalized(QString::NormalizationForm_C);
    return bare;
}

/** Capitals only and no vowel: HNGĐ, QĐ, LĐ. */
bool isAbbreviation(QStringView word)
{
    static const QString letters = u"BCDĐGHKLMNPQRSTVXZ"_s;
    return std::ranges::all_of(word, [](QChar c) { return letters.contains(c); });
}

} // namespace

bool isSyllable(QStringView word)
{
    if (isAbbreviation(word))
        return true;
    const auto bare = bareOf(word);
    if (!bare)
        return false;
    const auto fits = [&bare](const QString &rhyme) { return rhymes().contains(rhyme) && toneFits(rhyme, bare->tone); };
    if (fits(bare->letters))
        return true;
    for (const QString &onset : onsets()) {
        if (!bare->letters.startsWith(onset))
            continue;
        const QString rest = bare->letters.sliced(onset.size());
        // "gì" and "giếng" share their i with the onset.
        if (fits(rest) || (onset == u"gi" && fits(QString(u'i' % rest))))
            return true;
    }
    return false;
}

} // namespace thuly::sheets
