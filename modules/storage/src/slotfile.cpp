// SPDX-License-Identifier: GPL-3.0-or-later
#include "slotfile.h"

#include "vaultpaths.h"

#include <thuly/base/fault.h>
#include <thuly/base/fileio.h>
#include <thuly/crypto/mac.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr QLatin1StringView formatName("thuly-keyslots");
constexpr int formatVersion = 1;

QByteArray compact(const QJsonObject &object)
{
    // QJsonObject keeps its keys sorted, so the same content gives the same bytes.
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QString> checksum(QJsonObject root)
{
    root.remove("sum"_L1);
    THULY_TRY(const QByteArray digest, crypto::sha256(compact(root)));
    return QString::fromLatin1(digest.toHex());
}

/** Nothing where the file is absent; an error where it is not whole. */
Result<std::optional<QJsonObject>> readOne(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, file.errorString());
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    THULY_TRY(const QString sum, checksum(root));
    if (root.value("format"_L1).toString() != formatName || root.value("sum"_L1).toString() != sum)
        return fail(ErrorCode::SlotFileDamaged, u"checksum does not fit"_s);
    if (root.value("version"_L1).toInt() > formatVersion)
        return fail(ErrorCode::VaultNewerSchema, u"key-slot file of a newer version"_s);
    return root;
}

bool isPasswordSlot(const QJsonObject &slot, const QString &userName)
{
    return slot.value("type"_L1).toString() == "password"_L1 && slot.value("user"_L1).toString() == userName;
}

} // namespace

SlotFile::SlotFile(const QString &folder, const Uuid &vault, const Uuid &device, const VaultSettings &settings)
    : m_folder(folder)
    , m_root {{"format"_L1, formatName},
              {"version"_L1, formatVersion},
              {"cipher"_L1, "sqlcipher-4"_L1},
              {"vault"_L1, vault.toString()},
              {"device"_L1, device.toString()},
              {"courtId"_L1, settings.courtId},
              {"courtName"_L1, settings.courtName},
              {"kdfCost"_L1, static_cast<int>(settings.kdf)},
              {"reserveBytes"_L1, settings.reserveBytes},
              {"slots"_L1, QJsonArray()},
              {"tries"_L1, QJsonObject()}}
{
}

Result<SlotFile> SlotFile::load(const QString &folder)
{
    const auto main = readOne(paths::in(folder, paths::slots_));
    const auto copy = readOne(paths::in(folder, paths::slotsCopy));
    const QJsonObject *best = nullptr;
    for (const auto *candidate : {&main, &copy}) {
        if (*candidate && **candidate
            && (!best || (**candidate)->value("revision"_L1).toInteger() > best->value("revision"_L1).toInteger()))
            best = &***candidate;
    }
    if (best)
        return SlotFile(folder, *best);
    if (!main)
        return std::unexpected(main.error());
    if (!copy)
        return std::unexpected(copy.error());
    if (QFile::exists(paths::in(folder, paths::database)) && !QFile::exists(paths::in(folder, paths::creatingMark)))
        return fail(ErrorCode::SlotFileDamaged, u"both key-slot files are gone"_s);
    return fail(ErrorCode::VaultNotFound);
}

Result<void> SlotFile::checkBoth(const QString &folder, const SecretBytes &macKey)
{
    for (const QLatin1StringView name : {paths::slots_, paths::slotsCopy}) {
        THULY_TRY(auto root, readOne(paths::in(folder, name)));
        if (!root)
            return fail(ErrorCode::SlotFileDamaged, QString(name % u" is missing"_s));
        THULY_CHECK(SlotFile(folder, *std::move(root)).verify(macKey));
    }
    return {};
}

Result<void> SlotFile::save()
{
    m_root.insert("revision"_L1, m_root.value("revision"_L1).toInteger() + 1);
    THULY_TRY(const QString sum, checksum(m_root));
    m_root.insert("sum"_L1, sum);
    const QByteArray bytes = QJsonDocument(m_root).toJson(QJsonDocument::Indented);
    FAULT_POINT("slots.before-copy");
    THULY_CHECK(writeFileAtomically(paths::in(m_folder, paths::slotsCopy), bytes));
    FAULT_POINT("slots.after-copy");
    THULY_CHECK(writeFileAtomically(paths::in(m_folder, paths::slots_), bytes));
    FAULT_POINT("slots.after-file");
    return {};
}

Uuid SlotFile::vaultId() const
{
    return Uuid::fromString(m_root.value("vault"_L1).toString()).value_or(Uuid());
}

Uuid SlotFile::deviceId() const
{
    return Uuid::fromString(m_root.value("device"_L1).toString()).value_or(Uuid());
}

QString SlotFile::courtId() const
{
    return m_root.value("courtId"_L1).toString();
}

QString SlotFile::courtName() const
{
    return m_root.value("courtName"_L1).toString();
}

