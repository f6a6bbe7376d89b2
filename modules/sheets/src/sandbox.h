// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thuly::sheets {

/**
 * Takes from this process what reading a file does not need: memory above 200 MB, processor time above 30 s, core dumps, new
 * files, and (seccomp) every system call that opens, connects, starts or signals something. There is no way back.
 * False when the system does not let it; then the helper must not read anything.
 */
[[nodiscard]] bool enterSandbox();

} // namespace thuly::sheets
