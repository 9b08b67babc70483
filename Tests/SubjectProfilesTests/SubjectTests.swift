// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import SubjectProfiles
import Testing

@Suite("Subjects")
struct SubjectTests {
    private func subject(
        _ profile: String = "personal",
        givenName: String? = "Erika",
        surname: String? = "Mustermann",
        displayName: String? = nil,
        address: String = "erika@example.org",
        organization: Organization = Fixture.organization,
        at moment: Timestamp = Fixture.notBefore
    ) throws -> DistinguishedName {
        let request = SubjectRequest(
            address: try MailAddress(address),
            givenName: givenName,
            surname: surname,
            displayName: displayName
        )
        return try Fixture.version(profile, at: moment).subject(for: request, organization: organization)
    }

    @Test(
        "a person with one name gets surname and CN of it",
        arguments: [(nil, "Sukarno"), ("Sukarno", nil), ("", "Sukarno")] as [(String?, String?)]
    )
    func oneName(givenName: String?, surname: String?) throws {
        let name = try subject(givenName: givenName, surname: surname)
        #expect(name[.surname] == "Sukarno")
        #expect(name[.givenName] == nil)
        #expect(name[.commonName] == "Sukarno")
    }

    @Test("a person without any name is refused")
    func noName() {
        #expect(throws: SubjectRefusal.missing(.surname)) { try subject(givenName: nil, surname: "") }
    }

    @Test("an organisation without identifier leaves the attribute out", arguments: [nil, ""] as [String?])
    func noIdentifier(identifier: String?) throws {
        let organization = Organization(country: "DE", name: "Example University", identifier: identifier)
        let name = try subject(organization: organization)
        #expect(name[.organizationIdentifier] == nil)
        #expect(name.attributes.count == 6)
    }

    @Test("NFD becomes NFC, octet for octet")
    func normalization() throws {
        let name = try subject(givenName: "Zoe\u{308}", surname: "Mu\u{308}ller")
        #expect(name[.surname].map { Array($0.utf8) } == Array("M\u{fc}ller".utf8))
        #expect(name[.commonName].map { Array($0.utf8) } == Array("Zo\u{eb} M\u{fc}ller".utf8))
        #expect(try subject(givenName: "Zo\u{eb}", surname: "M\u{fc}ller").derEncoded == name.derEncoded)
    }

    @Test("a CN of 64 characters is fine, whatever they are in octets", arguments: ["Ü", "𝒳", "U\u{308}"])
    func longest(character: String) throws {
        let name = try subject(givenName: nil, surname: String(repeating: character, count: 64))
        #expect(name[.commonName]?.unicodeScalars.count == 64)
    }

    @Test(
        "a CN of 65 characters is refused, never cut",
        arguments: [
            (String(repeating: "Ü", count: 60), "Erik"), (String(repeating: "x\u{302}", count: 30), "Erika"),
        ]
    )
    func tooLong(surname: String, givenName: String) {
        let count = surname.unicodeScalars.count + givenName.unicodeScalars.count + 1
        #expect(throws: SubjectRefusal.tooLong(.commonName, count: count, limit: 64)) {
            try subject(givenName: givenName, surname: surname)
        }
    }

    @Test(
        "controls, line separators, direction marks and invisible characters are refused",
        arguments: [
            "\0", "\n", "\r", "\u{7f}", "\u{85}", "\u{ad}", "\u{61c}", "\u{200b}", "\u{200e}", "\u{200f}", "\u{2028}",
            "\u{202e}", "\u{2060}", "\u{2066}", "\u{feff}",
        ] as [Unicode.Scalar]
    )
    func controls(character: Unicode.Scalar) {
        #expect(throws: SubjectRefusal.flawed(.surname, .forbidden(character))) {
            try subject(surname: "Muster\(character)mann")
        }
    }

    @Test("a carriage return before a line feed hides neither")
    func carriageReturn() {
        #expect(throws: SubjectRefusal.flawed(.givenName, .forbidden("\r"))) {
            try subject(givenName: "E\r\nBcc")
        }
    }

    @Test("a value of dots, hyphens and blanks alone is refused", arguments: [".", "-", " ", ". -", "\u{a0}", "..."])
    func meaningless(value: String) {
        #expect(throws: SubjectRefusal.flawed(.givenName, .onlyPunctuation)) { try subject(givenName: value) }
    }

    @Test("a blank at the edge is refused", arguments: [" Mustermann", "Mustermann ", "Mustermann\u{3000}"])
    func edge(value: String) {
        #expect(throws: SubjectRefusal.flawed(.surname, .blankAtEdge)) { try subject(surname: value) }
    }

    @Test(
        "UTF-8 that was read as Latin-1 is refused",
        arguments: ["MÃ¼ller", "Ã„rzte", "Å\u{81}ukasz", "M\u{fffd}ller"]
    )
    func garbled(value: String) {
        #expect(throws: (any Error).self) { try subject(surname: value) }
    }

    @Test(
        "names of many scripts are fine",
        arguments: [
            "O’Neill", "Łukasz", "Ångström", "李", "Đặng", "Σαπφώ", "von der Großmühl-Ähn", "São", "D'Arcy Jr.",
            "علی\u{200c}رضا",
        ]
    )
    func scripts(value: String) throws {
        #expect(try subject(surname: value)[.surname] == value)
    }

    @Test("a country that is not two capital letters is refused", arguments: ["de", "D", "DEU", "D1"])
    func country(value: String) {
        #expect(throws: SubjectRefusal.notACountry) {
            try subject(organization: Organization(country: value, name: "Example University"))
        }
    }

    @Test("an address of 128 octets enters the subject, one of 129 does not")
    func address() throws {
        let local = String(repeating: "a", count: 64)
        let address = local + "@" + String(repeating: "b", count: 51) + ".example.org"
        #expect(address.utf8.count == 128)
        #expect(try subject("functional", address: address)[.emailAddress] == address)
        #expect(throws: SubjectRefusal.tooLong(.emailAddress, count: 129, limit: 128)) {
            try subject("functional", address: local + "@b" + address.dropFirst(65))
        }
    }

    @Test("a functional certificate holds no trace of the applicant")
    func functional() throws {
        let name = try subject("functional", displayName: "Service Desk", address: "info@bücher.example.org")
        #expect(name.attributes.count == 1)
        #expect(name.description == "emailAddress=info@xn--bcher-kva.example.org")
    }

    @Test("the earlier functional version needs the display name")
    func displayName() {
        #expect(throws: SubjectRefusal.missing(.displayName)) { try subject("functional", at: Fixture.beforeTheChange) }
    }

    @Test("a preview shows subject, addresses and findings without a key", arguments: VersionName.leaves)
    func preview(name: VersionName) throws {
        let (fields, context) = try Fixture.certificate(name)
        let preview = try context.version.preview(for: Fixture.person(), organization: Fixture.organization)
        #expect(preview.subject == fields.subject)
        #expect(try fields[.subjectAltName]?.generalNames().map(\.text) == preview.subjectAltNames)
        #expect(preview.findings.failures.isEmpty)
        #expect(preview.findings.count >= 9)
    }
}
