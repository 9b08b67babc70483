// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// What pages of domains and mailboxes take from a request.
extension PersonRequest {
    /// The identifier of the mailbox in the path; what is none names nothing there is.
    func mailboxID() throws(PageFailure) -> String {
        let id = parameter("id")
        guard MailboxPath.isIdentifier(id) else { throw .notFound }
        return id
    }

    /// What stands for the form that was sent; a new one where that is none of ours.
    func formKey() -> String {
        form["request"].flatMap { MailboxPath.isIdentifier($0) ? $0 : nil } ?? newFormKey()
    }

    /// Something that stands for one form, so that the daemon carries it out once.
    func newFormKey() -> String {
        desk.parts.randomness(16).hexadecimal
    }
}

/// Where the pages of mailboxes and domains are.
enum MailboxPath {
    /// Whether a text could be the identifier of a mailbox, and so stands unchanged in a path.
    static func isIdentifier(_ text: String) -> Bool {
        text.utf8.count == 32
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// The page of a mailbox.
    static func mailbox(_ id: String) -> String {
        "/mailboxes/\(QueryText.escaped(id))"
    }

    /// The page of a domain.
    static func domain(_ domain: String) -> String {
        "/domains/\(QueryText.escaped(domain))"
    }
}
