// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import SigningAPI

/// Reads fields of a body as values, and names the field that cannot be read.
enum FieldReading {
    static func address(_ text: String, at pointer: String = "/address") throws(Problem) -> MailAddress {
        do { return try MailAddress(text) } catch { throw .field(pointer, .invalidAddress, "\(error)") }
    }

    static func addresses(_ texts: [String], at pointer: String) throws(Problem) -> [MailAddress] {
        var addresses: [MailAddress] = []
        for (index, text) in texts.enumerated() { addresses.append(try address(text, at: "\(pointer)/\(index)")) }
        return addresses
    }

    static func domain(_ text: String) throws(Problem) -> MailDomain {
        do { return try MailDomain(text) } catch { throw Problem(.invalidDomain, "\(error)") }
    }

    static func user(_ text: String, at pointer: String) throws(Problem) -> UserID {
        guard let user = UserID(text) else {
            throw .field(pointer, .invalidUserID, "\(text.quoted) is no user ID: 1 to 64 of A-Z a-z 0-9 . _ @ -")
        }
        return user
    }
}

extension Call {
    /// The person of the path; in a portal's call only the acting person exists.
    func user() throws(Problem) -> UserID {
        guard let user = UserID(parameter("user")) else {
            throw Problem(.invalidUserID, "the user ID in the path is not 1 to 64 of A-Z a-z 0-9 . _ @ -")
        }
        if let person = caller.person, person.user != user { throw .notFound }
        return user
    }

    /// The serial number of the path; one that cannot be is one that nobody has.
    func serial() throws(Problem) -> SerialNumber {
        guard let serial = SerialNumber(hexadecimal: parameter("serial")) else { throw .notFound }
        return serial
    }
}
