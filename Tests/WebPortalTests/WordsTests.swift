// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Foundation
import SigningAPI
import Testing

@testable import WebPortal

@Suite("Words")
struct WordsTests {
    private let english = Language.english.wordTable
    private let german = Language.german.wordTable

    @Test("both languages have the same keys, and every line is read")
    func sameKeys() {
        #expect(english.keys == german.keys)
        #expect(english.unreadable.isEmpty && german.unreadable.isEmpty)
        #expect(english.keys.count > 250)
    }

    @Test("both languages have the same placeholders")
    func samePlaceholders() {
        for key in english.keys {
            #expect(placeholders(Self.text(english, key)) == placeholders(Self.text(german, key)), "\(key)")
        }
    }

    @Test("no text is empty, and none is the same in both languages but a few names")
    func different() {
        let names = ["Outlook", "Apple Mail", "Thunderbird", "Android", "mutt", "Status", "Details", "Start", "Name"]
        for key in english.keys {
            let (one, other) = (Self.text(english, key), Self.text(german, key))
            #expect(!one.isEmpty && !other.isEmpty)
            guard one == other else { continue }
            #expect(names.contains(one) || one.utf8.count < 12 || key.hasSuffix("Code"), "\(key)")
        }
    }

    @Test("every key that a template names exists")
    func templates() {
        for template in PageTemplate.allCases {
            let text = String(decoding: template.octets, as: UTF8.self)
            for match in text.matches(of: /\{\{words\.([^}]*)\}\}/) {
                #expect(english.keys.contains(String(match.1)), "\(template): \(match.1)")
            }
        }
    }

    @Test("every key that the code writes out exists")
    func code() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/WebPortal")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        let sections = Set(english.sections.keys)
        var found = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /"([a-z-]+)\.([A-Za-z0-9-]+)"/) where sections.contains(String(match.1)) {
                found += 1
                let isKnown = english.sections[String(match.1)]?[String(match.2)] != nil
                #expect(isKnown, "\(file.lastPathComponent): \(match.0)")
            }
        }
        #expect(found > 50)
    }

    @Test("every word of a closed set has its text", arguments: Language.allCases)
    func closedSets(_ language: Language) {
        let texts = Texts(language)
        let keys =
            CertificateStatus.allCases.map { "status.\($0.rawValue)" }
            + CertificatePage.reasons.flatMap { ["revocation.\($0.rawValue)", "revocation.\($0.rawValue)Hint"] }
            + PKCS12Encryption.allCases.flatMap { ["request.\($0.rawValue)", "request.\($0.rawValue)Hint"] }
            + (1...12).map { "months.\($0)" }
            + HelpPages.clients.flatMap { ["help-\($0).name", "help-\($0).hint", "help-\($0).install1"] }
        for key in keys { #expect(texts.text(key) != nil, "\(key)") }
    }

    @Test("what stands against an address is said in words", arguments: Language.allCases)
    func reasons(_ language: Language) {
        let codes: [ProblemCode] = [
            .alreadyCertified, .aliasUnconfirmed, .mailboxInactive, .linkSuspended, .mailboxConflicting, .linkOutdated,
            .controlOutdated, .domainNotRegistered, .domainNotDirectory, .domainNotManaged, .invalidName, .nameTooLong,
            .invalidAddress, .subjectRefused,
        ]
        for code in codes {
            #expect(Texts(language).text("reason.\(code.rawValue)") != nil, "\(code)")
            #expect(Texts(language).text("problem.\(code.rawValue)") != nil, "\(code)")
        }
    }

    @Test("every problem that is said in words is a code of the daemon")
    func problems() {
        for key in english.sections["problem", default: [:]].keys where !["rule", "other"].contains(key) {
            #expect(ProblemCode(rawValue: key) != nil, "\(key)")
        }
    }

    @Test("a value that looks like a placeholder stays as it is")
    func filling() {
        let text = Texts(.english)("home.greeting", ["name": "{name} {day}"])
        #expect(text == "Hello, {name} {day}")
    }

    private static func text(_ table: WordTable, _ key: String) -> String {
        let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
        return table.sections[parts[0]]?[parts[1]] ?? ""
    }

    private func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{[a-zA-Z]+\}/).map { String($0.0) })
    }
}
