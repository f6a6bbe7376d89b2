// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace thuly::sheets {

/** How letters stand in old files. Windows1258 occurs in csv only. */
enum class Encoding { Unicode, Tcvn3, Vni, Windows1258 };
inline constexpr int encodings = 4;

/** What the name of a font says. Unknown: no name; Other: a font of Unicode text; the H fonts of TCVN3 show small letters as capitals. */
enum class FontHint { Unknown, Other, Tcvn3, Tcvn3Capitals, Vni };
[[nodiscard]] FontHint fontHint(QStringView fontName);

/** Text of one encoding as NFC; nothing when it holds characters that the encoding does not have. */
[[nodiscard]] std::optional<QString> decodeAs(Encoding encoding, QStringView text);

/** Whether a word can be a Vietnamese syllable (onset, rhyme, and a tone that the ending allows). */
[[nodiscard]] bool isSyllable(QStringView word);

/** Doubtful: two readings are as good as each other, or none is good; a person has to look. */
enum class Certainty { Certain, Doubtful };

struct Decoded {
    QString text;
    Encoding encoding = Encoding::Unicode;
    Certainty certainty = Certainty::Certain;
};

/**
 * Decides for each text which encoding it is in, by the font and by whether the words come out as Vietnamese syllables. What a text
 * alone leaves open, the other texts of the same file decide if they agree; otherwise it is doubtful and never guessed.
 * Feed it learn() with everything first. Remembers words it has judged: one thread at a time.
 */
class LegacyDecoder
{
public:
    /** Bytes: text of a file that does not say what its bytes mean; then Unicode is not among the readings. */
    enum class Source { Unicode, Bytes };
    explicit LegacyDecoder(Source source = Source::Unicode) : m_source(source) {}

    void learn(QStringView text, FontHint hint);
    [[nodiscard]] Decoded decode(QStringView text, FontHint hint) const;

private:
    struct Reading {
        QString text;
        /** Words with accents that are syllables, and all such words; no words: nothing to judge by. */
        int good = 0;
        int words = 0;
        bool possible = false;
        [[nodiscard]] bool whole() const { return possible && good == words; }
        [[nodiscard]] bool betterThan(const Reading &other) const;
    };
    using Readings = std::array<Reading, encodings>;
    [[nodiscard]] Readings readings(QStringView text) const;
    [[nodiscard]] static std::optional<Encoding> only(const Readings &readings);
    [[nodiscard]] Decoded byFont(Readings readings, Encoding font) const;
    [[nodiscard]] Decoded byStatistics(Readings readings, FontHint hint) const;
    [[nodiscard]] std::optional<Encoding> majority() const;
    [[nodiscard]] bool isKnownSyllable(const QString &word) const;

    Source m_source;
    std::array<int, encodings> m_seen{};
    mutable QHash<QString, bool> m_words;
};

/** What the small letters of a TCVN3 font hide: it has no code for Á, Ứ, Ế …, so names come out as "ánh", "ứng Hoà". */
enum class NameKind { Person, Place, Sentence };
[[nodiscard]] QString restoreCapitals(const QString &text, NameKind kind);

} // namespace thuly::sheets
