// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Foundation
import MailAddressing
import Testing

@testable import Postbox

@Suite("Writing mails")
struct MailComposerTests {
    private func compose(_ kind: MailKind, text: String = "Straße für Grüße") throws -> ReadMail {
        let mail = try Specimen.composer().compose(Specimen.mail(kind), Specimen.content(kind, text: text))
        return try ReadMail(mail.octets)
    }

    @Test("every kind has the fields that a mail of a program needs, each once", arguments: MailKind.allCases)
    func fields(kind: MailKind) throws {
        let mail = try compose(kind)
        #expect(mail["Date"] == "Sat, 21 Nov 2026 07:30:00 +0000")
        #expect(mail["From"] == "pki@example.org")
        #expect(mail["To"] == "ada@example.org")
        #expect(mail["Message-ID"] == "<a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5@example.org>")
        #expect(mail["Auto-Submitted"] == "auto-generated")
        #expect(mail["MIME-Version"] == "1.0")
        #expect(mail["Content-Type"] == "text/plain; charset=utf-8")
        #expect(mail["Content-Transfer-Encoding"] == "quoted-printable")
        #expect(mail["Content-Language"] == "de, en")
        #expect(mail.fields.count == 10)
    }

    @Test("every kind is written in both languages without a placeholder left", arguments: MailKind.allCases)
    func languages(kind: MailKind) throws {
        let mail = try compose(kind)
        let german = try #require(mail.body.range(of: "Guten Tag,"))
        let english = try #require(mail.body.range(of: "Hello,"))
        #expect(german.lowerBound < english.lowerBound)
        #expect(mail.body.hasPrefix("(English text below.)\n"))
        #expect(!mail.body.contains("{") && !mail.body.contains("}"))
        #expect(try ReadMail.decodedWords(try #require(mail["Subject"])).contains(" / "))
        #expect(mail.lines.allSatisfy { $0.count <= 76 })
    }

    @Test("the recipient's own language stands first")
    func preferredLanguage() throws {
        let row = try Specimen.mail(languages: MailLanguage.order(preferring: "en"))
        let content = try Specimen.content(.personalChallenge)
        let mail = try ReadMail(Specimen.composer().compose(row, content).octets)
        #expect(mail.body.hasPrefix("(Deutscher Text weiter unten.)\n\nHello,"))
        #expect(mail["Content-Language"] == "en, de")
    }

    @Test("a challenge names its addresses, its end and both links, in the text only (C8)")
    func challenge() throws {
        let mail = try compose(.personalChallenge)
        let token = Specimen.token().exposed
        for line in ["    ada@example.org\n    a.lovelace@example.org\n", "    \(Specimen.base)\(token)\n"] {
            #expect(mail.body.contains(line))
        }
        #expect(mail.body.contains("    \(Specimen.base)\(token)/refuse\n"))
        #expect(mail.body.contains("2026-11-22 07:30 UTC"))
        for field in mail.fields { #expect(!(try ReadMail.decodedWords(field.value)).contains(token)) }
    }

    @Test("the notice of a link names the applicant and how to object (C2)")
    func linkNotice() throws {
        let mail = try compose(.linkNotice, text: "Ada Gräfin von Lovelace")
        #expect(mail.body.contains("Ada Gräfin von Lovelace <ada@example.org>"))
        #expect(mail.body.contains("    \(Specimen.base)\(Specimen.token().exposed)/refuse\n"))
        #expect(!mail.body.contains("\(Specimen.token().exposed)\n"))
    }

    @Test("a revocation says when and why in each language")
    func revoked() throws {
        let body = try compose(.certificateRevoked).body
        #expect(body.contains("der private Schlüssel ist möglicherweise Dritten bekannt"))
        #expect(body.contains("the private key may be known to others"))
        #expect(body.contains("4f1c00"))
        #expect(body.contains("info@example.org\n                office@example.org\n"))
    }

    @Test("a long list is cut and counted")
    func longList() throws {
        let content = MailContent.certificatesOrphaned(try Specimen.orphaned(count: 2000))
        let composed = try Specimen.composer().compose(Specimen.mail(.certificatesOrphaned), content)
        let body = try ReadMail(composed.octets).body
        #expect(body.contains("box40@example.org\n    … (+1960)\n"))
        #expect(!body.contains("box41@"))
    }

    @Test("the same row gives the same octets, another row another Message-ID (C10)")
    func identical() throws {
        let composer = try Specimen.composer()
        let content = try Specimen.content(.personalChallenge)
        let row = try Specimen.mail()
        let failed = row.after(.failed(.programNotStarted(detail: "")), at: Specimen.moment, policy: RetryPolicy())
        #expect(try composer.compose(row, content).octets == composer.compose(failed, content).octets)
        #expect(composer.messageID(of: Specimen.id(1)) != composer.messageID(of: Specimen.id(2)))
    }

    @Test("values of another kind are refused")
    func otherKind() throws {
        let content = try Specimen.content(.linkNotice)
        #expect(throws: PostboxError.otherKind(expected: .personalChallenge, given: .linkNotice)) {
            try Specimen.composer().compose(Specimen.mail(), content)
        }
    }

