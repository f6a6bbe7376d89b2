// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/journal/journal.h>
#include <thuly/numbering/series.h>
#include <thuly/users/account.h>

#include <memory>

namespace thuly::numbering {

/** Confirmed: a provisional number that was replaced by an official one; the link stays. */
enum class NumberState { Issued, Void, Provisional, Confirmed };

struct IssuedNumber {
    Uuid uid;
    QString court;
    QString series;
    int year = 0;
    /** 0 while provisional. */
    int seq = 0;
    QString text;
    NumberState state = NumberState::Issued;
    /** The petition, matter or document that carries it. */
    Uuid entity;
    QDate legalDate;
    /** Why it is void. */
    QString reason;
    /** Provisional: the official number that followed. Official: the provisional one it replaced. */
    Uuid linked;

    [[nodiscard]] bool isOfficial() const { return state == NumberState::Issued; }
};

/**
 * The right to give numbers in one series and year (sync.md §2): exactly one device holds it. Its numbers start
 * at `first`; `next` to `ceiling` are free. A higher epoch fences off the earlier holder.
 */
struct Pen {
    Uuid uid;
    QString court;
    QString series;
    int year = 0;
    int epoch = 1;
    int first = 1;
    int next = 1;
    int ceiling = 0;
    Uuid holderDevice;
    /** Last day the lease may be used; invalid: no end (a vault without a centre). */
    QDate expiresOn;
};

/** Local: no centre, the vault's device grants itself pens. Leased: only grants received are used. */
enum class PenPolicy { Local, Leased };

struct SeriesStatus {
    QString court;
    QString series;
    int year = 0;
    /** The highest number given; 0: none. */
    int last = 0;
    /** 0 when this device holds no pen for it. */
    int next = 0;
    int ceiling = 0;
    QDate lastDate;
    int issued = 0;
    int voids = 0;
    int provisional = 0;
};

/** A number that a pen known here has given and that has no row: must never exist. */
struct Gap {
    QString court;
    QString series;
    int year = 0;
    int seq = 0;
};

/** The tables number_pen and issued_number. Hand it to the Journal. */
[[nodiscard]] std::shared_ptr<const journal::Projection> numbersProjection();

/**
 * Gives numbers: gapless and unique per court, series and year of the legal date (not of the PC clock), by one
 * writer per series. Without a pen the number is provisional (T-device-k) and is confirmed later. A number once
 * given is used or void with a reason; it never disappears and is never given again. Holds no state.
 */
class Numbering
{
public:
    explicit Numbering(PenPolicy policy) : m_policy(policy) {}

    /**
     * The next number for `entity`, in the same unit as the entity's own ops, so that neither is without the other.
     * BadDate (invalid), DateInFuture, NumberBackDated (args: date of the last number, the number; never with DateOrder::Free),
     * ClockSetBack when the clock was set back and the date's year is before that of numbers already given.
     */
    [[nodiscard]] Result<IssuedNumber> issue(journal::Unit &unit, const SeriesSpec &spec, QDate legalDate, const Uuid &entity) const;
    /** Gives the official number for a provisional one; its legal date stays. NoPen (args: series), NumberNotFound. */
    [[nodiscard]] Result<IssuedNumber> confirm(journal::Unit &unit, const SeriesSpec &spec, const Uuid &provisional) const;
    /**
     * Voids a number; the row stays (huỷ số). Right: VoidNumber. ReasonMissing, NumberNotFound, NumberAlreadyVoid.
     * The caller sees to it, in the same unit, that the entity no longer stands under this number.
     */
    [[nodiscard]] Result<IssuedNumber> voidNumber(journal::Unit &unit, const users::Session &by, const Uuid &number, const QString &reason) const;
    /** Records a pen handed over by the centre: a higher epoch than all earlier ones, starting (`first`) after all numbers known here. */
    [[nodiscard]] Result<void> grantPen(journal::Unit &unit, const Pen &pen) const;

private:
    [[nodiscard]] Result<std::optional<Pen>> usablePen(journal::Unit &unit, const SeriesSpec &spec, int year) const;
    [[nodiscard]] Result<IssuedNumber> giveOfficial(journal::Unit &unit, const SeriesSpec &spec, const Pen &pen, IssuedNumber number) const;
    [[nodiscard]] Result<IssuedNumber> giveProvisional(journal::Unit &unit, IssuedNumber number) const;

    PenPolicy m_policy;
};

/** NumberNotFound when there is none. */
[[nodiscard]] Result<IssuedNumber> numberById(storage::ReadTx &tx, const Uuid &uid);
/** By exact text, newest year first (a two-part number comes back every year). NumberNotFound. */
[[nodiscard]] Result<IssuedNumber> numberByText(storage::ReadTx &tx, const QString &court, const QString &text);
/** All numbers ever given to an entity, oldest first. */
[[nodiscard]] Result<QList<IssuedNumber>> numbersOf(storage::ReadTx &tx, const Uuid &entity);
/** Provisional numbers that wait for an official one, oldest first. */
[[nodiscard]] Result<QList<IssuedNumber>> waitingNumbers(storage::ReadTx &tx, int limit);
/** One line per court, series and year, newest year first. */
[[nodiscard]] Result<QList<SeriesStatus>> status(storage::ReadTx &tx, const Uuid &device);
/** Empty in a sound vault. */
[[nodiscard]] Result<QList<Gap>> gaps(storage::ReadTx &tx);

} // namespace thuly::numbering
