// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A part of a body of `multipart/form-data`: a field of a form, or a file.
///
/// RFC 7578 section 4.
struct MultipartPart: Sendable, Hashable {
    /// The field of the form.
    let name: String
    /// The name that the file has where it comes from; `nil` for a field that is no file.
    let filename: String?
    let content: ArraySlice<UInt8>

    /// Puts a part together.
    ///
    /// - Parameters:
    ///   - header: The lines of its header, without their ends.
    ///   - content: What follows.
    /// - Throws: What is wrong with the header. Fields that mean nothing here are ignored, as RFC 7578 demands.
    init(header: [ArraySlice<UInt8>], content: ArraySlice<UInt8>) throws(MultipartError) {
        var fields: [String: String] = [:]
        for line in header {
            guard let (name, value) = Self.field(line), fields.updateValue(value, forKey: name) == nil else {
                throw .headerUnreadable
            }
        }
        guard let text = fields["content-disposition"] else { throw .nameMissing }
        guard let disposition = HeaderParameters(text), disposition.value == "form-data",
            disposition.names.isSubset(of: ["name", "filename"])
        else { throw .headerUnreadable }
        guard let name = disposition["name"], (1...64).contains(name.utf8.count) else { throw .nameMissing }
        let encoding = fields["content-transfer-encoding"]?.lowercased() ?? "binary"
        guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .contentEncoded }
        self.name = name
        filename = disposition["filename"]
        self.content = content
    }

    private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy(\.isTokenOctet),
            let value = String(validating: line[(colon + 1)...], as: UTF8.self)
        else { return nil }
        return (String(decoding: line[..<colon], as: UTF8.self).lowercased(), value.trimmingBlanks)
    }
}
