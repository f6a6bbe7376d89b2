// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QString>

namespace thuly::sheets {

/** A file that stands beside its name until it is whole; without commit() it goes again. */
class OutFile
{
public:
    explicit OutFile(QString name) : m_name(std::move(name)), m_part(m_name + QStringLiteral(".part")) {}
    OutFile(const OutFile &) = delete;
    OutFile &operator=(const OutFile &) = delete;
    ~OutFile();

    [[nodiscard]] const QString &part() const { return m_part; }
    /** The folder: temporary files with the same content belong there too, not into a folder that others read. */
    [[nodiscard]] QString folder() const;
    /** Readable by the owner only, on the disk, then under its name. FileNotWritable. */
    [[nodiscard]] Result<void> commit();

private:
    QString m_name;
    QString m_part;
    bool m_done = false;
};

} // namespace thuly::sheets
