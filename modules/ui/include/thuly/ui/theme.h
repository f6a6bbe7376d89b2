// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/palette.h>

#include <QFont>
#include <QObject>

class QApplication;

namespace thuly::ui {

enum class Appearance { FollowSystem, Light, Dark };
/** Automatic: compact up to a screen width of 1600, comfortable above. */
enum class Density { Automatic, Compact, Comfortable };
enum class FontChoice { Inter, Desktop };

struct DisplaySettings {
    Appearance appearance = Appearance::FollowSystem;
    Density density = Density::Automatic;
    FontChoice font = FontChoice::Inter;
    int zoomPercent = 100; ///< 100 to 200
    friend bool operator==(const DisplaySettings &, const DisplaySettings &) = default;
};

/**
 * Applies style, palette, fonts and zoom to the application. Made once by the composition
 * (it hangs itself on the QApplication as a property, so that of() finds it without a singleton);
 * owns no widget. GUI thread.
 */
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application, DisplaySettings settings = {}, QObject *parent = nullptr);
    ~Theme() override;

    /** The theme of the application, or null in programs that made none. */
    [[nodiscard]] static Theme *of(const QWidget *widget);

    [[nodiscard]] DisplaySettings settings() const { return m_settings; }
    void setSettings(DisplaySettings settings);
    void setAppearance(Appearance appearance);
    void setDensity(Density density);
    /** Clamped to 100-200. */
    void setZoom(int percent);
    void zoomIn();
    void zoomOut();

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    /** Never Automatic. */
    [[nodiscard]] Density density() const { return m_density; }

Q_SIGNALS:
    /** After palette, font or density changed; all widgets have been told by then. */
    void changed();

private:
    void apply();

    QApplication &m_application;
    DisplaySettings m_settings;
    QFont m_desktopFont;
    ThemeKind m_kind = ThemeKind::Light;
    Density m_density = Density::Compact;
};

} // namespace thuly::ui