    @Test(
        "no value adds a field, a line or a text of its own",
        arguments: [
            "x\r\nBcc: eve@example.org\r\n\r\nhttps://evil.example", "x\n\nhttps://evil.example", "x\u{2029}y",
            "\u{202E}gro.elpmaxe", "{confirmLink}", "", "   ", String(repeating: "ä", count: 100_000),
            "=?utf-8?B?SGk=?=", "\0\u{1b}[2J",
        ]
    )
    func hostile(text: String) throws {
        for kind in MailKind.allCases where kind != .certificatesOrphaned {
            let mail = try compose(kind, text: text)
            #expect(mail.fields.map(\.name) == (try compose(kind)).fields.map(\.name))
            #expect(mail.body.split(separator: "\n").count == (try compose(kind)).body.split(separator: "\n").count)
            #expect(!mail.body.unicodeScalars.contains("\u{202E}"))
            #expect(!mail.body.contains("\nhttps://evil"))
        }
    }

    @Test("a hostile display name of the sender stays a name")
    func hostileSender() throws {
        let composer = try Specimen.composer(displayName: "CA <ca@evil.example>\r\nBcc: eve@example.org")
        let mail = try ReadMail(composer.compose(Specimen.mail(), Specimen.content(.personalChallenge)).octets)
        #expect(mail["Bcc"] == nil)
        #expect(try #require(mail["From"]).hasSuffix("<pki@example.org>"))
        #expect(!(try #require(mail["From"])).contains("evil"))
    }

    @Test(
        "addresses of the greatest length and of every symbol fit",
        arguments: [
            String(repeating: "l", count: 64) + "@"
                + Array(repeating: String(repeating: "h", count: 61), count: 3)
                .joined(separator: ".") + ".de",
            "!#$%&'*+-/=?^_`{|}~@example.org", "-f@example.org", "=?utf-8?B?SGk=?=@example.org", "ada@bücher.example",
        ]
    )
    func addresses(text: String) throws {
        let row = try Specimen.mail(to: text)
        let mail = try ReadMail(Specimen.composer().compose(row, Specimen.content(.personalChallenge)).octets)
        #expect(mail["To"] == row.recipient.description)
        #expect(mail.lines.allSatisfy { $0.count <= 998 })
    }

    @Test("any values give a mail that can be read", arguments: 0..<60 as Range<UInt64>)
    func anyValues(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = generator.text(upTo: 300)
        for kind in MailKind.allCases {
            let mail = try compose(kind, text: text)
            #expect(mail.fields.count == 10)
            #expect(kind == .certificatesOrphaned || mail.body.contains(FieldText.oneLine(text)))
        }
    }

    @Test("a mail shows nothing of its text")
    func hidden() throws {
        let mail = try Specimen.composer().compose(Specimen.mail(), Specimen.content(.personalChallenge))
        var dumped = ""
        dump(mail, to: &dumped)
        dump(try Specimen.content(.personalChallenge), to: &dumped)
        #expect("\(mail)" == "mail \(Specimen.id())")
        #expect(!dumped.contains(Specimen.token().exposed) && !dumped.contains("243"))
    }
}
