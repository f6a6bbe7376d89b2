-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of a book by the given name of their first party on each side, and the views that people keep.

-- One row for each valid or void row of register_entry, kept by the triggers below: a page in the order of names is a range of an
-- index, as one in the order of the book is. Keys are personSortKey(); x'ff' stands behind all names where there is none.
CREATE TABLE register_name (
    rid       INTEGER PRIMARY KEY,         -- the place in the book
    book      INTEGER NOT NULL,
    year      INTEGER NOT NULL,
    plaintiff BLOB NOT NULL,
    defendant BLOB NOT NULL
) STRICT;
CREATE INDEX register_name_plaintiff ON register_name (book, year, plaintiff);
CREATE INDEX register_name_defendant ON register_name (book, year, defendant);

CREATE VIEW register_name_now AS
    SELECT e.rid, e.book, e.year,
        ifnull((SELECT sort_key FROM party WHERE matter = e.matter AND role IN ('plaintiff', 'requester', 'requesting_agency')
                AND removed_on IS NULL ORDER BY position LIMIT 1), x'ff') AS plaintiff,
        ifnull((SELECT sort_key FROM party WHERE matter = e.matter AND role IN ('defendant', 'accused', 'proposed_person')
                AND removed_on IS NULL ORDER BY position LIMIT 1), x'ff') AS defendant,
        e.matter, e.state
    FROM register_entry AS e;

INSERT INTO register_name SELECT rid, book, year, plaintiff, defendant FROM register_name_now WHERE state <> 'superseded';

CREATE TRIGGER register_name_insert AFTER INSERT ON register_entry WHEN NEW.state <> 'superseded'
BEGIN
    INSERT INTO register_name SELECT rid, book, year, plaintiff, defendant FROM register_name_now WHERE rid = NEW.rid;
END;
CREATE TRIGGER register_name_move AFTER UPDATE OF rid ON register_entry WHEN NEW.rid <> OLD.rid AND NEW.state <> 'superseded'
BEGIN
    UPDATE register_name SET rid = NEW.rid WHERE rid = OLD.rid;
END;
CREATE TRIGGER register_name_drop AFTER DELETE ON register_entry
BEGIN
    DELETE FROM register_name WHERE rid = OLD.rid;
END;
CREATE TRIGGER register_name_party_insert AFTER INSERT ON party
BEGIN
    UPDATE register_name SET (plaintiff, defendant) = (SELECT n.plaintiff, n.defendant FROM register_name_now AS n WHERE n.rid = register_name.rid)
        WHERE rid IN (SELECT rid FROM register_entry WHERE matter = NEW.matter AND state <> 'superseded');
END;
CREATE TRIGGER register_name_party_update AFTER UPDATE OF sort_key, role, position, removed_on ON party
    WHEN (OLD.sort_key, OLD.role, OLD.position, OLD.removed_on) IS NOT (NEW.sort_key, NEW.role, NEW.position, NEW.removed_on)
BEGIN
    UPDATE register_name SET (plaintiff, defendant) = (SELECT n.plaintiff, n.defendant FROM register_name_now AS n WHERE n.rid = register_name.rid)
        WHERE rid IN (SELECT rid FROM register_entry WHERE matter = NEW.matter AND state <> 'superseded');
END;

-- Filter, order and columns of a book, under a name. Not in the journal: it belongs to its author alone, and its filters hold names.
CREATE TABLE saved_view (
    rid        INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    owner      BLOB NOT NULL CHECK (length(owner) = 16),
    register   TEXT NOT NULL,
    name       TEXT NOT NULL CHECK (name <> ''),
    name_fold  TEXT NOT NULL,
    body       BLOB NOT NULL,              -- CBOR map, the grid decides the keys
    is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
    saved_ms   INTEGER NOT NULL,
    UNIQUE (owner, register, name_fold)
) STRICT;
