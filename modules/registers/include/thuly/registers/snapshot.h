// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/packs/registerdata.h>
#include <thuly/registers/registerrow.h>

#include <QByteArrayView>

namespace thuly::registers {

/** A book of a period as it was printed on the day of its closing: enough to print it again, whatever the packs say then. */
struct BookSnapshot {
    packs::RegisterDefinition definition;
    QString court;
    QString courtName;
    QDate from;
    QDate to;
    /** Printed values only: state, number, date, cells, remark. */
    QList<RegisterRow> rows;
};

/**
 * Items of canonical CBOR (RFC 8949 §4.2.1), each after its length in four bytes, most significant first: the head with
 * the columns, then one item a row. Equal snapshots have equal bytes on every machine, so their SHA-256 stands for them.
 */
[[nodiscard]] QByteArray encodeSnapshot(const BookSnapshot &snapshot);
/** Only what encodeSnapshot() writes; NotCanonical or LimitExceeded otherwise. */
[[nodiscard]] Result<BookSnapshot> decodeSnapshot(QByteArrayView bytes);

} // namespace thuly::registers
