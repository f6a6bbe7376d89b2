// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/links.h>

#include "apply.h"
#include "cases_sql.h"
#include "linkparts.h"
#include "opkinds.h"
#include "rows.h"

#include <thuly/base/text.h>
#include <thuly/cases/queries.h>
#include <thuly/journal/fields.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thuly::cases {

using journal::setTo;

namespace {

struct KindName {
    LinkKind kind;
    QLatin1StringView id;
};
constexpr std::array kindNames = {KindName{LinkKind::Joined, "joined"_L1}, KindName{LinkKind::Split, "split"_L1},
                                  KindName{LinkKind::Continues, "continues"_L1}, KindName{LinkKind::Related, "related"_L1}};

Link readLink(const storage::Statement &row)
{
    Link link;
    link.uid = row.uuid(0);
    link.matter = row.uuid(1);
    link.kind = linkKindFromId(row.text(2)).value_or(LinkKind::Related);
    link.other = row.isNull(3) ? Uuid() : row.uuid(3);
    link.otherNo = row.text(4);
    link.otherCourt = row.text(5);
    link.note = row.text(6);
    link.linkedOn = row.date(7);
    link.author = row.uuid(8);
    link.recordedMs = row.int64(9);
    link.removedOn = row.date(10);
    return link;
}

Result<LinkView> seenFrom(storage::ReadTx &tx, const Uuid &here, Link link)
{
    LinkView view;
    view.end = link.matter == here ? LinkView::End::Ours : LinkView::End::Theirs;
    view.opposite = view.end == LinkView::End::Ours ? link.other : link.matter;
    view.number = link.otherNo;
    if (!view.opposite.isNull()) {
        THULY_TRY(const Matter opposite, matter(tx, view.opposite));
        // What was written then stays beside what it is called now.
        view.number = opposite.number();
        view.parties = opposite.plaintiffs.isEmpty() || opposite.defendants.isEmpty()
                           ? QString(opposite.plaintiffs % opposite.defendants)
                           : QString(opposite.plaintiffs % u" – "_s % opposite.defendants);
    }
    view.link = std::move(link);
    return view;
}

/** The matter a number of this court names; null when another court is named. */
Result<Uuid> otherOf(const CommandContext &context, const LinkInput &input, const QString &number)
{
    if (!input.otherCourt.trimmed().isEmpty())
        return Uuid();
    THULY_TRY(const Matter other, matterByNumber(context.unit.tx(), number));
    return other.uid;
}

} // namespace

QString linkKindId(LinkKind kind)
{
    return std::ranges::find(kindNames, kind, &KindName::kind)->id;
}

std::optional<LinkKind> linkKindFromId(QStringView id)
{
    const auto found = std::ranges::find_if(kindNames, [id](const KindName &name) { return name.id == id; });
    return found == kindNames.end() ? std::nullopt : std::optional(found->kind);
}

Result<Link> recordLink(const CommandContext &context, Link link)
{
    link.uid = context.unit.newId();
    link.author = context.session.account.id;
    journal::Draft draft{.kind = kinds::matterLinked, .entity = link.uid, .caseId = link.matter, .occurredAt = {link.linkedOn}};
    draft.fields = {{u"kind"_s, setTo(linkKindId(link.kind))}, {u"otherNo"_s, setTo(link.otherNo)}};
    if (!link.other.isNull())
        draft.fields.insert(u"other"_s, setTo(link.other));
    if (!link.otherCourt.isEmpty())
        draft.fields.insert(u"otherCourt"_s, setTo(link.otherCourt));
    if (!link.note.isEmpty())
        draft.fields.insert(u"note"_s, setTo(link.note));
    THULY_CHECK(context.unit.record(draft));
    return link;
}

Result<QList<LinkView>> links(storage::ReadTx &tx, const Uuid &here)
{
    QList<Link> found;
    for (const char *query : {sql::linksOfMatter, sql::linksToMatter}) {
        THULY_TRY(const QList<Link> some, all<Link>(std::move(tx.prepare(query).bind(here)), readLink));
        found.append(some);
    }
    std::ranges::stable_sort(found, {}, &Link::recordedMs);
    QList<LinkView> views;
    for (const Link &link : std::as_const(found)) {
        THULY_TRY(LinkView view, seenFrom(tx, here, link));
        views.append(std::move(view));
    }
    return views;
}

