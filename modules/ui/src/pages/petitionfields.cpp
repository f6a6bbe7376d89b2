// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/petitionfields.h"

#include "pages/entrygrid.h"
#include "pages/factfields.h"
#include "pages/formwalk.h"
#include "pages/partydelegate.h"

#include <thuly/base/money.h>
#include <thuly/base/text.h>
#include <thuly/models/errortext.h>
#include <thuly/models/words.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/suggestionlist.h>

#include <QApplication>
#include <QButtonGroup>
#include <QGridLayout>
#include <QHeaderView>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

using models::PartyTableModel;

QWidget *boxed(QWidget *content, QWidget *parent)
{
    auto *frame = new Surface(Token::Base, {}, parent);
    frame->setBoxed(Token::Field);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(content);
    return frame;
}

QGridLayout *twelve(QWidget *owner)
{
    const Measures m = Measures::of(owner);
    auto *grid = new QGridLayout(owner);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.px(12));
    grid->setVerticalSpacing(m.px(8));
    for (int column = 0; column < 12; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

} // namespace

PetitionFields::PetitionFields(const models::DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_parties(context.desk->law(), context.language)
    , m_walk(new FormWalk(this))
    , m_receivedOn(new DateField)
    , m_petitionDate(new DateField)
    , m_channel(new ChoiceField)
    , m_postmark(new DateField)
    , m_externalRef(new CodeField)
    , m_caseType(new ChoiceField)
    , m_relation(new TextField)
    , m_value(new MoneyField)
    , m_fee(new TextField)
    , m_claims(new TextArea)
    , m_interim(new QButtonGroup(this))
    , m_interimAt(new CodeField)
    , m_foreign(new ChoiceField)
    , m_remark(new TextField)
{
    const Measures m = Measures::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(16), m.px(10), m.px(16), m.px(16));
    column->setSpacing(m.px(8));
    column->addWidget(makeIntake());
    m_facts = new FactFields(context, m_walk, this);
    column->addWidget(m_facts);
    connect(m_facts, &FactFields::changed, this, [this] {
        if (!m_filling)
            Q_EMIT changed();
    });
    column->addWidget(makeParties());
    column->addWidget(makeContent());
    column->addWidget(makePapers());
    column->addStretch(1);
    connect(&m_parties, &PartyTableModel::edited, this, [this] {
        refreshNotes();
        if (!m_filling)
            Q_EMIT changed();
    });
    connect(&m_papers, &models::AttachmentTableModel::edited, this, [this] {
        refreshNotes();
        if (!m_filling)
            Q_EMIT changed();
    });
    connect(m_caseType, &ChoiceField::valueChanged, this, &PetitionFields::refreshKind);
    refreshChannel();
    refreshKind();
    refreshNotes();
}

void PetitionFields::watch(QWidget *field)
{
    const auto tell = [this] {
        if (!m_filling)
            Q_EMIT changed();
    };
    m_walk->add(field);
    if (auto *area = qobject_cast<TextArea *>(field))
        connect(area, &TextArea::peekChanged, this, tell);
    else if (auto *choice = qobject_cast<ChoiceField *>(field))
        connect(choice, &ChoiceField::valueChanged, this, tell);
    else if (auto *line = qobject_cast<TextField *>(field)) {
        connect(line, &TextField::peekChanged, this, tell);
        connect(line, &QLineEdit::textChanged, this, tell);
    }
}

QWidget *PetitionFields::makeIntake()
{
    auto *part = new QWidget(this);
    QGridLayout *grid = twelve(part);
    const auto today = [this] { return m_context.today(); };
    for (DateField *date : {m_receivedOn, m_petitionDate, m_postmark})
        date->setToday(today);
    m_channel->addChoice(cases::channelId(cases::Channel::Direct), models::channelName(cases::Channel::Direct));
    m_channel->addChoice(cases::channelId(cases::Channel::Post), models::channelName(cases::Channel::Post));
    m_channel->addChoice(cases::channelId(cases::Channel::Online), models::channelName(cases::Channel::Online));
    fillCaseTypes();
    m_receivedOn->setObjectName(u"receivedOn"_s);
    m_petitionDate->setObjectName(u"petitionDate"_s);
    m_channel->setObjectName(u"channel"_s);
    m_postmark->setObjectName(u"postmark"_s);
    m_externalRef->setObjectName(u"externalRef"_s);
    m_caseType->setObjectName(u"caseType"_s);
    const auto place = [&](const QString &field, const QString &label, QWidget *widget, Need need, int column, int span) {
        auto *box = new FieldBox(label, widget, need, part);
        m_boxes.insert(field, box);
        grid->addWidget(box, 0, column, 1, span, Qt::AlignTop);
        watch(widget);
        return box;
    };
    place(u"receivedOn"_s, tr("Received on"), m_receivedOn, Need::Required, 0, 2);
    place(u"petitionDate"_s, tr("Dated"), m_petitionDate, Need::Optional, 2, 2);
    place(u"channel"_s, tr("Filed"), m_channel, Need::Required, 4, 2);
    m_postmarkBox = place(u"postmark"_s, tr("Postmark"), m_postmark, Need::Optional, 6, 2);
    m_externalRefBox = place(u"externalRef"_s, tr("File code"), m_externalRef, Need::Optional, 6, 2);
    place(u"caseType"_s, tr("Kind of case"), m_caseType, Need::Required, 8, 4);
    connect(m_channel, &ChoiceField::valueChanged, this, &PetitionFields::refreshChannel);
    return part;
}

