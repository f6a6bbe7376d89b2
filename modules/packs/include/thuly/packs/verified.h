// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/deadline.h>

#include <QString>

namespace thuly::packs {

/**
 * How far a row of a pack may be trusted. Yes: read in the text of the law; Secondary: read in a page that quotes it;
 * No: reconstructed. Screens and prints mark everything that is not Yes, and rules marked No are switched off.
 */
enum class Verified { Yes, Secondary, No };

/** A name in both languages of the program; legal terms come from packs, never from tr(). */
struct Label {
    QString vi;
    QString en;
    [[nodiscard]] const QString &in(Language language) const { return language == Language::Vietnamese ? vi : en; }
    [[nodiscard]] bool isEmpty() const { return vi.isEmpty() && en.isEmpty(); }
};

/** Where a row was read, and how it may be trusted. */
struct Provenance {
    Verified verified = Verified::No;
    QString source;
    QString note;
};

/** "yes", "secondary" or "no": the words used in packs and in JSON. */
[[nodiscard]] QString verifiedWord(Verified verified);

} // namespace thuly::packs
