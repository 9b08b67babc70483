// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where the octets of an answer go: into memory up to a limit, or into a sink.
struct AnswerBody {
    /// Stores a piece of the body.
    typealias Sink = @Sendable ([UInt8]) throws -> Void

    let limit: Int
    let sink: Sink?
    private(set) var octets: [UInt8] = []

    init(limit: Int, sink: Sink?) {
        self.limit = limit
        self.sink = sink
    }

    mutating func append(_ piece: [UInt8]) throws(SigningClientError) {
        guard let sink else {
            guard octets.count + piece.count <= limit else { throw .answerTooLarge(limit: limit) }
            octets += piece
            return
        }
        do {
            try sink(piece)
        } catch {
            throw .cannotStore(reason: "\(error)")
        }
    }
}
