// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Why no certificate can be made of a request.
public enum SubjectRefusal: Error, Sendable, Hashable {
    /// The profile needs a value that the request or the settings do not have.
    case missing(SubjectVariable)
    /// A value cannot stand in a certificate as it is.
    case flawed(SubjectVariable, SubjectText.Flaw)
    /// The country is not two capital letters.
    case notACountry
    /// An attribute would be longer than its type allows; counted in Unicode scalars, never cut.
    case tooLong(AttributeType, count: Int, limit: Int)
    /// The profile does not allow this kind of key.
    case keyAlgorithmNotAllowed(KeyAlgorithm, allowed: [KeyAlgorithm])
    /// The certificate would outlive the issuing CA; the CA has to be renewed.
    case issuerExpiring(notAfter: Timestamp, issuerNotAfter: Timestamp)
    /// The certificate would begin before the issuing CA does.
    case issuerNotYetValid(notBefore: Timestamp, issuerNotBefore: Timestamp)
    /// The version of the profile is not in force at this notBefore.
    case notInForce(profile: String, version: String, notBefore: Timestamp)
    /// A profile for CAs was asked for a leaf certificate, or the other way round.
    case wrongKind(profile: String, ProfileKind)
}

extension SubjectRefusal: CustomStringConvertible {
    /// What was wrong and what would be right, in one line; values of people are not repeated.
    public var description: String {
        switch self {
        case .missing(let variable): "\(variable.label) is missing and this profile needs it"
        case .flawed(let variable, let flaw): "\(variable.label) \(flaw)"
        case .notACountry: "the country is not two capital letters of ISO 3166, such as DE"
        case .tooLong(let type, let count, let limit):
            "\(type.rawValue) would have \(count) characters; \(limit) are allowed and nothing is cut"
        case .keyAlgorithmNotAllowed(let algorithm, let allowed):
            "keys of the kind \(algorithm.rawValue) are not allowed; "
                + "allowed are \(allowed.map(\.rawValue).joined(separator: ", "))"
        default: timeDescription
        }
    }

    private var timeDescription: String {
        switch self {
        case .issuerExpiring(let notAfter, let issuerNotAfter):
            "the certificate would be valid to \(notAfter), the issuing CA only to \(issuerNotAfter); renew the CA"
        case .issuerNotYetValid(let notBefore, let issuerNotBefore):
            "the certificate would be valid from \(notBefore), the issuing CA only from \(issuerNotBefore)"
        case .notInForce(let profile, let version, let notBefore):
            "version \(version) of the profile \(profile) is not in force at \(notBefore)"
        case .wrongKind(let profile, let kind): "the profile \(profile) makes certificates of the kind \(kind.rawValue)"
        default: "refused"
        }
    }
}

extension SubjectVariable {
    /// What a person calls it.
    var label: String {
        switch self {
        case .country: "the organisation's country"
        case .organization: "the organisation's name"
        case .organizationIdentifier: "the organisation's identifier"
        case .surname: "the surname"
        case .givenName: "the given name"
        case .name: "the name"
        case .displayName: "the display name"
        case .address: "the address"
        case .commonName: "the CA's common name"
        }
    }
}
