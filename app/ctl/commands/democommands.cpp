// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"

#include <thuly/workflow/demo.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

constexpr int mostDemoCases = 1'000'000;

QJsonObject lineJson(const workflow::YearLine &line)
{
    return {{u"month"_s, line.month},       {u"register"_s, line.registerId}, {u"caseType"_s, line.caseType},   {u"carried"_s, line.carried},
            {u"entered"_s, line.entered},   {u"resolved"_s, line.resolved},   {u"remaining"_s, line.remaining}, {u"late"_s, line.late},
            {u"open"_s, line.open},         {u"balances"_s, line.balances()}};
}

/** Twelve months by type: carried over + entered = resolved + left, as the books were closed. */
QString yearTable(const workflow::YearReport &report)
{
    const auto row = [](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += i < 2 ? cells.at(i).leftJustified(10) : cells.at(i).rightJustified(10);
        return QString(text.trimmed() % u'\n');
    };
    const auto say = [](const char *text) { return QCoreApplication::translate("thulyctl", text); };
    QString text = row({say(QT_TRANSLATE_NOOP("thulyctl", "Month")), say(QT_TRANSLATE_NOOP("thulyctl", "Type")),
                        say(QT_TRANSLATE_NOOP("thulyctl", "Carried")), say(QT_TRANSLATE_NOOP("thulyctl", "Entered")),
                        say(QT_TRANSLATE_NOOP("thulyctl", "Resolved")), say(QT_TRANSLATE_NOOP("thulyctl", "Left")),
                        say(QT_TRANSLATE_NOOP("thulyctl", "Balances"))});
    for (const workflow::YearLine &line : report.lines) {
        const QString month = QString::number(line.month).rightJustified(2, u'0') + u'/' + QString::number(report.year);
        text += row({month, line.caseType.isEmpty() ? line.registerId : line.caseType, QString::number(line.carried), QString::number(line.entered),
                     QString::number(line.resolved), QString::number(line.remaining),
                     line.balances() ? say(QT_TRANSLATE_NOOP("thulyctl", "yes")) : say(QT_TRANSLATE_NOOP("thulyctl", "no"))});
    }
    return text;
}

Result<QJsonValue> fillYear(Context &context, const Arguments &arguments, quint64 seed)
{
    workflow::YearInput input;
    THULY_TRY(input.year, arguments.integer(u"year"_s, 0, 2000, 2100));
    THULY_TRY(input.matters, arguments.integer(u"matters"_s, input.matters, 1, mostDemoCases));
    input.seed = seed;
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const workflow::YearReport report, workflow::Demo(desk).fillYear(input, {}, context.progressFn()).takeResult());
    QJsonObject object{{u"ok"_s, report.balances()},        {u"year"_s, report.year},           {u"matters"_s, report.matters},
                       {u"ops"_s, report.ops},              {u"hearings"_s, report.hearings},   {u"adjourned"_s, report.adjourned},
                       {u"services"_s, report.services},    {u"joined"_s, report.joined},       {u"split"_s, report.split},
                       {u"bookRows"_s, report.ownRows},     {u"closings"_s, report.closings},   {u"ms"_s, report.milliseconds},
                       {u"closingMs"_s, report.closingMs},  {u"slowestClosingMs"_s, report.slowestClosingMs}};
    if (context.globals().json) {
        QJsonArray lines;
        for (const workflow::YearLine &line : report.lines)
            lines.append(lineJson(line));
        object.insert(u"months"_s, lines);
        return object;
    }
    const QByteArray table = yearTable(report).toUtf8();
    std::fwrite(table.constData(), 1, static_cast<size_t>(table.size()), stdout);
    return object;
}

Result<QJsonValue> fill(Context &context, const Arguments &arguments)
{
    THULY_TRY(const int seed, arguments.integer(u"seed"_s, 1, 0, 2'000'000'000));
    if (arguments.has(u"year"_s) || arguments.has(u"matters"_s))
        return fillYear(context, arguments, static_cast<quint64>(seed));
    workflow::DemoInput input;
    THULY_TRY(input.cases, arguments.integer(u"cases"_s, input.cases, 1, mostDemoCases));
    input.seed = static_cast<quint64>(seed);
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(const auto report, workflow::Demo(desk).fill(input, {}, context.progressFn()).takeResult());
    return QJsonObject{{u"cases"_s, report.cases}, {u"ops"_s, report.ops}, {u"ms"_s, report.milliseconds}};
}

} // namespace

QList<Verb> demoVerbs()
{
    return {{u"demo"_s, u"fill"_s, {}, u"Fills a vault with an invented court, through the same steps as real work"_s,
             u"thulyctl --vault court --user ha --password-file pw demo fill --cases 2000 --seed 7"_s, Needs::Vault,
             {{u"cases"_s, u"N"_s, u"how many petitions (200)"_s},
              {u"seed"_s, u"S"_s, u"same seed, same content (1)"_s},
              {u"year"_s, u"[YYYY]"_s, u"instead: a scripted year of all procedures, each month closed; ends with 5 unless all balances (the last year that is over)"_s},
              {u"matters"_s, u"N"_s, u"how many matters in the scripted year (20000)"_s}},
             fill}};
}

} // namespace thuly::ctl
