// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The fields of a form, or of a query: `application/x-www-form-urlencoded`, or `multipart/form-data` with a file.
///
/// WHATWG URL Standard section 5, RFC 7578.
struct FormFields: Sendable {
    private static let longestField = 4 << 10

    private var values: [String: [String]] = [:]
    private var files: [String: [UploadedFile]] = [:]

    /// No fields.
    init() {}

    /// Reads fields; `nil` when something is not UTF-8 or escaped wrongly.
    init?(_ text: some StringProtocol) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decode(parts[0]), let value = Self.decode(parts.count == 2 ? parts[1] : "") else {
                return nil
            }
            values[name, default: []].append(value)
        }
    }

    /// Takes fields and files from the parts of a body.
    ///
    /// - Parameter parts: The parts.
    /// - Throws: `MultipartError.fieldUnreadable` when a field that is no file is too long, or no UTF-8.
    init(_ parts: [MultipartPart]) throws(MultipartError) {
        for part in parts {
            if let filename = part.filename {
                files[part.name, default: []].append(UploadedFile(filename: filename, octets: Array(part.content)))
                continue
            }
            guard part.content.count <= Self.longestField, let value = String(validating: part.content, as: UTF8.self)
            else { throw .fieldUnreadable }
            values[part.name, default: []].append(value)
        }
    }

    /// The value of a field that stands there once.
    subscript(_ name: String) -> String? {
        values[name]?.count == 1 ? values[name]?.first : nil
    }

    /// All values of a field, such as those of boxes that are ticked.
    func all(_ name: String) -> [String] {
        values[name] ?? []
    }

    /// The file of a field that stands there once.
    func file(_ name: String) -> UploadedFile? {
        files[name]?.count == 1 ? files[name]?.first : nil
    }

    private static func decode(_ text: some StringProtocol) -> String? {
        var octets: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let octet = rest.popFirst() {
            switch octet {
            case UInt8(ascii: "+"): octets.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = digit(rest.popFirst()), let low = digit(rest.popFirst()) else { return nil }
                octets.append(high << 4 | low)
            default: octets.append(octet)
            }
        }
        return String(validating: octets, as: UTF8.self)
    }

    private static func digit(_ octet: UInt8?) -> UInt8? {
        octet.flatMap { Character(UnicodeScalar($0)).hexDigitValue }.map { UInt8($0) }
    }
}
