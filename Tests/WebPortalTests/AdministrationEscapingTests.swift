// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@testable import WebPortal

@Suite("Escaping on pages of administrators")
struct AdministrationEscapingTests {
    private static let hostile = "\"\u{301}'><script>alert(1)</script>=cmd"
    private let portal: TestPortal
    private let request: AdministratorRequest

    init() throws {
        portal = try TestPortal(purpose: .administration(["dora"]))
        let text = QueryText.escaped(Self.hostile)
        request = try AdministratorRequest(
            portal.personRequest("dora", query: "q=\(text)&after=\(text)&address=\(text)", form: "reason=\(text)")
        )
    }

    private func check(_ template: PageTemplate, _ view: any Sendable, times: Int) {
        let answer = PageResponse(desk: portal.desk, page: request.page)
        let html = portal.desk.renderer.render(
            template,
            PageFrame(
                title: Self.hostile,
                view: view,
                texts: request.texts,
                formToken: Self.hostile,
                surroundings: PageFrame.Surroundings(request.page, answer.desk)
            )
        )
        #expect(html.contains("</html>"))
        #expect(!html.contains("<script>") && !html.contains("'><"), "\(template)")
        #expect(html.split(separator: "&lt;script&gt;alert(1)").count > times, "\(template)")
    }

    private var message: AdministrationMessage {
        AdministrationMessage(ProblemWords(.domainInUse, detail: Self.hostile), request.texts)
    }

    @Test("a log entry")
    func audit() throws {
        let entry = AuditEntryWords(
            writer: Self.hostile,
            number: 1,
            time: request.now,
            actor: AuditActorWords(uid: 1, pid: 1, user: Self.hostile),
            action: Self.hostile,
            details: [Self.hostile: Self.hostile, "serial": Self.hostile, "domain": Self.hostile],
            previousHash: Self.hostile,
            hash: Self.hostile
        )
        let row = AuditRow(entry, request.texts)
        let view = AuditPage.View(
            after: Self.hostile,
            head: Self.hostile,
            rows: [row],
            isEmpty: false,
            isNewestFirst: false,
            olderPath: nil,
            nextPath: nil
        )
        check(.administrationAudit, view, times: 9)
        let verdict = AuditVerificationWords(ok: false, entries: 1, head: nil, problems: [Self.hostile])
        let head = AuditHeadWords(writer: Self.hostile, number: 1, hash: Self.hostile)
        check(.administrationAuditCheck, AuditCheckView(verdict, head, request.texts), times: 3)
    }

    @Test("a domain and its contacts")
    func domain() {
        let control = DomainControlWords(method: Self.hostile, checkedAt: request.now, checkedBy: Self.hostile)
        let record = DomainRecordWords(
            domain: Self.hostile,
            kind: .managed,
            contacts: [Self.hostile],
            control: control
        )
        let contacts = [
            DomainRegistrationView.Contact(user: Self.hostile, path: "/x", name: Self.hostile),
            DomainRegistrationView.Contact(user: Self.hostile, path: "/x", name: nil),
        ]
        check(
            .administrationDomain,
            DomainRegistrationView(record, DomainForm(record), contacts, message, request),
            times: 7
        )
        let list = DomainListPage.View(
            message: message,
            wanted: Self.hostile,
            rows: [DomainRow(record, at: request.now, request.texts)],
            isEmpty: false,
            nextPath: Self.hostile
        )
        check(.administrationDomains, list, times: 4)
    }

    @Test("a person, their addresses and certificates")
    func person() throws {
        let person = PersonRecordWords(
            user: Self.hostile,
            givenName: Self.hostile,
            surname: Self.hostile,
            primaryAddress: Self.hostile,
            language: Self.hostile,
            functional: [FunctionalAddressWords(address: Self.hostile, kind: .login, displayName: Self.hostile)]
        )
        let address = AddressWords(
            address: Self.hostile,
            type: .personal,
            basis: .directory,
            aliases: [Self.hostile],
            requestable: false,
            reason: Self.hostile
        )
        let view = try PersonView(person, [address], Page(items: [certificate()], next: "x"), message, request)
        check(.administrationPerson, view, times: 12)
        let form = PersonFormPage.View(
            message: message,
            isNew: true,
            title: Self.hostile,
            backPath: Self.hostile,
            backLabel: Self.hostile,
            action: Self.hostile,
            form: PersonForm(person),
            languages: [Choice(value: Self.hostile, label: Self.hostile, hint: nil)]
        )
        check(.administrationPersonForm, form, times: 12)
    }

    @Test("a certificate")
    func certificates() throws {
        check(.administrationCertificate, try LedgerEntryView(certificate(), message, request), times: 8)
        let list = try LedgerPage.View(
            message: message,
            search: LedgerSearch(request),
            statuses: [],
            rows: [LedgerRow(certificate(), request)],
            isEmpty: false,
            nextPath: Self.hostile
        )
        check(.administrationCertificates, list, times: 5)
    }

    @Test("a mail and an issuer")
    func others() {
        let mail = OutboxMailWords(
            id: Self.hostile,
            kind: .linkNotice,
            recipient: Self.hostile,
            status: .dead,
            createdAt: request.now,
            expiresAt: request.now,
            attempts: 1,
            lastFailure: Self.hostile
        )
        let outbox = OutboxPage.View(
            message: message,
            filters: [],
            rows: [OutboxRow(mail, [("status", Self.hostile)], request.texts)],
            isEmpty: false,
            nextPath: nil
        )
        check(.administrationOutbox, outbox, times: 4)
        let health = HealthWords(
            status: .degraded,
            problems: [HealthProblemWords(code: Self.hostile, detail: Self.hostile)],
            issuers: [HealthIssuerWords(name: Self.hostile, state: .active)],
            store: HealthStoreWords(engine: Self.hostile, writable: true, synchronous: Self.hostile)
        )
        let view = DaemonOverviewView(health, waiting: Page(items: [mail]), dead: Page(items: []), request)
        check(.administrationOverview, view, times: 5)
    }

    private func certificate() throws -> CertificateRecordWords {
        CertificateRecordWords(
            serial: try #require(SerialNumber(hexadecimal: "4f1c")),
            issuer: Self.hostile,
            profile: Self.hostile,
            profileVersion: Self.hostile,
            subject: Self.hostile,
            subjectAltNames: [Self.hostile],
            notBefore: request.now,
            notAfter: request.now,
            status: .valid,
            applicant: Self.hostile,
            address: Self.hostile,
            mailbox: Self.hostile,
            requestedBy: Self.hostile
        )
    }
}
