// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// Certificates of everybody: all, newest first, or those of an address, a person, a status; one by its serial number.
enum LedgerPage {
    static let routes: [PageRoute] = [.get("/administration/certificates", administrator: show)]

    private static let pageLength = 50

    /// What the template shows.
    struct View: Sendable {
        let message: AdministrationMessage?
        let search: LedgerSearch
        let statuses: [Choice]
        let rows: [LedgerRow]
        let isEmpty: Bool
        let nextPath: String?
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        let search = LedgerSearch(request)
        guard search.serial == nil else { return try await find(search, request) }
        do {
            let cursor = request.query["cursor"]
            let page = try await request.daemon.certificates(search.filter, cursor: cursor, limit: pageLength)
            return answer(request, search, page, nil)
        } catch {
            // An address or a mailbox that cannot be.
            guard let problem = error.problem, problem.status == 422 || problem.status == 404 else { throw error }
            return answer(request, search, Page(items: []), AdministrationMessage(problem, request.texts))
        }
    }

    private static func find(_ search: LedgerSearch, _ request: AdministratorRequest) async throws -> PageAnswer {
        guard let serial = search.serialNumber else {
            let message = AdministrationMessage(fault: request.texts("ledger.serialUnreadable"))
            return answer(request, search, Page(items: []), message)
        }
        do {
            _ = try await request.daemon.certificate(serial)
        } catch {
            guard let problem = error.problem, problem.status == 404 else { throw error }
            let message = AdministrationMessage(fault: request.texts("ledger.serialUnknown"))
            return answer(request, search, Page(items: []), message)
        }
        return .redirect(AdministrationPath.certificate("\(serial)"))
    }

    private static func answer(
        _ request: AdministratorRequest,
        _ search: LedgerSearch,
        _ page: Page<CertificateRecordWords>,
        _ message: AdministrationMessage?
    ) -> PageAnswer {
        let texts = request.texts
        let any = Choice(value: "", label: texts("ledger.anyStatus"), hint: nil, isChosen: search.status == nil)
        let statuses = CertificateStatus.allCases.map { status in
            let label = LedgerStatus.label(status, texts)
            return Choice(value: status.rawValue, label: label, hint: nil, isChosen: search.status == status)
        }
        let view = View(
            message: message,
            search: search,
            statuses: [any] + statuses,
            rows: page.items.map { LedgerRow($0, request) },
            isEmpty: page.items.isEmpty,
            nextPath: page.next.map { search.path(cursor: $0) }
        )
        return request.page(.administrationCertificates, texts("administration.certificates"), view, message)
    }
}
