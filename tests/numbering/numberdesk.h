// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/fakeclock.h"
#include "../support/testvault.h"

#include <thuly/numbering/numbering.h>

namespace thuly::test {

inline numbering::SeriesSpec civil()
{
    return {.key = QStringLiteral("TLST-DS"), .pattern = QStringLiteral("{seq}/{year}/TLST-DS")};
}

/** A vault that gives numbers. */
struct NumberDesk {
    explicit NumberDesk(numbering::PenPolicy policy = numbering::PenPolicy::Local) : numbers(policy)
    {
        keeper.account.id = Uuid::make(clock);
        keeper.account.roles = {users::Role::RecordsClerk};
    }

    FakeClock clock;
    TestVault vault{clock, migrations({1, 3, 4, 5})};
    journal::Journal journal{clock, vault->deviceId(), {numbering::numbersProjection()}};
    numbering::Numbering numbers;
    users::Session keeper;

    template<class Work> auto act(Work work) -> std::invoke_result_t<Work, journal::Unit &>
    {
        using R = std::invoke_result_t<Work, journal::Unit &>;
        return vault->write([&](storage::Tx &tx) -> R {
            journal::Unit unit(tx, journal, {keeper.account.id, QStringLiteral("TEST"), QStringLiteral("1.0")});
            R result = work(unit);
            if (!result)
                return result;
            THULY_CHECK(unit.finish());
            return result;
        });
    }
    template<class Work> auto read(Work work) { return vault->read([&](storage::ReadTx &tx) { return work(tx); }); }

    Result<numbering::IssuedNumber> issue(QDate date, const numbering::SeriesSpec &spec = civil())
    {
        const Uuid entity = Uuid::make(clock);
        return act([&](journal::Unit &unit) { return numbers.issue(unit, spec, date, entity); });
    }
    Result<numbering::IssuedNumber> confirm(const Uuid &provisional)
    {
        return act([&](journal::Unit &unit) { return numbers.confirm(unit, civil(), provisional); });
    }
    Result<numbering::IssuedNumber> makeVoid(const Uuid &number, const QString &reason)
    {
        return act([&](journal::Unit &unit) { return numbers.voidNumber(unit, keeper, number, reason); });
    }
    Result<void> grant(int year, int epoch, int first, int ceiling, QDate expiresOn = {}, const Uuid &holder = {})
    {
        return act([&](journal::Unit &unit) {
            return numbers.grantPen(unit, {Uuid::make(clock), QStringLiteral("TEST"), civil().key, year, epoch, first, first, ceiling,
                                           holder.isNull() ? vault->deviceId() : holder, expiresOn});
        });
    }
    QList<numbering::SeriesStatus> status()
    {
        return read([&](storage::ReadTx &tx) { return numbering::status(tx, vault->deviceId()); }).value();
    }
    QList<numbering::Gap> gaps()
    {
        return read([&](storage::ReadTx &tx) { return numbering::gaps(tx); }).value();
    }
};

} // namespace thuly::test
