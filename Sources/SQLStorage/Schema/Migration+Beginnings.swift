// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// The records of the fifth version: mailboxes are found by what their texts begin with.
    ///
    /// Primary addresses, names and comments have their indices; aliases get one, which holds them alone. The text that
    /// was looked through is gone.
    static let beginnings = Self(
        number: 5,
        sqlite: """
            CREATE INDEX mailbox_addresses_by_alias ON mailbox_addresses (address_key, mailbox) WHERE position > 0;
            ALTER TABLE mailboxes DROP COLUMN search_text;
            ALTER TABLE staged_edits DROP COLUMN search_text;
            ALTER TABLE staged_edits DROP COLUMN before_search_text;

            """
    )
}
