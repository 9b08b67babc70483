// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry
import Testing

@Suite("Identifiers of the registry")
struct RegistryIdentifierTests {
    @Test("sixteen octets are written as 32 digits and read back")
    func roundTrip() {
        let id = MailboxID(octets: Array(0..<16))
        #expect(id.description == "000102030405060708090a0b0c0d0e0f")
        #expect(MailboxID(id.description) == id)
    }

    @Test(
        "nothing else is an identifier",
        arguments: [
            "", "0", "000102030405060708090A0B0C0D0E0F", "000102030405060708090a0b0c0d0e0", "../../../../etc/passwd",
            "000102030405060708090a0b0c0d0e0g", "000102030405060708090a0b0c0d0e0f00",
        ]
    )
    func others(text: String) {
        #expect(MailboxID(text) == nil)
    }
}
