// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdata.h"

#include <thuly/base/csv.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace thuly;

/** Old registers in and out by the real programs, as a script uses them (ctl.md). */
class TstCtlLegacy : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QStringList m_globals;
    int m_exit = 0;

    QString put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    static QString program() { return qEnvironmentVariable("THULY_BIN_DIR") + u"/thulyctl"_s; }
    QJsonDocument ctl(const QStringList &words)
    {
        QProcess process;
        process.start(program(), m_globals + words);
        if (!process.waitForFinished(120'000))
            return {};
        m_exit = process.exitCode();
        if (m_exit != 0)
            qInfo().noquote() << words.join(u' ') << m_exit << process.readAllStandardError().left(300);
        return QJsonDocument::fromJson(process.readAllStandardOutput());
    }
    QJsonObject import(const QString &file, const QStringList &more = {})
    {
        return ctl(QStringList{u"register"_s, u"import"_s, file, u"--register"_s, u"DS-ST"_s, u"--year"_s, u"2019"_s} + more).object();
    }
    qsizetype rowsOf2019() { return ctl({u"register"_s, u"show"_s, u"DS-ST"_s, u"--year"_s, u"2019"_s}).array().size(); }
    QByteArray longRegister(int rows)
    {
        QByteArray text = "STT,Số thụ lý,Ngày thụ lý,Nguyên đơn,Bị đơn,Quan hệ pháp luật\n";
        for (int i = 1; i <= rows; ++i)
            text += QByteArray::number(i) + "," + QByteArray::number(i) + "/2019/TLST-DS,04/01/2019,\"Nguyễn Văn An, 1961\",\"Lê Thị Hoa, 1970\",Tranh chấp hợp đồng\n";
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        const QString password = put(u"password"_s, "mat khau thu nghiem dai\n");
        m_globals = {u"--vault"_s, m_dir->filePath(u"court"_s), u"--user"_s, u"ha"_s, u"--password-file"_s, password, u"--json"_s};
        ctl({u"vault"_s, u"create"_s, u"--court"_s, u"KV-40-03"_s});
        QCOMPARE(m_exit, 0);
    }

    void theSampleGoesInAndOut()
    {
        const QString sample = test::sharedFile(u"data/legacy/so-thu-ly-ds-2019.xlsx"_s);
        if (sample.isEmpty())
            QSKIP("../shared/data/legacy is not here");
        const QString table = m_dir->filePath(u"read.csv"_s);
        const QJsonObject dry = import(sample, {u"--dry-run"_s, u"--out"_s, table});
        QCOMPARE(m_exit, 0);
        QVERIFY(dry["batch"_L1].isNull());
        QCOMPARE(dry["imported"_L1].toInt(), 177);
        QCOMPARE(rowsOf2019(), 0);
        QFile csv(table);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(parseCsv(csv.readAll())->rows.size(), 177);

        const QString left = m_dir->filePath(u"left.csv"_s);
        const QJsonObject done = import(sample, {u"--rejects"_s, left});
        QFile leftRows(left);
        QVERIFY(leftRows.open(QIODevice::ReadOnly));
        const QByteArray utf8 = leftRows.readAll();
        const auto rejects = parseCsv(utf8.mid(utf8.startsWith("\xEF\xBB\xBF") ? 3 : 0));
        QVERIFY(rejects.has_value());
        QCOMPARE(rejects->rows.size(), 3);
        QCOMPARE(rejects->header.mid(1, 3), QStringList({u"Dòng"_s, u"Lý do"_s, u"Mã lý do"_s}));
        QVERIFY2(rejects->rows.first().at(2).startsWith(u"Ô C17 ("_s), qUtf8Printable(rejects->rows.first().at(2)));
        QVERIFY(rejects->rows.first().at(2).endsWith(u"Ngày bị thiếu, không có thật hoặc khác năm với số thụ lý."_s));
        QCOMPARE(rejects->rows.first().at(3), u"date"_s);
        const QString batch = done["batch"_L1].toString();
        QVERIFY(!batch.isEmpty());
        QStringList rejected;
        for (const auto &line : done["rejected"_L1].toArray())
            rejected += u"%1%2 %3 %4"_s.arg(line["column"_L1].toString()).arg(line["row"_L1].toInt()).arg(line["reason"_L1].toString(), line["value"_L1].toString());
        QCOMPARE(rejected, QStringList({u"C17 date ?\?/3/2019"_s, u"C119 date 12//2019"_s, u"C186 date 31/02/2019"_s}));
        QCOMPARE(rowsOf2019(), 177);

        // Once more: every number is known now.
        const QJsonObject again = import(sample);
        QCOMPARE(m_exit, 4);
        QCOMPARE(again["error"_L1]["code"_L1].toString(), u"legacy.nothing"_s);
        QCOMPARE(rowsOf2019(), 177);

        for (const QString &format : {u"xlsx"_s, u"ods"_s}) {
            const QString out = m_dir->filePath(u"so."_s + format);
            QCOMPARE(ctl({u"register"_s, u"export"_s, u"DS-ST"_s, u"--year"_s, u"2019"_s, u"--format"_s, format, u"--out"_s, out}).object()["rows"_L1].toInt(), 177);
            QVERIFY(QFileInfo(out).size() > 5'000);
        }

        const QJsonObject back = ctl({u"register"_s, u"rollback"_s, batch}).object();
        QCOMPARE(m_exit, 0);
        QCOMPARE(back["rolledBack"_L1].toBool(), true);
        QCOMPARE(rowsOf2019(), 0);
        ctl({u"register"_s, u"rollback"_s, batch});
        QCOMPARE(m_exit, 3);
        QCOMPARE(import(sample)["imported"_L1].toInt(), 177);
        QCOMPARE(ctl({u"register"_s, u"batches"_s}).array().size(), 2);
        QCOMPARE(ctl({u"journal"_s, u"verify"_s}).object()["ok"_L1].toBool(), true);
        QCOMPARE(ctl({u"journal"_s, u"rebuild"_s}).object()["equal"_L1].toBool(), true);
    }

    void whatTheProgramWroteItReads()
    {
        import(put(u"so.csv"_s, longRegister(25)));
        QCOMPARE(m_exit, 0);
        const QString out = m_dir->filePath(u"so.xlsx"_s);
        ctl({u"register"_s, u"export"_s, u"DS-ST"_s, u"--year"_s, u"2019"_s, u"--out"_s, out});
        ctl({u"register"_s, u"rollback"_s, ctl({u"register"_s, u"batches"_s}).array().first()["batch"_L1].toString()});
        QCOMPARE(import(out)["imported"_L1].toInt(), 25);
        const QJsonObject row = ctl({u"register"_s, u"show"_s, u"DS-ST"_s, u"--year"_s, u"2019"_s}).array().last()["legacy"_L1].toObject();
        QCOMPARE(row["seq"_L1].toInt(), 25);
        QCOMPARE(row["plaintiffs"_L1].toArray().first()["born"_L1].toInt(), 1961);
    }

    void killedItIsThereWholeOrNotAtAll()
    {
        const QString file = put(u"so.csv"_s, longRegister(1'500));
        for (const QByteArray &when : {QByteArray("20 / 100"), QByteArray("30 / 100"), QByteArray("60 / 100")}) {
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedOutputChannel);
            process.setReadChannel(QProcess::StandardError);
            process.start(program(), m_globals + QStringList{u"--progress"_s, u"register"_s, u"import"_s, file, u"--register"_s, u"DS-ST"_s, u"--year"_s, u"2019"_s});
            QByteArray told;
            while (!told.contains(when) && process.waitForReadyRead(30'000))
                told += process.readAllStandardError();
            if (process.state() == QProcess::Running)
                ::kill(pid_t(process.processId()), SIGKILL);
            process.waitForFinished();
            const qsizetype rows = rowsOf2019();
            QVERIFY2(rows == 0 || rows == 1'500, qPrintable(QString::number(rows)));
            QCOMPARE(ctl({u"journal"_s, u"verify"_s}).object()["ok"_L1].toBool(), true);
            for (const auto &batch : ctl({u"register"_s, u"batches"_s}).array())
                ctl({u"register"_s, u"rollback"_s, batch["batch"_L1].toString()});
        }
        QCOMPARE(import(file)["imported"_L1].toInt(), 1'500);
    }

    void badCallsChangeNothing()
    {
        import(put(u"a.csv"_s, "Họ tên,Chức vụ,Phòng\nLê Thị Hoa,Thư ký,2\n"));
        QCOMPARE(m_exit, 4);
        QCOMPARE(ctl({u"register"_s, u"import"_s, u"/nowhere.xlsx"_s, u"--register"_s, u"DS-ST"_s, u"--year"_s, u"2019"_s})["error"_L1]["code"_L1].toString(), u"file.not-readable"_s);
        QCOMPARE(ctl({u"register"_s, u"import"_s, put(u"b.csv"_s, longRegister(2)), u"--register"_s, u"NO-BOOK"_s, u"--year"_s, u"2019"_s})["error"_L1]["code"_L1].toString(), u"register.unknown"_s);
        QCOMPARE(ctl({u"register"_s, u"rollback"_s, u"xyz"_s})["error"_L1]["code"_L1].toString(), u"legacy.batch-not-found"_s);
        QCOMPARE(rowsOf2019(), 0);
    }
};

QTEST_GUILESS_MAIN(TstCtlLegacy)
#include "tst_ctllegacy.moc"
