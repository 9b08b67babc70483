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
        var base64: [UInt8] = []
        for line in Array(text.utf8).split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
            let line = line.trimmingBlanks
            if let begun = line.between("-----BEGIN ", "-----") {
                (label, base64) = (begun, [])
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
        var text = Array("-----BEGIN \(label)-----\n".utf8)
        // A line of 64 characters stands for 48 octets.
        for start in stride(from: 0, to: content.count, by: 48) {
            Base64.append(content[start..<min(start + 48, content.count)], to: &text)
            text.append(0x0a)
        }
        text += "-----END \(label)-----\n".utf8
        return String(decoding: text, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var trimmingBlanks: Self {
        let isInk: (UInt8) -> Bool = { $0 != 0x20 && $0 != 0x09 }
        guard let first = firstIndex(where: isInk), let last = lastIndex(where: isInk) else { return [] }
        return self[first...last]
    }

    fileprivate func between(_ opening: String, _ closing: String) -> String? {
        guard starts(with: opening.utf8), suffix(closing.utf8.count).elementsEqual(closing.utf8),
            count > opening.utf8.count + closing.utf8.count
        else { return nil }
        return String(decoding: dropFirst(opening.utf8.count).dropLast(closing.utf8.count), as: UTF8.self)
    }
}
