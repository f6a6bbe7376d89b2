// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/lawbook.h>

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::packs;

class TestLawBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysItsVersion();
    void courts();
    void largeTablesFromManyThreads();
    void calendar();
    void deadlineRules();
    void conditionsOfRules();
    void caseTypes();
    void numberSeries();
    void registers();
    void everyPrescribedColumnHasAKey();
    void onlyFilledBooksAreOffered();
    void relations();
    void feeAdvance_data();
    void feeAdvance();
    void feeRefusals();
    void unverifiedStaysVisible();
    void anEmptyBookIsUsable();

private:
    std::shared_ptr<const LawBook> m_book;
};

void TestLawBook::initTestCase()
{
    const auto packs = embeddedPacks(TrustAnchors::embedded());
    QVERIFY2(packs.has_value(), packs ? "" : qPrintable(packs.error().id()));
    QCOMPARE(packs->size(), 15);
    const auto book = LawBook::assemble(*packs);
    QVERIFY2(book.has_value(), book ? "" : qPrintable(book.error().detail));
    m_book = *book;
}

void TestLawBook::saysItsVersion()
{
    QCOMPARE(m_book->version(), u"2026.11.6"_s);
    QVERIFY(m_book->stamp().startsWith(u"2026.11.6+"_s));
    QCOMPARE(m_book->stamp().size(), 18);
    QCOMPARE(m_book->packs().size(), 15);
    QCOMPARE(m_book->packs().first().id, u"calendar"_s);
    QVERIFY(m_book->packs().first().validFrom.isValid());
}

void TestLawBook::courts()
{
    const Court *court = m_book->courtById(u"KV-40-03"_s);
    QVERIFY(court);
    QCOMPARE(court->name, u"Tòa án nhân dân khu vực 3 - Nghệ An"_s);
    QCOMPARE(court->level, CourtLevel::Regional);
    QCOMPARE(court->number, 3);
    QCOMPARE(court->validFrom, QDate(2025, 7, 1));
    QVERIFY(!court->territoryCommunes.isEmpty());
    const Court *parent = m_book->courtById(court->parentId);
    QVERIFY(parent);
    QCOMPARE(parent->level, CourtLevel::Provincial);
    QVERIFY(!m_book->courtById(u"KV-99-99"_s));
    for (const Court &one : m_book->courts())
        QVERIFY2(one.parentId.isEmpty() || m_book->courtById(one.parentId), qPrintable(one.id));
}

void TestLawBook::largeTablesFromManyThreads()
{
    QList<const QList<Commune> *> seen(4, nullptr);
    std::vector<std::thread> threads;
    for (qsizetype i = 0; i < seen.size(); ++i)
        threads.emplace_back([&, i] { seen[i] = &m_book->communes(); });
    for (std::thread &thread : threads)
        thread.join();
    for (const QList<Commune> *communes : std::as_const(seen))
        QCOMPARE(communes, seen.first());
    QCOMPARE(m_book->communes().size(), 3321);
    QCOMPARE(m_book->formerDistricts().size(), 696);
    QCOMPARE(m_book->courtSuccessions().size(), 353);
    QCOMPARE(m_book->provinces().size(), 35);
    const auto &old = m_book->courtSuccessions();
    const auto baDinh
        = std::ranges::find(old, u"Tòa án nhân dân quận Ba Đình, thành phố Hà Nội"_s, &CourtSuccession::oldName);
    QVERIFY(baDinh != old.end());
    QCOMPARE(baDinh->newCourtId, u"KV-01-01"_s);
    QCOMPARE(baDinh->date, QDate(2025, 7, 1));
}

