// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/desk.h>

namespace thuly::workflow {

struct DemoInput {
    int cases = 200;
    quint64 seed = 1;
    /** Year of the petitions; 0: this year. */
    int year = 0;
};

struct DemoReport {
    qint64 cases = 0;
    qint64 ops = 0;
    qint64 milliseconds = 0;
};

/**
 * Fills a vault with an invented court: people, petitions and cases of all four fields at every stage up to the trial decision,
 * through the same commands as real work. Same seed on a new vault, same content. For who may manage accounts; never
 * in a court that has petitions of its own (VaultExists). The accounts it makes have no key slot until they are given a password.
 */
class Demo
{
public:
    explicit Demo(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<DemoReport>> fill(DemoInput input, CancelPtr cancel = {}, journal::ProgressFn progress = {}) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
