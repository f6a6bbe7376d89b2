-- SPDX-License-Identifier: GPL-3.0-or-later
-- Khoá sổ: periods of a book that are closed for good, and the count of matters day by day that a closing freezes.

CREATE TABLE register_closing (
    rid         INTEGER PRIMARY KEY,
    uid         BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    court       TEXT NOT NULL,
    register    TEXT NOT NULL,
    book        INTEGER NOT NULL REFERENCES register_book (rid),
    seq         INTEGER NOT NULL CHECK (seq > 0),                       -- 1, 2, 3 … per book
    kind        TEXT NOT NULL CHECK (kind IN ('month', 'year')),
    period_from INTEGER NOT NULL,
    period_to   INTEGER NOT NULL CHECK (period_to > period_from),
    opens       INTEGER NOT NULL,                                       -- the first day that is open after it
    row_count   INTEGER NOT NULL,
    balance     BLOB NOT NULL,                                          -- canonical CBOR
    snapshot    BLOB NOT NULL CHECK (length(snapshot) = 32),            -- SHA-256 of the printed rows
    blob        BLOB NOT NULL CHECK (length(blob) = 16),                -- where they are kept
    prev        BLOB NOT NULL CHECK (length(prev) = 32),                -- hash of the closing before; zeros for the first
    hash        BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    closed_by   BLOB NOT NULL CHECK (length(closed_by) = 16),
    closed_ms   INTEGER NOT NULL,
    UNIQUE (book, seq),
    UNIQUE (book, kind, period_from)
) STRICT;
CREATE INDEX register_closing_opens ON register_closing (book, opens);
CREATE INDEX register_closing_period ON register_closing (court, register, seq);

-- A closing is for ever.
CREATE TRIGGER register_closing_stays BEFORE UPDATE ON register_closing
BEGIN
    SELECT RAISE(ABORT, 'a closing does not change');
END;

-- The day on which a row counts as entered and as resolved: its date, or the first open day when it was recorded after its period was closed.
ALTER TABLE register_entry ADD COLUMN case_type TEXT NOT NULL DEFAULT '';
ALTER TABLE register_entry ADD COLUMN entered_in INTEGER;
ALTER TABLE register_entry ADD COLUMN closed_in INTEGER;
-- Rows of old registers that were taken over are history: they count in no period (entered_in stays NULL).
UPDATE register_entry SET entered_in = entry_date, closed_in = CASE WHEN state = 'closed' THEN closed_on END,
    case_type = (SELECT case_type FROM matter WHERE uid = register_entry.matter)
    WHERE state <> 'superseded' AND matter IN (SELECT uid FROM matter);
DROP INDEX register_entry_closed;
CREATE INDEX register_entry_entered_in ON register_entry (book, entered_in);
CREATE INDEX register_entry_closed_in ON register_entry (book, closed_in, entered_in);
CREATE INDEX register_entry_open ON register_entry (book, entered_in) WHERE state IN ('pending', 'provisional');
-- Rows that stand in another year's book than they count in, and rows recorded late: few.
CREATE INDEX register_entry_stray ON register_entry (book, entered_in) WHERE year <> entered_in / 10000;
CREATE INDEX register_entry_late_in ON register_entry (book, entered_in) WHERE entered_in <> entry_date;
CREATE INDEX register_entry_late_out ON register_entry (book, closed_in) WHERE closed_in <> closed_on;

-- What is entered and resolved, day by day. Days of a closed period never change: what is recorded later is posted to the first open day.
CREATE TABLE register_day (
    rid       INTEGER PRIMARY KEY,
    book      INTEGER NOT NULL,
    case_type TEXT NOT NULL,
    day       INTEGER NOT NULL,
    entered   INTEGER NOT NULL,
    resolved  INTEGER NOT NULL,
    UNIQUE (book, case_type, day)
) STRICT;
INSERT INTO register_day (book, case_type, day, entered, resolved)
    SELECT book, case_type, day, sum(entered), sum(resolved) FROM (
        SELECT book, case_type, entered_in AS day, 1 AS entered, 0 AS resolved FROM register_entry WHERE state IN ('pending', 'closed', 'provisional') AND entered_in IS NOT NULL
        UNION ALL
        SELECT book, case_type, closed_in, 0, 1 FROM register_entry WHERE closed_in IS NOT NULL)
    GROUP BY book, case_type, day;

