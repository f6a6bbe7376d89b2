// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/petition.h>
#include <thuly/workflow/desk.h>

#include <QCborMap>

namespace thuly::workflow {

/** One line of a counter file with its reason as code: no-plaintiff, bad-date, secret, duplicate, petition-after-receipt... */
struct ImportLine {
    int line = 0;
    QString ref;
    QString reason;
    QStringList args = {};
};

struct ImportReport {
    int taken = 0;
    QList<ImportLine> warned;
    QList<ImportLine> refused;
    /** Names of fields that this program does not know and left out. */
    QStringList ignoredFields;
    /** Petitions received after today by this machine's clock: the clock may be wrong. */
    int laterThanClock = 0;
    bool stopped = false;
};

/** A form that was not handed in. `body` is the form's own map. */
struct PetitionDraft {
    /** Null: a new draft. */
    Uuid uid;
    QString title;
    QCborMap body;
    QDateTime savedAt = {};
};

/** What the form shows beside the fields. */
struct PetitionPreview {
    QList<cases::Finding> findings;
    QList<cases::Deadline> deadlines;
    QList<cases::PossibleDuplicate> duplicates;
    /** The number it would get now; nobody holds it before Ctrl+Enter. */
    QString expectedNumber;
    std::optional<packs::FeeSuggestion> fee;
};

/** Taking in petitions: the form, its drafts and whole counter files. Shares the desk; use from the desk's thread. */
class Intake
{
public:
    explicit Intake(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    /** Findings, limits, duplicates, number and fee for a petition that may be half typed. */
    [[nodiscard]] QFuture<Result<PetitionPreview>> preview(cases::PetitionInput input, CancelPtr cancel = {}) const;
    /** Enters it; a draft named by `draft` goes in the same transaction. */
    [[nodiscard]] QFuture<Result<cases::TakenIn>> takeIn(cases::PetitionInput input, Uuid draft = {}) const;
    [[nodiscard]] QFuture<Result<QList<cases::KnownParty>>> suggestParties(QString text, int limit = 8, CancelPtr cancel = {}) const;

    /** Saves at once and durably; returns the draft's id. */
    [[nodiscard]] QFuture<Result<Uuid>> saveDraft(PetitionDraft draft) const;
    /** The person's own drafts of petitions, newest first. */
    [[nodiscard]] QFuture<Result<QList<PetitionDraft>>> listDrafts() const;
    [[nodiscard]] QFuture<Result<PetitionDraft>> loadDraft(Uuid uid) const;
    [[nodiscard]] QFuture<Result<void>> discardDraft(Uuid uid) const;

    /**
     * Takes in a JSON-lines file (one petition a line, at most 1 MiB each): every line by itself, refusals listed with reasons.
     * `progress` runs on the writer thread. Stopping keeps what is in: whole petitions only.
     */
    [[nodiscard]] QFuture<Result<ImportReport>> importFile(QString path, CancelPtr cancel = {}, journal::ProgressFn progress = {}) const;

private:
    std::shared_ptr<Desk> m_desk;
};

/** One line of a counter file. `ignored` collects unknown field names. BadJson, BadDate, MissingField, UnknownValue, TextTooLong. */
[[nodiscard]] Result<cases::PetitionInput> parsePetition(QByteArrayView jsonLine, QStringList *ignored = nullptr);

} // namespace thuly::workflow
