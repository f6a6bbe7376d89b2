// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/workflow/intake.h>

namespace thuly::models {

/** What stands in the form, as typed: a half-typed date is kept in the draft like everything else. */
struct PetitionForm {
    QString receivedOn;
    QString petitionDate;
    cases::Channel channel = cases::Channel::Direct;
    QString postmark;
    QString externalRef;
    QString caseType;
    QString relationId;
    QString relation;
    QString value;
    QString claims;
    cases::ForeignElement foreignElement = cases::ForeignElement::No;
    /** Empty: no interim measure was asked for. */
    QString interimAt;
    QString remark;
    QList<cases::Party> parties;
    QList<cases::Attachment> attachments;
    /** What the procedure's first step asks for beside all this, as typed. */
    QMap<QString, QString> facts;

    friend bool operator==(const PetitionForm &, const PetitionForm &) = default;
};

[[nodiscard]] QCborMap toDraft(const PetitionForm &form);
/** Reads what toDraft() wrote; unknown keys are left alone, wrong types give empty fields. */
[[nodiscard]] PetitionForm fromDraft(const QCborMap &body);

/** Why a typed field does not stand for a value ("Tháng 2 không có ngày 31"). */
struct FieldProblem {
    QString field;
    Error error;
};

struct ParsedPetition {
    cases::PetitionInput input;
    QList<FieldProblem> problems;
};
[[nodiscard]] ParsedPetition parseForm(const PetitionForm &form, const packs::LawBook &law, QDate today);

/**
 * One petition form: keeps a draft within a second of the last change, shows findings, limits, duplicates and the fee
 * while it is typed, and enters it into the book. The page hands in the form with pre-edit text laid in for drafts
 * (update) and committed text for entering (submit). GUI thread; nothing waits.
 */
class PetitionController : public QObject
{
    Q_OBJECT
public:
    explicit PetitionController(DeskContext context, QObject *parent = nullptr);

    /** A form with what usually holds: received today, in person. */
    [[nodiscard]] PetitionForm emptyForm() const;
    void loadDraft(const Uuid &draft);
    /** The form changed; cheap, may come with every key. */
    void update(const PetitionForm &form);
    /** Writes the draft now if there is anything unsaved: before lock and close. */
    void keepDraft();
    void discardDraft();
    /** Enters it into the book; the draft goes in the same transaction. Only one at a time. */
    void submit(const PetitionForm &form);
    /** Starts over for the next petition; kept are date, channel and kind of case. */
    void startNext();

    [[nodiscard]] const PetitionForm &form() const { return m_form; }
    [[nodiscard]] Uuid draft() const { return m_draft; }
    [[nodiscard]] bool isEmpty() const;
    /** Whether this kind of case comes as a file of the procuracy or an agency. */
    [[nodiscard]] bool isFile() const;
    [[nodiscard]] bool isSubmitting() const { return m_submitting; }
    [[nodiscard]] const workflow::PetitionPreview &preview() const { return m_preview; }
    [[nodiscard]] const QList<FieldProblem> &problems() const { return m_problems; }
    [[nodiscard]] QDateTime savedAt() const { return m_savedAt; }
    /** "Đơn của ông Lê Văn Cường": for tabs and the list of drafts. */
    [[nodiscard]] QString title() const;
    /** How many things stop it from being entered. */
    [[nodiscard]] int stops() const;

Q_SIGNALS:
    /** The form is another one now: fill the fields. */
    void formReplaced();
    void previewChanged();
    void draftSaved(const QDateTime &at);
    void titleChanged();
    void taken(const thuly::cases::TakenIn &taken);
    void failed(const thuly::Error &error);

private:
    void save();
    void askPreview();

    DeskContext m_context;
    workflow::Intake m_intake;
    PetitionForm m_form;
    PetitionForm m_start;
    PetitionForm m_savedForm;
    Uuid m_draft;
    QDateTime m_savedAt;
    workflow::PetitionPreview m_preview;
    QList<FieldProblem> m_problems;
    workflow::CancelPtr m_previewCancel;
    QTimer m_saveTimer;
    QTimer m_previewTimer;
    int m_generation = 0;
    int m_epoch = 0;
    bool m_submitting = false;
};

} // namespace thuly::models
