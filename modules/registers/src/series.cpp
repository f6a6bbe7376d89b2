// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

#include <thuly/packs/lawbook.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

QString petitionSeries()
{
    return u"petition"_s;
}

bool isPetitionRegister(const packs::RegisterDefinition &definition)
{
    return std::ranges::any_of(definition.columns,
                               [](const packs::RegisterColumn &column) { return column.key == u"petition.number"_s; });
}

Result<QStringList> seriesOfRegister(const packs::LawBook &law, const QString &registerId)
{
    const packs::RegisterDefinition *definition = law.registerDefinition(registerId);
    if (!definition)
        return fail(ErrorCode::RegisterUnknown, {}, u"register"_s, {registerId});
    if (isPetitionRegister(*definition))
        return QStringList {petitionSeries()};
    QStringList names;
    for (const packs::CaseType &type : law.caseTypes()) {
        if (type.acceptanceRegister != registerId)
            continue;
        names += type.acceptanceSeries;
        if (const packs::NumberSeries *series = law.numberSeries(type.acceptanceSeries))
            names += series->counter;
    }
    names.removeDuplicates();
    names.removeAll(QString());
    if (names.isEmpty())
        return fail(ErrorCode::RegisterUnknown, u"no case type is entered into it"_s, u"register"_s, {registerId});
    return names;
}

} // namespace thuly::registers
