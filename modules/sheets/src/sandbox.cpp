// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <vector>

namespace thuly::sheets {

namespace {

#if defined(__x86_64__)
constexpr unsigned machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned machine = AUDIT_ARCH_AARCH64;
#else
#error "the sandbox of the helper is not written for this processor"
#endif

constexpr rlim_t memoryBytes = rlim_t(200) << 20;
constexpr rlim_t processorSeconds = 30;

/** What unpacking, parsing and writing to an open pipe needs. Everything else fails with EPERM. */
constexpr std::array allowed{
    SYS_read, SYS_readv, SYS_pread64, SYS_write, SYS_writev, SYS_lseek, SYS_fstat, SYS_close, SYS_mmap, SYS_munmap,
    SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk, SYS_futex, SYS_exit, SYS_exit_group, SYS_rt_sigreturn, SYS_rt_sigaction,
    SYS_rt_sigprocmask, SYS_clock_gettime, SYS_gettimeofday, SYS_getrandom, SYS_getpid, SYS_gettid, SYS_tgkill, SYS_sched_yield,
    SYS_fcntl, SYS_ioctl, SYS_restart_syscall, SYS_getrusage,
};

bool limit(int what, rlim_t value)
{
    const rlimit both{value, value};
    return setrlimit(static_cast<__rlimit_resource_t>(what), &both) == 0;
}

sock_filter load(size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset));
}

bool filterCalls()
{
    std::vector<sock_filter> program{
        load(offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        load(offsetof(seccomp_data, nr)),
    };
    for (const auto call : allowed) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    }
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    const sock_fprog whole{static_cast<unsigned short>(program.size()), program.data()};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole) == 0;
}

} // namespace

bool enterSandbox()
{
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0 && limit(RLIMIT_CORE, 0)
        && limit(RLIMIT_DATA, memoryBytes) && limit(RLIMIT_AS, 4 * memoryBytes) && limit(RLIMIT_CPU, processorSeconds) && limit(RLIMIT_FSIZE, 0)
        && filterCalls();
}

} // namespace thuly::sheets
