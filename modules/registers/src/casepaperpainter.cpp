// SPDX-License-Identifier: GPL-3.0-or-later
#include "casepaperpainter.h"

#include "papertext.h"
#include "qrcode.h"

#include <thuly/base/legaldate.h>

#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace thuly::registers {

using paper::Align;
using paper::paintText;
using paper::Valign;

namespace {

constexpr double thin = unit::pt(0.5);
constexpr double thick = unit::pt(1.5);

QString numberWord(const CaseFile &file)
{
    return file.accepted ? u"Số thụ lý"_s : u"Số nhận đơn"_s;
}

/** What the code on cover and spine says: enough to find the case by a scanner. */
QString codeOf(const CaseFile &file)
{
    return QString(u"THULY:CASE:"_s % file.number);
}

/** A label and what is filled in behind it, the latter bold; dots where the case knows nothing yet. Returns the height. */
double paintFilled(QPainter &painter, const QRectF &box, const QString &label, const QString &value, double points = 13)
{
    const QFont plain = documentFont(points);
    const double width = QFontMetricsF(plain).horizontalAdvance(label) + unit::mm(2);
    paintText(painter, box, label, plain, Align::Left);
    const QRectF rest = box.adjusted(width, 0, 0, 0);
    const QString filled = value.isEmpty() ? u"……………………………………………………………"_s : value;
    return paintText(painter, rest, filled, documentFont(points, value.isEmpty() ? Face::Plain : Face::Bold), Align::Left);
}

QStringList peopleOf(const CaseFile &file, const QString &role)
{
    QStringList names;
    for (const CaseFile::Person &person : file.people) {
        if (person.role == role)
            names += person.name;
    }
    return names;
}

QStringList rolesOf(const CaseFile &file)
{
    QStringList roles;
    for (const CaseFile::Person &person : file.people) {
        if (!roles.contains(person.role))
            roles += person.role;
    }
    return roles;
}

/** "Lê Văn Cường và 3 người khác": a spine is narrow. */
QString shortNames(const QStringList &names)
{
    return names.size() <= 1 ? names.join(QString()) : QString(names.first() % u" và "_s % QString::number(names.size() - 1) % u" người khác"_s);
}

int pagesOf(const CaseFile &file)
{
    int pages = 0;
    for (const CaseFile::Document &document : file.documents)
        pages += document.pages;
    return pages;
}

} // namespace

