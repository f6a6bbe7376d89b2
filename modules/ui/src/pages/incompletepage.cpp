// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/incompletepage.h"

#include <thuly/ui/columnfit.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using models::IncompleteModel;

IncompletePage::IncompletePage(const PageContext &context, QWidget *parent)
    : Page(u"incomplete"_s, IconName::Task, context, parent)
    , m_model(context.desk)
    , m_view(new QTableView)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"incompletePage"_s);
    setTitle(tr("Still missing"));
    setHead(makeHead());
    const Measures m = Measures::of(this);
    m_view->setObjectName(u"incompleteList"_s);
    m_view->setAccessibleName(tr("Still missing"));
    m_view->setModel(&m_model);
    prepareGrid(m_view);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_view->horizontalHeader();
    for (const auto &[column, width] : {std::pair(IncompleteModel::Number, 176), {IncompleteModel::Parties, 300}, {IncompleteModel::Stage, 190}, {IncompleteModel::Judge, 72}})
        header->resizeSection(column, m.px(width));
    header->setSectionResizeMode(IncompleteModel::Missing, QHeaderView::Stretch);
    new ColumnFit(m_view, IncompleteModel::Missing, 280, {IncompleteModel::Parties, IncompleteModel::Stage});
    m_stack->addWidget(m_view);
    m_empty = new EmptyState(IconName::Ok, {}, {}, m_stack);
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    connect(m_view, &QAbstractItemView::activated, this, &IncompletePage::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_current = index.data(IncompleteModel::PlaceRole).toString();
    });
    connect(&m_model, &IncompleteModel::loaded, this, &IncompletePage::refresh);
    connect(&m_model, &IncompleteModel::failed, this, &Page::showError);
}

QWidget *IncompletePage::makeHead()
{
    const Measures m = Measures::of(this);
    m_head = new PageHead(tr("Still missing"), this);
    m_head->setSubtitle(tr("looking through the open cases"));
    m_type = new ChoiceField(m_head);
    m_type->setObjectName(u"incompleteType"_s);
    m_type->setAccessibleName(tr("Kind of case"));
    m_judge = new ChoiceField(m_head);
    m_judge->setObjectName(u"incompleteJudge"_s);
    m_judge->setAccessibleName(tr("Judge"));
    for (ChoiceField *field : {m_type, m_judge}) {
        field->setMinimumWidth(m.px(170));
        m_head->addAction(field);
    }
    refreshChoices();
    connect(m_type, &ChoiceField::valueChanged, this, [this](const QVariant &code) {
        if (!m_filling)
            m_model.setCaseType(code.toString());
    });
    connect(m_judge, &ChoiceField::valueChanged, this, [this](const QVariant &name) {
        if (!m_filling)
            m_model.setJudge(name.toString());
    });
    return m_head;
}

void IncompletePage::refreshChoices()
{
    m_filling = true;
    const QVariant type = m_type->value();
    const QVariant judge = m_judge->value();
    m_type->clear();
    m_type->addChoice(QString(), tr("All kinds of case"));
    for (const QString &code : m_model.caseTypes())
        m_type->addChoice(code, desk().law()->caseType(code)->name.in(language()), code);
    m_judge->clear();
    m_judge->addChoice(QString(), tr("All judges"));
    for (const QString &name : m_model.judges())
        m_judge->addChoice(name, name);
    // What is chosen stays, also when the last of its lines has just gone.
    for (const auto &[field, kept] : {std::pair(m_type, type), std::pair(m_judge, judge)}) {
        field->setValue(kept);
        if (field->currentIndex() < 0)
            field->setCurrentIndex(0);
    }
    m_filling = false;
    if (m_type->value() != type && type.isValid())
        m_model.setCaseType(m_type->value().toString());
    if (m_judge->value() != judge && judge.isValid())
        m_model.setJudge(m_judge->value().toString());
}

void IncompletePage::refresh()
{
    refreshChoices();
    const int gaps = m_model.rowCount();
    const bool filtered = m_type->currentIndex() > 0 || m_judge->currentIndex() > 0;
    if (gaps == 0) {
        m_head->setSubtitle({});
        m_empty->setTexts(filtered ? tr("Nothing is missing in these cases") : tr("Nothing is missing in the open cases"),
                          filtered ? tr("Choose another judge or kind of case above.") : tr("What a petition was entered without appears here until it is written."));
    } else {
        QString subtitle = QString(tr("%n places", nullptr, gaps) % u" · "_s % tr("%n cases and petitions", nullptr, m_model.matterCount()));
        if (m_model.isCut())
            subtitle += QString(u" · "_s % tr("the newest only"));
        m_head->setSubtitle(subtitle);
    }
    m_stack->setCurrentIndex(gaps == 0 ? 1 : 0);
    int row = 0;
    for (int i = 0; i < gaps; ++i) {
        if (m_model.index(i, 0).data(IncompleteModel::PlaceRole).toString() == m_current)
            row = i;
    }
    if (gaps > 0)
        m_view->setCurrentIndex(m_model.index(row, 0));
    Q_EMIT stateChanged();
}

void IncompletePage::open(const QModelIndex &index)
{
    if (const QString place = index.data(IncompleteModel::PlaceRole).toString(); !place.isEmpty())
        Q_EMIT openPlace(place);
}

Handled IncompletePage::command(Command command)
{
    if (command == Command::Find)
        m_type->setFocus(Qt::ShortcutFocusReason);
    else if (command == Command::OneLevelUp)
        m_view->setFocus(Qt::ShortcutFocusReason);
    else
        return Handled::No;
    return Handled::Yes;
}

QList<QWidget *> IncompletePage::panes() const
{
    return {m_view, m_type, m_judge};
}

void IncompletePage::shown()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