void PetitionFields::fillCaseTypes()
{
    const auto law = m_context.desk->law();
    for (const packs::CaseType &type : law->caseTypes()) {
        // Only what this court can accept with a number: types without an acceptance book are not offered.
        if (type.offer == packs::Offer::Enabled && !type.acceptanceRegister.isEmpty())
            m_caseType->addChoice(type.code, type.name.in(m_context.language), type.code);
    }
}

QWidget *PetitionFields::makeParties()
{
    const Measures m = Measures::of(this);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(8));
    m_partySection = new Section(IconName::Users, tr("Parties"), part);
    auto *add = new Button(IconName::Plus, tr("Add"), ButtonRole::Flat, part);
    add->setObjectName(u"addParty"_s);
    add->setKeyCap(QKeySequence(Qt::Key_Insert));
    add->setFocusPolicy(Qt::NoFocus);
    connect(add, &QAbstractButton::clicked, this, &PetitionFields::addParty);
    m_partySection->addAtEnd(add);
    column->addWidget(m_partySection);
    m_partyGrid = new EntryGrid(part);
    m_partyGrid->setObjectName(u"parties"_s);
    m_partyGrid->setAccessibleName(tr("Parties"));
    m_partyGrid->setModel(&m_parties);
    m_partyGrid->setFirstColumn(PartyTableModel::Name);
    auto *delegate = new PartyDelegate(m_partyGrid, &m_parties, workflow::Intake(m_context.desk));
    m_partyGrid->setItemDelegate(delegate);
    QHeaderView *header = m_partyGrid->horizontalHeader();
    const QList<int> widths{130, 190, 76, 124, 180, 116};
    for (int i = 0; i < widths.size(); ++i)
        header->resizeSection(i, m.px(widths.at(i)));
    header->setSectionResizeMode(PartyTableModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(PartyTableModel::Address, QHeaderView::Stretch);
    column->addWidget(boxed(m_partyGrid, part));
    m_walk->add(m_partyGrid);
    connect(m_partyGrid, &EntryGrid::leftForward, this, [this] { m_walk->next(m_partyGrid); });
    connect(m_partyGrid, &EntryGrid::leftBackward, this, [this] { m_walk->previous(m_partyGrid); });
    connect(m_partyGrid, &EntryGrid::removeWanted, &m_parties, &PartyTableModel::removeParty);
    connect(m_partyGrid, &EntryGrid::copyFromAboveWanted, &m_parties, &PartyTableModel::copyFromAbove);
    connect(m_partyGrid, &EntryGrid::peekChanged, this, &PetitionFields::changed);
    // Somebody known was taken: go on with the next person.
    connect(delegate, &PartyDelegate::personTaken, this, [this](int row) {
        const bool known = !m_parties.parties().value(row).address.isEmpty();
        m_partyGrid->openCell(known ? row + 1 : row, known ? int(PartyTableModel::Name) : int(PartyTableModel::Born));
    });
    return part;
}