void TestLawBook::calendar()
{
    const WorkCalendar &calendar = m_book->calendar();
    QVERIFY(!calendar.isWorkingDay(QDate(2026, 11, 24)));
    QVERIFY(calendar.isWorkingDay(QDate(2026, 8, 22)));
    QVERIFY(!calendar.isWorkingDay(QDate(2026, 8, 31)));
    QVERIFY(calendar.coversYear(2026));
    QVERIFY(!calendar.coversYear(2027));
    // Only proposed: readable, but Monday 23/11 stays a working day and Saturday 28/11 a day off.
    QVERIFY(calendar.isWorkingDay(QDate(2026, 11, 23)));
    QVERIFY(!calendar.isWorkingDay(QDate(2026, 11, 28)));
    const auto &days = m_book->calendarDays();
    const auto proposed = std::ranges::find(days, QDate(2026, 11, 23), &CalendarDay::date);
    QVERIFY(proposed != days.end());
    QCOMPARE(proposed->provenance.verified, Verified::No);
}

void TestLawBook::deadlineRules()
{
    const DeadlineRule *rule = m_book->deadlineRule(u"ds.203.1a.prep"_s);
    QVERIFY(rule);
    QCOMPARE(rule->procedures, QStringList({u"civil"_s, u"family"_s}));
    QCOMPARE(rule->limit, (Period {4, Period::Unit::Month}));
    QCOMPARE(rule->extension, (Period {2, Period::Unit::Month}));
    QCOMPARE(rule->extensionBy, u"chief_judge"_s);
    QCOMPARE(rule->restartOn, u"resume_decision_effective"_s);
    QCOMPARE(rule->lawRef, u"BLTTDS 2015 Đ.203 k.1 đ.a"_s);
    QCOMPARE(rule->provenance.verified, Verified::Yes);
    QCOMPARE(rule->packVersion, u"2026.11.4"_s);
    QVERIFY(rule->isUsable());
    QVERIFY(!m_book->deadlineRule(u"ds.203.1a.prep"_s, QDate(2016, 6, 30)));
    QVERIFY(m_book->deadlineRule(u"ds.203.1a.prep"_s, QDate(2016, 7, 1)));
    QVERIFY(!m_book->deadlineRule(u"no.such.rule"_s));

    const auto ids = [&](const QString &procedure, const QString &trigger) {
        QStringList list;
        for (const DeadlineRule *one : m_book->deadlineRules(procedure, trigger, QDate(2026, 11, 23)))
            list << one->id;
        return list;
    };
    QVERIFY(ids(u"commercial"_s, u"case_accepted"_s).contains(u"ds.203.1b.prep"_s));
    QVERIFY(!ids(u"commercial"_s, u"case_accepted"_s).contains(u"ds.203.1a.prep"_s));
    QVERIFY(ids(u"civil"_s, u"case_accepted"_s).contains(u"ds.196.1.notice"_s));
    // The procuracy's study of an appeal file starts with the same words, at another desk.
    QVERIFY(ids(u"civil"_s, u"file_received_by_vks"_s).contains(u"ds.220.2.vks_study"_s));
    QVERIFY(!ids(u"civil"_s, u"file_received_by_vks"_s).contains(u"ds.292.2.appeal_vks_study"_s));
    QCOMPARE(m_book->deadlineRules(u"civil"_s, u"file_received_by_vks"_s, QDate(2026, 11, 23), u"PT"_s).size(), 2);
    // No number in the law, no limit.
    QVERIFY(!m_book->deadlineRule(u"ds.275.1.late_forward"_s)->limit);
    QCOMPARE(m_book->deadlineRule(u"ds.340.cassation_report"_s)->limit->amount, -7);
    QCOMPARE(m_book->deadlineRule(u"ds.212.1.settle_wait"_s)->count, LimitCount::Duration);
    QVERIFY(!m_book->deadlineRule(u"xlhc.send_file"_s)->isUsable());
}

void TestLawBook::conditionsOfRules()
{
    const Conditions &prep = m_book->deadlineRule(u"ds.203.1a.prep"_s)->appliesIf;
    QCOMPARE(prep.facts(), QStringList({u"summary"_s, u"foreign_element"_s}));
    QHash<QString, QString> defaults;
    for (const FactDefinition &fact : m_book->facts()) {
        if (!fact.defaultValue.isEmpty())
            defaults.insert(fact.id, fact.defaultValue);
    }
    // With nothing special recorded an ordinary case is an ordinary case.
    QCOMPARE(prep.test(defaults), Applies::Yes);
    QCOMPARE(m_book->deadlineRule(u"ds.196.1.consumer_posting"_s)->appliesIf.test(defaults), Applies::No);
    const Conditions &effective = m_book->deadlineRule(u"ds.269.3.notify_effective"_s)->appliesIf;
    QCOMPARE(effective.allOf.size(), 1);
    QCOMPARE(effective.allOf.first().size(), 3);
}

