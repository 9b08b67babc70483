// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hummingbird
import NIOCore

/// A published file, opened once: when it is replaced meanwhile, this one is still sent whole.
struct PublishedFile: Sendable {
    private static let chunk = 64 << 10

    let entityTag: String
    private let handle: FileHandle
    private let size: UInt64

    /// Opens a file; gives `nil` where there is none.
    init?(path: String) {
        // Looked at before it is opened: at worst new content goes out under an old tag, never the other way round.
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let modified = attributes[.modificationDate] as? Date,
            let handle = FileHandle(forReadingAtPath: path),
            let size = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil
        else { return nil }
        let microseconds = Int64(modified.timeIntervalSince1970 * 1_000_000)
        entityTag = "\"\(String(microseconds, radix: 16))-\(String(size, radix: 16))\""
        self.handle = handle
        self.size = size
    }

    /// Whether a value of If-None-Match names this file (RFC 9110 section 13.1.2).
    func isNamed(in field: String) -> Bool {
        field.split(separator: ",").contains { tag in
            let tag = tag.filter { $0 != " " }
            return tag == "*" || tag == entityTag || tag == "W/\(entityTag)"
        }
    }

    var body: ResponseBody {
        ResponseBody(contentLength: Int(size)) { [handle] writer in
            while let chunk = try handle.read(upToCount: Self.chunk), !chunk.isEmpty {
                try await writer.write(ByteBuffer(bytes: chunk))
            }
            try await writer.finish(nil)
        }
    }
}
