// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import SigningAPI

extension Problem {
    /// The answer as `application/problem+json` (RFC 9457).
    var response: Response {
        let text = (try? JSONText.encode(words)) ?? []
        var headers = HTTPFields()
        headers[.contentType] = "application/problem+json"
        headers[.cacheControl] = "no-store"
        headers[.retryAfter] = retryAfter.map(String.init)
        if !allowedMethods.isEmpty { headers[.allow] = allowedMethods.joined(separator: ", ") }
        if closesConnection { headers[.connection] = "close" }
        return Response(
            status: .init(code: code.status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: text))
        )
    }
}
