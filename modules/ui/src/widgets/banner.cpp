// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/blocks.h>

#include "measured.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace thuly::ui {

namespace {

struct BannerLook {
    Token ground;
    Token ink;
};

BannerLook lookOfBanner(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Info: return {Token::Soft, Token::Accent};
    case BannerKind::Ok: return {Token::OkBg, Token::Ok};
    case BannerKind::Warning: return {Token::WarnBg, Token::Warn};
    case BannerKind::Danger: return {Token::DangerBg, Token::Danger};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

/** The bold fact and what to do, wrapped; drawn by hand because a rich text label cuts the marks of its first line. */
class Banner::Words : public QWidget
{
public:
    explicit Words(QWidget *parent)
        : QWidget(parent)
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void set(const QString &fact, const QString &advice)
    {
        m_fact = fact;
        m_advice = advice;
        updateGeometry();
        update();
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return lay(width, nullptr) + 2 * reach();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int width = QFontMetrics(ui::font(TextStyle::Strong)).horizontalAdvance(whole());
        return {width, heightForWidth(width)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {Measures::of(this).px(120), heightForWidth(QWIDGETSIZE_MAX)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(color(Token::Text, this));
        painter.translate(0, (height() - lay(width(), nullptr)) / 2);
        lay(width(), &painter);
    }

private:
    [[nodiscard]] QString whole() const { return m_advice.isEmpty() ? m_fact : QString(m_fact % u' ' % m_advice); }
    [[nodiscard]] static int reach() { return std::max(1, QFontMetrics(ui::font(TextStyle::Body)).height() / 8); }

    /** Breaks the lines for `width`, paints them if asked, and says how high they are. */
    int lay(int width, QPainter *painter) const
    {
        QTextLayout layout(whole(), ui::font(TextStyle::Body));
        if (!m_advice.isEmpty()) {
            QTextCharFormat strong;
            strong.setFontWeight(QFont::DemiBold);
            layout.setFormats({{0, int(m_fact.size()), strong}});
        }
        const double spacing = QFontMetricsF(layout.font()).height() * 1.2;
        double y = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1, width));
            line.setPosition({0, y + (spacing - line.height()) / 2});
            y += spacing;
        }
        layout.endLayout();
        if (painter)
            layout.draw(painter, {0, 0});
        return int(std::ceil(y));
    }

    QString m_fact;
    QString m_advice;
};

Banner::Banner(BannerKind kind, IconName icon, const QString &fact, const QString &advice, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_icon(new IconLabel(icon, lookOfBanner(kind).ink, IconSize::Normal, this))
    , m_words(new Words(this))
    , m_row(new QHBoxLayout(this))
{
    measured(this, [this](const Measures &m) {
        m_row->setContentsMargins(m.px(16), m.px(4), m.px(16), m.px(5));
        m_row->setSpacing(m.px(10));
        setMinimumHeight(m.banner);
    });
    m_row->addWidget(m_icon);
    m_row->addWidget(m_words, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred); // Fixed would cap it at one line
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    set(kind, icon, fact, advice);
}

void Banner::set(BannerKind kind, IconName icon, const QString &fact, const QString &advice)
{
    m_kind = kind;
    m_words->set(fact, advice);
    m_icon->setIcon(icon, lookOfBanner(kind).ink);
    setAccessibleName(QString(fact % u' ' % advice).trimmed());
    update();
}

void Banner::addAction(QPushButton *button)
{
    m_row->addWidget(button);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(lookOfBanner(m_kind).ground, this));
    painter.fillRect(0, height() - 1, width(), 1, color(Token::Border, this));
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace thuly::ui
