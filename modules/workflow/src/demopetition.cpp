// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopetition.h"

#include <thuly/base/money.h>

#include <array>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr std::array families = {u"Nguyễn", u"Trần", u"Lê", u"Phạm", u"Hoàng", u"Phan", u"Vũ", u"Đặng", u"Bùi", u"Đỗ", u"Hồ", u"Ngô", u"Dương", u"Đinh"};
constexpr std::array middles = {u"Văn", u"Thị", u"Đức", u"Minh", u"Thanh", u"Hữu", u"Quang", u"Ngọc", u"Thu", u"Xuân", u"Thị Kim", u"Đình"};
constexpr std::array givens = {u"An",   u"Bình", u"Cường", u"Dung", u"Đông", u"Giang", u"Hà",   u"Hạnh", u"Hùng", u"Khánh", u"Lan", u"Long", u"Mai",
                               u"Nam",  u"Nga",  u"Phúc",  u"Quý",  u"Sơn",  u"Tâm",   u"Thảo", u"Thuỷ", u"Trang", u"Tuấn",  u"Vân", u"Yến",  u"Ánh"};
/** Real communes around the court, so that service rounds go by commune; who is said to live there is invented. */
constexpr std::array communes = {u"xã Diễn Châu", u"xã Đức Châu", u"xã Hải Châu", u"xã Quảng Châu", u"xã Hùng Châu",
                                 u"xã Minh Châu", u"xã An Châu",  u"xã Tân Châu", u"xã Yên Thành",  u"xã Đông Thành"};
constexpr std::array firms = {u"Bảo Lâm", u"Hải Triều", u"Thành Vinh", u"Ánh Sao", u"Trường Sơn Xanh", u"Việt Mộc"};
constexpr std::array papers = {u"Đơn khởi kiện",          u"Bản sao căn cước công dân", u"Hợp đồng vay tài sản", u"Giấy nhận tiền",
                               u"Giấy chứng nhận quyền sử dụng đất", u"Giấy đăng ký kết hôn",      u"Giấy khai sinh",       u"Biên bản hoà giải ở cơ sở",
                               u"Hợp đồng lao động",      u"Bảng đối chiếu công nợ"};

struct Share {
    const char16_t *type;
    int upTo;
};
/** Shares of the four fields, as courts of this size report them. */
constexpr std::array shares = {Share{u"DS", 52}, Share{u"HNGĐ", 85}, Share{u"KDTM", 94}, Share{u"LĐ", 100}};

QString demoAddress(DemoRandom &random)
{
    return QString(u"thôn "_s % QString::number(random.between(1, 12)) % u", "_s % QString::fromUtf16(random.pick(communes)) % u", tỉnh Nghệ An"_s);
}

QString digits(DemoRandom &random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + random.between(0, 9));
    return text;
}

cases::Party person(DemoRandom &random, cases::PartyRole role)
{
    cases::Party party;
    party.role = role;
    party.name = demoName(random);
    party.born = random.between(1950, 2005);
    // 999 is no province: such a number is nobody's.
    party.citizenId = u"999"_s + digits(random, 9);
    party.address = demoAddress(random);
    if (random.percent(70))
        party.phone = u"0900"_s + digits(random, 6);
    return party;
}

cases::Party firm(DemoRandom &random, cases::PartyRole role)
{
    cases::Party party;
    party.role = role;
    party.kind = cases::PartyKind::Organisation;
    party.name = QString(u"Công ty TNHH "_s % QString::fromUtf16(random.pick(firms)) % u' ' % QString::number(random.between(1, 99)));
    party.citizenId = u"9"_s + digits(random, 9);
    party.address = demoAddress(random);
    party.representative = demoName(random) + u" (giám đốc)"_s;
    return party;
}

cases::Party somebody(DemoRandom &random, const QString &type, cases::PartyRole role)
{
    const bool business = type == u"KDTM"_s || (type == u"LĐ"_s && role == cases::PartyRole::Defendant);
    return business || (type == u"DS"_s && random.percent(10)) ? firm(random, role) : person(random, role);
}

