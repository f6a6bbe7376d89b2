// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/checkprocedures.h>
#include <thuly/users/rights.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::packs;

/** The state machine of civil procedure as the shipped packs give it: domain.md §4.2. */
class TestCivilProcedure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingToFind();
    void theOrdinaryWay();
    void movesAndWhatTheyAskFor();
    void whatAnEventOffersIsWhatItsMoveAsksFor();
    void triggersOfTheFirstDays();
    void effects();
    void everyTrackedRuleHasItsWords();
    void everyActionIsARight();
    void labelsInBothLanguages();
    void recordEvents();
    void stepBarGroups();

private:
    std::shared_ptr<const LawBook> m_book;
    const QStringList m_procedures {u"civil"_s, u"family"_s, u"commercial"_s, u"labour"_s};
};

void TestCivilProcedure::initTestCase()
{
    const auto packs = embeddedPacks(TrustAnchors::embedded());
    QVERIFY(packs);
    const auto book = LawBook::assemble(*packs);
    QVERIFY(book);
    m_book = *book;
}

void TestCivilProcedure::nothingToFind()
{
    const QList<Finding> findings = checkProcedures(*m_book, m_procedures);
    for (const Finding &finding : findings)
        qWarning().noquote() << finding.where << finding.what;
    QVERIFY(findings.isEmpty());
}

void TestCivilProcedure::theOrdinaryWay()
{
    const QList<std::pair<QString, QString>> way {{u"chief_judge_assigns_reviewer"_s, u"ASSIGNED_REVIEW"_s},
                                                  {u"fee_notice_issued"_s, u"FEE_NOTICE"_s},
                                                  {u"fee_receipt_filed"_s, u"ACCEPTED"_s},
                                                  {u"acceptance_notified"_s, u"NOTIFIED"_s},
                                                  {u"case_judge_assigned"_s, u"PREPARATION"_s},
                                                  {u"preparation_extended"_s, u"PREPARATION"_s},
                                                  {u"suspended"_s, u"SUSPENDED"_s},
                                                  {u"resumed"_s, u"PREPARATION"_s},
                                                  {u"trial_decided"_s, u"TRIAL_DECISION"_s},
                                                  {u"hearing_opened"_s, u"HEARING"_s},
                                                  {u"debate_closed"_s, u"DELIBERATION"_s},
                                                  {u"judgment_pronounced"_s, u"JUDGED"_s}};
    for (const QString &procedure : m_procedures) {
        QString state = u"RECEIVED"_s;
        for (const auto &[event, to] : way) {
            const Transition *move = m_book->transition(procedure, state, event);
            QVERIFY2(move, qPrintable(QString(state % u' ' % event)));
            QCOMPARE(move->to, to);
            state = to;
        }
    }
    QVERIFY(!m_book->transition(u"civil"_s, u"RECEIVED"_s, u"fee_receipt_filed"_s));
    QVERIFY(!m_book->transition(u"criminal"_s, u"RECEIVED"_s, u"chief_judge_assigns_reviewer"_s));
}

void TestCivilProcedure::movesAndWhatTheyAskFor()
{
    const Transition *accept = m_book->transition(u"civil"_s, u"FEE_NOTICE"_s, u"fee_receipt_filed"_s);
    QCOMPARE(accept->requiredFacts,
             QList<RequiredFact>({{u"receipt_no"_s, Demand::Present, {}},
                                  {u"receipt_filed_at"_s, Demand::Present, {}},
                                  {u"acceptance_no"_s, Demand::Present, {}}}));
    QCOMPARE(accept->lawRef, u"BLTTDS Đ.195 k.3"_s);
    const Transition *expired = m_book->transition(u"civil"_s, u"FEE_NOTICE"_s, u"fee_period_expired"_s);
    QCOMPARE(expired->requiredFacts,
             QList<RequiredFact>({{u"fee_until"_s, Demand::Passed, {}}, {u"receipt_no"_s, Demand::Absent, {}}}));
    QCOMPARE(m_book->fact(u"fee_until"_s)->fromRule, u"ds.195.2.fee_pay"_s);
    const Transition *recognised
        = m_book->transition(u"civil"_s, u"SETTLED_PENDING"_s, u"seven_days_passed_decision_made"_s);
    QVERIFY(recognised->requiredFacts.contains(RequiredFact {{}, Demand::DeadlinePassed, u"ds.212.1.settle_wait"_s}));
    const Transition *summary = m_book->transition(u"civil"_s, u"PREPARATION"_s, u"summary_trial_decided"_s);
    QVERIFY(summary->requiredFacts.contains(RequiredFact {u"summary"_s, Demand::Equals, u"yes"_s}));
}

