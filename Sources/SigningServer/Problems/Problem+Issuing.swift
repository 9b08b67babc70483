// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

extension Problem {
    static func alreadyCertified(_ serial: SerialNumber?, _ until: Timestamp?) -> Problem {
        let detail =
            "a certificate for the address is valid or being made; revoke it first, or ask again when it is due"
        var problem = Problem(.alreadyCertified, detail, rule: "X6")
        problem.serial = serial
        problem.notAfter = until
        return problem
    }

    static func alreadyIssued(_ serial: SerialNumber, _ delivered: Bool) -> Problem {
        let detail = "this Idempotency-Key issued \(serial); its PKCS#12 is not kept, ask with a new Idempotency-Key"
        var problem = Problem(.alreadyIssued, detail)
        problem.serial = serial
        problem.delivered = delivered
        return problem
    }

    static func revokedMeanwhile(_ serial: SerialNumber) -> Problem {
        let detail = "the certificate was revoked while it was made; it is stored as revoked and not handed out"
        var problem = Problem(.revokedMeanwhile, detail, rule: "V5")
        problem.serial = serial
        return problem
    }

    static func agreementRequired(_ version: String) -> Problem {
        let detail = "send agreement \(version.quoted) once the person accepted that version"
        return .field("/agreement", .agreementRequired, detail, rule: "X10")
    }

    static func reasonNotAllowed(_ reason: RevocationReason) -> Problem {
        .field("/reason", .reasonNotAllowed, "\(reason.rawValue) is for administrators; take another", rule: "V2")
    }
}
