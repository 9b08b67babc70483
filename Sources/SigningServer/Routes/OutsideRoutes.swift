// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateLedger
import CertificateModel
import Hummingbird
import MailboxRegistry
import OpenSSLBridge
import Registration
import SigningAPI

/// Keys and CSRs for an outside CA, and the certificates that come back.
enum OutsideRoutes {
    static let table = [
        Route(.post, "/v1/requests", .of(.portal, .admin), body: .required(.json), make),
        Route(.get, "/v1/requests", .of(.portal, .admin), query: Route.page, list),
        Route(.get, "/v1/requests/{id}", .of(.portal, .admin), show),
        Route(
            .put,
            "/v1/requests/{id}/certificate",
            .of(.portal, .admin),
            body: .required(.json),
            answers: [.json, .pkcs12],
            complete
        ),
    ]

    private static func make(_ call: Call) async throws -> Response {
        let body = try await call.json()
        let (request, applicant) = try read(body, call)
        let requester = try await call.requester(for: applicant)
        let key = try call.idempotencyKey(for: body)
        let made = try await call.authority.requestOutside(request, for: requester, idempotencyKey: key)
        let words = OutsideRequestAnswer(
            id: made.id,
            csr: made.certificationRequest,
            encryptedKey: Secret(made.encryptedKey)
        )
        return try .json(words, status: .created, location: "/v1/requests/\(made.id)")
    }

    private static func read(_ body: JSONValue, _ call: Call) throws -> (OutsideKeyRequest, applicant: String?) {
        let words: OutsideRequestWords = try call.decoder.decode(from: body)
        let request = OutsideKeyRequest(
            address: try FieldReading.address(words.address),
            profile: words.profile,
            algorithm: words.key?.algorithm ?? .rsa3072,
            password: try CertificatePassword(required: words.password, call.parts.limits),
            agreement: words.agreement
        )
        return (request, words.applicant)
    }

    private static func list(_ call: Call) async throws -> Response {
        let limit = try call.query.limit()
        let cursor = call.query["cursor"]
        if let cursor, (try? await call.authority.outsideRequest(cursor, for: call.caller.viewer)) == nil {
            throw Problem.invalidCursor
        }
        let requests = try await call.authority.outsideRequests(
            for: call.caller.viewer,
            after: cursor,
            limit: limit + 1
        )
        let next = requests.count > limit ? requests[limit - 1].id : nil
        return try .json(Page(items: requests.prefix(limit).map { OutsideRequestRecordWords($0) }, next: next))
    }

    private static func show(_ call: Call) async throws -> Response {
        let request = try await call.authority.outsideRequest(call.parameter("id"), for: call.caller.viewer)
        return try .json(OutsideRequestRecordWords(request))
    }

    private static func complete(_ call: Call) async throws -> Response {
        let id = call.parameter("id")
        let requester = try await applicant(of: id, call)
        let (completion, certificate) = try read(try await call.words(), call.parts.limits)
        let answer = try await call.authority.completeOutside(id, with: completion, for: requester)
        guard call.answer == .json else {
            var response = Response.octets(answer.pkcs12, .pkcs12)
            response.headers[.contentDisposition] = "attachment; filename=\"\(answer.filename)\""
            return response
        }
        return try .json(OutsideCertificateAnswer(id: id, certificate, answer))
    }

    /// Who completes: the acting person, or an administrator in the place of the request's applicant.
    private static func applicant(of id: String, _ call: Call) async throws -> Requester {
        let request = try await call.authority.outsideRequest(id, for: call.caller.viewer)
        if let person = call.caller.person { return Requester(applicant: person, actor: call.caller.actor) }
        guard let user = UserID(request.applicant.user), let person = try await call.registration.person(user) else {
            throw Problem.notFound
        }
        return Requester(applicant: person, actor: call.caller.actor, isAdministrator: true)
    }

    private static func read(
        _ words: OutsideCertificateWords,
        _ limits: ServerLimits
    ) throws(Problem) -> (OutsideCompletion, Certificate) {
        let completion = OutsideCompletion(
            certificate: words.certificate,
            chain: words.chain,
            encryptedKey: words.encryptedKey.text,
            password: try CertificatePassword(required: words.password, limits),
            encryption: PKCS12File.Encryption(words.pkcs12?.encryption)
        )
        return (completion, try CertificateReading.certificate(inPEM: words.certificate, at: "/certificate"))
    }
}

extension OutsideCertificateAnswer {
    fileprivate init(id: String, _ certificate: Certificate, _ answer: OutsideCompletionAnswer) {
        let fields = certificate.fields
        let issuer = try? DistinguishedName(derEncoded: fields.issuer)
        self.init(
            id: id,
            serial: certificate.serial,
            issuer: issuer?.description ?? "",
            subject: fields.subject.description,
            subjectAltNames: fields.mailAddresses,
            notBefore: fields.validity.notBefore,
            notAfter: fields.validity.notAfter,
            pkcs12: Base64Octets(answer.pkcs12),
            filename: answer.filename,
            notes: answer.notes
        )
    }
}
