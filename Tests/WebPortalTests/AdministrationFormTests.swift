// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@testable import WebPortal

@Suite("Forms and searches of administrators")
struct AdministrationFormTests {
    private let portal: TestPortal

    init() throws {
        portal = try TestPortal(purpose: .administration(["dora"]))
    }

    private func request(query: String = "", form: String = "") throws -> AdministratorRequest {
        try AdministratorRequest(portal.personRequest("dora", query: query, form: form))
    }

    private func words(_ form: String, of record: DomainRecordWords? = nil) throws -> DomainWords {
        let request = try request(form: form)
        return try DomainForm(request, of: record).words(replacing: record, at: request.now).get()
    }

    @Test("a domain with contacts and no check", arguments: ["ab1+cd2", "ab1%2C+cd2", " ab1%0Acd2+", "ab1%3Bcd2"])
    func domain(_ contacts: String) throws {
        let words = try words("domain=lab.example.org&kind=managed&contacts=\(contacts)&method=&checkedOn=&checkedBy=")
        #expect(words.contacts == ["ab1", "cd2"] && words.kind == .managed && words.control == nil)
    }

    @Test("a check of the control is whole, of a day, and of the past")
    func control() throws {
        let start = "domain=a.example&kind=directory&contacts="
        let whole = try words(start + "&method=DNS&checkedOn=2026-11-28&checkedBy=Dora")
        #expect(whole.control?.checkedAt == Timestamp("2026-11-28T00:00:00Z") && whole.control?.method == "DNS")
        #expect(throws: DomainForm.Fault.controlIncomplete) { try words(start + "&method=DNS") }
        for day in ["2026-02-30", "28.11.2026", "2999-01-01", "2026-11-28T00:00:00Z"] {
            #expect(throws: DomainForm.Fault.controlDay) {
                try words(start + "&method=DNS&checkedOn=\(day)&checkedBy=Dora")
            }
        }
        #expect(throws: DomainForm.Fault.kindMissing) { try words("domain=a.example&kind=both") }
        #expect(throws: DomainForm.Fault.nameMissing) { try words("domain=+&kind=managed") }
    }

    @Test("the time of a recorded check stays with its day, and the domain of a page cannot be another")
    func kept() throws {
        let moment = try #require(Timestamp("2026-10-01T09:30:00Z"))
        let check = DomainControlWords(method: "DNS", checkedAt: moment, checkedBy: "Dora")
        let record = DomainRecordWords(domain: "a.example", kind: .managed, contacts: [], control: check)
        let form = "domain=b.example&kind=managed&method=Mail&checkedOn=2026-10-01&checkedBy=Dora"
        #expect(try words(form, of: record).control?.checkedAt == moment)
        #expect(try DomainForm(request(form: form), of: record).domain == "a.example")
    }

    @Test(
        "a serial number is read as programs show it",
        arguments: ["4f1c", "4F1C", "4f:1c", " 4f 1c ", "0x4f1c", "4F-1C", "04f1c"]
    )
    func serial(_ text: String) throws {
        let search = LedgerSearch(try request(query: "serial=\(QueryText.escaped(text))"))
        #expect(search.serialNumber == SerialNumber(hexadecimal: "4f1c"))
    }

    @Test("what is none is none", arguments: ["zz", "0", "4f1c<script>", String(repeating: "ab", count: 21)])
    func noSerial(_ text: String) throws {
        #expect(LedgerSearch(try request(query: "serial=\(QueryText.escaped(text))")).serialNumber == nil)
    }

    @Test("lines of functional addresses belong together by their order, and empty ones are none")
    func person() throws {
        let form =
            "user=x&givenName=A&surname=B&primaryAddress=a%40b.example&language=&functionalAddress=&functionalKind=login"
            + "&functionalName=&functionalAddress=i%40b.example&functionalKind=mailbox&functionalName=Info"
        let words = PersonForm(try request(form: form), of: nil).words
        #expect(words.language == nil)
        let info = FunctionalAddressWords(address: "i@b.example", kind: .mailbox, displayName: "Info")
        #expect(words.functional == [info])
    }

    @Test("an address that names something done says so; others say nothing")
    func done() throws {
        #expect(try AdministrationMessage(doneIn: request(query: "done=revoked"))?.kind == "good")
        for word in ["", "x", "revoked.x", "%3Cscript%3E"] {
            #expect(try AdministrationMessage(doneIn: request(query: "done=\(word)")) == nil)
        }
    }

    @Test("what the daemon says stands beside the words, once")
    func refusal() throws {
        let problem = ProblemWords(
            .addressTaken,
            detail: "x@y belongs to ab1",
            errors: [FieldError(pointer: "/primaryAddress", detail: "x@y belongs to ab1")]
        )
        let message = AdministrationMessage(problem, Texts(.english))
        #expect(message.isUrgent && message.details == ["x@y belongs to ab1"])
        #expect(message.text.hasPrefix("One of the addresses"))
    }

    @Test("a list that is due soon is marked: a day before, and a month where its key is offline")
    func due() {
        let now = portal.clock.now
        let row = { (state: IssuerState, days: Int) in
            let words = HealthIssuerWords(
                name: "x",
                state: state,
                crlNumber: 1,
                thisUpdate: now,
                nextUpdate: now + .seconds(days * 86400)
            )
            return IssuerRow(words, at: now, Texts(.english)).nextUpdate.kind
        }
        #expect(row(.active, 2) == "good" && row(.active, 0) == "bad" && row(.active, -1) == "bad")
        #expect(row(.offline, 31) == "good" && row(.offline, 29) == "care" && row(.offline, 0) == "bad")
        let none = HealthIssuerWords(name: "x", state: .active)
        #expect(IssuerRow(none, at: now, Texts(.german)).nextUpdate.kind == "bad")
    }

    @Test("words that administrators meet are there", arguments: Language.allCases)
    func words(_ language: Language) {
        let texts = Texts(language)
        let keys =
            LedgerEntryPage.reasons.flatMap { ["withdrawal.\($0.rawValue)", "withdrawal.\($0.rawValue)Hint"] }
            + IssuerState.allCases.map { "authorities.state-\($0.rawValue)" }
            + OutboxStatus.allCases.map { "outbox.\($0.rawValue)" }
            + OutboxMailKind.allCases.map { "outbox.kind-\($0.rawValue)" }
            + DomainKind.allCases.map { "mail-domains.kind-\($0.rawValue)Hint" }
            + DomainForm.Fault.allCases.map { "mail-domains.fault-\($0.rawValue)" }
            + FunctionalAddressKind.allCases.map { "people.kind-\($0.rawValue)" }
            + AddressBasis.allCases.map { "people.basis-\($0.rawValue)" }
            + ["domains", "people", "certificates", "issuers", "outbox", "audit"].map { "administration.\($0)Text" }
        for key in keys { #expect(texts.text(key) != nil, "\(key)") }
        #expect(Set(LedgerEntryPage.reasons) == Set(RevocationReason.allCases))
    }
}
