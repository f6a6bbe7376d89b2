// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/error.h>

namespace thuly {

namespace {

struct Row {
    ErrorCode code;
    const char *id;
    ErrorKind kind;
};

constexpr Row rows[] = {
#define THULY_ERROR(name, number, id, kind) {ErrorCode::name, id, ErrorKind::kind},
#include <thuly/base/errorcodes.inc>
#undef THULY_ERROR
};

const Row &rowOf(ErrorCode code)
{
    for (const Row &row : rows) {
        if (row.code == code)
            return row;
    }
    return rows[0];
}

} // namespace

QString Error::id() const
{
    return QString::fromLatin1(rowOf(code).id);
}

ErrorKind Error::kind() const
{
    return rowOf(code).kind;
}

Error Error::within(ErrorCode outer, QString outerDetail) const
{
    return Error {outer, std::move(outerDetail), field, args, std::make_shared<const Error>(*this)};
}

QList<ErrorCode> allErrorCodes()
{
    QList<ErrorCode> codes;
    for (const Row &row : rows)
        codes.append(row.code);
    return codes;
}

} // namespace thuly