QWidget *PetitionFields::makeContent()
{
    const Measures m = Measures::of(this);
    auto *part = new QWidget(this);
    QGridLayout *grid = twelve(part);
    grid->addWidget(new Section(IconName::Petition, tr("Content"), part), 0, 0, 1, 12);
    m_relation->setObjectName(u"relation"_s);
    m_value->setObjectName(u"value"_s);
    m_fee->setObjectName(u"fee"_s);
    m_claims->setObjectName(u"claims"_s);
    m_claims->setLines(2, 8);
    m_interimAt->setObjectName(u"interimAt"_s);
    m_foreign->setObjectName(u"foreign"_s);
    m_remark->setObjectName(u"remark"_s);
    m_fee->setReadOnlyValue({});
    m_fee->setAlignment(Qt::AlignRight);
    m_fee->setFocusPolicy(Qt::NoFocus);
    m_foreign->addChoice(false, tr("No"));
    m_foreign->addChoice(true, tr("Yes"));
    const auto place = [&](const QString &field, const QString &label, QWidget *widget, int row, int column, int span) {
        auto *box = new FieldBox(label, widget, Need::Optional, part);
        m_boxes.insert(field, box);
        grid->addWidget(box, row, column, 1, span, Qt::AlignTop);
        return box;
    };
    place(u"relation"_s, tr("Legal relation"), m_relation, 1, 0, 6);
    place(u"value"_s, tr("Amount in dispute (đồng)"), m_value, 1, 6, 3);
    place(u"fee"_s, tr("Suggested fee advance"), m_fee, 1, 9, 3);
    place(u"claims"_s, tr("Claims"), m_claims, 2, 0, 12);
    auto *interim = new QWidget(part);
    auto *interimRow = new QHBoxLayout(interim);
    interimRow->setContentsMargins(0, 0, 0, 0);
    interimRow->setSpacing(m.px(12));
    auto *none = new QRadioButton(tr("None"), interim);
    auto *some = new QRadioButton(tr("Yes, received at"), interim);
    none->setObjectName(u"interimNone"_s);
    some->setObjectName(u"interimYes"_s);
    m_interim->addButton(none, 0);
    m_interim->addButton(some, 1);
    m_interimAt->setPlaceholderText(tr("08:30 23/11/2026"));
    m_interimAt->setAccessibleName(tr("Hour and day the request was received"));
    interimRow->addWidget(none);
    interimRow->addWidget(some);
    interimRow->addWidget(m_interimAt, 1);
    none->setChecked(true);
    m_interimAt->setEnabled(false);
    m_interimBox = place(u"interimAt"_s, tr("Interim measure asked for"), interim, 3, 0, 6);
    place(u"foreignElement"_s, tr("Foreign element"), m_foreign, 3, 6, 2);
    place(u"remark"_s, tr("Remark"), m_remark, 3, 8, 4);
    for (QWidget *field : std::initializer_list<QWidget *>{m_relation, m_value, m_claims})
        watch(field);
    m_walk->add(none);
    for (QWidget *field : std::initializer_list<QWidget *>{m_interimAt, m_foreign, m_remark})
        watch(field);
    connect(m_interim, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (id != 1)
            return;
        m_interimAt->setEnabled(on);
        if (on && m_interimAt->text().isEmpty())
            m_interimAt->setValue(formatMoment(m_context.desk->clock().now()));
        if (!m_filling)
            Q_EMIT changed();
    });
    auto *list = new SuggestionList(m_relation);
    connect(list, &SuggestionList::wanted, this, &PetitionFields::fillRelation);
    connect(list, &SuggestionList::chosen, this, [this](const Suggestion &chosen) {
        m_relationId = chosen.data.toString();
        m_relation->setValue(chosen.title);
    });
    connect(m_relation, &QLineEdit::textEdited, this, [this] { m_relationId.clear(); });
    m_relation->setProperty("suggestions", QVariant::fromValue<QObject *>(list));
    return part;
}

void PetitionFields::fillRelation(const QString &text)
{
    auto *list = qobject_cast<SuggestionList *>(m_relation->property("suggestions").value<QObject *>());
    const QStringList words = fold(text).split(u' ', Qt::SkipEmptyParts);
    QList<Suggestion> suggestions;
    const auto relations = m_context.desk->law()->relationsOfLaw(m_caseType->value().toString());
    for (const packs::LegalRelation *relation : relations) {
        const QString folded = fold(relation->textVi);
        if (!words.isEmpty() && std::ranges::all_of(words, [&](const QString &word) { return folded.contains(word); }))
            suggestions << Suggestion{IconName::Book, relation->textVi, {}, QString(relation->article % (relation->clause.isEmpty() ? QString() : QString(u'.' % relation->clause))), relation->id};
        if (suggestions.size() == 7)
            break;
    }
    // What was typed stays possible: the list of the code is not the only way to name a dispute.
    if (!suggestions.isEmpty())
        suggestions.prepend(Suggestion{IconName::Edit, text.trimmed(), {}, tr("as typed"), QString()});
    list->setSuggestions(suggestions);
}

