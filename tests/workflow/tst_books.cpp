// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/cases/edits.h>
#include <thuly/cases/queries.h>
#include <thuly/users/users.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

/** The rows of the books are settled once a unit in daily work, once a batch in the demo and once at the end of a rebuild. */
class TstBooks : public QObject
{
    Q_OBJECT

private:
    static Result<cases::Correction> correct(workflow::Desk &desk, const Uuid &matter, const QString &relation)
    {
        return desk
            .write([matter, relation](const cases::CommandContext &context) {
                return cases::correct(context,
                                      {.matter = matter, .entity = matter, .field = u"relation"_s, .value = relation, .reason = u"ghi nhầm"_s});
            })
            .takeResult();
    }

    static QString differences(workflow::Desk &desk)
    {
        const auto report = workflow::Maintenance(std::static_pointer_cast<workflow::Desk>(desk.shared_from_this())).rebuild().takeResult();
        return report ? report->different.join(u' ') : report.error().detail;
    }

    static qint64 number(workflow::Desk &desk, const QByteArray &sql)
    {
        return desk
            .read([sql](storage::ReadTx &tx) -> Result<qint64> {
                auto row = tx.prepare(sql);
                const qint64 value = row.next() ? row.int64(0) : -1;
                THULY_CHECK(row.finish());
                return value;
            })
            .takeResult()
            .value_or(-2);
    }

private Q_SLOTS:
    void entriesThatWaitAndCorrectionsComeOutTheSame()
    {
        test::DeskFixture fixture;
        fixture.desk.reset();
        workflow::DeskParts parts = fixture.parts();
        parts.pens = numbering::PenPolicy::Leased; // nobody gave this device numbers
        const auto desk = test::DeskFixture::opened(workflow::Desk::open(parts, fixture.folder(), u"ha"_s, test::secret()).takeResult());
        QList<Uuid> matters;
        for (const QString &relation : {u"Tranh chấp một"_s, u"Tranh chấp hai"_s, u"Tranh chấp ba"_s}) {
            cases::PetitionInput input = test::DeskFixture::petition();
            input.relation = relation;
            const auto taken = desk->write([input](const cases::CommandContext &context) { return cases::takeIn(context, input); }).takeResult();
            VERIFY_OK(taken);
            matters.append(taken->matter);
        }
        VERIFY_OK(correct(*desk, matters.at(0), u"Tranh chấp bốn"_s));
        VERIFY_OK(correct(*desk, matters.at(0), u"Tranh chấp năm"_s));
        VERIFY_OK(correct(*desk, matters.at(2), u"Tranh chấp sáu"_s));
        QCOMPARE(number(*desk, "SELECT count(*) FROM register_entry WHERE state = 'provisional'"), 3);
        QCOMPARE(number(*desk, "SELECT count(*) FROM register_entry WHERE state = 'superseded'"), 3);
        QCOMPARE(differences(*desk), QString());
    }

    void oneTransactionOfManyUnitsIsLikeManyTransactions()
    {
        test::DeskFixture fixture;
        workflow::Desk &desk = *fixture.desk;
        // Corrected while the batch still owes the rows of what it took in.
        const auto done = desk.run([](workflow::Desk &inside) {
            return inside.vault().write([&inside](storage::Tx &tx) -> Result<void> {
                const auto law = inside.law();
                journal::Batch batch(tx, inside.journal());
                const auto unit = [&](auto work) -> Result<void> {
                    journal::Unit one(batch, {inside.session().account.id, inside.courtId(), law->stamp()});
                    THULY_CHECK(work(cases::CommandContext{one, inside.session(), *law, inside.numbers()}));
                    return one.finish();
                };
                QList<Uuid> matters;
                for (int i = 0; i < 4; ++i) {
                    THULY_CHECK(unit([&](const cases::CommandContext &context) -> Result<void> {
                        cases::PetitionInput input = test::DeskFixture::petition();
                        input.parties[0].name += QString(u" "_s % QString::number(i));
                        THULY_TRY(const cases::TakenIn taken, cases::takeIn(context, input));
                        matters.append(taken.matter);
                        return {};
                    }));
                }
                for (const QString &relation : {u"Tranh chấp một"_s, u"Tranh chấp hai"_s}) {
                    const cases::CorrectInput wrong{.matter = matters.at(1), .entity = matters.at(1), .field = u"relation"_s, .value = relation,
                                                    .reason = u"ghi nhầm"_s};
                    THULY_CHECK(unit([&](const cases::CommandContext &context) { return cases::correct(context, wrong); }));
                }
                return batch.finish();
            });
        });
        VERIFY_OK(done.result());
        QCOMPARE(number(desk, "SELECT count(*) FROM register_entry"), 6);
        QCOMPARE(number(desk, "SELECT count(*) FROM register_entry WHERE state = 'superseded' AND words LIKE '%mot%'"), 1);
        QCOMPARE(number(desk, "SELECT count(*) FROM register_words WHERE register_words MATCH 'rhai'"), 1);
        QCOMPARE(differences(desk), QString());
    }
};

QTEST_GUILESS_MAIN(TstBooks)
#include "tst_books.moc"
