// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/storage/passwordrule.h>

#include <QSet>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr int enoughCharacters = 12;
constexpr int enoughWords = 4;
constexpr int enoughDifferent = 5;
/** What must remain when everything obvious has been cut out. */
constexpr int enoughOwn = 5;

/** Lower case, without marks, đ as d: "Mật Khẩu" and "matkhau" are the same idea. */
QString plain(QStringView text)
{
    QString out;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const QChar lower = c.toLower();
        if (lower == u'đ')
            out += u'd';
        else if (lower.isLetterOrNumber())
            out += lower;
    }
    return out;
}

QStringList wordsOf(QStringView text)
{
    QString spaced = text.toString();
    for (QChar &c : spaced) {
        if (!c.isLetterOrNumber() && c.category() != QChar::Mark_NonSpacing)
            c = u' ';
    }
    QStringList words = spaced.toLower().split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word.size() < 2; });
    return words;
}

/** Cuts runs of four or more neighbours on the keyboard or in the alphabet, in either direction, and repetitions. */
QString withoutRuns(QString text)
{
    static const QString rows[] = {u"abcdefghijklmnopqrstuvwxyz"_s,
                                   u"01234567890"_s,
                                   u"qwertyuiop"_s,
                                   u"asdfghjkl"_s,
                                   u"zxcvbnm"_s,
                                   u"1qaz2wsx3edc4rfv"_s};
    const auto follows = [](QChar a, QChar b) {
        if (a == b)
            return true;
        for (const QString &row : rows) {
            const qsizetype at = row.indexOf(a);
            if (at >= 0 && ((at + 1 < row.size() && row.at(at + 1) == b) || (at > 0 && row.at(at - 1) == b)))
                return true;
        }
        return false;
    };
    QString kept;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start + 1;
        while (end < text.size() && follows(text.at(end - 1), text.at(end)))
            ++end;
        if (end - start < 4)
            kept += QStringView(text).sliced(start, end - start);
        start = end;
    }
    return kept;
}

QString withoutTheObvious(QString text, QStringView userName)
{
    static const QString obvious[] = {u"matkhau"_s,  u"password"_s, u"toaannhandan"_s, u"toaan"_s,  u"tand"_s,
                                      u"thuly"_s,    u"thuky"_s,    u"vietnam"_s,      u"admin"_s,  u"letmein"_s,
                                      u"iloveyou"_s, u"welcome"_s,  u"hanoi"_s,        u"saigon"_s, u"khongbiet"_s};
    if (const QString name = plain(userName); name.size() >= 3)
        text.remove(name);
    for (const QString &word : obvious)
        text.remove(word);
    return withoutRuns(text);
}

Result<void> weak(QLatin1StringView why)
{
    return fail(ErrorCode::WeakPassword, why, u"password"_s, {QString::number(enoughCharacters)});
}

} // namespace

Result<void> checkPasswordRule(QStringView password, QStringView userName)
{
    const QStringList words = wordsOf(password);
    if (password.size() < enoughCharacters && words.size() < enoughWords)
        return weak("short"_L1);
    const QString text = plain(password);
    if (QSet<QChar>(text.begin(), text.end()).size() < enoughDifferent)
        return weak("repeated"_L1);
    if (words.size() >= enoughWords && QSet<QString>(words.begin(), words.end()).size() * 2 <= words.size())
        return weak("repeated"_L1);
    if (withoutTheObvious(text, userName).size() < enoughOwn)
        return weak("obvious"_L1);
    return {};
}

} // namespace thuly::storage
