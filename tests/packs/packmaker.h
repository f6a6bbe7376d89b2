// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/crypto/ed25519.h>
#include <thuly/packs/pack.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace thuly::test {

/** Writes small pack sources into a temporary folder and builds them with a key of its own. */
class PackMaker
{
public:
    PackMaker()
        : m_key(*crypto::generateEd25519())
    {
    }

    [[nodiscard]] packs::TrustAnchors anchors() const { return packs::TrustAnchors({m_key.publicPem}); }
    [[nodiscard]] const QByteArray &publicPem() const { return m_key.publicPem; }
    [[nodiscard]] const SecretBytes &privatePem() const { return m_key.privatePem; }

    /** `files` are names and contents; `overrides` replaces manifest members. */
    [[nodiscard]] Result<QByteArray> build(const QMap<QString, QByteArray> &files,
                                           const QJsonObject &overrides = {}) const
    {
        const QTemporaryDir folder;
        QJsonObject manifest {{QStringLiteral("id"), QStringLiteral("calendar")},
                              {QStringLiteral("version"), QStringLiteral("2026.11.2")},
                              {QStringLiteral("kind"), QStringLiteral("calendar")},
                              {QStringLiteral("validFrom"), QStringLiteral("2026-01-01")},
                              {QStringLiteral("titleVi"), QStringLiteral("Ngày nghỉ")},
                              {QStringLiteral("titleEn"), QStringLiteral("Days off")}};
        for (auto it = overrides.begin(); it != overrides.end(); ++it)
            manifest.insert(it.key(), it.value());
        write(folder, QStringLiteral("manifest.json"), QJsonDocument(manifest).toJson());
        for (auto it = files.begin(); it != files.end(); ++it)
            write(folder, it.key(), it.value());
        return packs::buildPack(folder.path(), m_key.privatePem, m_key.publicPem);
    }

    /** A calendar pack with one day off, so that versions differ in content. */
    [[nodiscard]] QByteArray calendar(const QString &version, const QString &validFrom = QStringLiteral("2026-01-01"),
                                      const QByteArray &day = "2026-09-02") const
    {
        const QByteArray days
            = "date,kind,name,year,source_url,verified\n" + day + ",holiday,Ngay nghi,2026,https://example.test,yes\n";
        return *build({{QStringLiteral("holidays.csv"), days},
                       {QStringLiteral("years.csv"), "year,complete,verified\n2026,yes,yes\n"}},
                      {{QStringLiteral("version"), version}, {QStringLiteral("validFrom"), validFrom}});
    }

private:
    static void write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test cannot write its own folder");
    }

    crypto::Ed25519KeyPair m_key;
};

} // namespace thuly::test
