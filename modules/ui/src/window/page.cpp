// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/page.h"

#include <thuly/models/errortext.h>

#include <QAccessible>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

Page::Page(PlaceId place, IconName placeIcon, const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_place(std::move(place))
    , m_icon(placeIcon)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

Handled Page::command(Command)
{
    return Handled::No;
}

void Page::reach(const QString &)
{
}

void Page::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title;
    setAccessibleName(title);
    Q_EMIT titleChanged();
}

void Page::setHead(QWidget *head)
{
    m_head = head;
    m_layout->insertWidget(0, head);
}

void Page::setContent(QWidget *content)
{
    m_layout->addWidget(content, 1);
}

void Page::say(const QString &sentence)
{
    (new Toast(this, sentence))->show();
}

std::pair<QString, QString> factAndAdvice(const QString &text)
{
    const qsizetype end = text.indexOf(u". "_s);
    if (end < 0)
        return {text, {}};
    return {text.left(end + 1), text.mid(end + 2)};
}

void Page::showError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    const auto [fact, advice] = factAndAdvice(models::errorText(error));
    showBanner(BannerKind::Danger, IconName::Error, fact, advice);
    QAccessibleAnnouncementEvent announcement(this, QString(fact % u' ' % advice));
    QAccessible::updateAccessibility(&announcement);
}

Banner *Page::showBanner(BannerKind kind, IconName icon, const QString &fact, const QString &advice)
{
    clearBanner();
    m_banner = new Banner(kind, icon, fact, advice, this);
    m_banner->setObjectName(u"pageBanner"_s);
    m_layout->insertWidget(m_head ? 1 : 0, m_banner);
    return m_banner;
}

void Page::clearBanner()
{
    if (!m_banner)
        return;
    // A button of the banner may be the sender; it goes when control is back in the event loop.
    m_banner->hide();
    m_banner->setObjectName({});
    m_banner->deleteLater();
    m_banner = nullptr;
}

} // namespace thuly::ui
