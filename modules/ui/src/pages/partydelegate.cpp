// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/partydelegate.h"

#include <thuly/ui/fields.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/suggestionlist.h>

#include <QAbstractItemView>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

using models::PartyTableModel;

QString detailOf(const cases::Party &party)
{
    QString detail;
    if (party.born > 0)
        detail += QString(u", "_s % QString::number(party.born));
    if (!party.address.isEmpty())
        detail += QString(u" · "_s % party.address.section(u',', 0, 0));
    return detail;
}

} // namespace

PartyDelegate::PartyDelegate(QAbstractItemView *view, PartyTableModel *model, workflow::Intake intake)
    : GridDelegate(view, GridLines::RowsAndColumns)
    , m_model(model)
    , m_intake(std::move(intake))
{
}

QWidget *PartyDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    switch (PartyTableModel::Column(index.column())) {
    case PartyTableModel::Role: {
        auto *choice = new ChoiceField(parent);
        for (const cases::PartyRole role : m_model->roles())
            choice->addChoice(cases::partyRoleId(role), m_model->roleName(role));
        choice->setProperty("ownFocus", true);
        choice->setAccessibleName(tr("Role"));
        return choice;
    }
    case PartyTableModel::Born:
    case PartyTableModel::CitizenId: {
        auto *code = new CodeField(parent);
        code->setFrame(false);
        code->setProperty("ownFocus", true);
        code->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return code;
    }
    case PartyTableModel::Name: {
        QWidget *editor = GridDelegate::createEditor(parent, option, index);
        suggest(qobject_cast<QLineEdit *>(editor), index);
        return editor;
    }
    case PartyTableModel::Address:
    case PartyTableModel::Representative:
    case PartyTableModel::ColumnCount:
        break;
    }
    return GridDelegate::createEditor(parent, option, index);
}

void PartyDelegate::suggest(QLineEdit *field, const QModelIndex &index) const
{
    auto *list = new SuggestionList(field);
    const QPersistentModelIndex at(index);
    connect(list, &SuggestionList::wanted, field, [this, list, field](const QString &text) {
        if (text.trimmed().size() < 2) {
            list->setSuggestions({});
            return;
        }
        m_intake.suggestParties(text.trimmed()).then(list, [list, field, text](Result<QList<cases::KnownParty>> known) {
            if (!known || known->isEmpty() || ImeGuard::peek(field) != text) {
                list->setSuggestions({});
                return;
            }
            // First what Enter would have done without a list, so that a fast typist never gets somebody else's data.
            QList<Suggestion> suggestions{Suggestion{IconName::Plus, text.trimmed(), tr(" · new person"), u"⏎"_s, QVariant()}};
            for (qsizetype i = 0; i < known->size(); ++i) {
                const cases::KnownParty &person = known->at(i);
                suggestions << Suggestion{person.party.kind == cases::PartyKind::Organisation ? IconName::Org : IconName::Person,
                                          person.party.name, detailOf(person.party), person.matterNumber, QVariant::fromValue(person.party)};
            }
            list->setSuggestions(suggestions);
        });
    });
    connect(list, &SuggestionList::chosen, this, [this, at, field](const Suggestion &chosen) {
        auto *self = const_cast<PartyDelegate *>(this);
        if (!at.isValid())
            return;
        if (chosen.data.isValid()) {
            const auto party = chosen.data.value<cases::Party>();
            field->setText(party.name);
            m_model->takeOver(at.row(), party);
        }
        Q_EMIT self->personTaken(at.row());
    });
}

void PartyDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<ChoiceField *>(editor)) {
        choice->setValue(index.data(Qt::EditRole));
        return;
    }
    auto *line = qobject_cast<QLineEdit *>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    // Rewriting what is the same would break a word that is being composed.
    if (line && line->text() != text)
        line->setText(text);
}

void PartyDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<ChoiceField *>(editor)) {
        model->setData(index, choice->value(), Qt::EditRole);
        return;
    }
    GridDelegate::setModelData(editor, model, index);
}

} // namespace thuly::ui
