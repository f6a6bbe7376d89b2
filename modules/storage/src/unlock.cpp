// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock.h"

#include "devicesecret.h"

#include <thuly/base/fault.h>
#include <thuly/crypto/cms.h>
#include <thuly/crypto/keywrap.h>
#include <thuly/crypto/random.h>
#include <thuly/storage/passwordrule.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace thuly::storage {

namespace {

constexpr int freeTries = 5;
constexpr qint64 firstWaitMs = 30'000;
constexpr qint64 longestWaitMs = 15 * 60'000;

crypto::Argon2Cost argon2Cost(KdfCost cost)
{
    switch (cost) {
    case KdfCost::Default:
        return {64 * 1024, 3, 4};
    case KdfCost::Strong:
        return {256 * 1024, 3, 4};
    case KdfCost::FastForTests:
        return {64, 1, 1};
    }
    return {};
}

QString base64(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toBase64());
}

QByteArray fromBase64(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

/** Storage.md §5: HKDF(Argon2id(password) ‖ device secret). */
Result<SecretBytes> wrappingKey(const SecretBytes &password, QByteArrayView salt, const crypto::Argon2Cost &cost,
                                const DeviceSecret &device)
{
    THULY_TRY(const SecretBytes slow, crypto::argon2id(password.view(), salt, cost, dataKeySize));
    SecretBytes both(slow.size() + device.bytes.size());
    std::memcpy(both.data(), slow.data(), static_cast<size_t>(slow.size()));
    std::memcpy(both.data() + slow.size(), device.bytes.data(), static_cast<size_t>(device.bytes.size()));
    return crypto::hkdfSha256(both.view(), salt, "thuly password slot", dataKeySize);
}

/** The file is not authenticated yet at this point, so a forged cost must not take all memory or an hour. */
Result<crypto::Argon2Cost> storedCost(const QJsonObject &kdf)
{
    const qint64 memoryKib = kdf.value("memoryKib"_L1).toInteger();
    const qint64 passes = kdf.value("passes"_L1).toInteger();
    const qint64 lanes = kdf.value("lanes"_L1).toInteger();
    if (kdf.value("algorithm"_L1).toString() != "argon2id"_L1 || memoryKib < 8 || memoryKib > 1024 * 1024 || passes < 1
        || passes > 64 || lanes < 1 || lanes > 64)
        return fail(ErrorCode::SlotFileDamaged, u"a cost that this program never writes"_s);
    return crypto::Argon2Cost {static_cast<quint32>(memoryKib), static_cast<quint32>(passes),
                               static_cast<quint32>(lanes)};
}

/** 30 s after the fifth wrong try, twice as long after each further one, at most 15 minutes. */
qint64 waitAfter(int failed)
{
    if (failed < freeTries)
        return 0;
    return std::min(firstWaitMs << std::min(failed - freeTries, 10), longestWaitMs);
}

std::unexpected<Error> waiting(qint64 ms, int failed)
{
    return fail(ErrorCode::LockedOut, {}, {}, {QString::number((ms + 999) / 1000), QString::number(failed)});
}

/** The try that brings a wait says so at once, instead of "no tries left". */
std::unexpected<Error> wrongPassword(int failed)
{
    if (const qint64 wait = waitAfter(failed); wait > 0)
        return waiting(wait, failed);
    return fail(ErrorCode::WrongPassword, {}, u"password"_s, {QString::number(freeTries - failed)});
}

Result<void> refuseWhileWaiting(SlotFile &file, const QString &userName, qint64 now)
{
    Tries tries = file.tries(userName);
    const qint64 wait = waitAfter(tries.failed);
    if (wait == 0)
        return {};
    if (now < tries.lastTryMs) {
        // The clock was set back since the last try: the whole wait starts again, never less.
        tries.lastTryMs = now;
        tries.retryAtMs = now + wait;
        file.setTries(userName, tries);
        THULY_CHECK(file.save());
    }
    if (now >= tries.retryAtMs)
        return {};
    return waiting(tries.retryAtMs - now, tries.failed);
}

} // namespace

Result<SecretBytes> derivedKey(const SecretBytes &dataKey, const Uuid &vault, QByteArrayView purpose)
{
    return crypto::hkdfSha256(dataKey.view(), vault.bytes(), QByteArray("thuly/" + purpose.toByteArray()), 32);
}

