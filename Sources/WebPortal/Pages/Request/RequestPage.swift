// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import HTTPTypes
import SigningAPI
import SigningClient

/// Requesting a certificate: the form, and what becomes of it.
enum RequestPage {
    static let routes: [PageRoute] = [
        .get("/certificates/request", person: show), .post("/certificates/request", person: submit),
    ]

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        try await form(request, RequestForm(preset: request.query["address"]))
    }

    private static func submit(_ request: PersonRequest) async throws -> PageAnswer {
        let demands = request.desk.parts.demands
        let form = RequestForm(request.form, demands)
        guard let words = form.words(demands) else { return try await self.form(request, form) }
        do {
            let issued = try await request.daemon.requestCertificate(words, idempotencyKey: form.key)
            return try ready(issued, form, request)
        } catch {
            guard let problem = error.problem, problem.status < 500 else { throw error }
            if let answer = sentBefore(problem, request) { return answer }
            return try await self.form(request, form.refused(problem))
        }
    }

    /// A form that came twice, by a double click or a reload, leads to what the first one made, while that waits.
    private static func sentBefore(_ problem: ProblemWords, _ request: PersonRequest) -> PageAnswer? {
        guard problem.code == .alreadyIssued, let serial = problem.serial else { return nil }
        let id = request.desk.downloads.name(of: serial, for: request.owner, at: request.now)
        return id.map { .redirect("/certificates/ready/\($0)") }
    }

    /// Keeps the file for its one download, and leads to it.
    private static func ready(
        _ issued: IssuedCertificateWords,
        _ form: RequestForm,
        _ request: PersonRequest
    ) throws -> PageAnswer {
        guard let file = issued.pkcs12, let filename = issued.filename else { throw PageFailure.downloadOver }
        let facts = PendingDownload.Facts(
            serial: issued.serial,
            address: form.address ?? issued.subjectAltNames.first ?? "",
            isGroup: filename.hasPrefix("GRP_"),
            filename: filename,
            notAfter: issued.notAfter,
            notes: issued.notes
        )
        let id = request.desk.downloads.keep(file.octets, facts, for: request.owner, at: request.now)
        return .redirect("/certificates/ready/\(id)")
    }

    private static func form(_ request: PersonRequest, _ form: RequestForm) async throws -> PageAnswer {
        async let person = request.daemon.person(request.session.user)
        async let addresses = request.daemon.addresses(of: request.session.user)
        let view = RequestView(form, try await person, try await addresses, request)
        let status = form.isComplaint ? 422 : 200
        return .page(.request, title: request.texts("request.title"), view, status: .init(code: status))
    }
}
