// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import Testing

@Suite("Mail addresses")
struct MailAddressTests {
    @Test(
        "an address enters certificates as local@a-label-host",
        arguments: [
            ("info@example.org", "info@example.org"),
            ("Info@Example.ORG", "Info@example.org"),
            ("info@bücher.example.org", "info@xn--bcher-kva.example.org"),
            ("info@BÜCHER.example.org", "info@xn--bcher-kva.example.org"),
            ("info@bu\u{308}cher.example.org", "info@xn--bcher-kva.example.org"),
            ("info@XN--BCHER-KVA.example.org", "info@xn--bcher-kva.example.org"),
            ("o'brien+tag=1@example.org", "o'brien+tag=1@example.org"),
            ("a.b.c@mail.example.org", "a.b.c@mail.example.org"),
            ("!#$%&'*+-/=?^_`{|}~@example.org", "!#$%&'*+-/=?^_`{|}~@example.org"),
        ]
    )
    func canonicalForm(typed: String, certified: String) throws {
        let address = try MailAddress(typed)
        #expect(address.description == certified)
        #expect(Array(address.displayed.utf8) == Array(typed.utf8))
        #expect("\(address.localPart)@\(address.host)" == certified)
    }

    @Test("addresses are equal when they enter certificates alike, however they were typed")
    func equality() throws {
        #expect(try MailAddress("info@bücher.example.org") == MailAddress("info@XN--bcher-kva.EXAMPLE.org"))
        #expect(try MailAddress("Info@example.org") != MailAddress("info@example.org"))
        #expect(try Set([MailAddress("a@Example.org"), MailAddress("a@example.org")]).count == 1)
    }

    @Test("uniqueness ignores the case of the local part (M4), which is kept")
    func comparison() throws {
        let address = try MailAddress("Max.Muster@Bücher.example.org")
        #expect(address.comparisonKey == "max.muster@xn--bcher-kva.example.org")
        #expect(address.localPart == "Max.Muster")
        #expect(try address.comparisonKey == MailAddress("MAX.MUSTER@bücher.example.org").comparisonKey)
    }

    @Test("the longest local part and the longest address are taken, one octet more is not")
    func lengths() throws {
        let part = String(repeating: "a", count: 64)
        #expect(try MailAddress("\(part)@example.org").localPart == part)
        #expect(throws: MailAddressError.localPartTooLong(octets: 65)) { try MailAddress("a\(part)@example.org") }

        let label = String(repeating: "b", count: 61) + "."
        let host = label + label + label + "org"
        #expect(try MailAddress("\(part)@\(host)").description.utf8.count == 254)
        #expect(throws: MailAddressError.addressTooLong(octets: 255)) { try MailAddress("\(part)@b\(host)") }
        #expect(throws: MailAddressError.addressTooLong(octets: 100_000)) {
            try MailAddress(String(repeating: "@", count: 100_000))
        }
    }
}
