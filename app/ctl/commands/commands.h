// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract.h"

namespace thuly::ctl {

// One function per noun; each is in the file of its name and lists the verbs it offers.
[[nodiscard]] QList<Verb> vaultVerbs();
[[nodiscard]] QList<Verb> userVerbs();
[[nodiscard]] QList<Verb> packVerbs();
[[nodiscard]] QList<Verb> procedureVerbs();
[[nodiscard]] QList<Verb> linkVerbs();
[[nodiscard]] QList<Verb> demoVerbs();
[[nodiscard]] QList<Verb> petitionVerbs();
[[nodiscard]] QList<Verb> caseVerbs();
[[nodiscard]] QList<Verb> hearingVerbs();
[[nodiscard]] QList<Verb> serviceVerbs();
[[nodiscard]] QList<Verb> paperVerbs();
[[nodiscard]] QList<Verb> deadlineVerbs();
[[nodiscard]] QList<Verb> registerVerbs();
[[nodiscard]] QList<Verb> legacyVerbs();
[[nodiscard]] QList<Verb> bookVerbs();
[[nodiscard]] QList<Verb> draftVerbs();
[[nodiscard]] QList<Verb> numberVerbs();
[[nodiscard]] QList<Verb> journalVerbs();

} // namespace thuly::ctl
