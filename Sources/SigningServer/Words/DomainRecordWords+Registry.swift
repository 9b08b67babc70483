// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import SigningAPI

extension DomainRecordWords {
    init(_ domain: RegisteredDomain) {
        self.init(
            domain: "\(domain.name)",
            kind: domain.kind == .directory ? .directory : .managed,
            contacts: domain.contacts.map(\.description),
            control: domain.control.map {
                DomainControlWords(method: $0.method, checkedAt: $0.checkedAt, checkedBy: $0.checkedBy)
            }
        )
    }
}

extension DomainWords {
    func domain(named name: MailDomain) throws(Problem) -> RegisteredDomain {
        var contacts: [UserID] = []
        for (index, text) in self.contacts.enumerated() {
            contacts.append(try FieldReading.user(text, at: "/contacts/\(index)"))
        }
        return RegisteredDomain(
            name: name,
            kind: kind == .directory ? .directory : .managed,
            contacts: contacts,
            control: control.map { .init(method: $0.method, checkedAt: $0.checkedAt, checkedBy: $0.checkedBy) }
        )
    }
}
