// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdata.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace thuly::test {

QString sourceDir()
{
    return qEnvironmentVariable("THULY_SOURCE_DIR", QDir::currentPath());
}

QString sharedFile(const QString &path)
{
    const QFileInfo file(sourceDir() + u"/../shared/"_s + path);
    return file.exists() ? file.canonicalFilePath() : QString();
}

} // namespace thuly::test
