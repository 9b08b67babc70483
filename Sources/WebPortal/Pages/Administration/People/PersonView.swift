// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What the page of a person shows.
struct PersonView: Sendable {
    /// A functional address that the directory gives to the person.
    struct Functional: Sendable {
        let address: String
        let kind: String
        let name: String
    }

    /// An address of the selection list (X1).
    struct Address: Sendable {
        let address: String
        let type: String
        let basis: String
        let aliases: String?
        let status: StatusBadge
        let reason: String?
        let certificatesPath: String
    }

    let message: AdministrationMessage?
    let name: String
    let path: String
    let facts: [FactLine]
    let functional: [Functional]
    let hasFunctional: Bool
    let addresses: [Address]
    let hasAddresses: Bool
    let certificates: [LedgerRow]
    let hasCertificates: Bool
    let morePath: String?

    init(
        _ person: PersonRecordWords,
        _ addresses: [AddressWords],
        _ certificates: Page<CertificateRecordWords>,
        _ message: AdministrationMessage?,
        _ request: AdministratorRequest
    ) {
        let texts = request.texts
        self.message = message
        name = "\(person.givenName) \(person.surname)"
        path = AdministrationPath.person(person.user)
        facts = Self.facts(person, texts)
        functional = person.functional.map { address in
            let kind = texts("people.kind-\(address.kind.rawValue)")
            return Functional(address: address.address, kind: kind, name: address.displayName ?? texts("people.none"))
        }
        hasFunctional = !person.functional.isEmpty
        self.addresses = addresses.map { Self.address($0, texts) }
        hasAddresses = !addresses.isEmpty
        self.certificates = certificates.items.map { LedgerRow($0, request) }
        hasCertificates = !certificates.items.isEmpty
        let query: [(name: String, value: String?)] = [("applicant", person.user)]
        morePath = certificates.next.map { _ in AdministrationPath.list("/administration/certificates", query) }
    }

    private static func facts(_ person: PersonRecordWords, _ texts: Texts) -> [FactLine] {
        [
            FactLine(label: texts("people.user"), value: person.user, isCode: true),
            FactLine(label: texts("people.givenName"), value: person.givenName),
            FactLine(label: texts("people.surname"), value: person.surname),
            FactLine(label: texts("people.primaryAddress"), value: person.primaryAddress),
            FactLine(label: texts("people.language"), value: texts("people.language-\(person.language ?? "none")")),
        ]
    }

    private static func address(_ words: AddressWords, _ texts: Texts) -> Address {
        let isOpen = words.requestable
        return Address(
            address: words.address,
            type: texts(words.type == .personal ? "certificate.personal" : "certificate.group"),
            basis: texts("people.basis-\(words.basis.rawValue)"),
            aliases: words.aliases.isEmpty ? nil : words.aliases.joined(separator: ", "),
            status: StatusBadge(
                kind: isOpen ? "good" : "care",
                label: texts(isOpen ? "people.requestable" : "people.notRequestable")
            ),
            reason: isOpen ? nil : ProblemText.reason(words.reason, texts),
            certificatesPath: AdministrationPath.list("/administration/certificates", [("address", words.address)])
        )
    }
}
