// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

@testable import WebPortal

/// Pages as HTML, without a request.
enum PagePrinting {
    static func html(_ template: PageTemplate, _ view: any Sendable, _ language: Language = .english) throws -> String {
        let surroundings = PageFrame.Surroundings(
            language: language.rawValue,
            otherLanguage: "de",
            otherLanguageName: "Deutsch",
            path: "/",
            portalTitle: "Portal",
            organization: nil,
            supportAddress: nil,
            isDemo: false,
            person: "Anna",
            user: "anna",
            navigation: [],
            styleSheet: "/portal.css",
            script: "/portal.js",
            icon: "/icon.svg"
        )
        let frame = PageFrame(
            title: "Title",
            view: view,
            texts: Texts(language),
            formToken: "0123abcd",
            surroundings: surroundings
        )
        return try PageRenderer().render(template, frame)
    }
}
