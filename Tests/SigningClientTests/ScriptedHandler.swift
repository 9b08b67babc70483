// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1

/// Reads a request and does what the script says.
final class ScriptedHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let answer: ScriptedAnswer
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(_ answer: ScriptedAnswer) {
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            if case .early(let status, let text) = answer {
                write(status, "application/problem+json", Array(text.utf8), context)
                context.close(promise: nil)
            }
        case .body(let buffer): body += Array(buffer.readableBytesView)
        case .end: finish(context)
        }
    }

    private func finish(_ context: ChannelHandlerContext) {
        switch answer {
        case .json(let status, let text): write(status, "application/json; charset=utf-8", Array(text.utf8), context)
        case .problem(let status, let text): write(status, "application/problem+json", Array(text.utf8), context)
        case .octets(let type, let octets): write(200, type, octets, context)
        case .echo: write(200, "application/json", Array(echo.utf8), context)
        case .refusal: write(409, "application/problem+json", Array(refusal.utf8), context)
        case .hangUp: context.close(promise: nil)
        case .cutOff:
            write(200, "application/json", Array("{".utf8), length: 100, context)
            context.close(promise: nil)
        case .silence, .early: break
        }
    }

    private func write(
        _ status: Int,
        _ type: String,
        _ octets: [UInt8],
        length: Int? = nil,
        _ context: ChannelHandlerContext
    ) {
        let headers = HTTPHeaders([("Content-Type", type), ("Content-Length", String(length ?? octets.count))])
        let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: octets)))), promise: nil)
        if length == nil { context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil) }
    }

    /// Method, target, chosen headers and body as the items of a page.
    private var echo: String {
        let names = ["Acting-User", "Idempotency-Key", "Accept", "Content-Type", "Content-Length"]
        let values = names.map { head?.headers[$0].joined(separator: "|") ?? "" }
        let escaped = String(decoding: body, as: UTF8.self).replacing("\"", with: "'")
        let items = [head?.method.rawValue ?? "", head?.uri ?? ""] + values + [escaped]
        return "{\"items\":[\(items.map { "\"\($0)\"" }.joined(separator: ","))],\"next\":null}"
    }

    /// A refusal that quotes method, target, Idempotency-Key, type of the body and body.
    private var refusal: String {
        let values = ["Idempotency-Key", "Content-Type"].map { head?.headers.first(name: $0) ?? "" }
        let parts = [head?.method.rawValue ?? "", head?.uri ?? ""] + values + [String(decoding: body, as: UTF8.self)]
        let detail = parts.filter { !$0.isEmpty }.joined(separator: " ").replacing("\"", with: "'")
        return "{\"type\":\"about:blank\",\"title\":\"\",\"status\":409,\"detail\":\"\(detail)\"}"
    }
}
