-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of books kept by hand that have no number yet: projections of bookdraft.*, written only by registers::rowDraftsProjection().
-- They stand in no book: nothing prints, counts, closes or exports them.
CREATE TABLE row_draft (
    rid        INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),      -- of the row that it becomes
    court      TEXT NOT NULL,
    register   TEXT NOT NULL,
    ord        INTEGER NOT NULL,                                   -- order on the sheet
    version    INTEGER NOT NULL CHECK (version > 0),
    cells      BLOB NOT NULL,                                      -- canonical CBOR: field -> text
    author     BLOB NOT NULL CHECK (length(author) = 16),          -- of the last change
    changed_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX row_draft_book ON row_draft (court, register, ord, uid);
