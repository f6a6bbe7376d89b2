// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/intake.h>

#include "drafts.h"
#include "importer.h"

#include <thuly/cases/events.h>
#include <thuly/numbering/nextnumber.h>

namespace thuly::workflow {

namespace {

constexpr int shownDuplicates = 5;
constexpr int shownDrafts = 200;

/** What the next petition would be called; nobody holds that number before it is given. */
Result<QString> expectedNumber(storage::ReadTx &tx, const Desk &desk, const packs::LawBook &law, const cases::PetitionInput &input)
{
    const packs::CaseType *type = law.caseType(input.caseType);
    if (!type)
        return QString();
    THULY_TRY(const numbering::SeriesSpec spec, cases::seriesSpec(law, type->petitionSeries));
    const QDate today = desk.clock().today();
    const QDate entered = input.receivedOn.isValid() ? std::min(input.receivedOn, today) : today;
    return numbering::nextText(tx, desk.journal().device(), desk.courtId(), spec, entered);
}

} // namespace

QFuture<Result<PetitionPreview>> Intake::preview(cases::PetitionInput input, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, input = std::move(input)](storage::ReadTx &tx) -> Result<PetitionPreview> {
            THULY_CHECK(desk->may(users::Action::TakePetition));
            const std::shared_ptr<const packs::LawBook> law = desk->law();
            PetitionPreview preview;
            THULY_TRY(preview.findings, cases::checkPetition(tx, *law, input, desk->courtId(), desk->clock().today()));
            THULY_TRY(preview.deadlines, cases::previewDeadlines(*law, input));
            THULY_TRY(preview.duplicates, cases::possibleDuplicates(tx, input, shownDuplicates));
            THULY_TRY(preview.expectedNumber, expectedNumber(tx, *desk, *law, input));
            if (auto fee = law->suggestAdvance(input.caseType, input.value))
                preview.fee = std::move(*fee);
            return preview;
        },
        std::move(cancel));
}

QFuture<Result<cases::TakenIn>> Intake::takeIn(cases::PetitionInput input, Uuid draft) const
{
    return m_desk->write([input = std::move(input), draft](const cases::CommandContext &context) -> Result<cases::TakenIn> {
        THULY_TRY(cases::TakenIn taken, cases::takeIn(context, input));
        if (!draft.isNull())
            THULY_CHECK(dropDraftRow(context.unit.tx(), context.session.account.id, draft));
        return taken;
    });
}

QFuture<Result<QList<cases::KnownParty>>> Intake::suggestParties(QString text, int limit, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, text = std::move(text), limit](storage::ReadTx &tx) -> Result<QList<cases::KnownParty>> {
            THULY_CHECK(desk->may(users::Action::TakePetition));
            return cases::suggestParties(tx, text, limit);
        },
        std::move(cancel));
}

QFuture<Result<Uuid>> Intake::saveDraft(PetitionDraft draft) const
{
    return m_desk->run([draft = std::move(draft)](Desk &desk) {
        return desk.vault().write([&](storage::Tx &tx) { return saveDraftRow(tx, desk.session().account.id, draft, desk.clock()); });
    });
}

QFuture<Result<QList<PetitionDraft>>> Intake::listDrafts() const
{
    return m_desk->read(
        [author = m_desk->session().account.id](storage::ReadTx &tx) { return draftRows(tx, author, shownDrafts); });
}

QFuture<Result<PetitionDraft>> Intake::loadDraft(Uuid uid) const
{
    return m_desk->read([author = m_desk->session().account.id, uid](storage::ReadTx &tx) { return draftRow(tx, author, uid); });
}

QFuture<Result<void>> Intake::discardDraft(Uuid uid) const
{
    return m_desk->run([uid](Desk &desk) {
        return desk.vault().write([&](storage::Tx &tx) { return dropDraftRow(tx, desk.session().account.id, uid); });
    });
}

QFuture<Result<ImportReport>> Intake::importFile(QString path, CancelPtr cancel, journal::ProgressFn progress) const
{
    return m_desk->run([path = std::move(path), cancel = std::move(cancel), progress = std::move(progress)](Desk &desk) {
        return Importer(desk, cancel, progress).run(path);
    });
}

} // namespace thuly::workflow
