// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/petition.h>

namespace thuly::cases {

/** Whether a title says of its paper that it is secret: "(Mật)", "[Tối mật]", "độ mật: mật". */
[[nodiscard]] bool carriesSecretMark(const QString &title);
/** Text of several lines as it is stored: each line clean, NFC. TextTooLong, BadEncoding. */
[[nodiscard]] Result<QString> cleanText(const QString &text, const QString &field);
/** A party as it is stored: texts clean, NFC. */
[[nodiscard]] Result<Party> cleanParty(const Party &party);
/** Records party.added; `reason` only for one who joins later. */
[[nodiscard]] Result<void> recordParty(journal::Unit &unit, const Party &party, int position, QDate on,
                                       const std::optional<QString> &reason);

} // namespace thuly::cases
