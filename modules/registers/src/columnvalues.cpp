// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnvalues.h"

#include "rowcolumns.h"

#include <thuly/base/legaldate.h>
#include <thuly/base/money.h>

#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace thuly::registers {

QString lines(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString dateText(const QString &iso)
{
    const QDate date = QDate::fromString(iso.left(10), Qt::ISODate);
    return date.isValid() ? formatDate(date) : iso;
}

namespace {

using cases::PartyRole;

QString mark(bool shown)
{
    return shown ? u"x"_s : QString();
}

QString fact(const CaseView &view, const QString &key)
{
    return view.facts.value(key).trimmed();
}

QString moneyText(const QString &digits)
{
    bool isNumber = false;
    const qint64 amount = digits.toLongLong(&isNumber);
    return isNumber ? QString(formatMoney(amount) % u" đ"_s) : digits;
}

QString personName(const CaseView &view, const QString &value)
{
    const QString name = view.peopleInFacts.value(value);
    return name.isEmpty() && !Uuid::fromString(value) ? value : name;
}

QString personText(const CaseView &view, const QString &key)
{
    return personName(view, fact(view, key));
}

QString courtName(const CaseView &view, const QString &value)
{
    const packs::Court *court = view.law->courtById(value);
    return court ? court->shortName : value;
}

QString courtText(const CaseView &view, const QString &key)
{
    return courtName(view, fact(view, key));
}

bool isYes(const QString &value)
{
    return value == u"yes"_s || value == u"1"_s || value == u"true"_s;
}

/** The day of a step: as the fact says, or the step's own day. */
QString stepDate(const CaseView &view, const QString &key, const QStringList &steps)
{
    if (const QString given = fact(view, key); !given.isEmpty())
        return dateText(given);
    QDate latest;
    for (const QString &step : steps)
        latest = std::max(latest, view.steps.value(step));
    return formatDate(latest);
}

/** A step's number; different steps may have called it simply decision_no. */
QString stepNumber(const CaseView &view, const QString &key, const QStringList &steps)
{
    if (const QString given = fact(view, key); !given.isEmpty())
        return given;
    for (const QString &step : steps) {
        if (const QString own = view.facts.value(QString(step % u"/decision_no"_s)); !own.isEmpty())
            return own;
    }
    return {};
}

QString numberDate(const CaseView &view, const QString &number, const QString &date, const QStringList &steps)
{
    return lines({stepNumber(view, number, steps), stepDate(view, date, steps)});
}

QString oneParty(const cases::Party &party)
{
    QString text = party.name;
    if (party.born > 0)
        text += u", "_s + QString::number(party.born);
    QStringList parts {text, party.address};
    if (!party.representative.isEmpty())
        parts += QString(u"Đại diện: "_s % party.representative);
    return lines(parts);
}

QString oneProtector(const cases::Party &party)
{
    return lines({party.name, party.practice.isEmpty() ? party.address : party.practice});
}

QString partiesText(const CaseView &view, const QList<PartyRole> &roles, QString (*write)(const cases::Party &))
{
    QStringList all;
    for (const cases::Party &party : view.parties) {
        if (roles.contains(party.role) && !party.removedOn.isValid())
            all += write(party);
    }
    if (all.size() > 1) {
        for (qsizetype i = 0; i < all.size(); ++i)
            all[i].prepend(QString::number(i + 1) + u". "_s);
    }
    return all.join(u'\n');
}

QString attachmentsText(const CaseView &view)
{
    QStringList all;
    for (const cases::Attachment &attachment : view.attachments)
        all += attachment.pages > 0
            ? QString(attachment.title % u" ("_s % QString::number(attachment.pages) % u" tờ)"_s)
            : attachment.title;
    return all.join(u"; "_s);
}

QString channelText(const CaseView &view)
{
    switch (view.matter.channel) {
    case cases::Channel::Direct:
        return u"Trực tiếp"_s;
    case cases::Channel::Post:
        return lines(
            {u"Bưu chính"_s,
             view.matter.postmark.isValid() ? QString(u"dấu "_s % formatDate(view.matter.postmark)) : QString()});
    case cases::Channel::Online:
        return lines({u"Trực tuyến"_s, view.matter.externalRef});
    }
    Q_UNREACHABLE_RETURN(QString());
}

bool byAgency(const CaseView &view)
{
    return std::ranges::any_of(view.parties, [](const cases::Party &party) {
        const bool asks = party.role == PartyRole::Plaintiff || party.role == PartyRole::Requester;
        return asks && party.kind == cases::PartyKind::Organisation && !party.removedOn.isValid();
    });
}

QString interimWithPetition(const CaseView &view)
{
    if (!view.matter.interimAt && !isYes(fact(view, u"filed_with_petition"_s)))
        return {};
    const QString when = view.matter.interimAt ? formatDate(view.matter.interimAt->date)
                                               : dateText(fact(view, u"interim_requested_at"_s));
    const QString what = fact(view, u"interim_measure"_s);
    return lines({what.isEmpty() ? u"Có yêu cầu"_s : what, when});
}

QString panelText(const CaseView &view)
{
    QStringList people {fact(view, u"panel"_s)};
    if (people.first().isEmpty() && !view.judgeName.isEmpty())
        people.first() = u"Thẩm phán: "_s + view.judgeName;
    QString clerk = personText(view, u"hearing_clerk"_s);
    if (clerk.isEmpty())
        clerk = view.clerkName;
    if (!clerk.isEmpty())
        people += QString(u"Thư ký: "_s % clerk);
    return lines(people);
}

QString noticeText(const CaseView &view)
{
    return lines({fact(view, u"fee_notice_no"_s), stepDate(view, u"fee_notice_issued_at"_s, {u"fee_notice_issued"_s}),
                  moneyText(fact(view, u"fee_advance_amount"_s))});
}

QString feeReceipt(const CaseView &view)
{
    if (const QString receipt = fact(view, u"receipt_no"_s); !receipt.isEmpty())
        return lines({stepDate(view, u"receipt_filed_at"_s, {u"fee_receipt_filed"_s}), QString(u"BL "_s % receipt)});
    return isYes(fact(view, u"fee_exempt"_s)) || view.steps.contains(u"accepted_fee_exempt"_s) ? u"Được miễn"_s
                                                                                               : QString();
}

QString acceptanceText(const CaseView &view)
{
    return lines({view.matter.acceptanceNo, formatDate(view.matter.acceptedOn)});
}

/** Both sides of the notes: what people remarked, and who no longer is a party. */
QString notesText(const CaseView &view)
{
    QStringList notes {view.matter.remark};
    for (const cases::Party &party : view.parties) {
        if (party.removedOn.isValid())
            notes += QString(u"Rút tên: "_s % party.name % u", "_s % formatDate(party.removedOn));
    }
    return lines(notes);
}

QString withWords(const QString &numberAndDate, const QString &words)
{
    return lines({numberAndDate, words});
}

constexpr std::array columns {
    Column {u"petition.number", CellType::Text, SearchField::Number,
            [](const CaseView &v) { return v.matter.petitionNo; }},
    Column {u"petition.registeredOn", CellType::Date, {}, [](const CaseView &v) { return formatDate(v.registeredOn); }},
    Column {
        u"petition.receivedOn", CellType::Date, {}, [](const CaseView &v) { return formatDate(v.matter.receivedOn); }},
    Column {
        u"petition.writtenOn", CellType::Date, {}, [](const CaseView &v) { return formatDate(v.matter.petitionDate); }},
    Column {u"petition.claims", CellType::Text, SearchField::Content,
            [](const CaseView &v) { return v.matter.claims.isEmpty() ? v.matter.relation : v.matter.claims; }},
    Column {u"petition.attachments", CellType::Text, {}, attachmentsText},
    Column {u"petition.channel", CellType::Text, {}, channelText},
    Column {u"petition.receiptNumber",
            CellType::Text,
            {},
            [](const CaseView &v) { return fact(v, u"petition_receipt_no"_s); }},
    Column {u"petition.byAgency", CellType::Mark, {}, [](const CaseView &v) { return mark(byAgency(v)); }},
    Column {u"petition.amendment",
            CellType::Text,
            {},
            [](const CaseView &v) {
                const QString until = fact(v, u"amend_until"_s);
                return withWords(numberDate(v, u"amend_notice_no"_s, u"amend_asked_at"_s, {u"judge_asks_amendment"_s}),
                                 until.isEmpty() ? QString() : QString(u"hạn "_s % dateText(until)));
            }},
    Column {u"petition.returned",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return withWords(
                    numberDate(v, u"return_notice_no"_s, u"returned_at"_s,
                               {u"petition_returned"_s, u"amendment_period_expired"_s, u"fee_period_expired"_s}),
                    fact(v, u"return_reason"_s));
            }},
    Column {u"petition.transferred",
            CellType::Text,
            {},
            [](const CaseView &v) {
                if (!v.steps.contains(u"petition_transferred"_s))
                    return QString();
                return withWords(
                    numberDate(v, u"transfer_notice_no"_s, u"petition_transferred_at"_s, {u"petition_transferred"_s}),
                    courtText(v, u"competent_court"_s));
            }},
    Column {u"mediation.offered",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return numberDate(v, u"mediation_notice_no"_s, u"mediation_offered_at"_s, {u"mediation_offered"_s});
            }},
    Column {u"feeNotice.numberDateAmount", CellType::Text, {}, noticeText},
    Column {u"feeReceipt.date", CellType::Text, {}, feeReceipt},
    Column {u"acceptance.numberDate", CellType::Text, SearchField::Number, acceptanceText},
    Column {u"returnComplaint.kept",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return numberDate(v, u"return_kept_decision_no"_s, u"return_kept_at"_s, {u"return_kept"_s});
            }},
    Column {u"returnComplaint.takenBack",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return numberDate(v, u"taken_back_decision_no"_s, u"taken_back_at"_s, {u"petition_taken_back"_s});
            }},
    Column {u"returnComplaint.ordered",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return numberDate(v, u"upper_order_no"_s, u"upper_order_at"_s, {u"upper_court_ordered_acceptance"_s});
            }},
    Column {u"interimMeasure.withPetition", CellType::Text, {}, interimWithPetition},
    Column {u"interimMeasure.numberDate",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return numberDate(v, u"interim_decision_no"_s, u"interim_decided_at"_s, {u"interim_decided"_s});
            }},
    Column {u"judge.reviewing", CellType::Text, SearchField::Judge, [](const CaseView &v) { return v.reviewerName; }},
    Column {u"parties.plaintiffs", CellType::Text, SearchField::Plaintiff,
            [](const CaseView &v) { return partiesText(v, {PartyRole::Plaintiff, PartyRole::Requester}, oneParty); }},
    Column {
        u"parties.defendants", CellType::Text, SearchField::Defendant,
        [](const CaseView &v) { return partiesText(v, {PartyRole::Defendant, PartyRole::ConcernedPerson}, oneParty); }},
    Column {u"parties.related", CellType::Text, SearchField::Third,
            [](const CaseView &v) { return partiesText(v, {PartyRole::RelatedPerson}, oneParty); }},
    Column {u"parties.protectors",
            CellType::Text,
            {},
            [](const CaseView &v) { return partiesText(v, {PartyRole::Protector}, oneProtector); }},
    Column {u"relation.atAcceptance", CellType::Text, SearchField::Relation,
            [](const CaseView &v) { return v.matter.relation; }},
    Column {u"relation.decided", CellType::Text, {}, [](const CaseView &v) { return fact(v, u"relation_decided"_s); }},
    Column {u"caseTransfer.numberDateCourt",
            CellType::Text,
            {},
            [](const CaseView &v) {
                if (!v.steps.contains(u"case_transferred_after_acceptance"_s))
                    return QString();
                return withWords(numberDate(v, u"transfer_decision_no"_s, u"transfer_decided_at"_s,
                                            {u"case_transferred_after_acceptance"_s}),
                                 courtText(v, u"competent_court"_s));
            }},
    Column {u"suspension.numberDate",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return numberDate(v, u"suspension_decision_no"_s, u"suspension_decided_at"_s,
                                  {u"suspended"_s, u"suspended_at_hearing"_s, u"reason_persists"_s});
            }},
    Column {u"dismissal.numberDate",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return numberDate(v, u"dismissal_decision_no"_s, u"dismissed_at"_s,
                                  {u"dismissed"_s, u"dismissed_at_hearing"_s});
            }},
    Column {u"suspensionOrDismissal.reason",
            CellType::Text,
            {},
            [](const CaseView &v) { return lines({fact(v, u"suspension_ground"_s), fact(v, u"dismissal_ground"_s)}); }},
    Column {u"settlement.numberDate",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return numberDate(v, u"recognition_decision_no"_s, u"recognition_decided_at"_s,
                                  {u"seven_days_passed_decision_made"_s, u"settled_at_hearing"_s});
            }},
    Column {u"hearing.panel", CellType::Text, SearchField::Judge, panelText},
    Column {u"hearing.model",
            CellType::Mark,
            {},
            [](const CaseView &v) { return mark(isYes(fact(v, u"model_hearing"_s))); }},
    Column {u"judgment.numberDate",
            CellType::Text,
            {},
            [](const CaseView &v) {
                // A civil matter ends with a decision in the place of the judgment (BLTTDS Đ.370).
                if (v.steps.contains(u"decided"_s))
                    return numberDate(v, u"matter_decision_no"_s, u"matter_decided_at"_s, {u"decided"_s});
                return numberDate(v, u"judgment_no"_s, u"pronounced_at"_s, {u"judgment_pronounced"_s});
            }},
    Column {u"judgment.summary", CellType::Text, {}, [](const CaseView &v) { return fact(v, u"judgment_summary"_s); }},
    Column {u"judgment.annulledDecision",
            CellType::Text,
            {},
            [](const CaseView &v) { return fact(v, u"annulled_decision"_s); }},
    Column {u"judgment.precedents", CellType::Text, {}, [](const CaseView &v) { return fact(v, u"precedents"_s); }},
    Column {u"summaryProcedure.numberDate",
            CellType::Text,
            {},
            [](const CaseView &v) {
                if (!v.steps.contains(u"summary_trial_decided"_s))
                    return QString();
                return numberDate(v, u"summary_trial_decided/trial_decision_no"_s,
                                  u"summary_trial_decided/trial_decided_at"_s, {u"summary_trial_decided"_s});
            }},
    Column {u"case.foreignElement",
            CellType::Mark,
            {},
            [](const CaseView &v) { return mark(v.matter.foreignElement == cases::ForeignElement::Yes); }},
    Column {u"case.civilMatter",
            CellType::Mark,
            {},
            [](const CaseView &v) {
                return mark(v.matter.procedure == u"civil_matter"_s || isYes(fact(v, u"civil_matter"_s)));
            }},
    Column {u"appeal.date",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return withWords(
                    stepDate(v, u"appeal_received_at"_s, {u"appeal_or_protest_filed"_s, u"suspension_appealed"_s}),
                    fact(v, u"appellant"_s));
            }},
    Column {u"protest.date",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return lines({fact(v, u"protest_no"_s), dateText(fact(v, u"protest_received_at"_s))});
            }},
    Column {u"appealFile.sentOn",
            CellType::Date,
            {},
            [](const CaseView &v) { return stepDate(v, u"file_sent_at"_s, {u"file_sent"_s}); }},
    Column {u"appealResult.numberDateSummary",
            CellType::Text,
            {},
            [](const CaseView &v) {
                return lines({fact(v, u"appeal_judgment_no"_s), dateText(fact(v, u"appeal_judged_on"_s)),
                              fact(v, u"appeal_result"_s)});
            }},
    Column {u"family.outcome", CellType::Text, {}, [](const CaseView &v) { return fact(v, u"family_outcome"_s); }},
    Column {u"family.divorceCause", CellType::Text, {}, [](const CaseView &v) { return fact(v, u"divorce_cause"_s); }},
    Column {u"notes", CellType::Text, SearchField::Note, notesText},
};

