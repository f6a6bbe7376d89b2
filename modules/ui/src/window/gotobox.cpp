// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/gotobox.h"

#include <thuly/models/gridroles.h>
#include <thuly/ui/buttons.h>
#include <thuly/ui/keymap.h>
#include <thuly/ui/label.h>
#include <thuly/ui/measures.h>

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace thuly::ui {

GoToBox::GoToBox(models::DeskContext context, QList<models::GoToTarget> targets, QWidget *parent)
    : TextField(parent)
    , m_model(std::move(context), std::move(targets))
    , m_list(new SuggestionList(this))
    , m_cap(new KeyCap(KeyMap::shortcut(Command::GoToAnything), this))
    , m_icon(new IconLabel(IconName::Search, Token::Text3, IconSize::Normal, this))
{
    setObjectName(u"goToBox"_s);
    setPlaceholderText(tr("Go to a case, person, number"));
    setAccessibleName(tr("Go to"));
    m_cap->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(m_list, &SuggestionList::wanted, this, [this](const QString &text) { m_model.search(text); });
    connect(&m_model, &models::GoToModel::found, this, &GoToBox::showFound);
    connect(m_list, &SuggestionList::chosen, this, [this](const Suggestion &suggestion) {
        const QString place = suggestion.data.toString();
        setValue({});
        m_list->dismiss();
        Q_EMIT placeChosen(place);
    });
}

QSize GoToBox::sizeHint() const
{
    const Measures m = Measures::of(this);
    return {m.px(280), m.px(28)};
}

void GoToBox::resizeEvent(QResizeEvent *event)
{
    TextField::resizeEvent(event);
    const Measures m = Measures::of(this);
    const QSize cap = m_cap->sizeHint();
    m_icon->setGeometry(m.px(8), (height() - m.icon) / 2, m.icon, m.icon);
    m_cap->setGeometry(width() - cap.width() - m.px(8), (height() - cap.height()) / 2, cap.width(), cap.height());
    setTextMargins(m.px(22), 0, cap.width() + m.px(6), 0);
}

void GoToBox::showFound()
{
    QList<Suggestion> suggestions;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        const QVariant icon = index.data(models::IconRole);
        const QString detail = index.data(models::DetailRole).toString();
        suggestions << Suggestion{icon.isValid() ? IconName(icon.toInt()) : IconName::Case, index.data().toString(),
                                  detail.isEmpty() ? QString() : QString(u" · "_s % detail), index.data(models::TrailingRole).toString(),
                                  index.data(models::GoToModel::PlaceRole)};
    }
    m_list->setSuggestions(suggestions);
}

void GoToBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        setValue({});
        m_list->dismiss();
        event->accept();
        return;
    }
    TextField::keyPressEvent(event);
}

} // namespace thuly::ui
