// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>

#include <QJsonValue>
#include <QList>
#include <QString>

namespace thuly::ctl {

class Context;
class Arguments;

/** One option of a verb. `value` names its argument in the help; empty for a switch, "[YYYY]" when it may be left out. */
struct OptionSpec {
    QString name;
    QString value;
    QString help;
};

/** What a verb needs before it runs. */
enum class Needs { Nothing, Vault };

/** One verb of the contract (ctl.md): its help, its options, and the function that does it. */
struct Verb {
    QString noun;
    QString verb;
    /** Positional arguments as shown in the help, for example "REF…". */
    QString positional;
    QString summary;
    QString example;
    Needs needs = Needs::Vault;
    QList<OptionSpec> options = {};
    Result<QJsonValue> (*run)(Context &, const Arguments &) = nullptr;
};

/** Exit codes of thulyctl that are not those of an ErrorKind. */
inline constexpr int exitDone = 0;
inline constexpr int exitUsage = 2;

/** All verbs, in the order of the help. */
[[nodiscard]] const QList<Verb> &contract();
[[nodiscard]] const Verb *findVerb(const QString &noun, const QString &verb);
[[nodiscard]] QString helpOf(const Verb &verb);
/** The list of nouns and verbs; `thulyctl help --all` prints helpOf() of each as well. */
[[nodiscard]] QString overview();

} // namespace thuly::ctl