void TestLawBook::caseTypes()
{
    const CaseType *family = m_book->caseType(u"HNGD"_s);
    QVERIFY(family);
    QCOMPARE(family->code, u"HNGĐ"_s);
    QCOMPARE(family->procedure, u"family"_s);
    QCOMPARE(family->acceptanceSeries, u"TLST-HNGĐ"_s);
    QCOMPARE(family->acceptanceRegister, u"HNGD-ST"_s);
    for (const QString &code :
         {u"DS"_s, u"HNGĐ"_s, u"KDTM"_s, u"LĐ"_s, u"HC"_s, u"HGĐT"_s, u"VDS-DS"_s, u"VDS-HNGD"_s}) {
        const CaseType *type = m_book->caseType(code);
        QVERIFY(type);
        QVERIFY(m_book->numberSeries(type->acceptanceSeries));
        QVERIFY(m_book->numberSeries(type->petitionSeries));
        QVERIFY(m_book->registerDefinition(type->acceptanceRegister));
        QVERIFY(m_book->registerDefinition(type->petitionRegister));
    }
    QVERIFY(!m_book->caseType(u"XX"_s));
    // A criminal case and a measure begin with a file: nobody files a petition.
    for (const QString &code : {u"HS"_s, u"XLHC"_s}) {
        const CaseType *type = m_book->caseType(code);
        QCOMPARE(type->offer, Offer::Enabled);
        QVERIFY(type->petitionRegister.isEmpty());
        QCOMPARE(m_book->numberSeries(type->petitionSeries)->id, u"NHANHS"_s);
        QVERIFY(m_book->numberSeries(type->acceptanceSeries));
        QVERIFY(m_book->registerDefinition(type->acceptanceRegister));
    }
    for (const QString &code : {u"PS"_s, u"THAHS"_s, u"KN"_s, u"VDS"_s})
        QCOMPARE(m_book->caseType(code)->offer, Offer::Disabled);
}

void TestLawBook::numberSeries()
{
    const NumberSeries *acceptance = m_book->numberSeries(u"LĐ"_s, u"thụ lý"_s);
    QVERIFY(acceptance);
    QCOMPARE(acceptance->id, u"TLST-LĐ"_s);
    QCOMPARE(acceptance->pattern, u"{seq}/{year}/TLST-LĐ"_s);
    QCOMPARE(acceptance->padding, 2);
    QCOMPARE(m_book->numberSeries(u"DS"_s, u"thụ lý"_s, u"PT"_s)->id, u"TLPT-DS"_s);
    // No series of its own: the one for all.
    QCOMPARE(m_book->numberSeries(u"DS"_s, u"thông báo"_s)->id, u"TB-TA"_s);
    QVERIFY(!m_book->numberSeries(u"DS"_s, u"no such kind"_s));
    // Written alike, counted together.
    QCOMPARE(m_book->numberSeries(u"TLST-VDS-DS"_s)->counter, m_book->numberSeries(u"TLST-DS"_s)->counter);
    QVERIFY(m_book->numberSeries(u"LEG-1"_s)->pattern.isEmpty());
    QCOMPARE(m_book->numberSeries(u"NHANDON"_s)->pattern, u"{seq}/{year}"_s);
    QCOMPARE(m_book->seriesOfFact(u"trial_decision_no"_s, u"KDTM"_s)->id, u"QDXXST-KDTM"_s);
    QCOMPARE(m_book->seriesOfFact(u"fee_notice_no"_s, u"KDTM"_s)->id, u"TB-TA"_s);
    QVERIFY(!m_book->seriesOfFact(u"receipt_no"_s, u"DS"_s));
    // A civil matter is accepted and decided in the series of its field (form 09-VDS).
    QCOMPARE(m_book->seriesOfFact(u"acceptance_no"_s, u"VDS-HNGĐ"_s)->pattern, u"{seq}/{year}/TLST-HNGĐ"_s);
    QCOMPARE(m_book->seriesOfFact(u"matter_decision_no"_s, u"VDS-KDTM"_s)->pattern, u"{seq}/{year}/QĐST-KDTM"_s);
    QCOMPARE(m_book->seriesOfFact(u"acceptance_no"_s, u"HS"_s)->id, u"TLST-HS"_s);
    QCOMPARE(m_book->seriesOfFact(u"trial_decision_no"_s, u"HS"_s)->id, u"QDXXST-HS"_s);
    QCOMPARE(m_book->numberSeries(u"QDST-HS"_s)->counter, m_book->numberSeries(u"HSST-QD"_s)->counter);
}