const Column *columnOf(QStringView key)
{
    const auto found = std::ranges::find(columns, key, &Column::key);
    return found == columns.end() ? rowColumnOf(key) : &*found;
}

QString typedText(const CaseView &view, const QString &key, const QString &value)
{
    const packs::FactDefinition *defined = view.law->fact(key);
    switch (defined ? defined->type : packs::FactType::Text) {
    case packs::FactType::Date:
    case packs::FactType::Moment:
        return dateText(value);
    case packs::FactType::Money:
        return moneyText(value);
    case packs::FactType::Person:
        return personName(view, value);
    case packs::FactType::Court:
        return courtName(view, value);
    case packs::FactType::Flag:
        return mark(isYes(value));
    case packs::FactType::Text:
    case packs::FactType::Number:
    case packs::FactType::Party:
    case packs::FactType::Series:
        break;
    }
    return value;
}

/** What is recorded about each defendant, under the name (one row of the book for the case, as it has one number). */
QString textOfEach(const CaseView &view, const QStringList &sources)
{
    QStringList all;
    for (const auto &[accused, facts] : view.ofAccused.asKeyValueRange()) {
        QStringList values;
        for (const QString &source : sources)
            values += typedText(view, source, facts.value(source));
        values.removeAll(QString());
        if (!values.isEmpty())
            all += QString(accused % u": "_s % values.join(u", "_s));
    }
    return lines(all);
}

