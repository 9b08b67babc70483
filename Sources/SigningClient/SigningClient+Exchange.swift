// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1

extension SigningClient {
    /// Makes one call and reads its answer into memory.
    ///
    /// - Parameter call: The call.
    /// - Returns: The answer, whatever its status.
    /// - Throws: Any case but `problem`.
    public func answer(to call: SigningCall) async throws(SigningClientError) -> SigningAnswer {
        try await exchange(call) { _ in nil }
    }

    /// Makes one call; `sink` chooses by the status where the body goes, `nil` for memory.
    func exchange(
        _ call: SigningCall,
        choosing sink: @escaping @Sendable (_ status: Int) -> AnswerBody.Sink?
    ) async throws(SigningClientError) -> SigningAnswer {
        let head = try requestHead(of: call)
        let channel = try await connect()
        do {
            return try await channel.executeThenClose { inbound in
                send(head, call.body, over: channel.channel)
                return try await read(inbound, choosing: sink)
            }
        } catch {
            throw translated(error)
        }
    }

    /// Writes without waiting: a daemon that refuses a body answers before it has read it, and that answer counts.
    private func send(_ head: HTTPRequestHead, _ body: SigningCall.Body?, over channel: any Channel) {
        channel.write(HTTPClientRequestPart.head(head), promise: nil)
        if let body {
            let buffer = channel.allocator.buffer(bytes: body.octets)
            channel.write(HTTPClientRequestPart.body(.byteBuffer(buffer)), promise: nil)
        }
        channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
    }

    private func read(
        _ inbound: NIOAsyncChannelInboundStream<HTTPClientResponsePart>,
        choosing sink: @Sendable (_ status: Int) -> AnswerBody.Sink?
    ) async throws -> SigningAnswer {
        var head: HTTPResponseHead?
        var body = AnswerBody(limit: answerLimit, sink: nil)
        for try await part in inbound {
            switch part {
            case .head(let received):
                head = received
                body = AnswerBody(limit: answerLimit, sink: sink(Int(received.status.code)))
            case .body(let buffer):
                try body.append(Array(buffer.readableBytesView))
            case .end:
                guard let head else { break }
                return SigningAnswer(head, body: body.octets)
            }
        }
        try Task.checkCancellation()
        throw SigningClientError.connectionLost(reason: head == nil ? "no answer came" : "the answer is cut off")
    }
}

extension SigningAnswer {
    fileprivate init(_ head: HTTPResponseHead, body: [UInt8]) {
        let headers = head.headers
        status = Int(head.status.code)
        mediaType = headers.mediaType
        location = headers.first(name: "Location")
        entityTag = headers.first(name: "ETag")
        contentDisposition = headers.first(name: "Content-Disposition")
        retryAfter = headers.first(name: "Retry-After").flatMap { Int($0) }
        self.body = body
    }
}

extension HTTPHeaders {
    /// The media type without parameters, in lower case.
    fileprivate var mediaType: String? {
        first(name: "Content-Type")?.split(separator: ";").first.map { String($0).lowercased() }
    }
}
