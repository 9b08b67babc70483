// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// The records of the first version: directory, ledger, audit.
    static let records = Self(number: 1, sqlite: directoryTables + ledgerTables + revocationTables + auditTables)

    private static let directoryTables = """
        CREATE TABLE counters (
            name TEXT NOT NULL PRIMARY KEY,
            value INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE people (
            user_id TEXT NOT NULL PRIMARY KEY,
            number INTEGER NOT NULL UNIQUE,
            given_name TEXT NOT NULL,
            surname TEXT NOT NULL,
            address TEXT NOT NULL,
            address_key TEXT NOT NULL UNIQUE,
            language TEXT,
            user_search TEXT NOT NULL,
            given_name_search TEXT NOT NULL,
            surname_search TEXT NOT NULL
        ) STRICT;
        CREATE TABLE functional_addresses (
            user_id TEXT NOT NULL REFERENCES people (user_id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            address TEXT NOT NULL,
            address_key TEXT NOT NULL,
            kind TEXT NOT NULL,
            display_name TEXT,
            PRIMARY KEY (user_id, position)
        ) STRICT;
        CREATE INDEX functional_addresses_by_address ON functional_addresses (address_key, user_id);
        CREATE TABLE domains (
            name TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            control_method TEXT,
            control_checked_at INTEGER,
            control_checked_by TEXT
        ) STRICT;
        CREATE TABLE domain_contacts (
            domain TEXT NOT NULL REFERENCES domains (name) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            user_id TEXT NOT NULL,
            PRIMARY KEY (domain, position)
        ) STRICT;
        CREATE INDEX domain_contacts_by_user ON domain_contacts (user_id, domain);

        """

    /// Each index costs a page of the log for nearly every certificate, so there are few, and they are short: one
    /// person or address has so few certificates that these are sorted when asked for.
    private static let ledgerTables = """
        CREATE TABLE claims (
            address_key TEXT NOT NULL PRIMARY KEY,
            serial BLOB NOT NULL,
            blocks_until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE certificates (
            serial BLOB NOT NULL PRIMARY KEY,
            issuer TEXT NOT NULL,
            profile TEXT NOT NULL,
            profile_version TEXT NOT NULL,
            address TEXT NOT NULL,
            address_key TEXT NOT NULL,
            applicant_user TEXT NOT NULL,
            applicant_person INTEGER NOT NULL,
            requested_by TEXT NOT NULL,
            origin_writer TEXT NOT NULL,
            origin_boot INTEGER NOT NULL,
            intended_at INTEGER NOT NULL,
            not_before INTEGER NOT NULL,
            not_after INTEGER NOT NULL,
            delivered_at INTEGER,
            abandoned_at INTEGER,
            orphaned_at INTEGER,
            key_fingerprint BLOB NOT NULL,
            to_be_signed BLOB NOT NULL,
            certificate BLOB
        ) STRICT;
        CREATE INDEX certificates_by_time ON certificates (intended_at, serial);
        CREATE INDEX certificates_by_applicant ON certificates (applicant_user);
        CREATE INDEX certificates_by_address ON certificates (address_key);
        CREATE INDEX certificates_by_key ON certificates (key_fingerprint);
        CREATE INDEX certificates_undelivered ON certificates (intended_at, serial) WHERE delivered_at IS NULL;
        CREATE TABLE blocked_keys (
            fingerprint BLOB NOT NULL PRIMARY KEY,
            blocked_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE idempotency (
            scope BLOB NOT NULL PRIMARY KEY,
            fingerprint BLOB NOT NULL,
            reference TEXT NOT NULL,
            held_until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX idempotency_by_end ON idempotency (held_until);
        CREATE TABLE outside_requests (
            id TEXT NOT NULL PRIMARY KEY,
            applicant_user TEXT NOT NULL,
            applicant_person INTEGER NOT NULL,
            address TEXT NOT NULL,
            address_key TEXT NOT NULL,
            key_fingerprint BLOB NOT NULL,
            created_at INTEGER NOT NULL,
            completed_at INTEGER,
            certificate BLOB
        ) STRICT;
        CREATE INDEX outside_requests_by_time ON outside_requests (created_at, id);
        CREATE INDEX outside_requests_by_applicant
            ON outside_requests (applicant_user, applicant_person, created_at, id);

        """

    private static let revocationTables = """
        CREATE TABLE revocation_counters (
            issuer TEXT NOT NULL PRIMARY KEY,
            sequence INTEGER NOT NULL,
            listed_count INTEGER NOT NULL,
            listed_length INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE revocations (
            issuer TEXT NOT NULL,
            serial BLOB NOT NULL,
            sequence INTEGER NOT NULL,
            revoked_at INTEGER NOT NULL,
            reason INTEGER NOT NULL,
            not_after INTEGER NOT NULL,
            by_user TEXT,
            listed INTEGER NOT NULL,
            entry BLOB NOT NULL,
            PRIMARY KEY (issuer, serial)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX revocations_by_sequence ON revocations (issuer, sequence);
        CREATE INDEX revocations_by_end ON revocations (issuer, not_after) WHERE listed = 1;
        CREATE INDEX revocations_by_user ON revocations (by_user, revoked_at) WHERE by_user IS NOT NULL;
        CREATE TABLE revocation_lists (
            issuer TEXT NOT NULL,
            number INTEGER NOT NULL,
            this_update INTEGER NOT NULL,
            next_update INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            entry_count INTEGER NOT NULL,
            entries_length INTEGER NOT NULL,
            digest BLOB NOT NULL,
            PRIMARY KEY (issuer, number)
        ) STRICT, WITHOUT ROWID;

        """

    private static let auditTables = """
        CREATE TABLE audit (
            writer TEXT NOT NULL,
            number INTEGER NOT NULL,
            time INTEGER NOT NULL,
            action TEXT NOT NULL,
            actor_uid INTEGER,
            actor_pid INTEGER,
            actor_user TEXT,
            details TEXT NOT NULL,
            previous_hash BLOB NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (writer, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE boots (
            writer TEXT NOT NULL PRIMARY KEY,
            newest INTEGER NOT NULL
        ) STRICT;

        """
}
