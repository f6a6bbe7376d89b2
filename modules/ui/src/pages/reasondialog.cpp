// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reasondialog.h"

#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

ReasonDialog::ReasonDialog(const QString &title, const QString &fact, const QString &apply, QWidget *page)
    : DialogPanel(IconName::Correct, title, page)
    , m_reason(new TextField)
{
    setObjectName(u"reasonDialog"_s);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Measures::of(this).px(10));
    auto *what = new Label(fact, TextStyle::Small, Token::Text2, body);
    what->setWordWrap(true);
    column->addWidget(what);
    m_reason->setObjectName(u"reasonText"_s);
    m_box = new FieldBox(tr("Reason"), m_reason, Need::Required, body);
    column->addWidget(m_box);
    setBody(body);
    auto *leave = new Button(tr("Leave it"), ButtonRole::Normal, this);
    leave->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(leave, &QAbstractButton::clicked, this, &DialogPanel::dismiss);
    auto *button = new Button(apply, ButtonRole::Primary, this);
    button->setObjectName(u"reasonApply"_s);
    button->setKeyCap(QKeySequence(Qt::Key_Return));
    connect(button, &QAbstractButton::clicked, this, &ReasonDialog::submit);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonDialog::submit);
    connect(this, &DialogPanel::dismissed, this, &QObject::deleteLater);
    addButton(leave);
    addButton(button);
}

void ReasonDialog::ask()
{
    open(m_reason);
}

void ReasonDialog::submit()
{
    ImeGuard::flushNow();
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        m_box->setMessage(FieldMessage::Error, tr("Say why; it stays beside the entry."));
        return;
    }
    Q_EMIT given(reason);
    dismiss();
}

} // namespace thuly::ui
