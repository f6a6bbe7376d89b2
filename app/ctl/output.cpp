// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include <thuly/models/errortext.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

QString scalar(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"–"_s;
    case QJsonValue::Bool:
        return value.toBool() ? QCoreApplication::translate("thulyctl", "yes") : QCoreApplication::translate("thulyctl", "no");
    case QJsonValue::Double:
        return QString::number(value.toInteger());
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(scalar(part));
        return parts.join(u", "_s);
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts.append(it.key() + u"="_s + scalar(it.value()));
        return parts.join(u"  "_s);
    }
    }
    return {};
}

} // namespace

QString asText(const QJsonValue &value)
{
    QString text;
    if (value.isArray()) {
        for (const QJsonValue &line : value.toArray())
            text += scalar(line) + u'\n';
        return text;
    }
    if (!value.isObject())
        return scalar(value) + u'\n';
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isArray() && !it.value().toArray().isEmpty() && it.value().toArray().first().isObject()) {
            text += it.key() + u":\n"_s;
            for (const QJsonValue &line : it.value().toArray())
                text += u"  "_s + scalar(line) + u'\n';
        } else {
            text += it.key() + u": "_s + scalar(it.value()) + u'\n';
        }
    }
    return text;
}

QByteArray asJson(const QJsonValue &value)
{
    // QJsonDocument takes only objects and arrays; a bare value is printed inside an array's brackets and freed of them.
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact) + '\n';
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact) + '\n';
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2) + '\n';
}

QJsonValue errorAsJson(const Error &error)
{
    QJsonObject object{{u"code"_s, error.id()}, {u"message"_s, models::errorText(error)}};
    if (!error.field.isEmpty())
        object.insert(u"field"_s, error.field);
    if (const QString hint = models::errorHint(error); !hint.isEmpty())
        object.insert(u"hint"_s, hint);
    return QJsonObject{{u"error"_s, object}};
}

int exitCodeOf(const QJsonValue &value)
{
    const QJsonValue ok = value.toObject().value(u"ok"_s);
    return ok.isBool() && !ok.toBool() ? static_cast<int>(ErrorKind::Damage) : 0;
}

} // namespace thuly::ctl