void paintFileCover(QPainter &painter, const CaseFile &file)
{
    const QRectF frame(unit::mm(20), unit::mm(15), unit::mm(175), unit::mm(267));
    painter.setPen(QPen(Qt::black, thick));
    painter.drawRect(frame);
    painter.setPen(QPen(Qt::black, thin));
    painter.drawRect(frame.adjusted(unit::mm(1.5), unit::mm(1.5), -unit::mm(1.5), -unit::mm(1.5)));
    const QRectF inside = frame.adjusted(unit::mm(12), unit::mm(12), -unit::mm(12), -unit::mm(12));
    paintText(painter, inside.adjusted(0, 0, -inside.width() / 2, 0), paper::courtLines(file.courtName), documentFont(13, Face::Bold), Align::Center);
    paintQrCode(painter, QRectF(inside.right() - unit::mm(24), inside.top(), unit::mm(24), unit::mm(24)), codeOf(file));
    double top = inside.top() + unit::mm(46);
    const auto centred = [&](const QString &text, double points, Face face, double gap) {
        top += paintText(painter, QRectF(inside.left(), top, inside.width(), unit::mm(60)), text, documentFont(points, face), Align::Center) + unit::mm(gap);
    };
    centred(u"HỒ SƠ VỤ VIỆC"_s, 24, Face::Bold, 2);
    centred(file.caseType.toUpper(), 18, Face::Bold, 9);
    centred(QString(numberWord(file) % u": "_s % file.number), 17, Face::Bold, 1);
    centred(QString(u"Ngày "_s % formatDate(file.on)), 13, Face::Italic, 9);
    const auto filled = [&](const QString &label, const QString &value) {
        top += paintFilled(painter, QRectF(inside.left(), top, inside.width(), unit::mm(40)), label, value) + unit::mm(3.5);
    };
    filled(u"Quan hệ pháp luật:"_s, file.relation);
    for (const QString &role : rolesOf(file)) {
        const QStringList names = peopleOf(file, role);
        constexpr qsizetype most = 6;
        filled(QString(role % u':'), names.size() <= most ? names.join(u'\n') : QString(names.first(most - 1).join(u'\n') % u"\nvà "_s % QString::number(names.size() - most + 1) % u" người khác"_s));
    }
    filled(u"Thẩm phán:"_s, file.judge);
    filled(u"Thư ký:"_s, file.clerk);
    const double bottom = inside.bottom() - unit::mm(26);
    const double half = inside.width() / 2;
    const auto blank = [&](double left, double row, const QString &label, const QString &value) {
        paintFilled(painter, QRectF(inside.left() + left, bottom + row, half - unit::mm(4), unit::mm(8)), label, value.isEmpty() ? u"……………"_s : value, 12);
    };
    painter.drawLine(QPointF(inside.left(), bottom - unit::mm(3)), QPointF(inside.right(), bottom - unit::mm(3)));
    blank(0, 0, u"Số bút lục:"_s, {});
    blank(half, 0, u"Tập số:"_s, {});
    blank(0, unit::mm(8), u"Hộp, kệ:"_s, {});
    blank(half, unit::mm(8), u"Thời hạn bảo quản:"_s, {});
    blank(0, unit::mm(16), u"Ngày nộp lưu:"_s, {});
    blank(half, unit::mm(16), u"Số lưu trữ:"_s, {});
}

void paintFileSpine(QPainter &painter, const CaseFile &file)
{
    double left = unit::mm(25);
    for (const double width : {60.0, 35.0}) {
        const QRectF strip(left, unit::mm(20), unit::mm(width), unit::mm(250));
        painter.setPen(QPen(Qt::black, thin, Qt::DashLine));
        painter.drawRect(strip);
        painter.setPen(QPen(Qt::black, thin));
        const QRectF inside = strip.adjusted(unit::mm(3), unit::mm(6), -unit::mm(3), -unit::mm(6));
        const double scale = width / 60.0 * 0.4 + 0.6;
        double top = inside.top();
        const auto line = [&](const QString &text, double points, Face face, double gap) {
            top += paintText(painter, QRectF(inside.left(), top, inside.width(), unit::mm(80)), text, documentFont(points * scale, face), Align::Center) + unit::mm(gap);
        };
        line(paper::courtLines(file.courtName), 9, Face::Plain, 10);
        line(u"HỒ SƠ"_s, 12, Face::Plain, 2);
        line(file.caseType.toUpper(), 14, Face::Bold, 12);
        line(QString(file.number).replace(u'/', u"/\u200b"_s), 20, Face::Bold, 4);
        line(formatDate(file.on), 11, Face::Plain, 14);
        const QStringList roles = rolesOf(file);
        for (const QString &role : roles.first(std::min<qsizetype>(2, roles.size()))) {
            line(role, 9, Face::Italic, 1);
            line(shortNames(peopleOf(file, role)), 13, Face::Bold, 6);
        }
        const double side = inside.width() * 0.55;
        paintQrCode(painter, QRectF(inside.center().x() - side / 2, inside.bottom() - side - unit::mm(14), side, side), codeOf(file));
        paintText(painter, QRectF(inside.left(), inside.bottom() - unit::mm(9), inside.width(), unit::mm(9)), u"Tập …… / ……"_s, documentFont(10), Align::Center);
        left += unit::mm(width + 20);
    }
    const QRectF note(unit::mm(25), unit::mm(275), unit::mm(160), unit::mm(8));
    paintText(painter, note, u"Cắt theo đường đứt: gáy 60 mm cho hồ sơ dày, 35 mm cho hồ sơ mỏng."_s, documentFont(8, Face::Italic), Align::Left);
}

