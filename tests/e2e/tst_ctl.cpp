// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdata.h"

#include <thuly/base/csv.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

struct Outcome {
    int exit = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    [[nodiscard]] QString errorCode() const { return object()["error"_L1]["code"_L1].toString(); }
};

constexpr auto petition = R"({"ref":"%1","channel":"direct","receivedOn":"%2","petitionDate":"%2","caseType":"DS",
  "relation":"Tranh chấp hợp đồng vay tài sản","plaintiffs":[{"kind":"person","name":"Lê Văn Cường","born":1969,
  "citizenId":"040069001234","address":"xóm 5, xã Hưng Nguyên, tỉnh Nghệ An"}],"defendants":[{"kind":"person","name":"%3",
  "born":1975,"address":"xã Nam Đàn, tỉnh Nghệ An"}],"related":[],"claims":"Buộc trả 485.000.000 đồng tiền vay.",
  "value":485000000,"attachments":[{"title":"Hợp đồng vay","pages":4}]})";

} // namespace

/** The real program in real processes, as a script uses it (ctl.md). */
class TstCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void helpNeedsNoVault();
    void usageErrorsExitWithTwo();
    void deadlineNeedsNoVault();
    void wrongPasswordIsRefusedInVietnamese();
    void aDayFromPetitionToBook();
    void proceduresNeedNoVault();
    void aFileOfTheProcuracy();
    void casesThatBelongTogether();
    void aNumberGivenByMistakeGoesBack();
    void textIsForPeople();
    void refusalsChangeNothing();
    void intakeFileMatchesItsTruth();
    void demoIsReproducibleAndSound();
    void backupOpensElsewhere();
    void damageExitsWithFive();

private:
    Outcome run(const QStringList &words, const QStringList &globals = {});
    Outcome ctl(const QStringList &words) { return run(words, m_globals); }
    QString writeFile(const QString &name, const QByteArray &bytes);
    QByteArray petitionBytes(const QString &ref, const QString &defendant = u"Trần Văn Đức"_s, QDate on = {});
    void createVault();

    std::unique_ptr<QTemporaryDir> m_dir;
    QStringList m_globals;
};

