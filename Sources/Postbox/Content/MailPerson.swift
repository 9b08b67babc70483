// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// A person as a mail names them.
public struct MailPerson: Sendable, Hashable {
    /// Given name and surname; a user ID where the directory no longer knows the person.
    public let name: String
    /// The address, where it is known.
    public let address: MailAddress?

    /// Names a person.
    ///
    /// - Parameters:
    ///   - name: Given name and surname, or the user ID.
    ///   - address: The address, where it is known.
    public init(name: String, address: MailAddress?) {
        self.name = name
        self.address = address
    }

    var text: String {
        address.map { "\(name) <\($0)>" } ?? name
    }
}