Result<QJsonObject> makePasswordSlot(const QString &userName, const QString &displayName, const SecretBytes &password,
                                     const SecretBytes &dataKey, KdfCost kdf)
{
    {
        QString text = QString::fromUtf8(password.view());
        const Result<void> rule = checkPasswordRule(text, userName);
        text.fill(u'\0');
        THULY_CHECK(rule);
    }
    const crypto::Argon2Cost cost = argon2Cost(kdf);
    THULY_TRY(const DeviceSecret device, ownDeviceSecret());
    THULY_TRY(const QByteArray salt, crypto::randomBytes(16));
    THULY_TRY(const SecretBytes wrapping, wrappingKey(password, salt, cost, device));
    THULY_TRY(const QByteArray wrapped, crypto::wrapKey(wrapping.view(), dataKey.view()));
    return QJsonObject {
        {"type"_L1, "password"_L1},
        {"user"_L1, userName},
        {"name"_L1, displayName},
        {"kdf"_L1,
         QJsonObject {{"algorithm"_L1, "argon2id"_L1},
                      {"memoryKib"_L1, qint64(cost.memoryKib)},
                      {"passes"_L1, qint64(cost.passes)},
                      {"lanes"_L1, qint64(cost.lanes)}}},
        {"salt"_L1, base64(salt)},
        {"deviceSecret"_L1, device.id},
        {"wrap"_L1, "aes-256-kwp"_L1},
        {"wrapped"_L1, base64(wrapped)},
    };
}

Result<QJsonObject> makeRecoverySlot(const QByteArray &certificatePem, const SecretBytes &dataKey, const Clock &clock)
{
    THULY_TRY(const crypto::CertificateFacts facts, crypto::checkRecipient(certificatePem, clock));
    THULY_TRY(const QByteArray cms, crypto::cmsEncrypt(certificatePem, dataKey.view(), clock));
    return QJsonObject {
        {"type"_L1, "recovery"_L1},
        {"subject"_L1, facts.subject},
        {"certificate"_L1, facts.fingerprint},
        {"cms"_L1, QString::fromLatin1(cms)},
    };
}

Result<SecretBytes> unlockWithPassword(SlotFile &file, const QString &folder, const Clock &clock,
                                       const QString &userName, const SecretBytes &password)
{
    const std::optional<QJsonObject> slot = file.passwordSlot(userName);
    if (!slot)
        return fail(ErrorCode::UnknownUser, {}, u"user"_s, {userName});
    const qint64 now = clock.nowMs();
    THULY_CHECK(refuseWhileWaiting(file, userName, now));
    THULY_TRY(const DeviceSecret device, deviceSecretNamed(slot->value("deviceSecret"_L1).toString(), folder));

    const Tries before = file.tries(userName);
    const int failed = before.failed + 1;
    file.setTries(userName, {failed, now, now + waitAfter(failed), before.lastOpenedMs});
    THULY_CHECK(file.save());
    FAULT_POINT("unlock.after-count");

    THULY_TRY(const crypto::Argon2Cost cost, storedCost(slot->value("kdf"_L1).toObject()));
    THULY_TRY(const SecretBytes wrapping, wrappingKey(password, fromBase64(slot->value("salt"_L1)), cost, device));
    Result<SecretBytes> key = crypto::unwrapKey(wrapping.view(), fromBase64(slot->value("wrapped"_L1)));
    if (!key && key.error().code == ErrorCode::WrongKey)
        return wrongPassword(failed);
    if (!key)
        return key;
    file.setTries(userName, {0, now, 0, now});
    THULY_CHECK(file.save());
    return key;
}

Result<SecretBytes> unlockWithRecoveryKey(const SlotFile &file, const SecretBytes &privateKeyPem)
{
    const std::optional<QJsonObject> slot = file.recoverySlot();
    if (!slot)
        return fail(ErrorCode::UnknownUser, u"no recovery slot"_s);
    THULY_TRY(SecretBytes key, crypto::cmsDecrypt(privateKeyPem.view(), slot->value("cms"_L1).toString().toLatin1()));
    if (key.size() != dataKeySize)
        return fail(ErrorCode::WrongKey, u"the recovery message holds something else"_s);
    return key;
}

} // namespace thuly::storage
