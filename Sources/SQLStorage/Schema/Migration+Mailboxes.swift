// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// The records of the second version: mailboxes, challenges, links, outbox.
    static let mailboxes = Self(number: 2, sqlite: mailboxTables + challengeTables + outboxTable)

    /// A list is sorted by what an index holds; `search_text` is looked through in that order until a page is full.
    private static let mailboxTables = """
        CREATE TABLE mailboxes (
            id TEXT NOT NULL PRIMARY KEY,
            domain TEXT NOT NULL REFERENCES domains (name),
            type TEXT NOT NULL,
            display_name TEXT NOT NULL,
            applicant_address TEXT,
            applicant_key TEXT,
            comment TEXT NOT NULL,
            active INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            challenge_count INTEGER NOT NULL,
            address_key TEXT NOT NULL,
            display_name_key TEXT NOT NULL,
            comment_key TEXT NOT NULL,
            search_text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX mailboxes_by_address ON mailboxes (domain, address_key, id);
        CREATE INDEX mailboxes_by_name ON mailboxes (domain, display_name_key, id);
        CREATE INDEX mailboxes_by_comment ON mailboxes (domain, comment_key, id);
        CREATE TABLE mailbox_addresses (
            address_key TEXT NOT NULL PRIMARY KEY,
            mailbox TEXT NOT NULL REFERENCES mailboxes (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            address TEXT NOT NULL,
            host TEXT NOT NULL,
            added_after INTEGER NOT NULL,
            status TEXT NOT NULL,
            status_user TEXT,
            status_at INTEGER,
            status_until INTEGER
        ) STRICT;
        CREATE INDEX mailbox_addresses_by_mailbox ON mailbox_addresses (mailbox, position);
        CREATE INDEX mailbox_addresses_by_host ON mailbox_addresses (host);
        CREATE INDEX mailbox_addresses_by_status ON mailbox_addresses (status, mailbox);

        """

    private static let challengeTables = """
        CREATE TABLE challenges (
            id TEXT NOT NULL PRIMARY KEY,
            number INTEGER NOT NULL,
            mailbox TEXT NOT NULL REFERENCES mailboxes (id),
            purpose TEXT NOT NULL,
            objects_to TEXT,
            recipient TEXT NOT NULL,
            recipient_key TEXT NOT NULL,
            token_hash BLOB NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER,
            state TEXT NOT NULL,
            reason TEXT,
            state_at INTEGER,
            state_user TEXT,
            handed_over_at INTEGER,
            undeliverable_at INTEGER
        ) STRICT;
        CREATE INDEX challenges_by_mailbox ON challenges (mailbox, number);
        CREATE INDEX challenges_by_recipient ON challenges (recipient_key, created_at);
        CREATE TABLE challenge_addresses (
            challenge TEXT NOT NULL REFERENCES challenges (id),
            position INTEGER NOT NULL,
            address TEXT NOT NULL,
            address_key TEXT NOT NULL,
            sent_for INTEGER NOT NULL,
            covered INTEGER NOT NULL,
            PRIMARY KEY (challenge, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE links (
            challenge TEXT NOT NULL REFERENCES challenges (id),
            address_key TEXT NOT NULL,
            address TEXT NOT NULL,
            mailbox TEXT NOT NULL REFERENCES mailboxes (id),
            number INTEGER NOT NULL,
            user_id TEXT NOT NULL,
            person INTEGER NOT NULL,
            linked_at INTEGER NOT NULL,
            suspended_at INTEGER,
            ended_at INTEGER,
            end_reason TEXT,
            PRIMARY KEY (challenge, address_key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX links_by_mailbox ON links (mailbox);
        CREATE INDEX links_by_holder ON links (user_id, person) WHERE ended_at IS NULL;

        """

    private static let outboxTable = """
        CREATE TABLE outbox (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            recipient TEXT NOT NULL,
            languages TEXT NOT NULL,
            reference TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_attempt_at INTEGER NOT NULL,
            state TEXT NOT NULL,
            last_failure TEXT
        ) STRICT;
        CREATE INDEX outbox_by_state ON outbox (state, created_at, id);
        CREATE INDEX outbox_by_attempt ON outbox (next_attempt_at, id) WHERE state = 'waiting';

        """
}
