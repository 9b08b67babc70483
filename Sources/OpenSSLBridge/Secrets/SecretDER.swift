// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// A DER value that holds secrets: its lengths are counted first, so that it is written once, into secret memory.
indirect enum SecretDER {
    /// Finished DER without secrets.
    case plain([UInt8])
    /// A value whose content octets are secret.
    case secret(DERTag, SecretBytes)
    /// A value made of values.
    case constructed(DERTag, [SecretDER])

    /// The whole value.
    ///
    /// - Returns: Tag, length and content.
    func encoded() -> SecretBytes {
        unsafe SecretBytes(count: encodedCount) { memory in
            var position = 0
            unsafe write(into: memory, at: &position)
        }
    }

    private var contentCount: Int {
        switch self {
        case .plain(let bytes): bytes.count
        case .secret(_, let secret): secret.count
        case .constructed(_, let members): members.reduce(0) { $0 + $1.encodedCount }
        }
    }

    private var encodedCount: Int {
        if case .plain(let bytes) = self { return bytes.count }
        return 1 + DERWriter.length(contentCount).count + contentCount
    }

    private func write(into memory: UnsafeMutableBufferPointer<UInt8>, at position: inout Int) {
        switch self {
        case .plain(let bytes): unsafe Self.append(bytes, to: memory, at: &position)
        case .secret(let tag, let secret):
            unsafe Self.append([tag.rawValue] + DERWriter.length(contentCount), to: memory, at: &position)
            unsafe Self.append(secret.buffer, to: memory, at: &position)
        case .constructed(let tag, let members):
            unsafe Self.append([tag.rawValue] + DERWriter.length(contentCount), to: memory, at: &position)
            for member in members { unsafe member.write(into: memory, at: &position) }
        }
    }

    private static func append(
        _ bytes: some Collection<UInt8>,
        to memory: UnsafeMutableBufferPointer<UInt8>,
        at position: inout Int
    ) {
        let end = unsafe memory[position...].update(fromContentsOf: bytes)
        position = end
    }
}
