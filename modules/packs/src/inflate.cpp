// SPDX-License-Identifier: GPL-3.0-or-later
#include "inflate.h"

#include <zlib.h>

namespace thuly::packs {

std::optional<QByteArray> inflateExactly(const QByteArray &stream, qint64 size)
{
    QByteArray out(size, Qt::Uninitialized);
    // One byte more than wanted: a stream that still has something to say there is longer than it claims.
    Bytef spare = 0;
    z_stream z = {};
    if (inflateInit(&z) != Z_OK)
        return std::nullopt;
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(stream.constData()));
    z.avail_in = static_cast<uInt>(stream.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = static_cast<uInt>(size);
    int status = Z_OK;
    while (status == Z_OK && z.avail_out > 0)
        status = inflate(&z, Z_NO_FLUSH);
    if (status == Z_OK || (status == Z_BUF_ERROR && z.avail_out == 0)) {
        z.next_out = &spare;
        z.avail_out = 1;
        status = inflate(&z, Z_FINISH);
    }
    const bool whole = status == Z_STREAM_END && z.total_out == static_cast<uLong>(size) && z.avail_in == 0;
    inflateEnd(&z);
    return whole ? std::optional(out) : std::nullopt;
}

std::optional<QByteArray> deflateAll(const QByteArray &bytes)
{
    auto length = compressBound(static_cast<uLong>(bytes.size()));
    QByteArray out(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (compress2(reinterpret_cast<Bytef *>(out.data()), &length, reinterpret_cast<const Bytef *>(bytes.constData()),
                  static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION)
        != Z_OK)
        return std::nullopt;
    out.truncate(static_cast<qsizetype>(length));
    return out;
}

} // namespace thuly::packs