void TestLawBook::registers()
{
    const RegisterDefinition *petitions = m_book->registerDefinition(u"DON-KK"_s);
    QVERIFY(petitions);
    QCOMPARE(petitions->name.vi, u"SỔ THỤ LÝ ĐƠN KHỞI KIỆN"_s);
    QCOMPARE(petitions->caseTypes.size(), 5);
    QCOMPARE(std::ranges::count(petitions->columns, ColumnPlace::Printed, &RegisterColumn::place), 22);
    QCOMPARE(petitions->columns.first().key, u"petition.number"_s);
    QCOMPARE(m_book->registerDefinition(u"DS-ST"_s)->columns.size(), 28);
    QCOMPARE(m_book->registerDefinition(u"HNGD-ST"_s)->columns.size(), 30);
    QCOMPARE(m_book->registerDefinition(u"DS-ST"_s)->columns[13].heading.vi,
             u"HỘI ĐỒNG XÉT XỬ, ĐẠI DIỆN VIỆN KIỂM SÁT, THƯ KÝ PHIÊN TÒA"_s);
    QCOMPARE(m_book->registerDefinition(u"DS-ST"_s)->columns[13].widthMm, 20);
    QVERIFY(!m_book->registerDefinition(u"NO-BOOK"_s));
}

void TestLawBook::onlyFilledBooksAreOffered()
{
    QStringList offered;
    for (const RegisterDefinition *book : m_book->offeredRegisters()) {
        if (book->rows != RegisterRows::Own)
            offered << book->id;
    }
    offered.sort();
    QCOMPARE(offered, QStringList({u"BA-QD"_s,    u"BPKCTT"_s, u"CONGBO"_s,  u"DON-KK"_s, u"DS-ST"_s, u"GIAONHAN"_s, u"HC-ST"_s,
                                   u"HGDT"_s,     u"HNGD-ST"_s, u"HS-ST"_s,  u"KCKN"_s,   u"KDTM-ST"_s, u"KQ-PT"_s, u"LD-ST"_s,
                                   u"LICH"_s,     u"PHANCONG"_s, u"TDC"_s,   u"THAHS"_s,  u"TONGDAT"_s, u"XLHC"_s}));
    QCOMPARE(m_book->registerDefinitions().size(), 49);
    QCOMPARE(m_book->registerDefinition(u"HS-ST"_s)->rows, RegisterRows::Matter);
    const RegisterDefinition *incoming = m_book->registerDefinition(u"VT-DEN"_s);
    QCOMPARE(incoming->rows, RegisterRows::Own);
    QCOMPARE(incoming->columns[1].field, u"number"_s);
    QCOMPARE(incoming->columns[1].type, FactType::Series);
    QCOMPARE(incoming->columns[1].series, u"VB-DEN"_s);
    for (const RegisterDefinition &book : m_book->registerDefinitions()) {
        QVERIFY2(!book.name.vi.isEmpty() && !book.name.en.isEmpty(), qPrintable(book.id));
        for (const QString &source : book.rowSources) {
            if (book.rows == RegisterRows::Party)
                QVERIFY2(m_book->partyRole(source), qPrintable(source));
            else
                QVERIFY2(m_book->event(source), qPrintable(source));
        }
        for (const QString &step : book.rowSteps + book.rowEnds)
            QVERIFY2(m_book->event(step), qPrintable(step));
        QStringList fields;
        for (const RegisterColumn &column : book.columns) {
            QCOMPARE(!column.field.isEmpty(), book.rows == RegisterRows::Own);
            if (column.place == ColumnPlace::Printed)
                QVERIFY2(!column.heading.vi.isEmpty() && !column.heading.en.isEmpty(), qPrintable(book.id));
            QVERIFY2(column.field.isEmpty() || !fields.contains(column.field), qPrintable(column.field));
            fields << column.field;
            if (column.type == FactType::Series)
                QVERIFY2(m_book->numberSeries(column.series), qPrintable(column.series));
        }
    }
}

