// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "numbering_sql.h"

using namespace Qt::StringLiterals;

namespace thuly::numbering {

namespace {

NumberState stateFromId(const QString &id)
{
    for (const NumberState state : {NumberState::Void, NumberState::Provisional, NumberState::Confirmed}) {
        if (id == stateId(state))
            return state;
    }
    return NumberState::Issued;
}

} // namespace

QString stateId(NumberState state)
{
    switch (state) {
    case NumberState::Issued:
        return u"issued"_s;
    case NumberState::Void:
        return u"void"_s;
    case NumberState::Provisional:
        return u"provisional"_s;
    case NumberState::Confirmed:
        return u"confirmed"_s;
    }
    return {};
}

Result<QList<IssuedNumber>> readNumbers(storage::Statement query)
{
    QList<IssuedNumber> numbers;
    while (query.next()) {
        IssuedNumber number;
        number.uid = query.uuid(0);
        number.court = query.text(1);
        number.series = query.text(2);
        number.year = query.integer(3);
        number.seq = query.isNull(4) ? 0 : query.integer(4);
        number.text = query.text(5);
        number.state = stateFromId(query.text(6));
        number.entity = query.uuid(7);
        number.legalDate = query.date(8);
        number.reason = query.text(9);
        if (!query.isNull(10))
            number.linked = query.uuid(10);
        numbers.append(number);
    }
    THULY_CHECK(query.finish());
    return numbers;
}

Pen readPen(const storage::Statement &row)
{
    Pen pen;
    pen.uid = row.uuid(0);
    pen.court = row.text(1);
    pen.series = row.text(2);
    pen.year = row.integer(3);
    pen.epoch = row.integer(4);
    pen.next = row.integer(5);
    pen.ceiling = row.integer(6);
    pen.holderDevice = row.uuid(7);
    pen.expiresOn = row.date(8);
    pen.first = row.integer(9);
    return pen;
}

Result<std::optional<Pen>> currentPen(storage::ReadTx &tx, const Counter &counter)
{
    auto query = tx.prepare(sql::currentPen);
    query.bind(counter.court, counter.series, counter.year);
    std::optional<Pen> pen;
    if (query.next())
        pen = readPen(query);
    THULY_CHECK(query.finish());
    return pen;
}

Result<int> lastSeq(storage::ReadTx &tx, const Counter &counter)
{
    auto query = tx.prepare(sql::lastSeq);
    query.bind(counter.court, counter.series, counter.year);
    const int last = query.next() ? query.integer(0) : 0;
    THULY_CHECK(query.finish());
    return last;
}

} // namespace thuly::numbering