Outcome TstCtl::run(const QStringList &words, const QStringList &globals)
{
    QProcess process;
    process.start(qEnvironmentVariable("THULY_BIN_DIR") + u"/thulyctl"_s, globals + words);
    Outcome outcome;
    if (!process.waitForFinished(120'000))
        return outcome;
    outcome.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    if (outcome.exit != 0)
        qInfo().noquote() << words.join(u' ') << outcome.exit << outcome.out.left(400) << outcome.err.left(400);
    return outcome;
}

QString TstCtl::writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

QByteArray TstCtl::petitionBytes(const QString &ref, const QString &defendant, QDate on)
{
    const QDate day = on.isValid() ? on : QDate::currentDate();
    return QString::fromUtf8(petition).arg(ref, day.toString(Qt::ISODate), defendant).toUtf8();
}

void TstCtl::createVault()
{
    const Outcome made = run({u"vault"_s, u"create"_s, u"--court"_s, u"KV-40-03"_s}, m_globals);
    QCOMPARE(made.exit, 0);
    QVERIFY(!made.object()["device"_L1].toString().isEmpty());
}

void TstCtl::initTestCase()
{
    QVERIFY2(QFile::exists(qEnvironmentVariable("THULY_BIN_DIR") + u"/thulyctl"_s), "thulyctl is not built");
}

void TstCtl::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const QString password = writeFile(u"password"_s, "mat khau thu nghiem dai\n");
    m_globals = {u"--vault"_s, m_dir->filePath(u"court"_s), u"--user"_s, u"ha"_s, u"--password-file"_s, password, u"--json"_s};
}

void TstCtl::helpNeedsNoVault()
{
    const Outcome all = run({u"help"_s, u"--all"_s});
    QCOMPARE(all.exit, 0);
    for (const char *call : {"vault create", "petition import", "case accept", "deadline compute", "register show", "journal rebuild", "vault confirm-clock"})
        QVERIFY2(all.out.contains(call), call);
    const Outcome one = run({u"petition"_s, u"import"_s, u"--help"_s});
    QCOMPARE(one.exit, 0);
    QVERIFY(one.out.contains("Example"));
}

void TstCtl::usageErrorsExitWithTwo()
{
    QCOMPARE(run({u"nothing"_s, u"here"_s}).exit, 2);
    QCOMPARE(run({u"deadline"_s, u"compute"_s, u"--colour"_s}).exit, 2);
    QCOMPARE(run({u"--lang"_s, u"fr"_s, u"help"_s}).exit, 2);
}

void TstCtl::deadlineNeedsNoVault()
{
    const Outcome byRule = run({u"--json"_s, u"deadline"_s, u"compute"_s, u"--rule"_s, u"ds.191.2.assign_reviewer"_s, u"--from"_s, u"2026-11-20"_s});
    QCOMPARE(byRule.exit, 0);
    QCOMPARE(byRule.object()["due"_L1].toString(), u"2026-11-26"_s);
    QVERIFY(byRule.object()["lawRef"_L1].toString().contains(u"191"_s));
    QVERIFY(!byRule.object()["steps"_L1].toArray().isEmpty());
    const Outcome byAmount = run({u"--json"_s, u"deadline"_s, u"compute"_s, u"--amount"_s, u"15d"_s, u"--from"_s, u"2026-07-03"_s});
    QCOMPARE(byAmount.object()["due"_L1].toString(), u"2026-07-20"_s);
    const Outcome hours = run({u"--json"_s, u"deadline"_s, u"compute"_s, u"--amount"_s, u"48h"_s, u"--from"_s, u"2026-11-20T16:30:00+07:00"_s});
    QCOMPARE(hours.object()["due"_L1].toString(), u"2026-11-22T16:30:00+07:00"_s);
    QCOMPARE(run({u"--json"_s, u"deadline"_s, u"compute"_s, u"--amount"_s, u"15d"_s, u"--from"_s, u"2026-02-31"_s}).exit, 4);
    QCOMPARE(run({u"--json"_s, u"deadline"_s, u"compute"_s, u"--rule"_s, u"no.such.rule"_s, u"--from"_s, u"2026-07-03"_s}).exit, 4);
}

void TstCtl::wrongPasswordIsRefusedInVietnamese()
{
    createVault();
    QStringList globals = m_globals;
    globals[5] = writeFile(u"wrong"_s, "khong phai mat khau nay\n");
    const Outcome refused = run({u"vault"_s, u"stats"_s}, globals);
    QCOMPARE(refused.exit, 3);
    QCOMPARE(refused.errorCode(), u"vault.wrong-password"_s);
    const QString message = refused.object()["error"_L1]["message"_L1].toString();
    const QString hint = refused.object()["error"_L1]["hint"_L1].toString();
    QVERIFY(message.contains(u"mật khẩu"_s, Qt::CaseInsensitive));
    QVERIFY2(!hint.isEmpty() && message.endsWith(hint) && hint != message, qPrintable(hint));
    globals[1] = m_dir->filePath(u"nowhere"_s);
    QCOMPARE(run({u"vault"_s, u"stats"_s}, globals).exit, 4);
    // A second vault in the same place would bury the first.
    QCOMPARE(run({u"vault"_s, u"create"_s}, m_globals).exit, 3);
}

void TstCtl::aDayFromPetitionToBook()
{
    createVault();
    const Outcome added = ctl({u"petition"_s, u"add"_s, u"--json-input"_s, writeFile(u"one.json"_s, petitionBytes(u"T-1"_s))});
    QCOMPARE(added.exit, 0);
    const QString year = QString::number(QDate::currentDate().year());
    QVERIFY2(added.object()["petitionNo"_L1].toString().contains(year), qPrintable(added.object()["petitionNo"_L1].toString()));

    const Outcome early = ctl({u"case"_s, u"event"_s, u"T-1"_s, u"judgment_pronounced"_s});
    QCOMPARE(early.exit, 3);
    QCOMPARE(early.errorCode(), u"case.illegal-step"_s);

    const Outcome withoutReceipt = ctl({u"case"_s, u"accept"_s, u"T-1"_s});
    QCOMPARE(withoutReceipt.exit, 3);
    QCOMPARE(withoutReceipt.errorCode(), u"case.fact-missing"_s);

    // The court's judges: by lot needs somebody to draw.
    const QString secret = writeFile(u"judge"_s, "mat khau cua tham phan\n");
    QCOMPARE(ctl({u"user"_s, u"add"_s, u"tuan"_s, u"--name"_s, u"Hoàng Minh Tuấn"_s, u"--roles"_s, u"judge"_s, u"--new-password-file"_s, secret}).exit, 0);
    const Outcome accepted = ctl({u"case"_s, u"accept"_s, u"T-1"_s, u"--receipt"_s, u"0004512"_s});
    QCOMPARE(accepted.exit, 0);
    QCOMPARE(accepted.object()["acceptanceNo"_L1].toString(), u"01/%1/TLST-DS"_s.arg(year));

    const Outcome shown = ctl({u"case"_s, u"show"_s, u"01/%1/TLST-DS"_s.arg(year)});
    QCOMPARE(shown.object()["state"_L1].toString(), u"ACCEPTED"_s);
    QVERIFY(!shown.object()["deadlines"_L1].toArray().isEmpty());
    QVERIFY(shown.object()["timeline"_L1].toArray().size() >= 4);

    const Outcome book = ctl({u"register"_s, u"show"_s, u"DS-ST"_s, u"--year"_s, year, u"--format"_s, u"json"_s});
    QCOMPARE(book.array().size(), 1);
    const Outcome csv = ctl({u"register"_s, u"show"_s, u"DS-ST"_s, u"--year"_s, year, u"--format"_s, u"csv"_s});
    QVERIFY(csv.out.contains("Trần Văn Đức"));
    const QString pdf = m_dir->filePath(u"book.pdf"_s);
    QCOMPARE(ctl({u"register"_s, u"show"_s, u"DS-ST"_s, u"--year"_s, year, u"--format"_s, u"pdf"_s, u"--out"_s, pdf}).exit, 0);
    QProcess text;
    text.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    QVERIFY(text.waitForFinished());
    QVERIFY(QString::fromUtf8(text.readAllStandardOutput()).contains(u"TLST-DS"_s));

    const Outcome corrected = ctl({u"case"_s, u"correct"_s, u"T-1"_s, u"name"_s, u"Trần Văn Đạt"_s, u"--party"_s, u"Trần Văn Đức"_s, u"--reason"_s, u"Sai so với căn cước"_s});
    QCOMPARE(corrected.exit, 0);
    const QJsonArray after = ctl({u"register"_s, u"show"_s, u"DS-ST"_s, u"--year"_s, year}).array();
    QCOMPARE(after.size(), 2);
    QCOMPARE(ctl({u"journal"_s, u"verify"_s}).object()["ok"_L1].toBool(), true);
}

void TstCtl::proceduresNeedNoVault()
{
    const Outcome checked = run({u"procedure"_s, u"check"_s}, {u"--json"_s});
    QCOMPARE(checked.exit, 0);
    QVERIFY(checked.object()["ok"_L1].toBool());
    const QJsonArray all = run({u"procedure"_s, u"list"_s}, {u"--json"_s}).array();
    QCOMPARE(all.size(), 10);
    const QJsonObject shown = run({u"procedure"_s, u"show"_s, u"criminal"_s}, {u"--json"_s}).object();
    QCOMPARE(shown["firstState"_L1].toString(), u"FILE_RECEIVED"_s);
    int unverified = 0;
    const QJsonArray moves = shown["moveList"_L1].toArray();
    for (const QJsonValue &move : moves)
        unverified += move["verified"_L1].toString() == u"yes"_s ? 0 : 1;
    QCOMPARE(unverified, shown["movesUnverified"_L1].toInt());
    QVERIFY(unverified > 0 && unverified < moves.size());
    QCOMPARE(run({u"procedure"_s, u"show"_s, u"maritime"_s}, {u"--json"_s}).exit, 4);
    QCOMPARE(run({u"procedure"_s, u"check"_s, u"maritime"_s}, {u"--json"_s}).object()["ok"_L1].toBool(), false);
}

void TstCtl::aFileOfTheProcuracy()
{
    createVault();
    const QString secret = writeFile(u"judge"_s, "mat khau cua tham phan\n");
    QCOMPARE(ctl({u"user"_s, u"add"_s, u"tuan"_s, u"--name"_s, u"Hoàng Minh Tuấn"_s, u"--roles"_s, u"judge"_s, u"--new-password-file"_s, secret}).exit, 0);
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    const QString year = day.left(4);
    const QByteArray file = QString(uR"({"channel":"direct","receivedOn":"%1","caseType":"HS","accused":[{"name":"Nguyễn Văn Một","born":1990},
        {"name":"Trần Văn Hai","born":1985}],"victims":[{"name":"Lê Thị Ba"}],"facts":{"indictment_no":"12/CT-VKS"}})"_s).arg(day).toUtf8();
    const Outcome added = ctl({u"petition"_s, u"add"_s, u"--json-input"_s, writeFile(u"file.json"_s, file)});
    QCOMPARE(added.exit, 0);
    const QString received = added.object()["number"_L1].toString();
    QCOMPARE(received, u"1/%1/NHS"_s.arg(year));
    QCOMPARE(added.object()["intake"_L1].toString(), u"file"_s);
    const auto event = [this](const QString &number, const QString &kind, const QStringList &facts) {
        QStringList words{u"case"_s, u"event"_s, number, kind};
        for (const QString &fact : facts)
            words << u"--fact"_s << fact;
        return ctl(words);
    };
    const Outcome registered = event(received, u"registered"_s, {u"file_inventory=210"_s, u"offence_class=very_serious"_s});
    QCOMPARE(registered.exit, 0);
    const QString number = u"01/%1/TLST-HS"_s.arg(year);
    QCOMPARE(registered.object()["numbers"_L1].toArray().first().toString(), number);
    QCOMPARE(event(received, u"presiding_judge_assigned"_s, {}).exit, 0);
    QCOMPARE(event(number, u"preparation_started"_s, {u"offence_class=very_serious"_s}).exit, 0);
    QCOMPARE(event(number, u"preparation_extended"_s, {u"offence_class=grave"_s}).exit, 4); // no such class
    const QString end = QDate::currentDate().addDays(40).toString(Qt::ISODate);
    QCOMPARE(event(number, u"detention_ordered"_s, {u"accused=Trần Văn Hai"_s, u"offence_class=very_serious"_s, u"accused_detained=yes"_s,
                                                   u"detention_counted_from="_s + day, u"detention_end_date="_s + end}).exit, 0);
    const QJsonObject shown = ctl({u"case"_s, u"show"_s, number}).object();
    QCOMPARE(shown["judge"_L1].toString(), u"Hoàng Minh Tuấn"_s);
    const QJsonArray limits = shown["deadlines"_L1].toArray();
    const auto alarm = std::ranges::find_if(limits, [](const QJsonValue &limit) { return limit["rule"_L1].toString() == u"hs.134.1.detention_end"_s; });
    QVERIFY(alarm != limits.end());
    QCOMPARE((*alarm)["about"_L1].toString(), u"Trần Văn Hai"_s);
    QCOMPARE((*alarm)["due"_L1].toString(), end);
    const QJsonArray book = ctl({u"register"_s, u"show"_s, u"HS-ST"_s, u"--year"_s, year, u"--format"_s, u"json"_s}).array();
    QCOMPARE(book.size(), 1);
    QVERIFY(ctl({u"register"_s, u"show"_s, u"DON-KK"_s, u"--year"_s, year, u"--format"_s, u"json"_s}).array().isEmpty());
    QCOMPARE(ctl({u"journal"_s, u"verify"_s}).object()["ok"_L1].toBool(), true);
}

