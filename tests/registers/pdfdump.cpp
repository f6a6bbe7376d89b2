// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfdump.h"

#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace thuly::test {

namespace {

constexpr double mmPerPoint = 25.4 / 72;
/** Words closer than this on one line belong together. */
constexpr double wordGapMm = 2.2;
constexpr double toleranceMm = 1.0;

struct Run {
    double left = 0;
    double right = 0;
    double top = 0;
    QString text;
};

QString place(double mm)
{
    return QString::number(std::round(mm * 2) / 2, 'f', 1);
}

double attribute(const QXmlStreamReader &xml, const QString &name)
{
    return xml.attributes().value(name).toDouble() * mmPerPoint;
}

void takeWord(QList<Run> &runs, const Run &word)
{
    if (!runs.isEmpty()) {
        Run &last = runs.last();
        const bool sameLine = std::abs(last.top - word.top) < 0.3;
        if (sameLine && word.left >= last.left && word.left - last.right < wordGapMm) {
            last.text += u' ' + word.text;
            last.right = word.right;
            return;
        }
    }
    runs += word;
}

struct Line {
    double x = 0;
    double y = 0;
    QString text;
};

Line parsed(const QString &line)
{
    return {line.section(u' ', 0, 0).toDouble(), line.section(u' ', 1, 1).toDouble(), line.section(u' ', 2)};
}

bool agree(const QString &expected, const QString &actual)
{
    if (expected == actual)
        return true;
    const Line one = parsed(expected);
    const Line other = parsed(actual);
    return one.text == other.text && std::abs(one.x - other.x) <= toleranceMm && std::abs(one.y - other.y) <= toleranceMm;
}

} // namespace

std::optional<QStringList> pdfDump(const QString &file)
{
    const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (tool.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(tool, {u"-bbox"_s, file, u"-"_s});
    process.waitForFinished();
    QXmlStreamReader xml(process.readAllStandardOutput());
    QStringList lines;
    QList<Run> runs;
    int page = 0;
    const auto flush = [&] {
        for (const Run &run : std::as_const(runs))
            lines += QString(place(run.left) % u' ' % place(run.top) % u' ' % run.text);
        runs.clear();
    };
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "page"_L1) {
            flush();
            lines += u"= page %1: %2 x %3 mm"_s.arg(++page).arg(place(attribute(xml, u"width"_s)), place(attribute(xml, u"height"_s)));
        } else if (xml.name() == "word"_L1) {
            Run word {attribute(xml, u"xMin"_s), attribute(xml, u"xMax"_s), attribute(xml, u"yMin"_s), {}};
            word.text = xml.readElementText();
            takeWord(runs, word);
        }
    }
    flush();
    return lines;
}

QString firstDifference(const QStringList &expected, const QStringList &actual)
{
    for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        const QString wanted = expected.value(i, u"(nothing)"_s);
        const QString got = actual.value(i, u"(nothing)"_s);
        if (!agree(wanted, got))
            return u"line %1\n  golden: %2\n  now:    %3"_s.arg(i + 1).arg(wanted, got);
    }
    return {};
}

} // namespace thuly::test
