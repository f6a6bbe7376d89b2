// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/uuid.h>

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace thuly::registers {

/** Which rows of a book. Struck-through rows show wherever their valid row does; void numbers only under All. */
enum class StateView {
    All,
    /** Accepted or received and not yet resolved (Đang giải quyết). */
    Pending,
    /** Pending with an open deadline before `today` (Quá hạn). */
    Overdue,
    /** Waiting for an official number (chờ cấp số). */
    Provisional,
};

enum class RowOrder {
    /** As the book is written: by number, numbers that wait at the end. */
    BookOrder,
    /** The book from its end, as screens show it. A struck-through row stays above its valid one. */
    NewestFirst,
};

/**
 * AcceptedIn: by the date of the row. The others are the lists of a period (usage guide of QĐ 289/QĐ-TANDTC), also from
 * books of earlier years, by the day on which a row counts: its date, or the first open day when it was recorded after
 * its period had been closed. EnteredIn: entered in the period. CarriedOver: entered before and unresolved when it began.
 * ResolvedIn: resolved in it. Statutory: all three.
 */
enum class PeriodRule { AcceptedIn, Statutory, EnteredIn, CarriedOver, ResolvedIn };

struct RegisterPeriod {
    QDate from;
    QDate to;
    PeriodRule rule = PeriodRule::AcceptedIn;
    friend bool operator==(const RegisterPeriod &, const RegisterPeriod &) = default;
};

/** `11`, `2026-11`, `Q4`, `H2`, `2026`, `2026-11-01..2026-11-20` inside a year; BadPeriod otherwise. */
[[nodiscard]] Result<RegisterPeriod> parsePeriod(QStringView text, int year, PeriodRule rule = PeriodRule::AcceptedIn);

/** all, accepted, carried, resolved: the lists of a period. UnknownValue otherwise. */
[[nodiscard]] Result<PeriodRule> periodListFromWord(QStringView word);
/** A whole month or year is named as one: "2026-11", "2026"; others as "2026-11-01..2026-11-20". */
[[nodiscard]] QString periodWord(QDate from, QDate to);

/** What people filter by; book columns map to these with searchFieldOf(). */
enum class SearchField { Number, Plaintiff, Defendant, Third, Relation, Judge, Content, Note };

/** All words of `text` must occur in the field, in any order, the last as a beginning; accents do not matter. */
struct FieldFilter {
    SearchField field = SearchField::Plaintiff;
    QString text;
    friend bool operator==(const FieldFilter &, const FieldFilter &) = default;
};

/**
 * In the order of the alphabet by the first plaintiff or defendant: given name, then family name, then middle names; rows
 * without one behind all others. Rows that were struck through stay above theirs.
 */
struct NameSort {
    /** Plaintiff or Defendant. */
    SearchField people = SearchField::Plaintiff;
    enum class Direction { Up, Down };
    Direction direction = Direction::Up;
    friend bool operator==(const NameSort &, const NameSort &) = default;
};

/** One view of one book. Value type. */
struct RegisterQuery {
    QString court;
    QString registerId;
    /** 0: all years. */
    int year = 0;
    std::optional<RegisterPeriod> period = {};
    QList<FieldFilter> filters = {};
    StateView view = StateView::All;
    /** Only cases of this judge (Của thẩm phán …). */
    Uuid judge = {};
    RowOrder order = RowOrder::NewestFirst;
    /** Instead of `order`. Of a book over several years only up to NameScan's limit of rows: LimitExceeded. */
    std::optional<NameSort> byName = {};
    /** The day that overdue is reckoned against; needed for Overdue. */
    QDate today = {};

    friend bool operator==(const RegisterQuery &, const RegisterQuery &) = default;
};

/** Place of a row in its book; survives other rows being inserted. Opaque, valid in one vault. */
struct RowKey {
    qint64 value = 0;
    friend auto operator<=>(const RowKey &, const RowKey &) = default;
};

enum class PageTurn { After, Before };

} // namespace thuly::registers
