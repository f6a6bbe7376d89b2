// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/theme.h>

#include <thuly/ui/thulystyle.h>
#include <thuly/ui/typography.h>

#include <QApplication>
#include <QScreen>
#include <QStyleHints>

#include <algorithm>

namespace thuly::ui {

namespace {
constexpr const char *themeProperty = "thulyTheme";
constexpr double smallestPoints = 10;
constexpr int widestCompact = 1600;
}

Theme::Theme(QApplication &application, DisplaySettings settings, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_settings(settings)
    , m_desktopFont(QApplication::font())
{
    application.setProperty(themeProperty, QVariant::fromValue<QObject *>(this));
    QApplication::setStyle(new ThulyStyle);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_settings.appearance == Appearance::FollowSystem)
            apply();
    });
    apply();
}

Theme::~Theme()
{
    m_application.setProperty(themeProperty, {});
}

Theme *Theme::of(const QWidget *)
{
    return qApp ? qobject_cast<Theme *>(qApp->property(themeProperty).value<QObject *>()) : nullptr;
}

void Theme::setSettings(DisplaySettings settings)
{
    settings.zoomPercent = std::clamp(settings.zoomPercent, 100, 200);
    if (settings == m_settings)
        return;
    m_settings = settings;
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    DisplaySettings next = m_settings;
    next.appearance = appearance;
    setSettings(next);
}

void Theme::setDensity(Density density)
{
    DisplaySettings next = m_settings;
    next.density = density;
    setSettings(next);
}

void Theme::setZoom(int percent)
{
    DisplaySettings next = m_settings;
    next.zoomPercent = percent;
    setSettings(next);
}

void Theme::zoomIn()
{
    setZoom(m_settings.zoomPercent + 10);
}

void Theme::zoomOut()
{
    setZoom(m_settings.zoomPercent - 10);
}

void Theme::apply()
{
    switch (m_settings.appearance) {
    case Appearance::Light: m_kind = ThemeKind::Light; break;
    case Appearance::Dark: m_kind = ThemeKind::Dark; break;
    case Appearance::FollowSystem:
        m_kind = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? ThemeKind::Dark : ThemeKind::Light;
        break;
    }
    switch (m_settings.density) {
    case Density::Compact: m_density = Density::Compact; break;
    case Density::Comfortable: m_density = Density::Comfortable; break;
    case Density::Automatic: {
        const QScreen *screen = QGuiApplication::primaryScreen();
        m_density = screen && screen->availableSize().width() > widestCompact ? Density::Comfortable : Density::Compact;
        break;
    }
    }

    QFont f = interfaceFont();
    switch (m_settings.font) {
    case FontChoice::Inter: break;
    case FontChoice::Desktop:
        f.setFamilies(m_desktopFont.families());
        break;
    }
    f.setPointSizeF(std::max(smallestPoints, m_desktopFont.pointSizeF()) * m_settings.zoomPercent / 100);

    QApplication::setPalette(ui::palette(m_kind));
    QApplication::setFont(f);
    // Classes with a desktop font of their own would stay behind at other zooms.
    for (const char *name : {"QMenu", "QMenuBar", "QToolTip", "QStatusBar", "QTabBar", "QHeaderView", "QToolButton", "QComboBox",
                             "QComboBoxListView", "QMessageBoxLabel", "QAbstractItemView", "QDockWidgetTitle"})
        QApplication::setFont(f, name);
    Q_EMIT changed();
}

} // namespace thuly::ui
