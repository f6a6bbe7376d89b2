// SPDX-License-Identifier: GPL-3.0-or-later
#include "rightstable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace thuly::users {

namespace {

constexpr Roles none = 0;
constexpr Roles chief = bit(Role::ChiefJudge);
constexpr Roles deputy = bit(Role::DeputyChiefJudge);
constexpr Roles heads = chief | deputy;
constexpr Roles division = bit(Role::DivisionHead);
constexpr Roles judge = bit(Role::Judge);
constexpr Roles lay = bit(Role::LayJudge);
constexpr Roles examiner = bit(Role::Examiner);
constexpr Roles clerk = bit(Role::Clerk);
constexpr Roles records = bit(Role::RecordsClerk);
constexpr Roles archivist = bit(Role::Archivist);
constexpr Roles accountant = bit(Role::Accountant);
constexpr Roles administrator = bit(Role::Administrator);
constexpr Roles mediator = bit(Role::Mediator);

// Follows domain.md §1.2. What only the chief judge decides in law (assignment: BLTTDS Đ.191.2, Đ.197; extension:
// Đ.203.1) belongs to the heads; the deputy acts when authorised. An administrator looks after the vault and sees no case.
constexpr Right table[] = {
    // clang-format off
    {Action::TakePetition,       "take-petition"_L1,       QT_TRANSLATE_NOOP("users", "take in a petition"),                     heads | clerk | records, none},
    {Action::EditPetition,       "edit-petition"_L1,       QT_TRANSLATE_NOOP("users", "edit a petition"),                        heads, judge | clerk | records},
    {Action::AssignReviewer,     "assign-reviewer"_L1,     QT_TRANSLATE_NOOP("users", "assign a judge to review a petition"),    heads, none},
    {Action::DecideOnPetition,   "decide-on-petition"_L1,  QT_TRANSLATE_NOOP("users", "decide on a petition"),                   none, heads | division | judge},
    {Action::IssueFeeNotice,     "issue-fee-notice"_L1,    QT_TRANSLATE_NOOP("users", "issue a notice of court-fee advance"),    heads, judge | clerk},
    {Action::RecordReceipt,      "record-receipt"_L1,      QT_TRANSLATE_NOOP("users", "record a receipt of court-fee advance"),  heads | records, judge | clerk},
    {Action::AcceptCase,         "accept-case"_L1,         QT_TRANSLATE_NOOP("users", "accept a case"),                          heads, judge | clerk},
    {Action::AssignJudge,        "assign-judge"_L1,        QT_TRANSLATE_NOOP("users", "assign the judge of a case"),             heads, none},
    {Action::RecordAssignment,   "record-assignment"_L1,   QT_TRANSLATE_NOOP("users", "write down a judge's decision"),   heads, clerk | records},
    {Action::ExtendDeadline,     "extend-deadline"_L1,     QT_TRANSLATE_NOOP("users", "extend a time limit"),                    heads, none},
    {Action::RecordEvent,        "record-event"_L1,        QT_TRANSLATE_NOOP("users", "record a step of a case"),                heads, division | judge | clerk},
    {Action::EditParties,        "edit-parties"_L1,        QT_TRANSLATE_NOOP("users", "edit the parties of a case"),             heads, judge | clerk},
    {Action::CorrectEntry,       "correct-entry"_L1,       QT_TRANSLATE_NOOP("users", "correct an entry"),                       heads, judge | clerk | records},
    {Action::ApproveCorrection,  "approve-correction"_L1,  QT_TRANSLATE_NOOP("users", "approve a correction"),                   heads, none},
    {Action::ReadCase,           "read-case"_L1,           QT_TRANSLATE_NOOP("users", "read a case"),                            heads | examiner | records, division | judge | lay | clerk | mediator},
    {Action::ScheduleHearing,    "schedule-hearing"_L1,    QT_TRANSLATE_NOOP("users", "put a hearing into the calendar"),        heads, division | judge | clerk | records},
    {Action::ServeProcess,       "serve-process"_L1,       QT_TRANSLATE_NOOP("users", "serve papers"),                           heads | records, judge | clerk},
    {Action::VoidNumber,         "void-number"_L1,         QT_TRANSLATE_NOOP("users", "void a number"),                          heads | records, none},
    {Action::ManagePens,         "manage-pens"_L1,         QT_TRANSLATE_NOOP("users", "decide who gives the numbers of a series"), heads | records, none},
    {Action::ReadRegister,       "read-register"_L1,       QT_TRANSLATE_NOOP("users", "read a register"),                        heads | division | judge | examiner | clerk | records | archivist, none},
    {Action::PrintRegister,      "print-register"_L1,      QT_TRANSLATE_NOOP("users", "print a register"),                       heads | clerk | records | archivist, none},
    {Action::ExportRegister,     "export-register"_L1,     QT_TRANSLATE_NOOP("users", "export a register"),                      heads | clerk | records, none},
    {Action::ImportRegister,     "import-register"_L1,     QT_TRANSLATE_NOOP("users", "import a register"),                      heads | clerk | records, none},
    {Action::EnterBookRow,       "enter-book-row"_L1,      QT_TRANSLATE_NOOP("users", "write into a book kept by hand"),         heads | clerk | records | archivist | accountant, none},
    {Action::EnterRecordsRow,    "enter-records-row"_L1,   QT_TRANSLATE_NOOP("users", "write into the books of the records office"), heads | records, none},
    {Action::CloseRegister,      "close-register"_L1,      QT_TRANSLATE_NOOP("users", "close a register"),                       heads | records, none},
    {Action::ManageUsers,        "manage-users"_L1,        QT_TRANSLATE_NOOP("users", "manage users"),                           administrator, none},
    {Action::ManagePacks,        "manage-packs"_L1,        QT_TRANSLATE_NOOP("users", "install reference data"),                 administrator, none},
    {Action::ManageRecovery,     "manage-recovery"_L1,     QT_TRANSLATE_NOOP("users", "set up recovery"),                        administrator, none},
    {Action::BackupVault,        "backup-vault"_L1,        QT_TRANSLATE_NOOP("users", "make a backup"),                          chief | records | administrator, none},
    {Action::CheckVault,         "check-vault"_L1,         QT_TRANSLATE_NOOP("users", "check the data store"),                   heads | records | administrator, none},
    {Action::VerifyJournal,      "verify-journal"_L1,      QT_TRANSLATE_NOOP("users", "verify the journal"),                     heads | administrator, none},
    {Action::RebuildProjections, "rebuild-projections"_L1, QT_TRANSLATE_NOOP("users", "rebuild the tables from the journal"),    administrator, none},
    {Action::ExportJournal,      "export-journal"_L1,      QT_TRANSLATE_NOOP("users", "export the journal"),                     heads, none},
    // clang-format on
};

} // namespace

std::span<const Right> rightsTable()
{
    return table;
}

} // namespace thuly::users
