-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reference packs ever activated. Rows are never deleted: an audit asks which version computed a deadline.
CREATE TABLE pack (
    rid INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    activated_at INTEGER NOT NULL,
    activated_by BLOB CHECK (activated_by IS NULL OR length(activated_by) = 16),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    state TEXT NOT NULL CHECK (state IN ('active', 'scheduled', 'superseded')),
    bytes BLOB NOT NULL,
    UNIQUE (id, version)
) STRICT;

-- At most one version of a pack is in use.
CREATE UNIQUE INDEX pack_active ON pack (id) WHERE state = 'active';
CREATE INDEX pack_state ON pack (state, id);
