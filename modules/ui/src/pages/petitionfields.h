// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/attachmenttablemodel.h>
#include <thuly/models/partytablemodel.h>
#include <thuly/models/petitioncontroller.h>
#include <thuly/ui/fieldbox.h>

class QButtonGroup;
class QGridLayout;

namespace thuly::ui {

class EntryGrid;
class FactFields;
class FormWalk;
class Section;

/** The sections of the petition form: intake, parties, content, papers. Turns fields into PetitionForm and back. */
class PetitionFields : public QWidget
{
    Q_OBJECT
public:
    PetitionFields(const models::DeskContext &context, QWidget *parent = nullptr);

    void setForm(const models::PetitionForm &form);
    /** With the text that an input method still holds: for drafts and hints. */
    [[nodiscard]] models::PetitionForm peek() const;
    /** Flushes the input method and open cells first: for entering. */
    [[nodiscard]] models::PetitionForm commit();
    void showFindings(const QList<models::FieldProblem> &problems, const workflow::PetitionPreview &preview);
    /** Field by its name in findings ("petitionDate", "parties[0].name"). */
    void focusField(const QString &field);
    void focusFirst();
    void addParty();
    [[nodiscard]] bool undo();
    [[nodiscard]] bool redo();
    [[nodiscard]] models::PartyTableModel *parties() { return &m_parties; }
    [[nodiscard]] EntryGrid *partyGrid() const { return m_partyGrid; }

Q_SIGNALS:
    void changed();

private:
    QWidget *makeIntake();
    QWidget *makeParties();
    QWidget *makeContent();
    QWidget *makePapers();
    void watch(QWidget *field);
    void fillCaseTypes();
    void fillRelation(const QString &text);
    void refreshChannel();
    /** Fields, roles and labels follow the kind of case. */
    void refreshKind();
    void refreshNotes();
    [[nodiscard]] FieldBox *boxOf(const QString &field) const;

    models::DeskContext m_context;
    models::PartyTableModel m_parties;
    models::AttachmentTableModel m_papers;
    FormWalk *m_walk;
    DateField *m_receivedOn;
    DateField *m_petitionDate;
    ChoiceField *m_channel;
    DateField *m_postmark;
    CodeField *m_externalRef;
    ChoiceField *m_caseType;
    TextField *m_relation;
    QString m_relationId;
    MoneyField *m_value;
    TextField *m_fee;
    TextArea *m_claims;
    QButtonGroup *m_interim;
    CodeField *m_interimAt;
    ChoiceField *m_foreign;
    TextField *m_remark;
    EntryGrid *m_partyGrid = nullptr;
    EntryGrid *m_paperGrid = nullptr;
    Section *m_partySection = nullptr;
    Section *m_paperSection = nullptr;
    FieldBox *m_postmarkBox = nullptr;
    FieldBox *m_externalRefBox = nullptr;
    FactFields *m_facts = nullptr;
    QWidget *m_interimBox = nullptr;
    QHash<QString, FieldBox *> m_boxes;
    bool m_filling = false;
};

} // namespace thuly::ui