void paintEnvelope(QPainter &painter, const CaseFile &file, const CaseFile::Person &to)
{
    const QRectF from(unit::mm(10), unit::mm(9), unit::mm(85), unit::mm(20));
    double top = from.top() + paintText(painter, from, paper::courtLines(file.courtName), documentFont(10, Face::Bold), Align::Left) + unit::mm(1);
    paintText(painter, QRectF(from.left(), top, from.width(), unit::mm(10)), QString(numberWord(file) % u": "_s % file.number), documentFont(9.5), Align::Left);
    const QRectF stamp(unit::mm(180), unit::mm(9), unit::mm(30), unit::mm(24));
    painter.setPen(QPen(Qt::black, thin, Qt::DotLine));
    painter.drawRect(stamp);
    paintText(painter, stamp, u"Tem"_s, documentFont(8, Face::Italic), Align::Center, Valign::Middle);
    painter.setPen(QPen(Qt::black, thin));
    const QRectF address(unit::mm(95), unit::mm(48), unit::mm(115), unit::mm(50));
    top = address.top() + paintText(painter, address, u"Kính gửi:"_s, documentFont(11, Face::Italic), Align::Left) + unit::mm(1);
    top += paintText(painter, QRectF(address.left(), top, address.width(), unit::mm(20)), to.name, documentFont(14, Face::Bold), Align::Left) + unit::mm(1.5);
    paintText(painter, QRectF(address.left(), top, address.width(), unit::mm(26)), to.address, documentFont(12), Align::Left);
    paintText(painter, QRectF(unit::mm(10), unit::mm(92), unit::mm(75), unit::mm(10)), u"Văn bản tố tụng của Toà án. Không phát được xin chuyển hoàn nơi gửi."_s,
              documentFont(8, Face::Italic), Align::Left);
}