void TstCtl::casesThatBelongTogether()
{
    createVault();
    const QString secret = writeFile(u"judge"_s, "mat khau cua tham phan\n");
    QCOMPARE(ctl({u"user"_s, u"add"_s, u"tuan"_s, u"--name"_s, u"Hoàng Minh Tuấn"_s, u"--roles"_s, u"judge"_s, u"--new-password-file"_s, secret}).exit, 0);
    for (int i = 1; i <= 2; ++i) {
        const QString ref = u"T-%1"_s.arg(i);
        QCOMPARE(ctl({u"petition"_s, u"add"_s, u"--json-input"_s, writeFile(ref, petitionBytes(ref))}).exit, 0);
        QCOMPARE(ctl({u"case"_s, u"accept"_s, ref, u"--receipt"_s, u"000451%1"_s.arg(i)}).exit, 0);
    }
    const QString year = QString::number(QDate::currentDate().year());
    const QString first = u"01/%1/TLST-DS"_s.arg(year);
    const QString second = u"02/%1/TLST-DS"_s.arg(year);
    QCOMPARE(ctl({u"case"_s, u"link"_s, first, u"157/HSST"_s, u"--court"_s, u"Toà án nhân dân huyện Diễn Châu"_s, u"--continues"_s}).exit, 0);
    QCOMPARE(ctl({u"case"_s, u"show"_s, u"157/HSST"_s}).object()["number"_L1].toString(), first);
    const Outcome joined = ctl({u"case"_s, u"join"_s, first, second});
    QCOMPARE(joined.exit, 0);
    QCOMPARE(joined.object()["links"_L1].toArray().size(), 2);
    QCOMPARE(ctl({u"case"_s, u"show"_s, second}).object()["state"_L1].toString(), u"JOINED"_s);
    const Outcome split = ctl({u"case"_s, u"split"_s, first, u"--party"_s, u"Lê Văn Cường"_s, u"--relation"_s, u"Tranh chấp thừa kế"_s});
    QCOMPARE(split.exit, 0);
    QCOMPARE(split.object()["number"_L1].toString(), u"03/%1/TLST-DS"_s.arg(year));
    QCOMPARE(ctl({u"case"_s, u"unlink"_s, first, u"157/HSST"_s, u"--reason"_s, u"Nhầm số"_s}).exit, 0);
    QCOMPARE(ctl({u"journal"_s, u"verify"_s}).object()["ok"_L1].toBool(), true);
}

