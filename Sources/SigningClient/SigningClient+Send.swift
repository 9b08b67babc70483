// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

extension SigningClient {
    private static let decoder = StrictJSONDecoder(unknownFields: .ignored, depthLimit: 64)
    private static let problemType = "application/problem+json"

    /// Makes one call and reads the words of its answer.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - type: The words of the answer.
    /// - Returns: The words.
    /// - Throws: `problem` when the daemon refuses; the other cases when there is no readable answer.
    public func send<Words: Decodable>(
        _ call: SigningCall,
        returning type: Words.Type = Words.self
    ) async throws(SigningClientError) -> Words {
        try decode(type, from: try await success(of: call))
    }

    /// Makes one call with words as its body and reads the words of its answer.
    ///
    /// - Parameters:
    ///   - method: What is done to the resource.
    ///   - path: The path's components, not escaped.
    ///   - words: The body.
    ///   - query: Names and values behind the question mark.
    ///   - idempotencyKey: Stands for one request, so that it is not carried out twice.
    ///   - type: The words of the answer.
    /// - Returns: The words.
    /// - Throws: `problem` when the daemon refuses; the other cases when there is no readable answer.
    public func send<Words: Decodable>(
        _ method: SigningCall.Method,
        _ path: [String],
        _ words: some Encodable & Sendable,
        query: [(name: String, value: String?)] = [],
        idempotencyKey: String? = nil,
        returning type: Words.Type = Words.self
    ) async throws(SigningClientError) -> Words {
        let body = try Self.json(words)
        let call = SigningCall(method, path, query: query, idempotencyKey: idempotencyKey, body: body)
        return try await send(call, returning: type)
    }

    /// Makes one call and takes only success for an answer.
    ///
    /// - Parameter call: The call.
    /// - Returns: An answer with status 200 to 299.
    /// - Throws: `problem` when the daemon refuses; the other cases when there is no readable answer.
    @discardableResult
    public func success(of call: SigningCall) async throws(SigningClientError) -> SigningAnswer {
        let answer = try await answer(to: call)
        guard answer.isSuccess else { throw refusal(in: answer) }
        return answer
    }

    /// The words of an answer's body.
    func decode<Words: Decodable>(_ type: Words.Type, from answer: SigningAnswer) throws(SigningClientError) -> Words {
        do {
            return try Self.decoder.decode(type, from: answer.body)
        } catch {
            throw .unreadableAnswer(status: answer.status, detail: "\(error)")
        }
    }

    /// What an answer that is no success says.
    func refusal(in answer: SigningAnswer) -> SigningClientError {
        guard answer.mediaType == Self.problemType else {
            return .unreadableAnswer(status: answer.status, detail: "\(Self.problemType) is expected")
        }
        do {
            return .problem(try decode(ProblemWords.self, from: answer))
        } catch {
            return error
        }
    }

    /// Words as a JSON body.
    static func json(_ words: some Encodable) throws(SigningClientError) -> SigningCall.Body {
        do {
            return SigningCall.Body(mediaType: "application/json", octets: try JSONText.encode(words))
        } catch {
            throw .unwritableRequest(reason: "\(error)")
        }
    }
}
