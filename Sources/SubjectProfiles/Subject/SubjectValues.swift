// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// The values of the variables for one certificate.
struct SubjectValues {
    private let values: [SubjectVariable: String]

    init(_ request: SubjectRequest, organization: Organization) {
        var values = Self.values(of: organization)
        let (givenName, surname) = Self.names(of: request)
        values[.givenName] = givenName
        values[.surname] = surname
        values[.name] = surname.map { [givenName, $0].compactMap { $0 }.joined(separator: " ") }
        values[.displayName] = Self.present(request.displayName)
        values[.address] = request.address.description
        self.values = values
    }

    init(commonName: String, organization: Organization) {
        values = Self.values(of: organization).merging([.commonName: commonName]) { $1 }
    }

    /// The value of a variable in NFC, `nil` where there is none.
    subscript(_ variable: SubjectVariable) -> String? {
        values[variable].map(SubjectText.normalized)
    }

    /// Given name and surname; whoever has one name has it as surname, whatever field the directory keeps it in.
    static func names(of request: SubjectRequest) -> (givenName: String?, surname: String?) {
        guard let surname = present(request.surname) else { return (nil, present(request.givenName)) }
        return (present(request.givenName), surname)
    }

    private static func values(of organization: Organization) -> [SubjectVariable: String] {
        var values: [SubjectVariable: String] = [.country: organization.country, .organization: organization.name]
        values[.organizationIdentifier] = organization.identifier
        return values
    }

    private static func present(_ text: String?) -> String? {
        text.flatMap { $0.isEmpty ? nil : $0 }
    }
}
