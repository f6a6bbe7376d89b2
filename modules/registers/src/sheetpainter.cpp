// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetpainter.h"

#include "qrcode.h"

#include <thuly/registers/caserows.h>
#include <thuly/registers/registerreader.h>

#include <thuly/base/legaldate.h>

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

/*
 * The words on paper are those of the prescribed book: Vietnamese in every language of the program (domain.md §3), so
 * they are written here and not translated.
 */
namespace thuly::registers {

namespace {

constexpr double thinLine = unit::pt(0.5);
constexpr double signatureWidth = unit::mm(55);
constexpr double qrSide = unit::mm(17);

QString halfWord(Half half)
{
    switch (half) {
    case Half::Whole:
        return {};
    case Half::Left:
        return u"nửa trái"_s;
    case Half::Right:
        return u"nửa phải"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString count(int number, const QString &word)
{
    return number == 0 ? QString() : QString(u" · "_s % word % u' ' % QString::number(number));
}

/** Whether a printed column says which row of the book this is. */
bool printsNumber(const packs::RegisterDefinition &definition)
{
    return std::ranges::any_of(definition.columns, [&definition](const packs::RegisterColumn &column) {
        const bool ofRow = column.key == u"row.number"_s || (!hasCaseRows(definition) && searchFieldOf(column) == SearchField::Number);
        return ofRow && column.place == packs::ColumnPlace::Printed;
    });
}

QString totalsText(const PageTotals &totals)
{
    return QString::number(totals.entries) % u" số"_s % count(totals.waiting, u"chờ cấp số"_s)
        % count(totals.struck, u"đính chính"_s) % count(totals.voids, u"số huỷ"_s);
}

} // namespace

void SheetPainter::paintText(const QRectF &box, const QString &text, const QFont &font, Align align, Valign valign)
{
    paper::paintText(m_painter, box, text, font, align, valign);
}

void SheetPainter::paintLines(const QRectF &box, const QString &text, const QFont &font, Align align, Valign valign,
                              int first, int count)
{
    paper::paintText(m_painter, box, text, font, align, valign, {first, count});
}

void SheetPainter::paintHead(Half half)
{
    const QRectF content = m_geometry.content();
    const double side = unit::mm(70);
    const QRectF left(content.left(), content.top(), side, unit::mm(12));
    const QRectF right(content.right() - side, content.top(), side, unit::mm(12));
    const QRectF middle(left.right(), content.top() - unit::mm(1), content.width() - 2 * side, unit::mm(9));
    paintText(left, paper::courtLines(m_text.settings.courtName), documentFont(10, Face::Bold), Align::Center);
    paintText(middle, m_definition.name.vi.toUpper(), documentFont(15, Face::Bold), Align::Center);
    QString period = u"Năm "_s + QString::number(m_text.settings.year);
    if (m_text.settings.from.isValid() && m_text.settings.to.isValid())
        period += QString(u" · từ "_s % formatDate(m_text.settings.from) % u" đến "_s % formatDate(m_text.settings.to));
    const QFont titleFont = documentFont(15, Face::Bold);
    const int titleLines = lineCount(m_definition.name.vi.toUpper(), middle.width(), titleFont);
    const double below = middle.top() + titleLines * QFontMetricsF(titleFont).height() + unit::mm(0.5);
    paintText(QRectF(middle.left(), below, middle.width(), unit::mm(6)), period, documentFont(10), Align::Center);
    QString page = u"Trang "_s + QString::number(m_text.page);
    if (m_text.pages > 0)
        page += u'/' + QString::number(m_text.pages);
    const QString word = halfWord(half);
    paintText(right, word.isEmpty() ? page : QString(page % u'\n' % word), documentFont(10), Align::Right);
}

QString SheetPainter::numberLabel(const packs::RegisterColumn &column) const
{
    const QString number = QString::number(column.ord);
    return column.provenance.verified == packs::Verified::No ? QString(number % u'*') : number;
}

void SheetPainter::paintColumnHeads(const BookHalf &half)
{
    const double top = m_geometry.tableTop();
    const double headTop = top + m_geometry.groupHeight();
    const double numberTop = headTop + m_geometry.headingHeight();
    const double pad = cellPadding;
    for (const HeadGroup &group : half.groups) {
        const QRectF box(group.left, top, group.width, m_geometry.groupHeight());
        m_painter.drawRect(box);
        paintText(box.adjusted(pad, 0, -pad, 0), group.text, documentFont(headPoints, Face::Bold), Align::Center,
                  Valign::Middle);
    }
    for (const BookColumn &column : half.columns) {
        const packs::RegisterColumn &defined = m_definition.columns.at(column.index);
        const double columnTop = defined.groupVi.isEmpty() ? top : headTop;
        const QRectF head(column.left, columnTop, column.width, numberTop - columnTop);
        m_painter.drawRect(head);
        paintText(head.adjusted(pad, 0, -pad, 0), headingText(defined), documentFont(headPoints, Face::Bold),
                  Align::Center, Valign::Middle);
        const QRectF number(column.left, numberTop, column.width, m_geometry.numberHeight());
        m_painter.drawRect(number);
        paintText(number, numberLabel(defined), documentFont(headPoints, Face::Italic), Align::Center, Valign::Middle);
    }
}

void SheetPainter::paintRow(const PageRow &part, const RegisterRow &row, const BookHalf &half, double top,
                            double height)
{
    const bool isVoid = row.state == RowState::Void;
    const bool struck = row.state == RowState::Superseded;
    const double pad = cellPadding;
    for (const BookColumn &column : half.columns) {
        const packs::RegisterColumn &defined = m_definition.columns.at(column.index);
        const bool note = struck && isNotes(defined);
        const Face face = note ? Face::Italic : struck || isVoid ? Face::Struck : Face::Plain;
        const QRectF box(column.left, top, column.width, height);
        if (isVoid && column.index != 0)
            continue;
        m_painter.drawRect(box);
        const bool mark = cellType(defined) == CellType::Mark;
        paintLines(box.adjusted(pad, pad, -pad, -pad), printedCell(defined, row, column.index),
                   documentFont(cellPoints, face), mark ? Align::Center : Align::Left, Valign::Top, part.firstLine,
                   part.lines);
    }
    if (isVoid) {
        const bool first = half.columns.first().index == 0;
        const double left = half.columns.first().left + (first ? half.columns.first().width : 0);
        const QRectF across(left, top, m_geometry.content().right() - left, height);
        m_painter.drawRect(across);
        if (first)
            paintText(across.adjusted(pad, pad, -pad, -pad), voidSentence(row), documentFont(cellPoints, Face::Italic),
                      Align::Left);
    }
    // A loose right sheet, and a book without a column for it, must still say which rows it carries.
    if ((half.half == Half::Right || !printsNumber(m_definition)) && row.seq > 0) {
        const QRectF margin(m_geometry.content().left() - unit::mm(13), top + pad, unit::mm(12), height);
        paintText(margin, QString::number(row.seq),
                  documentFont(headPoints, struck || isVoid ? Face::Struck : Face::Plain), Align::Right);
    }
}

void SheetPainter::paintRows(const BookPage &page, const QList<RegisterRow> &rows, const BookHalf &half)
{
    double top = m_geometry.rowsTop();
    for (const PageRow &part : page.rows) {
        const double height = m_geometry.rowHeight(part.lines);
        paintRow(part, rows.at(part.row), half, top, height);
        top += height;
    }
    if (page.rows.isEmpty()) {
        const QRectF box(m_geometry.content().left(), top, m_geometry.content().width(), m_geometry.rowHeight(1));
        m_painter.drawRect(box);
        paintText(box, u"Không có mục nào trong kỳ này."_s, documentFont(cellPoints, Face::Italic), Align::Center,
                  Valign::Middle);
    }
}

QString SheetPainter::footnote() const
{
    const auto marked = [this](packs::Verified verified) {
        return std::ranges::any_of(m_definition.columns, [verified](const packs::RegisterColumn &column) {
            return column.place == packs::ColumnPlace::Printed && column.provenance.verified == verified;
        });
    };
    if (marked(packs::Verified::No))
        return u"(*) Tên cột dựng lại, chưa đối chiếu với mẫu sổ ban hành."_s;
    if (m_definition.provenance.verified == packs::Verified::No)
        return u"Tên sổ dựng lại; tên cột lấy từ nguồn dẫn lại mẫu sổ: chưa đối chiếu với bản ban hành."_s;
    if (marked(packs::Verified::Secondary))
        return u"Tên cột lấy từ nguồn dẫn lại mẫu sổ, chưa đối chiếu với bản ban hành."_s;
    return {};
}

void SheetPainter::paintSignatures(double top)
{
    const QRectF content = m_geometry.content();
    const double qrLeft = content.right() - qrSide;
    const double rightmost = m_text.qrText.isEmpty() ? content.right() : qrLeft - unit::mm(5);
    const struct {
        QString role;
        QString how;
    } signers[] = {{u"NGƯỜI GIỮ SỔ"_s, u"(ký, ghi rõ họ tên)"_s}, {u"CHÁNH ÁN"_s, u"(ký, đóng dấu)"_s}};
    double left = rightmost - 2 * signatureWidth;
    for (const auto &signer : signers) {
        const QRectF box(left, top, signatureWidth, unit::mm(5));
        paintText(box, signer.role, documentFont(9, Face::Bold), Align::Center);
        paintText(box.translated(0, unit::mm(4)), signer.how, documentFont(footPoints, Face::Italic), Align::Center);
        left += signatureWidth;
    }
    if (!m_text.qrText.isEmpty())
        paintQrCode(m_painter, QRectF(qrLeft, top, qrSide, qrSide), m_text.qrText);
}

void SheetPainter::paintFoot()
{
    const QRectF content = m_geometry.content();
    const double top = m_geometry.rowsBottom() + unit::mm(3);
    const PrintSettings &settings = m_text.settings;
    QStringList foot = m_text.foot;
    // The closing page holds no rows of its own.
    foot += m_text.rows == PageRows::None
        ? QString(u"Cộng cả sổ: "_s % totalsText(m_text.untilHere) % u'.')
        : QString(u"Cộng trang: "_s % totalsText(m_text.onPage) % u". Cộng dồn: "_s % totalsText(m_text.untilHere) % u'.');
    QString who = QString(u"In lúc "_s % formatMoment(settings.printedAt));
    for (const QString &part :
         {settings.printedBy, settings.version.isEmpty() ? QString() : QString(u"Thụ Lý "_s % settings.version),
          QString(u"mã đối chiếu "_s % m_text.checkCode)}) {
        if (!part.isEmpty())
            who += QString(u" · "_s % part);
    }
    foot += who;
    if (m_text.onPage.struck > 0)
        foot += u"Dòng gạch ngang là dòng đã đính chính; dòng đúng ở ngay dưới."_s;
    foot += footnote();
    foot.removeAll(QString());
    const QRectF box(content.left(), top, content.width() - 2 * signatureWidth - qrSide - unit::mm(8),
                     content.bottom() - top);
    paintText(box, foot.join(u'\n'), documentFont(footPoints), Align::Left);
    paintSignatures(top);
}

void SheetPainter::paintPage(const BookPage &page, const QList<RegisterRow> &rows, Half half)
{
    m_painter.setPen(QPen(Qt::black, thinLine));
    m_painter.setBrush(Qt::NoBrush);
    const BookHalf &columns = m_geometry.half(half);
    paintHead(columns.half);
    paintColumnHeads(columns);
    paintRows(page, rows, columns);
    paintFoot();
}

void SheetPainter::paintClosing(const QString &statement)
{
    m_painter.setPen(QPen(Qt::black, thinLine));
    paintHead(Half::Whole);
    const QRectF content = m_geometry.content();
    const QRectF title(content.left(), m_geometry.tableTop() + unit::mm(6), content.width(), unit::mm(10));
    paintText(title, u"TRANG KHOÁ SỔ"_s, documentFont(14, Face::Bold), Align::Center);
    const double side = content.width() / 7;
    const QRectF body(content.left() + side, title.bottom() + unit::mm(6), content.width() - 2 * side, unit::mm(120));
    paintText(body, statement, documentFont(12), Align::Left);
    paintFoot();
}

void SheetPainter::paintCover()
{
    const QRectF content = m_geometry.content();
    const PrintSettings &settings = m_text.settings;
    m_painter.setPen(QPen(Qt::black, unit::pt(1.5)));
    m_painter.drawRect(content);
    m_painter.setPen(QPen(Qt::black, thinLine));
    m_painter.drawRect(content.adjusted(unit::mm(2), unit::mm(2), -unit::mm(2), -unit::mm(2)));
    double top = content.top() + content.height() * 0.09;
    const auto line = [&](const QString &text, double points, Face face, double gap) {
        const QRectF box(content.left() + unit::mm(20), top, content.width() - unit::mm(40), unit::mm(30));
        top += paper::paintText(m_painter, box, text, documentFont(points, face), Align::Center) + unit::mm(gap);
    };
    line(paper::courtLines(settings.courtName), 18, Face::Bold, content.height() / unit::perMm * 0.16);
    line(m_definition.name.vi.toUpper(), 26, Face::Bold, 8);
    line(u"Năm "_s + QString::number(settings.year), 22, Face::Bold, 14);
    line(QString(u"Quyển số: ………    Số trang: "_s % (m_text.pages > 0 ? QString::number(m_text.pages) : u"………"_s)), 14, Face::Plain, 4);
    line(QString(u"Từ ngày "_s % formatDate(settings.from) % u" đến ngày "_s % formatDate(settings.to)), 14, Face::Plain, 4);
    line(settings.closedOn.isValid() ? QString(u"Khoá sổ ngày "_s % formatDate(settings.closedOn)) : u"Khoá sổ ngày ……/……/…………"_s, 14,
         Face::Plain, 4);
    if (!m_definition.legalBasis.isEmpty()) {
        const QRectF basis(content.left() + unit::mm(20), content.bottom() - unit::mm(14), content.width() - unit::mm(40), unit::mm(8));
        paintText(basis, QString(u"Mẫu theo "_s % QString(m_definition.legalBasis).replace(u" of "_s, u" ngày "_s)), documentFont(9, Face::Italic), Align::Center);
    }
}

} // namespace thuly::registers
