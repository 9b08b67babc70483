// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import Testing

@Suite("Mail domains")
struct MailDomainTests {
    private func reason(_ text: String) -> MailAddressError? {
        #expect(throws: MailAddressError.self) { try MailDomain(text) }
    }

    @Test(
        "a name becomes lower-case A-labels",
        arguments: [
            ("Example.ORG", "example.org"), ("a.b", "a.b"), ("1.example.org", "1.example.org"),
            ("3com.example", "3com.example"), ("a--b.example.org", "a--b.example.org"),
            ("straße.example.org", "xn--strae-oqa.example.org"), ("faß.example.org", "xn--fa-hia.example.org"),
            ("xn--fa-hia.example.org", "xn--fa-hia.example.org"), ("ΩΣ.example.org", "xn--4xal.example.org"),
            ("例え.example.org", "xn--r8jz45g.example.org"), ("example.xn--p1ai", "example.xn--p1ai"),
        ]
    )
    func canonicalForm(typed: String, expected: String) throws {
        #expect(try MailDomain(typed).description == expected)
    }

    @Test(
        "what IDNA2008 does not allow is refused, though UTS #46 would map it",
        arguments: [
            "①.org", "⒈com.org", "ﬁ.org", "ａ.org", "a。org", "a．example.org", "☃.org", "½.example.org", "ẞ.example.org",
            "\u{301}a.org", "1٠.org", "²ü.example.org",
        ]
    )
    func mapped(text: String) {
        guard case .hostNotInternationalized(_, let reason) = reason(text) else {
            Issue.record("\(text) is refused for another reason")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test(
        "A-labels that no U-label encodes to are refused",
        arguments: [
            "xn--a.org", "xn--a", "xn--abc.org", "xn--n3h.org", "xn--zn7c.com", "xn--1ch.com",
            "xn--bücher.org", "XN--A.org", "ü.xn--a.org",
        ]
    )
    func falseLabels(text: String) {
        guard case .hostNotInternationalized = reason(text) else {
            Issue.record("\(text) is refused for another reason")
            return
        }
    }

    @Test(
        "characters that host names do not have are refused, also beside an umlaut",
        arguments: [
            ("ex_ample.org", "ex_ample"), ("ü_a.org", "ü_a"), ("a/b.org", "a/b"), ("-a.org", "-a"), ("a-.org", "a-"),
            ("ü.-a.org", "-a"), ("::1", "::1"), ("a\\.org", "a\\"), ("<a.org", "<a"), ("a.org]", "org]"),
            ("xn--.org", "xn--"), ("xn--abc-.org", "xn--abc-"),
        ]
    )
    func characters(text: String, label: String) {
        #expect(reason(text) == .labelNotLetterDigitHyphen(QuotedInput(label)))
    }

    @Test("hyphens in places 3 and 4 belong to A-labels", arguments: ["ab--cd", "12--3", "r3---sn"])
    func reserved(label: String) {
        #expect(reason("\(label).org") == .labelReserved(QuotedInput(label)))
    }

    @Test(
        "empty labels are refused, a dot at the end too",
        arguments: ["a..org", ".a.org", "a.org.", ".", "..", "ü..org"]
    )
    func emptyLabels(text: String) {
        #expect(reason(text) == .emptyLabel(in: QuotedInput(text)))
    }

    @Test(
        "IP addresses are no domains",
        arguments: ["[127.0.0.1]", "[IPv6:::1]", "127.0.0.1", "1.2", "example.123"]
    )
    func internetAddresses(text: String) {
        #expect(reason(text) == .internetAddress(QuotedInput(text)))
    }

    @Test("one label is not enough", arguments: ["localhost", "org", "xn--p1ai"])
    func singleLabels(text: String) {
        #expect(reason(text) == .singleLabel(QuotedInput(text)))
    }

    @Test("blank, control and invisible characters and @ are refused")
    func forbidden() {
        #expect(reason("") == .emptyHost(in: QuotedInput("")))
        #expect(reason("a .org") == .blank(in: QuotedInput("a .org")))
        #expect(reason("a.org\r\n") == .controlCharacter(0x0D, in: QuotedInput("a.org\r\n")))
        #expect(reason("a\u{200B}.org") == .invisibleCharacter(0x200B, in: QuotedInput("a\u{200B}.org")))
        #expect(reason("a@b.org") == .atSigns(count: 1, in: QuotedInput("a@b.org")))
    }

    @Test("labels have at most 63 octets and hosts 253")
    func lengths() throws {
        let longest = String(repeating: "a", count: 63)
        #expect(try MailDomain("\(longest).org").description.utf8.count == 67)
        #expect(reason("\(longest)a.org") == .labelTooLong(octets: 64))

        let host = "\(longest).\(longest).\(longest).\(longest.dropLast(2))"
        #expect(try MailDomain(host).description.utf8.count == 253)
        #expect(reason("\(longest).\(host)") == .hostTooLong(octets: 317))
        #expect(reason(String(repeating: "ü.", count: 2000)) == .hostTooLong(octets: 6000))
    }

    @Test("an international label that grows past 63 octets is refused")
    func longInternationalLabel() {
        let label = String(repeating: "äz", count: 31)
        guard case .hostNotInternationalized = reason("\(label).org") else {
            Issue.record("refused for another reason")
            return
        }
    }
}