QWidget *PetitionFields::makePapers()
{
    const Measures m = Measures::of(this);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(8));
    m_paperSection = new Section(IconName::Attach, tr("Papers handed in"), part);
    column->addWidget(m_paperSection);
    m_paperGrid = new EntryGrid(part);
    m_paperGrid->setObjectName(u"papers"_s);
    m_paperGrid->setAccessibleName(tr("Papers handed in"));
    m_paperGrid->setModel(&m_papers);
    m_paperGrid->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_paperGrid->horizontalHeader()->resizeSection(1, m.px(90));
    column->addWidget(boxed(m_paperGrid, part));
    m_walk->add(m_paperGrid);
    connect(m_paperGrid, &EntryGrid::leftForward, this, [this] { m_walk->next(m_paperGrid); });
    connect(m_paperGrid, &EntryGrid::leftBackward, this, [this] { m_walk->previous(m_paperGrid); });
    connect(m_paperGrid, &EntryGrid::removeWanted, &m_papers, &models::AttachmentTableModel::removeAttachment);
    connect(m_paperGrid, &EntryGrid::peekChanged, this, &PetitionFields::changed);
    return part;
}

void PetitionFields::refreshChannel()
{
    const QString channel = m_channel->value().toString();
    m_postmarkBox->setVisible(channel != cases::channelId(cases::Channel::Online));
    m_postmark->setEnabled(channel == cases::channelId(cases::Channel::Post));
    m_externalRefBox->setVisible(channel == cases::channelId(cases::Channel::Online));
}

void PetitionFields::refreshKind()
{
    const QString code = m_caseType->value().toString();
    const auto law = m_context.desk->law();
    const packs::CaseType *type = law ? law->caseType(code) : nullptr;
    if (!type)
        return;
    m_facts->setCaseType(code, m_caseType);
    m_parties.setCaseType(code);
    // The procuracy and agencies send files: what a petition asks for has no place there.
    const bool file = type->petitionRegister.isEmpty();
    for (const QString &field : {u"petitionDate"_s, u"relation"_s, u"value"_s, u"fee"_s, u"claims"_s})
        boxOf(field)->setVisible(!file);
    m_interimBox->setVisible(!file);
}

void PetitionFields::refreshNotes()
{
    const int people = int(m_parties.parties().size());
    m_partySection->setNote(people > 0 ? tr("%n people", nullptr, people) : QString());
    const int papers = int(m_papers.attachments().size());
    const int pages = m_papers.pages();
    m_paperSection->setNote(papers > 0 ? QString(tr("%n papers", nullptr, papers) % u", "_s % tr("%n pages", nullptr, pages)) : QString());
}

void PetitionFields::setForm(const models::PetitionForm &form)
{
    ImeGuard::flushNow();
    m_filling = true;
    m_receivedOn->setValue(form.receivedOn);
    m_petitionDate->setValue(form.petitionDate);
    m_channel->setValue(cases::channelId(form.channel));
    m_postmark->setValue(form.postmark);
    m_externalRef->setValue(form.externalRef);
    m_caseType->setValue(form.caseType);
    refreshKind();
    m_facts->setFacts(form.facts);
    m_relation->setValue(form.relation);
    m_relationId = form.relationId;
    m_value->setValue(form.value);
    m_claims->setValue(form.claims);
    m_interim->button(form.interimAt.isEmpty() ? 0 : 1)->setChecked(true);
    m_interimAt->setValue(form.interimAt);
    m_foreign->setValue(form.foreignElement == cases::ForeignElement::Yes);
    m_remark->setValue(form.remark);
    m_parties.setParties(form.parties);
    m_papers.setAttachments(form.attachments);
    m_filling = false;
    refreshChannel();
    refreshNotes();
}

models::PetitionForm PetitionFields::peek() const
{
    models::PetitionForm form;
    form.receivedOn = m_receivedOn->peek();
    form.petitionDate = m_petitionDate->peek();
    form.channel = cases::channelFromId(m_channel->value().toString()).value_or(cases::Channel::Direct);
    form.postmark = m_postmark->peek();
    form.externalRef = m_externalRef->peek();
    form.caseType = m_caseType->value().toString();
    form.relation = m_relation->peek();
    form.relationId = m_relationId;
    form.value = m_value->peek();
    form.claims = m_claims->peek();
    form.interimAt = m_interim->checkedId() == 1 ? m_interimAt->peek() : QString();
    form.foreignElement = m_foreign->value().toBool() ? cases::ForeignElement::Yes : cases::ForeignElement::No;
    form.remark = m_remark->peek();
    form.parties = m_parties.parties();
    form.attachments = m_papers.attachments();
    form.facts = m_facts->peek();
    // The word in an open cell belongs to the draft before the cell is left.
    if (m_partyGrid->hasEditor() && m_partyGrid->currentIndex().column() != PartyTableModel::Role) {
        models::PartyTableModel laidIn(m_context.desk->law(), m_context.language);
        laidIn.setParties(form.parties);
        const QModelIndex at = m_partyGrid->currentIndex();
        laidIn.setData(laidIn.index(at.row(), at.column()), m_partyGrid->peekEditor(), Qt::EditRole);
        form.parties = laidIn.parties();
    }
    if (m_paperGrid->hasEditor()) {
        models::AttachmentTableModel laidIn;
        laidIn.setAttachments(form.attachments);
        const QModelIndex at = m_paperGrid->currentIndex();
        laidIn.setData(laidIn.index(at.row(), at.column()), m_paperGrid->peekEditor(), Qt::EditRole);
        form.attachments = laidIn.attachments();
    }
    return form;
}

