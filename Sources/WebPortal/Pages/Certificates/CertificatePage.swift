// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import HTTPTypes
import SigningAPI
import SigningClient

/// One certificate: what it is, its public part again, and revoking it.
enum CertificatePage {
    static let routes: [PageRoute] = [
        .get("/certificates/{serial}", person: show),
        .get("/certificates/{serial}/certificate.cer", person: encoded),
        .get("/certificates/{serial}/certificate.pem", person: pem),
        .post("/certificates/{serial}/revoke", person: revoke),
    ]

    /// The reasons that a person may give, the usual one first (V2).
    static let reasons: [RevocationReason] = [
        .superseded, .keyCompromise, .affiliationChanged, .cessationOfOperation, .unspecified,
    ]

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        let certificate = try await request.daemon.certificate(request.serial())
        let message = request.query["done"] == "revoked" ? "certificate.revokedNow" : nil
        return answer(certificate, message.map { MessageView("good", request.texts($0)) }, request)
    }

    private static func answer(
        _ certificate: CertificateRecordWords,
        _ message: MessageView?,
        _ request: PersonRequest
    ) -> PageAnswer {
        let view = CertificateView(certificate, message, request)
        let status: HTTPResponse.Status = message?.kind == "bad" ? .unprocessableContent : .ok
        return .page(.certificate, title: request.texts("certificate.title"), view, status: status)
    }

    private static func encoded(_ request: PersonRequest) async throws -> PageAnswer {
        try await CertificateFiles.encoded(request.serial(), from: request.daemon)
    }

    private static func pem(_ request: PersonRequest) async throws -> PageAnswer {
        try await CertificateFiles.pem(request.serial(), from: request.daemon)
    }

    private static func revoke(_ request: PersonRequest) async throws -> PageAnswer {
        let serial = try request.serial()
        let reason = request.form["reason"].flatMap(RevocationReason.init(rawValue:))
        guard let reason, reasons.contains(reason), request.form["sure"] == "yes" else {
            let certificate = try await request.daemon.certificate(serial)
            return answer(certificate, MessageView("bad", request.texts("certificate.sureMissing")), request)
        }
        _ = try await request.daemon.revokeCertificate(serial, reason: reason)
        return .redirect("/certificates/\(serial)?done=revoked")
    }
}
