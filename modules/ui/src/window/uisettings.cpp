// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/uisettings.h"

#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

QString defaultFile()
{
    return QString(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/thuly/desk.ini"_s);
}

/** A number as stored, or `fallback` where the file was edited by hand into something else. */
int within(const QVariant &value, int lowest, int highest, int fallback)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok && number >= lowest && number <= highest ? number : fallback;
}

} // namespace

UiSettings::UiSettings(const QString &file)
    : m_settings(file.isEmpty() ? defaultFile() : file, QSettings::IniFormat)
{
}

DisplaySettings UiSettings::display() const
{
    DisplaySettings display;
    display.appearance = Appearance(within(m_settings.value(u"display/appearance"_s), 0, 2, 0));
    display.density = Density(within(m_settings.value(u"display/density"_s), 0, 2, 0));
    display.font = FontChoice(within(m_settings.value(u"display/font"_s), 0, 1, 0));
    display.zoomPercent = within(m_settings.value(u"display/zoom"_s), 100, 200, 100);
    return display;
}

void UiSettings::setDisplay(const DisplaySettings &display)
{
    m_settings.setValue(u"display/appearance"_s, int(display.appearance));
    m_settings.setValue(u"display/density"_s, int(display.density));
    m_settings.setValue(u"display/font"_s, int(display.font));
    m_settings.setValue(u"display/zoom"_s, display.zoomPercent);
}

Language UiSettings::language() const
{
    return m_settings.value(u"display/language"_s).toString() == "en"_L1 ? Language::English : Language::Vietnamese;
}

void UiSettings::setLanguage(Language language)
{
    m_settings.setValue(u"display/language"_s, language == Language::English ? u"en"_s : u"vi"_s);
}

QByteArray UiSettings::geometry() const
{
    return m_settings.value(u"window/geometry"_s).toByteArray();
}

void UiSettings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"window/geometry"_s, geometry);
}

NavForm UiSettings::navigation() const
{
    return m_settings.value(u"window/navigation"_s).toString() == "rail"_L1 ? NavForm::Rail : NavForm::Full;
}

void UiSettings::setNavigation(NavForm form)
{
    m_settings.setValue(u"window/navigation"_s, form == NavForm::Rail ? u"rail"_s : u"full"_s);
}

Fold UiSettings::fold(const QString &pane) const
{
    return m_settings.value(QString(u"fold/"_s + pane)).toString() == "folded"_L1 ? Fold::Folded : Fold::Open;
}

void UiSettings::setFold(const QString &pane, Fold fold)
{
    m_settings.setValue(QString(u"fold/"_s + pane), fold == Fold::Folded ? u"folded"_s : u"open"_s);
}

QMap<QString, int> UiSettings::widths(const QString &view) const
{
    QMap<QString, int> widths;
    m_settings.beginGroup(QString(u"widths/"_s + view));
    const QStringList keys = m_settings.childKeys();
    for (const QString &key : keys) {
        if (const int width = within(m_settings.value(key), 24, 2000, 0); width > 0)
            widths.insert(key, width);
    }
    m_settings.endGroup();
    return widths;
}

void UiSettings::setWidths(const QString &view, const QMap<QString, int> &widths)
{
    m_settings.beginGroup(QString(u"widths/"_s + view));
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        m_settings.setValue(it.key(), it.value());
    m_settings.endGroup();
}

QStringList UiSettings::words(const QString &key) const
{
    return m_settings.value(QString(u"words/"_s + key)).toStringList();
}

void UiSettings::setWords(const QString &key, const QStringList &words)
{
    m_settings.setValue(QString(u"words/"_s + key), words);
}

} // namespace thuly::ui
