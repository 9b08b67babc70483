// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// The records of the fourth version: imports of mailboxes in the making.
    ///
    /// A mailbox whose import is open is there for nobody yet. The number of its import stays with it, so that closing
    /// the import is one row, however many mailboxes it makes real.
    static let imports = Self(
        number: 4,
        sqlite: """
            CREATE TABLE open_imports (
                number INTEGER NOT NULL PRIMARY KEY
            ) STRICT;
            ALTER TABLE mailboxes ADD COLUMN import INTEGER;
            CREATE INDEX mailboxes_by_import ON mailboxes (import) WHERE import IS NOT NULL;
            CREATE TABLE staged_edits (
                import INTEGER NOT NULL,
                mailbox TEXT NOT NULL,
                display_name TEXT NOT NULL,
                comment TEXT NOT NULL,
                changed_at INTEGER NOT NULL,
                display_name_key TEXT NOT NULL,
                comment_key TEXT NOT NULL,
                search_text TEXT NOT NULL,
                before_display_name TEXT NOT NULL,
                before_comment TEXT NOT NULL,
                before_applicant_key TEXT NOT NULL,
                before_active INTEGER NOT NULL,
                before_changed_at INTEGER NOT NULL,
                before_challenge_count INTEGER NOT NULL,
                before_search_text TEXT NOT NULL,
                PRIMARY KEY (import, mailbox)
            ) STRICT, WITHOUT ROWID;
            """
    )
}
