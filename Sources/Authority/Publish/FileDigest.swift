// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpenSSLBridge

/// Hashes of files, read in chunks.
enum FileDigest {
    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// SHA-256 of a file; `nil` where there is none.
    ///
    /// Anything but a regular file, such as a pipe, is not waited for.
    static func sha256(ofFile path: String) throws -> [UInt8]? {
        guard exists(path) else { return nil }
        let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        guard type == .typeRegular else { throw RevocationListFault.malformed(reason: "not a regular file") }
        let digest = try SHA256Stream()
        var reader = try ChunkReader(path: path) { chunk, _ in try digest.update(chunk) }
        try reader.drain()
        return try digest.finish()
    }
}
