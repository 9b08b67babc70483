// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge

/// Streams a CRL through the signature into a staged file.
struct RevocationListWriter: Sendable {
    /// Small enough that a chunk is still in the processor's cache when it is hashed and written.
    private static let chunkSize = 1 << 18
    let header: RevocationListHeader
    let sign: @Sendable () throws -> MessageSigner

    /// Writes the whole list; the outer length stands before the signature whose length it depends on, so it is put
    /// in last, and the list is written again in the rare case that it needs another number of octets.
    func write(_ entries: some RevocationEntries, to path: String) throws {
        var reserved = outerHeader(entries, signatureLength: 72).count
        for _ in 0..<8 {
            let file = try StagedFile(path: path)
            try file.write(Array(repeating: 0, count: reserved))
            let signature = try writeBody(entries, to: file)
            let outer = outerHeader(entries, signatureLength: signature.count)
            guard outer.count != reserved else {
                try file.overwriteStart(with: outer)
                return try file.synchronize()
            }
            reserved = outer.count
        }
        throw RevocationListFault.notWritten(reason: "the length of the signature did not settle")
    }

    private func writeBody(_ entries: some RevocationEntries, to file: StagedFile) throws -> [UInt8] {
        let (before, after) = header.framing(entriesLength: entries.length)
        let signer = try sign()
        var buffer = before
        var written = 0
        func flush() throws {
            try signer.update(buffer[...])
            try file.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        try entries.forEach { entry in
            buffer.append(contentsOf: entry)
            written += entry.count
            if buffer.count >= Self.chunkSize { try flush() }
        }
        guard written == entries.length else {
            throw RevocationListFault.malformed(reason: "\(written) octets of entries instead of \(entries.length)")
        }
        buffer.append(contentsOf: after)
        try flush()
        let signature = try signer.finish()
        try file.write(trailer(signature))
        return signature
    }

    private func trailer(_ signature: [UInt8]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.append(header.signatureAlgorithm)
            writer.writeBitString(signature)
        }
    }

    private func outerHeader(_ entries: some RevocationEntries, signatureLength: Int) -> [UInt8] {
        let (before, after) = header.framing(entriesLength: entries.length)
        let signed = before.count + entries.length + after.count
        let trailer = trailer(Array(repeating: 0, count: signatureLength)).count
        return [DERTag.sequence.rawValue] + DERWriter.length(signed + trailer)
    }
}