void TestLawBook::everyPrescribedColumnHasAKey()
{
    for (const RegisterDefinition &book : m_book->registerDefinitions()) {
        QStringList keys;
        for (qsizetype i = 0; i < book.columns.size(); ++i) {
            const RegisterColumn &column = book.columns[i];
            QCOMPARE(column.ord, i + 1);
            // Only a book that is offered has to know every column; nobody types a key into a book with own rows.
            if (column.key.isEmpty() && (book.offer == Offer::Disabled || book.rows == RegisterRows::Own))
                continue;
            QVERIFY(book.rows != RegisterRows::Own);
            const RegisterKey *key = m_book->registerKey(column.key);
            QVERIFY2(key, qPrintable(u"%1 column %2: '%3'"_s.arg(book.id).arg(column.ord).arg(column.key)));
            QVERIFY2(column.key == u"byHand"_s || !keys.contains(column.key), qPrintable(column.key));
            keys << column.key;
            for (const QString &source : key->sources) {
                switch (key->kind) {
                case RegisterKeyKind::Facts:
                case RegisterKeyKind::FactsIf:
                case RegisterKeyKind::FactsOwn:
                case RegisterKeyKind::FactsThen:
                    QVERIFY2(m_book->fact(source), qPrintable(source));
                    break;
                case RegisterKeyKind::ByStep:
                    QVERIFY2(m_book->event(source.section(u'=', 0, 0)), qPrintable(source));
                    QVERIFY2(!source.section(u'=', 1).isEmpty(), qPrintable(source));
                    break;
                case RegisterKeyKind::Due:
                    QVERIFY2(m_book->deadlineRule(source), qPrintable(source));
                    break;
                case RegisterKeyKind::Parties:
                    QVERIFY2(m_book->partyRole(source), qPrintable(source));
                    break;
                case RegisterKeyKind::Matter:
                    QVERIFY(!source.isEmpty());
                    break;
                }
            }
        }
    }
}

void TestLawBook::relations()
{
    const auto family = m_book->relationsOfLaw(u"HNGĐ"_s);
    QVERIFY(family.size() > 15);
    for (const LegalRelation *relation : family)
        QVERIFY(relation->caseTypes.contains(u"HNGĐ"_s));
    const LegalRelation *inheritance = m_book->relationOfLaw(u"BLTTDS-26-5"_s);
    QVERIFY(inheritance);
    QCOMPARE(inheritance->textVi, u"Tranh chấp về thừa kế tài sản"_s);
    // One label may serve two fields.
    const LegalRelation *credit = m_book->relationOfLaw(u"PORTAL-4"_s);
    QVERIFY(m_book->relationsOfLaw(u"DS"_s).contains(credit));
    QVERIFY(m_book->relationsOfLaw(u"KDTM"_s).contains(credit));
}

