// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing
public import MailboxRegistry
import Store

extension MailboxRegistration {
    private static let mailboxesOfPage = 500

    /// Hands the mailboxes of a domain on in the columns of an import, piece by piece (F6).
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - contact: Who exports.
    ///   - sink: Gets each piece of the file, in its order.
    /// - Throws: `MailboxError.refused` with `unknownDomain`; what the sink throws ends the export as `.unexpected`.
    public func exportMailboxes(
        of domain: MailDomain,
        by contact: ActingContact,
        to sink: (String) async throws -> Void
    ) async throws(MailboxError) {
        var (piece, cursor) = (MailboxExport.header, nil as String?)
        repeat {
            let page = try await lines(of: domain, by: contact, after: cursor)
            piece += page.lines
            do { try await sink(piece) } catch { throw MailboxError(error) }
            (piece, cursor) = ("", page.next)
        } while cursor != nil
    }

    private func lines(
        of domain: MailDomain,
        by contact: ActingContact,
        after cursor: String?
    ) async throws(MailboxError) -> (lines: String, next: String?) {
        var query = MailboxQuery(of: domain, at: parts.clock(), limit: Self.mailboxesOfPage)
        query.cursor = cursor
        return try await MailboxError.translating { [query] in
            let page = try await parts.store.read { records in
                try Self.check(domain, contact, in: records)
                return try records.mailboxes(query)
            }
            return (page.mailboxes.map { MailboxExport.line(of: $0.mailbox) }.joined(), page.next)
        }
    }
}
