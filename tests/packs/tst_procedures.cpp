// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdata.h"

#include <thuly/packs/checkprocedures.h>
#include <thuly/users/rights.h>

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::packs;

namespace {

using Way = QList<std::pair<QString, QString>>;
using Recorded = QHash<QString, QString>;

/** Facts as a case would know them: the defaults, with some recorded over them. */
QHash<QString, QString> factsWith(const LawBook &book, const Recorded &recorded)
{
    QHash<QString, QString> facts;
    for (const FactDefinition &fact : book.facts()) {
        if (!fact.defaultValue.isEmpty())
            facts.insert(fact.id, fact.defaultValue);
    }
    facts.insert(recorded);
    return facts;
}

} // namespace

/** All procedures that the program ships: domain.md §4.3-4.8. */
class TestProcedures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingToFind();
    void theWay_data();
    void theWay();
    void movesAskOnlyForWhatSomebodyCanRecord();
    void aWordMeansItsOwnStepInEachProcedure();
    void recordedStepsStayInTheirProcedure();
    void limitsOfAStep_data();
    void limitsOfAStep();
    void detentionIsOfOneDefendant();
    void bankruptcyIsOff();
    void wordsAndRights();
    void lawIsNamed();
    void factsAreDefinedOnce();

private:
    QStringList started(const QString &procedure, const QString &event, const Recorded &recorded) const
    {
        const QHash<QString, QString> facts = factsWith(*m_book, recorded);
        QStringList ids;
        for (const TriggerSource &source : m_book->triggersOf(event, procedure)) {
            for (const DeadlineRule *rule : m_book->deadlineRules(procedure, source.trigger, QDate(2026, 11, 23))) {
                if (source.starts(*rule) && rule->appliesIf.test(facts) == Applies::Yes)
                    ids << rule->id;
            }
        }
        ids.sort();
        return ids;
    }
    std::shared_ptr<const LawBook> m_book;
};

void TestProcedures::initTestCase()
{
    const auto packs = embeddedPacks(TrustAnchors::embedded());
    QVERIFY(packs);
    const auto book = LawBook::assemble(*packs);
    QVERIFY2(book.has_value(), book ? "" : qPrintable(book.error().detail));
    m_book = *book;
}

void TestProcedures::nothingToFind()
{
    const QList<Finding> findings = checkProcedures(*m_book, {});
    for (const Finding &finding : findings)
        qWarning().noquote() << finding.where << finding.what;
    QVERIFY(findings.isEmpty());
    QCOMPARE(m_book->procedures().size(), 10);
    QCOMPARE(checkProcedures(*m_book, {u"maritime"_s}).size(), 1);
}

void TestProcedures::theWay_data()
{
    QTest::addColumn<QString>("procedure");
    QTest::addColumn<Way>("way");
    QTest::newRow("divorce by consent") << u"civil_matter"_s << Way {{u"judge_assigned"_s, u"ASSIGNED_REVIEW"_s},
                                                                     {u"fee_notice_issued"_s, u"FEE_NOTICE"_s},
                                                                     {u"fee_receipt_filed"_s, u"ACCEPTED"_s},
                                                                     {u"notified"_s, u"NOTIFIED"_s},
                                                                     {u"preparation_started"_s, u"PREPARATION"_s},
                                                                     {u"couple_settled"_s, u"SETTLED_PENDING"_s},
                                                                     {u"recognition_decided"_s, u"SETTLED"_s}};
    QTest::newRow("administrative") << u"administrative"_s
                                    << Way {{u"reviewer_assigned"_s, u"ASSIGNED_REVIEW"_s},
                                            {u"fee_notice_issued"_s, u"FEE_NOTICE"_s},
                                            {u"fee_receipt_filed"_s, u"ACCEPTED"_s},
                                            {u"notified"_s, u"NOTIFIED"_s},
                                            {u"case_judge_assigned"_s, u"PREPARATION"_s},
                                            {u"summary_trial_decided"_s, u"TRIAL_DECISION"_s},
                                            {u"summary_converted"_s, u"PREPARATION"_s},
                                            {u"dialogue_succeeded"_s, u"DIALOGUE_PENDING"_s},
                                            {u"new_decision_or_withdrawal_no_objection"_s, u"SETTLED"_s}};
    QTest::newRow("criminal") << u"criminal"_s
                              << Way {{u"registered"_s, u"ACCEPTED"_s},
                                      {u"presiding_judge_assigned"_s, u"JUDGE_ASSIGNED"_s},
                                      {u"preparation_started"_s, u"PREPARATION"_s},
                                      {u"returned_for_investigation"_s, u"RETURN_TO_VKS"_s},
                                      {u"file_received_back"_s, u"PREPARATION"_s},
                                      {u"trial_decided"_s, u"TRIAL_DECISION"_s},
                                      {u"hearing_opened"_s, u"HEARING"_s},
                                      {u"debate_closed"_s, u"DELIBERATION"_s},
                                      {u"judgment_pronounced"_s, u"JUDGED"_s}};
    QTest::newRow("measure") << u"xlhc"_s
                             << Way {{u"accepted"_s, u"ACCEPTED"_s},
                                     {u"session_opened"_s, u"SESSION"_s},
                                     {u"decided"_s, u"DECIDED"_s},
                                     {u"sent"_s, u"COMPLAINT_WINDOW"_s}};
    QTest::newRow("mediation") << u"mediation"_s << Way {{u"right_notified"_s, u"CHOICE_NOTIFIED"_s},
                                                         {u"no_reply"_s, u"SECOND_NOTICE"_s},
                                                         {u"no_reply_again"_s, u"MEDIATION_JUDGE"_s},
                                                         {u"mediator_designated"_s, u"MEDIATOR_DESIGNATED"_s},
                                                         {u"session_held"_s, u"MEDIATING"_s},
                                                         {u"result_recorded"_s, u"RESULT_RECORDED"_s},
                                                         {u"recognised"_s, u"RECOGNISED"_s}};
}