void addRelation(DemoRandom &random, const packs::LawBook &law, cases::PetitionInput &input)
{
    const bool request = input.caseType.startsWith(u"VDS-"_s);
    const QString field = request ? input.caseType.mid(4) : input.caseType;
    QList<const packs::LegalRelation *> disputes;
    for (const packs::LegalRelation *relation : law.relationsOfLaw(field)) {
        if (relation->kind == (request ? u"việc dân sự"_s : u"vụ án"_s))
            disputes.append(relation);
    }
    if (disputes.isEmpty()) {
        input.relation = u"Theo đơn và tài liệu kèm theo"_s;
        return;
    }
    const packs::LegalRelation *relation = random.pick(disputes);
    input.relationId = relation->id;
    input.relation = relation->textVi.left(200);
}

} // namespace

QString demoName(DemoRandom &random)
{
    return QString(QString::fromUtf16(random.pick(families)) % u' ' % QString::fromUtf16(random.pick(middles)) % u' '
                   % QString::fromUtf16(random.pick(givens)));
}

cases::Party demoParty(DemoRandom &random, const QString &caseType, cases::PartyRole role)
{
    return somebody(random, caseType, role);
}

cases::Party demoOffice(DemoRandom &random, const QString &caseType, cases::PartyRole role)
{
    cases::Party party;
    party.role = role;
    party.kind = cases::PartyKind::Organisation;
    const QString commune = QString::fromUtf16(random.pick(communes));
    party.name = QString((caseType == "XLHC"_L1 ? u"Công an "_s : u"Uỷ ban nhân dân "_s) % commune);
    party.address = QString(commune % u", tỉnh Nghệ An"_s);
    party.representative = demoName(random);
    return party;
}

void fillDemoPetition(DemoRandom &random, const packs::LawBook &law, QDate day, int number, cases::PetitionInput &input)
{
    input.externalRef = QString(QLatin1StringView(demoRefPrefix) % QString::number(day.year()) % u'-' % QString::number(number).rightJustified(6, u'0'));
    const int channel = random.between(1, 100);
    input.channel = channel <= 50 ? cases::Channel::Direct : channel <= 82 ? cases::Channel::Post : cases::Channel::Online;
    input.receivedOn = day;
    input.petitionDate = day.addDays(-random.between(1, 14));
    if (input.channel == cases::Channel::Post)
        input.postmark = day.addDays(-random.between(1, 3));
    addRelation(random, law, input);
}

cases::PetitionInput demoPetition(DemoRandom &random, const packs::LawBook &law, QDate day, int number)
{
    cases::PetitionInput input;
    const int place = random.between(1, 100);
    for (const Share &share : shares) {
        if (place <= share.upTo) {
            input.caseType = QString::fromUtf16(share.type);
            break;
        }
    }
    fillDemoPetition(random, law, day, number, input);
    input.parties = {somebody(random, input.caseType, cases::PartyRole::Plaintiff), somebody(random, input.caseType, cases::PartyRole::Defendant)};
    if (random.percent(35))
        input.parties.append(person(random, cases::PartyRole::RelatedPerson));
    if (random.percent(8))
        input.parties.append(person(random, cases::PartyRole::Plaintiff));
    if (input.caseType != u"HNGĐ"_s)
        input.value = qint64(random.between(5, 2000)) * 1'000'000;
    input.claims = input.value ? QString(u"Yêu cầu Toà án buộc bị đơn trả "_s % formatMoney(*input.value) % u" đồng."_s)
                               : u"Yêu cầu Toà án giải quyết việc nêu trong đơn."_s;
    const int count = random.between(1, 4);
    input.attachments.append({{}, QString::fromUtf16(papers[0]), random.between(1, 6)});
    for (int i = 1; i < count; ++i)
        input.attachments.append({{}, QString::fromUtf16(random.pick(papers)), random.between(1, 20)});
    return input;
}

} // namespace thuly::workflow
