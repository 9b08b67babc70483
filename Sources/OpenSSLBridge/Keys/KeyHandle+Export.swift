// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CLibCrypto
internal import CertificateModel

extension KeyHandle {
    /// Writes the SubjectPublicKeyInfo of a key.
    ///
    /// - Parameter algorithm: The kind of key that it is.
    /// - Returns: The DER.
    /// - Throws: `OpenSSLError`.
    func subjectPublicKeyInfo(_ algorithm: KeyAlgorithm) throws(OpenSSLError) -> [UInt8] {
        let keyBits = try publicKeyBits(algorithm)
        return DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.append(algorithm.keyAlgorithmIdentifier)
                fields.writeBitString(keyBits)
            }
        }
    }

    private func publicKeyBits(_ algorithm: KeyAlgorithm) throws(OpenSSLError) -> [UInt8] {
        guard algorithm.family == .rsa else { return try publicOctets() }
        let modulus = try publicNumber("n")
        let exponent = try publicNumber("e")
        return DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.writeUnsigned(modulus)
                fields.writeUnsigned(exponent)
            }
        }
    }

    private func publicOctets() throws(OpenSSLError) -> [UInt8] {
        var octets = [UInt8](repeating: 0, count: 128)
        var count = octets.count
        try LibraryCall.check("EVP_PKEY_get_params") { unsafe siegel_key_octets(pointer, "pub", &octets, &count) }
        return Array(octets.prefix(count))
    }

    private func publicNumber(_ name: String) throws(OpenSSLError) -> [UInt8] {
        var octets = [UInt8](repeating: 0, count: 512)
        try LibraryCall.check("EVP_PKEY_get_params") {
            unsafe siegel_key_number(pointer, name, &octets, octets.count)
        }
        return octets
    }
}

extension DERWriter {
    /// Writes a non-negative INTEGER from big-endian octets, with or without leading zeros.
    mutating func writeUnsigned(_ octets: [UInt8]) {
        let significant = Array(octets.drop { $0 == 0 })
        write(.integer, (significant.first ?? 0x80) >= 0x80 ? [0] + significant : significant)
    }
}

extension KeyAlgorithm {
    /// The DER of the AlgorithmIdentifier inside SubjectPublicKeyInfo and PrivateKeyInfo.
    ///
    /// RFC 3279, 5480, 8410.
    var keyAlgorithmIdentifier: [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                switch self {
                case .rsa2048, .rsa3072, .rsa4096:
                    fields.write(KnownIdentifier.rsaEncryption)
                    fields.write(.null, [])
                case .p256, .p384:
                    fields.write(KnownIdentifier.ecPublicKey)
                    fields.write(self == .p256 ? KnownIdentifier.p256 : KnownIdentifier.p384)
                case .ed25519: fields.write(KnownIdentifier.ed25519)
                }
            }
        }
    }
}
