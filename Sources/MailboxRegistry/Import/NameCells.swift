// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The two cells that a display name stands in (F3).
struct NameCells: Sendable, Hashable {
    private static let separator = ", "

    let lastName: String
    let firstName: String

    init(lastName: String, firstName: String) {
        self.lastName = lastName
        self.firstName = firstName
    }

    /// Splits the name of a personal mailbox at the first `, ` that something follows.
    init(of mailbox: Mailbox) {
        let name = mailbox.displayName
        guard mailbox.type == .personal, let separator = Self.separator(in: name) else {
            self.init(lastName: name, firstName: "")
            return
        }
        self.init(lastName: separator.before, firstName: separator.after)
    }

    /// The name that they stand for; the first name of a functional mailbox is refused elsewhere.
    func displayName(of type: Mailbox.MailboxType) -> String {
        type == .functional || firstName.isEmpty ? lastName : lastName + Self.separator + firstName
    }

    private static func separator(in name: String) -> (before: String, after: String)? {
        let scalars = name.unicodeScalars
        var start = scalars.startIndex
        while let comma = scalars[start...].firstIndex(of: ",") {
            let blank = scalars.index(after: comma)
            guard blank < scalars.endIndex else { return nil }
            let after = scalars.index(after: blank)
            if scalars[blank] == " " {
                guard after < scalars.endIndex else { return nil }
                return (String(scalars[..<comma]), String(scalars[after...]))
            }
            start = blank
        }
        return nil
    }
}
