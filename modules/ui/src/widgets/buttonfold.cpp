// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/buttonfold.h"

#include <QEvent>
#include <QLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

ButtonFold::ButtonFold(QWidget *bar, QLayout *row, std::function<int()> needed)
    : QObject(bar)
    , m_bar(bar)
    , m_row(row)
    , m_needed(std::move(needed))
    , m_more(new IconButton(IconName::More, tr("More"), {}, bar))
{
    m_more->setObjectName(u"moreActions"_s);
    m_more->setBordered();
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, &ButtonFold::openMenu);
    bar->installEventFilter(this);
}

void ButtonFold::add(Button *button)
{
    button->keepWords();
    m_buttons << button;
}

QList<Button *> ButtonFold::folded() const
{
    QList<Button *> away;
    for (const QPointer<Button> &button : m_buttons.first(m_folded)) {
        if (button)
            away << button;
    }
    return away;
}

bool ButtonFold::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QObject::eventFilter(watched, event);
}

int ButtonFold::widthOf(const QWidget *widget) const
{
    return widget->sizeHint().width() + std::max(0, m_row->spacing());
}

void ButtonFold::fit()
{
    m_buttons.removeIf([](const QPointer<Button> &button) { return !button; });
    m_folded = std::min<int>(m_folded, int(m_buttons.size()));
    // Reckoned from the hints, not tried out: every show and hide asks for another layout, and so for this again.
    int wanted = m_needed ? m_needed() : m_row->totalSizeHint().width();
    if (!m_more->isHidden())
        wanted -= widthOf(m_more);
    for (const Button *button : folded())
        wanted += widthOf(button);
    const int room = m_bar->width();
    int fold = 0;
    if (wanted > room) {
        wanted += widthOf(m_more);
        while (fold < int(m_buttons.size()) && wanted > room)
            wanted -= widthOf(m_buttons.at(fold++));
    }
    for (int at = 0; at < int(m_buttons.size()); ++at) {
        if ((at < fold) != (at < m_folded))
            m_buttons.at(at)->setVisible(at >= fold);
    }
    m_folded = fold;
    if (m_more->isHidden() != (fold == 0))
        m_more->setVisible(fold > 0);
}

void ButtonFold::openMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"moreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (Button *button : folded()) {
        QAction *action = menu->addAction(button->icon(), button->text());
        action->setEnabled(button->isEnabled());
        action->setToolTip(button->toolTip());
        connect(action, &QAction::triggered, button, &QAbstractButton::click);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace thuly::ui
