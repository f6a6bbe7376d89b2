// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/casework.h>

#include <thuly/base/text.h>

#include <QSet>

namespace thuly::workflow {

namespace {

Result<void> mayRead(const Desk &desk, const cases::Matter &matter)
{
    return desk.may(users::Action::ReadCase, {matter.uid, matter.assigned()});
}

Result<void> addPeople(storage::ReadTx &tx, MatterView &view)
{
    QSet<Uuid> mentioned = {view.head.reviewer, view.head.judge, view.head.clerk};
    for (const cases::TimelineEntry &entry : view.timeline)
        mentioned.insert(entry.actor);
    for (const cases::Assignment &assignment : view.assignments)
        mentioned.unite({assignment.assignee, assignment.decidedBy});
    for (const cases::Correction &correction : view.corrections)
        mentioned.unite({correction.author, correction.approvedBy});
    for (const cases::Task &task : view.tasks)
        mentioned.unite({task.assignee, task.author});
    for (const cases::Deadline &deadline : view.deadlines)
        mentioned.insert(deadline.responsible);
    for (const Uuid &uid : mentioned) {
        if (uid.isNull())
            continue;
        if (const auto account = users::account(tx, uid))
            view.people.insert(uid, account->displayName);
        else if (account.error().code != ErrorCode::UnknownUser)
            return std::unexpected(account.error());
    }
    return {};
}

Result<MatterView> readView(storage::ReadTx &tx, const Desk &desk, cases::Matter head)
{
    THULY_CHECK(mayRead(desk, head));
    const std::shared_ptr<const packs::LawBook> law = desk.law();
    const Uuid uid = head.uid;
    MatterView view;
    view.head = std::move(head);
    THULY_TRY(view.parties, cases::parties(tx, uid));
    THULY_TRY(view.attachments, cases::attachments(tx, uid));
    THULY_TRY(view.timeline, cases::timeline(tx, uid));
    THULY_TRY(view.facts, cases::facts(tx, uid));
    THULY_TRY(view.deadlines, cases::deadlines(tx, uid));
    THULY_TRY(view.corrections, cases::corrections(tx, uid));
    THULY_TRY(view.assignments, cases::assignments(tx, uid));
    THULY_TRY(view.tasks, cases::tasks(tx, uid));
    THULY_TRY(view.links, cases::links(tx, uid));
    if (!view.head.resolvedOn.isValid())
        view.missing = cases::missingIn(*law, view.head, view.parties, view.facts);
    THULY_TRY(view.note, cases::note(tx, uid, desk.session().account.id));
    THULY_TRY(view.next, cases::legalNextEvents(tx, desk.session(), *law, view.head, desk.clock().today()));
    view.stations = cases::stations(*law, view.head, view.timeline);
    THULY_CHECK(addPeople(tx, view));
    return view;
}

/** A list shows only what the person may read; the page may be shorter for it. */
void keepReadable(const Desk &desk, QList<cases::Matter> &rows)
{
    rows.removeIf([&desk](const cases::Matter &matter) { return !mayRead(desk, matter); });
}

Result<QString> personFound(storage::ReadTx &tx, const cases::Matter &matter, const QString &text)
{
    const QString wanted = fold(text);
    THULY_TRY(const QList<cases::Party> people, cases::parties(tx, matter.uid));
    for (const cases::Party &person : people) {
        if (fold(person.name).contains(wanted) || person.citizenId == text)
            return person.name;
    }
    return QString();
}

} // namespace

QFuture<Result<MatterView>> CaseWork::open(Uuid matter, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, matter](storage::ReadTx &tx) -> Result<MatterView> {
            THULY_TRY(cases::Matter head, cases::matter(tx, matter));
            return readView(tx, *desk, std::move(head));
        },
        std::move(cancel));
}

QFuture<Result<MatterView>> CaseWork::openByNumber(QString number) const
{
    return m_desk->read([desk = m_desk, number = std::move(number)](storage::ReadTx &tx) -> Result<MatterView> {
        THULY_TRY(cases::Matter head, cases::matterByNumber(tx, number));
        return readView(tx, *desk, std::move(head));
    });
}

QFuture<Result<cases::MatterPage>> CaseWork::list(cases::MatterFilter filter, QByteArray after, int limit, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, filter = std::move(filter), after = std::move(after), limit](storage::ReadTx &tx) -> Result<cases::MatterPage> {
            THULY_TRY(cases::MatterPage page, cases::listMatters(tx, filter, after, limit));
            keepReadable(*desk, page.rows);
            return page;
        },
        std::move(cancel));
}

QFuture<Result<QList<GoTo>>> CaseWork::search(QString text, int limit, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, text = std::move(text), limit](storage::ReadTx &tx) -> Result<QList<GoTo>> {
            QList<GoTo> hits;
            if (fold(text).isEmpty())
                return hits;
            THULY_TRY(cases::MatterPage page, cases::listMatters(tx, {.text = text}, {}, limit));
            keepReadable(*desk, page.rows);
            for (cases::Matter &matter : page.rows) {
                THULY_TRY(QString person, personFound(tx, matter, text));
                hits.append({std::move(matter), std::move(person)});
            }
            return hits;
        },
        std::move(cancel));
}

QFuture<Result<cases::EventDone>> CaseWork::recordEvent(cases::EventInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::recordEvent(context, input); });
}

