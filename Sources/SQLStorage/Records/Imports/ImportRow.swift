// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store

/// A row of the table of imports that are not settled, and what imports staged among the mailboxes.
enum ImportRow {
    static let table = "open_imports"
    static let next = """
        INSERT INTO counters (name, value) VALUES ('imports', 1)
        ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value
        """
    static let open = "INSERT INTO open_imports (number) VALUES ($1)"
    static let close = "DELETE FROM open_imports WHERE number = $1"
    static let staged = "SELECT number FROM open_imports UNION SELECT import FROM staged_edits ORDER BY 1"
    /// The condition of every query of mailboxes `m` that somebody is shown.
    static let isReal = "NOT EXISTS (SELECT 1 FROM open_imports o WHERE o.number = m.import)"
    static let addressOfDirectory = """
        SELECT m.id FROM mailboxes m JOIN mailbox_addresses a ON a.mailbox = m.id
        WHERE m.import = $1 AND (
            EXISTS (SELECT 1 FROM people p WHERE p.address_key = a.address_key)
            OR EXISTS (SELECT 1 FROM functional_addresses f WHERE f.address_key = a.address_key)
        ) LIMIT 1
        """
    static let unknownApplicant = """
        SELECT m.id FROM mailboxes m
        WHERE m.import = $1 AND m.applicant_key IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM people p WHERE p.address_key = m.applicant_key) LIMIT 1
        """
    /// Mailboxes of an import that was settled stay.
    static let removeMailboxes = """
        DELETE FROM mailboxes WHERE id IN (
            SELECT m.id FROM mailboxes m JOIN open_imports o ON o.number = m.import WHERE m.import = $1 LIMIT $2
        )
        """
}