void TstCtl::aNumberGivenByMistakeGoesBack()
{
    createVault();
    QCOMPARE(ctl({u"petition"_s, u"add"_s, u"--json-input"_s, writeFile(u"one.json"_s, petitionBytes(u"T-1"_s))}).exit, 0);
    QCOMPARE(ctl({u"case"_s, u"accept"_s, u"T-1"_s, u"--receipt"_s, u"0004512"_s}).exit, 0);
    const QString year = QString::number(QDate::currentDate().year());
    const QString number = u"01/%1/TLST-DS"_s.arg(year);
    QCOMPARE(ctl({u"number"_s, u"void"_s, number}).errorCode(), u"reason-missing"_s);
    const Outcome gone = ctl({u"number"_s, u"void"_s, number, u"--reason"_s, u"Thụ lý nhầm đơn"_s});
    QCOMPARE(gone.exit, 0);
    QCOMPARE(gone.object()["state"_L1].toString(), u"void"_s);
    QCOMPARE(ctl({u"case"_s, u"show"_s, u"T-1"_s}).object()["state"_L1].toString(), u"FEE_NOTICE"_s);
    QCOMPARE(ctl({u"number"_s, u"void"_s, number, u"--reason"_s, u"Hai lần"_s}).exit, 3);
    const Outcome again = ctl({u"case"_s, u"accept"_s, u"T-1"_s, u"--receipt"_s, u"0004513"_s});
    QCOMPARE(again.object()["acceptanceNo"_L1].toString(), u"02/%1/TLST-DS"_s.arg(year));
    QCOMPARE(ctl({u"register"_s, u"show"_s, u"DS-ST"_s, u"--year"_s, year}).array().size(), 2); // the void one stays in the book
}

