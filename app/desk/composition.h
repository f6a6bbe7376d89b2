// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include <thuly/base/error.h>

#include <memory>

class QApplication;

namespace thuly::desk {

/** The one place where the concrete parts of the desk meet: clock, packs, theme, input-method guard, language, window. */
class Composition
{
public:
    Composition(QApplication &application, const Options &options);
    ~Composition();
    Composition(const Composition &) = delete;
    Composition &operator=(const Composition &) = delete;

    /** Shows the window; opens the vault by itself when person and password file were given. */
    [[nodiscard]] Result<void> start();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace thuly::desk
