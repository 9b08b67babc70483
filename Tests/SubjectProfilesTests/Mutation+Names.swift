// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SubjectProfiles

extension Mutation {
    /// Subject and subjectAltName.
    static let names: [Mutation] = [
        Mutation(rule: "subject-attributes", what: "two attributes swapped") { $0.subject.swapAt(3, 4) },
        Mutation(rule: "subject-attributes", what: "no organisation") { $0.subject.remove(at: 1) },
        Mutation(rule: "subject-attributes", what: "no given name though there is one") { $0.subject.remove(at: 4) },
        Mutation(rule: "subject-attributes", what: "a second CN") {
            $0.subject.insert([.init(.commonName, "Erika Mustermann")], at: 6)
        },
        Mutation(rule: "subject-attributes", what: "SN and GN in one relative name") {
            $0.subject[3] += $0.subject.remove(at: 4)
        },
        Mutation(rule: "subject-attributes", what: "an organisation beside the address", version: .functional) {
            $0.subject.insert([.init(.organization, "Example University")], at: 0)
        },
        Mutation(rule: "subject-string-types", what: "CN as PrintableString") {
            $0.set(.commonName, "Erika Mustermann", tag: .printableString)
        },
        Mutation(rule: "subject-string-types", what: "C as UTF8String") { $0.set(.country, "DE", tag: .utf8String) },
        Mutation(rule: "subject-string-types", what: "the address as UTF8String", version: .functional) {
            $0.set(.emailAddress, "erika.mustermann@example.org", tag: .utf8String)
        },
        Mutation(rule: "subject-text", what: "NFD", isKnown: false) { $0.rename("Mu\u{308}ller") },
        Mutation(rule: "subject-text", what: "a line break", isKnown: false) { $0.rename("Muster\r\nmann") },
        Mutation(rule: "subject-text", what: "a NUL", isKnown: false) { $0.rename("Muster\0mann") },
        Mutation(rule: "subject-text", what: "a direction mark", isKnown: false) { $0.rename("Muster\u{202e}mann") },
        Mutation(rule: "subject-text", what: "a blank at the end", isKnown: false) { $0.rename("Mustermann ") },
        Mutation(rule: "subject-text", what: "only dots and hyphens", isKnown: false) { $0.set(.organization, ".-. ") },
        Mutation(rule: "subject-garbled", what: "UTF-8 read as Latin-1", isKnown: false) { $0.rename("MÃ¼ller") },
        Mutation(rule: "subject-garbled", what: "UTF-8 read as Windows-1252", isKnown: false) { $0.rename("Ã„rzte") },
        Mutation(rule: "subject-garbled", what: "a replacement character", isKnown: false) {
            $0.rename("M\u{fffd}ller")
        },
        Mutation(rule: "subject-lengths", what: "an organisation of 65 characters", isKnown: false) {
            $0.set(.organization, String(repeating: "Ü", count: 65))
        },
        Mutation(rule: "subject-lengths", what: "an address of 129 octets", version: .functional, isKnown: false) {
            let address = longAddress
            $0.set(.emailAddress, address)
            $0.set(.subjectAltName([address]))
        },
        Mutation(rule: "subject-organization", what: "another organisation") {
            $0.set(.organization, "Example Company")
        },
        Mutation(rule: "subject-organization", what: "another country") { $0.set(.country, "AT") },
        Mutation(rule: "subject-organization", what: "small letters", isKnown: false) { $0.set(.country, "de") },
        Mutation(rule: "policy-subject", what: "no organizationIdentifier", isKnown: false) {
            $0.subject.remove(at: 2)
        },
        Mutation(rule: "subject-person", what: "another surname") { $0.set(.surname, "Musterfrau") },
        Mutation(rule: "subject-person", what: "another given name") { $0.set(.givenName, "Erik") },
        Mutation(rule: "common-name", what: "not the request's name") { $0.set(.commonName, "Mustermann Erika") },
        Mutation(rule: "common-name", what: "not made of GN and SN", isKnown: false) {
            $0.set(.commonName, "Erika Musterfrau")
        },
        Mutation(rule: "common-name", what: "not the address", version: .mailbox) {
            $0.set(.commonName, "Erika Mustermann")
        },
        Mutation(rule: "common-name", what: "no GRP", version: .functionalBefore, isKnown: false) {
            $0.set(.commonName, "Service Desk")
        },
        Mutation(rule: "common-name", what: "another display name", version: .functionalBefore) {
            $0.set(.commonName, "GRP: Help Desk")
        },
        Mutation(rule: "subject-address", what: "not the request's") { $0.set(.emailAddress, "erika@example.org") },
        Mutation(rule: "subject-address", what: "not that of subjectAltName", version: .functional, isKnown: false) {
            $0.set(.emailAddress, "Erika.Mustermann@example.org")
        },
        Mutation(rule: "no-personal-name", what: "a CN", version: .functional) {
            $0.subject.insert([.init(.commonName, "Service Desk")], at: 0)
        },
        Mutation(rule: "no-personal-name", what: "a surname before the change", version: .functionalBefore) {
            $0.subject.insert([.init(.surname, "Mustermann")], at: 2)
        },
        Mutation(rule: "subject-alternative-name", what: "missing") { $0.remove(.subjectAltName) },
        Mutation(rule: "subject-alternative-name", what: "an alias missing") {
            $0.set(.subjectAltName(["erika.mustermann@example.org", "e.mustermann@example.org"]))
        },
        Mutation(rule: "subject-alternative-name", what: "an alias nobody linked", version: .functionalBefore) {
            $0.set(.subjectAltName(["erika.mustermann@example.org", "e.mustermann@example.org"]))
        },
        Mutation(rule: "subject-alternative-name", what: "another order") {
            $0.set(
                .subjectAltName([
                    "erika.mustermann@example.org", "erika@mail.example.org", "e.mustermann@example.org",
                ])
            )
        },
        Mutation(rule: "subject-alternative-name", what: "a host name beside the addresses", isKnown: false) {
            specimen in
            let host = DERWriter.encode { $0.write(.contextPrimitive(2), Array("mail.example.org".utf8)) }
            specimen.appendName(host)
        },
        Mutation(rule: "subject-alternative-name", what: "in a CA", version: .issuing) {
            $0.extensions.append(.subjectAltName(["ca@example.org"]))
        },
        Mutation(rule: "alternative-names-unique", what: "an address twice") {
            let addresses = ["erika.mustermann@example.org", "e.mustermann@example.org", "erika@mail.example.org"]
            $0.set(.subjectAltName(addresses + [addresses[1]]))
        },
        Mutation(rule: "alternative-names-valid", what: "an IDN in capitals", isKnown: false) {
            $0.set(.subjectAltName(["erika.mustermann@example.org", "info@XN--bcher-kva.example.org"]))
        },
        Mutation(rule: "alternative-names-valid", what: "no address", isKnown: false) {
            $0.set(.subjectAltName(["erika.mustermann@example.org", "Erika <erika@example.org>"]))
        },
        Mutation(rule: "alternative-names-valid", what: "not ASCII", isKnown: false) {
            $0.set(.subjectAltName(["erika.mustermann@example.org", "info@bücher.example.org"]))
        },
    ]

    private static let longAddress =
        String(repeating: "a", count: 64) + "@" + String(repeating: "b", count: 52) + ".example.org"
}

extension Specimen {
    /// Gives the person another surname, in SN and CN.
    fileprivate mutating func rename(_ surname: String) {
        set(.surname, surname)
        set(.commonName, "Erika " + surname)
    }

    /// Appends a GeneralName to subjectAltName.
    fileprivate mutating func appendName(_ name: [UInt8]) {
        let addresses = DERWriter.encode { $0.write(.contextPrimitive(1), Array("erika.mustermann@example.org".utf8)) }
        let value = DERWriter.encode { $0.write(.sequence, addresses + name) }
        set(CertificateExtension(ExtensionIdentifier.subjectAltName.identifier, value: value))
    }
}