models::PetitionForm PetitionFields::commit()
{
    ImeGuard::flushNow();
    m_partyGrid->commitEditor();
    m_paperGrid->commitEditor();
    return peek();
}

FieldBox *PetitionFields::boxOf(const QString &field) const
{
    FieldBox *own = m_boxes.value(field);
    return own || !m_facts ? own : m_facts->boxes().value(field);
}

void PetitionFields::showFindings(const QList<models::FieldProblem> &problems, const workflow::PetitionPreview &preview)
{
    QHash<QString, std::pair<FieldMessage, QString>> messages;
    for (const cases::Finding &finding : preview.findings) {
        const bool shown = finding.severity == cases::Severity::Refuse || finding.severity == cases::Severity::Warn;
        // An empty form is not wrong yet: what is missing stands at the side.
        if (!shown || !boxOf(finding.field) || finding.code == ErrorCode::MissingField || finding.code == ErrorCode::FactMissing)
            continue;
        messages.insert(finding.field, {finding.severity == cases::Severity::Refuse ? FieldMessage::Error : FieldMessage::Warning,
                                        models::errorText(Error{finding.code, {}, {}, finding.args, {}})});
    }
    const QWidget *focus = QApplication::focusWidget();
    for (const models::FieldProblem &problem : problems) {
        FieldBox *box = boxOf(problem.field);
        // Half a date is not an error while somebody types it.
        if (!box || problem.error.code == ErrorCode::MissingField || box->field() == focus)
            continue;
        Error error = problem.error;
        error.field.clear();
        messages.insert(problem.field, {FieldMessage::Error, models::errorText(error)});
    }
    QHash<QString, FieldBox *> boxes = m_boxes;
    boxes.insert(m_facts->boxes());
    for (auto it = boxes.cbegin(); it != boxes.cend(); ++it) {
        const auto message = messages.value(it.key(), {FieldMessage::None, QString()});
        if (it.value()->message() != message.first || it.value()->sentence() != message.second)
            it.value()->setMessage(message.first, message.second);
    }
    const QString fee = preview.fee ? formatMoney(preview.fee->advance) : QString();
    if (m_fee->text() != fee)
        m_fee->setReadOnlyValue(fee);
    m_fee->setToolTip(preview.fee ? QString(preview.fee->stepsVi.join(u'\n') % u'\n' % preview.fee->lawRef) : QString());
}

void PetitionFields::focusField(const QString &field)
{
    if (field.startsWith("parties"_L1) || field == "plaintiffs"_L1 || field == "defendants"_L1 || field == "plaintiff"_L1
        || field == "defendant"_L1) {
        m_partyGrid->openCell(int(m_parties.parties().size()), PartyTableModel::Name);
        return;
    }
    if (const FieldBox *box = boxOf(field)) {
        box->field()->setFocus(Qt::OtherFocusReason);
        box->field()->show();
    }
}

void PetitionFields::focusFirst()
{
    if (m_petitionDate->isVisibleTo(this))
        m_petitionDate->setFocus(Qt::OtherFocusReason);
    else
        m_caseType->setFocus(Qt::OtherFocusReason);
}

void PetitionFields::addParty()
{
    m_partyGrid->commitEditor();
    // The empty line at the end is where the next person goes.
    m_partyGrid->openCell(int(m_parties.parties().size()), PartyTableModel::Name);
}

bool PetitionFields::undo()
{
    if (!m_parties.canUndo())
        return false;
    m_partyGrid->commitEditor();
    m_parties.undo();
    return true;
}

bool PetitionFields::redo()
{
    if (!m_parties.canRedo())
        return false;
    m_parties.redo();
    return true;
}

} // namespace thuly::ui