Result<Link> linkMatter(const CommandContext &context, const LinkInput &input)
{
    THULY_TRY(const Matter head, matter(context.unit.tx(), input.matter));
    THULY_CHECK(users::may(context.session, users::Action::RecordEvent, {head.uid, head.assigned()}));
    if (input.kind == LinkKind::Joined || input.kind == LinkKind::Split)
        return fail(ErrorCode::UnknownValue, {}, u"kind"_s, {linkKindId(input.kind)});
    if (!input.occurredAt.isValid() || input.occurredAt.date > context.today())
        return fail(ErrorCode::DateInFuture, {}, u"occurredAt"_s, {formatDate(input.occurredAt.date)});
    Link link{.matter = head.uid, .kind = input.kind, .linkedOn = input.occurredAt.date};
    THULY_TRY(link.otherNo, checkedLine(input.otherNo, maxLineLength, u"otherNo"_s));
    THULY_TRY(link.otherCourt, checkedLine(input.otherCourt, maxLineLength, u"otherCourt"_s));
    THULY_TRY(link.note, checkedLine(input.note, maxLineLength, u"note"_s));
    if (link.otherNo.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"otherNo"_s);
    THULY_TRY(link.other, otherOf(context, input, link.otherNo));
    THULY_TRY(const QList<LinkView> known, links(context.unit.tx(), head.uid));
    const bool again = std::ranges::any_of(known, [&link](const LinkView &view) {
        const bool same = link.other.isNull() ? view.link.otherNo == link.otherNo && view.link.otherCourt == link.otherCourt
                                              : view.opposite == link.other;
        return same && !view.link.removedOn.isValid();
    });
    if (link.other == head.uid || again)
        return fail(ErrorCode::UnknownValue, {}, u"otherNo"_s, {link.otherNo});
    return recordLink(context, std::move(link));
}

Result<void> unlinkMatter(const CommandContext &context, const Uuid &uid, const QString &reason)
{
    storage::Statement row = context.unit.tx().prepare(sql::linkByUid);
    row.bind(uid);
    if (!row.next())
        return fail(ErrorCode::UnknownValue, {}, u"link"_s, {uid.toString()});
    const Link link = readLink(row);
    THULY_CHECK(row.finish());
    THULY_TRY(const Matter head, matter(context.unit.tx(), link.matter));
    THULY_CHECK(users::may(context.session, users::Action::RecordEvent, {head.uid, head.assigned()}));
    THULY_TRY(const QString why, checkedLine(reason, maxLineLength, u"reason"_s));
    if (why.isEmpty())
        return fail(ErrorCode::ReasonMissing, {}, u"reason"_s);
    // What a decision joined or split is undone by a decision, not by a stroke.
    if (link.removedOn.isValid() || link.kind == LinkKind::Joined || link.kind == LinkKind::Split)
        return fail(ErrorCode::UnknownValue, {}, u"link"_s, {link.otherNo});
    journal::Draft draft{.kind = kinds::matterUnlinked, .entity = uid, .caseId = link.matter, .occurredAt = LegalTime{context.today()}};
    draft.fields = {{u"removedOn"_s, setTo(context.today())}, {u"reason"_s, setTo(why)}};
    THULY_CHECK(context.unit.record(draft));
    return {};
}

Result<void> applyMatterLinked(storage::Tx &tx, const protocol::Op &op)
{
    const bool here = journal::hasField(op, u"other"_s);
    return tx.run(sql::insertLink, op.entity, op.caseId, journal::textOf(op, u"kind"_s),
                  here ? std::optional(journal::uuidOf(op, u"other"_s)) : std::nullopt, journal::textOf(op, u"otherNo"_s),
                  journal::textOf(op, u"otherCourt"_s), journal::textOf(op, u"note"_s), op.occurredAt.date, op.user, op.hlc.ms());
}

Result<void> applyMatterUnlinked(storage::Tx &tx, const protocol::Op &op)
{
    return tx.run(sql::strikeLink, op.entity, journal::dateOf(op, u"removedOn"_s));
}

} // namespace thuly::cases
