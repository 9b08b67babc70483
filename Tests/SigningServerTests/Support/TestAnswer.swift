// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import SigningAPI
import Testing

/// An answer with its body read.
struct TestAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: [UInt8]

    init(_ response: Response) async throws {
        let collector = BodyCollector()
        try await response.body.write(collector)
        status = response.status.code
        headers = response.headers
        body = collector.octets
    }

    var text: String {
        String(decoding: body, as: UTF8.self)
    }

    /// The error code; `nil` for what is no error answer.
    var code: ProblemCode? {
        (try? words(ProblemWords.self))?.code
    }

    func words<Words: Decodable>(_ type: Words.Type = Words.self) throws -> Words {
        try StrictJSONDecoder().decode(type, from: body)
    }
}