-- A day on which nothing counts any more has no row, so that a rebuild, which skips what came between, finds the same.
CREATE TRIGGER register_day_empty AFTER UPDATE ON register_day WHEN NEW.entered = 0 AND NEW.resolved = 0
BEGIN
    DELETE FROM register_day WHERE rid = NEW.rid;
END;

CREATE TRIGGER register_day_insert AFTER INSERT ON register_entry
    WHEN NEW.state IN ('pending', 'closed', 'provisional') AND NEW.entered_in IS NOT NULL
BEGIN
    INSERT INTO register_day (book, case_type, day, entered, resolved) VALUES (NEW.book, NEW.case_type, NEW.entered_in, 1, 0)
        ON CONFLICT (book, case_type, day) DO UPDATE SET entered = entered + 1;
    INSERT INTO register_day (book, case_type, day, entered, resolved)
        SELECT NEW.book, NEW.case_type, NEW.closed_in, 0, 1 WHERE NEW.closed_in IS NOT NULL
        ON CONFLICT (book, case_type, day) DO UPDATE SET resolved = resolved + 1;
END;

CREATE TRIGGER register_day_take AFTER UPDATE OF state, case_type, entered_in, closed_in ON register_entry
    WHEN OLD.state IN ('pending', 'closed', 'provisional') AND OLD.entered_in IS NOT NULL
        AND (OLD.state, OLD.case_type, OLD.entered_in, OLD.closed_in) IS NOT (NEW.state, NEW.case_type, NEW.entered_in, NEW.closed_in)
BEGIN
    INSERT INTO register_day (book, case_type, day, entered, resolved)
        VALUES (OLD.book, OLD.case_type, max(OLD.entered_in, ifnull((SELECT max(opens) FROM register_closing WHERE book = OLD.book), 0)), -1, 0)
        ON CONFLICT (book, case_type, day) DO UPDATE SET entered = entered - 1;
    INSERT INTO register_day (book, case_type, day, entered, resolved)
        SELECT OLD.book, OLD.case_type, max(OLD.closed_in, ifnull((SELECT max(opens) FROM register_closing WHERE book = OLD.book), 0)), 0, -1
        WHERE OLD.closed_in IS NOT NULL
        ON CONFLICT (book, case_type, day) DO UPDATE SET resolved = resolved - 1;
END;

CREATE TRIGGER register_day_give AFTER UPDATE OF state, case_type, entered_in, closed_in ON register_entry
    WHEN NEW.state IN ('pending', 'closed', 'provisional') AND NEW.entered_in IS NOT NULL
        AND (OLD.state, OLD.case_type, OLD.entered_in, OLD.closed_in) IS NOT (NEW.state, NEW.case_type, NEW.entered_in, NEW.closed_in)
BEGIN
    INSERT INTO register_day (book, case_type, day, entered, resolved)
        VALUES (NEW.book, NEW.case_type, max(NEW.entered_in, ifnull((SELECT max(opens) FROM register_closing WHERE book = NEW.book), 0)), 1, 0)
        ON CONFLICT (book, case_type, day) DO UPDATE SET entered = entered + 1;
    INSERT INTO register_day (book, case_type, day, entered, resolved)
        SELECT NEW.book, NEW.case_type, max(NEW.closed_in, ifnull((SELECT max(opens) FROM register_closing WHERE book = NEW.book), 0)), 0, 1
        WHERE NEW.closed_in IS NOT NULL
        ON CONFLICT (book, case_type, day) DO UPDATE SET resolved = resolved + 1;
END;

CREATE TRIGGER register_day_drop AFTER DELETE ON register_entry
    WHEN OLD.state IN ('pending', 'closed', 'provisional') AND OLD.entered_in IS NOT NULL
BEGIN
    INSERT INTO register_day (book, case_type, day, entered, resolved)
        VALUES (OLD.book, OLD.case_type, max(OLD.entered_in, ifnull((SELECT max(opens) FROM register_closing WHERE book = OLD.book), 0)), -1, 0)
        ON CONFLICT (book, case_type, day) DO UPDATE SET entered = entered - 1;
    INSERT INTO register_day (book, case_type, day, entered, resolved)
        SELECT OLD.book, OLD.case_type, max(OLD.closed_in, ifnull((SELECT max(opens) FROM register_closing WHERE book = OLD.book), 0)), 0, -1
        WHERE OLD.closed_in IS NOT NULL
        ON CONFLICT (book, case_type, day) DO UPDATE SET resolved = resolved - 1;
END;
