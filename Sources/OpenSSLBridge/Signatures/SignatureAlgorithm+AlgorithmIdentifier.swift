// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

extension SignatureAlgorithm {
    /// Reads an AlgorithmIdentifier.
    ///
    /// - Parameter algorithmIdentifier: Its DER.
    /// - Throws: `SignatureError.unsupportedAlgorithm` with the reason.
    init(algorithmIdentifier: [UInt8]) throws(SignatureError) {
        let identifier: ObjectIdentifier
        let parameters: DERReader.Element?
        do {
            var outer = DERReader(algorithmIdentifier)
            var inside = try outer.readInside(.sequence)
            try outer.finish()
            identifier = try inside.readObjectIdentifier()
            parameters = inside.isAtEnd ? nil : try inside.readAny()
            try inside.finish()
        } catch {
            throw .unsupportedAlgorithm("its identifier cannot be read: \(error)")
        }
        if identifier == KnownIdentifier.rsassaPSS {
            self = try Self.pss(parameters)
        } else {
            self = try Self.fixed(identifier, parameters: parameters)
        }
    }

    private static func fixed(
        _ identifier: ObjectIdentifier,
        parameters: DERReader.Element?
    ) throws(SignatureError) -> Self {
        guard let algorithm = identifiers[identifier] else {
            guard let name = weakIdentifiers[identifier] else {
                throw .unsupportedAlgorithm("\(identifier) is not one that Siegel verifies")
            }
            throw .unsupportedAlgorithm("\(name) rests on a broken digest; sign with SHA-256 or longer")
        }
        // RFC 4055 section 5 wants NULL beside RSA and says to take an absent one; the others stand alone.
        let isFine = parameters.map { algorithm.family == .rsa && $0.tag == .null && $0.content.isEmpty } ?? true
        guard isFine else { throw .unsupportedAlgorithm("\(identifier) stands with parameters that it has not") }
        return algorithm
    }

    /// RFC 4055 section 3.1; the defaults, all SHA-1, are refused by what they are.
    private static func pss(_ parameters: DERReader.Element?) throws(SignatureError) -> Self {
        do {
            guard let parameters, parameters.tag == .sequence else { throw DERError.truncated(offset: 0) }
            var fields = DERReader(parameters.content)
            guard let hash = try fields.readOptional(.contextConstructed(0)),
                let mask = try fields.readOptional(.contextConstructed(1)),
                let digest = try Self.digest(of: hash.content),
                try Self.maskDigest(of: mask.content) == digest
            else {
                throw SignatureError.unsupportedAlgorithm(
                    "RSASSA-PSS is taken with SHA-256, 384 or 512, twice the same"
                )
            }
            let salt = try fields.readOptional(.contextConstructed(2))
            try fields.finish()
            return .rsaPSS(digest, saltCount: try salt.map { try Self.saltCount(of: $0.content) } ?? 20)
        } catch let error as SignatureError {
            throw error
        } catch {
            throw .unsupportedAlgorithm("the parameters of RSASSA-PSS cannot be read: \(error)")
        }
    }

    private static func digest(of encoded: ArraySlice<UInt8>) throws(DERError) -> MessageDigest? {
        var outer = DERReader(encoded)
        var inside = try outer.readInside(.sequence)
        let identifier = try inside.readObjectIdentifier()
        return MessageDigest.allCases.first { $0.identifier == identifier }
    }

    private static func maskDigest(of encoded: ArraySlice<UInt8>) throws(DERError) -> MessageDigest? {
        var outer = DERReader(encoded)
        var inside = try outer.readInside(.sequence)
        guard try inside.readObjectIdentifier() == KnownIdentifier.mgf1 else { return nil }
        return try digest(of: try inside.readAny().encoded)
    }

    private static func saltCount(of encoded: ArraySlice<UInt8>) throws(DERError) -> Int {
        var reader = DERReader(encoded)
        let count = try reader.readSmallInteger()
        guard count <= 512 else { throw .badContent(type: "salt length", offset: reader.offset) }
        return count
    }

    /// The DER of the AlgorithmIdentifier that Siegel writes; PSS is never written.
    var algorithmIdentifier: [UInt8] {
        guard let identifier = Self.identifiers.first(where: { $0.value == self })?.key else { return [] }
        return DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(identifier)
                if family == .rsa { fields.write(.null, []) }
            }
        }
    }
}
