// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace thuly {

/*
 * Vietnamese text. Pure functions, any thread. Everything stored is NFC (Unicode Standard Annex 15);
 * input methods and files also send NFD, so every comparison goes through one of these.
 */

[[nodiscard]] QString nfc(QStringView text);
[[nodiscard]] bool isNfc(QStringView text);

/** For searching: lower case, diacritics off, đ as d, runs of blanks as one, trimmed. NFC and NFD give the same. */
[[nodiscard]] QString fold(QStringView text);

/** One line of text as it is stored: NFC, control and invisible formatting characters out, blanks squeezed, trimmed. */
[[nodiscard]] QString cleanLine(QStringView text);

/**
 * cleanLine() of text that a person or a file gave. More than `max` characters: TextTooLong (args: max, length);
 * a lone surrogate or U+FFFD, which show that bytes were lost on the way: BadEncoding.
 */
[[nodiscard]] Result<QString> checkedLine(QStringView text, int max, const QString &field = {});

/** Family name, middle names and given name of a Vietnamese person; one syllable alone is the given name. */
struct PersonNameParts {
    QString family;
    QString middle;
    QString given;
};
[[nodiscard]] PersonNameParts splitName(QStringView name);

/**
 * A key whose bytes compare in Vietnamese alphabetical order: a ă â b c d đ e ê ..., digits before letters, then the
 * tones (ngang huyền hỏi ngã sắc nặng), then small before capital letters. Stored in columns that lists are ordered by.
 */
[[nodiscard]] QByteArray collationKey(QStringView text);

/** The same for people: by given name with its tones, then family name, then middle names. */
[[nodiscard]] QByteArray personSortKey(QStringView name);

/** Equal but for case and for where in the syllable the tone mark is put: hoà = hòa, thuý = thúy. */
[[nodiscard]] bool sameSyllables(QStringView a, QStringView b);

} // namespace thuly
