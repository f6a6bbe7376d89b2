// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/events.h>

namespace thuly::cases {

/** Name of the draw, written with each assignment: who draws again needs it. */
inline constexpr char drawAlgorithm[] = "thuly-draw-1";

/**
 * thuly-draw-1: of the candidates with the smallest load, sorted by account id, the one whose place is the first 8 bytes of
 * SHA-256(seed || matter), as a big-endian number, modulo their count. Same inputs, same judge, on every machine.
 * NoEligibleJudge when there are none.
 */
[[nodiscard]] Result<Uuid> draw(QList<Candidate> candidates, const QByteArray &seed, const Uuid &matter);

struct AssignInput {
    Uuid matter;
    AssignMethod method = AssignMethod::Random;
    /** Appointed: who. Random: who may be drawn; empty: every active judge. */
    QList<Uuid> accounts = {};
    /** Appointed, or drawn from some judges only: required (TT 01/2022/TT-TANDTC lists the grounds). */
    QString reason = {};
    /** The head of the court whose decision a clerk writes down; null: who acts, for a clerk the one chief judge there is. */
    Uuid decidedBy = {};
    LegalTime occurredAt;
    quint32 baseVersion = 0;
    /** 32 random bytes; empty: made here. Demo data gives its own. */
    QByteArray seed = {};
    /** The step that names the judge; empty: the one the procedure has from here. */
    QString event = {};
    /** What that step asks for beside the judge. */
    QMap<QString, QString> facts = {};
};

struct Assigned {
    Assignment assignment;
    EventDone done;
};

/** Names the reviewing judge, as the procedure of the matter has it (BLTTDS Đ.191.2, Đ.363.1; LTTHC Đ.121). Right: AssignReviewer or RecordAssignment. */
[[nodiscard]] Result<Assigned> assignReviewer(const CommandContext &context, const AssignInput &input);
/** Names the judge of the case, as its procedure has it (BLTTDS Đ.197.2, LTTHC Đ.127, BLTTHS Đ.276.2). Right: AssignJudge or RecordAssignment. */
[[nodiscard]] Result<Assigned> assignJudge(const CommandContext &context, const AssignInput &input);
/** Names the clerk of the matter; no step of the procedure. Right: AssignJudge or RecordAssignment. */
[[nodiscard]] Result<Assignment> assignClerk(const CommandContext &context, const AssignInput &input);

/** Judges who may be drawn, with the matters open on their desk now. */
[[nodiscard]] Result<QList<Candidate>> candidates(storage::ReadTx &tx, Duty duty);
/** These people alone, in this order. */
[[nodiscard]] Result<QList<Candidate>> candidatesAmong(storage::ReadTx &tx, Duty duty, const QList<Uuid> &accounts);

} // namespace thuly::cases