void TestCivilProcedure::whatAnEventOffersIsWhatItsMoveAsksFor()
{
    // Facts that an earlier step has already recorded, or that are recorded party by party beside the step.
    const QStringList earlier {u"petition_register_no"_s, u"received_at"_s, u"channel"_s, u"decision_received_at"_s,
                               u"appeal_judgment_no"_s};
    for (const Transition &move : m_book->transitions()) {
        if (!move.procedures.contains(u"civil"_s))
            continue;
        const EventDefinition *event = m_book->event(move.event, u"civil"_s);
        QVERIFY(event);
        for (const RequiredFact &required : move.requiredFacts) {
            if (required.demand == Demand::Absent || required.demand == Demand::Passed
                || required.demand == Demand::DeadlinePassed)
                continue;
            const bool asked = std::ranges::any_of(event->fields, [&](const EventField &field) {
                return field.fact == required.fact && field.need == FieldNeed::Required;
            });
            QVERIFY2(asked || event->dateFacts.contains(required.fact) || earlier.contains(required.fact),
                     qPrintable(QString(move.event % u' ' % required.fact)));
        }
    }
}

void TestCivilProcedure::triggersOfTheFirstDays()
{
    const auto triggers = [&](const QString &event) {
        QStringList list;
        for (const TriggerSource &source : m_book->triggersOf(event, u"civil"_s))
            list << (source.fact.isEmpty() ? source.trigger : QString(source.trigger % u" on " % source.fact));
        return list;
    };
    QCOMPARE(triggers(u"petition_received"_s), QStringList({u"petition_received"_s}));
    QCOMPARE(triggers(u"chief_judge_assigns_reviewer"_s), QStringList({u"review_judge_assigned"_s}));
    QCOMPARE(triggers(u"fee_notice_issued"_s), QStringList({u"fee_notice_received on notice_received_at"_s}));
    QCOMPARE(triggers(u"fee_receipt_filed"_s), QStringList({u"fee_receipt_filed"_s, u"case_accepted"_s}));
    QCOMPARE(triggers(u"resumed"_s), QStringList({u"resume_decision_effective on resume_effective_at"_s}));
    const bool outside = std::ranges::any_of(m_book->outsideTriggers(), [](const TriggerSource &source) {
        return source.trigger == u"appeal_case_accepted" && source.procedures.contains(u"civil"_s);
    });
    QVERIFY(outside);
}

void TestCivilProcedure::effects()
{
    QCOMPARE(m_book->event(u"chief_judge_assigns_reviewer"_s)->fulfils, QStringList({u"ds.191.2.assign_reviewer"_s}));
    const QStringList preparation {u"ds.203.1a.prep"_s, u"ds.203.1b.prep"_s};
    QCOMPARE(m_book->event(u"preparation_extended"_s)->extends, preparation);
    QVERIFY(m_book->event(u"suspended"_s)->suspends.contains(preparation.first()));
    QCOMPARE(m_book->event(u"resumed"_s)->restarts, preparation);
    QVERIFY(m_book->event(u"trial_decided"_s)->fulfils.contains(preparation.last()));
    QVERIFY(m_book->event(u"dismissed"_s)->cancels.contains(u"ds.199.1.opinion"_s));
}

