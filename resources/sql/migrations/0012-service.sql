-- SPDX-License-Identifier: GPL-3.0-or-later
-- Service of process (tống đạt): one row per paper and recipient, its attempts, and where people are found.

CREATE TABLE service (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL,
    version INTEGER NOT NULL,
    paper TEXT NOT NULL,                   -- of the pack court-work
    title TEXT NOT NULL,                   -- as on the paper; empty: the label of `paper`
    document_no TEXT NOT NULL,
    party BLOB,                            -- null: somebody who is no party (the procuracy, a commune)
    recipient TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('direct', 'post', 'third_party', 'electronic', 'posting', 'media')),
    ordered_on INTEGER NOT NULL,
    due_on INTEGER,                        -- where the law sets a day for sending it
    due_law_ref TEXT NOT NULL,
    due_verified TEXT NOT NULL,
    note TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'served', 'withdrawn')),
    served_on INTEGER,                     -- the day that counts; may lie ahead while a posting runs
    law_ref TEXT NOT NULL,
    verified TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_on INTEGER,                       -- when it is tried again
    reason TEXT NOT NULL                   -- why it was withdrawn
) STRICT;
CREATE INDEX service_matter ON service (matter, ordered_on, rid);
CREATE INDEX service_open ON service (ordered_on, rid) WHERE state = 'open';

CREATE TABLE service_attempt (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    service BLOB NOT NULL,
    method TEXT NOT NULL,
    outcome TEXT NOT NULL,
    occurred_on INTEGER NOT NULL,
    server TEXT NOT NULL,                  -- who went
    receiver TEXT NOT NULL,                -- who signed
    reason TEXT NOT NULL,
    proof TEXT NOT NULL,                   -- minutes, receipt of the post, photograph
    deemed_on INTEGER,
    law_ref TEXT NOT NULL,
    verified TEXT NOT NULL,
    struck TEXT,                           -- why it does not count: written down by mistake
    actor BLOB NOT NULL,
    recorded_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX service_attempt_service ON service_attempt (service, rid);

-- Where a party is found: what the clerk who drives out has to know.
CREATE TABLE service_place (
    party BLOB PRIMARY KEY CHECK (length(party) = 16),
    matter BLOB NOT NULL,
    version INTEGER NOT NULL,
    address TEXT NOT NULL,                 -- empty: that of the party
    commune TEXT NOT NULL,                 -- code of the pack courts; empty: read from the address
    directions TEXT NOT NULL
) STRICT, WITHOUT ROWID;
