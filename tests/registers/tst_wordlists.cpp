// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include "words.h"

#include <fakeclock.h>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::registers;

/** The word index of the books: what is written into it, and how it was made out of the one before (migration 0020). */
class TstWordLists : public QObject
{
    Q_OBJECT

private:
    static QString rowWords(const QStringList &fields) { return fields.join(fieldMark); }
    static QList<qint64> hits(storage::Vault &vault, const QString &match)
    {
        const auto found = vault.read([&](storage::ReadTx &tx) -> Result<QList<qint64>> {
            QList<qint64> rids;
            auto rows = tx.prepare("SELECT rowid FROM register_words WHERE register_words MATCH ?1 ORDER BY rowid");
            rows.bind(match);
            while (rows.next())
                rids += rows.int64(0);
            THULY_CHECK(rows.finish());
            return rids;
        });
        return found.value_or(QList<qint64>{-1});
    }

private Q_SLOTS:
    void eachWordCarriesItsField();
    void migrationWritesWhatTheCodeWrites();
};

void TstWordLists::eachWordCarriesItsField()
{
    const QString words = rowWords({u"184 2026 tlst ds"_s, u"le thi hanh"_s, u"le van ba"_s, u"ngo tu"_s, u"doi no"_s, u"vo an"_s, u"bac"_s, u"ghi sau"_s, u"zm202601 zp"_s});
    QCOMPARE(indexedWords(words).split(u' '),
             QStringList({u"n184"_s, u"n2026"_s, u"ntlst"_s, u"nds"_s, u"ple"_s, u"pthi"_s, u"phanh"_s, u"dle"_s, u"dvan"_s, u"dba"_s, u"tngo"_s, u"ttu"_s,
                          u"rdoi"_s, u"rno"_s, u"jvo"_s, u"jan"_s, u"cbac"_s, u"oghi"_s, u"osau"_s, u"mzm202601"_s, u"mzp"_s}));
    QCOMPARE(indexedWords(rowWords({{}, {}, u"an"_s, {}, {}, {}, {}, {}, {}})).trimmed(), u"dan"_s);
    RegisterQuery query;
    query.filters = {{SearchField::Plaintiff, u"Lê Hạnh"_s}, {SearchField::Relation, u"Nợ"_s}};
    query.view = StateView::Pending;
    QCOMPARE(matchText(query), uR"("ple" AND "phanh" * AND "rno" * AND "mzp")"_s);
}

void TstWordLists::migrationWritesWhatTheCodeWrites()
{
    const QTemporaryDir folder;
    const test::FakeClock clock;
    const storage::VaultSettings settings = test::testSettings(folder);
    const QString user = u"an"_s;
    const auto password = [] { return SecretBytes::copyOf("correct horse battery"); };
    const auto all = storage::embeddedMigrations();
    QList<storage::Migration> before = all;
    before.removeIf([](const storage::Migration &migration) { return migration.number >= 20; });
    const QStringList rows{rowWords({u"1 2026 tlst ds"_s, u"le thi hanh"_s, u"le van ba"_s, {}, u"doi no"_s, u"vo an"_s, {}, {}, u"zm202601 zp"_s}),
                           rowWords({u"2 2026"_s, u"ba"_s, {}, u"hanh"_s, {}, {}, u"bac yeu cau"_s, u"an"_s, u"zm202602"_s}), rowWords({{}, {}, {}, {}, {}, {}, {}, {}, {}})};
    {
        auto vault = storage::Vault::create(settings, clock, user, user, password(), before);
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->write([&](storage::Tx &tx) -> Result<void> {
            THULY_CHECK(tx.run("INSERT INTO register_book (rid, court, series) VALUES (1, 'KV-40-03', 'TLST-DS')"));
            for (int i = 0; i < rows.size(); ++i)
                THULY_CHECK(tx.run("INSERT INTO register_entry (rid, place, uid, book, year, seq, number, entry_date, matter, state, words)"
                                   " VALUES (?1, ?1, ?2, 1, 2026, ?1, 'x', 20260105, ?2, 'pending', ?3)",
                                   i + 1, Uuid::make(clock), rows.at(i)));
            return {};
        }));
    }
    auto vault = storage::Vault::open(settings.folder, clock, user, password(), all);
    VERIFY_OK(vault);
    QSet<QString> words;
    for (const QString &row : rows) {
        const QStringList indexed = indexedWords(row).split(u' ', Qt::SkipEmptyParts);
        words += QSet(indexed.begin(), indexed.end());
    }
    QCOMPARE(words.size(), 24);
    // Every word of either leads to the same rows: nothing is missing, nothing stands in another field.
    for (const QString &word : std::as_const(words)) {
        for (const QChar field : QStringView(u"npdtrjcom")) {
            const QString asked = field + word.sliced(1);
            QList<qint64> expected;
            for (int i = 0; i < rows.size(); ++i) {
                if (indexedWords(rows.at(i)).split(u' ').contains(asked))
                    expected += i + 1;
            }
            QVERIFY2(hits(**vault, u'"' + asked + u'"') == expected, qPrintable(asked));
        }
    }
    QCOMPARE(hits(**vault, u"\"ph\" *"_s), QList<qint64>{1});
}

QTEST_GUILESS_MAIN(TstWordLists)
#include "tst_wordlists.moc"
