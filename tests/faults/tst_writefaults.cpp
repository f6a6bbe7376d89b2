// SPDX-License-Identifier: GPL-3.0-or-later
#include "../journal/noteprojection.h"
#include "../support/faultchild.h"
#include "../support/testdata.h"

#include <thuly/numbering/numbering.h>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

constexpr int unitsPerRun = 8;
const QByteArray password = "correct horse battery";

QList<storage::Migration> schema()
{
    auto list = test::migrations({1, 3, 4, 5});
    list.append(test::noteMigrations().constLast());
    return list;
}

journal::Journal journalOf(const Clock &clock, storage::Vault &vault)
{
    return {clock, vault.deviceId(), {numbering::numbersProjection(), std::make_shared<test::NoteProjection>()}};
}

/** A petition and its number, together or not at all. */
Result<void> acceptOne(const Clock &clock, storage::Vault &vault, const journal::Journal &journal)
{
    return vault.write([&](storage::Tx &tx) -> Result<void> {
        journal::Unit unit(tx, journal, {Uuid::make(clock), u"TEST"_s, {}});
        const numbering::Numbering numbers(numbering::PenPolicy::Local);
        const Uuid petition = unit.newId();
        THULY_TRY(const auto number, numbers.issue(unit, {.key = u"TLST-DS"_s, .pattern = u"{seq}/{year}/TLST-DS"_s}, clock.today(), petition));
        THULY_CHECK(unit.record(test::NoteBook::add(petition, number.text)));
        return unit.finish();
    });
}

/** The program that is killed: says "ack" after each unit that it was promised. */
int runChild(const QStringList &arguments)
{
    const test::FakeClock clock;
    const auto vault = storage::Vault::open(arguments.value(0), clock, u"an"_s, SecretBytes::copyOf(password), schema());
    if (!vault)
        return 2;
    const journal::Journal journal = journalOf(clock, **vault);
    for (int i = 0; i < unitsPerRun; ++i) {
        if (!acceptOne(clock, **vault, journal))
            return 3;
        test::acknowledge();
    }
    return 0;
}

} // namespace

/** kill -9 at every point of the write path: no acknowledged unit is lost, no half group stays, no number without its petition. */
class TestWriteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_FAULT_POINTS;
    }

    void killedAt_data()
    {
        QTest::addColumn<QString>("fault");
        // One unit passes: once each point of the write, twice (the first time three times) those of an op.
        for (const char *point : {"write.after-begin", "numbering.before-record", "journal.before-group-end", "write.before-commit", "write.after-commit"}) {
            for (const int passage : {1, 2, unitsPerRun})
                QTest::addRow("%s:%d", point, passage) << u"%1:%2"_s.arg(QLatin1StringView(point)).arg(passage);
        }
        for (const char *point : {"journal.after-apply", "journal.after-insert"}) {
            for (const int passage : {1, 2, 3, 4, 5, 2 * unitsPerRun, 2 * unitsPerRun + 1})
                QTest::addRow("%s:%d", point, passage) << u"%1:%2"_s.arg(QLatin1StringView(point)).arg(passage);
        }
    }

    void killedAt()
    {
        QFETCH(QString, fault);
        const test::FakeClock clock;
        const QTemporaryDir folder;
        const storage::VaultSettings settings = test::testSettings(folder);
        const QString path = settings.folder;
        {
            const auto made = storage::Vault::create(settings, clock, u"an"_s, u"An"_s, SecretBytes::copyOf(password), schema());
            QVERIFY2(made, made ? "" : qPrintable(made.error().id()));
        }

        const test::ChildEnd end = test::runChild({path}, fault);
        QVERIFY(end.killed);

        const auto vault = storage::Vault::open(path, clock, u"an"_s, SecretBytes::copyOf(password), schema());
        QVERIFY2(vault, vault ? "" : qPrintable(vault.error().id()));
        const journal::Journal journal = journalOf(clock, **vault);
        check(**vault, journal, end.acknowledged(), fault.startsWith(u"write.after-commit"_s) ? 1 : 0);
        // Life goes on behind it.
        VERIFY_OK(acceptOne(clock, **vault, journal));
        check(**vault, journal, end.acknowledged() + 1, fault.startsWith(u"write.after-commit"_s) ? 1 : 0);
    }

    void everyPointIsDescribed()
    {
        QFile readme(test::sourceDir() + u"/tests/faults/README.md"_s);
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QByteArray described = readme.readAll();
        static const QRegularExpression point(u"FAULT_POINT\\(\"([^\"]+)\"\\)"_s);
        int found = 0;
        QDirIterator sources(test::sourceDir() + u"/modules"_s, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile source(sources.next());
            QVERIFY(source.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(source.readAll());
            for (const auto &match : point.globalMatch(text)) {
                ++found;
                const QByteArray name = '`' + match.captured(1).toUtf8() + '`';
                QVERIFY2(described.contains(name), name.constData());
            }
        }
        QVERIFY(found > 10);
    }

private:
    /** `unheard`: units that are there although nobody was told. */
    static void check(storage::Vault &vault, const journal::Journal &journal, qsizetype acknowledged, int unheard)
    {
        const auto counts = vault.read([](storage::ReadTx &tx) -> Result<QList<qint64>> {
            QList<qint64> values;
            for (const char *sql : {"SELECT count(*) FROM note", "SELECT count(*) FROM issued_number",
                                    "SELECT count(*) FROM issued_number n JOIN note ON note.uid = n.entity AND note.text = n.text"}) {
                auto query = tx.prepare(sql);
                values.append(query.next() ? query.int64(0) : -1);
                THULY_CHECK(query.finish());
            }
            return values;
        });
        QCOMPARE(counts.value(), QList<qint64>(3, acknowledged + unheard));
        const auto verified = vault.read([&](storage::ReadTx &tx) { return journal.verify(tx); });
        QCOMPARE(verified.value().reason, QString());
        const auto gaps = vault.read([](storage::ReadTx &tx) { return numbering::gaps(tx); });
        QCOMPARE(gaps.value().size(), 0);
        const auto rebuilt = vault.write([&](storage::Tx &tx) { return journal.rebuild(tx); });
        QCOMPARE(rebuilt.value().different, QStringList());
    }
};

int main(int argc, char **argv)
{
    return test::childOrTests<TestWriteFaults>(argc, argv, runChild);
}

#include "tst_writefaults.moc"