void TstCtl::textIsForPeople()
{
    createVault();
    QStringList globals = m_globals;
    globals.removeAll(u"--json"_s);
    QVERIFY(run({u"vault"_s, u"check"_s}, globals).out.contains("ok: có\n"));
    const QByteArray english = run({u"vault"_s, u"confirm-clock"_s}, globals + QStringList{u"--lang"_s, u"en"_s}).out;
    QVERIFY2(english.contains("confirmed: no\n"), english.constData()); // nothing to confirm, nothing recorded
}

void TstCtl::refusalsChangeNothing()
{
    createVault();
    const auto opsNow = [this] { return ctl({u"journal"_s, u"verify"_s}).object()["ops"_L1].toInteger(); };
    const auto petitionsNow = [this] { return ctl({u"petition"_s, u"list"_s}).array().size(); };
    QCOMPARE(ctl({u"petition"_s, u"add"_s, u"--json-input"_s, writeFile(u"a.json"_s, petitionBytes(u"T-1"_s))}).exit, 0);
    const auto count = petitionsNow();

    QByteArray impossible = petitionBytes(u"T-2"_s);
    impossible.replace(QDate::currentDate().toString(Qt::ISODate).toUtf8(), "2026-02-31");
    QCOMPARE(ctl({u"petition"_s, u"add"_s, u"--json-input"_s, writeFile(u"b.json"_s, impossible)}).exit, 4);
    QCOMPARE(ctl({u"petition"_s, u"add"_s, u"--json-input"_s, writeFile(u"c.json"_s, "{\"ref\":")}).exit, 4);
    const Outcome twice = ctl({u"petition"_s, u"add"_s, u"--json-input"_s, writeFile(u"d.json"_s, petitionBytes(u"T-1"_s))});
    QCOMPARE(twice.exit, 3);
    QCOMPARE(twice.errorCode(), u"duplicate"_s);
    QCOMPARE(ctl({u"number"_s, u"void"_s, u"99/2026/TLST-DS"_s, u"--reason"_s, u"thử"_s}).exit, 4);
    QCOMPARE(petitionsNow(), count);
    QVERIFY(opsNow() > 0);
}

