// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/attachmenttablemodel.h>
#include <thuly/models/partytablemodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using models::PartyTableModel;

class TestPartyTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void emptyLineBecomesAParty();
    void rolesFollowTheOrderOfTyping();
    void undoTakesBackOneStep();
    void knownPersonKeepsTheRole();
    void copyFromAbove();
    void organisationsAndYears();
    void papersEndInAnEmptyLine();

private:
    std::shared_ptr<const packs::LawBook> m_law;
};

void TestPartyTableModel::initTestCase()
{
    auto law = packs::LawBook::assemble({});
    QVERIFY(law.has_value());
    m_law = *law;
}

void TestPartyTableModel::emptyLineBecomesAParty()
{
    PartyTableModel model(m_law, Language::Vietnamese);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy edited(&model, &PartyTableModel::edited);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.setData(model.index(0, PartyTableModel::Name), u"   "_s, Qt::EditRole));
    QCOMPARE(model.rowCount(), 1);
    // NFD goes in, NFC comes out.
    QVERIFY(model.setData(model.index(0, PartyTableModel::Name), u"Lê Văn Cường"_s.normalized(QString::NormalizationForm_D), Qt::EditRole));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.parties().first().name, u"Lê Văn Cường"_s);
    QVERIFY(edited.size() > 0);
}

void TestPartyTableModel::rolesFollowTheOrderOfTyping()
{
    PartyTableModel model(m_law, Language::Vietnamese);
    for (int row = 0; row < 3; ++row)
        QVERIFY(model.setData(model.index(row, PartyTableModel::Name), u"Người %1"_s.arg(row), Qt::EditRole));
    QCOMPARE(model.parties().at(0).role, cases::PartyRole::Plaintiff);
    QCOMPARE(model.parties().at(1).role, cases::PartyRole::Defendant);
    QCOMPARE(model.parties().at(2).role, cases::PartyRole::RelatedPerson);
}

void TestPartyTableModel::undoTakesBackOneStep()
{
    PartyTableModel model(m_law, Language::Vietnamese);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setData(model.index(0, PartyTableModel::Name), u"Hồ Văn Tín"_s, Qt::EditRole);
    model.setData(model.index(0, PartyTableModel::Born), u"1969"_s, Qt::EditRole);
    model.removeParty(0);
    QVERIFY(model.parties().isEmpty());
    model.undo();
    QCOMPARE(model.parties().first().born, 1969);
    model.undo();
    QCOMPARE(model.parties().first().born, 0);
    model.undo();
    QVERIFY(model.parties().isEmpty());
    QVERIFY(!model.canUndo());
    model.redo();
    model.redo();
    QCOMPARE(model.parties().first().born, 1969);
}

void TestPartyTableModel::knownPersonKeepsTheRole()
{
    PartyTableModel model(m_law, Language::Vietnamese);
    model.setData(model.index(0, PartyTableModel::Name), u"Nguyên đơn"_s, Qt::EditRole);
    model.setData(model.index(1, PartyTableModel::Name), u"Lê Thị Mai"_s, Qt::EditRole);
    cases::Party known;
    known.uid = *Uuid::fromString(u"0192f0c1-7b2e-7c3d-8a4f-112233445566");
    known.name = u"Lê Thị Mai"_s;
    known.role = cases::PartyRole::Plaintiff;
    known.born = 1972;
    known.address = u"xã Hưng Nguyên"_s;
    model.takeOver(1, known);
    QCOMPARE(model.parties().at(1).role, cases::PartyRole::Defendant);
    QCOMPARE(model.parties().at(1).born, 1972);
    QVERIFY(model.parties().at(1).uid.isNull());
}

void TestPartyTableModel::copyFromAbove()
{
    PartyTableModel model(m_law, Language::Vietnamese);
    model.setData(model.index(0, PartyTableModel::Name), u"A"_s, Qt::EditRole);
    model.setData(model.index(0, PartyTableModel::Address), u"xóm 5, xã Hưng Nguyên"_s, Qt::EditRole);
    model.setData(model.index(1, PartyTableModel::Name), u"B"_s, Qt::EditRole);
    model.copyFromAbove(model.index(1, PartyTableModel::Address));
    QCOMPARE(model.parties().at(1).address, u"xóm 5, xã Hưng Nguyên"_s);
}

void TestPartyTableModel::organisationsAndYears()
{
    QCOMPARE(PartyTableModel::kindOf(u"Công ty TNHH Bảo Lâm"_s), cases::PartyKind::Organisation);
    QCOMPARE(PartyTableModel::kindOf(u"ngân hàng N."_s), cases::PartyKind::Organisation);
    QCOMPARE(PartyTableModel::kindOf(u"Trần Văn Đức"_s), cases::PartyKind::Person);
    QCOMPARE(PartyTableModel::birthYear(u"12/3/1969"_s), 1969);
    QCOMPARE(PartyTableModel::birthYear(u"69"_s), 0);
}

void TestPartyTableModel::papersEndInAnEmptyLine()
{
    models::AttachmentTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.setData(model.index(0, 0), u"Hợp đồng vay ngày 12/03/2025"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, 1), u"4"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(1, 0), u"Giấy nhận tiền"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(1, 1), u"1"_s, Qt::EditRole));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.pages(), 5);
    model.removeAttachment(0);
    QCOMPARE(model.pages(), 1);
}

QTEST_GUILESS_MAIN(TestPartyTableModel)
#include "tst_partytablemodel.moc"
