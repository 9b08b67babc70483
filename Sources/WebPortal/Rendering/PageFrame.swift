// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Mustache

/// What a template can name: the page's own values, and what is the same on all pages.
struct PageFrame: MustacheParent {
    /// What the layout shows around a page.
    struct Surroundings: Sendable {
        let language: String
        let otherLanguage: String
        let otherLanguageName: String
        /// Where the switch of languages leads back to.
        let path: String
        let portalTitle: String
        let organization: String?
        let supportAddress: String?
        let isDemo: Bool
        /// The name of who is signed in.
        let person: String?
        let user: String?
        let navigation: [NavigationItem]
        let styleSheet: String
        let script: String
        let icon: String
        /// Whether the head says that this is the administrators' process.
        var isAdministration = false
    }

    private let title: String
    private let view: PageValues
    private let texts: Texts
    private let formToken: String
    private let surroundings: PageValues

    init(title: String, view: any Sendable, texts: Texts, formToken: String, surroundings: Surroundings) {
        self.title = title
        self.view = PageValues(view)
        self.texts = texts
        self.formToken = formToken
        self.surroundings = PageValues(surroundings)
    }

    /// `words`, `page`, `site`, `pageTitle` and `token`; no value of a page has one of these names.
    func child(named name: String) -> Any? {
        switch name {
        case "words": texts
        case "page": view
        case "site": surroundings
        case "pageTitle": title
        case "token": formToken
        default: nil
        }
    }
}

/// A link in the head of every page.
struct NavigationItem: Sendable {
    let path: String
    let label: String
    let isCurrent: Bool
}
