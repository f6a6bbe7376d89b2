// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::errorId;

/** What a desk must not do: for whom it may not, with what is wrong, and after the machine died half-way. */
class TstRefusals : public QObject
{
    Q_OBJECT

private:
    static constexpr auto judgePassword = "another long password";

    static users::Account person(const QString &name, const QList<users::Role> &roles)
    {
        users::Account account;
        account.userName = name;
        account.displayName = name;
        account.roles = roles;
        return account;
    }
    static QStringList kinds(const test::DeskFixture &fixture)
    {
        const auto ops = fixture.desk->read([desk = fixture.desk](storage::ReadTx &tx) { return desk->journal().after(tx, 0, 10'000); }).takeResult();
        QStringList list;
        for (const journal::StoredOp &stored : *ops)
            list.append(stored.op.kind);
        return list;
    }
    static Result<void> execute(const test::DeskFixture &fixture, const char *sql)
    {
        return fixture.desk->run([sql](workflow::Desk &desk) { return desk.vault().write([&](storage::Tx &tx) { return tx.run(sql); }); }).takeResult();
    }

private Q_SLOTS:
    void aWeakPasswordLeavesNeitherAccountNorHistory()
    {
        test::DeskFixture fixture;
        const workflow::Accounts accounts(fixture.desk);
        const qint64 before = fixture.opCount();
        const auto judge = person(u"tuan"_s, {users::Role::Judge});
        QCOMPARE(errorId(accounts.create(judge, test::secret("ngắn")).takeResult()), u"vault.weak-password"_s);
        QCOMPARE(accounts.list().takeResult()->size(), 1);
        const Uuid me = fixture.desk->session().account.id;
        QCOMPARE(errorId(accounts.changePassword(me, test::secret("ngắn")).takeResult()), u"vault.weak-password"_s);
        QCOMPARE(fixture.opCount(), before);
        const auto made = accounts.create(judge, test::secret(judgePassword)).takeResult();
        VERIFY_OK(made);
        VERIFY_OK(accounts.disable(made->id).takeResult());
        QCOMPARE(errorId(accounts.enable(made->id, test::secret("ngắn")).takeResult()), u"vault.weak-password"_s);
        const auto after = accounts.list().takeResult();
        QVERIFY(std::ranges::any_of(*after, [](const users::Account &a) { return a.state == users::AccountState::Disabled; }));
    }

    void aJudgeMayNotWhatIsTheClerksOrTheHeads()
    {
        test::DeskFixture fixture;
        VERIFY_OK(workflow::Accounts(fixture.desk).create(person(u"tuan"_s, {users::Role::Judge}), test::secret(judgePassword)).takeResult());
        const auto draft = workflow::Intake(fixture.desk).saveDraft({{}, u"Đơn"_s, {}, {}}).takeResult();
        VERIFY_OK(draft);
        fixture.reopen(u"tuan"_s, judgePassword);
        { // these share the desk, which has to go before the vault can be opened again
            const workflow::Intake intake(fixture.desk);
            const workflow::Maintenance care(fixture.desk);
            const auto refused = u"users.not-allowed"_s;
            QCOMPARE(errorId(intake.preview(test::DeskFixture::petition()).takeResult()), refused); // it would show other people's cases
            QCOMPARE(errorId(intake.suggestParties(u"le"_s).takeResult()), refused);
            QCOMPARE(errorId(workflow::CaseWork(fixture.desk).candidates(cases::Duty::Judge).takeResult()), refused);
            QCOMPARE(errorId(care.confirmClock().takeResult()), refused);
            QCOMPARE(errorId(care.rebuild().takeResult()), refused);
            QBuffer out;
            QVERIFY(out.open(QIODevice::WriteOnly));
            QCOMPARE(errorId(care.exportJournal(&out).takeResult()), refused);
            QVERIFY(out.data().isEmpty());
            // Drafts of other people: neither read nor overwritten, and never said to be saved.
            QCOMPARE(errorId(intake.loadDraft(*draft).takeResult()), u"register.row-not-found"_s);
            QCOMPARE(errorId(intake.saveDraft({*draft, u"Đơn khác"_s, {}, {}}).takeResult()), u"register.row-not-found"_s);
            VERIFY_OK(intake.discardDraft(*draft).takeResult());
        }
        fixture.reopen();
        QCOMPARE(workflow::Intake(fixture.desk).listDrafts().takeResult()->size(), 1);
    }

    void aLockedDeskRefusesEveryCall()
    {
        test::DeskFixture fixture;
        auto first = fixture.desk->lock();
        auto second = fixture.desk->lock(); // the idle timer and the closing window together
        first.waitForFinished();
        second.waitForFinished();
        const auto locked = u"vault.locked"_s;
        QCOMPARE(errorId(workflow::Maintenance(fixture.desk).numberStatus().takeResult()), locked);
        QCOMPARE(errorId(workflow::Intake(fixture.desk).listDrafts().takeResult()), locked);
        QCOMPARE(errorId(workflow::Today(fixture.desk).load(workflow::Scope::Mine).takeResult()), locked);
        QCOMPARE(fixture.desk->folder(), fixture.folder());
    }

    void aClockSetBackIsSaidAndCanBeConfirmed()
    {
        test::DeskFixture fixture;
        VERIFY_OK(workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult());
        fixture.clock->setMs(fixture.clock->nowMs() - 3 * 86'400'000LL);
        using Kind = journal::ClockState::Kind;
        QCOMPARE(workflow::Maintenance(fixture.desk).clockState().takeResult()->kind, Kind::SetBack);
        QCOMPARE(workflow::Today(fixture.desk).load(workflow::Scope::Mine).takeResult()->clock.kind, Kind::SetBack);
        VERIFY_OK(workflow::Maintenance(fixture.desk).confirmClock().takeResult());
        QCOMPARE(workflow::Maintenance(fixture.desk).clockState().takeResult()->kind, Kind::Ok);
        QVERIFY(kinds(fixture).contains(u"clock.confirmed"_s));
    }

    void aDemoNeverGoesIntoARealBook()
    {
        test::DeskFixture fixture;
        VERIFY_OK(workflow::Intake(fixture.desk).takeIn(test::DeskFixture::petition()).takeResult());
        const qint64 before = fixture.opCount();
        QCOMPARE(errorId(workflow::Demo(fixture.desk).fill({.cases = 3, .seed = 1}).takeResult()), u"vault.exists"_s);
        QCOMPARE(fixture.opCount(), before);
    }

    void aVaultWhoseMakingWasCutShortOpens()
    {
        test::DeskFixture fixture;
        const QString folder = fixture.folder() + u"-half"_s;
        {
            const auto half = storage::Vault::create({folder, u"Toà án nhân dân khu vực 3"_s, u"KV-40-03"_s, storage::KdfCost::FastForTests}, *fixture.clock, u"ha"_s,
                                                     u"Phan Thị Thu Hà"_s, test::secret());
            VERIFY_OK(half);
        }
        const auto desk = workflow::Desk::open(fixture.parts(), folder, u"ha"_s, test::secret()).takeResult();
        VERIFY_OK(desk);
        QVERIFY((*desk)->session().account.has(users::Role::Administrator));
        QCOMPARE((*desk)->session().account.displayName, u"Phan Thị Thu Hà"_s);
        QVERIFY((*desk)->law()->caseType(u"DS"_s));
    }

    void aNewProgramBringsItsPacks()
    {
        test::DeskFixture fixture;
        const qsizetype activated = kinds(fixture).count(u"pack.activated"_s);
        VERIFY_OK(execute(fixture, "DELETE FROM pack WHERE id = 'fees'"));
        fixture.reopen();
        QCOMPARE(kinds(fixture).count(u"pack.activated"_s), activated + 1);
        QVERIFY(fixture.desk->law()->suggestAdvance(u"DS"_s, 485'000'000).has_value());
        fixture.reopen();
        QCOMPARE(kinds(fixture).count(u"pack.activated"_s), activated + 1); // nothing new: nothing recorded
    }

    void aFailedOpeningLetsGoOfTheVault()
    {
        test::DeskFixture fixture;
        VERIFY_OK(workflow::Accounts(fixture.desk).create(person(u"tuan"_s, {users::Role::Judge}), test::secret(judgePassword)).takeResult());
        // As after a crash between the account's end and that of its key slot.
        VERIFY_OK(execute(fixture, "UPDATE user_account SET state = 'disabled' WHERE user_name = 'tuan'"));
        fixture.desk.reset();
        QCOMPARE(errorId(workflow::Desk::open(fixture.parts(), fixture.folder(), u"tuan"_s, test::secret(judgePassword)).takeResult()), u"users.disabled"_s);
        fixture.reopen(); // without a turn of the event loop
        QCOMPARE(fixture.desk->session().account.userName, u"ha"_s);
    }

    void aRefusedCreationLeavesTheFolderAsItWas()
    {
        test::DeskFixture fixture;
        auto vault = fixture.newVault();
        vault.folder += u"-new"_s;
        vault.recoveryCertificate = "no certificate";
        QVERIFY(QDir().mkpath(vault.folder));
        QVERIFY(!workflow::Desk::create(fixture.parts(), vault, test::secret()).takeResult());
        QVERIFY(QDir(vault.folder).isEmpty());
        vault.recoveryCertificate.clear();
        VERIFY_OK(workflow::Desk::create(fixture.parts(), vault, test::secret()).takeResult());
    }

    void aSecretLineWithAnEndlessReferenceDoesNotStopTheImport()
    {
        test::DeskFixture fixture;
        QFile file(fixture.folder() + u".jsonl"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"ref\":\"" + QByteArray(700, 'x') + "\",\"secrecy\":\"Mật\",\"receivedOn\":\"2026-11-20\"}\n");
        file.write("{\"ref\":\"EF-2\",\"channel\":\"direct\",\"receivedOn\":\"2026-11-20\",\"caseType\":\"DS\",\"plaintiffs\":[{\"name\":\"Lê Văn Cường\"}]}\n");
        file.close();
        const auto report = workflow::Intake(fixture.desk).importFile(file.fileName()).takeResult();
        VERIFY_OK(report);
        QCOMPARE(report->taken, 1);
        QCOMPARE(report->refused.size(), 1);
        QCOMPARE(report->refused.first().reason, u"secret"_s);
    }
};

QTEST_GUILESS_MAIN(TstRefusals)
#include "tst_refusals.moc"
