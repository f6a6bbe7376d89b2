// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/casepapers.h>

#include <thuly/cases/queries.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

Result<QString> nameOf(storage::ReadTx &tx, const Uuid &account)
{
    if (account.isNull())
        return QString();
    THULY_TRY(const users::Account found, users::account(tx, account));
    return found.displayName;
}

QString roleWord(const packs::LawBook &law, cases::PartyRole role)
{
    const packs::PartyRole *known = law.partyRole(cases::partyRoleId(role));
    return known ? known->label.vi : cases::partyRoleId(role);
}

Result<registers::CaseFile> readFile(storage::ReadTx &tx, Desk &desk, const cases::Matter &matter)
{
    THULY_CHECK(desk.may(users::Action::ReadCase, {matter.uid, matter.assigned()}));
    const auto law = desk.law();
    registers::CaseFile file;
    file.courtName = desk.courtName();
    const packs::CaseType *type = law->caseType(matter.caseType);
    file.caseType = type ? type->name.vi : matter.caseType;
    file.number = matter.number();
    file.accepted = matter.isAccepted();
    file.on = matter.isAccepted() ? matter.acceptedOn : matter.receivedOn;
    file.relation = matter.relation;
    THULY_TRY(file.judge, nameOf(tx, matter.judge.isNull() ? matter.reviewer : matter.judge));
    THULY_TRY(file.clerk, nameOf(tx, matter.clerk));
    THULY_TRY(const QList<cases::Party> parties, cases::parties(tx, matter.uid));
    for (const cases::Party &party : parties) {
        if (!party.removedOn.isValid())
            file.people += registers::CaseFile::Person{roleWord(*law, party.role), party.name, party.address};
    }
    THULY_TRY(const QList<cases::Attachment> attachments, cases::attachments(tx, matter.uid));
    for (const cases::Attachment &attachment : attachments)
        file.documents += registers::CaseFile::Document{attachment.title, attachment.pages};
    file.printedBy = desk.session().account.displayName;
    file.printedAt = desk.clock().now();
    return file;
}

} // namespace

QFuture<Result<registers::CaseFile>> CasePapers::file(Uuid matter) const
{
    return m_desk->read([desk = m_desk, matter](storage::ReadTx &tx) -> Result<registers::CaseFile> {
        THULY_TRY(const cases::Matter head, cases::matter(tx, matter));
        return readFile(tx, *desk, head);
    });
}

QFuture<Result<registers::CaseFile>> CasePapers::fileByNumber(QString number) const
{
    return m_desk->read([desk = m_desk, number = std::move(number)](storage::ReadTx &tx) -> Result<registers::CaseFile> {
        THULY_TRY(const cases::Matter head, cases::matterByNumber(tx, number));
        return readFile(tx, *desk, head);
    });
}

QFuture<Result<void>> CasePapers::writePdf(Uuid matter, registers::CasePaper paper, QString fileName) const
{
    return m_desk->read([desk = m_desk, matter, paper, fileName = std::move(fileName)](storage::ReadTx &tx) -> Result<void> {
        THULY_TRY(const cases::Matter head, cases::matter(tx, matter));
        THULY_TRY(registers::CaseFile file, readFile(tx, *desk, head));
        return registers::writeCasePaperPdf(registers::CasePaperDocument(std::move(file), paper), fileName);
    });
}

} // namespace thuly::workflow
