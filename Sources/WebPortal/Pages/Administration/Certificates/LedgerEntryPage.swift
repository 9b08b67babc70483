// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient

/// One certificate of anybody: all that is known of it, its files, and revoking it for any reason (V1, V2).
enum LedgerEntryPage {
    static let routes: [PageRoute] = [
        .get("/administration/certificates/{serial}", administrator: show),
        .get("/administration/certificates/{serial}/certificate.cer", administrator: encoded),
        .get("/administration/certificates/{serial}/certificate.pem", administrator: pem),
        .post("/administration/certificates/{serial}/revoke", administrator: revoke),
    ]

    /// All reasons, the one of administrators first.
    static let reasons: [RevocationReason] = [
        .privilegeWithdrawn, .keyCompromise, .superseded, .affiliationChanged, .cessationOfOperation, .unspecified,
    ]

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        try await answer(request, AdministrationMessage(doneIn: request))
    }

    private static func answer(
        _ request: AdministratorRequest,
        _ message: AdministrationMessage?
    ) async throws -> PageAnswer {
        let certificate = try await request.daemon.certificate(request.serial())
        let view = LedgerEntryView(certificate, message, request)
        return request.page(.administrationCertificate, request.texts("certificate.title"), view, message)
    }

    private static func encoded(_ request: AdministratorRequest) async throws -> PageAnswer {
        try await CertificateFiles.encoded(request.serial(), from: request.daemon)
    }

    private static func pem(_ request: AdministratorRequest) async throws -> PageAnswer {
        try await CertificateFiles.pem(request.serial(), from: request.daemon)
    }

    private static func revoke(_ request: AdministratorRequest) async throws -> PageAnswer {
        let serial = try request.serial()
        guard let reason = request.form["reason"].flatMap(RevocationReason.init(rawValue:)), request.isSure else {
            return try await answer(request, AdministrationMessage(fault: request.texts("ledger.sureMissing")))
        }
        let before = try await request.daemon.certificate(serial)
        // Revoking again answers with the first reason; who asks for another one is told that nothing was changed.
        guard before.status != .revoked || reason == .keyCompromise else {
            return try await answer(request, AdministrationMessage(fault: request.texts("ledger.revokedBefore")))
        }
        do {
            _ = try await request.daemon.revokeCertificate(serial, reason: reason)
        } catch {
            guard let problem = error.problem, problem.status != 404 else { throw error }
            return try await answer(request, AdministrationMessage(problem, request.texts))
        }
        let word = before.status == .revoked ? "compromised" : "revoked"
        return .redirect("\(AdministrationPath.certificate("\(serial)"))?done=\(word)")
    }
}
