// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/ownrows.h>

#include <QLatin1StringView>

/** Kinds and fields of the ops of books kept by hand: part of the journal's format, never changed. */
namespace thuly::registers::ownop {

inline constexpr QLatin1StringView entered("row.entered");
inline constexpr QLatin1StringView corrected("row.corrected");

inline constexpr QLatin1StringView registerId("register");
inline constexpr QLatin1StringView number("number");
inline constexpr QLatin1StringView text("text");
inline constexpr QLatin1StringView seq("seq");
inline constexpr QLatin1StringView year("year");
inline constexpr QLatin1StringView on("on");
inline constexpr QLatin1StringView correction("uid");
inline constexpr QLatin1StringView reason("reason");
/** A cell is a field of its own, so that two changes of different cells are seen apart: "cell." and the column's field. */
inline constexpr QLatin1StringView cellPrefix("cell.");

} // namespace thuly::registers::ownop

/** Drafts of rows; their cells are fields as above. A draft that comes back names as its base the version it had. */
namespace thuly::registers::draftop {

inline constexpr QLatin1StringView written("bookdraft.written");
inline constexpr QLatin1StringView changed("bookdraft.changed");
inline constexpr QLatin1StringView dropped("bookdraft.dropped");

inline constexpr QLatin1StringView ord("ord");

} // namespace thuly::registers::draftop

namespace thuly::registers {

/** One correction of a row, as own_row_change has it. */
struct OwnChange {
    Uuid uid;
    QMap<QString, QString> before;
    QMap<QString, QString> after;
    QString reason;
    Uuid author;
    qint64 recordedMs = 0;
};
/** Oldest first. */
[[nodiscard]] Result<QList<OwnChange>> ownChanges(storage::ReadTx &tx, const Uuid &row);

[[nodiscard]] QByteArray encodeCells(const QMap<QString, QString> &cells);
[[nodiscard]] QMap<QString, QString> decodeCells(const QByteArray &bytes);
/** The cells that an op brings, over those there were. */
[[nodiscard]] QMap<QString, QString> cellsAfter(const protocol::Op &op, QMap<QString, QString> cells);
/** One typed value as it is stored; empty stays empty. */
[[nodiscard]] Result<QString> checkedCell(const packs::RegisterColumn &column, const QString &typed, QDate today);
/** RegisterUnknown, BookFilledFromCases. */
[[nodiscard]] Result<const packs::RegisterDefinition *> handKeptBook(const packs::LawBook &law, const QString &registerId);
/** One stored value as the book prints it. */
[[nodiscard]] QString printedCell(const packs::RegisterColumn &column, const OwnRow &row);

} // namespace thuly::registers
