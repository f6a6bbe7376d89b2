// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/petitioncontroller.h>

#include <thuly/packs/packstore.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestPetitionForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void draftKeepsEverythingAsTyped();
    void damagedDraftGivesEmptyFields();
    void typedValuesAreParsed();
    void whatCannotBeReadIsNamed();
    void namelessLinesAreNotParties();
    void whatTheFileBringsIsParsedByItsType();

private:
    const QDate m_today{2026, 11, 23};
    std::shared_ptr<const packs::LawBook> m_law;
    static models::PetitionForm full();
};

models::PetitionForm TestPetitionForm::full()
{
    models::PetitionForm form;
    form.receivedOn = u"23/11"_s;
    form.petitionDate = u"15/1"_s; // half typed: the draft keeps it as it stands
    form.channel = cases::Channel::Post;
    form.postmark = u"20/11/2026"_s;
    form.externalRef = u"DVC-1"_s;
    form.caseType = u"HNGĐ"_s;
    form.relationId = u"BLTTDS-28-1"_s;
    form.relation = u"Ly hôn"_s;
    form.value = u"485tr"_s;
    form.claims = u"Buộc trả 485.000.000 đồng"_s;
    form.foreignElement = cases::ForeignElement::Yes;
    form.interimAt = u"08:30 23/11/2026"_s;
    form.remark = u"ghi chú"_s;
    cases::Party party;
    party.role = cases::PartyRole::Defendant;
    party.kind = cases::PartyKind::Organisation;
    party.name = u"Công ty TNHH Bảo Lâm"_s;
    party.born = 1999;
    party.citizenId = u"2901234567"_s;
    party.address = u"đường Nguyễn Trãi"_s;
    party.phone = u"0238"_s;
    party.email = u"a@example.vn"_s;
    party.representative = u"Đỗ Thế Anh"_s;
    form.parties = {party};
    form.attachments = {cases::Attachment{{}, u"Hợp đồng"_s, 4}};
    form.facts = {{u"fee_exempt"_s, u"yes"_s}};
    return form;
}

void TestPetitionForm::initTestCase()
{
    const auto packs = packs::embeddedPacks(packs::TrustAnchors::embedded());
    QVERIFY(packs);
    const auto book = packs::LawBook::assemble(*packs);
    QVERIFY(book.has_value());
    m_law = *book;
}

void TestPetitionForm::draftKeepsEverythingAsTyped()
{
    const models::PetitionForm form = full();
    QCOMPARE(models::fromDraft(models::toDraft(form)), form);
    QCOMPARE(models::fromDraft(QCborValue::fromCbor(models::toDraft(form).toCborValue().toCbor()).toMap()), form);
}

void TestPetitionForm::damagedDraftGivesEmptyFields()
{
    const QCborMap strange{{u"receivedOn"_s, 7}, {u"parties"_s, u"none"_s}, {u"later"_s, true}, {u"channel"_s, u"pigeon"_s}};
    QCOMPARE(models::fromDraft(strange), models::PetitionForm{});
}

void TestPetitionForm::typedValuesAreParsed()
{
    models::PetitionForm form = full();
    form.petitionDate = u"15-11-26"_s;
    form.value = u"485 triệu"_s;
    const auto parsed = models::parseForm(form, *m_law, m_today);
    QVERIFY2(parsed.problems.isEmpty(), qPrintable(parsed.problems.isEmpty() ? QString() : parsed.problems.first().field));
    QCOMPARE(parsed.input.receivedOn, m_today);
    QCOMPARE(parsed.input.petitionDate, QDate(2026, 11, 15));
    QCOMPARE(parsed.input.postmark, QDate(2026, 11, 20));
    QCOMPARE(parsed.input.value.value_or(0), 485'000'000);
    QVERIFY(parsed.input.interimAt.has_value());
    // A postmark of a petition that was handed in does not count.
    form.channel = cases::Channel::Direct;
    QVERIFY(!models::parseForm(form, *m_law, m_today).input.postmark.isValid());
}

void TestPetitionForm::whatCannotBeReadIsNamed()
{
    models::PetitionForm form;
    form.petitionDate = u"31/02/2026"_s;
    form.value = u"nhiều"_s;
    const auto parsed = models::parseForm(form, *m_law, m_today);
    QStringList fields;
    for (const auto &problem : parsed.problems)
        fields << problem.field;
    QCOMPARE(fields, QStringList({u"receivedOn"_s, u"petitionDate"_s, u"value"_s}));
    QCOMPARE(parsed.problems.at(0).error.code, ErrorCode::MissingField);
    QCOMPARE(parsed.problems.at(1).error.code, ErrorCode::DateDoesNotExist);
    QCOMPARE(parsed.problems.at(2).error.code, ErrorCode::BadMoney);
}

void TestPetitionForm::namelessLinesAreNotParties()
{
    models::PetitionForm form = full();
    form.parties << cases::Party{};
    form.attachments << cases::Attachment{};
    const auto parsed = models::parseForm(form, *m_law, m_today);
    QCOMPARE(parsed.input.parties.size(), 1);
    QCOMPARE(parsed.input.attachments.size(), 1);
}

void TestPetitionForm::whatTheFileBringsIsParsedByItsType()
{
    models::PetitionForm form;
    form.receivedOn = u"23/11/2026"_s;
    form.caseType = u"HS"_s;
    form.facts = {{u"indictment_no"_s, u" 12/CT-VKS "_s}, {u"indictment_on"_s, u"20/11/2026"_s}, {u"claims"_s, u"nobody asked"_s}};
    auto parsed = models::parseForm(form, *m_law, m_today);
    QVERIFY(parsed.problems.isEmpty());
    QCOMPARE(parsed.input.facts, (QMap<QString, QString>{{u"indictment_no"_s, u"12/CT-VKS"_s}, {u"indictment_on"_s, u"2026-11-20"_s}}));
    form.facts.insert(u"indictment_on"_s, u"31/02/2026"_s);
    parsed = models::parseForm(form, *m_law, m_today);
    QCOMPARE(parsed.problems.size(), 1);
    QCOMPARE(parsed.problems.first().field, u"indictment_on"_s);
}

QTEST_GUILESS_MAIN(TestPetitionForm)
#include "tst_petitionform.moc"
