// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1
import SigningAPI

/// Stands between HTTP decoder and Hummingbird and adds what both leave out.
///
/// It ends requests that take too long to arrive, refuses those without a host, gives Hummingbird's empty 400 a body,
/// closes after the answer to a caller's last request and after an answer that says so, sends `100 Continue`, and tells
/// when the kernel took the last octet of an answer.
final class ConversationHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// Which requests are still taken.
    private enum Intake {
        case all
        /// The rest of the one that is being read; it said that it is the last (RFC 9112 section 9.3).
        case rest
        case none
    }

    private let connection: CallerConnection?
    private let deadline: ArrivalDeadline
    private let longestBody: Int
    /// Requests whose answer is not yet written.
    private var openRequests = 0
    /// Whether the head of a request came and its end did not.
    private var isReading = false
    private var intake = Intake.all
    private var hasBegunAnswer = false
    private var closesAfterAnswer = false
    private var action: (@Sendable () -> Void)?

    init(_ connection: CallerConnection?, deadline: ArrivalDeadline, longestBody: Int) {
        self.connection = connection
        self.deadline = deadline
        self.longestBody = longestBody
    }

    func handlerAdded(context: ChannelHandlerContext) {
        deadline.onExpiry = { [unowned self] in expire(context) }
        // A connection too many gets its answer if it asks at once, and does not stay.
        if connection?.isAdmitted != true { deadline.start(on: context.eventLoop, within: .seconds(1)) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline.stop()
        deadline.onExpiry = {}
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline.stop()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard intake != .none else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            if openRequests == 0, expectsContinue(head) { writeContinue(context) }
            openRequests += 1
            guard namesHost(head) else {
                intake = .none
                context.fireErrorCaught(HTTPParserError.invalidHeaderToken)
                return
            }
            if !head.isKeepAlive { intake = .rest }
            isReading = true
        case .body: break
        case .end:
            if intake == .rest { intake = .none }
            isReading = false
            deadline.stop()
        }
        context.fireChannelRead(data)
    }

    /// Whether a request has the one host that HTTP/1.1 demands, whatever it is (RFC 9112 section 3.2).
    private func namesHost(_ head: HTTPRequestHead) -> Bool {
        head.version == .http1_0 || head.headers["host"].count == 1
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head): begin(head, context, promise)
        case .body: context.write(data, promise: promise)
        case .end(let trailers): end(trailers, context, promise)
        }
    }

    private func begin(_ head: HTTPResponseHead, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        hasBegunAnswer = true
        var head = head
        if intake != .all, openRequests == 1 { head.headers.replaceOrAdd(name: "connection", value: "close") }
        closesAfterAnswer = head.headers["connection"].contains("close")
        let waiting = connection?.takeActionAfterWriting()
        action = head.status == .created ? waiting : nil
        guard head.status == .badRequest, head.headers["content-length"] == ["0"] else {
            context.write(wrapOutboundOut(.head(head)), promise: promise)
            return
        }
        let problem = Problem(
            .invalidParameter,
            "the request is not HTTP/1.1 with one Host, or its header fields are too long"
        )
        write(problem, context, promise)
    }

    private func end(_ trailers: HTTPHeaders?, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        if let action { written.futureResult.whenSuccess { action() } }
        action = nil
        hasBegunAnswer = false
        openRequests -= 1
        if closesAfterAnswer { closeAfter(written.futureResult, context) }
        context.write(wrapOutboundOut(.end(trailers)), promise: written)
    }

    private func closeAfter(_ written: EventLoopFuture<Void>, _ context: ChannelHandlerContext) {
        let channel = context.channel
        written.whenComplete { _ in channel.close(promise: nil) }
    }

    private func expire(_ context: ChannelHandlerContext) {
        // What came after the last request need not arrive.
        guard intake != .none else { return }
        let isAnswered = hasBegunAnswer || isReading && openRequests == 0
        guard connection?.isAdmitted == true, !isAnswered else {
            context.close(promise: nil)
            return
        }
        let seconds = "the request did not arrive within its time; send it in one go"
        write(Problem(.timeout, seconds), context, nil)
        let written = context.eventLoop.makePromise(of: Void.self)
        closeAfter(written.futureResult, context)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
    }

    /// Writes head and body of an error answer, after which the connection ends.
    private func write(_ problem: Problem, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        let text = (try? JSONText.encode(problem.words)) ?? []
        let headers = HTTPHeaders([
            ("Content-Type", "application/problem+json"), ("Content-Length", "\(text.count)"), ("Connection", "close"),
        ])
        closesAfterAnswer = true
        let status = HTTPResponseStatus(statusCode: problem.code.status)
        context.write(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))),
            promise: promise
        )
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: text)))), promise: nil)
    }

    private func expectsContinue(_ head: HTTPRequestHead) -> Bool {
        let expectation = head.headers.first(name: "Expect")?.lowercased()
        let length = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
        return expectation == "100-continue" && length <= longestBody
    }

    private func writeContinue(_ context: ChannelHandlerContext) {
        let head = HTTPResponseHead(version: .http1_1, status: .continue)
        context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
    }
}
