// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/serviceform.h"

#include "pages/casefinder.h"
#include "pages/formwalk.h"

#include <thuly/models/errortext.h>
#include <thuly/models/servicewords.h>
#include <thuly/models/words.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/keymap.h>
#include <thuly/ui/measures.h>

#include <QCheckBox>
#include <QGridLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace thuly::ui {

ServiceForm::ServiceForm(models::DeskContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_work(m_context.desk)
{
    setObjectName(u"serviceForm"_s);
    m_walk = new FormWalk(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeSheet());
    column->addWidget(area);
    connect(m_walk, &FormWalk::atEnd, this, [this] { m_save->setFocus(Qt::TabFocusReason); });
}

QWidget *ServiceForm::makeSheet()
{
    const Measures m = Measures::of(this);
    auto *sheet = new Surface(Token::Window, Qt::LeftEdge, this);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(m.px(16), m.px(12), m.px(16), m.px(12));
    column->setSpacing(m.px(10));
    column->addWidget(new Label(tr("Serve a paper"), TextStyle::Title, Token::Text, sheet));
    m_case = new CaseFinder(m_context, u"service"_s, sheet);
    connect(m_case, &CaseFinder::found, this, &ServiceForm::load);
    column->addWidget(m_case);
    m_rest = new QWidget(sheet);
    auto *grid = new QGridLayout(m_rest);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.px(12));
    grid->setVerticalSpacing(m.px(10));
    m_paper = new ChoiceField;
    m_title = new TextField;
    m_documentNo = new CodeField;
    m_method = new ChoiceField;
    m_on = new DateField;
    m_others = new TextField;
    m_others->setPlaceholderText(tr("separated by ;"));
    m_on->setToday([this] { return m_context.today(); });
    for (const cases::ServiceMethod method : cases::allServiceMethods())
        m_method->addChoice(cases::serviceMethodId(method), models::serviceMethodName(method));
    const QList<std::pair<QWidget *, QString>> named = {{m_paper, u"servicePaper"_s}, {m_title, u"serviceTitle"_s}, {m_documentNo, u"serviceNumber"_s},
        {m_method, u"serviceMethod"_s}, {m_on, u"serviceOn"_s}, {m_others, u"serviceOthers"_s}};
    for (const auto &[field, name] : named) {
        field->setObjectName(name);
        m_walk->add(field);
    }
    grid->addWidget(new FieldBox(tr("Paper"), m_paper, Need::Required, m_rest), 0, 0, 1, 2);
    grid->addWidget(new FieldBox(tr("Title, if another"), m_title, Need::Optional, m_rest), 1, 0);
    grid->addWidget(new FieldBox(tr("Number"), m_documentNo, Need::Optional, m_rest), 1, 1);
    grid->addWidget(new FieldBox(tr("Way of serving"), m_method, Need::Required, m_rest), 2, 0);
    grid->addWidget(new FieldBox(tr("Given out on"), m_on, Need::Required, m_rest), 2, 1);
    m_people = new QWidget(m_rest);
    grid->addWidget(m_people, 3, 0, 1, 2);
    grid->addWidget(new FieldBox(tr("Others: procuracy, commune"), m_others, Need::Optional, m_rest), 4, 0, 1, 2);
    m_problem = new Label({}, TextStyle::Small, Token::Danger, m_rest);
    m_problem->setObjectName(u"serviceProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    grid->addWidget(m_problem, 5, 0, 1, 2);
    auto *row = new QHBoxLayout;
    m_save = new Button(IconName::Service, tr("Put on the list"), ButtonRole::Primary, m_rest);
    m_save->setObjectName(u"saveService"_s);
    m_save->setKeyCap(KeyMap::shortcut(Command::Finish));
    connect(m_save, &QAbstractButton::clicked, this, &ServiceForm::submit);
    auto *leave = new Button(tr("Leave it"), ButtonRole::Normal, m_rest);
    leave->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(leave, &QAbstractButton::clicked, this, &ServiceForm::left);
    row->addWidget(m_save);
    row->addWidget(leave);
    row->addStretch(1);
    grid->addLayout(row, 6, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addWidget(m_rest);
    column->addStretch(1);
    return sheet;
}

void ServiceForm::openNew(const Uuid &matter)
{
    m_problem->hide();
    m_rest->setVisible(!matter.isNull());
    m_case->begin(matter);
}

void ServiceForm::load(const Uuid &matter)
{
    m_case->load(m_work.start(matter), [this](const workflow::ServiceStart &start) { fill(start); });
}

void ServiceForm::fill(const workflow::ServiceStart &start)
{
    m_start = start;
    m_paper->clear();
    for (const packs::ServicePaper &paper : start.papers)
        m_paper->addChoice(paper.id, paper.label.in(m_context.language));
    m_paper->setCurrentIndex(0);
    m_title->setValue({});
    m_documentNo->setValue({});
    m_others->setValue({});
    m_method->setValue(cases::serviceMethodId(cases::ServiceMethod::Direct));
    m_on->setDate(m_context.today());
    const Measures m = Measures::of(this);
    auto *people = new QWidget(m_rest);
    m_rest->layout()->replaceWidget(m_people, people);
    m_people->deleteLater();
    m_people = people;
    auto *column = new QVBoxLayout(people);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(6));
    m_persons.clear();
    const auto law = m_context.desk->law();
    for (const workflow::PlaceView &one : start.places) {
        auto *box = new QCheckBox(QString(one.party.name % u" · "_s % models::partyRoleName(one.party.role, *law, m_context.language)), people);
        box->setObjectName(QString(u"servePerson."_s % QString::number(m_persons.size())));
        const bool usual = one.party.role == cases::PartyRole::Plaintiff || one.party.role == cases::PartyRole::Defendant || one.party.role == cases::PartyRole::RelatedPerson
                           || one.party.role == cases::PartyRole::Requester || one.party.role == cases::PartyRole::ConcernedPerson;
        box->setChecked(usual);
        auto *address = new Label(QString((one.place.address.isEmpty() ? one.party.address : one.place.address) % u" · "_s % models::communeName(one.commune)),
                                  TextStyle::Small, Token::Text2, people);
        address->setWordWrap(true);
        auto *directions = new TextField(people);
        directions->setObjectName(QString(u"serveDirections."_s % QString::number(m_persons.size())));
        directions->setAccessibleName(tr("Directions to %1").arg(one.party.name));
        directions->setPlaceholderText(tr("Directions for the round"));
        directions->setValue(one.place.directions);
        column->addWidget(box);
        column->addWidget(address);
        column->addWidget(directions);
        m_persons << Person{one, box, directions};
    }
    m_rest->show();
    m_paper->setFocus(Qt::OtherFocusReason);
}

void ServiceForm::notePlaces()
{
    for (const Person &person : std::as_const(m_persons)) {
        const QString text = person.directions->text().trimmed();
        if (text == person.place.place.directions)
            continue;
        cases::ServicePlace place = person.place.place;
        place.directions = text;
        m_work.notePlace(place).then(this, [this](Result<cases::ServicePlace> noted) {
            if (!noted)
                showProblem(noted.error());
        });
    }
}

void ServiceForm::submit()
{
    ImeGuard::flushNow();
    m_problem->hide();
    if (!m_rest->isVisibleTo(this)) {
        m_case->find();
        return;
    }
    cases::ServiceOrder order;
    order.matter = m_start.matter.uid;
    order.paper = m_paper->value().toString();
    order.title = m_title->text();
    order.documentNo = m_documentNo->text();
    order.method = cases::serviceMethodFromId(m_method->value().toString()).value_or(cases::ServiceMethod::Direct);
    order.orderedOn = m_on->date().value_or(QDate());
    for (const Person &person : std::as_const(m_persons)) {
        if (person.box->isChecked())
            order.parties << person.place.party.uid;
    }
    for (const QString &other : m_others->text().split(u';', Qt::SkipEmptyParts))
        order.recipients << other.trimmed();
    if (order.parties.isEmpty() && order.recipients.isEmpty()) {
        m_problem->setText(tr("Choose at least one person."));
        m_problem->show();
        return;
    }
    m_save->setEnabled(false);
    notePlaces();
    m_work.order(std::move(order)).then(this, [this](Result<QList<cases::Service>> made) {
        m_save->setEnabled(true);
        if (!made) {
            showProblem(made.error());
            return;
        }
        const int count = int(made->size());
        const QDate due = made->first().dueOn;
        Q_EMIT done(due.isValid() ? tr("%n papers are on the list; they are due on %1.", nullptr, count).arg(formatDate(due)) : tr("%n papers are on the list.", nullptr, count));
    });
}

void ServiceForm::showProblem(const Error &error)
{
    m_problem->setText(models::errorText(error));
    m_problem->show();
}

} // namespace thuly::ui
