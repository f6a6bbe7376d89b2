// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/proceduredata.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly::packs;

class TestConditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneAlwaysApplies();
    void allGroupsMustHold();
    void oneAlternativeIsEnough();
    void notEqual();
    void unknownFactsStayUnknown();
};

void TestConditions::noneAlwaysApplies()
{
    QCOMPARE(Conditions().test({}), Applies::Yes);
}

void TestConditions::allGroupsMustHold()
{
    const Conditions conditions {{{{u"summary"_s, u"no"_s}}, {{u"foreign_element"_s, u"no"_s}}}};
    QCOMPARE(conditions.test({{u"summary"_s, u"no"_s}, {u"foreign_element"_s, u"no"_s}}), Applies::Yes);
    QCOMPARE(conditions.test({{u"summary"_s, u"yes"_s}, {u"foreign_element"_s, u"no"_s}}), Applies::No);
    QCOMPARE(conditions.facts(), QStringList({u"summary"_s, u"foreign_element"_s}));
}

void TestConditions::oneAlternativeIsEnough()
{
    const Conditions conditions {{{{u"subject"_s, u"decision"_s}, {u"subject"_s, u"act"_s}}}};
    QCOMPARE(conditions.test({{u"subject"_s, u"act"_s}}), Applies::Yes);
    QCOMPARE(conditions.test({{u"subject"_s, u"voter_list"_s}}), Applies::No);
    QCOMPARE(conditions.facts(), QStringList({u"subject"_s}));
}

void TestConditions::notEqual()
{
    const Conditions conditions {{{{u"offence_class"_s, u"serious"_s, Compare::NotEqual}}}};
    QCOMPARE(conditions.test({{u"offence_class"_s, u"serious"_s}}), Applies::No);
    QCOMPARE(conditions.test({{u"offence_class"_s, u"less_serious"_s}}), Applies::Yes);
}

void TestConditions::unknownFactsStayUnknown()
{
    const Conditions conditions {{{{u"summary"_s, u"no"_s}}, {{u"foreign_element"_s, u"no"_s}}}};
    QCOMPARE(conditions.test({{u"summary"_s, u"no"_s}}), Applies::Unknown);
    // What is known already settles it.
    QCOMPARE(conditions.test({{u"summary"_s, u"yes"_s}}), Applies::No);
    const Conditions either {{{{u"a"_s, u"yes"_s}, {u"b"_s, u"yes"_s}}}};
    QCOMPARE(either.test({{u"a"_s, u"no"_s}}), Applies::Unknown);
    QCOMPARE(either.test({{u"b"_s, u"yes"_s}}), Applies::Yes);
}

QTEST_GUILESS_MAIN(TestConditions)
#include "tst_conditions.moc"
