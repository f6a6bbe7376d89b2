-- SPDX-License-Identifier: GPL-3.0-or-later
-- The books: projections over matters, written only by registers::registersProjection().

CREATE TABLE register_book (
    rid INTEGER PRIMARY KEY CHECK (rid BETWEEN 1 AND 32767),
    court TEXT NOT NULL,
    series TEXT NOT NULL,                  -- 'petition', or the number series of the acceptance register
    UNIQUE (court, series)
) STRICT;

-- The rid is the row's place: book, year, number, version (rowplace.h). So a page is a range of the table itself, and the
-- word index below gives its hits in the order of the book.
CREATE TABLE register_entry (
    rid INTEGER PRIMARY KEY,
    place INTEGER NOT NULL,                -- the rid again, so that a rebuild compares it
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    book INTEGER NOT NULL REFERENCES register_book (rid),
    year INTEGER NOT NULL,
    seq INTEGER,                           -- NULL while provisional
    number TEXT NOT NULL,
    entry_date INTEGER NOT NULL,           -- received (petitions) or accepted (cases)
    matter BLOB NOT NULL CHECK (length(matter) = 16),
    state TEXT NOT NULL CHECK (state IN ('pending', 'closed', 'provisional', 'superseded', 'void')),
    closed_on INTEGER,                     -- resolved, or for a petition accepted
    next_due INTEGER,                      -- of the open deadlines the first, while it stands in this book
    correction BLOB,                       -- superseded: the correction that struck it through
    void_by BLOB,
    void_on INTEGER,
    words TEXT NOT NULL                    -- folded, what register_words holds for it, fields parted by U+001F
) STRICT;
CREATE INDEX register_entry_matter ON register_entry (matter, book);
CREATE INDEX register_entry_state ON register_entry (state, rid);
CREATE INDEX register_entry_date ON register_entry (book, entry_date);
CREATE INDEX register_entry_due ON register_entry (book, next_due) WHERE next_due IS NOT NULL;
CREATE INDEX register_entry_closed ON register_entry (book, closed_on, entry_date);

-- Words as beginnings (1 to 3 letters have their own lists): measured in modules/registers/README.md.
CREATE VIRTUAL TABLE register_words USING fts5 (
    number, plaintiff, defendant, third, relation, judge, content, note, marks,
    content = '', contentless_delete = 1, detail = column, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
);
