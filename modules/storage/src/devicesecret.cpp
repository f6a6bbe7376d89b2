// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicesecret.h"

#include "durablefile.h"
#include "vaultpaths.h"

#include <thuly/crypto/mac.h>
#include <thuly/crypto/random.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr qsizetype secretSize = 32;

Result<DeviceSecret> readSecret(const QString &path)
{
    THULY_TRY(const FileDescriptor file, openFile(path, O_RDONLY));
    DeviceSecret secret{SecretBytes(secretSize), {}};
    if (read(file.get(), secret.bytes.data(), secretSize) != secretSize)
        return fail(ErrorCode::FileNotReadable, u"device.secret is too short"_s);
    THULY_TRY(const QByteArray digest, crypto::hmacSha256(secret.bytes.view(), "thuly device secret id"));
    secret.id = QString::fromLatin1(digest.first(8).toHex());
    return secret;
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
    if (written && link(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0 && errno != EEXIST)
        written = fileError(ErrorCode::FileNotWritable, path);
    QFile::remove(temporary);
    THULY_CHECK(written);
    return syncFolder(folder);
}

} // namespace

QString deviceSecretPath()
{
    return QString(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % u"/thuly/"_s % paths::deviceSecret);
}

Result<DeviceSecret> ownDeviceSecret()
{
    const QString path = deviceSecretPath();
    if (!QFile::exists(path))
        THULY_CHECK(makeSecret(path));
    return readSecret(path);
}

Result<DeviceSecret> deviceSecretNamed(const QString &id, const QString &vaultFolder)
{
    for (const QString &path : {deviceSecretPath(), paths::in(vaultFolder, paths::deviceSecret)}) {
        if (!QFile::exists(path))
            continue;
        THULY_TRY(DeviceSecret secret, readSecret(path));
        if (secret.id == id)
            return secret;
    }
    return fail(ErrorCode::UnknownDevice);
}

} // namespace thuly::storage
