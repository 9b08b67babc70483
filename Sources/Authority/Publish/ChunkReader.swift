// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads a file forward in chunks and gives exact pieces, in memory that does not grow with the file.
///
/// A value, so that reading a million small pieces needs neither reference counts nor checks of exclusive access.
struct ChunkReader {
    private static let chunkSize = 1 << 20
    private let handle: FileHandle
    /// Sees every octet once, in order: for hashes over the file as it is read.
    private let observe: ([UInt8]) throws -> Void
    /// What was read and not yet dropped; the next octet stands at `position`.
    private(set) var buffer: [UInt8] = []
    /// Where the next octet stands in the buffer.
    private(set) var position = 0
    /// How many octets were passed.
    private(set) var offset = 0

    init(path: String, observe: @escaping ([UInt8]) throws -> Void = { _ in }) throws {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        self.observe = observe
    }

    /// Brings octets into the buffer.
    ///
    /// Gives whether that many stand there; at the end of the file there may be fewer.
    mutating func need(_ count: Int) throws -> Bool {
        while buffer.count - position < count {
            guard try fill() else { return false }
        }
        return true
    }

    /// Passes octets that stand in the buffer.
    mutating func skip(_ count: Int) {
        position += count
        offset += count
    }

    /// The next octets, fewer at the end of the file.
    mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
        _ = try need(count)
        let piece = buffer[position..<min(position + count, buffer.count)]
        skip(piece.count)
        return piece
    }

    /// Whether every octet of the file was passed.
    mutating func isAtEnd() throws -> Bool {
        try !need(1)
    }

    /// Reads what is left, for `observe` alone.
    mutating func drain() throws {
        repeat { position = buffer.count } while try fill()
    }

    private mutating func fill() throws -> Bool {
        guard let chunk = try handle.read(upToCount: Self.chunkSize), !chunk.isEmpty else { return false }
        let bytes = [UInt8](chunk)
        try observe(bytes)
        buffer.removeFirst(position)
        position = 0
        buffer.append(contentsOf: bytes)
        return true
    }
}
