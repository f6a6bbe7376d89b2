// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::registers::paper {

double paintText(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, Align align, Valign valign, Lines lines)
{
    if (text.isEmpty())
        return 0;
    QString laidOut = text;
    laidOut.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(laidOut, font);
    QTextOption option(align == Align::Left        ? Qt::AlignLeft
                           : align == Align::Right ? Qt::AlignRight
                                                   : Qt::AlignHCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    const double lineHeight = QFontMetricsF(font).height();
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(box.width());
    layout.endLayout();
    const int last = std::min(layout.lineCount(), lines.first + lines.count);
    const double used = (last - lines.first) * lineHeight;
    double y = valign == Valign::Middle ? box.top() + (box.height() - used) / 2 : box.top();
    for (int i = lines.first; i < last; ++i) {
        layout.lineAt(i).draw(&painter, QPointF(box.left(), y) - QPointF(0, layout.lineAt(i).y()));
        y += lineHeight;
    }
    return used;
}

QString courtLines(const QString &name)
{
    const QString upper = name.toUpper();
    for (const QString &common : {u"TOÀ ÁN NHÂN DÂN "_s, u"TÒA ÁN NHÂN DÂN "_s}) {
        if (upper.startsWith(common))
            return QString(common.trimmed() % u'\n' % upper.sliced(common.size()));
    }
    return upper;
}

} // namespace thuly::registers::paper
