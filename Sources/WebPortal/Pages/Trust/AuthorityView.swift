// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// A CA on the page about the root.
struct AuthorityView: Sendable {
    let name: String
    let subject: String
    let status: StatusLabel
    let validFrom: String
    let validUntil: String
    let sha256: [String]
    let sha1: [String]
    /// Where its files are, without the ending.
    let path: String
    let hasList: Bool
    let nextUpdate: String?

    /// How it is: a word, and a mark that differs in shape too.
    struct StatusLabel: Sendable {
        let kind: String
        let label: String
    }

    init(_ issuer: IssuerWords, at now: Timestamp, _ texts: Texts) {
        name = issuer.name
        subject = issuer.subject
        status = Self.status(issuer, at: now, texts)
        validFrom = texts.day(issuer.notBefore)
        validUntil = texts.day(issuer.notAfter)
        sha256 = Fingerprint.groups(issuer.sha256Fingerprint)
        sha1 = Fingerprint.groups(issuer.sha1Fingerprint)
        path = "/pki/\(issuer.name)"
        hasList = issuer.crlNumber != nil
        nextUpdate = issuer.nextUpdate.map(texts.moment)
    }

    private static func status(_ issuer: IssuerWords, at now: Timestamp, _ texts: Texts) -> StatusLabel {
        if now > issuer.notAfter { return StatusLabel(kind: "bad", label: texts("trust.expired")) }
        switch issuer.state {
        case .active: return StatusLabel(kind: "good", label: texts("trust.active"))
        case .offline: return StatusLabel(kind: "good", label: texts("trust.offline"))
        case .retired: return StatusLabel(kind: "quiet", label: texts("trust.retired"))
        case .unavailable: return StatusLabel(kind: "care", label: texts("trust.unavailable"))
        }
    }
}

/// A fingerprint as people compare it, and as `openssl x509 -fingerprint` writes it.
enum Fingerprint {
    private static let perGroup = 8

    /// Pairs of capital digits between colons, in pieces after which a line may end; together they are the whole.
    static func groups(_ hexadecimal: String) -> [String] {
        let digits = Array(hexadecimal.uppercased().utf8)
        let pairs = stride(from: 0, to: digits.count, by: 2).map { start in
            String(decoding: digits[start..<min(start + 2, digits.count)], as: UTF8.self)
        }
        return stride(from: 0, to: pairs.count, by: perGroup).map { start in
            let end = min(start + perGroup, pairs.count)
            return pairs[start..<end].joined(separator: ":") + (end < pairs.count ? ":" : "")
        }
    }
}
