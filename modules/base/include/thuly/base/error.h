// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>
#include <memory>

namespace thuly {

/** What an error means to a caller; thulyctl exits with this number. */
enum class ErrorKind { Internal = 1, Refused = 3, BadInput = 4, Damage = 5, Network = 6 };

/** Stable numeric codes; the list is errorcodes.inc. */
enum class ErrorCode : quint16 {
#define THULY_ERROR(name, number, id, kind) name = number,
#include <thuly/base/errorcodes.inc>
#undef THULY_ERROR
};

/**
 * Why something did not happen. `args` fill the places of the sentence shown to a person
 * (names, dates, numbers, already formatted); `detail` is for engineers and never holds
 * personal data or secrets; `field` names the input field at fault, in camelCase.
 */
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail = {};
    QString field = {};
    QStringList args = {};
    std::shared_ptr<const Error> cause = {};

    /** The stable text id, for example "numbering.no-pen". */
    [[nodiscard]] QString id() const;
    [[nodiscard]] ErrorKind kind() const;
    /** This error with `outer` around it. */
    [[nodiscard]] Error within(ErrorCode outer, QString outerDetail = {}) const;
};

template<class T = void> using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString detail = {}, QString field = {},
                                                 QStringList args = {})
{
    return std::unexpected(Error {code, std::move(detail), std::move(field), std::move(args), {}});
}

/** All codes, for the tests that walk them. */
[[nodiscard]] QList<ErrorCode> allErrorCodes();

} // namespace thuly

#define THULY_CONCAT_(a, b) a##b
#define THULY_CONCAT(a, b) THULY_CONCAT_(a, b)

/** THULY_TRY(auto x, f()): declares x with the value of f(), or returns f()'s error from the enclosing function. */
#define THULY_TRY(declaration, expression)                                                                             \
    auto THULY_CONCAT(thulyResult_, __LINE__) = (expression);                                                          \
    if (!THULY_CONCAT(thulyResult_, __LINE__))                                                                         \
        return std::unexpected(std::move(THULY_CONCAT(thulyResult_, __LINE__)).error());                               \
    declaration = std::move(*THULY_CONCAT(thulyResult_, __LINE__))

/** THULY_CHECK(f()): returns f()'s error from the enclosing function; its value, if any, is dropped. */
#define THULY_CHECK(expression)                                                                                        \
    do {                                                                                                               \
        if (auto thulyChecked = (expression); !thulyChecked)                                                           \
            return std::unexpected(std::move(thulyChecked).error());                                                   \
    } while (false)
