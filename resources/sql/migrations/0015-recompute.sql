-- SPDX-License-Identifier: GPL-3.0-or-later
-- What new packs left to do on this machine: open deadlines are computed again, and it must survive a lock or a crash.

CREATE TABLE recompute_owed (
    rid INTEGER PRIMARY KEY CHECK (rid = 1),
    after INTEGER NOT NULL                 -- the last deadline that is done
) STRICT;
