// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import NIOCore

/// What a page answers; it is rendered, and its headers are added, in one place.
struct PageAnswer: Sendable {
    /// What is sent.
    enum Content: Sendable {
        /// A template with the plain values that it shows.
        case page(PageTemplate, title: String, any Sendable)
        /// Another page to go on with.
        case redirect(String)
        /// A file to save under a name.
        case file(ByteBuffer, name: String, mediaType: String)
        /// A part of all pages, which browsers may keep.
        case asset(ByteBuffer, mediaType: String)
        /// A file for everybody, which caches may keep for a while.
        case published(PublishedFile)
    }

    var status: HTTPResponse.Status = .ok
    let content: Content
    /// `Set-Cookie` fields.
    var cookies: [String] = []
    /// Where the browser goes on by itself, as if a person had followed a link of the page.
    var refresh: String?

    /// A page.
    static func page(
        _ template: PageTemplate,
        title: String,
        _ view: any Sendable,
        status: HTTPResponse.Status = .ok
    ) -> Self {
        Self(status: status, content: .page(template, title: title, view))
    }

    /// The page to look at after a form was sent (RFC 9110 section 15.4.4).
    static func redirect(_ path: String, cookies: [String] = []) -> Self {
        Self(status: .seeOther, content: .redirect(path), cookies: cookies)
    }

    /// A file to save.
    static func file(_ octets: ByteBuffer, name: String, mediaType: String) -> Self {
        Self(content: .file(octets, name: name, mediaType: mediaType))
    }
}
