// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/context.h>
#include <thuly/cases/matter.h>
#include <thuly/packs/lawbook.h>

#include <QMap>

namespace thuly::cases {

/** Where a required fact comes from. */
enum class FactSource {
    Ask,    // somebody has to say it
    Known,  // the matter has it already: `value`
    Issued, // a number that the program gives when it is left out
    Waits,  // a day that has to pass first: `value` is that day
    Suggested, // `value` is what the program proposes; it has to be said with the step all the same
};

/** One fact a step asks for. Facts travel as text: dates ISO, moments as LegalTime, accounts as uuid, flags "yes" or "no". */
struct FactNeed {
    QString key;
    packs::FactType type = packs::FactType::Text;
    packs::FieldNeed need = packs::FieldNeed::Required;
    FactSource source = FactSource::Ask;
    QString value = {};
};

/** A step that the law allows from here. `refusal` says why this person may not take it now. */
struct NextEvent {
    QString event;
    QString to;
    QList<FactNeed> facts;
    QString documentForm;
    QString lawRef;
    /** Mark of the row: yes, secondary, no. */
    QString verified;
    /** The step names a judge: its own form asks by lot or appointed (assignment.h). */
    std::optional<Duty> duty;
    std::optional<Error> refusal;
};

struct EventInput {
    Uuid matter;
    QString event;
    LegalTime occurredAt;
    QMap<QString, QString> facts = {};
    /** The Matter::version this was decided on; 0 does not check. */
    quint32 baseVersion = 0;
    /** Why it is recorded so late, or whatever the person wants to add. */
    QString reason = {};
};

struct EventDone {
    Uuid event;
    QString from;
    QString to;
    QList<numbering::IssuedNumber> numbers;
    QList<Deadline> deadlinesSet;
    QList<Uuid> deadlinesClosed;
    quint32 version = 0;
};

/**
 * Takes a lawful step of the pack's state machine: checks right, state and facts, gives the numbers that go with it, closes the
 * limits it meets and sets those it starts. IllegalTransition (args: event, state), FactMissing (field and args: the fact),
 * DateInFuture, DateBeforeEarlierStep, EditedMeanwhile, NotAllowed. The acceptance date is the day the court got the receipt.
 */
[[nodiscard]] Result<EventDone> recordEvent(const CommandContext &context, const EventInput &input);

/** The steps from the present state, those that this person may take first. */
[[nodiscard]] Result<QList<NextEvent>> legalNextEvents(storage::ReadTx &tx, const users::Session &session, const packs::LawBook &law,
                                                       const Matter &matter, QDate today);

/** The duty that the next step of a procedure fills from this state; nullopt: it names nobody here. */
[[nodiscard]] std::optional<Duty> dutyWaiting(const packs::LawBook &law, const QString &procedure, const QString &state);

/** A station of the step bar: a group of states of the pack. */
enum class StationState { Done, Here, Ahead };
struct Station {
    packs::Label label;
    int order = 0;
    StationState state = StationState::Ahead;
    /** First day in this group; invalid while ahead, or when it was passed over. */
    QDate reachedOn;
};
/** The stations of the matter's procedure in the pack's order, with the days of its timeline (newest first). Pure. */
[[nodiscard]] QList<Station> stations(const packs::LawBook &law, const Matter &matter, const QList<TimelineEntry> &timeline);

/** The series of a pack as numbering wants it. SeriesUnknown (args: id) when the pack has none or it is not issued. */
[[nodiscard]] Result<numbering::SeriesSpec> seriesSpec(const packs::LawBook &law, const QString &seriesId);

} // namespace thuly::cases
