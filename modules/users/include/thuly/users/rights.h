// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/users/account.h>

namespace thuly::users {

/** What a person may or may not do. The table of who may what is modules/users/src/rightstable.cpp. */
enum class Action {
    // petitions
    TakePetition,
    EditPetition,
    /** Naming the judge who looks through a petition: the chief judge's decision (BLTTDS Đ.191.2). */
    AssignReviewer,
    /** Amend, accept, transfer or return: the reviewing judge's decision (BLTTDS Đ.191.3). */
    DecideOnPetition,
    IssueFeeNotice,
    RecordReceipt,
    // cases
    AcceptCase,
    /** Naming the judge of the case: the chief judge's decision (BLTTDS Đ.197). */
    AssignJudge,
    /** Writing down what a chief judge, deputy (assignment, extension) or reviewing judge (petition) decided on paper. */
    RecordAssignment,
    ExtendDeadline,
    RecordEvent,
    EditParties,
    CorrectEntry,
    ApproveCorrection,
    ReadCase,
    /** Putting a hearing into the calendar, moving, adjourning and closing it. */
    ScheduleHearing,
    /** Serving papers and writing down how that went. */
    ServeProcess,
    // numbers and registers
    VoidNumber,
    ManagePens,
    ReadRegister,
    PrintRegister,
    ExportRegister,
    /** Taking over a register kept elsewhere, and taking that back. */
    ImportRegister,
    /** Writing a row into a book that people keep by hand (exhibits, fees, copies, lending …). */
    EnterBookRow,
    /** The same in the books of the records office and the seal (NĐ 30/2020): văn thư only. */
    EnterRecordsRow,
    /** Khoá sổ: ends a period of a book for good. */
    CloseRegister,
    // the vault
    ManageUsers,
    ManagePacks,
    ManageRecovery,
    BackupVault,
    CheckVault,
    VerifyJournal,
    RebuildProjections,
    ExportJournal,
};

[[nodiscard]] const QList<Action> &allActions();
[[nodiscard]] QString actionId(Action action);
/** The name in the language of the program, fit for "You may not …". */
[[nodiscard]] QString actionName(Action action);

/** What the action is done to. Default: nothing in particular (a new petition, a list, the vault). */
struct Subject {
    Uuid caseId = {};
    /** Accounts assigned to it: reviewing judge, judge of the case, clerk, panel. Empty: nobody yet. */
    QList<Uuid> assigned = {};
};

/**
 * Whether this session may do this to this subject: NotAllowed (args: the action, the roles that may) otherwise.
 * A role that holds an action for its own cases only passes when the account is among `assigned`, or, for a
 * clerk, when nobody is assigned yet or a judge it serves is. Disabled accounts may nothing. Pure; any thread.
 */
[[nodiscard]] Result<void> may(const Session &session, Action action, const Subject &subject = {});

/** How far a role's right goes. */
enum class Reach { None, Own, All };
[[nodiscard]] Reach reach(Role role, Action action);

} // namespace thuly::users
