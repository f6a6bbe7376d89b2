// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace thuly::desk {

namespace {

constexpr int usage = 2;

QString defaultVault()
{
    return QString(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/thuly/vault"_s);
}

std::optional<QSize> sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return parts.size() == 2 && size.width() >= 320 && size.height() >= 240 && size.width() <= 8000 && size.height() <= 8000
             ? std::optional(size)
             : std::nullopt;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"vault"_s, u"Folder of the vault (default: the user's data folder)."_s, u"DIR"_s},
        {u"user"_s, u"Open the vault as this person."_s, u"NAME"_s},
        {u"password-file"_s, u"Read the password from a file, for demonstrations and tests."_s, u"FILE"_s},
        {u"settings"_s, u"Keep widths and theme in this file."_s, u"FILE"_s},
        {u"lang"_s, u"Language: vi or en."_s, u"vi|en"_s},
        {u"screenshot"_s, u"Write a picture of the window and leave."_s, u"FILE"_s},
        {u"page"_s, u"Page to show: today, petition, register:ID, print:ID, case:NUMBER, matters, users, display, keys, components, unlock."_s,
         u"PAGE"_s},
        {u"size"_s, u"Size of the window."_s, u"WxH"_s},
        {u"theme"_s, u"Colours: light or dark."_s, u"light|dark"_s},
        {u"zoom"_s, u"Size of everything, 100 to 200."_s, u"PERCENT"_s},
    });
}

QString readValues(const QCommandLineParser &parser, Options &options)
{
    options.vault = parser.isSet(u"vault"_s) ? parser.value(u"vault"_s) : defaultVault();
    options.user = parser.value(u"user"_s);
    options.passwordFile = parser.value(u"password-file"_s);
    options.settingsFile = parser.value(u"settings"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.page = parser.value(u"page"_s);
    if (parser.isSet(u"lang"_s)) {
        const QString language = parser.value(u"lang"_s);
        if (language != "vi"_L1 && language != "en"_L1)
            return u"--lang is vi or en"_s;
        options.language = language == "en"_L1 ? Language::English : Language::Vietnamese;
    }
    if (parser.isSet(u"size"_s)) {
        const auto size = sizeOf(parser.value(u"size"_s));
        if (!size)
            return u"--size is for example 1366x768"_s;
        options.size = *size;
    }
    if (parser.isSet(u"theme"_s)) {
        const QString theme = parser.value(u"theme"_s);
        if (theme != "light"_L1 && theme != "dark"_L1)
            return u"--theme is light or dark"_s;
        options.theme = theme == "dark"_L1 ? ui::Appearance::Dark : ui::Appearance::Light;
    }
    if (parser.isSet(u"zoom"_s)) {
        bool ok = false;
        const int zoom = parser.value(u"zoom"_s).toInt(&ok);
        if (!ok || zoom < 100 || zoom > 200)
            return u"--zoom is 100 to 200"_s;
        options.zoom = zoom;
    }
    if (options.user.isEmpty() != options.passwordFile.isEmpty())
        return u"--user and --password-file belong together"_s;
    return {};
}

} // namespace

Parsed parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Thụ Lý: the desk of a court, with or without a network."_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addOptions(parser);
    Parsed parsed;
    if (!parser.parse(arguments)) {
        parsed.message = parser.errorText();
        parsed.exitCode = usage;
        return parsed;
    }
    if (parser.isSet(help)) {
        parsed.message = parser.helpText();
        return parsed;
    }
    if (parser.isSet(version)) {
        parsed.message = u"thuly " + QStringLiteral(THULY_VERSION);
        return parsed;
    }
    parsed.message = readValues(parser, parsed.options);
    parsed.exitCode = parsed.message.isEmpty() ? 0 : usage;
    return parsed;
}

} // namespace thuly::desk
