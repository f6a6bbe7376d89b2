// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

#include "bookrid.h"
#include "registers_sql.h"

#include <thuly/packs/lawbook.h>
#include <thuly/registers/caserows.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers {

QString petitionSeries()
{
    return u"petition"_s;
}

QString ownSeries(const QString &registerId)
{
    return QString(u"own:"_s + registerId);
}

QString caseRowsSeries(const QString &registerId)
{
    return QString(u"rows:"_s % registerId);
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
    if (definition->rows == packs::RegisterRows::Own)
        return QStringList {ownSeries(registerId)};
    if (hasCaseRows(*definition))
        return QStringList {caseRowsSeries(registerId)};
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

Result<qint64> bookRid(storage::ReadTx &tx, const packs::LawBook &law, const QString &court, const QString &registerId)
{
    THULY_TRY(const QStringList names, seriesOfRegister(law, registerId));
    for (const QString &series : names) {
        auto row = tx.prepare(sql::bookOf);
        row.bind(court, series);
        if (row.next())
            return row.int64(0);
        THULY_CHECK(row.finish());
    }
    return 0;
}

} // namespace thuly::registers
