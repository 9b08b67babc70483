// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto
internal import CertificateModel

extension PrivateKey {
    /// The DER of the PrivateKeyInfo, RFC 5958 (version 0), never but in secret memory.
    ///
    /// libcrypto's own encoder would leave a copy in freed memory.
    ///
    /// - Returns: The DER.
    /// - Throws: `OpenSSLError`.
    func privateKeyInfo() throws(OpenSSLError) -> SecretBytes {
        SecretDER.constructed(
            .sequence,
            [
                .plain(Self.versionZero),
                .plain(algorithm.keyAlgorithmIdentifier),
                .secret(.octetString, try innerKey().encoded()),
            ]
        ).encoded()
    }

    static let versionZero: [UInt8] = DERWriter.encode { $0.write(0) }

    private func innerKey() throws(OpenSSLError) -> SecretDER {
        switch algorithm {
        case .rsa2048, .rsa3072, .rsa4096: try rsaPrivateKey()
        case .p256: try ecPrivateKey(.p256)
        case .p384: try ecPrivateKey(.p384)
        case .ed25519: .secret(.octetString, try secretOctets(count: 32))
        }
    }

    /// RFC 8017 appendix A.1.2.
    private func rsaPrivateKey() throws(OpenSSLError) -> SecretDER {
        var members: [SecretDER] = [.plain(Self.versionZero)]
        let names = [
            "n", "e", "d", "rsa-factor1", "rsa-factor2", "rsa-exponent1", "rsa-exponent2", "rsa-coefficient1",
        ]
        for name in names {
            members.append(.secret(.integer, try secretInteger(name)))
        }
        return .constructed(.sequence, members)
    }

    /// RFC 5915 section 3, with the public key and without the curve, which stands outside.
    private func ecPrivateKey(_ curve: NamedCurve) throws(OpenSSLError) -> SecretDER {
        let scalar = try secretNumber("priv", count: curve.coordinateCount)
        let point = DERWriter.encode { writer in
            writer.write(.contextConstructed(1)) { $0.writeBitString(publicKey.keyBits) }
        }
        return .constructed(
            .sequence,
            [.plain(DERWriter.encode { $0.write(1) }), .secret(.octetString, scalar), .plain(point)]
        )
    }

    /// The content octets of an INTEGER: no leading zeros but one where the first bit is set.
    private func secretInteger(_ name: String) throws(OpenSSLError) -> SecretBytes {
        let width = 512 + 1
        let padded = try secretNumber(name, count: width)
        let first = unsafe padded.buffer.firstIndex { $0 != 0 } ?? width - 1
        let start = unsafe padded.buffer[first] >= 0x80 ? first - 1 : first
        return padded.extracting(max(start, 0)..<width)
    }

    private func secretNumber(_ name: String, count: Int) throws(OpenSSLError) -> SecretBytes {
        try unsafe SecretBytes(count: count) { memory throws(OpenSSLError) in
            try LibraryCall.check("EVP_PKEY_get_params") {
                unsafe siegel_key_number(handle.pointer, name, memory.baseAddress, memory.count)
            }
        }
    }

    private func secretOctets(count: Int) throws(OpenSSLError) -> SecretBytes {
        try unsafe SecretBytes(count: count) { memory throws(OpenSSLError) in
            var written = memory.count
            try LibraryCall.check("EVP_PKEY_get_params") {
                unsafe siegel_key_octets(handle.pointer, "priv", memory.baseAddress, &written)
            }
        }
    }
}
