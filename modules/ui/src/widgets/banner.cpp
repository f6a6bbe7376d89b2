// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/blocks.h>

#include <thuly/ui/measures.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

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

Banner::Banner(BannerKind kind, IconName icon, const QString &fact, const QString &advice, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_icon(new IconLabel(icon, lookOfBanner(kind).ink, IconSize::Normal, this))
    , m_label(new Label({}, TextStyle::Body, Token::Text, this))
    , m_row(new QHBoxLayout(this))
{
    const Measures m = Measures::of(this);
    m_row->setContentsMargins(m.px(16), m.px(4), m.px(16), m.px(5));
    m_row->setSpacing(m.px(10));
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_label, 1);
    setMinimumHeight(m.banner);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    set(kind, icon, fact, advice);
}

void Banner::set(BannerKind kind, IconName icon, const QString &fact, const QString &advice)
{
    m_kind = kind;
    m_fact = fact;
    m_advice = advice;
    m_icon->setIcon(icon, lookOfBanner(kind).ink);
    retext();
    update();
}

void Banner::retext()
{
    const QString fact = m_fact.toHtmlEscaped();
    const QString words = m_advice.isEmpty() ? fact : u"<span style=\"font-weight:600\">%1</span> %2"_s.arg(fact, m_advice.toHtmlEscaped());
    m_label->setText(u"<p style=\"line-height:120%\">%1</p>"_s.arg(words)); // room for marks between two lines
    setAccessibleName(QString(m_fact % u' ' % m_advice).trimmed());
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