/** What the step of the row recorded itself, or, with `later`, what followed it first. In other books: what is recorded. */
QString textAround(const packs::RegisterKey &described, const CaseView &view)
{
    QStringList values;
    for (const QString &source : described.sources) {
        const bool then = described.kind == packs::RegisterKeyKind::FactsThen;
        const QString value = !view.row ? fact(view, source) : then ? view.row->then.value(source) : view.row->step.facts.value(source);
        values += typedText(view, source, value.trimmed());
    }
    return lines(values);
}

QString textByStep(const packs::RegisterKey &described, const CaseView &view)
{
    const QString wanted = view.row ? QString(view.row->step.event % u'=') : QString();
    for (const QString &source : described.sources) {
        if (view.row && source.startsWith(wanted))
            return source.sliced(wanted.size());
    }
    return {};
}

/** The limit that the step of the row, or the first one after it, started by one of the rules. */
QString dueDay(const packs::RegisterKey &described, const CaseView &view)
{
    const cases::Deadline *first = nullptr;
    for (const cases::Deadline &deadline : view.row ? view.row->deadlines : QList<cases::Deadline>()) {
        const bool counts = described.sources.contains(deadline.rule) && deadline.state != cases::DeadlineState::Void
            && deadline.trigger.date >= view.row->step.occurredAt.date;
        if (counts && (!first || deadline.trigger.date < first->trigger.date))
            first = &deadline;
    }
    return first ? formatDate(first->due) : QString();
}

