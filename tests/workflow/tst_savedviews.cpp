// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/workflow/savedviews.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using test::DeskFixture;
using test::errorId;
using workflow::SavedView;
using workflow::SavedViews;
using workflow::ViewUse;

/** Views of a book: of one person, in the vault, not in the journal. */
class TstSavedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewComesBackAsItWasSaved()
    {
        DeskFixture fixture;
        const qint64 ops = fixture.opCount();
        const QCborMap body{{u"filters"_s, QCborMap{{1, u"Nguyễn"_s}}}, {u"sort"_s, u"-plaintiff"_s}};
        const auto saved = SavedViews(fixture.desk).save({{}, u"DS-ST"_s, u"  Theo  nguyên đơn "_s, body, ViewUse::Chosen}).takeResult();
        VERIFY_OK(saved);
        QCOMPARE(fixture.opCount(), ops); // how somebody looks at a book is nobody else's matter
        fixture.reopen();
        const auto views = SavedViews(fixture.desk).list(u"DS-ST"_s).takeResult();
        QCOMPARE(views->size(), 1);
        QCOMPARE(views->first().name, u"Theo nguyên đơn"_s);
        QCOMPARE(views->first().body, body);
        QCOMPARE(views->first().uid, saved->uid);
        QVERIFY(SavedViews(fixture.desk).list(u"DON-KK"_s).takeResult()->isEmpty());
    }

    void oneNameOneViewAndOneThatOpens()
    {
        DeskFixture fixture;
        const SavedViews views(fixture.desk);
        const auto first = views.save({{}, u"DS-ST"_s, u"Của tôi"_s, {}, ViewUse::Default}).takeResult();
        const auto second = views.save({{}, u"DS-ST"_s, u"Ánh"_s, {}, ViewUse::Default}).takeResult();
        VERIFY_OK(second);
        auto listed = *views.list(u"DS-ST"_s).takeResult();
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed.first().name, u"Ánh"_s); // in the order of the alphabet
        QCOMPARE(listed.first().use, ViewUse::Default);
        QCOMPARE(listed.last().use, ViewUse::Chosen); // no second one opens the book
        VERIFY_OK(views.save({{}, u"DS-ST"_s, u"CUA TOI"_s, {{u"sort"_s, u"book"_s}}, ViewUse::Chosen}).takeResult());
        listed = *views.list(u"DS-ST"_s).takeResult();
        QCOMPARE(listed.size(), 2); // the same name but for accents and case: replaced
        QVERIFY(listed.last().uid != first->uid);
        VERIFY_OK(views.drop(second->uid).takeResult());
        QCOMPARE(views.list(u"DS-ST"_s).takeResult()->size(), 1);
        QCOMPARE(errorId(views.save({{}, u"DS-ST"_s, u" "_s, {}, ViewUse::Chosen}).takeResult()), u"missing-field"_s);
        QCOMPARE(errorId(views.save({{}, u"DS-ST"_s, QString(61, u'a'), {}, ViewUse::Chosen}).takeResult()), u"text-too-long"_s);
    }

    void nobodySeesOrChangesTheViewsOfOthers()
    {
        DeskFixture fixture;
        const auto mine = SavedViews(fixture.desk).save({{}, u"DS-ST"_s, u"Của tôi"_s, {}, ViewUse::Chosen}).takeResult();
        users::Account account;
        account.userName = u"lan"_s;
        account.displayName = u"Trần Thị Lan"_s;
        account.roles = {users::Role::Clerk};
        VERIFY_OK(workflow::Accounts(fixture.desk).create(account, test::secret()).takeResult());
        fixture.reopen(u"lan"_s);
        QVERIFY(SavedViews(fixture.desk).list(u"DS-ST"_s).takeResult()->isEmpty());
        SavedView stolen = *mine;
        stolen.name = u"Của Lan"_s;
        QCOMPARE(errorId(SavedViews(fixture.desk).save(stolen).takeResult()), u"register.row-not-found"_s);
        VERIFY_OK(SavedViews(fixture.desk).drop(mine->uid).takeResult());
        fixture.reopen();
        QCOMPARE(SavedViews(fixture.desk).list(u"DS-ST"_s).takeResult()->value(0).name, u"Của tôi"_s);
    }
};

QTEST_GUILESS_MAIN(TstSavedViews)
#include "tst_savedviews.moc"
