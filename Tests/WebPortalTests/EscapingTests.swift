// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Mustache
import Testing

@testable import WebPortal

@Suite("Escaping")
struct EscapingTests {
    private let escaping = PageEscaping()

    @Test("what means something in HTML is written as text")
    func markup() {
        #expect(escaping.escapeText(#"<a href="x">&'</a>"#) == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;")
    }

    @Test("a combining accent behind a sign does not hide it", arguments: ["\"", "<", ">", "&", "'"])
    func combining(_ sign: String) {
        let escaped = escaping.escapeText(sign + "\u{338}")
        #expect(!escaped.unicodeScalars.dropFirst().contains("\"") && escaped.hasPrefix("&"))
        #expect(escaped.utf8.count > 4)
    }

    @Test("NUL does not reach a page")
    func nul() {
        #expect(escaping.escapeText("a\0b") == "a\u{fffd}b")
    }

    @Test("all text of a page is escaped, in partials and sections too")
    func pages() throws {
        let hostile = "\"\u{301}><script>alert(1)</script>"
        let view = HomePage.View(
            greeting: hostile,
            tiles: [HomePage.Tile(path: hostile, heading: hostile, text: hostile, mark: "message")]
        )
        let surroundings = PageFrame.Surroundings(
            language: "en",
            otherLanguage: "de",
            otherLanguageName: hostile,
            path: hostile,
            portalTitle: hostile,
            organization: hostile,
            supportAddress: hostile,
            isDemo: true,
            person: hostile,
            user: hostile,
            navigation: [NavigationItem(path: hostile, label: hostile, isCurrent: true)],
            styleSheet: hostile,
            script: hostile,
            icon: hostile
        )
        let frame = PageFrame(
            title: hostile,
            view: view,
            texts: Texts(.english),
            formToken: hostile,
            surroundings: surroundings
        )
        let html = try PageRenderer().render(.home, frame)
        #expect(html.utf8.count > 1000)
        #expect(!html.contains("<script>"))
        #expect(!html.unicodeScalars.contains("\u{301}") || !html.contains(hostile))
        #expect(!Array(html.unicodeScalars).split(separator: "\u{301}").dropLast().contains { $0.last == "\"" })
    }

    @Test("no template writes anything as it comes", arguments: PageTemplate.allCases)
    func templates(_ template: PageTemplate) {
        let text = String(decoding: template.octets, as: UTF8.self)
        #expect(!text.contains("{{{") && !text.contains("{{&") && !text.contains("{{ &"))
        #expect(!text.contains("style=") && !text.contains(" onclick") && !text.contains("javascript:"))
    }
}
