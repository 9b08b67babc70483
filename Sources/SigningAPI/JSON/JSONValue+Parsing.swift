// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// How deep a JSON text may nest unless something else is said.
    public static let defaultDepthLimit = 32

    /// Reads a JSON text strictly: RFC 8259, UTF-8, each name once, nothing behind the value.
    ///
    /// - Parameters:
    ///   - bytes: The whole text.
    ///   - depthLimit: How deep arrays and objects may nest, 1 to 256; deeper input is refused without recursing on.
    /// - Throws: `JSONError` with the place of the first mistake.
    public init(parsing bytes: [UInt8], depthLimit: Int = defaultDepthLimit) throws(JSONError) {
        var parser = JSONParser(bytes: bytes, depthLimit: depthLimit)
        self = try parser.document()
    }
}
