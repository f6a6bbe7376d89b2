// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/** Rows of a spreadsheet go into a book by the real program: looked at, pasted as drafts, entered. */
class TstCtlDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void doubtfulRowsAreListedAndNothingIsWritten();
    void aPasteThatIsKilledLeavesNothing();
    void rowsArePastedThenEntered();

private:
    struct Outcome {
        int exit = -1;
        QJsonDocument json;
    };
    Outcome ctl(const QStringList &words, const QString &fault = {});
    QString write(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_dir;
    QStringList m_globals;
};

TstCtlDrafts::Outcome TstCtlDrafts::ctl(const QStringList &words, const QString &fault)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!fault.isEmpty())
        environment.insert(u"THULY_FAULT"_s, fault);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("THULY_BIN_DIR") + u"/thulyctl"_s, m_globals + words);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, QJsonDocument::fromJson(process.readAllStandardOutput())};
}

QString TstCtlDrafts::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void TstCtlDrafts::initTestCase()
{
    const QString password = write(u"pw"_s, "bon tu de nho\n");
    m_globals = {u"--vault"_s, m_dir.filePath(u"vault"_s), u"--user"_s, u"ha"_s, u"--password-file"_s, password, u"--json"_s};
    QCOMPARE(ctl({u"vault"_s, u"create"_s, u"--court"_s, u"KV-40-03"_s}).exit, 0);
}

void TstCtlDrafts::doubtfulRowsAreListedAndNothingIsWritten()
{
    // Two rows, one of them with a day that does not exist; columns named by the fields of the book.
    const QString rows = write(u"bad.tsv"_s, "18/11/2025\tA\r\n31/02/2025\tB\r\n");
    const Outcome looked = ctl({u"register"_s, u"paste"_s, u"TIEPDAN"_s, u"--tsv"_s, rows, u"--columns"_s, u"received_on,citizen"_s, u"--dry-run"_s});
    QCOMPARE(looked.exit, 0);
    const QJsonArray doubtful = looked.json["doubtful"_L1].toArray();
    QCOMPARE(doubtful.size(), 1);
    QCOMPARE(doubtful.first()["row"_L1].toInt(), 2);
    QCOMPARE(doubtful.first()["field"_L1].toString(), u"received_on"_s);
    QCOMPARE(doubtful.first()["value"_L1].toString(), u"31/02/2025"_s);
    const Outcome refused = ctl({u"register"_s, u"paste"_s, u"TIEPDAN"_s, u"--tsv"_s, rows, u"--columns"_s, u"received_on,citizen"_s});
    QCOMPARE(refused.exit, 4);
    QCOMPARE(refused.json["error"_L1]["code"_L1].toString(), u"date-does-not-exist"_s);
    QVERIFY(ctl({u"register"_s, u"drafts"_s, u"TIEPDAN"_s}).json.array().isEmpty());
    const QString strange = write(u"strange.tsv"_s, "Ngày\tMàu mực\n18/11/2025\txanh\n");
    QCOMPARE(ctl({u"register"_s, u"paste"_s, u"TIEPDAN"_s, u"--tsv"_s, strange}).json["error"_L1]["code"_L1].toString(), u"unknown-value"_s);
    QCOMPARE(ctl({u"register"_s, u"paste"_s, u"DS-ST"_s, u"--tsv"_s, write(u"none.tsv"_s, "")}).json["error"_L1]["code"_L1].toString(), u"register.filled-from-cases"_s);
}

void TstCtlDrafts::aPasteThatIsKilledLeavesNothing()
{
    const QString rows = write(u"three.tsv"_s, "18/11/2025\tA\n19/11/2025\tB\n20/11/2025\tC\n");
    const QStringList paste{u"register"_s, u"paste"_s, u"TIEPDAN"_s, u"--tsv"_s, rows, u"--columns"_s, u"received_on,citizen"_s};
    if (ctl(paste, u"registers.after-draft:2"_s).exit == 0)
        QSKIP("this build has no fault points");
    QVERIFY(ctl({u"register"_s, u"drafts"_s, u"TIEPDAN"_s}).json.array().isEmpty());
    QCOMPARE(ctl({u"vault"_s, u"check"_s}).exit, 0);
}

void TstCtlDrafts::rowsArePastedThenEntered()
{
    // As a spreadsheet copies it: headings first, a line break and quotes inside a cell.
    const QString rows = write(u"rows.tsv"_s, "Ngày\tHọ tên, địa chỉ, CCCD\tNội dung\r\n18/11/2025\t\"Lê Văn \"\"Cường\"\"\nxã Nam Đàn\"\tHỏi thủ tục\r\n19-11-25\tTrần Thị Đào\tXin trích lục\r\n");
    const QJsonArray drafts = ctl({u"register"_s, u"paste"_s, u"TIEPDAN"_s, u"--tsv"_s, rows}).json.array();
    QCOMPARE(drafts.size(), 2);
    QVERIFY(drafts.first()["cells"_L1]["citizen"_L1].toString().startsWith(u"Lê Văn \"Cường\""_s));
    QVERIFY(ctl({u"register"_s, u"show"_s, u"TIEPDAN"_s}).json.array().isEmpty());
    const QJsonArray entered = ctl({u"register"_s, u"enter"_s, u"TIEPDAN"_s}).json.array();
    QCOMPARE(entered.size(), 2);
    QCOMPARE(entered.last()["seq"_L1].toInt(), 2);
    QCOMPARE(entered.last()["cells"_L1]["received_on"_L1].toString(), u"2025-11-19"_s);
    QVERIFY(ctl({u"register"_s, u"drafts"_s, u"TIEPDAN"_s}).json.array().isEmpty());
    QCOMPARE(ctl({u"register"_s, u"show"_s, u"TIEPDAN"_s}).json.array().size(), 2);
}

QTEST_GUILESS_MAIN(TstCtlDrafts)
#include "tst_ctldrafts.moc"
