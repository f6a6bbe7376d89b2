-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which law the open deadlines of this machine follow. Another one in force (a new pack, or one whose first day has come)
-- means that they are computed again, which must survive a lock or a crash.

CREATE TABLE deadlines_follow (
    rid INTEGER PRIMARY KEY CHECK (rid = 1),
    law TEXT NOT NULL,                     -- LawBook::stamp()
    after INTEGER                          -- the last deadline that is done; NULL: all are
) STRICT;
