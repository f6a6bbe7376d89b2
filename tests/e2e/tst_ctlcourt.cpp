// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int exit = -1;
    QByteArray out;
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    [[nodiscard]] QString errorCode() const { return object()["error"_L1]["code"_L1].toString(); }
};

constexpr auto petition = R"({"ref":"%1","channel":"direct","receivedOn":"%2","petitionDate":"%2","caseType":"DS",
  "relation":"Tranh chấp hợp đồng vay tài sản","plaintiffs":[{"kind":"person","name":"Lê Văn Cường","born":1969,
  "address":"xóm 5, xã Hưng Nguyên, tỉnh Nghệ An"}],"defendants":[{"kind":"person","name":"Trần Văn Đức",
  "born":1975,"address":"xã Nam Đàn, tỉnh Nghệ An"}],"related":[],"claims":"Buộc trả 485.000.000 đồng tiền vay.",
  "value":485000000,"attachments":[]})";

} // namespace

/** Hearings and service of process by the real program, as a script uses it (ctl.md). */
class TstCtlCourt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hearingsFromCalendarToPaper();
    void serviceFromOrderToRound();
    void aScriptedYear();

private:
    Outcome ctl(const QStringList &words);
    QString file(const QString &name) const { return m_dir.filePath(name); }
    bool write(const QString &name, const QByteArray &bytes);
    QByteArray read(const QString &name);

    QTemporaryDir m_dir;
    QStringList m_globals;
    QStringList m_cases;
    const QDate m_today = QDate::currentDate();
};

