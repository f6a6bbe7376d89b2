// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace thuly::test {

/** The openssl program makes certificates for tests and proves that others can read what we write. */
inline bool hasOpenssl()
{
    return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
}

/** Runs it; true when it ended well. */
inline bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** A self-signed certificate, valid from 2026 to 2036, with the given key ("rsa:2048", "ec") and key usage. */
inline bool makeCertificate(const QString &certificate, const QString &key, const QString &kind, const QString &usage)
{
    QStringList arguments {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), kind};
    if (kind == QLatin1String("ec"))
        arguments << QStringLiteral("-pkeyopt") << QStringLiteral("ec_paramgen_curve:P-256");
    arguments << QStringLiteral("-noenc") << QStringLiteral("-subj") << QStringLiteral("/CN=Quan tri du lieu")
              << QStringLiteral("-not_before") << QStringLiteral("20260101000000Z") << QStringLiteral("-not_after")
              << QStringLiteral("20360101000000Z") << QStringLiteral("-addext")
              << QStringLiteral("keyUsage=critical,") + usage << QStringLiteral("-keyout") << key
              << QStringLiteral("-out") << certificate;
    return openssl(arguments);
}

} // namespace thuly::test
