// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@Suite("Words of mailboxes")
struct MailboxWordsTests {
    private func decode<Words: Decodable>(_ text: String) throws(RequestError) -> Words {
        try StrictJSONDecoder().decode(from: Array(text.utf8))
    }

    private func text(_ words: some Encodable) throws -> String {
        String(decoding: try JSONText.encode(words), as: UTF8.self)
    }

    @Test(
        "an applicant address that is left out, taken away or given are three things",
        arguments: [
            ("{}", MailboxEditWords()),
            (#"{"applicantAddress":null}"#, MailboxEditWords(applicantAddress: .some(nil))),
            (#"{"applicantAddress":"a@example.org"}"#, MailboxEditWords(applicantAddress: "a@example.org")),
            (#"{"active":true,"endLinks":true}"#, MailboxEditWords(active: true, endLinks: true)),
            (#"{"aliases":[],"comment":"","displayName":"x"}"#, .init(displayName: "x", aliases: [], comment: "")),
        ]
    )
    func edits(json: String, words: MailboxEditWords) throws {
        #expect(try decode(json) == words)
        #expect(try text(words) == json)
    }

    @Test("no other field of an edit is null, and all mistakes are told together")
    func nulls() {
        let error = #expect(throws: RequestError.self) {
            let _: MailboxEditWords = try decode(#"{"comment":null,"active":null,"applicantAddress":1}"#)
        }
        #expect(error?.code == .invalidField)
        #expect(Set(error?.errors.map(\.pointer) ?? []) == ["/comment", "/active", "/applicantAddress"])
    }

    @Test("a token appears in no description")
    func token() throws {
        let words: TokenWords = try decode(#"{"token":"c2VjcmV0"}"#)
        #expect(words.token.text == "c2VjcmV0")
        #expect(!"\(words)".contains("c2VjcmV0") && !String(reflecting: words).contains("c2VjcmV0"))
    }

    @Test("only mailboxes without challenge are challenged together")
    func selection() {
        let error = #expect(throws: RequestError.self) {
            let _: BulkChallengeWords = try decode(#"{"status":"expired"}"#)
        }
        #expect(error?.errors.map(\.detail) == ["is not one of: neverSent"])
    }

    @Test("a mailbox has all its fields, also those without a value")
    func mailbox() throws {
        let address = MailboxAddressWords(address: "info@example.org", status: .neverSent)
        let words = MailboxWords(
            id: "0123456789abcdef0123456789abcdef",
            domain: "example.org",
            address: "info@example.org",
            type: .functional,
            displayName: "Info",
            aliases: [],
            comment: "",
            active: true,
            requestable: false,
            reason: ProblemCode.aliasUnconfirmed.rawValue,
            validCertificates: 0,
            addresses: [address]
        )
        let expected =
            #"{"active":true,"address":"info@example.org","addresses":[{"address":"info@example.org","at":null,"#
            + #""expiresAt":null,"status":"neverSent","user":null}],"aliases":[],"applicantAddress":null,"#
            + #""comment":"","displayName":"Info","domain":"example.org","id":"0123456789abcdef0123456789abcdef","#
            + #""reason":"alias-unconfirmed","requestable":false,"type":"functional","validCertificates":0}"#
        #expect(try text(words) == expected)
        #expect(try decode(expected) == words)
    }

    @Test("a fault of a file names line, column and rule, one of a field does not")
    func faults() throws {
        let cell = FieldError(
            pointer: "/3/Alias Addresses",
            detail: "3 aliases",
            line: 3,
            column: "Alias Addresses",
            rule: "M1"
        )
        let expected =
            #"{"column":"Alias Addresses","detail":"3 aliases","line":3,"pointer":"/3/Alias Addresses","rule":"M1"}"#
        #expect(try text(cell) == expected)
        #expect(try text(FieldError(pointer: "/a", detail: "b")) == #"{"detail":"b","pointer":"/a"}"#)
    }
}
