// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/csv.h>
#include <thuly/packs/pack.h>
#include <thuly/packs/proceduredata.h>
#include <thuly/packs/verified.h>

namespace thuly::packs {

/** One .csv of a pack, read by column names. Errors are PackInvalid with args pack, file, line. */
class PackTable
{
public:
    /** An absent file is a table without rows; an absent column of `needed` is an error. */
    [[nodiscard]] static Result<PackTable> read(const Pack &pack, const QString &file, const QStringList &needed);

    [[nodiscard]] qsizetype size() const { return m_table.rows.size(); }
    [[nodiscard]] QString text(qsizetype row, const QString &column) const;
    /** Values separated by `;`, without blanks around them. */
    [[nodiscard]] QStringList list(qsizetype row, const QString &column, QChar separator = u';') const;
    /** An empty cell is 0. */
    [[nodiscard]] Result<qint64> number(qsizetype row, const QString &column) const;
    /** An empty cell is an invalid date. */
    [[nodiscard]] Result<QDate> date(qsizetype row, const QString &column) const;
    [[nodiscard]] Result<Verified> verified(qsizetype row) const;
    /** yes or no; an empty cell, and a column that earlier packs did not have, is yes. */
    [[nodiscard]] Result<Offer> offer(qsizetype row, const QString &column) const;
    /** `date`, `text`, `series:ID` …: the word for a fact's type; a series must be named, and only there. */
    [[nodiscard]] Result<void> factType(qsizetype row, const QString &column, FactType &type, QString &series) const;
    /** `verified`, `source` (or `source_url`), `note`. */
    [[nodiscard]] Result<Provenance> provenance(qsizetype row) const;
    [[nodiscard]] Label label(qsizetype row, const QString &vi, const QString &en) const;
    [[nodiscard]] std::unexpected<Error> bad(qsizetype row, const QString &column) const;

private:
    CsvTable m_table;
    QHash<QString, qsizetype> m_columns;
    QString m_pack;
    QString m_file;
};

} // namespace thuly::packs
