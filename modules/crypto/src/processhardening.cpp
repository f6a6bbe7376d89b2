// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/processhardening.h>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace thuly::crypto {

Result<void> hardenProcess()
{
    const rlimit none {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0)
        return fail(ErrorCode::Internal, QStringLiteral("RLIMIT_CORE"));
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return fail(ErrorCode::Internal, QStringLiteral("PR_SET_DUMPABLE"));
    return {};
}

} // namespace thuly::crypto
