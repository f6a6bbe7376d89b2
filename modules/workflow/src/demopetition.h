// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demorandom.h"

#include <thuly/cases/petition.h>
#include <thuly/packs/lawbook.h>

namespace thuly::workflow {

/** Begins the reference of every demo petition, which tells a demo court from a real one. */
inline constexpr char demoRefPrefix[] = "DEMO-";

/** An invented petition received on `day`: people and claims that belong to nobody. `number` makes its reference. */
[[nodiscard]] cases::PetitionInput demoPetition(DemoRandom &random, const packs::LawBook &law, QDate day, int number);

/** Its channel, dates, reference and subject, for an input that has its case type. */
void fillDemoPetition(DemoRandom &random, const packs::LawBook &law, QDate day, int number, cases::PetitionInput &input);
/** A person or, in business, mostly a company. */
[[nodiscard]] cases::Party demoParty(DemoRandom &random, const QString &caseType, cases::PartyRole role);
/** A people's committee or the police. */
[[nodiscard]] cases::Party demoOffice(DemoRandom &random, const QString &caseType, cases::PartyRole role);

/** An invented full name. */
[[nodiscard]] QString demoName(DemoRandom &random);

} // namespace thuly::workflow
