// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/deadline.h>
#include <thuly/ui/theme.h>

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace thuly::desk {

/** What was asked for on the command line. */
struct Options {
    QString vault;
    QString user;
    QString passwordFile;
    QString settingsFile;
    std::optional<Language> language;
    /** Not empty: take a picture of `page`, then leave. */
    QString screenshot;
    QString page = {};
    QSize size = {};
    std::optional<ui::Appearance> theme = {};
    std::optional<int> zoom = {};
};

struct Parsed {
    Options options;
    /** Not empty: print it and leave, with 0 for help and 2 for a mistake. */
    QString message = {};
    int exitCode = 0;
};

/** Reads the command line; never exits by itself. */
[[nodiscard]] Parsed parseOptions(const QStringList &arguments);

} // namespace thuly::desk
