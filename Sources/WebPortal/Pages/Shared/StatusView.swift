// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// How a page shows what has become of a certificate: a word, and a mark that differs in shape as well as in colour.
struct StatusView: Sendable {
    /// `good`, `care`, `bad` or `quiet`: which mark and colour.
    let kind: String
    let label: String

    init(_ certificate: CertificateRecordWords, at now: Timestamp, renewal: Duration, _ texts: Texts) {
        let expiresSoon = certificate.status == .valid && certificate.notAfter - now < renewal
        kind = expiresSoon ? "care" : Self.kind(of: certificate.status)
        label = texts(expiresSoon ? "status.expiring" : "status.\(certificate.status.rawValue)")
    }

    private static func kind(of status: CertificateStatus) -> String {
        switch status {
        case .valid: "good"
        case .intended, .undelivered, .orphaned: "care"
        case .revoked: "bad"
        case .expired, .abandoned: "quiet"
        }
    }
}
