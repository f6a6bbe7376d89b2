// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"

#include <thuly/base/fileio.h>
#include <thuly/workflow/maintenance.h>
#include <thuly/workflow/recompute.h>

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

constexpr qint64 largestPack = 64 * 1024 * 1024;
constexpr qint64 largestKey = 16 * 1024;

QString stateId(packs::PackState state)
{
    switch (state) {
    case packs::PackState::Active:
        return u"active"_s;
    case packs::PackState::Scheduled:
        return u"scheduled"_s;
    case packs::PackState::Superseded:
        return u"superseded"_s;
    }
    return {};
}

QJsonObject asJson(const packs::StoredPack &pack)
{
    return {{u"id"_s, pack.id},
            {u"version"_s, pack.version},
            {u"validFrom"_s, isoDate(pack.validFrom)},
            {u"activatedAt"_s, vietnamTime(pack.activatedAtMs).toString(Qt::ISODate)},
            {u"state"_s, stateId(pack.state)},
            {u"sha256"_s, QString::fromLatin1(pack.sha256.toHex())}};
}

Result<QJsonValue> list(Context &context, const Arguments &)
{
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto stored, workflow::PackAdmin(desk).list().takeResult());
    QJsonArray lines;
    for (const packs::StoredPack &pack : stored)
        lines.append(asJson(pack));
    return lines;
}

Result<QJsonValue> activate(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString file, arguments.required(0, u"FILE"_s));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto pack, workflow::PackAdmin(desk).activate(file).takeResult());
    THULY_TRY(const auto recount, workflow::Recompute(desk).run({}, context.progressFn()).takeResult());
    QJsonObject line = asJson(pack);
    line.insert(u"deadlines"_s, QJsonObject{{u"looked"_s, recount.looked}, {u"changed"_s, recount.changed}});
    return line;
}

Result<QJsonValue> verify(Context &, const Arguments &arguments)
{
    THULY_TRY(const QString file, arguments.required(0, u"FILE"_s));
    THULY_TRY(const QByteArray bytes, readFile(file, largestPack));
    packs::TrustAnchors anchors = packs::TrustAnchors::embedded();
    if (arguments.has(u"pub"_s)) {
        THULY_TRY(const QByteArray pem, readFile(arguments.value(u"pub"_s), largestKey));
        anchors = packs::TrustAnchors({pem});
    }
    THULY_TRY(const auto pack, packs::readPack(bytes, anchors));
    return QJsonObject{{u"ok"_s, true},
                       {u"id"_s, pack.manifest().id},
                       {u"version"_s, pack.manifest().version},
                       {u"validFrom"_s, isoDate(pack.manifest().validFrom)},
                       {u"files"_s, qint64(pack.manifest().files.size())},
                       {u"sha256"_s, QString::fromLatin1(pack.sha256().toHex())}};
}

Result<QJsonValue> build(Context &, const Arguments &arguments)
{
    THULY_TRY(const QString folder, arguments.required(0, u"DIR"_s));
    THULY_TRY(const QString keyFile, arguments.requiredOption(u"key"_s));
    THULY_TRY(const QString publicFile, arguments.requiredOption(u"pub"_s));
    THULY_TRY(const QString out, arguments.requiredOption(u"out"_s));
    Globals globals;
    globals.passwordFile = keyFile;
    // Read like a password: straight into memory that is wiped.
    THULY_TRY(const SecretBytes key, Context(globals, SystemClock()).password());
    THULY_TRY(const QByteArray publicKey, readFile(publicFile, largestKey));
    THULY_TRY(const QByteArray bytes, packs::buildPack(folder, key, publicKey));
    THULY_CHECK(writeFileAtomically(out, bytes));
    return QJsonObject{{u"file"_s, out}, {u"bytes"_s, qint64(bytes.size())}};
}

} // namespace

QList<Verb> packVerbs()
{
    const QString pack = u"pack"_s;
    return {
        {pack, u"list"_s, {}, u"Every version of the law packs this vault has used"_s, u"thulyctl --vault court --user ha --password-file pw pack list"_s, Needs::Vault, {}, list},
        {pack, u"activate"_s, u"FILE"_s, u"Verifies a pack and puts it into force; a wrong one changes nothing"_s,
         u"thulyctl … pack activate calendar-2027.1.thp"_s, Needs::Vault, {}, activate},
        {pack, u"verify"_s, u"FILE"_s, u"Checks signature and content of a pack"_s, u"thulyctl pack verify calendar.thp"_s, Needs::Nothing,
         {{u"pub"_s, u"FILE"_s, u"public key to believe instead of the built-in ones"_s}}, verify},
        {pack, u"build"_s, u"DIR"_s, u"Builds and signs a pack from its readable sources"_s,
         u"thulyctl pack build resources/packs/calendar --key release.pem --pub release.pub.pem --out calendar.thp"_s, Needs::Nothing,
         {{u"key"_s, u"FILE"_s, u"Ed25519 private key (PEM)"_s}, {u"pub"_s, u"FILE"_s, u"its public key (PEM)"_s}, {u"out"_s, u"FILE"_s, u"the pack"_s}}, build},
    };
}

} // namespace thuly::ctl
