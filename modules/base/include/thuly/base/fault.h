// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/**
 * FAULT_POINT("write.before-commit") names a place where a test may end the program.
 * Compiled in only with THULY_FAULT_POINTS. The environment variable THULY_FAULT=NAME[:N]
 * makes the N-th passage (1 when omitted) of that point send SIGKILL to the process itself.
 * Every name is listed in tests/faults/README.md.
 */
#ifdef THULY_FAULT_POINTS
namespace thuly {
void faultPoint(const char *name);
}
#define FAULT_POINT(name) ::thuly::faultPoint(name)
#else
#define FAULT_POINT(name) static_cast<void>(0)
#endif
