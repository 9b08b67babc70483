// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension RevocationReason {
    /// The reason as a reader of a mail understands it.
    func words(in language: MailLanguage) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }

    private var german: String {
        switch self {
        case .unspecified: "nicht angegeben"
        case .keyCompromise: "der private Schlüssel ist möglicherweise Dritten bekannt"
        case .affiliationChanged: "Name oder Zugehörigkeit haben sich geändert"
        case .superseded: "ein neueres Zertifikat ersetzt es"
        case .cessationOfOperation: "es wird nicht mehr gebraucht"
        case .privilegeWithdrawn: "die Berechtigung wurde entzogen"
        }
    }

    private var english: String {
        switch self {
        case .unspecified: "not given"
        case .keyCompromise: "the private key may be known to others"
        case .affiliationChanged: "name or affiliation changed"
        case .superseded: "a newer certificate replaces it"
        case .cessationOfOperation: "it is no longer needed"
        case .privilegeWithdrawn: "the right to it was withdrawn"
        }
    }
}
