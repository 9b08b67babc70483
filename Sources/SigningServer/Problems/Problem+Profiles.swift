// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import SigningAPI
import SubjectProfiles

extension Problem {
    static func unknownProfile(_ name: String) -> Problem {
        .field("/profile", .invalidProfile, "there is no profile \(name.quoted); GET /v1/profiles lists them")
    }

    static func profileNotAllowed(_ name: String, _ allowed: [String]) -> Problem {
        let list = allowed.joined(separator: ", ")
        return .field("/profile", .profileNotAllowed, "\(name.quoted) is not for this address; allowed: \(list)")
    }

    static func profileNotForAdministrators(_ name: String) -> Problem {
        let detail = "\(name.quoted) does not say allowUnregistered = true; act for the person instead"
        return .field("/profile", .profileNotAllowed, detail)
    }

    init(_ refusal: SubjectRefusal) {
        switch refusal {
        case .tooLong(.commonName, _, _), .tooLong(.surname, _, _), .tooLong(.givenName, _, _):
            self.init(.nameTooLong, "\(refusal)")
        case .tooLong(.emailAddress, _, _): self = .field("/address", .invalidAddress, "\(refusal)")
        case .keyAlgorithmNotAllowed: self.init(.keyAlgorithmNotAllowed, "\(refusal)")
        case .issuerExpiring: self.init(.issuerExpiring, "\(refusal)")
        case .issuerNotYetValid: self.init(.clockBehind, "\(refusal)")
        case .notInForce: self.init(.noProfileVersion, "\(refusal)")
        case .wrongKind: self = .field("/profile", .profileNotAllowed, "\(refusal)")
        case .missing, .flawed: self.init(.invalidName, "\(refusal)")
        case .notACountry, .tooLong: self.init(.subjectRefused, "\(refusal)")
        }
    }

    init(_ refusal: PasswordRefusal) {
        switch refusal {
        case .tooShort: self = .field("/password", .passwordTooShort, "\(refusal)", rule: "X7")
        case .tooLong: self = .field("/password", .passwordTooLong, "\(refusal)", rule: "X7")
        case .controlCharacter: self = .field("/password", .passwordCharacters, "\(refusal)", rule: "X7")
        }
    }
}