Outcome TstCtlCourt::ctl(const QStringList &words)
{
    QProcess process;
    process.start(qEnvironmentVariable("THULY_BIN_DIR") + u"/thulyctl"_s, m_globals + words);
    Outcome outcome;
    if (!process.waitForFinished(120'000))
        return outcome;
    outcome.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    outcome.out = process.readAllStandardOutput();
    if (outcome.exit != 0)
        qInfo().noquote() << words.join(u' ') << outcome.exit << outcome.out.left(400) << process.readAllStandardError().left(400);
    return outcome;
}

bool TstCtlCourt::write(const QString &name, const QByteArray &bytes)
{
    QFile out(file(name));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

QByteArray TstCtlCourt::read(const QString &name)
{
    QFile in(file(name));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void TstCtlCourt::initTestCase()
{
    QVERIFY2(QFile::exists(qEnvironmentVariable("THULY_BIN_DIR") + u"/thulyctl"_s), "thulyctl is not built");
    QVERIFY(write(u"password"_s, "mat khau thu nghiem dai\n") && write(u"judge"_s, "mat khau cua tham phan\n"));
    m_globals = {u"--vault"_s, file(u"court"_s), u"--user"_s, u"ha"_s, u"--password-file"_s, file(u"password"_s), u"--json"_s};
    QCOMPARE(ctl({u"vault"_s, u"create"_s, u"--court"_s, u"KV-40-03"_s}).exit, 0);
    QCOMPARE(ctl({u"user"_s, u"add"_s, u"tuan"_s, u"--name"_s, u"Hoàng Minh Tuấn"_s, u"--roles"_s, u"judge"_s, u"--new-password-file"_s, file(u"judge"_s)}).exit, 0);
    for (const QString &ref : {u"T-1"_s, u"T-2"_s}) {
        QVERIFY(write(ref, QString::fromUtf8(petition).arg(ref, m_today.toString(Qt::ISODate)).toUtf8()));
        QCOMPARE(ctl({u"petition"_s, u"add"_s, u"--json-input"_s, file(ref)}).exit, 0);
        m_cases << ctl({u"case"_s, u"accept"_s, ref, u"--receipt"_s, u"0004512"_s}).object()["acceptanceNo"_L1].toString();
    }
    QVERIFY(m_cases.first().endsWith(u"TLST-DS"_s));
}

void TstCtlCourt::hearingsFromCalendarToPaper()
{
    // A day three weeks ahead; should it be a day off, the reason covers it.
    const QString day = m_today.addDays(22 - m_today.dayOfWeek()).toString(Qt::ISODate);
    const QStringList at{u"--on"_s, day, u"--at"_s, u"08:00"_s, u"--minutes"_s, u"90"_s, u"--presiding"_s, u"tuan"_s};
    const QStringList stands{u"--reason"_s, u"Đã thống nhất lịch"_s};
    const Outcome first = ctl(QStringList{u"hearing"_s, u"add"_s, m_cases[0], u"--room"_s, u"Phòng 1"_s} + at + stands);
    QCOMPARE(first.exit, 0);
    QCOMPARE(first.object()["state"_L1].toString(), u"scheduled"_s);
    QCOMPARE(first.object()["panel"_L1].toArray().first()["name"_L1].toString(), u"Hoàng Minh Tuấn"_s);

    const Outcome taken = ctl(QStringList{u"hearing"_s, u"add"_s, m_cases[1], u"--room"_s, u"phòng 1"_s} + at + stands);
    QCOMPARE(taken.exit, 3);
    QCOMPARE(taken.errorCode(), u"hearing.room-taken"_s);
    const Outcome busy = ctl(QStringList{u"hearing"_s, u"add"_s, m_cases[1], u"--room"_s, u"Phòng 2"_s} + at);
    QCOMPARE(busy.exit, 3);
    QCOMPARE(busy.errorCode(), u"hearing.person-busy"_s);
    QVERIFY(busy.object()["error"_L1]["message"_L1].toString().contains(u"Hoàng Minh Tuấn"_s));
    QCOMPARE(ctl({u"hearing"_s, u"list"_s, u"--day"_s, day}).array().size(), 1);

    const Outcome second = ctl(QStringList{u"hearing"_s, u"add"_s, m_cases[1], u"--room"_s, u"Phòng 2"_s, u"--online"_s, u"--central"_s, u"Phòng 2, trụ sở"_s,
                                           u"--point"_s, u"Trại tạm giam|Cán bộ quản giáo"_s, u"--check"_s, u"line"_s} + at + stands);
    QCOMPARE(second.exit, 0);
    QCOMPARE(second.object()["overrideReason"_L1].toString(), stands.last());
    QCOMPARE(second.object()["points"_L1].toArray().first()["officer"_L1].toString(), u"Cán bộ quản giáo"_s);
    QCOMPARE(ctl({u"hearing"_s, u"list"_s, u"--week"_s, day, u"--room"_s, u"phòng 2"_s}).array().size(), 1);
    QCOMPARE(ctl({u"hearing"_s, u"list"_s, u"--week"_s, day, u"--judge"_s, u"tuan"_s}).array().size(), 2);
    QCOMPARE(ctl({u"hearing"_s, u"list"_s, u"--case"_s, m_cases[0]}).array().size(), 1);

    const Outcome moved = ctl(QStringList{u"hearing"_s, u"move"_s, m_cases[1], u"--at"_s, u"14:00"_s} + stands);
    QCOMPARE(moved.exit, 0);
    QVERIFY(moved.object()["start"_L1].toString().contains(u"T14:00"_s));

    QCOMPARE(ctl({u"hearing"_s, u"hold"_s, m_cases[0], u"--result"_s, u"Đã xử"_s}).errorCode(), u"hearing.not-yet"_s);
    QCOMPARE(ctl({u"hearing"_s, u"adjourn"_s, m_cases[0], u"--reason"_s, u"Vắng mặt"_s, u"--to"_s, m_today.addDays(70).toString(Qt::ISODate)}).errorCode(),
             u"hearing.adjourned-too-long"_s);
    const Outcome adjourned = ctl({u"hearing"_s, u"adjourn"_s, m_cases[0], u"--reason"_s, u"Bị đơn vắng mặt"_s, u"--to"_s,
                                   m_today.addDays(28).toString(Qt::ISODate), u"--although"_s, u"Đã thống nhất lịch"_s});
    QCOMPARE(adjourned.exit, 0);
    QVERIFY(adjourned.object()["lawRef"_L1].toString().contains(u"233"_s));
    QCOMPARE(adjourned.object()["next"_L1]["follows"_L1].toString(), adjourned.object()["adjourned"_L1].toString());
    QCOMPARE(ctl({u"hearing"_s, u"cancel"_s, m_cases[1], u"--reason"_s, u"Rút đơn"_s}).object()["state"_L1].toString(), u"cancelled"_s);

    for (const QString &name : {u"lich.ics"_s, u"lich.csv"_s, u"lich.pdf"_s})
        QCOMPARE(ctl({u"hearing"_s, u"export"_s, u"--week"_s, day, u"--out"_s, file(name)}).exit, 0);
    const QByteArray calendar = read(u"lich.ics"_s);
    QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\n"));
    QCOMPARE(calendar.count("BEGIN:VEVENT"), 2);
    QCOMPARE(calendar.count("STATUS:CANCELLED"), 2);
    QVERIFY(QString::fromUtf8(read(u"lich.csv"_s)).contains(m_cases[0]));
    QProcess text;
    text.start(u"pdftotext"_s, {u"-layout"_s, file(u"lich.pdf"_s), u"-"_s});
    QVERIFY(text.waitForFinished());
    const QString printed = QString::fromUtf8(text.readAllStandardOutput());
    QVERIFY2(printed.contains(u"LỊCH PHIÊN TOÀ"_s) && printed.contains(m_cases[1]), qPrintable(printed));
    QCOMPARE(ctl({u"journal"_s, u"rebuild"_s}).object()["equal"_L1].toBool(), true);
}

void TstCtlCourt::serviceFromOrderToRound()
{
    const Outcome made = ctl({u"service"_s, u"add"_s, m_cases[0], u"--paper"_s, u"acceptance_notice"_s, u"--no"_s, u"12/TB-TLVA"_s});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.array().size(), 2);
    QVERIFY(made.array().first()["dueLawRef"_L1].toString().contains(u"196"_s));
    QCOMPARE(ctl({u"service"_s, u"add"_s, m_cases[0], u"--paper"_s, u"summons"_s, u"--to"_s, u"tran van duc"_s}).array().size(), 1);
    const QString first = made.array().at(0)["id"_L1].toString();

    const Outcome absent = ctl({u"service"_s, u"attempt"_s, first, u"--outcome"_s, u"absent"_s, u"--next"_s, m_today.addDays(2).toString(Qt::ISODate)});
    QCOMPARE(absent.exit, 0);
    QCOMPARE(absent.object()["state"_L1].toString(), u"open"_s);
    QCOMPARE(ctl({u"service"_s, u"attempt"_s, first, u"--outcome"_s, u"posted"_s}).errorCode(), u"service.outcome"_s);
    const Outcome received = ctl({u"service"_s, u"attempt"_s, first, u"--method"_s, u"post"_s, u"--receiver"_s, u"Lê Văn Cường"_s});
    QCOMPARE(received.exit, 0);
    QCOMPARE(received.object()["servedOn"_L1].toString(), m_today.toString(Qt::ISODate));
    QVERIFY(received.object()["lawRef"_L1].toString().contains(u"175"_s));
    QCOMPARE(ctl({u"service"_s, u"attempt"_s, first}).errorCode(), u"service.is-over"_s);

    QCOMPARE(ctl({u"service"_s, u"place"_s, m_cases[0], u"--party"_s, u"Trần Văn Đức"_s, u"--directions"_s, u"Sau chợ, nhà mái đỏ"_s}).exit, 0);
    const QJsonArray open = ctl({u"service"_s, u"list"_s}).array();
    QCOMPARE(open.size(), 2);
    QCOMPARE(open.first()["commune"_L1].toString(), u"xã Nam Đàn"_s);
    QCOMPARE(ctl({u"service"_s, u"list"_s, u"--commune"_s, u"hưng nguyên"_s}).array().size(), 0);
    QCOMPARE(ctl({u"service"_s, u"list"_s, u"--case"_s, m_cases[0]}).array().size(), 3);

    const Outcome round = ctl({u"service"_s, u"round"_s, u"--out"_s, file(u"round.pdf"_s)});
    QCOMPARE(round.object()["papers"_L1].toInt(), 2);
    QCOMPARE(round.object()["communes"_L1].toInt(), 1);
    QProcess text;
    text.start(u"pdftotext"_s, {u"-layout"_s, file(u"round.pdf"_s), u"-"_s});
    QVERIFY(text.waitForFinished());
    const QString printed = QString::fromUtf8(text.readAllStandardOutput());
    QVERIFY2(printed.contains(u"xã Nam Đàn"_s) && printed.contains(u"mái đỏ"_s), qPrintable(printed));
    QCOMPARE(ctl({u"journal"_s, u"rebuild"_s}).object()["equal"_L1].toBool(), true);
}

void TstCtlCourt::aScriptedYear()
{
    const QStringList own = m_globals;
    m_globals[1] = file(u"year"_s);
    QCOMPARE(ctl({u"vault"_s, u"create"_s, u"--court"_s, u"KV-40-03"_s}).exit, 0);
    // Next year is not over: its numbers would run ahead of those of the days to come.
    const QString next = QString::number(m_today.year() + 1);
    QCOMPARE(ctl({u"demo"_s, u"fill"_s, u"--year"_s, next, u"--matters"_s, u"5"_s}).errorCode(), u"unknown-value"_s);
    const Outcome year = ctl({u"demo"_s, u"fill"_s, u"--year"_s, u"--matters"_s, u"20"_s, u"--seed"_s, u"3"_s});
    QCOMPARE(year.exit, 0); // 5, did it not balance
    const QJsonObject report = year.object();
    QCOMPARE(report["year"_L1].toInt(), m_today.year() - 1);
    QCOMPARE(report["matters"_L1].toInt(), 20);
    QVERIFY(report["ok"_L1].toBool());
    QSet<int> months;
    for (const QJsonValue &line : report["months"_L1].toArray()) {
        months.insert(line["month"_L1].toInt());
        QCOMPARE(line["carried"_L1].toInt() + line["entered"_L1].toInt(), line["resolved"_L1].toInt() + line["remaining"_L1].toInt());
    }
    QCOMPARE(months.size(), 12);
    QCOMPARE(ctl({u"journal"_s, u"verify"_s}).exit, 0);
    QCOMPARE(ctl({u"demo"_s, u"fill"_s, u"--year"_s, u"--matters"_s, u"5"_s}).errorCode(), u"vault.exists"_s);
    m_globals = own;
}

QTEST_GUILESS_MAIN(TstCtlCourt)
#include "tst_ctlcourt.moc"