void TestProcedures::theWay()
{
    QFETCH(QString, procedure);
    QFETCH(Way, way);
    const ProcedureDefinition *definition = m_book->procedure(procedure);
    QVERIFY(definition);
    QString state = definition->firstState;
    for (const auto &[event, to] : way) {
        const Transition *move = m_book->transition(procedure, state, event);
        QVERIFY2(move, qPrintable(QString(state % u' ' % event)));
        QCOMPARE(move->to, to);
        state = to;
    }
}

void TestProcedures::movesAskOnlyForWhatSomebodyCanRecord()
{
    for (const ProcedureDefinition &procedure : m_book->procedures()) {
        QSet<QString> recordable;
        for (const EventDefinition *event : m_book->events(procedure.id)) {
            for (const EventField &field : event->fields)
                recordable << field.fact;
            for (const QString &fact : event->dateFacts)
                recordable << fact;
        }
        for (const Transition &move : m_book->transitions()) {
            if (!move.procedures.contains(procedure.id))
                continue;
            for (const RequiredFact &required : move.requiredFacts) {
                const bool computed = required.fact.isEmpty() || !m_book->fact(required.fact)->fromRule.isEmpty();
                QVERIFY2(computed || recordable.contains(required.fact),
                         qPrintable(u"%1 %2: %3"_s.arg(procedure.id, move.event, required.fact)));
            }
        }
    }
}

void TestProcedures::aWordMeansItsOwnStepInEachProcedure()
{
    QCOMPARE(m_book->eventLabel(u"petition_received"_s, u"civil_matter"_s).vi,
             u"Nhận đơn yêu cầu giải quyết việc dân sự"_s);
    QCOMPARE(m_book->eventLabel(u"petition_received"_s, u"family"_s).vi, u"Nhận đơn khởi kiện"_s);
    QCOMPARE(m_book->eventLabel(u"petition_received"_s).vi, u"Nhận đơn khởi kiện"_s);
    QCOMPARE(m_book->stateLabel(u"SUSPENDED"_s, u"criminal"_s).vi, u"Tạm đình chỉ vụ án"_s);
    QCOMPARE(m_book->partyRole(u"plaintiff"_s)->label.vi, u"Nguyên đơn"_s);
    QCOMPARE(m_book->partyRole(u"plaintiff"_s, u"administrative"_s)->label.vi, u"Người khởi kiện"_s);
    // The same step completes each procedure's own limits, and only those.
    QVERIFY(m_book->event(u"hearing_opened"_s, u"civil"_s)->fulfils.contains(u"ds.203.4.open_hearing"_s));
    QVERIFY(m_book->event(u"hearing_opened"_s, u"criminal"_s)->fulfils.contains(u"hs.277.3.open_hearing"_s));
    for (const ProcedureDefinition &procedure : m_book->procedures()) {
        for (const EventDefinition *event : m_book->events(procedure.id)) {
            for (const QStringList &rules :
                 {event->fulfils, event->extends, event->suspends, event->restarts, event->cancels}) {
                for (const QString &rule : rules) {
                    // Civil, family, commercial and labour share their events; some of their rules are for two of them.
                    const QStringList &owners = m_book->deadlineRule(rule)->procedures;
                    const bool shared = std::ranges::any_of(event->procedures,
                                                            [&](const QString &one) { return owners.contains(one); });
                    QVERIFY2(shared, qPrintable(QString(event->id % u' ' % rule)));
                }
            }
        }
    }
    // What a procedure does not know stays unknown to it.
    QVERIFY(!m_book->event(u"dialogue_succeeded"_s, u"criminal"_s));
    QVERIFY(!m_book->state(u"FEE_NOTICE"_s, u"criminal"_s));
}

