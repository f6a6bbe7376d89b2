// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicesecret.h"

#include "durablefile.h"
#include "slotfile.h"
#include "vaultpaths.h"

#include <thuly/crypto/mac.h>
#include <thuly/crypto/random.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr qsizetype secretSize = 32;

/** A file holds one or more secrets, 32 bytes each. */
Result<std::vector<DeviceSecret>> readSecrets(const QString &path)
{
    std::vector<DeviceSecret> secrets;
    if (!QFile::exists(path))
        return secrets;
    THULY_TRY(const FileDescriptor file, openFile(path, O_RDONLY));
    SecretBytes bytes(secretSize);
    while (read(file.get(), bytes.data(), secretSize) == secretSize) {
        THULY_TRY(const QByteArray digest, crypto::hmacSha256(bytes.view(), "thuly device secret id"));
        secrets.push_back({bytes.clone(), QString::fromLatin1(digest.first(8).toHex())});
    }
    return secrets;
}

/** Two programs may come here together: link() lets only the first one's file stand. */
Result<void> makeSecret(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileNotWritable, u"the account's data folder cannot be made"_s);
    const QString temporary = QString(path % u"."_s % QString::number(getpid()));
    THULY_TRY(const SecretBytes bytes, crypto::randomSecret(secretSize));
    THULY_TRY(const FileDescriptor file, openFile(temporary, O_WRONLY | O_CREAT | O_TRUNC));
    Result<void> written = writeAll(file, bytes.view(), temporary);
    if (written && fsync(file.get()) != 0)
        written = fileError(ErrorCode::FileNotWritable, temporary);
    if (written && link(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0
        && errno != EEXIST)
        written = fileError(ErrorCode::FileNotWritable, path);
    QFile::remove(temporary);
    THULY_CHECK(written);
    return syncFolder(folder);
}

} // namespace

QString deviceSecretPath()
{
    return QString(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % u"/thuly/"_s
                   % paths::deviceSecret);
}

Result<DeviceSecret> ownDeviceSecret()
{
    const QString path = deviceSecretPath();
    if (!QFile::exists(path))
        THULY_CHECK(makeSecret(path));
    THULY_TRY(auto secrets, readSecrets(path));
    if (secrets.size() != 1)
        return fail(ErrorCode::FileNotReadable, u"device.secret has another size"_s);
    return std::move(secrets.front());
}

Result<DeviceSecret> deviceSecretNamed(const QString &id, const QString &vaultFolder)
{
    for (const QString &path : {deviceSecretPath(), paths::in(vaultFolder, paths::deviceSecret)}) {
        THULY_TRY(auto secrets, readSecrets(path));
        for (DeviceSecret &secret : secrets) {
            if (secret.id == id)
                return std::move(secret);
        }
    }
    return fail(ErrorCode::UnknownDevice);
}

Result<SecretBytes> deviceSecretsFor(const QString &vaultFolder)
{
    THULY_TRY(const SlotFile slots_, SlotFile::load(vaultFolder));
    const QStringList ids = slots_.deviceSecretIds();
    SecretBytes all(secretSize * ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        THULY_TRY(const DeviceSecret secret, deviceSecretNamed(ids.at(i), vaultFolder));
        std::memcpy(all.data() + i * secretSize, secret.bytes.data(), secretSize);
    }
    return all;
}

Result<void> forgetCarriedSecretIfOwn(const QString &vaultFolder)
{
    const QString path = paths::in(vaultFolder, paths::deviceSecret);
    THULY_TRY(const auto carried, readSecrets(path));
    THULY_TRY(const auto own, readSecrets(deviceSecretPath()));
    if (carried.size() == 1 && own.size() == 1 && carried.front().id == own.front().id && !QFile::remove(path))
        return fail(ErrorCode::FileNotWritable, paths::deviceSecret);
    return {};
}

} // namespace thuly::storage
