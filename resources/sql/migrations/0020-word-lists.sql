-- SPDX-License-Identifier: GPL-3.0-or-later
-- The word index of the books: one list for each word of each field (the letter before the word says which), and one for each
-- beginning of up to six letters, so that no typed filter has to put lists together. Measured in modules/registers/README.md.

DROP TABLE register_words;
CREATE VIRTUAL TABLE register_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4 5 6 7', tokenize = 'unicode61 remove_diacritics 0'
);

-- As registers::indexedWords() does: a letter before each word. Words are letters and digits, parted by single blanks.
WITH field (rid, at, value) AS (
    SELECT e.rid, f.key, trim(f.value)
        FROM register_entry AS e, json_each('["' || replace(e.words, char(31), '","') || '"]') AS f
)
INSERT INTO register_words (rowid, words)
    SELECT rid, group_concat(substr('npdtrjcom', at + 1, 1) || replace(value, ' ', ' ' || substr('npdtrjcom', at + 1, 1)), ' ')
        FROM field WHERE value <> '' GROUP BY rid ORDER BY rid;
