// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringView>
#include <QTime>

#include <optional>

namespace thuly {

/*
 * Legal dates: calendar dates in Việt Nam (+07:00, no daylight saving), never converted from another zone.
 * Pure functions, any thread.
 */

/** When something happened in law: a date, and the minute where the law counts in hours. */
struct LegalTime {
    QDate date;
    std::optional<QTime> time = {};

    [[nodiscard]] bool isValid() const { return date.isValid() && (!time || time->isValid()); }
    /** `2026-11-20`, or RFC 3339 `2026-11-20T16:30:00+07:00`. */
    [[nodiscard]] QString toText() const;
    /** Only what toText() writes. */
    [[nodiscard]] static std::optional<LegalTime> fromText(QStringView text);
    /** The moment at +07:00; without a time, the first minute of the day. */
    [[nodiscard]] QDateTime moment() const;

    friend bool operator==(const LegalTime &, const LegalTime &) = default;
};

/**
 * A date as people type it: `5/3` (this year), `5/3/26`, `5-3-26`, `5.3.2026`, `05032026`, `050326`, `2026-03-05`.
 * Two digits of a year up to next year's mean 20xx, others 19xx. BadDate, or DateDoesNotExist with args day, month,
 * year (31/02/2026: "tháng 2 không có ngày 31").
 */
[[nodiscard]] Result<QDate> parseDate(QStringView text, QDate today, const QString &field = {});

/**
 * A moment: ISO 8601 with an offset (brought to +07:00) or without (already Vietnamese time), or a date as above with
 * `HH:mm` or `HHhmm` after it.
 */
[[nodiscard]] Result<QDateTime> parseMoment(QStringView text, QDate today, const QString &field = {});

/** A date, or a moment to the minute; which of the two the text holds decides. */
[[nodiscard]] Result<LegalTime> parseLegalTime(QStringView text, QDate today, const QString &field = {});

/** Always `dd/MM/yyyy`; empty for an invalid date. */
[[nodiscard]] QString formatDate(QDate date);
/** `HH:mm dd/MM/yyyy`, at +07:00. */
[[nodiscard]] QString formatMoment(const QDateTime &moment);
/** `yyyy-MM-dd`. */
[[nodiscard]] QString isoDate(QDate date);
/** yyyymmdd as stored in the vault; 0 for an invalid date. */
[[nodiscard]] int toInt(QDate date);
/** The date of yyyymmdd; invalid where there is none. */
[[nodiscard]] QDate fromInt(int yyyymmdd);
/** T2 ... T7, CN. */
[[nodiscard]] QString weekdayShort(QDate date);

} // namespace thuly
