// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/protocol/op.h>

#include <QCborArray>
#include <QDate>
#include <QList>
#include <QStringList>

namespace thuly::journal {

/*
 * Fields of an op as the modules write and read them: text as text, ids as 16 bytes, legal dates as yyyymmdd, empty as
 * null. Readers take the value after the change and give an empty one where the field is absent or of another type.
 */

[[nodiscard]] QCborValue toCbor(const QString &text);
[[nodiscard]] QCborValue toCbor(const Uuid &id);
[[nodiscard]] QCborValue toCbor(QDate date);
[[nodiscard]] QCborValue toCbor(const QStringList &texts);
[[nodiscard]] QCborValue toCbor(const QList<Uuid> &ids);

/** A field of a new entity. */
template<class Value> [[nodiscard]] protocol::FieldChange setTo(const Value &value)
{
    return {QCborValue(nullptr), toCbor(value)};
}
[[nodiscard]] inline protocol::FieldChange setTo(qint64 value)
{
    return {QCborValue(nullptr), QCborValue(value)};
}
[[nodiscard]] inline protocol::FieldChange setTo(int value)
{
    return setTo(qint64(value));
}

[[nodiscard]] bool hasField(const protocol::Op &op, const QString &name);
[[nodiscard]] QString textOf(const protocol::Op &op, const QString &name);
[[nodiscard]] qint64 integerOf(const protocol::Op &op, const QString &name);
[[nodiscard]] Uuid uuidOf(const protocol::Op &op, const QString &name);
[[nodiscard]] QDate dateOf(const protocol::Op &op, const QString &name);
[[nodiscard]] QStringList textsOf(const protocol::Op &op, const QString &name);
[[nodiscard]] QList<Uuid> uuidsOf(const protocol::Op &op, const QString &name);

} // namespace thuly::journal
