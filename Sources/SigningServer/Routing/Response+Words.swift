// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import SigningAPI

extension Response {
    /// An answer of words, as JSON.
    static func json(
        _ words: some Encodable,
        status: HTTPResponse.Status = .ok,
        location: String? = nil
    ) throws -> Response {
        var response = octets(try JSONText.encode(words), .json, status: status)
        response.headers[.location] = location
        return response
    }

    /// An answer of octets.
    static func octets(_ octets: [UInt8], _ kind: MediaKind, status: HTTPResponse.Status = .ok) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = kind.rawValue
        headers[.cacheControl] = "no-store"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: octets)))
    }

    /// An answer of text.
    static func text(_ text: String, _ kind: MediaKind) -> Response {
        octets(Array(text.utf8), kind)
    }

    /// The answer to a DELETE.
    static let noContent = Response(status: .noContent)
}
