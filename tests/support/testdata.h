// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thuly::test {

/** The project's source folder. */
QString sourceDir();

/** A file beside the checkout (`../shared/<path>`), or an empty string where it is absent: skip then, saying so. */
QString sharedFile(const QString &path);

} // namespace thuly::test
