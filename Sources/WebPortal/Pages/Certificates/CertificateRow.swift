// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// A certificate on a list of them.
struct CertificateRow: Sendable {
    let path: String
    let address: String
    let isGroup: Bool
    let type: String
    let status: StatusView
    let validUntil: String
    let validUntilDate: String
    let canRevoke: Bool
    let canRenew: Bool
    let renewPath: String?

    init(_ certificate: CertificateRecordWords, _ request: PersonRequest) {
        let texts = request.texts
        path = "/certificates/\(certificate.serial)"
        address = certificate.address ?? texts("certificate.unknown")
        isGroup = CertificateKind.isGroup(certificate)
        type = texts(isGroup ? "certificate.group" : "certificate.personal")
        let renewal = request.desk.parts.demands.renewal
        status = StatusView(certificate, at: request.now, renewal: renewal, texts)
        validUntil = texts.day(certificate.notAfter)
        validUntilDate = "\(certificate.notAfter)"
        canRevoke = CertificateKind.canRevoke(certificate)
        canRenew = status.kind == "care" && certificate.status == .valid || certificate.status == .undelivered
        renewPath = canRenew ? "/certificates/request?address=\(QueryText.escaped(address))" : nil
    }
}

/// What kind of certificate one is, as far as pages care.
enum CertificateKind {
    /// A functional one names its address and nobody (X3).
    static func isGroup(_ certificate: CertificateRecordWords) -> Bool {
        certificate.subject.map { !$0.hasPrefix("CN=") && !$0.contains(",CN=") } ?? false
    }

    /// Whether revoking it still means something (V2).
    static func canRevoke(_ certificate: CertificateRecordWords) -> Bool {
        switch certificate.status {
        case .valid, .undelivered, .orphaned, .intended: true
        case .expired, .revoked, .abandoned: false
        }
    }
}
