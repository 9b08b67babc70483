// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads a file forward in chunks and gives exact pieces, in memory that does not grow with the file.
///
/// A value, so that reading a million small pieces needs neither reference counts nor checks of exclusive access.
struct ChunkReader {
    /// Sees every octet once, in order, and where the first of them stands in the file: for hashes over what is read.
    typealias Observer = (ArraySlice<UInt8>, Int) throws -> Void

    /// Small enough that a chunk is still in the processor's cache when it is hashed and taken apart.
    private static let chunkSize = 1 << 18
    private let handle: FileHandle
    private let observe: Observer
    /// What was read and not yet dropped; the next octet stands at `position`.
    private(set) var buffer: [UInt8] = []
    /// Where the next octet stands in the buffer.
    private(set) var position = 0
    /// How many octets were passed.
    private(set) var offset = 0

    init(path: String, observe: @escaping Observer = { _, _ in }) throws {
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

    /// Reads what is left, for the observer alone.
    mutating func drain() throws {
        repeat { skip(buffer.count - position) } while try fill()
    }

    private mutating func fill() throws -> Bool {
        guard let chunk = try handle.read(upToCount: Self.chunkSize), !chunk.isEmpty else { return false }
        buffer.removeFirst(position)
        position = 0
        let end = buffer.count
        buffer.append(contentsOf: chunk)
        try observe(buffer[end...], offset + end)
        return true
    }
}
