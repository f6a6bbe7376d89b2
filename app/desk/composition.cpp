// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"

#include "screenshot.h"

#include <thuly/base/fileio.h>
#include <thuly/models/eventloopwatchdog.h>
#include <thuly/models/languages.h>
#include <thuly/ui/focusring.h>
#include <thuly/ui/icons.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/mainwindow.h>
#include <thuly/ui/theme.h>

#include <QApplication>

#include <chrono>

using namespace Qt::StringLiterals;

namespace thuly::desk {

namespace {

constexpr qint64 longestPassword = 4096;

ui::WindowParts windowParts(const Options &options)
{
    ui::WindowParts parts;
    parts.desk.clock = std::make_shared<SystemClock>();
    parts.folder = options.vault;
    parts.settingsFile = options.settingsFile;
    parts.language = options.language;
    return parts;
}

} // namespace

class Composition::Private
{
public:
    Private(QApplication &application, const Options &given)
        : options(given)
        , guard(application)
        , theme(application)
        , ring(application)
        , languages(application)
        , window(windowParts(given), languages, theme)
    {
    }

    Options options;
    ui::ImeGuard guard; // before the first window
    ui::Theme theme;
    ui::FocusRing ring;
    models::Languages languages;
    models::EventLoopWatchdog watchdog;
    ui::MainWindow window;
    std::unique_ptr<Screenshot> screenshot;
};

Composition::Composition(QApplication &application, const Options &options)
    : d(std::make_unique<Private>(application, options))
{
    application.setWindowIcon(ui::icon(ui::IconName::Scale, ui::Token::Accent));
    ui::DisplaySettings display = d->theme.settings();
    display.appearance = options.theme.value_or(display.appearance);
    display.zoomPercent = options.zoom.value_or(display.zoomPercent);
    d->theme.setSettings(display);
    if (!options.size.isEmpty())
        d->window.resize(options.size);
}

Composition::~Composition() = default;

Result<void> Composition::start()
{
    d->window.show();
    if (!d->options.screenshot.isEmpty()) {
        d->screenshot = std::make_unique<Screenshot>(d->window, d->options, nullptr);
        d->screenshot->start();
    }
    if (d->options.user.isEmpty() || d->options.page == "unlock"_L1)
        return {};
    THULY_TRY(QByteArray password, readFile(d->options.passwordFile, longestPassword));
    while (password.endsWith('\n') || password.endsWith('\r'))
        password.chop(1);
    SecretBytes secret = SecretBytes::copyOf(password);
    password.fill('\0');
    d->window.unlock(d->options.user, std::move(secret));
    return {};
}

} // namespace thuly::desk
