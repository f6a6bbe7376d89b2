// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract.h"

#include <QMap>
#include <QStringList>

#include <expected>
#include <optional>

namespace thuly::ctl {

/** The arguments of one verb, checked against its options. */
class Arguments
{
public:
    /** Values by option name; or a sentence saying what is wrong with the call. */
    [[nodiscard]] static std::expected<Arguments, QString> parse(const QStringList &words, const QList<OptionSpec> &options);

    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    [[nodiscard]] QString value(const QString &name, const QString &otherwise = {}) const;
    /** All values of an option that may be given several times. */
    [[nodiscard]] QStringList values(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] const QStringList &positional() const { return m_positional; }
    /** The positional argument at `index`, or MissingField naming it. */
    [[nodiscard]] Result<QString> required(int index, const QString &name) const;
    [[nodiscard]] Result<QString> requiredOption(const QString &name) const;
    /** A whole number within limits, or BadNumber. */
    [[nodiscard]] Result<int> integer(const QString &name, int otherwise, int least, int most) const;

private:
    QMap<QString, QStringList> m_values;
    QStringList m_positional;
};

/** The options every call may carry before or after the verb. */
struct Globals {
    QString vault;
    QString user;
    QString passwordFile;
    QString language = QStringLiteral("vi");
    bool json = false;
    bool progress = false;
    bool help = false;
};

/** Takes the global options out of the command line; what is left starts with noun and verb. */
[[nodiscard]] std::expected<std::pair<Globals, QStringList>, QString> splitGlobals(const QStringList &words);

} // namespace thuly::ctl
