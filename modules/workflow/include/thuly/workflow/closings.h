// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/closings.h>
#include <thuly/registers/snapshot.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** One closing as a list shows it. */
struct ClosedPeriod {
    registers::Closing closing;
    QString closedBy;
};

struct ClosingCheck {
    qint64 closings = 0;
    QList<registers::ClosingFault> faults;
};

/** Khoá sổ: balance, closing and its check. Shares the desk; use from the desk's thread. */
class Closings
{
public:
    explicit Closings(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    /** Right: ReadRegister. */
    [[nodiscard]] QFuture<Result<registers::Balance>> balance(QString registerId, QDate from, QDate to) const;
    [[nodiscard]] QFuture<Result<registers::ClosingPreview>> preview(QString registerId, QDate from, QDate to) const;
    /**
     * Freezes the printed rows of the period and closes it (right: CloseRegister). The snapshot is stored first, the
     * closing refers to it in one unit: killed at any point there is a closing with its snapshot, or none.
     */
    [[nodiscard]] QFuture<Result<registers::Closing>> close(QString registerId, QDate from, QDate to) const;
    /** Newest first; an empty id: all books. */
    [[nodiscard]] QFuture<Result<QList<ClosedPeriod>>> list(QString registerId) const;
    /** Recomputes the chain and the snapshot of each closing; an empty id: all books. */
    [[nodiscard]] QFuture<Result<ClosingCheck>> verify(QString registerId) const;

private:
    std::shared_ptr<Desk> m_desk;
};

/** The bytes of a closing's snapshot. BlobMissing, BlobDamaged. */
[[nodiscard]] Result<QByteArray> snapshotBytes(Desk &desk, storage::ReadTx &tx, const registers::Closing &closing);

} // namespace thuly::workflow
