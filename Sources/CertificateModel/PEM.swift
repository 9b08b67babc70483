// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A block of the textual encoding of RFC 7468.
public struct PEM: Sendable, Hashable {
    /// What stands between BEGIN and the dashes.
    public let label: String
    /// The decoded octets.
    public let content: [UInt8]

    /// Names a block.
    ///
    /// - Parameters:
    ///   - label: What stands between BEGIN and the dashes.
    ///   - content: The octets to encode.
    public init(label: String, content: [UInt8]) {
        self.label = label
        self.content = content
    }

    /// Finds all blocks of a text; what stands between them is passed over.
    ///
    /// - Parameter text: The text to read.
    /// - Returns: The blocks in their order; one with broken base64 or without its end is left out.
    public static func blocks(in text: String) -> [Self] {
        var blocks: [Self] = []
        var label: String?
        var base64 = ""
        for line in text.utf8.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
            let line = String(Substring(line)).trimmingBlanks
            if let begun = line.between("-----BEGIN ", "-----") {
                (label, base64) = (begun, "")
            } else if let open = label, line.between("-----END ", "-----") == open {
                if let content = Base64.decode(base64) { blocks.append(Self(label: open, content: content)) }
                label = nil
            } else if label != nil {
                base64 += line
            }
        }
        return blocks
    }
}

extension PEM: CustomStringConvertible {
    /// The block as text, 64 characters a line, with a newline at the end.
    public var description: String {
        let base64 = Array(Base64.encode(content).utf8)
        let lines = stride(from: 0, to: base64.count, by: 64).map { start in
            String(decoding: base64[start..<min(start + 64, base64.count)], as: UTF8.self)
        }
        return (["-----BEGIN \(label)-----"] + lines + ["-----END \(label)-----"]).map { $0 + "\n" }.joined()
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let kept = utf8.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
        return String(decoding: Array(kept), as: UTF8.self)
    }

    fileprivate func between(_ opening: String, _ closing: String) -> String? {
        guard hasPrefix(opening), hasSuffix(closing), utf8.count > opening.utf8.count + closing.utf8.count else {
            return nil
        }
        return String(dropFirst(opening.count).dropLast(closing.count))
    }
}
