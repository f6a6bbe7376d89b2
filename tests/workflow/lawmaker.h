// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../packs/packmaker.h"

#include <QDir>
#include <QFile>

namespace thuly::test {

inline QByteArray contentOf(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    return source.readAll();
}

/** The program's calendar with Wednesday 25 November 2026 off as well, newer than any that the program brings. */
inline QByteArray calendarWithOneDayMore(const PackMaker &maker, const QString &validFrom = QStringLiteral("2026-01-01"))
{
    const QString folder = qEnvironmentVariable("THULY_SOURCE_DIR") + QStringLiteral("/resources/packs/calendar/");
    const QByteArray days = contentOf(folder + QStringLiteral("holidays.csv")) + "2026-11-25,holiday,Ngày nghỉ thêm,2026,https://example.test,yes\n";
    return maker.build({{QStringLiteral("holidays.csv"), days}, {QStringLiteral("years.csv"), contentOf(folder + QStringLiteral("years.csv"))}},
                       {{QStringLiteral("version"), QStringLiteral("2099.1")}, {QStringLiteral("validFrom"), validFrom}})
        .value();
}

/** The program's own keys and one more. */
inline packs::TrustAnchors anchorsWith(const QByteArray &publicPem)
{
    QList<QByteArray> keys{publicPem};
    const QDir trust(QStringLiteral(":/thuly/trust"));
    for (const QString &name : trust.entryList(QDir::Files))
        keys.append(contentOf(trust.filePath(name)));
    return packs::TrustAnchors(keys);
}

} // namespace thuly::test
