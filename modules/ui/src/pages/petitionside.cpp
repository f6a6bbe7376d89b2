// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/petitionside.h"

#include <thuly/models/errortext.h>
#include <thuly/models/words.h>
#include <thuly/ui/measures.h>

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

PetitionSide::PetitionSide(models::DeskContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_column(nullptr)
    , m_effort(new Label({}, TextStyle::Small, Token::Text3))
{
    setObjectName(u"petitionSide"_s);
    const Measures m = Measures::of(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *sheet = new Surface(Token::Base, Qt::LeftEdge, this);
    outer->addWidget(sheet);
    m_column = new QVBoxLayout(sheet);
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    m_deadlines = makePart(IconName::Clock, tr("Deadlines if entered today"));
    m_missing = makePart(IconName::Task, tr("Still missing"));
    m_duplicates = makePart(IconName::Conflict, tr("Possible duplicates"));
    m_column->addStretch(1);
    m_effort->setObjectName(u"effort"_s);
    m_effort->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    m_column->addWidget(new Line(Qt::Horizontal, sheet));
    m_column->addWidget(m_effort);
    showPreview({}, {});
}

PetitionSide::Part PetitionSide::makePart(IconName icon, const QString &title)
{
    const Measures m = Measures::of(this);
    auto *head = new PaneHeader(icon, title, this);
    m_column->addWidget(head);
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(12));
    layout->setSpacing(m.px(6));
    m_column->addWidget(body);
    return {head, layout};
}

void PetitionSide::clear(const Part &part)
{
    while (QLayoutItem *item = part.body->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a link in it may be the sender
        }
        delete item;
    }
}

void PetitionSide::showPreview(const QList<models::FieldProblem> &problems, const workflow::PetitionPreview &preview)
{
    showDeadlines(preview);
    showMissing(problems, preview);
    showDuplicates(preview);
}

void PetitionSide::showDeadlines(const workflow::PetitionPreview &preview)
{
    clear(m_deadlines);
    const Measures m = Measures::of(this);
    const auto law = m_context.desk->law();
    if (preview.deadlines.isEmpty())
        addNote(m_deadlines, IconName::Info, Token::Text2, tr("They appear when the day of receipt is filled in."), {});
    for (const cases::Deadline &deadline : preview.deadlines) {
        auto *row = new QWidget(this);
        auto *grid = new QGridLayout(row);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(m.px(10));
        grid->setVerticalSpacing(m.px(1));
        grid->setColumnStretch(1, 1);
        grid->addWidget(new Label(deadline.due.toString(u"dd/MM"_s), TextStyle::Strong, Token::Text, row), 0, 0, Qt::AlignTop);
        auto *what = new Label(models::deadlineTitle(deadline, *law, m_context.language), TextStyle::Body, Token::Text, row);
        what->setWordWrap(true);
        grid->addWidget(what, 0, 1);
        auto *why = new Label(models::limitBasis(deadline, m_context.language), TextStyle::Small, Token::Text2, row);
        grid->addWidget(why, 1, 1);
        row->setToolTip(models::computation(deadline, m_context.language));
        m_deadlines.body->addWidget(row);
        m_deadlines.body->addWidget(new Line(Qt::Horizontal, this));
    }
    m_deadlines.body->addWidget(new Label(tr("Law pack %1").arg(law->version()), TextStyle::Small, Token::Text3, this));
}

void PetitionSide::addNote(const Part &part, IconName icon, Token token, const QString &text, const QString &field)
{
    const Measures m = Measures::of(this);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(6));
    layout->addWidget(new IconLabel(icon, token, IconSize::Small, row), 0, Qt::AlignTop);
    auto *label = new Label(text, TextStyle::Small, token, row);
    label->setWordWrap(true);
    layout->addWidget(label, 1);
    if (!field.isEmpty()) {
        auto *go = new IconButton(IconName::Right, tr("Go to this field"), {}, row);
        go->setFocusPolicy(Qt::NoFocus);
        connect(go, &QAbstractButton::clicked, this, [this, field] { Q_EMIT fieldWanted(field); });
        layout->addWidget(go, 0, Qt::AlignTop);
    }
    part.body->addWidget(row);
}

void PetitionSide::showMissing(const QList<models::FieldProblem> &problems, const workflow::PetitionPreview &preview)
{
    clear(m_missing);
    for (const models::FieldProblem &problem : problems)
        addNote(m_missing, IconName::Error, Token::Danger, models::errorText(problem.error), problem.field);
    for (const cases::Finding &finding : preview.findings) {
        const QString text = models::errorText(Error{finding.code, {}, finding.field, finding.args, {}});
        switch (finding.severity) {
        case cases::Severity::Refuse:
            addNote(m_missing, IconName::Error, Token::Danger, text, finding.field);
            break;
        case cases::Severity::Warn:
            addNote(m_missing, IconName::Warning, Token::Warn, text, finding.field);
            break;
        case cases::Severity::Missing:
            addNote(m_missing, IconName::Info, Token::Text2,
                    finding.code == ErrorCode::MissingField  ? tr("%1: needed at a later step, not now").arg(models::fieldLabel(finding.field))
                    : finding.code == ErrorCode::FactMissing ? tr("%1: needed at a later step, not now").arg(m_context.desk->law()->factLabel(finding.field).in(m_context.language))
                                                             : text,
                    {});
            break;
        case cases::Severity::Info:
            addNote(m_missing, IconName::Info, Token::Text2, text, {});
            break;
        }
    }
    if (problems.isEmpty() && preview.findings.isEmpty())
        addNote(m_missing, IconName::Ok, Token::Ok, tr("Nothing is missing to enter it."), {});
}

void PetitionSide::showDuplicates(const workflow::PetitionPreview &preview)
{
    clear(m_duplicates);
    const bool any = !preview.duplicates.isEmpty();
    m_duplicates.head->setVisible(any);
    m_duplicates.body->parentWidget()->setVisible(any);
    for (const cases::PossibleDuplicate &duplicate : preview.duplicates) {
        const cases::Matter &matter = duplicate.matter;
        auto *title = new Label(QString(models::matterNumber(matter) % u" · "_s % formatDate(matter.receivedOn)), TextStyle::Strong, Token::Text, this);
        m_duplicates.body->addWidget(title);
        auto *why = new Label(tr("Same people: %1. %2").arg(duplicate.sameParties.join(u", "_s), matter.relation), TextStyle::Small, Token::Text2, this);
        why->setWordWrap(true);
        m_duplicates.body->addWidget(why);
        auto *look = new Button(tr("Look at it"), ButtonRole::Normal, this);
        look->setFocusPolicy(Qt::NoFocus);
        const QString place = QString(u"case:"_s % matter.uid.toString());
        connect(look, &QAbstractButton::clicked, this, [this, place] { Q_EMIT openPlace(place); });
        m_duplicates.body->addWidget(look, 0, Qt::AlignLeft);
    }
}

void PetitionSide::setEffort(int keys, int seconds)
{
    m_effort->setText(QString(tr("%n keys", nullptr, keys) % u" · "_s % tr("%n seconds since the form was opened", nullptr, seconds)));
}

} // namespace thuly::ui
