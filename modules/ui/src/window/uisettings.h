// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/deadline.h>
#include <thuly/ui/navlist.h>
#include <thuly/ui/theme.h>

#include <QByteArray>
#include <QSettings>

namespace thuly::ui {

enum class Fold { Open, Folded };

/**
 * How this person likes the window: sizes, widths, theme, language. Lies outside the vault, so it never holds
 * anything about people or cases. GUI thread.
 */
class UiSettings
{
public:
    /** Empty: the user's configuration folder. */
    explicit UiSettings(const QString &file = {});

    [[nodiscard]] DisplaySettings display() const;
    void setDisplay(const DisplaySettings &display);
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] NavForm navigation() const;
    void setNavigation(NavForm form);
    /** A pane that can be folded away: "register.inspector". */
    [[nodiscard]] Fold fold(const QString &pane) const;
    void setFold(const QString &pane, Fold fold);
    /** Widths by column key, at 100 %. */
    [[nodiscard]] QMap<QString, int> widths(const QString &view) const;
    void setWidths(const QString &view, const QMap<QString, int> &widths);
    /** The chosen saved view, the columns shown: short words of the program, never typed text. */
    [[nodiscard]] QStringList words(const QString &key) const;
    void setWords(const QString &key, const QStringList &words);

private:
    mutable QSettings m_settings;
};

} // namespace thuly::ui
