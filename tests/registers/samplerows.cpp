// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"

#include <thuly/base/legaldate.h>

#include <array>

using namespace Qt::StringLiterals;
using thuly::registers::RegisterRow;
using thuly::registers::RowState;

namespace thuly::test {

namespace {

constexpr int columns = 28;

QString person(int i, int salt)
{
    static const std::array family {u"Nguyễn"_s, u"Trần"_s, u"Lê"_s, u"Đặng"_s, u"Võ"_s, u"Phạm"_s, u"Hồ"_s};
    static const std::array middle {u"Thị"_s, u"Văn"_s, u"Hữu"_s, u"Kim"_s, u"Đức"_s};
    static const std::array given {u"Hạnh"_s, u"Oanh"_s, u"Đạt"_s, u"Lộc"_s, u"Thuỷ"_s, u"Yến"_s, u"Khoa"_s, u"Ân"_s};
    static const std::array commune {u"xã Nam Đàn"_s, u"phường Vinh Hưng"_s, u"xã Kim Liên"_s, u"xã Hưng Nguyên"_s};
    const size_t n = static_cast<size_t>(i) * 7 + static_cast<size_t>(salt);
    return family[n % family.size()] % u' ' % middle[(n / 3) % middle.size()] % u' ' % given[(n / 2) % given.size()]
        % u", "_s % QString::number(1950 + int(n % 50)) % u'\n' % commune[n % commune.size()] % u", tỉnh Nghệ An"_s;
}

RegisterRow entry(int i)
{
    static const std::array relations {u"Tranh chấp hợp đồng vay tài sản"_s, u"Tranh chấp quyền sử dụng đất"_s,
                                       u"Chia di sản thừa kế"_s, u"Bồi thường thiệt hại ngoài hợp đồng"_s};
    RegisterRow row;
    row.registerId = u"DS-ST"_s;
    row.year = 2026;
    row.seq = i;
    row.number = u"%1/2026/TLST-DS"_s.arg(i, 2, 10, QChar(u'0'));
    row.date = QDate(2026, 1, 5).addDays(i);
    row.pending = i % 3 != 0;
    row.judge = u"Hoàng Minh Tuấn"_s;
    row.cells = QStringList(columns, QString());
    row.cells[0] = QString(row.number % u'\n' % formatDate(row.date));
    row.cells[1] = person(i, 1);
    row.cells[2] = person(i, 4);
    row.cells[6] = relations[static_cast<size_t>(i) % relations.size()];
    row.cells[13] = u"Thẩm phán: Hoàng Minh Tuấn\nThư ký: Phan Thị Thu Hà"_s;
    if (i % 4 == 0)
        row.cells[4] = QString(u"1. "_s % person(i, 2) % u"\n2. "_s % person(i, 5));
    if (i % 3 == 0) {
        row.cells[14] = u"%1/2026/DS-ST\n%2"_s.arg(i / 3).arg(formatDate(row.date.addDays(120)));
        row.cells[16]
            = u"Chấp nhận yêu cầu khởi kiện của nguyên đơn. Buộc bị đơn trả cho nguyên đơn 485.000.000 đồng."_s;
    }
    if (i % 5 == 0)
        row.cells[21] = u"x"_s;
    return row;
}

RegisterRow struckBefore(const RegisterRow &valid)
{
    RegisterRow row = valid;
    row.state = RowState::Superseded;
    row.cells[2] = u"Trần Văn Đứt, 1977\nxã Hưng Nguyên, tỉnh Nghệ An"_s;
    row.reason = u"sai tên so với căn cước"_s;
    row.by = u"Phan Thị Thu Hà"_s;
    row.on = QDate(2026, 8, 17);
    row.remark = u"sai tên so với căn cước · Phan Thị Thu Hà 17/08/2026"_s;
    return row;
}

void makeVoid(RegisterRow &row)
{
    row.state = RowState::Void;
    row.cells = QStringList(columns, QString());
    row.cells[0] = row.number;
    row.reason = u"cấp trùng khi nhập lại đơn 187/2026"_s;
    row.remark = u"cấp trùng khi nhập lại đơn 187/2026 · Nguyễn Đình Lâm 06/04/2026"_s;
}

} // namespace

std::shared_ptr<const packs::LawBook> builtInLaw()
{
    static const std::shared_ptr<const packs::LawBook> made = [] {
        const auto embedded = packs::embeddedPacks(packs::TrustAnchors::embedded());
        if (!embedded)
            qFatal("the built-in packs cannot be read: %s", qUtf8Printable(embedded.error().detail));
        const auto law = packs::LawBook::assemble(*embedded);
        if (!law)
            qFatal("the built-in packs do not make a law book: %s", qUtf8Printable(law.error().detail));
        return *law;
    }();
    return made;
}

QList<RegisterRow> sampleRows(int count)
{
    QList<RegisterRow> rows;
    for (int i = 1; i <= count; ++i) {
        RegisterRow row = entry(i);
        if (i == 5)
            makeVoid(row);
        if (i == 8)
            rows += struckBefore(row);
        if (i == count && count > 1) {
            row.state = RowState::Provisional;
            row.seq = 0;
            row.number = u"T-1A2B3C-1"_s;
            row.cells[0] = QString(row.number % u'\n' % formatDate(row.date));
        }
        row.key.value = i;
        rows += row;
    }
    return rows;
}

} // namespace thuly::test
