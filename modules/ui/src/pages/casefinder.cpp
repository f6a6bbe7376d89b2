// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/casefinder.h"

#include <thuly/models/errortext.h>
#include <thuly/models/words.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/label.h>
#include <thuly/ui/measures.h>
#include <thuly/workflow/casework.h>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

CaseFinder::CaseFinder(models::DeskContext context, const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_number(new CodeField)
    , m_numberBox(new FieldBox(tr("Number of the case"), m_number, Need::Required, this))
    , m_line(new Label({}, TextStyle::Small, Token::Text2, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Measures::of(this).px(10));
    column->addWidget(m_numberBox);
    column->addWidget(m_line);
    m_number->setObjectName(QString(prefix % u"Case"_s));
    m_line->setObjectName(QString(prefix % u"CaseLine"_s));
    m_line->setWordWrap(true);
    connect(m_number, &QLineEdit::returnPressed, this, &CaseFinder::find);
}

void CaseFinder::begin(const Uuid &matter)
{
    m_number->setValue({});
    m_numberBox->setMessage(FieldMessage::None);
    m_line->setText({});
    m_numberBox->setVisible(matter.isNull());
    if (matter.isNull()) {
        ++m_loads; // what is still on its way belongs to the form before
        m_number->setFocus(Qt::OtherFocusReason);
    } else {
        Q_EMIT found(matter);
    }
}

void CaseFinder::hideNumber()
{
    m_numberBox->hide();
}

void CaseFinder::find()
{
    ImeGuard::flushNow();
    const QString number = m_number->text().trimmed();
    if (number.isEmpty())
        return;
    const int loads = ++m_loads;
    workflow::CaseWork(m_context.desk).openByNumber(number).then(this, [this, loads](Result<workflow::MatterView> view) {
        if (loads != m_loads)
            return;
        if (view)
            Q_EMIT found(view->head.uid);
        else
            showProblem(view.error());
    });
}

void CaseFinder::name(const cases::Matter &matter)
{
    m_numberBox->setMessage(FieldMessage::None);
    m_line->setText(QString(models::matterNumber(matter) % u" · "_s % models::versus(matter)));
}

void CaseFinder::showProblem(const Error &error)
{
    if (m_numberBox->isVisible())
        m_numberBox->setMessage(FieldMessage::Error, models::errorText(error));
    else
        m_line->setText(models::errorText(error));
}

} // namespace thuly::ui
