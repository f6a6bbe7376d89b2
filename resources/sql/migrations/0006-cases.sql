-- SPDX-License-Identifier: GPL-3.0-or-later
-- Matters (vụ việc) from petition to archive: projections of the journal, written only by cases::projection().

CREATE TABLE matter (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    version INTEGER NOT NULL,
    court TEXT NOT NULL,
    case_type TEXT NOT NULL,               -- DS, HNGĐ, KDTM, LĐ: codes of the pack
    procedure TEXT NOT NULL,               -- civil, family, commercial, labour
    state TEXT NOT NULL,                   -- of the pack's state machine
    state_since INTEGER NOT NULL,
    last_event_on INTEGER NOT NULL,
    external_ref TEXT,                     -- number of the counter or of the e-filing portal
    channel TEXT NOT NULL CHECK (channel IN ('direct', 'post', 'online')),
    received_on INTEGER NOT NULL,
    petition_date INTEGER,
    postmark INTEGER,
    filed_on INTEGER NOT NULL,             -- what counts in law (BLTTDS Đ.190)
    relation_id TEXT,
    relation TEXT NOT NULL,
    claims TEXT NOT NULL,
    claim_value INTEGER,
    foreign_element INTEGER NOT NULL CHECK (foreign_element IN (0, 1)),
    interim_at TEXT,                       -- request for an interim measure filed with the petition
    remark TEXT NOT NULL,
    petition_seq INTEGER NOT NULL,
    petition_year INTEGER NOT NULL,
    petition_no TEXT NOT NULL,
    petition_number BLOB NOT NULL,         -- uid in issued_number
    acceptance_series TEXT,
    acceptance_seq INTEGER,
    acceptance_year INTEGER,
    acceptance_no TEXT,
    acceptance_number BLOB,
    accepted_on INTEGER,
    resolved_on INTEGER,                   -- left the court's hands: returned, transferred, settled, dismissed, judged
    reviewer BLOB,
    judge BLOB,
    clerk BLOB,
    plaintiffs TEXT NOT NULL,              -- names in order, for lists
    defendants TEXT NOT NULL,
    related TEXT NOT NULL,
    next_due INTEGER,
    recorded_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX matter_external_ref ON matter (external_ref, court) WHERE external_ref IS NOT NULL;
CREATE INDEX matter_petition ON matter (petition_year, petition_seq, rid);
CREATE INDEX matter_petition_no ON matter (petition_no);
CREATE INDEX matter_acceptance ON matter (acceptance_series, acceptance_year, acceptance_seq) WHERE acceptance_seq IS NOT NULL;
CREATE INDEX matter_acceptance_no ON matter (acceptance_no) WHERE acceptance_no IS NOT NULL;
CREATE INDEX matter_received ON matter (received_on, rid);
CREATE INDEX matter_state ON matter (state, received_on, rid);
CREATE INDEX matter_type ON matter (case_type, received_on, rid);
CREATE INDEX matter_reviewer ON matter (reviewer, received_on, rid) WHERE reviewer IS NOT NULL;
CREATE INDEX matter_judge ON matter (judge, received_on, rid) WHERE judge IS NOT NULL;

CREATE TABLE party (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,                    -- partyRoleId()
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    given_fold TEXT NOT NULL,              -- given name first, then the whole name
    sort_key BLOB NOT NULL,
    born INTEGER,
    citizen_id TEXT,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    representative TEXT NOT NULL,
    practice TEXT NOT NULL,                -- place of practice of a protector (register column 6)
    removed_on INTEGER                     -- struck through: no longer a party
) STRICT;
CREATE INDEX party_matter ON party (matter, position);
CREATE INDEX party_name ON party (name_fold);
CREATE INDEX party_given ON party (given_fold);
CREATE INDEX party_citizen ON party (citizen_id) WHERE citizen_id IS NOT NULL;

CREATE TABLE attachment (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    pages INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_matter ON attachment (matter, position);

-- The timeline: every step of the state machine and every other thing that happened.
CREATE TABLE matter_event (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL,
    event TEXT NOT NULL,
    state_from TEXT NOT NULL,
    state_to TEXT NOT NULL,
    occurred_on INTEGER NOT NULL,
    occurred_at TEXT NOT NULL,
    recorded_ms INTEGER NOT NULL,
    actor BLOB NOT NULL,
    facts BLOB NOT NULL,                   -- CBOR map of the facts given with the event
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX matter_event_matter ON matter_event (matter, occurred_on, rid);

-- The latest value of each fact of a matter.
CREATE TABLE matter_fact (
    rid INTEGER PRIMARY KEY,
    matter BLOB NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    event TEXT NOT NULL,
    occurred_on INTEGER NOT NULL,
    UNIQUE (matter, key)
) STRICT;
CREATE TABLE deadline (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL,
    version INTEGER NOT NULL,
    rule TEXT NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT NOT NULL,
    law_ref TEXT NOT NULL,
    trigger_event TEXT NOT NULL,
    trigger_at TEXT NOT NULL,
    period TEXT NOT NULL,
    extension TEXT,
    due INTEGER NOT NULL,
    due_moment TEXT,
    nominal INTEGER NOT NULL,
    steps BLOB NOT NULL,                   -- CBOR, decodeSteps()
    calendar TEXT NOT NULL CHECK (calendar IN ('complete', 'incomplete')),
    verified TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'met', 'void')),
    closed_on INTEGER,
    responsible BLOB,                      -- the judge who has to act, where one is named
    about TEXT NOT NULL                    -- whom it is about, where every party has its own limit
) STRICT;
CREATE INDEX deadline_matter ON deadline (matter, due);
CREATE INDEX deadline_due ON deadline (due, rid) WHERE state = 'open';
CREATE INDEX deadline_responsible ON deadline (responsible, due, rid) WHERE state = 'open' AND responsible IS NOT NULL;

-- Old and new text of what was corrected after it had its number; the old one is printed struck through.
CREATE TABLE correction (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL,
    entity BLOB NOT NULL,                  -- the matter or one of its parties
    field TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    reason TEXT NOT NULL,
    author BLOB NOT NULL,
    recorded_ms INTEGER NOT NULL,
    approved_by BLOB,
    approved_ms INTEGER
) STRICT;
CREATE INDEX correction_matter ON correction (matter, rid);
CREATE INDEX correction_waiting ON correction (rid) WHERE approved_by IS NULL;

-- How a judge was named: by lot, with all that is needed to draw again, or appointed for a reason (TT 01/2022/TT-TANDTC).
CREATE TABLE assignment (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    matter BLOB NOT NULL,
    duty TEXT NOT NULL CHECK (duty IN ('reviewer', 'judge', 'clerk')),
    method TEXT NOT NULL CHECK (method IN ('random', 'appointed')),
    assignee BLOB NOT NULL,
    decided_by BLOB NOT NULL,
    reason TEXT NOT NULL,
    algorithm TEXT NOT NULL,
    seed BLOB,
    candidates BLOB,                       -- CBOR array of [account, load]
    occurred_on INTEGER NOT NULL,
    recorded_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX assignment_matter ON assignment (matter, rid);

-- Petitions that must not enter: nothing but that there was one (Luật 117/2025/QH15 Đ.5.2).
CREATE TABLE refused_secret (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    external_ref TEXT NOT NULL,
    received_on INTEGER,
    recorded_ms INTEGER NOT NULL
) STRICT;
