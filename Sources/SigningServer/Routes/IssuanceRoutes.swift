// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import Hummingbird
import OpenSSLBridge
import SigningAPI

/// Certificates that shall exist.
enum IssuanceRoutes {
    static let table = [
        Route(
            .post,
            "/v1/certificates",
            .of(.portal, .admin),
            body: .required(.json),
            answers: [.json, .pkcs12],
            request
        )
    ]

    private static func request(_ call: Call) async throws -> Response {
        let (request, applicant) = try await read(call)
        let requester = try await call.requester(for: applicant)
        let issued = try await call.authority.issue(request, for: requester)
        let notice = DeliveryNotice(issued.certificate.serial, authority: call.authority)
        // Told by the kernel's acknowledgement: what the caller hung up on stays undelivered, and can be asked for
        // again.
        call.connection.afterWriting { [actor = call.caller.actor] in notice.deliver(to: actor) }
        return try answer(issued, as: call.answer)
    }

    /// Reads the body; the words with the password live no longer than this.
    private static func read(_ call: Call) async throws -> (IssueRequest, applicant: String?) {
        let body = try await call.json()
        let words: CertificateRequestWords = try call.decoder.decode(from: body)
        if call.answer == .pkcs12, words.csr != nil {
            throw Problem(.notAcceptable, "with a CSR there is no PKCS#12; accept application/json")
        }
        let request = IssueRequest(
            address: try FieldReading.address(words.address),
            keySource: try keySource(words, call.parts.limits),
            profile: words.profile,
            agreement: words.agreement,
            idempotencyKey: try call.idempotencyKey(for: body)
        )
        return (request, words.applicant)
    }

    private static func keySource(
        _ words: CertificateRequestWords,
        _ limits: ServerLimits
    ) throws(Problem) -> IssueRequest.KeySource {
        guard let csr = words.csr else {
            return .generated(
                words.key?.algorithm ?? .rsa3072,
                password: try CertificatePassword(required: words.password, limits),
                encryption: PKCS12File.Encryption(words.pkcs12?.encryption)
            )
        }
        guard words.password == nil, words.pkcs12 == nil else {
            throw .field("/csr", .passwordNotAllowed, "with a CSR leave password and pkcs12 out", rule: "X7")
        }
        guard words.key == nil else {
            throw .field("/key", .invalidField, "send key or csr, not both")
        }
        guard csr.utf8.count <= limits.certificationRequest else {
            throw .csr(.csrTooLarge, "the CSR may have at most \(limits.certificationRequest) octets")
        }
        return .certificationRequest(csr)
    }

    private static func answer(_ issued: IssuedCertificate, as kind: MediaKind) throws -> Response {
        let location = "/v1/certificates/\(issued.certificate.serial)"
        guard kind == .pkcs12, let file = issued.pkcs12 else {
            return try .json(IssuedCertificateWords(issued), status: .created, location: location)
        }
        var response = Response.octets(file, .pkcs12, status: .created)
        response.headers[.location] = location
        response.headers[.contentDisposition] = "attachment; filename=\"\(issued.filename)\""
        return response
    }
}
