// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// An extension of a certificate or CRL: identifier, critical flag, and the DER value inside (RFC 5280 section 4.2).
public struct CertificateExtension: Sendable, Hashable {
    /// The object identifier.
    public let identifier: ObjectIdentifier
    /// Whether who does not know the extension has to refuse the certificate.
    public let isCritical: Bool
    /// The DER inside the OCTET STRING.
    public let value: [UInt8]

    /// Makes an extension of a finished value.
    ///
    /// - Parameters:
    ///   - identifier: Which extension.
    ///   - isCritical: Whether it is critical.
    ///   - value: The DER inside the OCTET STRING.
    public init(_ identifier: ObjectIdentifier, isCritical: Bool = false, value: [UInt8]) {
        self.identifier = identifier
        self.isCritical = isCritical
        self.value = value
    }

    init(_ known: ExtensionIdentifier, isCritical: Bool = false, _ body: (inout DERWriter) -> Void) {
        self.init(known.identifier, isCritical: isCritical, value: DERWriter.encode(body))
    }

    /// The whole extension, as DER.
    public var derEncoded: [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(identifier)
                if isCritical { fields.writeTrue() }
                fields.write(.octetString, value)
            }
        }
    }

    /// Which extension it is, where it is one of ours.
    public var known: ExtensionIdentifier? {
        ExtensionIdentifier(identifier: identifier)
    }
}

extension DERWriter {
    /// Writes extensions as SEQUENCE OF Extension.
    ///
    /// - Parameter extensions: In the order in which they will stand.
    public mutating func write(_ extensions: [CertificateExtension]) {
        write(.sequence) { list in
            for item in extensions { list.append(item.derEncoded) }
        }
    }
}

extension DERReader {
    /// Reads SEQUENCE OF Extension.
    ///
    /// - Returns: The extensions in the order in which they stand.
    /// - Throws: `DERError` when something else stands here, also for an encoded critical flag of false.
    public mutating func readExtensions() throws(DERError) -> [CertificateExtension] {
        var list = try readInside(.sequence)
        var extensions: [CertificateExtension] = []
        while !list.isAtEnd {
            var fields = try list.readInside(.sequence)
            let identifier = try fields.readObjectIdentifier()
            let isCritical = fields.nextTag == .boolean ? try fields.readTrue() : false
            let value = Array(try fields.read(.octetString).content)
            try fields.finish()
            extensions.append(CertificateExtension(identifier, isCritical: isCritical, value: value))
        }
        return extensions
    }

    private mutating func readTrue() throws(DERError) -> Bool {
        let start = offset
        guard try readBoolean() else { throw .badContent(type: "critical flag (DEFAULT FALSE)", offset: start) }
        return true
    }
}