void TstCtl::intakeFileMatchesItsTruth()
{
    const QString file = test::sharedFile(u"data/intake/petitions-2026-11.jsonl"_s);
    if (file.isEmpty())
        QSKIP("../shared/data/intake is not here");
    createVault();
    QFile truthFile(test::sharedFile(u"data/intake/petitions-2026-11.truth.csv"_s));
    QVERIFY(truthFile.open(QIODevice::ReadOnly));
    const auto truth = parseCsv(truthFile.readAll());
    QVERIFY(truth.has_value());
    QMap<int, QString> expected;
    for (qsizetype i = 0; i < truth->rows.size(); ++i)
        expected.insert(truth->value(i, u"line"_s).toInt(), truth->value(i, u"expect"_s));

    const Outcome imported = ctl({u"petition"_s, u"import"_s, file});
    QCOMPARE(imported.exit, 0);
    QMap<int, QString> got;
    for (const auto &line : imported.object()["warned"_L1].toArray())
        got.insert(line["line"_L1].toInt(), u"warn:"_s + line["reason"_L1].toString());
    for (const auto &line : imported.object()["refused"_L1].toArray())
        got.insert(line["line"_L1].toInt(), u"refuse:"_s + line["reason"_L1].toString());
    int taken = 0;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        QCOMPARE(u"%1 %2"_s.arg(it.key()).arg(got.value(it.key(), u"ok"_s)), u"%1 %2"_s.arg(it.key()).arg(it.value()));
        taken += it.value().startsWith(u"refuse"_s) ? 0 : 1;
    }
    QCOMPARE(imported.object()["taken"_L1].toInt(), taken);
    QCOMPARE(ctl({u"petition"_s, u"list"_s}).array().size(), taken);

    // From the file to the printed register.
    const QString pdf = m_dir->filePath(u"petitions.pdf"_s);
    QString petitionBook;
    for (const auto &book : ctl({u"register"_s, u"list"_s}).array()) {
        if (book["id"_L1].toString().contains(u"DON"_s) || book["name"_L1].toString().contains(u"NHẬN ĐƠN"_s, Qt::CaseInsensitive))
            petitionBook = book["id"_L1].toString();
    }
    QVERIFY(!petitionBook.isEmpty());
    const Outcome printed = ctl({u"register"_s, u"show"_s, petitionBook, u"--year"_s, u"2026"_s, u"--format"_s, u"pdf"_s, u"--out"_s, pdf});
    QCOMPARE(printed.exit, 0);
    QCOMPARE(printed.object()["rows"_L1].toInt(), taken);
    // Once more: every line is known now, so nothing doubles.
    const Outcome again = ctl({u"petition"_s, u"import"_s, file});
    QCOMPARE(again.object()["taken"_L1].toInt(), 0);
    QCOMPARE(ctl({u"petition"_s, u"list"_s}).array().size(), taken);
}

