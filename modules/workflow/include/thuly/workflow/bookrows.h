// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/rowdrafts.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** Writing in the books kept by hand (văn thư, seal, exhibits, fees …). Shares the desk; use from the desk's thread. */
class BookRows
{
public:
    explicit BookRows(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<registers::OwnRow>> enter(registers::EnterRow row) const;
    /** All rows or none, in this order; the detail of an error says which one was refused (from 1). */
    [[nodiscard]] QFuture<Result<QList<registers::OwnRow>>> enterAll(QList<registers::EnterRow> rows) const;
    /** The corrected row. */
    [[nodiscard]] QFuture<Result<registers::OwnRow>> correct(registers::CorrectRow correction) const;
    /** Right: ReadRegister. */
    [[nodiscard]] QFuture<Result<registers::OwnRow>> row(Uuid uid) const;
    [[nodiscard]] QFuture<Result<registers::OwnRow>> rowByNumber(QString registerId, QString number, int year) const;

    /* Drafts: rows without a number yet (registers/rowdrafts.h). */
    /** Right: ReadRegister. */
    [[nodiscard]] QFuture<Result<QList<registers::RowDraft>>> drafts(QString registerId) const;
    [[nodiscard]] QFuture<Result<QList<registers::RowDraft>>> changeDrafts(QString registerId, QList<registers::DraftChange> changes) const;
    [[nodiscard]] QFuture<Result<QList<registers::OwnRow>>> enterDrafts(QString registerId, QList<registers::DraftVersion> drafts, QDate on = {}) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
