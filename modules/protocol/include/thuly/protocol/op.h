// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/hlc.h>
#include <thuly/base/legaldate.h>
#include <thuly/base/uuid.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QCborMap>
#include <QCborValue>
#include <QMap>
#include <QString>

namespace thuly::protocol {

/** A field before and after; null where it was or becomes empty. */
struct FieldChange {
    QCborValue before = QCborValue(nullptr);
    QCborValue after = QCborValue(nullptr);

    /** Equal in their encoding: the order in which a map was filled does not matter. */
    friend bool operator==(const FieldChange &a, const FieldChange &b);
};

/**
 * One operation of the journal (architecture §2, sync §5.1): what one person changed in one entity, chained by `prev`
 * to the operation before it on the same device. Its encoding never changes: it is hashed, chained, sent to the centre
 * and kept as long as the case. Value type.
 */
struct Op {
    int version = 1;
    /** First 16 bytes of the SHA-256 of the encoding; not part of it. Set by decode(), by callers from opId(). */
    Uuid id = {};
    Uuid device = {};
    /** 1, 2, 3... without gaps per device. */
    quint64 dseq = 0;
    Uuid user = {};
    /** When it was recorded. */
    Hlc hlc = {};
    /** When it happened in law, as entered. */
    LegalTime occurredAt = {};
    QString court = {};
    /** Null where no case is concerned. */
    Uuid caseId = {};
    Uuid entity = {};
    /** What was done, for example `petition.add`. */
    QString kind = {};
    /** The version of the entity that the change was made on; 0 for a new one. */
    quint32 base = 0;
    QMap<QString, FieldChange> fields = {};
    /** Operations of one group are applied, sent and accepted together or not at all. Null: an op by itself. */
    Uuid group = {};
    /** Place in the group and size of it, so that a missing one is seen. */
    quint32 groupIndex = 0;
    quint32 groupSize = 1;
    /** Version of the reference packs the rules were taken from. */
    QString packVersion = {};
    /** opHash() of this device's operation before; 32 zero bytes for the first. */
    QByteArray prev = QByteArray(32, '\0');
    /** What a newer program wrote and this one does not know: kept and written again as it was. */
    QCborMap extra = {};

    /** Same id and same encoding. */
    friend bool operator==(const Op &a, const Op &b);
};

/** The canonical bytes, without `id`. */
[[nodiscard]] QByteArray encode(const Op &op);

/** Reads only what encode() writes: BadOp, NotCanonical, LimitExceeded or, for a version above 1, UnknownVersion. */
[[nodiscard]] Result<Op> decode(QByteArrayView encoded);

/** SHA-256 of the encoding: the link of the chain. */
[[nodiscard]] QByteArray opHash(QByteArrayView encoded);

/** The first 16 bytes of opHash(). */
[[nodiscard]] Uuid opId(QByteArrayView encoded);

} // namespace thuly::protocol
