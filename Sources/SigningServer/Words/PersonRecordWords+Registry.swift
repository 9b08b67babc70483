// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import SigningAPI

extension PersonRecordWords {
    init(_ person: DirectoryPerson) {
        let entry = person.entry
        self.init(
            user: person.user.description,
            givenName: entry.givenName,
            surname: entry.surname,
            primaryAddress: entry.primaryAddress.description,
            language: entry.language,
            functional: entry.functional.map { functional in
                FunctionalAddressWords(
                    address: functional.address.description,
                    kind: functional.kind == .login ? .login : .mailbox,
                    displayName: functional.displayName
                )
            }
        )
    }

    var person: PersonWords {
        PersonWords(
            givenName: givenName,
            surname: surname,
            primaryAddress: primaryAddress,
            language: language,
            functional: functional
        )
    }
}

extension PersonWords {
    private static let languages = ["de", "en"]

    func entry() throws(Problem) -> DirectoryEntry {
        if let language, !Self.languages.contains(language) {
            throw .field("/language", .invalidField, "the language is de or en")
        }
        var functional: [FunctionalAddress] = []
        for (index, words) in self.functional.enumerated() {
            functional.append(try words.functional(at: "/functional/\(index)"))
        }
        return DirectoryEntry(
            givenName: givenName,
            surname: surname,
            primaryAddress: try FieldReading.address(primaryAddress, at: "/primaryAddress"),
            language: language,
            functional: functional
        )
    }
}

extension FunctionalAddressWords {
    fileprivate func functional(at pointer: String) throws(Problem) -> FunctionalAddress {
        FunctionalAddress(
            address: try FieldReading.address(address, at: "\(pointer)/address"),
            kind: kind == .login ? .login : .mailbox,
            displayName: displayName
        )
    }
}
