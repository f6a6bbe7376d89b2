// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/fault.h>

#ifdef THULY_FAULT_POINTS
#include <QByteArray>

#include <atomic>
#include <csignal>
#include <unistd.h>

namespace thuly {

void faultPoint(const char *name)
{
    static const QByteArray wanted = qgetenv("THULY_FAULT");
    if (wanted.isEmpty())
        return;
    static const qsizetype colon = wanted.indexOf(':');
    static const QByteArray wantedName = wanted.left(colon < 0 ? wanted.size() : colon);
    static std::atomic<int> left = colon < 0 ? 1 : wanted.mid(colon + 1).toInt();
    if (wantedName == name && left.fetch_sub(1) == 1)
        kill(getpid(), SIGKILL);
}

} // namespace thuly
#endif
