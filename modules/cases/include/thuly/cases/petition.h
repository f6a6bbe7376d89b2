// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/cases/matter.h>
#include <thuly/packs/proceduredata.h>

#include <QMap>

namespace thuly::cases {

/** Whose dates these are: typed ones may not lie in the future; a counter's file is taken as it stands. */
enum class DateSource { Typed, CounterFile };

/** A petition, or the file of the procuracy or an agency, as it is handed over, before it has a number. */
struct PetitionInput {
    QString externalRef = {};
    Channel channel = Channel::Direct;
    QDate receivedOn;
    QDate petitionDate = {};
    QDate postmark = {};
    QString caseType;
    QString relationId = {};
    QString relation = {};
    QString claims = {};
    std::optional<qint64> value = {};
    ForeignElement foreignElement = ForeignElement::No;
    /** A request for an interim measure came with it (BLTTDS Đ.133.3: 48 hours). */
    std::optional<LegalTime> interimAt = {};
    QString remark = {};
    /** As written on the papers; anything but "not secret" refuses the petition. */
    QString secrecy = {};
    QList<Party> parties = {};
    QList<Attachment> attachments = {};
    DateSource dates = DateSource::Typed;
    /** What the procedure's first step asks for beside all this (intakeFields): the indictment, the kind of request. */
    QMap<QString, QString> facts = {};
};

/** The fields of the first step of the case type's procedure that PetitionInput has no member for. Empty for unknown types. */
[[nodiscard]] QList<packs::EventField> intakeFields(const packs::LawBook &law, const QString &caseType);
/** Who a matter of this type cannot be entered without: plaintiff, requester, accused… Any one of them is enough. */
[[nodiscard]] QList<PartyRole> rolesNeeded(const packs::LawBook &law, const QString &caseType);

/** Refuse: not taken in. Warn: taken in, shown. Missing: not needed now, but at a later step. Info: worth knowing. */
enum class Severity { Refuse, Warn, Missing, Info };

/** One remark about a petition. `field` in camelCase, for a party "parties[2].name". `code` has its sentence in errortext. */
struct Finding {
    Severity severity = Severity::Warn;
    ErrorCode code = ErrorCode::Internal;
    QString field = {};
    QStringList args = {};
};

/** An earlier petition or case with the same people. */
struct PossibleDuplicate {
    Matter matter;
    /** Folded names that both have, as the earlier matter writes them. */
    QStringList sameParties;
};

/** A person or organisation known from an earlier matter, for the suggestion list. */
struct KnownParty {
    Party party;
    QString matterNumber;
    QDate receivedOn;
};

struct TakenIn {
    Uuid matter;
    numbering::IssuedNumber number;
    QList<Finding> findings;
    QList<Deadline> deadlines;
};

/**
 * Everything that speaks against or about this petition, refusals first. Total: the input may be half typed. Reads the vault
 * for petitions with the same external reference only.
 */
[[nodiscard]] Result<QList<Finding>> checkPetition(storage::ReadTx &tx, const packs::LawBook &law, const PetitionInput &input,
                                                   const QString &court, QDate today);

/** What an entered matter still lacks for later steps (never asked at entry): findings of severity Missing. Pure. */
[[nodiscard]] QList<Finding> missingIn(const packs::LawBook &law, const Matter &matter, const QList<Party> &parties,
                                       const QMap<QString, QString> &facts);

/**
 * Enters a petition into the book: number, petition, parties, attachments and first deadlines in one group. A file of the
 * procuracy or of an agency is entered the same way, with a number of its own and not in the petition book (BLTTHS Đ.276).
 * Right: TakePetition, for a file AcceptCase. The first refusal of checkPetition() as error. Texts are stored NFC.
 */
[[nodiscard]] Result<TakenIn> takeIn(const CommandContext &context, const PetitionInput &input);

/**
 * Notes that papers marked secret were offered and turned away: reference and day, nothing else (Luật 117/2025/QH15 Đ.5.2).
 */
[[nodiscard]] Result<void> noteRefusedSecret(const CommandContext &context, const QString &externalRef, QDate receivedOn);

/** Whether a mark of secrecy means anything but "not secret": an unknown mark counts as secret. */
[[nodiscard]] bool isSecretMark(const QString &mark);

/** The day that counts as filing (BLTTDS Đ.190.2-3); a postmark later than the receipt does not count. */
[[nodiscard]] QDate filingDate(const PetitionInput &input);

/** The limits that would run if it were taken in now, and the review limit that follows; for the side pane. */
[[nodiscard]] Result<QList<Deadline>> previewDeadlines(const packs::LawBook &law, const PetitionInput &input);

/** Open matters with a plaintiff and a defendant of the same folded names, newest first. */
[[nodiscard]] Result<QList<PossibleDuplicate>> possibleDuplicates(storage::ReadTx &tx, const PetitionInput &input, int limit);

/** Parties whose name or given name begins with `text` (folded), one per name, birth year and address. */
[[nodiscard]] Result<QList<KnownParty>> suggestParties(storage::ReadTx &tx, const QString &text, int limit);

} // namespace thuly::cases
