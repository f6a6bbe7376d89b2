// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/errortext.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::models {

namespace {

/** `plain` needs nothing; `filled` is used instead when the error brings at least `places` args. */
struct Sentence {
    ErrorCode code;
    const char *plain;
    const char *filled = nullptr;
    int places = 0;
};

constexpr std::array sentences {
    // Values typed or read
    Sentence {ErrorCode::Internal,
              QT_TRANSLATE_NOOP("ErrorText",
                                "Something went wrong inside the program. Nothing was changed; try again, and tell "
                                "your administrator if it "
                                "happens twice.")},
    Sentence {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "Stopped. Nothing was changed.")},
    Sentence {ErrorCode::BadDate,
              QT_TRANSLATE_NOOP("ErrorText", "This is not a date. Write day/month/year, for example 05/03/2026.")},
    Sentence {ErrorCode::DateDoesNotExist,
              QT_TRANSLATE_NOOP("ErrorText", "This date does not exist. Check day and month."),
              QT_TRANSLATE_NOOP("ErrorText", "Month %2 has no day %1. Check day and month."), 2},
    Sentence {ErrorCode::BadNumber, QT_TRANSLATE_NOOP("ErrorText", "This is not a number. Write digits only.")},
    Sentence {ErrorCode::BadMoney,
              QT_TRANSLATE_NOOP("ErrorText", "This is not an amount. Write for example 485.000.000 or 485 triệu.")},
    Sentence {ErrorCode::BadPeriod,
              QT_TRANSLATE_NOOP("ErrorText", "This is not a period. Write for example 15d, 3wd or 4m.")},
    Sentence {ErrorCode::TextTooLong, QT_TRANSLATE_NOOP("ErrorText", "The text is too long. Shorten it."),
              QT_TRANSLATE_NOOP("ErrorText", "The text is too long: at most %1 characters. Shorten it."), 1},
    Sentence {
        ErrorCode::BadEncoding,
        QT_TRANSLATE_NOOP("ErrorText", "The text holds damaged characters. Type or copy it again from the source.")},
    Sentence {
        ErrorCode::BadJson,
        QT_TRANSLATE_NOOP("ErrorText", "The file is not in the expected form. Ask for a new copy from where it came.")},
    Sentence {ErrorCode::MissingField,
              QT_TRANSLATE_NOOP("ErrorText", "Something needed is still empty. Fill it in first.")},
    Sentence {ErrorCode::UnknownValue,
              QT_TRANSLATE_NOOP("ErrorText", "This value is not in the list. Choose one from the list."),
              QT_TRANSLATE_NOOP("ErrorText", "“%1” is not in the list. Choose one from the list."), 1},
    Sentence {ErrorCode::BadCsv,
              QT_TRANSLATE_NOOP("ErrorText", "The table cannot be read. Save it again as CSV in UTF-8."),
              QT_TRANSLATE_NOOP("ErrorText", "The table cannot be read at line %1. Save it again as CSV in UTF-8."), 1},
    Sentence {
        ErrorCode::FileNotReadable,
        QT_TRANSLATE_NOOP("ErrorText", "The file cannot be read. Check that it is there and that you may open it.")},
    Sentence {ErrorCode::FileNotWritable,
              QT_TRANSLATE_NOOP("ErrorText", "The file cannot be written here. Choose another folder.")},
    Sentence {ErrorCode::DiskFull,
              QT_TRANSLATE_NOOP("ErrorText", "The disk is full. Nothing was lost; free some space, then do it again.")},
    Sentence {ErrorCode::FileTooLarge,
              QT_TRANSLATE_NOOP("ErrorText", "The file is too large. Divide it into smaller ones.")},
    // Operations as bytes
    Sentence {
        ErrorCode::NotCanonical,
        QT_TRANSLATE_NOOP("ErrorText", "The record is damaged and was not used. Ask for it again from where it came.")},
    Sentence {ErrorCode::LimitExceeded,
              QT_TRANSLATE_NOOP("ErrorText", "There is more in one entry than the program takes. Divide it.")},
    Sentence {ErrorCode::BadOp,
              QT_TRANSLATE_NOOP(
                  "ErrorText",
                  "A record in the journal is damaged. Stop working and ask your administrator to check the vault.")},
    Sentence {ErrorCode::UnknownVersion,
              QT_TRANSLATE_NOOP("ErrorText",
                                "This was written by a newer program. Install the new version, then open it again.")},
    // Crypto
    Sentence {
        ErrorCode::CryptoFailure,
        QT_TRANSLATE_NOOP("ErrorText", "Encryption failed on this machine. Nothing was changed; restart the program.")},
    Sentence {
        ErrorCode::WrongKey,
        QT_TRANSLATE_NOOP(
            "ErrorText", "The key does not fit, or the data is damaged. Nothing was changed; ask your administrator.")},
    Sentence {ErrorCode::BadSignature,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The signature does not match the content. Do not use this file; ask for a new copy.")},
    Sentence {ErrorCode::BadCertificate,
              QT_TRANSLATE_NOOP("ErrorText", "The certificate cannot be used. Choose another one.")},
    // The vault
    Sentence {
        ErrorCode::VaultNotFound,
        QT_TRANSLATE_NOOP("ErrorText", "There is no vault in this folder. Choose another folder or create a vault.")},
    Sentence {
        ErrorCode::VaultExists,
        QT_TRANSLATE_NOOP("ErrorText", "There already is a vault in this folder. Open it, or choose another folder.")},
    Sentence {ErrorCode::VaultInUse,
              QT_TRANSLATE_NOOP("ErrorText",
                                "Another program has this vault open. Close it there, then open it here again.")},
    Sentence {ErrorCode::VaultLocked, QT_TRANSLATE_NOOP("ErrorText", "The vault is locked. Unlock it to go on.")},
    Sentence {ErrorCode::VaultDamaged,
              QT_TRANSLATE_NOOP(
                  "ErrorText",
                  "The vault is damaged. Nothing was changed; ask your administrator to restore the last backup.")},
    Sentence {
        ErrorCode::VaultNewerSchema,
        QT_TRANSLATE_NOOP(
            "ErrorText",
            "This vault belongs to a newer version of the program. Install the new version, then open it again.")},
    Sentence {ErrorCode::VaultNotEncrypted,
              QT_TRANSLATE_NOOP(
                  "ErrorText",
                  "The file in this folder is not an encrypted vault. It was not opened; ask your administrator.")},
    Sentence {ErrorCode::SlotFileDamaged,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The key file of the vault is damaged. Nothing was changed; ask your administrator to "
                                "restore it from backup.")},
    Sentence {ErrorCode::WrongPassword, QT_TRANSLATE_NOOP("ErrorText", "Wrong password. Try again."),
              QT_TRANSLATE_NOOP("ErrorText", "Wrong password. %1 tries left."), 1},
    Sentence {ErrorCode::LockedOut,
              QT_TRANSLATE_NOOP("ErrorText", "Too many wrong passwords. Wait a moment, then try again.")},
    Sentence {
        ErrorCode::WeakPassword,
        QT_TRANSLATE_NOOP("ErrorText",
                          "The password is too easy to guess. Use at least 10 characters, for example four words."),
        QT_TRANSLATE_NOOP("ErrorText",
                          "The password is too easy to guess. Use at least %1 characters, for example four words."),
        1},
    Sentence {
        ErrorCode::UnknownUser,
        QT_TRANSLATE_NOOP(
            "ErrorText", "This person is not enrolled on this machine. Choose another one or ask your administrator.")},
    Sentence {ErrorCode::UnknownDevice,
              QT_TRANSLATE_NOOP("ErrorText",
                                "This data belongs to another machine or account. Open it there, or restore a backup here.")},
    Sentence {ErrorCode::BlobMissing,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The content of this document is missing on this machine. Restore it from backup.")},
    Sentence {ErrorCode::BlobDamaged,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The content of this document is damaged and is not shown. Restore it from backup.")},
    Sentence {ErrorCode::BackupDamaged,
              QT_TRANSLATE_NOOP("ErrorText", "The backup is damaged. Nothing was restored; choose an earlier backup.")},
    Sentence {ErrorCode::DatabaseError,
              QT_TRANSLATE_NOOP("ErrorText", "The vault could not do this. Nothing was changed; try again.")},
    Sentence {ErrorCode::DatabaseBusy,
              QT_TRANSLATE_NOOP("ErrorText", "The vault is busy. Nothing was changed; try again in a moment.")},
    Sentence {ErrorCode::ConstraintViolated,
              QT_TRANSLATE_NOOP("ErrorText",
                                "This does not fit what is already in the vault. Nothing was changed; check it.")},
    Sentence {ErrorCode::SelfTestFailed,
              QT_TRANSLATE_NOOP(
                  "ErrorText",
                  "The start-up check of encryption failed. The vault was not opened; install the program again.")},
    // Packs
    Sentence {ErrorCode::PackUnsigned,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The reference pack has no signature and was refused. The previous one stays in use.")},
    Sentence {ErrorCode::PackForged,
              QT_TRANSLATE_NOOP(
                  "ErrorText",
                  "The reference pack was changed after signing and was refused. The previous one stays in use.")},
    Sentence {ErrorCode::PackUntrusted,
              QT_TRANSLATE_NOOP(
                  "ErrorText",
                  "The reference pack was signed by somebody unknown and was refused. The previous one stays in use.")},
    Sentence {
        ErrorCode::PackDamaged,
        QT_TRANSLATE_NOOP("ErrorText",
                          "The reference pack cannot be read. The previous one stays in use; ask for a new copy.")},
    Sentence {ErrorCode::PackOlder,
              QT_TRANSLATE_NOOP("ErrorText", "A newer reference pack is already in use. This one was not taken.")},
    Sentence {ErrorCode::PackNotFound,
              QT_TRANSLATE_NOOP("ErrorText", "A reference pack is missing. Install it, then do this again."),
              QT_TRANSLATE_NOOP("ErrorText", "The reference pack “%1” is missing. Install it, then do this again."), 1},
    Sentence {ErrorCode::PackInvalid,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The reference pack holds rows that do not fit together. The previous one stays in "
                                "use; ask for a new copy.")},
    Sentence {ErrorCode::RuleNotFound,
              QT_TRANSLATE_NOOP("ErrorText", "There is no such rule in the reference pack. Choose another one."),
              QT_TRANSLATE_NOOP("ErrorText", "There is no rule “%1” in the reference pack. Choose another one."), 1},
    Sentence {ErrorCode::RuleUnverified,
              QT_TRANSLATE_NOOP("ErrorText",
                                "This rule is not yet verified against the law. Count the deadline yourself and enter "
                                "it with its reason.")},
    // Journal
    Sentence {ErrorCode::ChainBroken,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The journal does not hold together: something was changed from outside. Stop working "
                                "and ask your administrator.")},
    Sentence {ErrorCode::UnknownOperation,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The journal holds a record that this version does not know. Install the new version, "
                                "then open it again.")},
    Sentence {ErrorCode::ProjectionDiffers,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The registers differ from the journal. Ask your administrator to rebuild them.")},
    Sentence {ErrorCode::ClockSetBack,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The clock of this machine was set back. Set date and time right, then do it again.")},
    // Users
    Sentence {
        ErrorCode::NotAllowed,
        QT_TRANSLATE_NOOP("ErrorText",
                          "You do not have the right to do this. Ask the person in charge to do it or to grant it."),
        QT_TRANSLATE_NOOP("ErrorText", "You do not have the right to %1. It belongs to: %2."), 2},
    Sentence {ErrorCode::UserExists,
              QT_TRANSLATE_NOOP("ErrorText", "There already is a person with this name. Choose another name.")},
    Sentence {ErrorCode::UserDisabled,
              QT_TRANSLATE_NOOP("ErrorText", "This account is no longer in use. Ask your administrator.")},
    Sentence {
        ErrorCode::LastAdministrator,
        QT_TRANSLATE_NOOP("ErrorText", "This is the last administrator. Make somebody else administrator first.")},
    // Numbering
    Sentence {ErrorCode::NoPen,
              QT_TRANSLATE_NOOP("ErrorText",
                                "This machine does not hold the pen for this register. The entry stays in the list of "
                                "those waiting for a number.")},
    Sentence {ErrorCode::NumberNotFound,
              QT_TRANSLATE_NOOP("ErrorText", "There is no such number. Check number and year."),
              QT_TRANSLATE_NOOP("ErrorText", "There is no number %1. Check number and year."), 1},
    Sentence {ErrorCode::NumberAlreadyVoid,
              QT_TRANSLATE_NOOP("ErrorText", "This number is already void. Nothing was changed."),
              QT_TRANSLATE_NOOP("ErrorText", "Number %1 is already void. Nothing was changed."), 1},
    Sentence {ErrorCode::NumberInUse,
              QT_TRANSLATE_NOOP("ErrorText", "This number is in use. Correct its entry instead."),
              QT_TRANSLATE_NOOP("ErrorText", "Number %1 is in use. Correct its entry instead."), 1},
    Sentence {ErrorCode::SeriesUnknown,
              QT_TRANSLATE_NOOP("ErrorText",
                                "There is no number series for this in the reference pack. Ask your administrator.")},
    Sentence {ErrorCode::ReasonMissing,
              QT_TRANSLATE_NOOP("ErrorText", "A reason is needed. Write it in one sentence.")},
    Sentence {
        ErrorCode::NumberBackDated,
        QT_TRANSLATE_NOOP(
            "ErrorText",
            "A number cannot be given for a day before the last number. Use the date of that number or a later one."),
        QT_TRANSLATE_NOOP(
            "ErrorText",
            "A number cannot be given for a day before %1, the date of the last number. Use that date or a later one."),
        1},
    // Cases
    Sentence {ErrorCode::NoPlaintiff,
              QT_TRANSLATE_NOOP("ErrorText", "The petition has no plaintiff. Enter who brings the petition.")},
    Sentence {
        ErrorCode::SecretRefused,
        QT_TRANSLATE_NOOP(
            "ErrorText",
            "State secrets are not entered on this machine. Use the separate register and the machine for secrets.")},
    Sentence {
        ErrorCode::DuplicatePetition,
        QT_TRANSLATE_NOOP("ErrorText", "The same petition is already in the book. Compare the two before entering it."),
        QT_TRANSLATE_NOOP("ErrorText",
                          "The same petition is already in the book as %1. Compare the two before entering it."),
        1},
    Sentence {
        ErrorCode::PetitionAfterReceipt,
        QT_TRANSLATE_NOOP("ErrorText", "The date of the petition is after the date of receipt. Check both dates.")},
    Sentence {ErrorCode::MatterNotFound,
              QT_TRANSLATE_NOOP("ErrorText", "There is no such case or petition here. Check number, year and symbol."),
              QT_TRANSLATE_NOOP("ErrorText", "There is no case or petition %1 here. Check number, year and symbol."),
              1},
    Sentence {ErrorCode::IllegalTransition,
              QT_TRANSLATE_NOOP("ErrorText",
                                "This step is not possible at this stage of the case. Choose one of the next steps.")},
    Sentence {ErrorCode::FactMissing,
              QT_TRANSLATE_NOOP("ErrorText", "Something that this step needs is missing. Fill it in first."),
              QT_TRANSLATE_NOOP("ErrorText", "This step needs: %1. Fill it in first."), 1},
    Sentence {ErrorCode::DateInFuture,
              QT_TRANSLATE_NOOP("ErrorText", "This date is in the future. Enter the day on which it happened.")},
    Sentence {ErrorCode::DateBeforeEarlierStep,
              QT_TRANSLATE_NOOP("ErrorText", "This date is before the step that comes before it. Check both dates."),
              QT_TRANSLATE_NOOP("ErrorText",
                                "This date is before %1, the date of the step that comes before it. Check both dates."),
              1},
    Sentence {ErrorCode::AlreadyAccepted,
              QT_TRANSLATE_NOOP("ErrorText", "This petition is already accepted. Open the case instead."),
              QT_TRANSLATE_NOOP("ErrorText", "This petition is already accepted as %1. Open the case instead."), 1},
    Sentence {ErrorCode::EditedMeanwhile,
              QT_TRANSLATE_NOOP("ErrorText",
                                "Somebody else changed this meanwhile. Look at the new content, then do it again.")},
    Sentence {ErrorCode::NoDefendant,
              QT_TRANSLATE_NOOP("ErrorText", "The petition has no defendant. Enter against whom it is brought.")},
    Sentence {ErrorCode::NoEligibleJudge,
              QT_TRANSLATE_NOOP("ErrorText", "No judge can be drawn. Enrol judges, or appoint one with a reason.")},
    Sentence {ErrorCode::NumberedNeedsCorrection,
              QT_TRANSLATE_NOOP("ErrorText", "A numbered entry is not overwritten. Use the correction with a reason.")},
    Sentence {
        ErrorCode::UnknownCaseType,
        QT_TRANSLATE_NOOP("ErrorText", "This kind of case is not in the reference pack. Choose one from the list.")},
    Sentence {ErrorCode::NothingToUndo, QT_TRANSLATE_NOOP("ErrorText", "There is nothing to undo.")},
    Sentence {ErrorCode::PostmarkAfterReceipt,
              QT_TRANSLATE_NOOP("ErrorText", "The postmark is after the date of receipt. Check both dates; the petition counts as "
                                             "filed on the day of receipt.")},
    Sentence {ErrorCode::ExtensionTooLong,
              QT_TRANSLATE_NOOP("ErrorText", "The law does not allow an extension that long. Choose an earlier day."),
              QT_TRANSLATE_NOOP("ErrorText", "The law allows an extension until %1 at the latest. Choose an earlier day."), 1},
    Sentence {ErrorCode::ExtendedBefore,
              QT_TRANSLATE_NOOP("ErrorText", "This time limit was extended before. It cannot be extended again."),
              QT_TRANSLATE_NOOP("ErrorText", "The time limit “%1” was extended before. It cannot be extended again."), 1},
    Sentence {ErrorCode::LimitNotOver,
              QT_TRANSLATE_NOOP("ErrorText", "The time limit is still running. Take this step after it ends."),
              QT_TRANSLATE_NOOP("ErrorText", "The time limit runs until %1. Take this step after that day."), 1},
    // Hearings
    Sentence {ErrorCode::HearingRoomTaken,
              QT_TRANSLATE_NOOP("ErrorText", "The room is taken at that time. Choose another room or time."),
              QT_TRANSLATE_NOOP("ErrorText", "Room %1 is taken by case %2 from %3 to %4. Choose another room or time."), 4},
    Sentence {ErrorCode::HearingPersonBusy,
              QT_TRANSLATE_NOOP("ErrorText", "Somebody of the panel is to be elsewhere at that time. Choose another time, or give the reason why it stands."),
              QT_TRANSLATE_NOOP("ErrorText", "%1 sits in case %2 from %3 to %4. Choose another time, or give the reason why it stands."), 4},
    Sentence {ErrorCode::HearingDayOff,
              QT_TRANSLATE_NOOP("ErrorText", "That day is a day off. Choose a working day, or give the reason why it stands."),
              QT_TRANSLATE_NOOP("ErrorText", "%1 is a day off. Choose a working day, or give the reason why it stands."), 1},
    Sentence {ErrorCode::HearingInPast,
              QT_TRANSLATE_NOOP("ErrorText", "That day has passed. Choose a later day, or give the reason why it is written down now."),
              QT_TRANSLATE_NOOP("ErrorText", "%1 has passed. Choose a later day, or give the reason why it is written down now."), 1},
    Sentence {ErrorCode::HearingAfterLimit,
              QT_TRANSLATE_NOOP("ErrorText", "That day is later than the law allows. Choose an earlier day, or give the reason why it stands."),
              QT_TRANSLATE_NOOP("ErrorText", "The hearing has to open by %1 (%2). Choose an earlier day, or give the reason why it stands."), 2},
    Sentence {ErrorCode::AdjournedTooLong,
              QT_TRANSLATE_NOOP("ErrorText", "The hearing cannot be adjourned for so long. Choose an earlier day."),
              QT_TRANSLATE_NOOP("ErrorText", "After the adjournment the hearing has to open again by %1 (%2). Choose an earlier day."), 2},
    Sentence {ErrorCode::HearingIsOver,
              QT_TRANSLATE_NOOP("ErrorText", "This hearing was held, adjourned or cancelled before. Look at the calendar again.")},
    Sentence {ErrorCode::HearingTime,
              QT_TRANSLATE_NOOP("ErrorText", "A hearing ends on its own day. Choose an earlier start or a shorter duration.")},
    Sentence {ErrorCode::HearingNotYet,
              QT_TRANSLATE_NOOP("ErrorText", "The hearing is still to come. Record its result on that day or later."),
              QT_TRANSLATE_NOOP("ErrorText", "The hearing is on %1. Record its result on that day or later."), 1},
    Sentence {ErrorCode::ServiceIsOver,
              QT_TRANSLATE_NOOP("ErrorText", "This paper was served or withdrawn before. Look at the list again.")},
    Sentence {ErrorCode::ServiceOutcome,
              QT_TRANSLATE_NOOP("ErrorText", "This outcome does not go with this way of serving. Choose another one.")},
    // Registers
    Sentence {ErrorCode::RegisterUnknown,
              QT_TRANSLATE_NOOP("ErrorText", "There is no such register. Choose one from the list."),
              QT_TRANSLATE_NOOP("ErrorText", "There is no register “%1”. Choose one from the list."), 1},
    Sentence {ErrorCode::EntryChangedMeanwhile,
              QT_TRANSLATE_NOOP("ErrorText", "Somebody else corrected this row meanwhile. Load it again, then correct it."),
              QT_TRANSLATE_NOOP("ErrorText", "%2 corrected row %1 at %3. Load it again, then correct it."), 3},
    Sentence {ErrorCode::BookFilledFromCases,
              QT_TRANSLATE_NOOP("ErrorText", "This register is filled from the cases. Record it in the case."),
              QT_TRANSLATE_NOOP("ErrorText", "“%1” is filled from the cases. Record it in the case."), 1},
    Sentence {ErrorCode::NothingChanged,
              QT_TRANSLATE_NOOP("ErrorText", "Nothing differs from what is written. Change a cell first."),
              QT_TRANSLATE_NOOP("ErrorText", "Nothing differs from what row %1 says. Change a cell first."), 1},
    Sentence {ErrorCode::PeriodNotOver,
              QT_TRANSLATE_NOOP("ErrorText", "The period is not over yet. Close it afterwards."),
              QT_TRANSLATE_NOOP("ErrorText", "The period ends on %1. Close it from the next day on."), 1},
    Sentence {ErrorCode::PeriodClosed,
              QT_TRANSLATE_NOOP("ErrorText", "This period is closed. What comes later is written into the current period."),
              QT_TRANSLATE_NOOP("ErrorText", "The register is closed up to %1. Write into the current period, with the real date in its column."), 1},
    Sentence {ErrorCode::PeriodNotNext,
              QT_TRANSLATE_NOOP("ErrorText", "Periods are closed one after the other."),
              QT_TRANSLATE_NOOP("ErrorText", "Periods are closed one after the other: %1 comes first."), 1},
    Sentence {ErrorCode::NumbersWaiting,
              QT_TRANSLATE_NOOP("ErrorText", "Some entries still wait for a number. Give the numbers, then close."),
              QT_TRANSLATE_NOOP("ErrorText", "%1 entries still wait for a number. Give the numbers, then close."), 1},
    Sentence {ErrorCode::PageNotThere,
              QT_TRANSLATE_NOOP("ErrorText", "There is no such page. Write for example 3 or 3-5."),
              QT_TRANSLATE_NOOP("ErrorText", "There is no page “%2”: the print has %1 pages."), 2},
    Sentence {ErrorCode::RowNotFound,
              QT_TRANSLATE_NOOP("ErrorText", "This row is no longer in the register. Load the register again.")},
    // Spreadsheets
    Sentence {ErrorCode::SheetFormatUnknown,
              QT_TRANSLATE_NOOP("ErrorText",
                                "This file is not a spreadsheet that can be read. Save it as xlsx, ods or csv.")},
    Sentence {ErrorCode::SheetDamaged,
              QT_TRANSLATE_NOOP("ErrorText",
                                "The spreadsheet is damaged. Open it in a spreadsheet program and save it again.")},
    Sentence {ErrorCode::SheetRefused,
              QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet holds things that a register does not need, so it was not "
                                             "opened. Copy the table alone into a new file.")},
    Sentence {ErrorCode::LegacyNoHeader,
              QT_TRANSLATE_NOOP("ErrorText", "No table with number, date and parties was found. Check the headings or "
                                             "name the columns yourself.")},
    Sentence {ErrorCode::LegacyTooMany,
              QT_TRANSLATE_NOOP("ErrorText", "The register is too long for one import. Divide the file.")},
    Sentence {ErrorCode::LegacyNothing,
              QT_TRANSLATE_NOOP("ErrorText", "No row can be taken over. Look at the list of rejected rows.")},
    Sentence {ErrorCode::BatchNotFound,
              QT_TRANSLATE_NOOP("ErrorText", "There is no such import. Choose one from the list of imports.")},
    Sentence {ErrorCode::BatchRolledBack,
              QT_TRANSLATE_NOOP("ErrorText", "This import was already taken back.")},
};

struct Label {
    const char *field;
    const char *text;
};

constexpr Label labels[] = {
    {"receivedAt", QT_TRANSLATE_NOOP("FieldLabel", "Received on")},
    {"receivedOn", QT_TRANSLATE_NOOP("FieldLabel", "Received on")},
    {"petitionDate", QT_TRANSLATE_NOOP("FieldLabel", "Date of the petition")},
    {"petitionDated", QT_TRANSLATE_NOOP("FieldLabel", "Date of the petition")},
    {"channel", QT_TRANSLATE_NOOP("FieldLabel", "Filed by")},
    {"postmark", QT_TRANSLATE_NOOP("FieldLabel", "Postmark")},
    {"postmarkDate", QT_TRANSLATE_NOOP("FieldLabel", "Postmark")},
    {"caseType", QT_TRANSLATE_NOOP("FieldLabel", "Kind of case")},
    {"parties", QT_TRANSLATE_NOOP("FieldLabel", "Parties")},
    {"plaintiff", QT_TRANSLATE_NOOP("FieldLabel", "Plaintiff")},
    {"plaintiffs", QT_TRANSLATE_NOOP("FieldLabel", "Plaintiff")},
    {"defendant", QT_TRANSLATE_NOOP("FieldLabel", "Defendant")},
    {"defendants", QT_TRANSLATE_NOOP("FieldLabel", "Defendant")},
    {"name", QT_TRANSLATE_NOOP("FieldLabel", "Full name")},
    {"role", QT_TRANSLATE_NOOP("FieldLabel", "Role")},
    {"birthYear", QT_TRANSLATE_NOOP("FieldLabel", "Year of birth")},
    {"idNumber", QT_TRANSLATE_NOOP("FieldLabel", "Identity number")},
    {"address", QT_TRANSLATE_NOOP("FieldLabel", "Address")},
    {"phone", QT_TRANSLATE_NOOP("FieldLabel", "Phone")},
    {"dispute", QT_TRANSLATE_NOOP("FieldLabel", "Legal relation")},
    {"relation", QT_TRANSLATE_NOOP("FieldLabel", "Legal relation")},
    {"legalRelation", QT_TRANSLATE_NOOP("FieldLabel", "Legal relation")},
    {"claim", QT_TRANSLATE_NOOP("FieldLabel", "Claims")},
    {"claims", QT_TRANSLATE_NOOP("FieldLabel", "Claims")},
    {"claimValue", QT_TRANSLATE_NOOP("FieldLabel", "Amount in dispute")},
    {"amount", QT_TRANSLATE_NOOP("FieldLabel", "Amount")},
    {"attachments", QT_TRANSLATE_NOOP("FieldLabel", "Attachments")},
    {"reason", QT_TRANSLATE_NOOP("FieldLabel", "Reason")},
    {"date", QT_TRANSLATE_NOOP("FieldLabel", "Date")},
    {"judge", QT_TRANSLATE_NOOP("FieldLabel", "Judge")},
    {"clerk", QT_TRANSLATE_NOOP("FieldLabel", "Clerk")},
    {"receiptNumber", QT_TRANSLATE_NOOP("FieldLabel", "Receipt number")},
    {"receiptDate", QT_TRANSLATE_NOOP("FieldLabel", "Date of the receipt")},
    {"number", QT_TRANSLATE_NOOP("FieldLabel", "Number")},
    {"time", QT_TRANSLATE_NOOP("FieldLabel", "Hour")},
    {"occurredAt", QT_TRANSLATE_NOOP("FieldLabel", "Date")},
    {"userName", QT_TRANSLATE_NOOP("FieldLabel", "Sign-in name")},
    {"displayName", QT_TRANSLATE_NOOP("FieldLabel", "Full name")},
    {"password", QT_TRANSLATE_NOOP("FieldLabel", "Password")},
    {"hearingDate", QT_TRANSLATE_NOOP("FieldLabel", "Day of the hearing")},
    {"hearingStart", QT_TRANSLATE_NOOP("FieldLabel", "Start")},
    {"hearingMinutes", QT_TRANSLATE_NOOP("FieldLabel", "Duration")},
    {"room", QT_TRANSLATE_NOOP("FieldLabel", "Room")},
    {"panel", QT_TRANSLATE_NOOP("FieldLabel", "Panel")},
    {"decidedOn", QT_TRANSLATE_NOOP("FieldLabel", "Date of the decision")},
    {"kind", QT_TRANSLATE_NOOP("FieldLabel", "Kind")},
    {"centralPoint", QT_TRANSLATE_NOOP("FieldLabel", "Central point")},
    {"points", QT_TRANSLATE_NOOP("FieldLabel", "Component points")},
    {"checks", QT_TRANSLATE_NOOP("FieldLabel", "Checklist")},
    {"result", QT_TRANSLATE_NOOP("FieldLabel", "Result")},
    {"recipient", QT_TRANSLATE_NOOP("FieldLabel", "Recipient")},
    {"method", QT_TRANSLATE_NOOP("FieldLabel", "Way of serving")},
    {"outcome", QT_TRANSLATE_NOOP("FieldLabel", "Outcome")},
    {"commune", QT_TRANSLATE_NOOP("FieldLabel", "Commune")},
    {"paper", QT_TRANSLATE_NOOP("FieldLabel", "Paper")},
    {"courtName", QT_TRANSLATE_NOOP("FieldLabel", "Name of the court")},
};

/** What a sentence of the table says first ends here; the rest of it is what to do. */
constexpr auto endOfFact = ". "_L1;

QString withField(const QString &sentence, const QString &field)
{
    const QString label = fieldLabel(field);
    return label.isEmpty() ? sentence : QString(label % u": "_s % sentence);
}

QString missingField(const Error &error)
{
    const QString label = fieldLabel(error.field);
    if (label.isEmpty())
        return {};
    return QCoreApplication::translate("ErrorText", "“%1” is still empty. Fill it in first.").arg(label);
}

/** args: seconds to wait, tries made so far (vault.h). */
QString lockedOut(const Error &error)
{
    bool ok = false;
    const int seconds = error.args.isEmpty() ? 0 : error.args.first().toInt(&ok);
    if (!ok || seconds <= 0)
        return {};
    return QCoreApplication::translate("ErrorText", "Too many wrong passwords. Try again in %1; the data is safe.")
        .arg(waitText(seconds));
}

/** args: which limit of the reader a spreadsheet went over (sheetreader.h). */
QString sheetRefused(const Error &error)
{
    static const QHash<QString, const char *> why {
        {u"entities"_s, QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet refers to texts outside of its cells, so it was not opened. Copy the table alone into a new file.")},
        {u"nested-archive"_s, QT_TRANSLATE_NOOP("ErrorText", "Other files are packed into the spreadsheet, so it was not opened. Copy the table alone into a new file.")},
        {u"columns"_s, QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet has more columns than a register can have, so it was not opened. Copy the table alone into a new file.")},
        {u"rows"_s, QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet has more rows than a register can have, so it was not opened. Divide it by years.")},
        {u"cells"_s, QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet has more cells than can be read at once, so it was not opened. Divide it by years.")},
        {u"ratio"_s, QT_TRANSLATE_NOOP("ErrorText", "Unpacked, the spreadsheet would be far larger than any register, so it was not opened. Copy the table alone into a new file.")},
    };
    static const QHash<QString, QString> sameAs {
        {u"entries"_s, u"nested-archive"_s}, {u"folders"_s, u"nested-archive"_s}, {u"unpacked-bytes"_s, u"ratio"_s},
        {u"shared-strings"_s, u"ratio"_s},   {u"helper-limits"_s, u"ratio"_s},    {u"time"_s, u"ratio"_s},
    };
    const QString limit = error.args.value(0);
    const char *sentence = why.value(sameAs.value(limit, limit));
    return sentence ? QCoreApplication::translate("ErrorText", sentence) : QString();
}

QString special(const Error &error)
{
    if (error.code == ErrorCode::SheetRefused)
        return sheetRefused(error);
    if (error.code == ErrorCode::MissingField)
        return missingField(error);
    if (error.code == ErrorCode::LockedOut)
        return lockedOut(error);
    return {};
}

/** The sentence in the language of the program, its places still open. */
struct Wording {
    QString text;
    int places = 0;
};

Wording wordingOf(const Error &error)
{
    if (const QString text = special(error); !text.isEmpty())
        return {text, 0};
    const auto found = std::ranges::find(sentences, error.code, &Sentence::code);
    const Sentence &sentence = found == sentences.end() ? sentences.front() : *found;
    const bool filled = sentence.filled && error.args.size() >= sentence.places;
    return {QCoreApplication::translate("ErrorText", filled ? sentence.filled : sentence.plain), filled ? sentence.places : 0};
}

QString filledIn(QString text, int places, const QStringList &args)
{
    // One pass, so that a "%2" inside a person's text is not taken for a place.
    for (int i = places; i > 0; --i)
        text.replace(QString(u'%' % QString::number(i)), QString(QChar(0xE000 + i)));
    for (int i = 1; i <= places; ++i)
        text.replace(QChar(0xE000 + i), args.at(i - 1));
    return text;
}

bool namesItsField(ErrorCode code)
{
    constexpr std::array codes {ErrorCode::BadDate,      ErrorCode::DateDoesNotExist, ErrorCode::BadNumber,
                                ErrorCode::BadMoney,     ErrorCode::TextTooLong,      ErrorCode::BadEncoding,
                                ErrorCode::UnknownValue, ErrorCode::DateInFuture};
    return std::ranges::find(codes, code) != codes.end();
}

} // namespace

QString fieldLabel(const QString &field)
{
    for (const Label &label : labels) {
        if (field == QLatin1StringView(label.field))
            return QCoreApplication::translate("FieldLabel", label.text);
    }
    return {};
}

QString waitText(int seconds)
{
    if (seconds < 90)
        return QCoreApplication::translate("ErrorText", "%n second(s)", nullptr, seconds);
    const int minutes = (seconds + 59) / 60;
    return QCoreApplication::translate("ErrorText", "%n minute(s)", nullptr, minutes);
}

QString errorText(const Error &error)
{
    const Wording wording = wordingOf(error);
    const QString text = filledIn(wording.text, wording.places, error.args);
    return namesItsField(error.code) ? withField(text, error.field) : text;
}

QString errorHint(const Error &error)
{
    const Wording wording = wordingOf(error);
    // Looked for before the places are filled: what people typed may have full stops of its own.
    const qsizetype end = wording.text.indexOf(endOfFact);
    return end < 0 ? QString() : filledIn(wording.text.mid(end + endOfFact.size()), wording.places, error.args);
}

} // namespace thuly::models