void TestProcedures::recordedStepsStayInTheirProcedure()
{
    const auto ids = [this](const QString &procedure) {
        QStringList list;
        for (const EventDefinition *event : m_book->recordEvents(u"PREPARATION"_s, procedure))
            list << event->id;
        return list;
    };
    QVERIFY(ids(u"civil"_s).contains(u"mediation_session_held"_s));
    QVERIFY(!ids(u"civil"_s).contains(u"detention_ordered"_s));
    QVERIFY(ids(u"criminal"_s).contains(u"detention_ordered"_s));
    QVERIFY(!ids(u"criminal"_s).contains(u"mediation_session_held"_s));
    QVERIFY(ids(u"administrative"_s).contains(u"dialogue_session_held"_s));
}

void TestProcedures::limitsOfAStep_data()
{
    QTest::addColumn<QString>("procedure");
    QTest::addColumn<QString>("event");
    QTest::addColumn<Recorded>("recorded");
    QTest::addColumn<QStringList>("limits");
    const Recorded detained{{u"offence_class"_s, u"very_serious"_s}, {u"accused_detained"_s, u"yes"_s}};
    const Recorded juvenile{{u"offence_class"_s, u"serious"_s}, {u"juvenile"_s, u"yes"_s}, {u"accused_detained"_s, u"yes"_s}};
    Recorded complex = juvenile;
    complex.insert(u"specially_complex"_s, u"yes"_s);
    struct Row {
        const char *name;
        QString procedure;
        QString event;
        Recorded recorded;
        QStringList limits;
    };
    const QList<Row> rows{
        {"detention has its own clock", u"criminal"_s, u"detention_ordered"_s, detained, {u"hs.134.1.detention_end"_s, u"hs.244.detention_notice"_s, u"hs.278.2.detention_prep_very"_s}},
        {"the case's own limits run from acceptance, whoever is detained", u"criminal"_s, u"registered"_s, detained, {u"hs.276.2.assign_judge"_s, u"hs.277.1.prep_very"_s}},
        {"detained after judgment", u"criminal"_s, u"detention_after_judgment"_s, detained, {u"hs.134.1.detention_end"_s, u"hs.329.3.detention_after"_s}},
        {"juvenile limits replace the full ones", u"criminal"_s, u"registered"_s, juvenile, {u"hs.276.2.assign_judge"_s, u"nctn.129.1.prep_serious_half"_s}},
        {"a juvenile detained", u"criminal"_s, u"detention_ordered"_s, juvenile, {u"hs.134.1.detention_end"_s, u"hs.244.detention_notice"_s, u"nctn.138.5.detention_prep_serious_half"_s}},
        {"but not in a specially complex case", u"criminal"_s, u"registered"_s, complex, {u"hs.276.2.assign_judge"_s, u"hs.277.1.prep_serious"_s}},
        {"summary criminal", u"criminal"_s, u"registered"_s, {{u"offence_class"_s, u"serious"_s}, {u"summary"_s, u"yes"_s}}, {u"hs.276.2.assign_judge"_s, u"hs.462.1.summary_prep"_s}},
        {"civil matter", u"civil_matter"_s, u"fee_receipt_filed"_s, {}, {u"ds.365.1.notice"_s, u"ds.366.1.prep"_s}},
        {"labour contract void", u"civil_matter"_s, u"fee_receipt_filed"_s, {{u"matter_kind"_s, u"labour_contract"_s}}, {u"ds.365.1.notice"_s, u"ds.402.1.labour_contract_prep"_s}},
        {"foreign award", u"civil_matter"_s, u"fee_receipt_filed"_s, {{u"matter_kind"_s, u"foreign_award"_s}}, {u"ds.365.1.notice"_s, u"ds.457.1.award_prep"_s}},
        {"incomplete file of a measure", u"xlhc"_s, u"file_received"_s, {{u"file_complete"_s, u"no"_s}}, {u"xlhc.return"_s}},
        {"voter list", u"administrative"_s, u"trial_decided"_s, {{u"subject"_s, u"voter_list"_s}}, {u"hc.146.2.trial_decision_send"_s, u"hc.199.3.voter_open"_s}},
    };
    for (const Row &row : rows)
        QTest::newRow(row.name) << row.procedure << row.event << row.recorded << row.limits;
}