void TstCtl::demoIsReproducibleAndSound()
{
    createVault();
    const Outcome filled = ctl({u"demo"_s, u"fill"_s, u"--cases"_s, u"300"_s, u"--seed"_s, u"7"_s});
    QCOMPARE(filled.exit, 0);
    QCOMPARE(filled.object()["cases"_L1].toInt(), 300);
    const Outcome verified = ctl({u"journal"_s, u"verify"_s});
    QCOMPARE(verified.exit, 0);
    QVERIFY(verified.object()["ops"_L1].toInteger() >= filled.object()["ops"_L1].toInteger());
    const Outcome rebuilt = ctl({u"journal"_s, u"rebuild"_s});
    QCOMPARE(rebuilt.exit, 0);
    QCOMPARE(rebuilt.object()["equal"_L1].toBool(), true);
    const QByteArray first = ctl({u"register"_s, u"show"_s, u"DS-ST"_s, u"--format"_s, u"csv"_s}).out;
    QVERIFY(first.count("TLST-DS") > 20);

    QStringList second = m_globals;
    second[1] = m_dir->filePath(u"second"_s);
    QCOMPARE(run({u"vault"_s, u"create"_s, u"--court"_s, u"KV-40-03"_s}, second).exit, 0);
    QCOMPARE(run({u"demo"_s, u"fill"_s, u"--cases"_s, u"300"_s, u"--seed"_s, u"7"_s}, second).exit, 0);
    QCOMPARE(run({u"register"_s, u"show"_s, u"DS-ST"_s, u"--format"_s, u"csv"_s}, second).out, first);
}

void TstCtl::backupOpensElsewhere()
{
    createVault();
    QCOMPARE(ctl({u"petition"_s, u"add"_s, u"--json-input"_s, writeFile(u"a.json"_s, petitionBytes(u"T-1"_s))}).exit, 0);
    const Outcome saved = ctl({u"vault"_s, u"backup"_s, m_dir->filePath(u"usb"_s)});
    QCOMPARE(saved.exit, 0);
    const QString copy = m_dir->filePath(u"copy"_s);
    QCOMPARE(run({u"vault"_s, u"restore"_s, saved.object()["file"_L1].toString(), u"--to"_s, copy}, {u"--json"_s}).exit, 0);
    QStringList globals = m_globals;
    globals[1] = copy;
    const Outcome listed = run({u"petition"_s, u"list"_s}, globals);
    QCOMPARE(listed.array().size(), 1);
    QCOMPARE(listed.array().first()["ref"_L1].toString(), u"T-1"_s);
    QCOMPARE(run({u"journal"_s, u"verify"_s}, globals).exit, 0);
}

void TstCtl::damageExitsWithFive()
{
    createVault();
    QCOMPARE(ctl({u"vault"_s, u"check"_s, u"--full"_s}).exit, 0);
    const QDir folder(m_dir->filePath(u"court"_s));
    QString database;
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Size)) {
        if (file.fileName().endsWith(u".db"_s))
            database = file.filePath();
    }
    QVERIFY2(!database.isEmpty(), qPrintable(folder.entryList(QDir::Files).join(u' ')));
    QFile file(database);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    char byte = 0;
    QVERIFY(file.peek(&byte, 1) == 1);
    byte = static_cast<char>(byte ^ 0x10);
    QVERIFY(file.write(&byte, 1) == 1);
    file.close();
    const Outcome found = ctl({u"vault"_s, u"check"_s, u"--full"_s});
    QCOMPARE(found.exit, 5);
}

QTEST_GUILESS_MAIN(TstCtl)
#include "tst_ctl.moc"
