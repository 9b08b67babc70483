// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// The form of a person, as it is shown and as it comes back.
struct PersonForm: Sendable {
    /// A line for a functional address; an empty one is none.
    struct Functional: Sendable {
        let number: Int
        let address: String
        let name: String
        let isMailbox: Bool
    }

    private static let emptyLines = 3

    let user: String
    let givenName: String
    let surname: String
    let primaryAddress: String
    let language: String
    let functional: [Functional]

    /// An empty form, or the one of a person.
    init(_ person: PersonRecordWords?) {
        user = person?.user ?? ""
        givenName = person?.givenName ?? ""
        surname = person?.surname ?? ""
        primaryAddress = person?.primaryAddress ?? ""
        language = person?.language ?? ""
        functional = Self.lines(person?.functional ?? [])
    }

    /// What was entered; the user ID that the page is about cannot be.
    init(_ request: AdministratorRequest, of known: PersonRecordWords?) {
        user = known?.user ?? request.entered("user") ?? ""
        givenName = request.entered("givenName") ?? ""
        surname = request.entered("surname") ?? ""
        primaryAddress = request.entered("primaryAddress") ?? ""
        language = request.form["language"] ?? ""
        functional = Self.lines(Self.entered(request.form))
    }

    /// What goes to the daemon, which checks it.
    var words: PersonWords {
        PersonWords(
            givenName: givenName,
            surname: surname,
            primaryAddress: primaryAddress,
            language: language.isEmpty ? nil : language,
            functional: functional.filter { !$0.address.isEmpty }.map { line in
                FunctionalAddressWords(
                    address: line.address,
                    kind: line.isMailbox ? .mailbox : .login,
                    displayName: line.name.isEmpty ? nil : line.name
                )
            }
        )
    }

    private static func lines(_ known: [FunctionalAddressWords]) -> [Functional] {
        let empty = (0..<emptyLines).map { _ in FunctionalAddressWords(address: "", kind: .login) }
        return (known + empty).enumerated().map { index, words in
            Functional(
                number: index + 1,
                address: words.address,
                name: words.displayName ?? "",
                isMailbox: words.kind == .mailbox
            )
        }
    }

    /// Each line sends all three of its fields, so they belong together by their order.
    private static func entered(_ form: FormFields) -> [FunctionalAddressWords] {
        let kinds = form.all("functionalKind")
        let names = form.all("functionalName")
        return form.all("functionalAddress").enumerated().compactMap { index, address in
            let address = address.trimmingBlanks
            guard !address.isEmpty else { return nil }
            let name = names.indices.contains(index) ? names[index].trimmingBlanks : ""
            let isMailbox = kinds.indices.contains(index) && kinds[index] == FunctionalAddressKind.mailbox.rawValue
            return FunctionalAddressWords(address: address, kind: isMailbox ? .mailbox : .login, displayName: name)
        }
    }
}