void TestProcedures::limitsOfAStep()
{
    QFETCH(QString, procedure);
    QFETCH(QString, event);
    QFETCH(Recorded, recorded);
    QFETCH(QStringList, limits);
    QCOMPARE(started(procedure, event, recorded), limits);
}

void TestProcedures::detentionIsOfOneDefendant()
{
    QCOMPARE(m_book->deadlineRule(u"hs.278.2.detention_prep_very"_s)->count, LimitCount::Detention);
    const EventDefinition *ordered = m_book->event(u"detention_ordered"_s, u"criminal"_s);
    QVERIFY(std::ranges::any_of(ordered->fields, [](const EventField &field) {
        return field.fact == u"accused" && field.need == FieldNeed::Required;
    }));
    QVERIFY(m_book->event(u"accused_released"_s, u"criminal"_s)->fulfils.contains(u"hs.278.2.detention_prep_very"_s));
}

void TestProcedures::bankruptcyIsOff()
{
    const ProcedureDefinition *bankruptcy = m_book->procedure(u"bankruptcy"_s);
    QVERIFY(bankruptcy);
    QCOMPARE(bankruptcy->offer, Offer::Disabled);
    QVERIFY(m_book->events(u"bankruptcy"_s).isEmpty());
    QVERIFY(m_book->transitions(u"bankruptcy"_s, u"RECEIVED"_s).isEmpty());
    QCOMPARE(m_book->caseType(u"PS"_s)->offer, Offer::Disabled);
    QVERIFY(m_book->registerDefinition(u"PS"_s)->offer == Offer::Disabled);
}

void TestProcedures::wordsAndRights()
{
    const auto named = [](const Label &label) { return !label.vi.isEmpty() && !label.en.isEmpty(); };
    QStringList rights;
    for (const users::Action action : users::allActions())
        rights << users::actionId(action);
    for (const ProcedureDefinition &procedure : m_book->procedures())
        QVERIFY2(named(procedure.label), qPrintable(procedure.id));
    for (const EventDefinition &event : m_book->events()) {
        QVERIFY2(named(event.label) && !event.icon.isEmpty(), qPrintable(event.id));
        QVERIFY2(QFile::exists(test::sourceDir() + u"/resources/icons/"_s + event.icon + u".svg"_s),
                 qPrintable(QString(event.id % u": " % event.icon)));
        QVERIFY2(rights.contains(event.action), qPrintable(QString(event.id % u": " % event.action)));
        for (const QString &rule : event.fulfils) {
            if (const TaskWording *task = m_book->task(rule))
                QVERIFY2(named(task->text) && task->soonDays > 0, qPrintable(rule));
        }
    }
    for (const StateDefinition &state : m_book->states())
        QVERIFY2(named(state.label) && named(state.group) && state.groupOrder >= 1, qPrintable(state.id));
    for (const PartyRole &role : m_book->partyRoles())
        QVERIFY2(named(role.label) && !role.procedures.isEmpty(),
                 qPrintable(role.id));
}

void TestProcedures::lawIsNamed()
{
    // An article (Đ.) of a law, or the ordinance of 2022, which was not read article by article.
    static const QRegularExpression article(u"Đ\\.\\d+|PL 03/2022/UBTVQH15|59/2024|NQ 03/2017"_s);
    for (const Transition &move : m_book->transitions()) {
        if (move.provenance.verified != Verified::No)
            QVERIFY2(article.match(move.lawRef).hasMatch(), qPrintable(QString(move.event % u": " % move.lawRef)));
    }
    for (const ProcedureDefinition &procedure : m_book->procedures())
        QVERIFY2(!procedure.lawRef.isEmpty(), qPrintable(procedure.id));
}

void TestProcedures::factsAreDefinedOnce()
{
    QSet<QString> ids;
    for (const FactDefinition &fact : m_book->facts()) {
        QVERIFY2(!ids.contains(fact.id), qPrintable(fact.id));
        ids << fact.id;
        QVERIFY2(!fact.label.vi.isEmpty() && !fact.label.en.isEmpty(), qPrintable(fact.id));
    }
}

QTEST_GUILESS_MAIN(TestProcedures)
#include "tst_procedures.moc"
