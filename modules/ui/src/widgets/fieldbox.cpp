// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/fieldbox.h>

#include "measured.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace thuly::ui {

FieldBox::FieldBox(const QString &label, QWidget *field, Need need, QWidget *parent)
    : QWidget(parent)
    , m_text(label)
    , m_need(need)
    , m_field(field)
    , m_label(new Label({}, TextStyle::SmallMedium, Token::Text2, this))
    , m_star(new Label(QStringLiteral("*"), TextStyle::SmallMedium, Token::Danger, this))
    , m_messageRow(new QWidget(this))
    , m_messageIcon(new IconLabel(IconName::Warning, Token::Warn, IconSize::Small, m_messageRow))
    , m_messageText(new Label({}, TextStyle::Small, Token::Warn, m_messageRow))
{
    const Measures m = Measures::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(1));
    m_label->setBuddy(field);
    auto *head = new QHBoxLayout;
    head->setSpacing(m.px(4));
    head->addWidget(m_label);
    head->addWidget(m_star);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(field);
    auto *row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.px(6));
    row->addWidget(m_messageIcon, 0, Qt::AlignTop);
    m_messageText->setWordWrap(true);
    row->addWidget(m_messageText, 1);
    column->addWidget(m_messageRow);
    column->addStretch(1);
    m_messageRow->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setFocusProxy(field);
    relabel();
}

void FieldBox::setLabel(const QString &label)
{
    m_text = label;
    relabel();
}

void FieldBox::setNeed(Need need)
{
    m_need = need;
    relabel();
}

void FieldBox::relabel()
{
    const bool needed = m_need == Need::Required;
    m_label->setText(m_text);
    m_label->setVisible(!m_text.isEmpty());
    m_star->setVisible(needed && !m_text.isEmpty());
    m_field->setAccessibleName(needed ? tr("%1, needed").arg(m_text) : m_text);
}

void FieldBox::setMessage(FieldMessage kind, const QString &sentence)
{
    m_message = kind;
    setFieldMessage(m_field, kind);
    switch (kind) {
    case FieldMessage::None: break;
    case FieldMessage::Hint:
        m_messageIcon->setIcon(IconName::Info, Token::Text2);
        m_messageText->setToken(Token::Text2);
        break;
    case FieldMessage::Ok:
        m_messageIcon->setIcon(IconName::Ok, Token::Ok);
        m_messageText->setToken(Token::Ok);
        break;
    case FieldMessage::Warning:
        m_messageIcon->setIcon(IconName::Warning, Token::Warn);
        m_messageText->setToken(Token::Warn);
        break;
    case FieldMessage::Error:
        m_messageIcon->setIcon(IconName::Error, Token::Danger);
        m_messageText->setToken(Token::Danger);
        break;
    }
    m_messageText->setText(sentence);
    const int line = QFontMetrics(m_messageText->font()).height() + m_messageText->contentsMargins().top() + m_messageText->contentsMargins().bottom();
    m_messageIcon->setFixedHeight(line); // level with the first line
    m_messageRow->setVisible(kind != FieldMessage::None && !sentence.isEmpty());
    m_field->setAccessibleDescription(sentence);
}

QString FieldBox::sentence() const
{
    return m_messageText->text();
}

} // namespace thuly::ui
