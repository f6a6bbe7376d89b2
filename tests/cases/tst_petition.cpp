// SPDX-License-Identifier: GPL-3.0-or-later
#include "casesdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::errorId;

class TstPetition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenInWithNumberPeopleAndLimits()
    {
        test::CasesDesk desk;
        auto input = test::CasesDesk::petition();
        input.channel = cases::Channel::Post;
        input.postmark = QDate(2026, 10, 30);
        const auto taken = desk.takeIn(input);
        VERIFY_OK(taken);
        QCOMPARE(taken->number.seq, 1);
        const cases::Matter matter = desk.matter(taken->matter);
        QCOMPARE(matter.petitionNo, taken->number.text);
        QCOMPARE(matter.state, u"RECEIVED"_s);
        QCOMPARE(matter.procedure, u"civil"_s);
        QCOMPARE(matter.filedOn, QDate(2026, 10, 30)); // the postmark counts (BLTTDS Đ.190)
        QCOMPARE(matter.plaintiffs, u"Lê Văn Cường"_s);
        QCOMPARE(matter.defendants, u"Trần Thị Đào"_s);
        QCOMPARE(matter.value, std::optional<qint64>(485'000'000));
        // 3 working days from Mon 2 Nov; notice of receipt by post within 2.
        QCOMPARE(desk.openLimit(matter.uid, u"ds.191.2.assign_reviewer"_s)->due, QDate(2026, 11, 5));
        QCOMPARE(desk.openLimit(matter.uid, u"ds.191.1.receipt_post"_s)->due, QDate(2026, 11, 4));
        QVERIFY(!desk.openLimit(matter.uid, u"ds.191.1.receipt_direct"_s));
        QCOMPARE(matter.nextDue, QDate(2026, 11, 4));
        QVERIFY(!desk.openLimit(matter.uid, u"ds.191.2.assign_reviewer"_s)->steps.isEmpty());
        QCOMPARE(desk.openLimit(matter.uid, u"ds.191.2.assign_reviewer"_s)->packVersion, desk.law->stamp());
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("error");
        for (const auto &[what, error] : {std::pair{"plaintiff", "no-plaintiff"}, {"blank plaintiff", "no-plaintiff"}, {"secret", "secret"},
                                          {"unknown mark", "secret"}, {"secret paper", "secret"}, {"future", "date-in-future"},
                                          {"no day", "missing-field"}, {"type", "unknown-case-type"}, {"criminal", "no-defendant"},
                                          {"long name", "text-too-long"}, {"lost bytes", "bad-encoding"}})
            QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(error);
    }
    void refusals()
    {
        QFETCH(QString, what);
        QFETCH(QString, error);
        test::CasesDesk desk;
        auto input = test::CasesDesk::petition();
        if (what == "plaintiff"_L1)
            input.parties.removeFirst();
        else if (what == "blank plaintiff"_L1)
            input.parties[0].name = u"  "_s;
        else if (what == "secret"_L1)
            input.secrecy = u"Mật"_s;
        else if (what == "unknown mark"_L1)
            input.secrecy = u"chỉ người có trách nhiệm"_s;
        else if (what == "secret paper"_L1)
            input.attachments[0].title = u"Báo cáo (Tối mật)"_s;
        else if (what == "future"_L1)
            input.receivedOn = QDate(2026, 11, 24);
        else if (what == "no day"_L1)
            input.receivedOn = {};
        else if (what == "type"_L1)
            input.caseType = u"XYZ"_s;
        else if (what == "criminal"_L1)
            input.caseType = u"HS"_s;
        else if (what == "long name"_L1)
            input.parties[0].name = QString(501, u'a');
        else
            input.claims = u"Trả \uFFFD tiền"_s;
        QCOMPARE(errorId(desk.takeIn(input)), error);
        const auto ops = desk.read([&](storage::ReadTx &tx) { return desk.journal.after(tx, 0, 100); });
        for (const journal::StoredOp &stored : *ops)
            QVERIFY2(!stored.op.kind.startsWith("petition"_L1), "a refusal must change nothing");
        QVERIFY(desk.read([&](storage::ReadTx &tx) { return numbering::numberByText(tx, u"TEST"_s, u"01/2026"_s); }).error().code
                == ErrorCode::NumberNotFound);
    }

    void warnsButTakesIn()
    {
        test::CasesDesk desk;
        auto input = test::CasesDesk::petition();
        input.petitionDate = QDate(2026, 12, 1);
        input.channel = cases::Channel::Post;
        input.postmark = QDate(2026, 11, 5);
        const auto taken = desk.takeIn(input);
        VERIFY_OK(taken);
        QList<ErrorCode> codes;
        for (const cases::Finding &finding : taken->findings) {
            if (finding.severity == cases::Severity::Warn)
                codes.append(finding.code);
        }
        QCOMPARE(codes, (QList{ErrorCode::PetitionAfterReceipt, ErrorCode::PostmarkAfterReceipt}));
        QCOMPARE(desk.matter(taken->matter).filedOn, QDate(2026, 11, 2)); // such a postmark does not count
    }

    void textIsStoredComposedAndFoundWithoutMarks()
    {
        test::CasesDesk desk;
        auto input = test::CasesDesk::petition();
        const QString name = QString(u"Đỗ Thị Thuỷ "_s) + QString(300, u'x');
        input.parties[0].name = name.normalized(QString::NormalizationForm_D);
        VERIFY_OK(desk.takeIn(input));
        const auto found = desk.read([&](storage::ReadTx &tx) { return cases::suggestParties(tx, u"do thi thu"_s, 8); });
        VERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().party.name, name);
        const auto byGiven = desk.read([&](storage::ReadTx &tx) { return cases::suggestParties(tx, u"ĐÀO"_s, 8); });
        QCOMPARE(byGiven->first().party.name, u"Trần Thị Đào"_s);
    }

    void sameReferenceIsRefusedOnce()
    {
        test::CasesDesk desk;
        auto input = test::CasesDesk::petition();
        input.externalRef = u"EF-1"_s;
        auto broken = input;
        broken.parties.clear();
        QCOMPARE(errorId(desk.takeIn(broken)), u"no-plaintiff"_s); // refused: the reference stays free
        VERIFY_OK(desk.takeIn(input));
        const auto again = desk.takeIn(input);
        QCOMPARE(errorId(again), u"duplicate"_s);
        QCOMPARE(again.error().args.size(), 1);
    }

    void possibleDuplicatesNeedBothSides()
    {
        test::CasesDesk desk;
        VERIFY_OK(desk.takeIn(test::CasesDesk::petition()));
        auto input = test::CasesDesk::petition();
        input.parties[0].name = u"lê văn cường"_s;
        auto found = desk.read([&](storage::ReadTx &tx) { return cases::possibleDuplicates(tx, input, 5); });
        QCOMPARE(found->size(), 1);
        input.parties[0].name = u"Lê Văn Khác"_s;
        found = desk.read([&](storage::ReadTx &tx) { return cases::possibleDuplicates(tx, input, 5); });
        QVERIFY(found->isEmpty());
    }

    void previewFollowsTheDates()
    {
        test::CasesDesk desk;
        const auto limits = cases::previewDeadlines(*desk.law, test::CasesDesk::petition());
        VERIFY_OK(limits);
        QStringList rules;
        for (const cases::Deadline &limit : *limits)
            rules.append(limit.rule);
        QCOMPARE(rules, (QStringList{u"ds.191.1.receipt_direct"_s, u"ds.191.2.assign_reviewer"_s, u"ds.191.3.review"_s}));
        QCOMPARE(limits->last().due, QDate(2026, 11, 12)); // 5 working days after 5 Nov
    }

    void interimRequestRunsInHours()
    {
        test::CasesDesk desk;
        auto input = test::CasesDesk::petition();
        input.interimAt = LegalTime{QDate(2026, 11, 2), QTime(16, 30)};
        const auto taken = desk.takeIn(input);
        VERIFY_OK(taken);
        const auto limit = desk.openLimit(taken->matter, u"ds.133.3.bpkctt_with_petition"_s);
        QVERIFY(limit);
        QCOMPARE(limit->dueMoment->toString(u"yyyy-MM-dd HH:mm"_s), u"2026-11-04 16:30"_s);
    }

    void secretLeavesOnlyItsReference()
    {
        test::CasesDesk desk;
        VERIFY_OK(desk.act(desk.clerk, [](const cases::CommandContext &context) {
            return cases::noteRefusedSecret(context, u"EF-9"_s, QDate(2026, 11, 2));
        }));
        const auto ops = desk.read([&](storage::ReadTx &tx) { return desk.journal.after(tx, 0, 100); });
        const protocol::Op &op = ops->last().op;
        QCOMPARE(op.kind, u"petition.refused-secret"_s);
        QCOMPARE(op.fields.keys(), (QStringList{u"externalRef"_s, u"receivedOn"_s}));
    }

    void onlyWhoMayTakesIn()
    {
        test::CasesDesk desk;
        const auto refused = desk.act(desk.judge, [](const cases::CommandContext &context) { return cases::takeIn(context, test::CasesDesk::petition()); });
        QCOMPARE(errorId(refused), u"users.not-allowed"_s);
    }
};

QTEST_GUILESS_MAIN(TstPetition)
#include "tst_petition.moc"
