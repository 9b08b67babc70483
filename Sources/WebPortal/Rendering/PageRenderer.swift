// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Mustache

/// Turns templates and plain values into HTML.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary

    /// Reads all templates.
    ///
    /// - Throws: What the library says of a template that it cannot read; they are part of the program, so a test finds it.
    init() throws {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        var library = MustacheLibrary()
        for template in PageTemplate.allCases {
            // Each template says for itself how it is escaped, for a partial starts anew.
            let text = "{{% CONTENT_TYPE: \(PageEscaping.name)}}" + String(decoding: template.octets, as: UTF8.self)
            try library.register(text, named: template.rawValue)
        }
        self.library = library
    }

    /// The HTML of a page.
    func render(_ template: PageTemplate, _ frame: PageFrame) -> String {
        library.render(frame, withTemplate: template.rawValue) ?? ""
    }
}
