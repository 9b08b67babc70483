// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateLedger
import CertificateModel
import Hummingbird
import IssuerKeys
import MailAddressing
import MailboxRegistry
import SigningAPI

/// Certificates that exist: reading and revoking.
enum CertificateRoutes {
    private static let filters: Set<String> = ["applicant", "address", "mailbox", "status", "brief"]

    static let table = [
        Route(.get, "/v1/certificates", .of(.portal, .tester, .admin), query: Route.page.union(filters), list),
        Route(
            .get,
            "/v1/certificates/{serial}",
            .of(.portal, .tester, .admin),
            answers: [.json, .certificate, .certificateChain],
            show
        ),
        Route(
            .post,
            "/v1/certificates/{serial}/revoke",
            .of(.portal, .admin),
            body: .required(.json),
            revoke
        ),
    ]

    private static func list(_ call: Call) async throws -> Response {
        var query = CertificateQuery(at: call.parts.clock(), limit: try call.query.limit())
        query.applicantUser = call.query["applicant"]
        query.addressKey = try call.query["address"].map { text throws(Problem) in
            try FieldReading.address(text).comparisonKey
        }
        query.status = try call.query["status"].map(Self.status)
        query.cursor = try await cursor(call)
        let moment = query.moment
        let mailbox = try call.query["mailbox"].map(Self.mailbox)
        let page = try await call.authority.certificates(query, of: mailbox, for: call.caller.viewer)
        let isBrief = try call.query.flag("brief")
        let items = page.certificates.map { visible in
            isBrief
                ? CertificateRecordWords(brief: visible, at: moment)
                : CertificateRecordWords(visible, chain: call.chain(of: visible), at: moment)
        }
        return try .json(Page(items: items, next: page.next))
    }

    /// The serial number that the page before ended with; one that the caller cannot see was in no page of theirs.
    private static func cursor(_ call: Call) async throws -> String? {
        guard let cursor = call.query["cursor"] else { return nil }
        let serial = SerialNumber(hexadecimal: cursor)
        guard let serial, (try? await call.authority.certificate(serial, for: call.caller.viewer)) != nil else {
            throw Problem.invalidCursor
        }
        return cursor
    }

    private static func status(_ text: String) throws(Problem) -> CertificateLedger.CertificateStatus {
        guard let status = CertificateLedger.CertificateStatus(rawValue: text) else {
            let names = CertificateLedger.CertificateStatus.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(.invalidParameter, "the query parameter status is one of: \(names)")
        }
        return status
    }

    /// An identifier that cannot be is one that no mailbox has.
    private static func mailbox(_ text: String) throws(Problem) -> MailboxID {
        guard let id = MailboxID(text) else { throw .notFound }
        return id
    }

    private static func show(_ call: Call) async throws -> Response {
        let visible = try await call.authority.certificate(call.serial(), for: call.caller.viewer)
        let chain = call.chain(of: visible)
        guard call.answer != .json else {
            return try .json(CertificateRecordWords(visible, chain: chain, at: call.parts.clock()))
        }
        guard visible.isWhole, let certificate = visible.record.certificate else { throw Problem.notFound }
        guard call.answer == .certificateChain else { return .octets(certificate, .certificate) }
        let leaf = PEM(label: "CERTIFICATE", content: certificate).description
        return .text(([leaf] + chain.map(\.pem)).joined(), .certificateChain)
    }

    private static func revoke(_ call: Call) async throws -> Response {
        let serial = try call.serial()
        let words: RevocationWords = try await call.words()
        let revoked = try await call.authority.revoke(
            serial,
            reason: words.reason,
            as: call.caller.viewer,
            actor: call.caller.actor
        )
        return try .json(call.words(ofRevoked: revoked))
    }
}

extension Call {
    /// What the caller is told of a certificate that the call has revoked.
    func words(ofRevoked certificate: VisibleCertificate) -> CertificateRecordWords {
        CertificateRecordWords(revoked: certificate, chain: chain(of: certificate), at: parts.clock())
    }

    /// The CA certificates above a certificate, without the root.
    fileprivate func chain(of certificate: VisibleCertificate) -> [Certificate] {
        authority.issuers.filter { $0.name == certificate.record.intent.issuer }.map(\.certificate)
    }
}