KdfCost SlotFile::kdfCost() const
{
    const int stored = m_root.value("kdfCost"_L1).toInt();
    for (const KdfCost cost : {KdfCost::Strong, KdfCost::FastForTests}) {
        if (static_cast<int>(cost) == stored)
            return cost;
    }
    return KdfCost::Default;
}

qint64 SlotFile::reserveBytes() const
{
    return m_root.value("reserveBytes"_L1).toInteger();
}

QList<SlotInfo> SlotFile::users() const
{
    QList<SlotInfo> users;
    for (const QJsonValue value : m_root.value("slots"_L1).toArray()) {
        const QJsonObject slot = value.toObject();
        if (slot.value("type"_L1).toString() != "password"_L1)
            continue;
        SlotInfo info;
        info.userName = slot.value("user"_L1).toString();
        info.displayName = slot.value("name"_L1).toString();
        const Tries counted = tries(info.userName);
        info.failedTries = counted.failed;
        if (counted.retryAtMs > 0)
            info.retryAt = vietnamTime(counted.retryAtMs);
        if (counted.lastOpenedMs > 0)
            info.lastOpenedAt = vietnamTime(counted.lastOpenedMs);
        users.append(info);
    }
    return users;
}

std::optional<QJsonObject> SlotFile::passwordSlot(const QString &userName) const
{
    for (const QJsonValue value : m_root.value("slots"_L1).toArray()) {
        if (isPasswordSlot(value.toObject(), userName))
            return value.toObject();
    }
    return std::nullopt;
}

std::optional<QJsonObject> SlotFile::recoverySlot() const
{
    for (const QJsonValue value : m_root.value("slots"_L1).toArray()) {
        if (value.toObject().value("type"_L1).toString() == "recovery"_L1)
            return value.toObject();
    }
    return std::nullopt;
}

QStringList SlotFile::deviceSecretIds() const
{
    QStringList ids;
    for (const QJsonValue value : m_root.value("slots"_L1).toArray()) {
        const QString id = value.toObject().value("deviceSecret"_L1).toString();
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

void SlotFile::putSlot(const QJsonObject &slot)
{
    QJsonArray all = m_root.value("slots"_L1).toArray();
    const auto same = [&](const QJsonObject &other) {
        return other.value("type"_L1) == slot.value("type"_L1) && other.value("user"_L1) == slot.value("user"_L1);
    };
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (same(all.at(i).toObject())) {
            all[i] = slot;
            m_root.insert("slots"_L1, all);
            return;
        }
    }
    all.append(slot);
    m_root.insert("slots"_L1, all);
}

void SlotFile::removePasswordSlot(const QString &userName)
{
    QJsonArray kept;
    for (const QJsonValue value : m_root.value("slots"_L1).toArray()) {
        if (!isPasswordSlot(value.toObject(), userName))
            kept.append(value);
    }
    m_root.insert("slots"_L1, kept);
    QJsonObject counted = m_root.value("tries"_L1).toObject();
    counted.remove(userName);
    m_root.insert("tries"_L1, counted);
}

Tries SlotFile::tries(const QString &userName) const
{
    const QJsonObject one = m_root.value("tries"_L1).toObject().value(userName).toObject();
    return {one.value("failed"_L1).toInt(), one.value("lastTry"_L1).toInteger(), one.value("retryAt"_L1).toInteger(),
            one.value("lastOpened"_L1).toInteger()};
}

void SlotFile::setTries(const QString &userName, const Tries &tries)
{
    QJsonObject all = m_root.value("tries"_L1).toObject();
    all.insert(userName,
               QJsonObject {{"failed"_L1, tries.failed},
                            {"lastTry"_L1, tries.lastTryMs},
                            {"retryAt"_L1, tries.retryAtMs},
                            {"lastOpened"_L1, tries.lastOpenedMs}});
    m_root.insert("tries"_L1, all);
}

QByteArray SlotFile::sealedPart() const
{
    QJsonObject part = m_root;
    for (const QLatin1StringView open : {"sum"_L1, "mac"_L1, "revision"_L1, "tries"_L1})
        part.remove(open);
    return compact(part);
}

Result<void> SlotFile::seal(const SecretBytes &macKey)
{
    THULY_TRY(const QByteArray mac, crypto::hmacSha256(macKey.view(), sealedPart()));
    m_root.insert("mac"_L1, QString::fromLatin1(mac.toBase64()));
    return {};
}

Result<void> SlotFile::verify(const SecretBytes &macKey) const
{
    THULY_TRY(const QByteArray mac, crypto::hmacSha256(macKey.view(), sealedPart()));
    const QByteArray stored = QByteArray::fromBase64(m_root.value("mac"_L1).toString().toLatin1());
    if (!crypto::equalInConstantTime(mac, stored))
        return fail(ErrorCode::SlotFileDamaged, u"the key-slot file was changed by something else"_s);
    return {};
}

} // namespace thuly::storage
