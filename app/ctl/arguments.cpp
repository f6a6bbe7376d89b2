// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

std::expected<Arguments, QString> Arguments::parse(const QStringList &words, const QList<OptionSpec> &options)
{
    Arguments arguments;
    bool onlyPositional = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyPositional || !word.startsWith(u"--"_s)) {
            arguments.m_positional.append(word);
            continue;
        }
        if (word == u"--"_s) {
            onlyPositional = true;
            continue;
        }
        const QString name = word.mid(2).section(u'=', 0, 0);
        const auto spec = std::ranges::find_if(options, [&](const OptionSpec &o) { return o.name == name; });
        if (spec == options.end())
            return std::unexpected(u"unknown option --"_s + name);
        if (spec->value.isEmpty()) {
            arguments.m_values[name];
        } else if (word.contains(u'=')) {
            arguments.m_values[name].append(word.section(u'=', 1));
        } else if (spec->value.startsWith(u'[') && (i + 1 == words.size() || words[i + 1].startsWith(u"--"_s))) {
            arguments.m_values[name]; // given without its value
        } else if (i + 1 < words.size()) {
            arguments.m_values[name].append(words[++i]);
        } else {
            return std::unexpected(u"--%1 needs %2"_s.arg(name, spec->value));
        }
    }
    return arguments;
}

QString Arguments::value(const QString &name, const QString &otherwise) const
{
    const QStringList given = m_values.value(name);
    return given.isEmpty() ? otherwise : given.last();
}

Result<QString> Arguments::required(int index, const QString &name) const
{
    if (index >= m_positional.size())
        return fail(ErrorCode::MissingField, name, name, {name});
    return m_positional[index];
}

Result<QString> Arguments::requiredOption(const QString &name) const
{
    if (!has(name) || value(name).isEmpty())
        return fail(ErrorCode::MissingField, name, name, {u"--"_s + name});
    return value(name);
}

Result<int> Arguments::integer(const QString &name, int otherwise, int least, int most) const
{
    if (values(name).isEmpty())
        return otherwise;
    bool ok = false;
    const int number = value(name).toInt(&ok);
    if (!ok || number < least || number > most)
        return fail(ErrorCode::BadNumber, {}, name, {value(name)});
    return number;
}

std::expected<std::pair<Globals, QStringList>, QString> splitGlobals(const QStringList &words)
{
    Globals globals;
    QStringList rest;
    const QList<std::pair<QString, QString *>> valued = {{u"--vault"_s, &globals.vault},
                                                         {u"--user"_s, &globals.user},
                                                         {u"--password-file"_s, &globals.passwordFile},
                                                         {u"--lang"_s, &globals.language}};
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        const auto option = std::ranges::find_if(
            valued, [&](const auto &pair) { return word == pair.first || word.startsWith(QString(pair.first + u'=')); });
        if (option != valued.end()) {
            if (word.contains(u'='))
                *option->second = word.section(u'=', 1);
            else if (i + 1 < words.size())
                *option->second = words[++i];
            else
                return std::unexpected(word + u" needs a value"_s);
        } else if (word == u"--json"_s) {
            globals.json = true;
        } else if (word == u"--progress"_s) {
            globals.progress = true;
        } else if (word == u"--help"_s || word == u"-h"_s) {
            globals.help = true;
        } else {
            rest.append(word);
        }
    }
    if (globals.language != u"vi"_s && globals.language != u"en"_s)
        return std::unexpected(u"--lang takes vi or en"_s);
    return std::pair{globals, rest};
}

} // namespace thuly::ctl
