// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

/// A row of the table of staged edits: the columns that change, and those that the edit was judged over.
///
/// Settling changes what is shown. Under what mailboxes are sorted and found follows in small transactions, because
/// changing the indices of 50 000 rows takes longer than anybody else may wait for the writer.
enum StagedEditRow {
    static let insert = """
        INSERT INTO staged_edits (import, mailbox, display_name, comment, changed_at, display_name_key, comment_key,
            before_display_name, before_comment, before_applicant_key, before_active, before_changed_at,
            before_challenge_count)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """
    /// A mailbox that somebody changed since is left as it is, so that fewer rows are changed than were staged.
    static let settle = """
        UPDATE mailboxes SET display_name = s.display_name, comment = s.comment, changed_at = s.changed_at
        FROM staged_edits s
        WHERE s.import = $1 AND mailboxes.id = s.mailbox
            AND mailboxes.display_name = s.before_display_name AND mailboxes.comment = s.before_comment
            AND COALESCE(mailboxes.applicant_key, '') = s.before_applicant_key
            AND mailboxes.active = s.before_active AND mailboxes.changed_at = s.before_changed_at
            AND mailboxes.challenge_count = s.before_challenge_count
        """
    /// Whoever changed a mailbox since it was settled changed what it is sorted and found under, too.
    static let index = """
        UPDATE mailboxes SET display_name_key = s.display_name_key, comment_key = s.comment_key
        FROM (SELECT * FROM staged_edits WHERE import = $1 ORDER BY mailbox LIMIT $2) s
        WHERE mailboxes.id = s.mailbox AND mailboxes.display_name = s.display_name
            AND mailboxes.comment = s.comment
            AND NOT EXISTS (SELECT 1 FROM open_imports o WHERE o.number = s.import)
        """
    static let remove = """
        DELETE FROM staged_edits WHERE import = $1
            AND mailbox IN (SELECT mailbox FROM staged_edits WHERE import = $1 ORDER BY mailbox LIMIT $2)
        """

    static func values(_ edit: StagedEdit, in number: ImportNumber) -> [SQLValue] {
        let (before, after) = (edit.before, edit.after)
        let head: [SQLValue] = [
            .integer(number.value), .text(after.id.description), .text(after.displayName), .text(after.comment),
            .time(after.changedAt),
        ]
        let tail: [SQLValue] = [
            .text(before.displayName), .text(before.comment), .text(before.applicantAddress?.comparisonKey ?? ""),
            .flag(before.isActive), .time(before.changedAt), .count(before.challengeCount),
        ]
        return head + MailboxRow.searched(after) + tail
    }
}
