// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnvalues.h"

#include <thuly/registers/caserows.h>

using namespace Qt::StringLiterals;

namespace thuly::registers {

namespace {

void add(QCborArray &rules, const QString &book, QLatin1StringView part, const QStringList &words)
{
    if (!words.isEmpty())
        rules.append(QCborArray {book, QString(part), QCborArray::fromStringList(words)});
}

} // namespace

bool hasCaseRows(const packs::RegisterDefinition &book)
{
    switch (book.rows) {
    case packs::RegisterRows::Event:
    case packs::RegisterRows::Party:
    case packs::RegisterRows::Hearing:
    case packs::RegisterRows::Service:
        return true;
    case packs::RegisterRows::Matter:
    case packs::RegisterRows::Own:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

QCborArray caseRowRules(const packs::LawBook &law)
{
    QCborArray rules;
    for (const packs::RegisterDefinition *book : law.offeredRegisters()) {
        if (!hasCaseRows(*book))
            continue;
        if (book->rows == packs::RegisterRows::Hearing)
            add(rules, book->id, "hearing"_L1, {QString()});
        if (book->rows == packs::RegisterRows::Service)
            add(rules, book->id, "service"_L1, {QString()});
        add(rules, book->id, book->rows == packs::RegisterRows::Party ? "role"_L1 : "step"_L1, book->rowSources);
        add(rules, book->id, "begin"_L1, book->rowSteps);
        add(rules, book->id, "end"_L1, book->rowEnds);
        add(rules, book->id, "field"_L1, correctedFieldsOf(*book, law));
    }
    return rules;
}

} // namespace thuly::registers