QFuture<Result<cases::EventDone>> CaseWork::accept(AcceptInput input) const
{
    const bool exempt = !input.exemptReason.trimmed().isEmpty();
    cases::EventInput event{.matter = input.matter,
                            .event = exempt ? QStringLiteral("accepted_fee_exempt") : QStringLiteral("fee_receipt_filed"),
                            .occurredAt = input.receiptFiledAt,
                            .baseVersion = input.baseVersion};
    if (exempt)
        event.facts = {{QStringLiteral("fee_exempt_reason"), input.exemptReason}, {QStringLiteral("fee_exempt"), QStringLiteral("yes")}};
    else
        event.facts = {{QStringLiteral("receipt_no"), input.receiptNo}};
    return recordEvent(std::move(event));
}

QFuture<Result<cases::Assigned>> CaseWork::assignReviewer(cases::AssignInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::assignReviewer(context, input); });
}

QFuture<Result<cases::Assigned>> CaseWork::assignJudge(cases::AssignInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::assignJudge(context, input); });
}

QFuture<Result<cases::Assignment>> CaseWork::assignClerk(cases::AssignInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::assignClerk(context, input); });
}

QFuture<Result<QList<cases::Candidate>>> CaseWork::candidates(cases::Duty duty) const
{
    return m_desk->read([desk = m_desk, duty](storage::ReadTx &tx) -> Result<QList<cases::Candidate>> {
        // How much lies on each judge's desk is for those who name judges.
        if (!desk->may(users::Action::RecordAssignment))
            THULY_CHECK(desk->may(duty == cases::Duty::Reviewer ? users::Action::AssignReviewer : users::Action::AssignJudge));
        return cases::candidates(tx, duty);
    });
}

QFuture<Result<void>> CaseWork::meetDeadline(Uuid deadline, QDate on) const
{
    return m_desk->write([deadline, on](const cases::CommandContext &context) { return cases::meetDeadline(context, deadline, on); });
}

QFuture<Result<cases::Deadline>> CaseWork::extendDeadline(cases::ExtendInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::extendDeadline(context, input); });
}

QFuture<Result<cases::Correction>> CaseWork::correct(cases::CorrectInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::correct(context, input); });
}

QFuture<Result<void>> CaseWork::approveCorrection(Uuid correction) const
{
    return m_desk->write([correction](const cases::CommandContext &context) { return cases::approveCorrection(context, correction); });
}

QFuture<Result<cases::Party>> CaseWork::addParty(Uuid matter, cases::Party party, QString reason) const
{
    return m_desk->write([matter, party = std::move(party), reason = std::move(reason)](const cases::CommandContext &context) {
        return cases::addParty(context, matter, party, reason);
    });
}

QFuture<Result<cases::Party>> CaseWork::changeParty(cases::Party changed) const
{
    return m_desk->write([changed = std::move(changed)](const cases::CommandContext &context) { return cases::changeParty(context, changed); });
}

QFuture<Result<void>> CaseWork::removeParty(Uuid party, quint32 baseVersion, QString reason) const
{
    return m_desk->write([party, baseVersion, reason = std::move(reason)](const cases::CommandContext &context) {
        return cases::removeParty(context, party, baseVersion, reason);
    });
}

QFuture<Result<cases::Task>> CaseWork::addTask(cases::Task task) const
{
    return m_desk->write([task = std::move(task)](const cases::CommandContext &context) { return cases::addTask(context, task); });
}

QFuture<Result<void>> CaseWork::finishTask(Uuid task) const
{
    return m_desk->write([task](const cases::CommandContext &context) { return cases::finishTask(context, task); });
}

QFuture<Result<void>> CaseWork::writeNote(Uuid matter, QString text) const
{
    return m_desk->write(
        [matter, text = std::move(text)](const cases::CommandContext &context) { return cases::writeNote(context, matter, text); });
}

QFuture<Result<void>> CaseWork::undoEdit(Uuid matter) const
{
    return m_desk->write([matter](const cases::CommandContext &context) { return cases::undoEdit(context, matter); });
}

QFuture<Result<QList<Incomplete>>> CaseWork::incomplete(int limit, CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk, limit](storage::ReadTx &tx) -> Result<QList<Incomplete>> {
            constexpr int pageSize = 200;
            const std::shared_ptr<const packs::LawBook> law = desk->law();
            QList<Incomplete> found;
            QByteArray after;
            do {
                THULY_TRY(const cases::MatterPage page, cases::listMatters(tx, {}, after, pageSize));
                for (const cases::Matter &matter : page.rows) {
                    if (matter.resolvedOn.isValid() || found.size() >= limit || !mayRead(*desk, matter))
                        continue;
                    THULY_TRY(QList<cases::Party> parties, cases::parties(tx, matter.uid));
                    parties.removeIf([](const cases::Party &party) { return party.removedOn.isValid(); });
                    THULY_TRY(const auto facts, cases::facts(tx, matter.uid));
                    const QList<cases::Finding> missing = cases::missingIn(*law, matter, parties, facts);
                    if (missing.isEmpty())
                        continue;
                    const auto judge = users::account(tx, matter.judge.isNull() ? matter.reviewer : matter.judge);
                    found.append({matter, missing, parties, judge ? judge->displayName : QString()});
                }
                after = page.next;
            } while (!after.isEmpty() && found.size() < limit);
            return found;
        },
        std::move(cancel));
}

QFuture<Result<cases::Link>> CaseWork::link(cases::LinkInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::linkMatter(context, input); });
}

QFuture<Result<void>> CaseWork::unlink(Uuid link, QString reason) const
{
    return m_desk->write([link, reason = std::move(reason)](const cases::CommandContext &context) { return cases::unlinkMatter(context, link, reason); });
}

QFuture<Result<cases::Joined>> CaseWork::join(cases::JoinInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::joinMatters(context, input); });
}

QFuture<Result<cases::SplitOff>> CaseWork::split(cases::SplitInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::splitMatter(context, input); });
}

} // namespace thuly::workflow
