// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/sheets/sheetreader.h>

#include <QByteArray>
#include <QIODevice>

namespace thuly::sheets {

/*
 * What the helper says to the program: frames of a length (4 bytes, big-endian) and one canonical CBOR array whose first
 * item is the kind. Ends with Done or Failed.
 */

/** Writes a workbook as frames while it is read. */
class FrameWriter final : public SheetSink
{
public:
    explicit FrameWriter(QIODevice &out) : m_out(out) {}
    void startSheet(const QString &name, Visibility visibility) override;
    void addRow(Row row) override;
    void setMerges(QList<Merge> merges) override;
    void finish(const Result<FileFacts> &facts);
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    void flushRows();
    void write(const QByteArray &cbor);

    QIODevice &m_out;
    QList<Row> m_rows;
    qsizetype m_cells = 0;
    bool m_failed = false;
};

/** Puts frames together again; trusts nothing in them. */
class FrameReader
{
public:
    /** SheetDamaged for frames that FrameWriter does not write; the helper's own error when it sent one. */
    [[nodiscard]] Result<void> feed(const QByteArray &bytes);
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] Workbook take() { return std::move(m_book); }

private:
    [[nodiscard]] Result<void> frame(QByteArrayView cbor);

    Workbook m_book;
    QByteArray m_buffer;
    bool m_done = false;
};

} // namespace thuly::sheets
