// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads a file forward in chunks and gives exact pieces, in memory that does not grow with the file.
final class ChunkReader {
    private static let chunkSize = 1 << 20
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var position = 0
    /// How many octets were taken.
    private(set) var offset = 0
    /// Sees every octet once, in order: for hashes over the file as it is read.
    private let observe: ([UInt8]) throws -> Void

    init(path: String, observe: @escaping ([UInt8]) throws -> Void = { _ in }) throws {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        self.observe = observe
    }

    deinit {
        try? handle.close()
    }

    /// The next octets without passing them, fewer at the end of the file.
    func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        while buffer.count - position < count, try fill() {}
        return buffer[position..<min(position + count, buffer.count)]
    }

    /// The next octets, fewer at the end of the file.
    func take(_ count: Int) throws -> ArraySlice<UInt8> {
        let piece = try peek(count)
        position += piece.count
        offset += piece.count
        return piece
    }

    /// Whether every octet of the file was taken.
    func isAtEnd() throws -> Bool {
        try peek(1).isEmpty
    }

    /// Reads what is left, for `observe` alone.
    func drain() throws {
        position = buffer.count
        while try fill() { position = buffer.count }
    }

    private func fill() throws -> Bool {
        guard let chunk = try handle.read(upToCount: Self.chunkSize), !chunk.isEmpty else { return false }
        let bytes = [UInt8](chunk)
        try observe(bytes)
        buffer.removeFirst(position)
        position = 0
        buffer.append(contentsOf: bytes)
        return true
    }
}