void TestCivilProcedure::everyTrackedRuleHasItsWords()
{
    // Whatever a step can complete is work for somebody: the Today page needs words for it.
    for (const EventDefinition &event : m_book->events()) {
        for (const QString &id : event.fulfils) {
            const TaskWording *task = m_book->task(id);
            if (!task)
                continue;
            QVERIFY2(!task->text.vi.isEmpty() && !task->text.en.isEmpty() && task->soonDays > 0, qPrintable(id));
        }
    }
    for (const QString &id :
         {u"ds.191.1.receipt_post"_s, u"ds.191.2.assign_reviewer"_s, u"ds.191.3.review"_s, u"ds.195.2.fee_pay"_s,
          u"ds.196.1.notice"_s, u"ds.197.2.assign_judge"_s, u"ds.199.1.opinion"_s, u"ds.203.1a.prep"_s,
          u"ds.203.1b.prep"_s, u"ds.203.4.open_hearing"_s, u"ds.220.2.trial_decision_send"_s})
        QVERIFY2(m_book->task(id), qPrintable(id));
    QCOMPARE(m_book->task(u"ds.191.2.assign_reviewer"_s)->text.in(Language::Vietnamese),
             u"Phân công Thẩm phán xem xét đơn"_s);
}

void TestCivilProcedure::everyActionIsARight()
{
    QStringList rights;
    for (const users::Action action : users::allActions())
        rights << users::actionId(action);
    for (const EventDefinition &event : m_book->events())
        QVERIFY2(rights.contains(event.action), qPrintable(QString(event.id % u": " % event.action)));
}

void TestCivilProcedure::labelsInBothLanguages()
{
    for (const StateDefinition &state : m_book->states())
        QVERIFY2(!state.label.vi.isEmpty() && !state.label.en.isEmpty() && !state.group.vi.isEmpty(),
                 qPrintable(state.id));
    for (const EventDefinition &event : m_book->events())
        QVERIFY2(!event.label.vi.isEmpty() && !event.label.en.isEmpty() && !event.icon.isEmpty(), qPrintable(event.id));
    for (const FactDefinition &fact : m_book->facts())
        QVERIFY2(!fact.label.vi.isEmpty() && !fact.label.en.isEmpty(), qPrintable(fact.id));
    for (const PartyRole &role : m_book->partyRoles())
        QVERIFY2(!role.label.vi.isEmpty() && !role.label.en.isEmpty(), qPrintable(role.id));
    QCOMPARE(m_book->stateLabel(u"FEE_NOTICE"_s).vi, u"Chờ nộp tạm ứng án phí"_s);
    QCOMPARE(m_book->eventLabel(u"fee_receipt_filed"_s).vi, u"Nộp biên lai, thụ lý vụ án"_s);
    QCOMPARE(m_book->factLabel(u"acceptance_no"_s).vi, u"Số thụ lý"_s);
    QCOMPARE(m_book->partyRole(u"related"_s)->label.vi, u"Người có quyền lợi, nghĩa vụ liên quan"_s);
}

void TestCivilProcedure::recordEvents()
{
    QStringList ids;
    for (const EventDefinition *event : m_book->recordEvents(u"FEE_NOTICE"_s, u"civil"_s))
        ids << event->id;
    QVERIFY(ids.contains(u"fee_notice_received"_s));
    QVERIFY(!ids.contains(u"fee_receipt_filed"_s));
    QVERIFY(!ids.contains(u"opinion_filed"_s));
}

void TestCivilProcedure::stepBarGroups()
{
    // One order, one group, but for the last station, which is either effect or another end.
    QHash<int, QString> names;
    for (const StateDefinition *one : m_book->states(u"civil"_s)) {
        const StateDefinition &state = *one;
        QVERIFY(state.groupOrder >= 1 && state.groupOrder <= 9);
        if (state.groupOrder < 9) {
            QCOMPARE(names.value(state.groupOrder, state.group.vi), state.group.vi);
            names.insert(state.groupOrder, state.group.vi);
        }
    }
    QCOMPARE(names.size(), 8);
    QCOMPARE(m_book->state(u"RECEIVED"_s)->phase, Phase::Petition);
    QCOMPARE(m_book->state(u"SETTLED"_s)->phase, Phase::Closed);
}

QTEST_GUILESS_MAIN(TestCivilProcedure)
#include "tst_civilprocedure.moc"
