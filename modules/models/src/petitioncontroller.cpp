// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/petitioncontroller.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

namespace {

using namespace std::chrono_literals;

// A draft is on disk within a second of the last key (product.md): this, plus one commit.
constexpr auto saveAfter = 500ms;
constexpr auto previewAfter = 300ms;

} // namespace

PetitionController::PetitionController(DeskContext context, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
    , m_intake(m_context.desk)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveAfter);
    connect(&m_saveTimer, &QTimer::timeout, this, &PetitionController::save);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewAfter);
    connect(&m_previewTimer, &QTimer::timeout, this, &PetitionController::askPreview);
    connect(m_context.desk.get(), &workflow::Desk::lawChanged, this, &PetitionController::askPreview);
    m_form = m_start = m_savedForm = emptyForm();
    // Not at once, as in loadAndReload(): nobody listens yet.
    QMetaObject::invokeMethod(this, &PetitionController::askPreview, Qt::QueuedConnection);
}

PetitionForm PetitionController::emptyForm() const
{
    PetitionForm form;
    form.receivedOn = formatDate(m_context.today());
    const auto &types = m_context.desk->law()->caseTypes();
    const bool civil = std::ranges::any_of(types, [](const packs::CaseType &type) { return type.code == "DS"_L1; });
    form.caseType = civil ? u"DS"_s : types.isEmpty() ? QString() : types.first().code;
    return form;
}

bool PetitionController::isFile() const
{
    const auto law = m_context.desk->law();
    const packs::CaseType *type = law ? law->caseType(m_form.caseType) : nullptr;
    return type && type->petitionRegister.isEmpty();
}

bool PetitionController::isEmpty() const
{
    return m_form == m_start;
}

QString PetitionController::title() const
{
    const bool file = isFile();
    const cases::PartySide side = file ? cases::PartySide::Respondent : cases::PartySide::Claimant;
    const auto first = std::ranges::find_if(m_form.parties, [side](const cases::Party &party) { return cases::partySide(party.role) == side; });
    const auto any = first == m_form.parties.end() ? m_form.parties.begin() : first;
    if (any == m_form.parties.end() || any->name.trimmed().isEmpty())
        return file ? tr("File without a name") : tr("Petition without a name");
    return file ? tr("File on %1").arg(any->name.trimmed()) : tr("Petition of %1").arg(any->name.trimmed());
}

int PetitionController::stops() const
{
    const auto refuses = [](const cases::Finding &finding) { return finding.severity == cases::Severity::Refuse; };
    return int(m_problems.size() + std::ranges::count_if(m_preview.findings, refuses));
}

void PetitionController::loadDraft(const Uuid &draft)
{
    const int epoch = ++m_epoch;
    m_intake.loadDraft(draft).then(this, [this, epoch](Result<workflow::PetitionDraft> loaded) {
        if (epoch != m_epoch)
            return;
        if (!loaded) {
            Q_EMIT failed(loaded.error());
            return;
        }
        m_draft = loaded->uid;
        m_form = m_savedForm = fromDraft(loaded->body);
        m_savedAt = loaded->savedAt;
        Q_EMIT formReplaced();
        Q_EMIT titleChanged();
        Q_EMIT draftSaved(m_savedAt);
        askPreview();
    });
}

void PetitionController::update(const PetitionForm &form)
{
    if (form == m_form)
        return;
    const QString before = title();
    m_form = form;
    if (title() != before)
        Q_EMIT titleChanged();
    // Not restarted by each key: somebody who types without a pause is saved as well.
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
    m_previewTimer.start();
}

void PetitionController::keepDraft()
{
    m_saveTimer.stop();
    if (!m_submitting)
        save();
}

void PetitionController::save()
{
    if (m_form == m_savedForm || m_submitting || (m_draft.isNull() && isEmpty()))
        return;
    // The id is made here, so that the next save meets the same draft even while this one is under way.
    if (m_draft.isNull())
        m_draft = Uuid::make(m_context.desk->clock());
    m_savedForm = m_form;
    const int epoch = m_epoch;
    m_intake.saveDraft(workflow::PetitionDraft{m_draft, title(), toDraft(m_form)}).then(this, [this, epoch](Result<Uuid> saved) {
        if (epoch != m_epoch)
            return;
        if (!saved) {
            m_savedForm = {};
            Q_EMIT failed(saved.error());
            return;
        }
        m_savedAt = m_context.desk->clock().now();
        Q_EMIT draftSaved(m_savedAt);
    });
}

void PetitionController::discardDraft()
{
    m_saveTimer.stop();
    if (!m_draft.isNull())
        m_intake.discardDraft(m_draft).then(this, [this](Result<void> done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
    startNext();
}

void PetitionController::askPreview()
{
    if (m_previewCancel)
        m_previewCancel->stop();
    m_previewCancel = std::make_shared<workflow::Cancel>();
    const auto law = m_context.desk->law();
    if (!law)
        return; // locked meanwhile
    ParsedPetition parsed = parseForm(m_form, *law, m_context.today());
    m_problems = parsed.problems;
    const int generation = ++m_generation;
    m_intake.preview(std::move(parsed.input), m_previewCancel).then(this, [this, generation](Result<workflow::PetitionPreview> preview) {
        if (generation != m_generation)
            return;
        // A failed preview says nothing about the petition, and entering it will say what is wrong; what the form lacks is shown all the same.
        if (preview)
            m_preview = std::move(*preview);
        Q_EMIT previewChanged();
    });
}

void PetitionController::submit(const PetitionForm &form)
{
    if (m_submitting)
        return;
    update(form);
    const auto law = m_context.desk->law();
    if (!law)
        return;
    ParsedPetition parsed = parseForm(m_form, *law, m_context.today());
    m_problems = parsed.problems;
    if (!m_problems.isEmpty()) {
        Q_EMIT previewChanged();
        Q_EMIT failed(m_problems.first().error);
        return;
    }
    m_saveTimer.stop();
    m_submitting = true;
    const int epoch = m_epoch;
    m_intake.takeIn(std::move(parsed.input), m_draft).then(this, [this, epoch](Result<cases::TakenIn> done) {
        if (epoch != m_epoch)
            return;
        m_submitting = false;
        if (!done) {
            m_saveTimer.start();
            Q_EMIT failed(done.error());
            return;
        }
        Q_EMIT taken(*done);
    });
}

void PetitionController::startNext()
{
    ++m_epoch;
    PetitionForm next = emptyForm();
    next.receivedOn = m_form.receivedOn;
    next.channel = m_form.channel;
    next.caseType = m_form.caseType;
    m_form = m_start = m_savedForm = next;
    m_draft = {};
    m_savedAt = {};
    m_preview = {};
    m_submitting = false;
    Q_EMIT formReplaced();
    Q_EMIT titleChanged();
    askPreview();
}

} // namespace thuly::models
