// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension CertificateExtension {
    /// The usages of keyUsage.
    ///
    /// - Returns: The named bits.
    /// - Throws: `DERError` when the value is something else.
    public func keyUsage() throws(DERError) -> KeyUsage {
        var reader = DERReader(value)
        let bits = try reader.readNamedBits()
        try reader.finish()
        return KeyUsage(rawValue: bits)
    }

    /// The key purposes of extendedKeyUsage.
    ///
    /// - Returns: The purposes in their order.
    /// - Throws: `DERError` when the value is something else.
    public func keyPurposes() throws(DERError) -> [ObjectIdentifier] {
        var list = try inside()
        var purposes: [ObjectIdentifier] = []
        while !list.isAtEnd { purposes.append(try list.readObjectIdentifier()) }
        return purposes
    }

    /// The policies of certificatePolicies; qualifiers are passed over.
    ///
    /// - Returns: The policies in their order.
    /// - Throws: `DERError` when the value is something else.
    public func policies() throws(DERError) -> [ObjectIdentifier] {
        var list = try inside()
        var policies: [ObjectIdentifier] = []
        while !list.isAtEnd {
            var information = try list.readInside(.sequence)
            policies.append(try information.readObjectIdentifier())
        }
        return policies
    }

    /// One alternative of GeneralName.
    public struct GeneralName: Sendable, Hashable {
        /// The context-specific tag; 0x81 is rfc822Name, 0x86 a URI.
        public let tag: DERTag
        /// The octets of the name.
        public let content: [UInt8]

        /// Whether it is an rfc822Name.
        public var isMailAddress: Bool {
            tag == .contextPrimitive(1)
        }

        /// The name as ASCII text.
        public var text: String? {
            content.allSatisfy { $0 < 0x80 } ? String(decoding: content, as: UTF8.self) : nil
        }
    }

    /// The names of subjectAltName.
    ///
    /// - Returns: The names in their order.
    /// - Throws: `DERError` when the value is something else.
    public func generalNames() throws(DERError) -> [GeneralName] {
        var list = try inside()
        var names: [GeneralName] = []
        while !list.isAtEnd {
            let element = try list.readAny()
            names.append(GeneralName(tag: element.tag, content: Array(element.content)))
        }
        return names
    }

    /// Whether basicConstraints names a CA, and how many may follow below it.
    ///
    /// - Returns: The two fields.
    /// - Throws: `DERError` when the value is something else.
    public func authorityConstraints() throws(DERError) -> (isAuthority: Bool, pathLength: Int?) {
        var fields = try inside()
        let isAuthority = fields.nextTag == .boolean ? try fields.readBoolean() : false
        let pathLength = fields.isAtEnd ? nil : try fields.readSmallInteger()
        try fields.finish()
        return (isAuthority, pathLength)
    }

    /// The octets of subjectKeyIdentifier.
    ///
    /// - Returns: The key identifier.
    /// - Throws: `DERError` when the value is something else.
    public func subjectKeyIdentifier() throws(DERError) -> [UInt8] {
        var reader = DERReader(value)
        let identifier = Array(try reader.read(.octetString).content)
        try reader.finish()
        return identifier
    }

    /// The keyIdentifier of authorityKeyIdentifier.
    ///
    /// - Returns: The key identifier, `nil` where it is left out.
    /// - Throws: `DERError` when the value is something else.
    public func authorityKeyIdentifier() throws(DERError) -> [UInt8]? {
        var fields = try inside()
        return try fields.readOptional(.contextPrimitive(0)).map { Array($0.content) }
    }

    /// The number of cRLNumber.
    ///
    /// - Returns: The number, of at most 63 bits.
    /// - Throws: `DERError` when the value is something else.
    public func cRLNumber() throws(DERError) -> Int64 {
        var reader = DERReader(value)
        let number = try reader.readSmallInteger()
        try reader.finish()
        return Int64(number)
    }

    private func inside() throws(DERError) -> DERReader {
        var outer = DERReader(value)
        let inner = try outer.readInside(.sequence)
        try outer.finish()
        return inner
    }
}
