// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "composition.h"
#include "context.h"
#include "values.h"

#include <thuly/base/fileio.h>
#include <thuly/workflow/maintenance.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

constexpr qint64 largestCertificate = 64 * 1024;

Result<QJsonValue> create(Context &context, const Arguments &arguments)
{
    workflow::NewVault vault;
    THULY_TRY(vault.folder, context.vaultFolder());
    if (context.globals().user.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"user"_s, {u"--user"_s});
    vault.userName = context.globals().user;
    vault.displayName = arguments.value(u"name"_s, vault.userName);
    vault.title = arguments.value(u"title"_s);
    vault.courtId = arguments.value(u"court"_s, u"KV-40-03"_s);
    THULY_TRY(vault.roles, parseRoles(arguments.value(u"roles"_s, u"chief-judge,clerk,records-clerk"_s)));
    if (arguments.has(u"recovery-cert"_s)) {
        THULY_TRY(vault.recoveryCertificate, readFile(arguments.value(u"recovery-cert"_s), largestCertificate));
    }
    THULY_TRY(SecretBytes secret, context.password());
    auto opened = workflow::Desk::create(deskParts(), vault, std::move(secret)).takeResult();
    if (!opened)
        return std::unexpected(std::move(opened).error());
    context.adopt(std::move(*opened));
    THULY_TRY(workflow::Desk * desk, context.desk());
    return QJsonObject{{u"vault"_s, QDir(vault.folder).absolutePath()},
                       {u"device"_s, desk->vault().deviceId().toString()},
                       {u"court"_s, desk->courtName()}};
}

Result<QJsonValue> check(Context &context, const Arguments &arguments)
{
    THULY_TRY(auto desk, context.sharedDesk());
    const auto depth = arguments.has(u"full"_s) ? storage::CheckDepth::Full : storage::CheckDepth::Quick;
    THULY_TRY(const auto checks, workflow::Maintenance(desk).check(depth).takeResult());
    bool ok = true;
    QJsonArray lines;
    for (const storage::HealthCheck &one : checks) {
        ok = ok && one.ok;
        lines.append(QJsonObject{{u"name"_s, one.name}, {u"ok"_s, one.ok}, {u"detail"_s, one.detail}});
    }
    return QJsonObject{{u"ok"_s, ok}, {u"checks"_s, lines}};
}

Result<QJsonValue> stats(Context &context, const Arguments &)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto s, workflow::Maintenance(desk).stats().takeResult());
    return QJsonObject{{u"databaseBytes"_s, s.databaseBytes}, {u"walBytes"_s, s.walBytes}, {u"blobBytes"_s, s.blobBytes},
                       {u"blobs"_s, s.blobs},                 {u"schema"_s, s.schema},     {u"cipherVersion"_s, s.cipherVersion},
                       {u"sqliteVersion"_s, s.sqliteVersion}, {u"law"_s, desk->law()->version()}};
}

Result<QJsonValue> backup(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString folder, arguments.required(0, u"DIR"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto report, workflow::Maintenance(desk).backup(folder).takeResult());
    return QJsonObject{{u"file"_s, report.file}, {u"bytes"_s, report.bytes}, {u"blobs"_s, report.blobs}};
}

Result<QJsonValue> restore(Context &, const Arguments &arguments)
{
    THULY_TRY(const QString file, arguments.required(0, u"FILE"_s));
    THULY_TRY(const QString folder, arguments.requiredOption(u"to"_s));
    THULY_CHECK(storage::restore(file, folder));
    return QJsonObject{{u"vault"_s, QDir(folder).absolutePath()}};
}

Result<QJsonValue> confirmClock(Context &context, const Arguments &)
{
    THULY_TRY(auto desk, context.sharedDesk());
    const workflow::Maintenance care(desk);
    THULY_TRY(const auto clock, care.clockState().takeResult());
    const bool behind = clock.kind == journal::ClockState::Kind::SetBack;
    if (behind)
        THULY_CHECK(care.confirmClock().takeResult());
    return QJsonObject{{u"now"_s, desk->clock().now().toString(Qt::ISODate)},
                       {u"latestSeen"_s, vietnamTime(clock.latestMs).toString(Qt::ISODate)},
                       {u"confirmed"_s, behind}};
}

Result<QJsonValue> face(Context &context, const Arguments &)
{
    THULY_TRY(const QString folder, context.vaultFolder());
    THULY_TRY(const auto shown, storage::readFace(folder));
    QJsonArray people;
    for (const storage::SlotInfo &slot : shown.users)
        people.append(QJsonObject{{u"user"_s, slot.userName}, {u"name"_s, slot.displayName}, {u"failedTries"_s, slot.failedTries}});
    return QJsonObject{{u"court"_s, shown.courtName}, {u"device"_s, shown.device.toString()}, {u"users"_s, people},
                       {u"recovery"_s, shown.hasRecovery}};
}

} // namespace

QList<Verb> vaultVerbs()
{
    const QString vault = u"vault"_s;
    return {
        {vault, u"create"_s, {}, u"Makes an encrypted vault; --user becomes its administrator"_s,
         u"thulyctl --vault court --user ha --password-file pw vault create --court KV-40-03"_s, Needs::Nothing,
         {{u"court"_s, u"ID"_s, u"court of the packs (KV-40-03 when left out)"_s},
          {u"name"_s, u"TEXT"_s, u"the person's name as shown"_s},
          {u"title"_s, u"TEXT"_s, u"the person's title"_s},
          {u"roles"_s, u"ID,…"_s, u"roles beside administrator (chief-judge,clerk,records-clerk)"_s},
          {u"recovery-cert"_s, u"FILE"_s, u"administrator's certificate (PEM) that can open the vault"_s}},
         create},
        {vault, u"check"_s, {}, u"Looks for damage; exit code 5 when some is found"_s,
         u"thulyctl --vault court --user ha --password-file pw vault check --full"_s, Needs::Vault,
         {{u"full"_s, {}, u"read every page, blob and link of the journal"_s}}, check},
        {vault, u"stats"_s, {}, u"Sizes and versions"_s, u"thulyctl --vault court --user ha --password-file pw vault stats"_s, Needs::Vault, {}, stats},
        {vault, u"people"_s, {}, u"Who can open it: what is readable before unlocking"_s, u"thulyctl --vault court vault people"_s, Needs::Nothing, {}, face},
        {vault, u"confirm-clock"_s, {}, u"Says that this machine's clock is right now, after it was set back; it had run ahead before"_s,
         u"thulyctl --vault court --user ha --password-file pw vault confirm-clock"_s, Needs::Vault, {}, confirmClock},
        {vault, u"backup"_s, u"DIR"_s, u"Writes and checks one encrypted archive; old ones are thinned"_s,
         u"thulyctl --vault court --user ha --password-file pw vault backup /media/usb"_s, Needs::Vault, {}, backup},
        {vault, u"restore"_s, u"FILE"_s, u"Unpacks an archive into a new folder"_s, u"thulyctl vault restore court.tar --to court2"_s, Needs::Nothing,
         {{u"to"_s, u"DIR"_s, u"an empty or absent folder"_s}}, restore},
    };
}

} // namespace thuly::ctl
