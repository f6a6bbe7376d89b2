// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/blocks.h>

#include "buttonfold.h"
#include "measured.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace thuly::ui {

PageHead::PageHead(const QString &title, QWidget *parent)
    : Surface(Token::Window, Qt::BottomEdge, parent)
    , m_beside(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_title(new Label(title, TextStyle::Title, Token::Text, this))
    , m_subtitle(new ElidedLabel({}, TextStyle::Body, Token::Text2, this))
{
    auto *row = new QHBoxLayout(this);
    m_fold = new ButtonFold(this, m_actions, [this] { return neededWidth(); });
    // The subtitle is the first to give way, whatever else stands in the head: it has no claim of its own, only a limit.
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    row->addWidget(m_title);
    row->addWidget(m_subtitle, 1);
    row->addLayout(m_beside);
    row->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
    row->addLayout(m_actions);
    m_actions->addWidget(m_fold->more());
    m_subtitle->hide();
    setAccessibleName(title);
    measured(this, [this, row](const Measures &m) {
        row->setContentsMargins(m.px(16), 0, m.px(16), 0);
        row->setSpacing(m.px(10));
        m_beside->setSpacing(m.px(6));
        m_actions->setSpacing(m.px(8));
        m_subtitle->setMaximumWidth(m_subtitle->sizeHint().width());
        setFixedHeight(m.pageHead);
    });
}

int PageHead::neededWidth() const
{
    int needed = layout()->totalSizeHint().width();
    // A chip shortens before a button goes away.
    const int chip = Measures::of(this).px(160);
    const auto chips = findChildren<StateChip *>(Qt::FindDirectChildrenOnly);
    for (const StateChip *one : chips) {
        if (!one->isHidden())
            needed -= std::max(0, one->sizeHint().width() - chip);
    }
    return needed;
}

QSize PageHead::minimumSizeHint() const
{
    // Buttons go into the menu as the window gets narrower; they must not keep it wide.
    const Measures m = Measures::of(this);
    return {std::min(Surface::minimumSizeHint().width(), m.px(320)), m.pageHead};
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHead::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setMaximumWidth(m_subtitle->sizeHint().width());
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHead::addBeside(QWidget *widget)
{
    m_beside->addWidget(widget);
}

void PageHead::addAction(QWidget *widget)
{
    auto *button = qobject_cast<Button *>(widget);
    if (button && buttonRole(button) == ButtonRole::Primary) {
        button->keepWords();
        m_actions->addWidget(button);
        return;
    }
    m_actions->insertWidget(m_actions->indexOf(m_fold->more()), widget);
    if (button)
        m_fold->add(button);
}

PaneHeader::PaneHeader(IconName icon, const QString &title, QWidget *parent)
    : Surface(Token::Window, Qt::BottomEdge, parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->addWidget(new IconLabel(icon, Token::Text, IconSize::Normal, this));
    build(title);
}

PaneHeader::PaneHeader(const QString &title, QWidget *parent)
    : Surface(Token::Window, Qt::BottomEdge, parent)
    , m_row(new QHBoxLayout(this))
{
    build(title);
}

void PaneHeader::build(const QString &title)
{
    measured(this, [this](const Measures &m) {
        m_row->setContentsMargins(m.px(12), 0, m.px(12), 1);
        m_row->setSpacing(m.px(8));
        setFixedHeight(m.paneHead);
    });
    m_title = new Label(title, TextStyle::Strong, Token::Text, this);
    m_note = new ElidedLabel({}, TextStyle::Small, Token::Text2, this);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_row->addWidget(m_title);
    m_row->addStretch(1);
    m_row->addWidget(m_note);
    m_note->hide();
}

void PaneHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PaneHeader::setTitleStyle(TextStyle style)
{
    m_title->setTextStyle(style);
}

void PaneHeader::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void PaneHeader::addAtEnd(QWidget *widget)
{
    // A full-size button would touch the lines of so low a head.
    measured(this, [held = QPointer<QWidget>(widget)](const Measures &m) {
        if (held)
            held->setMaximumHeight(m.paneHead - m.px(4));
    });
    m_row->addWidget(widget);
}

Section::Section(IconName icon, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout)
{
    m_row->addWidget(new IconLabel(icon, Token::Text, IconSize::Normal, this));
    build(title);
}

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout)
{
    build(title);
}

void Section::build(const QString &title)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = new Label(title, TextStyle::Strong, Token::Text, this);
    m_note = new Label({}, TextStyle::Small, Token::Text2, this);
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch(1);
    column->addLayout(m_row);
    column->addWidget(new Line(Qt::Horizontal, this));
    measured(this, [this, column](const Measures &m) {
        column->setSpacing(m.px(2));
        m_row->setSpacing(m.px(8));
        m_title->setMinimumHeight(m.control);
    });
    m_note->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Section::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Section::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Section::addAtEnd(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace thuly::ui
