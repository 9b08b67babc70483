// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// What the page of a certificate shows.
struct CertificateView: Sendable {
    /// A line of what the certificate says.
    struct Line: Sendable {
        let label: String
        let value: String
        /// Whether it is read by machines first: digits and encodings.
        let isCode: Bool
    }

    let message: MessageView?
    let heading: String
    let type: String
    let isGroup: Bool
    let status: StatusView
    let explanation: String?
    let lines: [Line]
    let hasFile: Bool
    let path: String
    let canRevoke: Bool
    /// Whether the form for it is open.
    let isRevoking: Bool
    let reasons: [Choice]
    let renewPath: String?

    init(_ certificate: CertificateRecordWords, _ message: MessageView?, _ request: PersonRequest) {
        let texts = request.texts
        let address = certificate.address
        self.message = message
        isGroup = CertificateKind.isGroup(certificate)
        heading = address ?? texts("certificate.unknown")
        type = texts(isGroup ? "certificate.group" : "certificate.personal")
        let renewal = request.desk.parts.demands.renewal
        status = StatusView(certificate, at: request.now, renewal: renewal, texts)
        explanation = texts.text("certificate.about-\(certificate.status.rawValue)")
        lines = Self.lines(certificate, texts)
        hasFile = certificate.pem != nil
        path = "/certificates/\(certificate.serial)"
        canRevoke = CertificateKind.canRevoke(certificate)
        isRevoking = request.query["revoke"] == "yes" || message?.isUrgent == true
        reasons = CertificatePage.reasons.map { reason in
            Choice(
                value: reason.rawValue,
                label: texts("revocation.\(reason.rawValue)"),
                hint: texts("revocation.\(reason.rawValue)Hint"),
                isChosen: false
            )
        }
        let renewable: Set<CertificateStatus> = [.expired, .revoked, .undelivered, .abandoned]
        renewPath =
            renewable.contains(certificate.status)
            ? address.map { "/certificates/request?address=\(QueryText.escaped($0))" } : nil
    }

    private static func lines(_ certificate: CertificateRecordWords, _ texts: Texts) -> [Line] {
        let others = certificate.subjectAltNames?.filter { $0 != certificate.address }.joined(separator: ", ")
        let values: [(key: String, value: String?, isCode: Bool)] = [
            ("validFrom", texts.moment(certificate.notBefore), false),
            ("validUntil", texts.moment(certificate.notAfter), false),
            ("revokedAt", certificate.revokedAt.map(texts.moment), false),
            ("revocationReason", certificate.reason.map { texts("revocation.\($0.rawValue)") }, false),
            ("otherAddresses", others?.isEmpty == true ? nil : others, false),
            ("subject", certificate.subject, true),
            ("serial", "\(certificate.serial)", true),
            ("issuer", certificate.issuer, true),
        ]
        return values.compactMap { key, value, isCode in
            value.map { Line(label: texts("certificate.\(key)"), value: $0, isCode: isCode) }
        }
    }
}
