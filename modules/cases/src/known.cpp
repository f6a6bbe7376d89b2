// SPDX-License-Identifier: GPL-3.0-or-later
#include "known.h"

using namespace Qt::StringLiterals;

namespace thuly::cases {

Facts factsOfHead(const Matter &matter)
{
    Facts facts;
    const auto put = [&facts](const QString &key, const QString &value) {
        if (!value.isEmpty())
            facts.insert(key, value);
    };
    put(u"petition_register_no"_s, matter.petitionNo);
    put(u"received_at"_s, isoDate(matter.receivedOn));
    put(u"channel"_s, channelId(matter.channel));
    put(u"postmark_on"_s, isoDate(matter.postmark));
    put(u"petition_written_on"_s, isoDate(matter.petitionDate));
    put(u"e_filing_code"_s, matter.externalRef);
    put(u"review_judge"_s, matter.reviewer.isNull() ? QString() : matter.reviewer.toString());
    put(u"case_judge"_s, matter.judge.isNull() ? QString() : matter.judge.toString());
    put(u"acceptance_no"_s, matter.acceptanceNo);
    put(u"accepted_at"_s, isoDate(matter.acceptedOn));
    put(u"foreign_element"_s, matter.foreignElement == ForeignElement::Yes ? u"yes"_s : u"no"_s);
    return facts;
}

QHash<QString, QString> factsForRules(const packs::LawBook &law, const Matter &matter, const Facts &recorded)
{
    QHash<QString, QString> facts;
    for (const packs::FactDefinition &fact : law.facts()) {
        if (!fact.defaultValue.isEmpty())
            facts.insert(fact.id, fact.defaultValue);
    }
    for (const Facts &layer : {factsOfHead(matter), recorded}) {
        for (const auto &[key, value] : layer.asKeyValueRange())
            facts.insert(key, value);
    }
    return facts;
}

bool isResolution(const packs::LawBook &law, const QString &state, const QString &procedure)
{
    // A returned petition belongs to the first station of the step bar, but the court has nothing to do with it any more.
    if (state == "RETURNED"_L1 || state == "RETURN_COMPLAINT"_L1 || state == "RETURN_COMPLAINT_UPPER"_L1)
        return true;
    const packs::StateDefinition *definition = law.state(state, procedure);
    if (!definition)
        return false;
    switch (definition->phase) {
    case packs::Phase::Judgment:
    case packs::Phase::Appeal:
    case packs::Phase::Closed:
        return true;
    case packs::Phase::Petition:
    case packs::Phase::Preparation:
    case packs::Phase::Hearing:
        return false;
    }
    return false;
}

} // namespace thuly::cases
