// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/testdata.h"
#include "deskfixture.h"

#include <thuly/base/csv.h>
#include <thuly/base/fileio.h>
#include <thuly/base/text.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

class TstIntake : public QObject
{
    Q_OBJECT

private:
    static workflow::ImportReport import(test::DeskFixture &fixture, const QByteArray &lines)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"in.jsonl"_s);
        if (!writeFileAtomically(path, lines))
            qFatal("cannot write");
        return workflow::Intake(fixture.desk).importFile(path).takeResult().value();
    }
    static QByteArray line(const QByteArray &changed = {}, const QByteArray &instead = {})
    {
        QByteArray text = R"({"ref":"A-1","channel":"direct","receivedOn":"2026-11-02","petitionDate":"2026-10-21","caseType":"DS",)"
                          R"("relation":"Tranh chấp hợp đồng","plaintiffs":[{"kind":"person","name":"Lê An","born":1980}],)"
                          R"("defendants":[{"kind":"organisation","name":"Công ty TNHH Bảo Lâm","representative":"Đỗ Anh"}],"attachments":[]})";
        return changed.isEmpty() ? text : text.replace(changed, instead);
    }

private Q_SLOTS:
    /** The clock stands at three days: before, inside and after what the file says. */
    void everyLineAsItsTruthSays_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::newRow("in the month") << QDate(2026, 11, 21);
        QTest::newRow("after it") << QDate(2026, 12, 31);
    }
    void everyLineAsItsTruthSays()
    {
        QFETCH(QDate, today);
        const QString file = test::sharedFile(u"data/intake/petitions-2026-11.jsonl"_s);
        const QString truthFile = test::sharedFile(u"data/intake/petitions-2026-11.truth.csv"_s);
        if (file.isEmpty() || truthFile.isEmpty())
            QSKIP("The intake file lies beside the checkout and is not there.");
        const auto truth = parseCsv(readFile(truthFile, 1 << 20).value());
        VERIFY_OK(truth);
        test::DeskFixture fixture(today);
        const auto report = workflow::Intake(fixture.desk).importFile(file).takeResult();
        VERIFY_OK(report);
        QMap<int, QString> said;
        for (const workflow::ImportLine &one : report->warned)
            said.insert(one.line, u"warn:"_s + one.reason);
        for (const workflow::ImportLine &one : report->refused)
            said.insert(one.line, u"refuse:"_s + one.reason);
        int taken = 0;
        for (qsizetype row = 0; row < truth->rows.size(); ++row) {
            const QString expected = truth->value(row, u"expect");
            QCOMPARE(said.value(truth->value(row, u"line").toInt(), u"ok"_s), expected);
            taken += expected.startsWith("refuse"_L1) ? 0 : 1;
        }
        QCOMPARE(report->taken, taken);
        QVERIFY(report->ignoredFields.isEmpty());
        const auto again = workflow::Intake(fixture.desk).importFile(file).takeResult();
        QCOMPARE(again->taken, 0); // every reference is known now
        const auto numbers = workflow::Maintenance(fixture.desk).numberStatus().takeResult();
        QCOMPARE(numbers->first().last, taken);
        const auto page = workflow::CaseWork(fixture.desk).list({}, {}, 500).takeResult();
        QCOMPARE(page->rows.size(), taken);
        for (const cases::Matter &matter : page->rows)
            QVERIFY(isNfc(matter.plaintiffs) && isNfc(matter.defendants));
    }

    void brokenLinesAreRefusedOneByOne()
    {
        test::DeskFixture fixture;
        QByteArray lines;
        lines += "\xEF\xBB\xBF" + line() + "\r\n\n";
        lines += "{not json\n[]\n\"x\"\n";
        lines += line("A-1", "A-2").replace("\"direct\"", "\"pigeon\"") + '\n';
        lines += line("A-1", "A-3").replace("\"DS\"", "\"PS\"") + '\n';
        lines += line("A-1", "A-4").replace("2026-11-02", "02/11/2026") + '\n';
        lines += line("A-1", "A-5").replace("\"receivedOn\":\"2026-11-02\",", "") + '\n';
        lines += line("A-1", "A-6").replace("Lê An", QByteArray(600, 'x')) + '\n';
        lines += line("A-1", "A-7").replace("Lê An", "L\xC3 An") + '\n';
        lines += line("A-1", "A-8").replace("1980", "\"năm 1980\"") + '\n';
        lines += QByteArray(2 * 1024 * 1024, ' ') + line("A-1", "A-9") + '\n';
        lines += line("A-1", "A-10").replace("\"attachments\":[]", "\"attachments\":[{\"title\":\"Báo cáo\",\"secrecy\":\"Tuyệt mật\"}],\"colour\":1");
        const workflow::ImportReport report = import(fixture, lines);
        QStringList reasons;
        for (const workflow::ImportLine &one : report.refused)
            reasons.append(QString(QString::number(one.line) % u':' % one.reason));
        QCOMPARE(reasons.join(u' '), (QStringList{u"3:bad-json"_s, u"4:bad-json"_s, u"5:bad-json"_s, u"6:unknown-value"_s, u"7:unknown-case-type"_s,
                                       u"8:bad-date"_s, u"9:missing-field"_s, u"10:text-too-long"_s, u"11:bad-encoding"_s, u"12:bad-date"_s,
                                       u"13:text-too-long"_s, u"14:secret"_s}).join(u' '));
        QCOMPARE(report.taken, 1);
    }

    void secretPapersLeaveNoWordBehind()
    {
        test::DeskFixture fixture;
        const QByteArray canary = "Canary Bí Mật Chim Hoàng Yến";
        const workflow::ImportReport report =
            import(fixture, line("Tranh chấp hợp đồng", canary).replace("\"caseType\"", "\"secrecy\":\"Mật\",\"caseType\""));
        QCOMPARE(report.refused.size(), 1);
        QCOMPARE(report.refused.first().ref, u"A-1"_s);
        const auto ops = fixture.desk->read([&](storage::ReadTx &tx) { return fixture.desk->journal().after(tx, 0, 1000); }).takeResult();
        bool noted = false;
        for (const journal::StoredOp &stored : *ops) {
            noted = noted || stored.op.kind == "petition.refused-secret"_L1;
            QVERIFY(!protocol::encode(stored.op).contains("Canary"));
        }
        QVERIFY(noted);
    }

    void stoppingKeepsWholePetitions()
    {
        test::DeskFixture fixture;
        QByteArray lines;
        for (int i = 0; i < 40; ++i)
            lines += line("A-1", "B-" + QByteArray::number(i)) + '\n';
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"in.jsonl"_s);
        VERIFY_OK(writeFileAtomically(path, lines));
        int calls = 0;
        const auto report = workflow::Intake(fixture.desk).importFile(path, {}, [&calls](qint64, qint64) {
            return ++calls > 10 ? journal::Progress::Stop : journal::Progress::Continue;
        }).takeResult();
        QVERIFY(report->stopped);
        QCOMPARE(report->taken, 10);
        QCOMPARE(workflow::CaseWork(fixture.desk).list({}, {}, 100).takeResult()->rows.size(), 10);
        QCOMPARE(test::errorId(workflow::Intake(fixture.desk).importFile(path + u"x"_s).takeResult()), u"file.not-readable"_s);
    }

    void previewSaysWhatWillBe()
    {
        test::DeskFixture fixture;
        workflow::Intake intake(fixture.desk);
        auto input = test::DeskFixture::petition();
        input.value = 485'000'000;
        auto preview = intake.preview(input).takeResult();
        VERIFY_OK(preview);
        QVERIFY(!preview->expectedNumber.isEmpty());
        QVERIFY(preview->deadlines.size() >= 3);
        QVERIFY(preview->fee && preview->fee->advance == 11'700'000);
        const auto taken = intake.takeIn(input).takeResult();
        QCOMPARE(taken->number.text, preview->expectedNumber);
        preview = intake.preview(input).takeResult();
        QCOMPARE(preview->duplicates.size(), 1);
        QVERIFY(preview->expectedNumber != taken->number.text);
        VERIFY_OK(intake.preview({}).takeResult()); // an empty form is no error
    }
};

QTEST_GUILESS_MAIN(TstIntake)
#include "tst_intake.moc"
