// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

class TstPetitionJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyField()
    {
        QStringList ignored;
        const auto input = workflow::parsePetition(R"({"ref":"R","channel":"post","receivedOn":"2026-11-02","petitionDate":"2026-10-30",
            "postmark":"2026-11-01","caseType":"HNGĐ","relation":"Ly hôn","claims":"a\nb","value":"1,5 tỷ","foreignElement":true,
            "interimAt":"2026-11-02T09:30:00+07:00","remark":"gấp","plaintiffs":[{"name":"A","born":"1980-05-01"}],
            "related":[{"kind":"organisation","name":"B","representative":{"name":"C"},"shoe":43}],
            "attachments":["Đơn",{"title":"Giấy","pages":3}],"extra":{"a":1}})", &ignored);
        VERIFY_OK(input);
        QCOMPARE(input->channel, cases::Channel::Post);
        QCOMPARE(input->postmark, QDate(2026, 11, 1));
        QCOMPARE(input->value, std::optional<qint64>(1'500'000'000));
        QVERIFY(input->foreignElement == cases::ForeignElement::Yes);
        QCOMPARE(input->interimAt->time, std::optional(QTime(9, 30)));
        QCOMPARE(input->parties.at(0).born, 1980);
        QCOMPARE(input->parties.at(1).representative, u"C"_s);
        QVERIFY(input->parties.at(1).kind == cases::PartyKind::Organisation);
        QCOMPARE(input->attachments.at(1).pages, 3);
        QCOMPARE(ignored, (QStringList{u"extra"_s, u"shoe"_s}));
        QVERIFY(input->dates == cases::DateSource::CounterFile);
    }

    void wrongTypesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        const QByteArray begin = R"({"channel":"direct","receivedOn":"2026-11-02",)";
        QTest::newRow("list is text") << begin + R"("plaintiffs":"x"})" << u"bad-json"_s;
        QTest::newRow("party is text") << begin + R"("plaintiffs":["x"]})" << u"bad-json"_s;
        QTest::newRow("name is number") << begin + R"("plaintiffs":[{"name":1}]})" << u"bad-json"_s;
        QTest::newRow("half a đồng") << begin + R"("value":1.5})" << u"bad-money"_s;
        QTest::newRow("negative") << begin + R"("value":-1})" << u"bad-money"_s;
        QTest::newRow("date is number") << QByteArray(R"({"channel":"direct","receivedOn":20261102})") << u"bad-json"_s;
        QTest::newRow("no such day") << QByteArray(R"({"channel":"direct","receivedOn":"2026-02-30"})") << u"bad-date"_s;
        QTest::newRow("no channel") << QByteArray(R"({"receivedOn":"2026-11-02"})") << u"missing-field"_s;
        QTest::newRow("deep") << QByteArray(2000, '[') << u"bad-json"_s;
    }
    void wrongTypesAreNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        QCOMPARE(test::errorId(workflow::parsePetition(json)), error);
    }

    void aSecretMarkStopsTheReading()
    {
        const auto input = workflow::parsePetition(R"({"ref":"S","receivedOn":"nonsense","plaintiffs":[{"name":"Lộ","doMat":"Tối mật"}]})");
        VERIFY_OK(input);
        QCOMPARE(input->secrecy, u"Tối mật"_s);
        QVERIFY(input->parties.isEmpty());
        QCOMPARE(input->externalRef, u"S"_s);
        VERIFY_OK(workflow::parsePetition(R"({"channel":"direct","receivedOn":"2026-11-02","secrecy":"Không mật"})"));
        QVERIFY(workflow::parsePetition(R"({"channel":"direct","receivedOn":"2026-11-02","secrecy":"Không mật"})")->secrecy.isEmpty());
        QVERIFY(!workflow::parsePetition(R"({"channel":"direct","receivedOn":"2026-11-02","secrecy":7})")->secrecy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstPetitionJson)
#include "tst_petitionjson.moc"
