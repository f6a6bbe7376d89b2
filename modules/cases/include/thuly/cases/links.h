// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/events.h>

namespace thuly::cases {

/** Joined: this matter goes on in the other. Split: it was split off the other. Continues: it takes up what the other began
 *  (after mediation, after a court it was transferred from, after its predecessor before 1/7/2025). Related: only belongs with it. */
enum class LinkKind { Joined, Split, Continues, Related };
[[nodiscard]] QString linkKindId(LinkKind kind);
[[nodiscard]] std::optional<LinkKind> linkKindFromId(QStringView id);

/** One matter and another it belongs with; the other may lie in another court or before this vault. */
struct Link {
    Uuid uid = {};
    Uuid matter = {};
    LinkKind kind = LinkKind::Related;
    /** Null: not in this vault. */
    Uuid other = {};
    /** Word for word as it was written then (domain.md §2.2.7). */
    QString otherNo = {};
    /** As written; empty: this court. */
    QString otherCourt = {};
    QString note = {};
    QDate linkedOn = {};
    Uuid author = {};
    qint64 recordedMs = 0;
    /** Valid: struck through since then. */
    QDate removedOn = {};
};

/** Links of this matter and those of others to it, oldest first; `number` is that of the matter at the other end. */
struct LinkView {
    enum class End { Ours, Theirs };
    Link link;
    End end = End::Ours;
    Uuid opposite;
    QString number;
    /** Who the matter at the other end is about; empty when it lies elsewhere. */
    QString parties;
};
[[nodiscard]] Result<QList<LinkView>> links(storage::ReadTx &tx, const Uuid &matter);

struct LinkInput {
    Uuid matter;
    /** Related or Continues; joining and splitting are steps of their own. */
    LinkKind kind = LinkKind::Related;
    /** Looked for in this vault unless a court is named; kept word for word. */
    QString otherNo;
    QString otherCourt = {};
    QString note = {};
    LegalTime occurredAt;
};
/** MissingField, MatterNotFound (a number of this court that is not there), UnknownValue (itself, or linked already). Right: RecordEvent. */
[[nodiscard]] Result<Link> linkMatter(const CommandContext &context, const LinkInput &input);
/** The link was wrong: stays, struck through. ReasonMissing. Right: RecordEvent. */
[[nodiscard]] Result<void> unlinkMatter(const CommandContext &context, const Uuid &link, const QString &reason);

struct JoinInput {
    /** The matter they all go on in. */
    Uuid into;
    QList<Uuid> joined;
    /** Empty: the number is given here (BLTTDS Đ.42 k.3: a decision). */
    QString decisionNo = {};
    LegalTime occurredAt;
    QString reason = {};
    quint32 baseVersion = 0;
};
struct Joined {
    EventDone done;
    QList<Link> links;
};
/**
 * Joins accepted matters of one procedure into one (nhập vụ án, BLTTDS Đ.42 k.1, LTTHC Đ.35): their limits end, their people
 * come over, they are closed and point to where they go on. IllegalTransition unless each may be joined. Right: RecordEvent.
 */
[[nodiscard]] Result<Joined> joinMatters(const CommandContext &context, const JoinInput &input);

struct SplitInput {
    Uuid from;
    /** Empty: the same. Must follow the same procedure or another that a petition of this court may begin. */
    QString caseType = {};
    /** Parties of `from` that the new matter is about; they stay in the old one as well. */
    QList<Uuid> parties = {};
    QString relation = {};
    QString claims = {};
    QString decisionNo = {};
    LegalTime occurredAt;
    QString reason = {};
    quint32 baseVersion = 0;
};
struct SplitOff {
    Uuid matter;
    numbering::IssuedNumber number;
    EventDone done;
    Link link;
    QList<Deadline> deadlines;
};
/**
 * Splits a matter (tách vụ án, BLTTDS Đ.42 k.2, LTTHC Đ.35): the new one is accepted by the decision, under a number of its own,
 * and stands in no petition book. NoPlaintiff when nobody of the claiming side is among `parties`. Right: RecordEvent and AcceptCase.
 */
[[nodiscard]] Result<SplitOff> splitMatter(const CommandContext &context, const SplitInput &input);

} // namespace thuly::cases
