// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/journal/fields.h>

namespace thuly::journal {

QCborValue toCbor(const QString &text)
{
    return text.isEmpty() ? QCborValue(nullptr) : QCborValue(text);
}

QCborValue toCbor(const Uuid &id)
{
    return id.isNull() ? QCborValue(nullptr) : QCborValue(id.bytes());
}

QCborValue toCbor(QDate date)
{
    return date.isValid() ? QCborValue(qint64(toInt(date))) : QCborValue(nullptr);
}

QCborValue toCbor(const QStringList &texts)
{
    return QCborArray::fromStringList(texts);
}

QCborValue toCbor(const QList<Uuid> &ids)
{
    QCborArray array;
    for (const Uuid &id : ids)
        array.append(id.bytes());
    return array;
}

bool hasField(const protocol::Op &op, const QString &name)
{
    return op.fields.contains(name);
}

QString textOf(const protocol::Op &op, const QString &name)
{
    return op.fields.value(name).after.toString();
}

qint64 integerOf(const protocol::Op &op, const QString &name)
{
    return op.fields.value(name).after.toInteger();
}

Uuid uuidOf(const protocol::Op &op, const QString &name)
{
    return Uuid::fromBytes(op.fields.value(name).after.toByteArray()).value_or(Uuid());
}

QDate dateOf(const protocol::Op &op, const QString &name)
{
    return fromInt(static_cast<int>(integerOf(op, name)));
}

QStringList textsOf(const protocol::Op &op, const QString &name)
{
    QStringList texts;
    const QCborArray array = op.fields.value(name).after.toArray();
    for (const QCborValue &value : array)
        texts.append(value.toString());
    return texts;
}

QList<Uuid> uuidsOf(const protocol::Op &op, const QString &name)
{
    QList<Uuid> ids;
    const QCborArray array = op.fields.value(name).after.toArray();
    for (const QCborValue &value : array) {
        if (const auto id = Uuid::fromBytes(value.toByteArray()))
            ids.append(*id);
    }
    return ids;
}

} // namespace thuly::journal
