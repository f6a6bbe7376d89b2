// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/text.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace thuly {

namespace {

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/** The five marks that tell tones; all other marks make letters. */
bool isTone(QChar c)
{
    return c == QChar(0x0300) || c == QChar(0x0301) || c == QChar(0x0303) || c == QChar(0x0309) || c == QChar(0x0323);
}

/** Blanks of any sort as single spaces, none at the ends. Line breaks and tabs are blanks too. */
QString squeezed(QStringView text)
{
    return text.toString().simplified();
}

/** A syllable with its tone taken out and put behind it, so that its place does not matter. */
QString toneLast(const QString &syllable)
{
    const QString decomposed = syllable.normalized(QString::NormalizationForm_D);
    QString letters;
    QString tones;
    for (const QChar c : decomposed) {
        if (isTone(c))
            tones += c;
        else
            letters += c;
    }
    return QString(letters.normalized(QString::NormalizationForm_C) % tones);
}

} // namespace

QString nfc(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_C);
}

bool isNfc(QStringView text)
{
    return nfc(text) == text;
}

QString fold(QStringView text)
{
    const QString decomposed = squeezed(text).toLower().normalized(QString::NormalizationForm_D);
    QString folded;
    folded.reserve(decomposed.size());
    for (const char32_t c : decomposed.toUcs4()) {
        if (isMark(c))
            continue;
        if (c == U'đ')
            folded += u'd';
        else
            folded += QChar::fromUcs4(c);
    }
    return folded;
}

QString cleanLine(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (c.isSpace())
            kept += u' ';
        else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            kept += c;
    }
    return nfc(kept.simplified());
}

Result<QString> checkedLine(QStringView text, int max, const QString &field)
{
    if (!text.isValidUtf16() || text.contains(QChar(QChar::ReplacementCharacter)))
        return fail(ErrorCode::BadEncoding, u"text that lost bytes on its way"_s, field);
    QString line = cleanLine(text);
    const qsizetype length = line.toUcs4().size();
    if (length > max)
        return fail(ErrorCode::TextTooLong, u"longer than the field"_s, field,
                    {QString::number(max), QString::number(length)});
    return line;
}

PersonNameParts splitName(QStringView name)
{
    QStringList syllables = cleanLine(name).split(u' ', Qt::SkipEmptyParts);
    PersonNameParts parts;
    if (!syllables.isEmpty())
        parts.given = syllables.takeLast();
    if (!syllables.isEmpty())
        parts.family = syllables.takeFirst();
    parts.middle = syllables.join(u' ');
    return parts;
}

bool sameSyllables(QStringView a, QStringView b)
{
    const QStringList left = squeezed(a).toLower().split(u' ');
    const QStringList right = squeezed(b).toLower().split(u' ');
    if (left.size() != right.size())
        return false;
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (toneLast(left[i]) != toneLast(right[i]))
            return false;
    }
    return true;
}

} // namespace thuly
