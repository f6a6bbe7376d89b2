// SPDX-License-Identifier: GPL-3.0-or-later
#include "outfile.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace thuly::sheets {

OutFile::~OutFile()
{
    if (!m_done)
        QFile::remove(m_part);
}

QString OutFile::folder() const
{
    return QFileInfo(m_name).absolutePath();
}

Result<void> OutFile::commit()
{
    const auto refused = [this] { return fail(ErrorCode::FileNotWritable, {}, QStringLiteral("out"), {m_name}); };
    QFile file(m_part);
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !file.open(QIODevice::ReadWrite) || fsync(file.handle()) != 0)
        return refused();
    file.close();
    if (::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_name).constData()) != 0)
        return refused();
    m_done = true;
    return {};
}

} // namespace thuly::sheets