namespace evidence {

namespace {

constexpr double left = unit::mm(20);
constexpr double width = unit::mm(175);
constexpr double ordinalWidth = unit::mm(12);
constexpr double pagesWidth = unit::mm(18);
constexpr double folioWidth = unit::mm(30);
constexpr double noteWidth = unit::mm(30);
constexpr double titleWidth = width - ordinalWidth - pagesWidth - folioWidth - noteWidth;
constexpr double headTop = unit::mm(15);
constexpr double pad = unit::mm(1.2);
constexpr double points = 11;

constexpr double headHeight = unit::mm(11);

double cell(QPainter &painter, double x, double top, double cellWidth, double height, const QString &text, Align align, Face face = Face::Plain)
{
    const QRectF box(x, top, cellWidth, height);
    painter.drawRect(box);
    const Valign valign = face == Face::Bold ? Valign::Middle : Valign::Top;
    paintText(painter, box.adjusted(pad, pad, -pad, -pad), text, documentFont(points, face), align, valign);
    return x + cellWidth;
}

void row(QPainter &painter, double top, double height, const QStringList &texts, Face face)
{
    double x = left;
    const double widths[] = {ordinalWidth, titleWidth, pagesWidth, folioWidth, noteWidth};
    for (qsizetype i = 0; i < texts.size(); ++i)
        x = cell(painter, x, top, widths[i], height, texts.at(i), i == 1 && face == Face::Plain ? Align::Left : Align::Center, face);
}

QString subject(const CaseFile &file)
{
    return QString(u"Hồ sơ "_s % file.caseType.toLower() % u", "_s % numberWord(file).toLower() % u" "_s % file.number % u" ngày "_s % formatDate(file.on)
                   % (file.relation.isEmpty() ? QString() : QString(u"\n"_s % file.relation)));
}

double tableTop(const CaseFile &file, int page)
{
    if (page > 1)
        return headTop + unit::mm(8);
    return headTop + unit::mm(31) + lineCount(subject(file), width, documentFont(12)) * QFontMetricsF(documentFont(12)).height();
}

} // namespace

double rowsTop(const CaseFile &file, int page)
{
    return tableTop(file, page) + headHeight;
}

double rowsBottom()
{
    return unit::mm(297 - 15 - 45);
}

double rowHeight(const CaseFile::Document &document)
{
    const QFont font = documentFont(points);
    return std::max(1, lineCount(document.title, titleWidth - 2 * pad, font)) * QFontMetricsF(font).height() + 2 * pad;
}

void paint(QPainter &painter, const CaseFile &file, qsizetype first, qsizetype last, int page, int pages)
{
    painter.setPen(QPen(Qt::black, thin));
    const QRectF right(left + width - unit::mm(40), headTop, unit::mm(40), unit::mm(6));
    if (pages > 1)
        paintText(painter, right, QString(u"Trang "_s % QString::number(page) % u'/' % QString::number(pages)), documentFont(10), Align::Right);
    if (page == 1) {
        paintText(painter, QRectF(left, headTop, unit::mm(80), unit::mm(14)), paper::courtLines(file.courtName), documentFont(11, Face::Bold), Align::Center);
        paintText(painter, QRectF(left, headTop + unit::mm(18), width, unit::mm(9)), u"DANH MỤC TÀI LIỆU, CHỨNG CỨ"_s, documentFont(15, Face::Bold), Align::Center);
        paintText(painter, QRectF(left, headTop + unit::mm(27), width, unit::mm(20)), subject(file), documentFont(12), Align::Center);
    }
    row(painter, tableTop(file, page), headHeight, {u"STT"_s, u"Tên tài liệu, chứng cứ"_s, u"Số tờ"_s, u"Bút lục"_s, u"Ghi chú"_s}, Face::Bold);
    double top = rowsTop(file, page);
    for (qsizetype i = first; i < last; ++i) {
        const CaseFile::Document &document = file.documents.at(i);
        const double height = rowHeight(document);
        row(painter, top, height, {QString::number(i + 1), document.title, document.pages > 0 ? QString::number(document.pages) : QString(), {}, {}}, Face::Plain);
        top += height;
    }
    if (file.documents.isEmpty()) {
        row(painter, top, unit::mm(8), {{}, u"Chưa có tài liệu nào trong danh mục."_s, {}, {}, {}}, Face::Plain);
        top += unit::mm(8);
    }
    if (page < pages)
        return;
    QString sum = u"Cộng: "_s + QString::number(file.documents.size()) + u" tài liệu"_s;
    if (pagesOf(file) > 0)
        sum += u", "_s + QString::number(pagesOf(file)) + u" tờ"_s;
    paintText(painter, QRectF(left, top + unit::mm(3), width, unit::mm(6)), QString(sum % u'.'), documentFont(11), Align::Left);
    const double signTop = top + unit::mm(12);
    const double half = width / 2;
    const struct {
        double x;
        QString role;
    } signers[] = {{left, u"NGƯỜI GIAO"_s}, {left + half, u"NGƯỜI NHẬN"_s}};
    for (const auto &signer : signers) {
        paintText(painter, QRectF(signer.x, signTop, half, unit::mm(6)), signer.role, documentFont(11, Face::Bold), Align::Center);
        paintText(painter, QRectF(signer.x, signTop + unit::mm(5), half, unit::mm(6)), u"(ký, ghi rõ họ tên)"_s, documentFont(10, Face::Italic), Align::Center);
    }
    const QString foot = QString(u"In lúc "_s % formatMoment(file.printedAt) % (file.printedBy.isEmpty() ? QString() : QString(u" · "_s % file.printedBy)));
    paintText(painter, QRectF(left, unit::mm(297 - 12), width, unit::mm(6)), foot, documentFont(8), Align::Left);
}

} // namespace evidence

} // namespace thuly::registers
