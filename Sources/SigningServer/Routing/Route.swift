// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird

/// One call of the socket: what it is, who may make it, what it reads and writes, and what it does.
struct Route: Sendable {
    /// What a call does; whatever it throws is translated in one place.
    typealias Handler = @Sendable (Call) async throws -> Response

    /// What a call reads.
    enum Body: Sendable, Hashable {
        case none
        case optional(MediaKind)
        case required(MediaKind)

        var kind: MediaKind? {
            switch self {
            case .none: nil
            case .optional(let kind), .required(let kind): kind
            }
        }
    }

    let method: HTTPRequest.Method
    let path: PathTemplate
    let access: Access
    /// The query parameters that it knows.
    let query: Set<String>
    let body: Body
    /// The media types of its answer, the usual one first.
    let answers: [MediaKind]
    let handle: Handler

    init(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ access: Access,
        query: Set<String> = [],
        body: Body = .none,
        answers: [MediaKind] = [.json],
        _ handle: @escaping Handler
    ) {
        self.method = method
        self.path = PathTemplate(path)
        self.access = access
        self.query = query
        self.body = body
        self.answers = answers
        self.handle = handle
    }

    /// Whether its answer is a page of a list, which takes long to make.
    var isList: Bool {
        query.isSuperset(of: Self.page)
    }

    /// The query parameters of every list.
    static let page: Set<String> = ["limit", "cursor"]
}
