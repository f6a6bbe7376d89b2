// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"

#include <thuly/crypto/processhardening.h>
#include <thuly/models/errortext.h>
#include <thuly/ui/imeguard.h>

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    // First of all: what is typed and decrypted here must not end up in a core dump.
    const thuly::Result<void> hardened = thuly::crypto::hardenProcess();
    thuly::ui::prepareInputMethodEnvironment();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("thuly"));
    QApplication::setApplicationVersion(QStringLiteral(THULY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("thuly"));
    if (!hardened)
        std::fprintf(stderr, "thuly: %s\n", qPrintable(hardened.error().id()));

    const thuly::desk::Parsed parsed = thuly::desk::parseOptions(QApplication::arguments());
    if (!parsed.message.isEmpty()) {
        std::fprintf(parsed.exitCode == 0 ? stdout : stderr, "%s\n", qPrintable(parsed.message));
        return parsed.exitCode;
    }
    thuly::desk::Composition composition(application, parsed.options);
    if (const thuly::Result<void> started = composition.start(); !started) {
        std::fprintf(stderr, "thuly: %s\n", qPrintable(thuly::models::errorText(started.error())));
        return 4;
    }
    return QApplication::exec();
}