void TestLawBook::feeAdvance_data()
{
    QTest::addColumn<QString>("caseType");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<qint64>("fee");
    QTest::addColumn<qint64>("advance");
    const qint64 none = -1;
    QTest::newRow("picture 04") << u"DS"_s << qint64(485000000) << qint64(23400000) << qint64(11700000);
    QTest::newRow("no price") << u"DS"_s << none << qint64(300000) << qint64(150000);
    QTest::newRow("divorce") << u"HNGĐ"_s << none << qint64(300000) << qint64(150000);
    QTest::newRow("at 6 million") << u"DS"_s << qint64(6000000) << qint64(300000) << qint64(150000);
    QTest::newRow("above 6 million") << u"DS"_s << qint64(6000020) << qint64(300001) << qint64(150000);
    QTest::newRow("at 400 million") << u"DS"_s << qint64(400000000) << qint64(20000000) << qint64(10000000);
    QTest::newRow("at 800 million") << u"DS"_s << qint64(800000000) << qint64(36000000) << qint64(18000000);
    QTest::newRow("at 2 billion") << u"DS"_s << qint64(2000000000) << qint64(72000000) << qint64(36000000);
    QTest::newRow("at 4 billion") << u"DS"_s << qint64(4000000000) << qint64(112000000) << qint64(56000000);
    QTest::newRow("at 10 billion") << u"DS"_s << qint64(10000000000) << qint64(118000000) << qint64(59000000);
    QTest::newRow("commercial, no price") << u"KDTM"_s << none << qint64(3000000) << qint64(1500000);
    QTest::newRow("commercial, at 60 million") << u"KDTM"_s << qint64(60000000) << qint64(3000000) << qint64(1500000);
    QTest::newRow("commercial, 100 million") << u"KDTM"_s << qint64(100000000) << qint64(5000000) << qint64(2500000);
    QTest::newRow("labour, 100 million") << u"LĐ"_s << qint64(100000000) << qint64(3000000) << qint64(1500000);
    QTest::newRow("labour, at 400 million") << u"LĐ"_s << qint64(400000000) << qint64(12000000) << qint64(6000000);
    QTest::newRow("labour, 2 billion") << u"LĐ"_s << qint64(2000000000) << qint64(44000000) << qint64(22000000);
    QTest::newRow("nothing claimed") << u"DS"_s << qint64(0) << qint64(300000) << qint64(150000);
}

void TestLawBook::feeAdvance()
{
    QFETCH(QString, caseType);
    QFETCH(qint64, value);
    QFETCH(qint64, fee);
    QFETCH(qint64, advance);
    const auto suggestion = m_book->suggestAdvance(caseType, value < 0 ? std::nullopt : std::optional(value));
    QVERIFY(suggestion);
    QCOMPARE(suggestion->fee, fee);
    QCOMPARE(suggestion->advance, advance);
    QCOMPARE(suggestion->stepsVi.size(), 2);
    QCOMPARE(suggestion->provenance.verified, Verified::No);
}

void TestLawBook::feeRefusals()
{
    const auto unknown = m_book->suggestAdvance(u"HS"_s, 1000000);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::UnknownCaseType);
    QCOMPARE(m_book->suggestAdvance(u"DS"_s, -1).error().code, ErrorCode::BadMoney);
}

void TestLawBook::unverifiedStaysVisible()
{
    QCOMPARE(m_book->registerDefinition(u"HNGD-ST"_s)->columns[17].provenance.verified, Verified::No);
    QCOMPARE(m_book->registerDefinition(u"DS-ST"_s)->columns[0].provenance.verified, Verified::Secondary);
    QCOMPARE(m_book->numberSeries(u"QDXXST-DS"_s)->provenance.verified, Verified::No);
    QVERIFY(!m_book->numberSeries(u"QDXXST-DS"_s)->provenance.note.isEmpty());
    QCOMPARE(m_book->numberSeries(u"NHANDON"_s)->provenance.verified, Verified::No);
    QCOMPARE(verifiedWord(Verified::Secondary), u"secondary"_s);
}

void TestLawBook::anEmptyBookIsUsable()
{
    const auto book = LawBook::assemble({});
    QVERIFY(book);
    QVERIFY((*book)->courts().isEmpty());
    QVERIFY((*book)->communes().isEmpty());
    QVERIFY(!(*book)->caseType(u"DS"_s));
    QCOMPARE((*book)->stateLabel(u"RECEIVED"_s).vi, u"RECEIVED"_s);
}

QTEST_GUILESS_MAIN(TestLawBook)
#include "tst_lawbook.moc"
