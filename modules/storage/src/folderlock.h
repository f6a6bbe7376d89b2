// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "durablefile.h"

namespace thuly::storage {

/** Holds the vault's folder for one program (flock); the kernel lets go when the process dies. */
class FolderLock
{
public:
    /** VaultInUse when another program, or this one, holds it. */
    [[nodiscard]] static Result<FolderLock> take(const QString &folder);

private:
    explicit FolderLock(FileDescriptor file)
        : m_file(std::move(file))
    {
    }
    FileDescriptor m_file;
};

/** A file that exists while the vault is open: found at opening, the last end was not a clean one. */
class OpenMark
{
public:
    [[nodiscard]] static Result<OpenMark> set(const QString &folder);
    [[nodiscard]] bool wasThere() const { return m_wasThere; }
    void remove();

private:
    QString m_path;
    bool m_wasThere = false;
};

} // namespace thuly::storage
