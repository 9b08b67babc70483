// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What separates the parts of a body.
///
/// RFC 2046 section 5.1.1.
struct MultipartBoundary: Sendable, Hashable {
    /// CR LF, two hyphens and the boundary.
    let delimiter: [UInt8]

    /// Reads the boundary that a `Content-Type` names.
    ///
    /// - Parameter contentType: The value of the header field.
    /// - Throws: `MultipartError.boundaryMissing` when it is of another type, or its boundary can be none.
    init(contentType: String?) throws(MultipartError) {
        guard let type = contentType.flatMap(HeaderParameters.init), type.value == "multipart/form-data",
            let boundary = type["boundary"], (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy(Self.isAllowed), boundary.utf8.last != UInt8(ascii: " ")
        else { throw .boundaryMissing }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    private static func isAllowed(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "'()+_,-./:=? ".utf8.contains(octet)
        }
    }
}
