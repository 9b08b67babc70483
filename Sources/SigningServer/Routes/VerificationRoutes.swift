// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import Hummingbird
import SigningAPI

/// Judging a certificate that somebody has.
enum VerificationRoutes {
    static let table = [
        Route(.post, "/v1/verify", .of(.tester, .portal, .admin), body: .required(.json), verify)
    ]

    private static func verify(_ call: Call) async throws -> Response {
        let words: VerificationWords = try await call.words()
        let request = VerificationRequest(
            certificate: try await certificate(in: words, call),
            profile: words.profile,
            moment: words.at
        )
        let report = try await call.authority.verify(request, for: call.caller.viewer)
        let answer = VerificationAnswer(
            profile: report.profile,
            profileVersion: report.profileVersion,
            ok: report.isGood,
            findings: report.findings.map { FindingWords($0) }
        )
        return try .json(answer)
    }

    private static func certificate(in words: VerificationWords, _ call: Call) async throws -> [UInt8] {
        switch (words.pem, words.certificateDER, words.pkcs12) {
        case (let pem?, nil, nil): return try CertificateReading.certificate(inPEM: pem.text, at: "/pem").derEncoded
        case (nil, let der?, nil):
            return try CertificateReading.certificate(derEncoded: der.octets, at: "/certificateDER").derEncoded
        case (nil, nil, let file?):
            guard let password = words.password else {
                throw Problem.field("/password", .passwordRequired, "a password is needed to open the PKCS#12 file")
            }
            return try await call.authority.certificate(inPKCS12: file.octets, password: password.text)
        default:
            throw Problem(.invalidField, "send exactly one of pem, certificateDER and pkcs12")
        }
    }
}
