// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

namespace thuly::storage {

/**
 * Disk space held back in a file of its own. When the disk is full even deleting needs room, so the file is given
 * up then, and taken again when there is plenty. Guarded by the writer's lock.
 */
class Reserve
{
public:
    Reserve() = default;
    Reserve(const QString &folder, qint64 bytes);
    /** Takes the space unless that would leave the disk nearly full. */
    void take();
    /** Gives the space back; true if there was any. */
    bool release();
    [[nodiscard]] bool held() const;
    [[nodiscard]] qint64 wantedBytes() const { return m_bytes; }

private:
    QString m_path;
    qint64 m_bytes = 0;
};

} // namespace thuly::storage