/** A column that came with a newer pack than this program: filled as the pack describes it. */
QString textAsDescribed(const packs::RegisterKey &described, const CaseView &view)
{
    QStringList sources = described.sources;
    switch (described.kind) {
    case packs::RegisterKeyKind::Matter:
        return {};
    case packs::RegisterKeyKind::Parties: {
        QList<PartyRole> roles;
        for (const QString &id : std::as_const(sources)) {
            if (const auto role = cases::partyRoleFromId(id))
                roles += *role;
        }
        return partiesText(view, roles, oneParty);
    }
    case packs::RegisterKeyKind::FactsIf:
        if (sources.isEmpty() || !isYes(fact(view, sources.takeFirst())))
            return {};
        break;
    case packs::RegisterKeyKind::FactsOwn:
    case packs::RegisterKeyKind::FactsThen:
        return textAround(described, view);
    case packs::RegisterKeyKind::ByStep:
        return textByStep(described, view);
    case packs::RegisterKeyKind::Due:
        return dueDay(described, view);
    case packs::RegisterKeyKind::Facts:
        break;
    }
    if (const QString each = textOfEach(view, sources); !each.isEmpty())
        return each;
    QStringList values;
    for (const QString &source : std::as_const(sources))
        values += typedText(view, source, fact(view, source));
    return lines(values);
}

} // namespace

