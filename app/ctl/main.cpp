// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"
#include "context.h"
#include "contract.h"
#include "output.h"

#include <thuly/crypto/processhardening.h>

#include <QGuiApplication>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

void print(FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), to);
    std::fflush(to);
}

int usage(const ctl::Globals &globals, const QString &what)
{
    if (globals.json)
        print(stdout, ctl::asJson(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, u"usage"_s}, {u"message"_s, what}}}}));
    print(stderr, u"thulyctl: %1\nthulyctl help lists the calls.\n"_s.arg(what).toUtf8());
    return ctl::exitUsage;
}

int help(const QStringList &words)
{
    QString text = ctl::overview();
    if (words.contains(u"--all"_s)) {
        for (const ctl::Verb &verb : ctl::contract())
            text += u'\n' + ctl::helpOf(verb);
    }
    print(stdout, text.toUtf8());
    return ctl::exitDone;
}

int run(const ctl::Globals &globals, const ctl::Verb &verb, const QStringList &words)
{
    const auto arguments = ctl::Arguments::parse(words, verb.options);
    if (!arguments)
        return usage(globals, arguments.error());
    const SystemClock clock;
    ctl::Context context(globals, clock);
    const Result<QJsonValue> result = verb.run(context, *arguments);
    if (!result) {
        const Error &error = result.error();
        if (globals.json)
            print(stdout, ctl::asJson(ctl::errorAsJson(error)));
        else
            print(stderr, (ctl::errorAsJson(error)["error"_L1]["message"_L1].toString() + u'\n').toUtf8());
        return static_cast<int>(error.kind());
    }
    // A verb that wrote its own output (CSV to standard output, for example) returns nothing more to say.
    if (!result->isUndefined())
        print(stdout, globals.json ? ctl::asJson(*result) : ctl::asText(*result).toUtf8());
    return ctl::exitCodeOf(*result);
}

} // namespace

int main(int argc, char *argv[])
{
    if (!crypto::hardenProcess()) {
        print(stderr, "thulyctl: this system does not let a program protect its memory; it will not open a vault here.\n");
        return static_cast<int>(ErrorKind::Internal);
    }
    // Printing registers needs fonts, hence QtGui; nothing is ever shown.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"thulyctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(THULY_VERSION));
    ctl::Context::catchInterrupts();

    auto split = ctl::splitGlobals(QCoreApplication::arguments().mid(1));
    if (!split)
        return usage({}, split.error());
    const auto &[globals, words] = *split;
    const auto language = ctl::language(application, globals.language);
    if (words.isEmpty() || words.first() == u"help"_s)
        return help(words);
    const ctl::Verb *verb = ctl::findVerb(words.first(), words.value(1));
    if (!verb) {
        if (globals.help)
            return help({});
        return usage(globals, u"unknown call: "_s + words.mid(0, 2).join(u' '));
    }
    if (globals.help) {
        print(stdout, ctl::helpOf(*verb).toUtf8());
        return ctl::exitDone;
    }
    return run(globals, *verb, words.mid(2));
}
