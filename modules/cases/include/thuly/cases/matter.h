// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/deadline.h>
#include <thuly/base/legaldate.h>
#include <thuly/base/uuid.h>

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace thuly::cases {

/** What somebody is in a matter (domain.md §13.8). */
enum class PartyRole {
    Plaintiff,        // nguyên đơn, người khởi kiện
    Defendant,        // bị đơn, người bị kiện
    RelatedPerson,    // người có quyền lợi, nghĩa vụ liên quan
    Requester,        // người yêu cầu (việc dân sự)
    ConcernedPerson,  // người liên quan (việc dân sự)
    LegalRepresentative,      // người đại diện theo pháp luật
    AuthorisedRepresentative, // người đại diện theo uỷ quyền
    Protector,        // người bảo vệ quyền và lợi ích hợp pháp
    Witness,
    Expert,
    Interpreter,
    Accused,          // bị cáo
    Victim,           // bị hại
    CivilPlaintiff,   // nguyên đơn dân sự (in a criminal case)
    CivilDefendant,   // bị đơn dân sự (in a criminal case)
    DefenceCounsel,   // người bào chữa
    RequestingAgency, // cơ quan đề nghị (biện pháp xử lý hành chính)
    ProposedPerson,   // người bị đề nghị
};
/** Which side of a list a person stands on; None: not in lists. */
enum class PartySide { None, Claimant, Respondent, Third };
[[nodiscard]] PartySide partySide(PartyRole role);
[[nodiscard]] const QList<PartyRole> &allPartyRoles();
/** Stable text of the journal and of thulyctl, and the id of the packs: "plaintiff", "defendant", "related"... */
[[nodiscard]] QString partyRoleId(PartyRole role);
[[nodiscard]] std::optional<PartyRole> partyRoleFromId(QStringView id);

enum class PartyKind { Person, Organisation };
enum class Channel { Direct, Post, Online };
[[nodiscard]] QString channelId(Channel channel);
[[nodiscard]] std::optional<Channel> channelFromId(QStringView id);
enum class ForeignElement { No, Yes };
/** How a matter came: a petition (in the petition book), a file of the procuracy or an agency, or split off another matter. */
enum class Intake { Petition, File, Split };
[[nodiscard]] QString intakeId(Intake intake);
[[nodiscard]] std::optional<Intake> intakeFromId(QStringView id);

inline constexpr int maxNameLength = 500;
inline constexpr int maxLineLength = 1000;
inline constexpr int maxTextLength = 2000;

/** One participant. `uid` null: not yet recorded. */
struct Party {
    Uuid uid = {};
    Uuid matter = {};
    quint32 version = 0;
    PartyRole role = PartyRole::Plaintiff;
    PartyKind kind = PartyKind::Person;
    QString name = {};
    /** Year of birth; 0: not known. */
    int born = 0;
    /** Citizen id of a person, business number of an organisation. */
    QString citizenId = {};
    QString address = {};
    QString phone = {};
    QString email = {};
    QString representative = {};
    /** Where a protector practises (register column 6). */
    QString practice = {};
    /** Valid: struck through, no longer a party since then. */
    QDate removedOn = {};

    friend bool operator==(const Party &, const Party &) = default;
};

/** As lists and limits write a party: the name, with the year of birth where two of the matter have the same name. */
[[nodiscard]] QString writtenName(const Party &party, const QList<Party> &all);

struct Attachment {
    Uuid uid = {};
    QString title = {};
    int pages = 0;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/** A matter (vụ việc), from the petition to the archive: its head, as lists and the case page show it. */
struct Matter {
    Uuid uid = {};
    /** Count of changes: what EventInput::baseVersion and Draft::base refer to. */
    quint32 version = 0;
    QString court = {};
    QString caseType = {};
    QString procedure = {};
    QString state = {};
    QDate stateSince = {};
    QDate lastEventOn = {};
    QString externalRef = {};
    Intake intake = Intake::Petition;
    Channel channel = Channel::Direct;
    QDate receivedOn = {};
    QDate petitionDate = {};
    QDate postmark = {};
    /** The day that counts as filing (BLTTDS Đ.190): of handing in, of the postmark, of sending online. */
    QDate filedOn = {};
    QString relationId = {};
    QString relation = {};
    QString claims = {};
    std::optional<qint64> value = {};
    ForeignElement foreignElement = ForeignElement::No;
    std::optional<LegalTime> interimAt = {};
    QString remark = {};
    int petitionSeq = 0;
    int petitionYear = 0;
    QString petitionNo = {};
    QString acceptanceNo = {};
    QDate acceptedOn = {};
    QDate resolvedOn = {};
    Uuid reviewer = {};
    Uuid judge = {};
    Uuid clerk = {};
    /** Names in order, separated by "; ". */
    QString plaintiffs = {};
    QString defendants = {};
    QString related = {};
    /** Of the open deadlines the first; invalid when none. */
    QDate nextDue = {};

    /** The acceptance number, before that the number of the petition or of the file received. */
    [[nodiscard]] QString number() const { return acceptanceNo.isEmpty() ? petitionNo : acceptanceNo; }
    [[nodiscard]] bool isAccepted() const { return !acceptanceNo.isEmpty(); }
    /** Accounts that the matter is assigned to: for users::Subject. */
    [[nodiscard]] QList<Uuid> assigned() const;
};

/** One line of the timeline; `facts` as given with it. */
struct TimelineEntry {
    Uuid uid = {};
    QString event = {};
    QString from = {};
    QString to = {};
    LegalTime occurredAt = {};
    qint64 recordedMs = 0;
    Uuid actor = {};
    QMap<QString, QString> facts = {};
    QString reason = {};
    /** Was recorded wrongly and taken back; stays, struck through. */
    bool struck = false;
};

enum class DeadlineState { Open, Met, Void };

/** A limit of one matter, with what it was computed from. Never recomputed silently: a new result is a new op. */
struct Deadline {
    Uuid uid = {};
    Uuid matter = {};
    quint32 version = 0;
    QString rule = {};
    QString titleVi = {};
    QString titleEn = {};
    QString lawRef = {};
    QString triggerEvent = {};
    LegalTime trigger = {};
    Period period = {};
    std::optional<Period> extension = {};
    QDate due = {};
    std::optional<QDateTime> dueMoment = {};
    QDate nominal = {};
    QList<DeadlineStep> steps = {};
    bool calendarIncomplete = false;
    /** Mark of the rule's row: yes, secondary. */
    QString verified = {};
    QString packVersion = {};
    DeadlineState state = DeadlineState::Open;
    QDate closedOn = {};
    /** The judge who has to act: of the case, before that the reviewer. */
    Uuid responsible = {};
    /** Whom it is about, where every party has its own limit. */
    QString about = {};
};

/** A strike-through of a numbered entry. */
struct Correction {
    Uuid uid = {};
    Uuid matter = {};
    Uuid entity = {};
    QString field = {};
    QString oldValue = {};
    QString newValue = {};
    QString reason = {};
    Uuid author = {};
    qint64 recordedMs = 0;
    Uuid approvedBy = {};
    qint64 approvedMs = 0;
};

enum class Duty { Reviewer, Judge, Clerk };
enum class AssignMethod { Random, Appointed };

/** Who was drawn from: load is the number of open matters at that time. */
struct Candidate {
    Uuid account = {};
    int load = 0;
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

struct Assignment {
    Uuid uid = {};
    Uuid matter = {};
    Duty duty = Duty::Reviewer;
    AssignMethod method = AssignMethod::Random;
    Uuid assignee = {};
    Uuid decidedBy = {};
    QString reason = {};
    QString algorithm = {};
    QByteArray seed = {};
    QList<Candidate> candidates = {};
    QDate occurredOn = {};
    qint64 recordedMs = 0;
};

struct Task {
    Uuid uid = {};
    Uuid matter = {};
    quint32 version = 0;
    QString title = {};
    QDate due = {};
    Uuid assignee = {};
    Uuid author = {};
    QDate doneOn = {};
};

} // namespace thuly::cases
