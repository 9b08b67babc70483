// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// The fields of a CertificationRequestInfo.
///
/// RFC 2986 section 4.1.
struct CertificationRequestFields {
    let version: [UInt8]
    let subject: ArraySlice<UInt8>
    let subjectPublicKeyInfo: ArraySlice<UInt8>
    private(set) var attributeIdentifiers: [ObjectIdentifier] = []
    private(set) var requestedExtensions: [CertificationRequest.RequestedExtension] = []

    init(_ encoded: [UInt8]) throws(DERError) {
        var outer = DERReader(encoded)
        var fields = try outer.readInside(.sequence)
        try outer.finish()
        version = try fields.readIntegerContent()
        subject = try fields.read(.sequence).encoded
        subjectPublicKeyInfo = try fields.read(.sequence).encoded
        // The standard wants the field also when it is empty; old tools leave it out.
        if let attributes = try fields.readOptional(.contextConstructed(0)) {
            try readAttributes(attributes.content)
        }
        try fields.finish()
    }

    private mutating func readAttributes(_ content: ArraySlice<UInt8>) throws(DERError) {
        var attributes = DERReader(content)
        while !attributes.isAtEnd {
            var attribute = try attributes.readInside(.sequence)
            let identifier = try attribute.readObjectIdentifier()
            let values = try attribute.readInside(.set)
            try attribute.finish()
            attributeIdentifiers.append(identifier)
            guard [KnownIdentifier.extensionRequest, KnownIdentifier.extensionRequestByMicrosoft].contains(identifier)
            else { continue }
            try readExtensionRequest(values)
        }
    }

    /// RFC 2985 section 5.4.2: one value, the Extensions.
    private mutating func readExtensionRequest(_ values: DERReader) throws(DERError) {
        var values = values
        var extensions = try values.readInside(.sequence)
        try values.finish()
        while !extensions.isAtEnd {
            var fields = try extensions.readInside(.sequence)
            let identifier = try fields.readObjectIdentifier()
            if fields.nextTag == .boolean { _ = try fields.readBoolean() }
            let value = Array(try fields.read(.octetString).content)
            try fields.finish()
            requestedExtensions.append(.init(identifier: identifier, value: value))
        }
    }
}