QString columnText(const QString &key, const CaseView &view)
{
    if (const Column *column = columnOf(key))
        return column->write(view);
    const packs::RegisterKey *described = view.law->registerKey(key);
    return described ? textAsDescribed(*described, view) : QString();
}

namespace {

/** Which field of a matter shows in a column with this key. */
const QHash<QString, QString> &fieldsOfMatters()
{
    static const QHash<QString, QString> fields {
        {u"petition.receivedOn"_s, u"receivedOn"_s}, {u"petition.writtenOn"_s, u"petitionDate"_s},
        {u"petition.claims"_s, u"claims"_s},         {u"petition.channel"_s, u"postmark"_s},
        {u"relation.atAcceptance"_s, u"relation"_s}, {u"notes"_s, u"remark"_s}};
    return fields;
}

/** Which fields of a party show in a column with this key; empty when it shows no parties. */
QStringList fieldsOfParties(const QString &key, const packs::LawBook &law)
{
    static const QStringList nameOnly {u"case.titled"_s, u"parties.all"_s};
    const packs::RegisterKey *described = law.registerKey(key);
    if (!described || described->kind != packs::RegisterKeyKind::Parties)
        return {};
    if (nameOnly.contains(key))
        return {u"name"_s, u"role"_s};
    return {u"name"_s, u"role"_s, u"born"_s, u"address"_s, u"representative"_s, u"practice"_s};
}

} // namespace

