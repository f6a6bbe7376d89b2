-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a matter came to the court, and which matters belong together: projections of the journal, written only by
-- cases::projection().

ALTER TABLE matter ADD COLUMN intake TEXT NOT NULL DEFAULT 'petition' CHECK (intake IN ('petition', 'file', 'split'));

CREATE TABLE matter_link (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL CHECK (length(matter) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('joined', 'split', 'continues', 'related')),
    other BLOB CHECK (length(other) = 16), -- in this vault; NULL: of another court, or from before this vault
    other_no TEXT NOT NULL,                -- its number, word for word as it was written then
    other_court TEXT NOT NULL,             -- as written; empty for this court
    note TEXT NOT NULL,
    linked_on INTEGER NOT NULL,
    author BLOB NOT NULL,
    recorded_ms INTEGER NOT NULL,
    removed_on INTEGER                     -- struck through: was wrong
) STRICT;
CREATE INDEX matter_link_matter ON matter_link (matter, rid);
CREATE INDEX matter_link_other ON matter_link (other, rid) WHERE other IS NOT NULL;
CREATE INDEX matter_link_number ON matter_link (other_no);
