// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract.h"

#include "commands/commands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

const QList<Verb> &contract()
{
    static const QList<Verb> verbs = vaultVerbs() + userVerbs() + packVerbs() + procedureVerbs() + demoVerbs() + petitionVerbs() + caseVerbs() + paperVerbs()
        + linkVerbs() + hearingVerbs() + serviceVerbs() + deadlineVerbs() + registerVerbs() + legacyVerbs() + bookVerbs() + draftVerbs() + numberVerbs() + journalVerbs();
    return verbs;
}

const Verb *findVerb(const QString &noun, const QString &verb)
{
    const auto &verbs = contract();
    const auto found = std::ranges::find_if(verbs, [&](const Verb &v) { return v.noun == noun && v.verb == verb; });
    return found == verbs.end() ? nullptr : &*found;
}

QString helpOf(const Verb &verb)
{
    QString text = u"thulyctl %1 %2%3%4\n    %5\n"_s.arg(verb.noun, verb.verb, verb.options.isEmpty() ? QString() : u" [options]"_s,
                                                         verb.positional.isEmpty() ? QString() : QString(u' ' + verb.positional), verb.summary);
    for (const OptionSpec &option : verb.options) {
        const QString name = u"--"_s + option.name + (option.value.isEmpty() ? QString() : QString(u' ' + option.value));
        text += u"      %1  %2\n"_s.arg(name, -24).arg(option.help);
    }
    text += u"    Example: %1\n"_s.arg(verb.example);
    return text;
}

QString overview()
{
    QString text = uR"(thulyctl: the court desk without windows

thulyctl [--vault DIR] [--user NAME] [--password-file FILE|-] [--json] [--lang vi|en] [--progress] <noun> <verb> [arguments]

)"_s;
    QString noun;
    for (const Verb &verb : contract()) {
        if (verb.noun != noun)
            text += u"  "_s + verb.noun + u'\n';
        noun = verb.noun;
        text += u"      %1 %2\n"_s.arg(QString(verb.verb + u' ' + verb.positional), -28).arg(verb.summary);
    }
    text += uR"(
thulyctl <noun> <verb> --help explains one verb; thulyctl help --all prints the whole contract.
Exit codes: 0 done, 2 usage, 3 refused by a rule or a right, 4 bad input, 5 damage found, 6 network, 1 anything else.
)"_s;
    return text;
}

} // namespace thuly::ctl