bool columnShows(const QString &key, const cases::Correction &correction, const CaseView &view)
{
    const packs::RegisterKey *described = view.law->registerKey(key);
    for (const cases::Party &party : view.parties) {
        if (party.uid == correction.entity)
            return fieldsOfParties(key, *view.law).contains(correction.field)
                && (correction.field == u"role"_s || described->sources.contains(cases::partyRoleId(party.role)));
    }
    return fieldsOfMatters().value(key) == correction.field;
}

QStringList correctedFieldsOf(const packs::RegisterDefinition &book, const packs::LawBook &law)
{
    QStringList fields;
    for (const packs::RegisterColumn &column : book.columns) {
        // A column that only says which case a row is about follows the case; the book of the case keeps what was struck through.
        if (column.place != packs::ColumnPlace::Printed || column.key == u"case.titled"_s)
            continue;
        fields += fieldsOfParties(column.key, law);
        fields += fieldsOfMatters().value(column.key);
    }
    fields.removeAll(QString());
    fields.removeDuplicates();
    fields.sort();
    return fields;
}

namespace {

/** Columns of books kept by hand have a type of their own instead of a key. */
CellType ownCellType(const packs::RegisterColumn &column)
{
    switch (column.type) {
    case packs::FactType::Date:
        return CellType::Date;
    case packs::FactType::Number:
    case packs::FactType::Money:
        return CellType::Number;
    case packs::FactType::Text:
    case packs::FactType::Moment:
    case packs::FactType::Person:
    case packs::FactType::Court:
    case packs::FactType::Party:
    case packs::FactType::Series:
    case packs::FactType::Flag:
        return CellType::Text;
    }
    Q_UNREACHABLE_RETURN(CellType::Text);
}

std::optional<SearchField> ownSearchField(const packs::RegisterColumn &column)
{
    if (column.field == u"ordinal"_s || column.type == packs::FactType::Series)
        return SearchField::Number;
    if (column.field == u"notes"_s)
        return SearchField::Note;
    return column.type == packs::FactType::Text ? std::optional(SearchField::Content) : std::nullopt;
}

} // namespace

CellType cellType(const packs::RegisterColumn &column)
{
    if (!column.field.isEmpty())
        return ownCellType(column);
    const Column *known = columnOf(column.key);
    return known ? known->type : CellType::Text;
}

std::optional<SearchField> searchFieldOf(const packs::RegisterColumn &column)
{
    if (!column.field.isEmpty())
        return ownSearchField(column);
    const Column *known = columnOf(column.key);
    return known ? known->field : std::nullopt;
}

QStringList knownColumnKeys()
{
    QStringList keys;
    for (const Column &column : columns)
        keys += column.key.toString();
    return keys + rowColumnKeys();
}

} // namespace thuly::registers
