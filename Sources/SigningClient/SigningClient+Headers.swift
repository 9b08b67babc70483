// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOHTTP1

extension SigningClient {
    /// The request line and headers of a call.
    func requestHead(of call: SigningCall) throws(SigningClientError) -> HTTPRequestHead {
        var headers = HTTPHeaders([("Host", "localhost"), ("Connection", "close"), ("Accept", call.accept)])
        if let actingUser { try headers.add(printable: actingUser, name: "Acting-User") }
        if let key = call.idempotencyKey { try headers.add(printable: key, name: "Idempotency-Key") }
        if let tag = call.knownTag { try headers.add(printable: tag, name: "If-None-Match") }
        if let body = call.body { headers.add(name: "Content-Type", value: body.mediaType) }
        if call.body != nil || call.method == .post || call.method == .put {
            headers.add(name: "Content-Length", value: String(call.body?.octets.count ?? 0))
        }
        return HTTPRequestHead(
            version: .http1_1,
            method: HTTPMethod(rawValue: call.method.rawValue),
            uri: call.target,
            headers: headers
        )
    }
}

extension HTTPHeaders {
    /// Adds a header only if its value cannot end the line or stand for two.
    fileprivate mutating func add(printable value: String, name: String) throws(SigningClientError) {
        let isPrintable = value.utf8.allSatisfy { (0x20...0x7e).contains($0) }
        guard isPrintable, (1...128).contains(value.utf8.count) else { throw .invalidHeader(name: name) }
        add(name: name, value: value)
    }
}
