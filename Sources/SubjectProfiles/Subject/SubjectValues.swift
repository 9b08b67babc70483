// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

/// The values of the variables for one certificate.
struct SubjectValues: Sendable {
    private let organization: Organization?
    private let names: (givenName: String?, surname: String?)
    private let displayName: String?
    private let address: String?
    private let commonName: String?

    init(_ request: SubjectRequest, organization: Organization?) {
        self.organization = organization
        names = Self.names(of: request)
        displayName = Self.present(request.displayName)
        address = request.address.description
        commonName = nil
    }

    init(commonName: String, organization: Organization) {
        self.organization = organization
        names = (nil, nil)
        displayName = nil
        address = nil
        self.commonName = commonName
    }

    /// The value of a variable in NFC, `nil` where there is none.
    subscript(_ variable: SubjectVariable) -> String? {
        value(of: variable).map(SubjectText.normalized)
    }

    private func value(of variable: SubjectVariable) -> String? {
        switch variable {
        case .country: organization?.country
        case .organization: organization?.name
        case .organizationIdentifier: organization?.identifier
        case .surname: names.surname
        case .givenName: names.givenName
        case .name: Self.name(givenName: names.givenName, surname: names.surname)
        case .displayName: displayName
        case .address: address
        case .commonName: commonName
        }
    }

    /// Given name and surname with a blank between, or the one name.
    static func name(givenName: String?, surname: String?) -> String? {
        surname.map { surname in givenName.map { "\($0) \(surname)" } ?? surname }
    }

    /// Given name and surname; whoever has one name has it as surname, whatever field the directory keeps it in.
    static func names(of request: SubjectRequest) -> (givenName: String?, surname: String?) {
        guard let surname = present(request.surname) else { return (nil, present(request.givenName)) }
        return (present(request.givenName), surname)
    }

    private static func present(_ text: String?) -> String? {
        text.flatMap { $0.isEmpty ? nil : $0 }
    }
}
