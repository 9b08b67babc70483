// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto
internal import CertificateModel

extension PrivateKey {
    /// Reads the DER of a PrivateKeyInfo, RFC 5958, in place.
    ///
    /// - Parameter privateKeyInfo: What decryption gave.
    /// - Throws: `PrivateKeyError.malformed` also when the key cannot verify what it signs.
    init(privateKeyInfo: SecretBytes) throws(PrivateKeyError) {
        let (algorithm, inner) = try Self.innerKey(of: privateKeyInfo)
        let handle: KeyHandle
        switch algorithm.family {
        case .rsa: handle = try Self.rsaKey(inner)
        case .ellipticCurve: handle = try Self.ecKey(inner, algorithm)
        case .edwardsCurve: handle = try Self.edwardsKey(inner)
        }
        try self.init(handle: handle, algorithm: algorithm)
        try checkThatHalvesBelongTogether()
        try checkPublicPoint(beside: inner)
    }

    private static func innerKey(
        of privateKeyInfo: SecretBytes
    ) throws(PrivateKeyError) -> (KeyAlgorithm, SecretDERReader) {
        var outer = SecretDERReader(privateKeyInfo)
        guard var fields = outer.readInside(.sequence), outer.isAtEnd, fields.read(.integer) != nil,
            let algorithm = algorithm(at: &fields), let inner = fields.readInside(.octetString)
        else { throw .malformed }
        return (algorithm, inner)
    }

    private static func algorithm(at fields: inout SecretDERReader) -> KeyAlgorithm? {
        let secret = fields.secret
        guard let range = fields.read(.sequence) else { return nil }
        return KeyAlgorithm.allCases.first { algorithm in
            let expected = algorithm.keyAlgorithmIdentifier.dropFirst(2)
            return unsafe secret.buffer[range].elementsEqual(expected)
        }
    }

    private static func rsaKey(_ reader: SecretDERReader) throws(PrivateKeyError) -> KeyHandle {
        var outer = reader
        guard var fields = outer.readInside(.sequence), fields.readUnsigned() != nil else { throw .malformed }
        let ranges = (0..<8).compactMap { _ in fields.readUnsigned() }
        guard ranges.count == 8, fields.isAtEnd else { throw .malformed }
        let numbers = unsafe ranges.map { unsafe siegel_number(reader.secret, $0) }
        do {
            return try unsafe KeyHandle(owned: "EVP_PKEY_fromdata") { unsafe siegel_rsa_private_key(numbers) }
        } catch {
            throw .malformed
        }
    }

    private static func ecKey(
        _ reader: SecretDERReader,
        _ algorithm: KeyAlgorithm
    ) throws(PrivateKeyError) -> KeyHandle {
        var outer = reader
        guard let curve = NamedCurve(algorithm), var fields = outer.readInside(.sequence),
            fields.readUnsigned() != nil, let scalar = fields.read(.octetString)
        else { throw .malformed }
        do {
            return try unsafe KeyHandle(owned: "EVP_PKEY_fromdata") {
                unsafe siegel_ec_private_key(curve.name, curve.libraryNumber, siegel_number(reader.secret, scalar))
            }
        } catch {
            throw .malformed
        }
    }

    private static func edwardsKey(_ reader: SecretDERReader) throws(PrivateKeyError) -> KeyHandle {
        var outer = reader
        guard let seed = outer.read(.octetString), seed.count == 32 else { throw .malformed }
        let octets = unsafe siegel_number(reader.secret, seed)
        do {
            return try unsafe KeyHandle(owned: "EVP_PKEY_new_raw_private_key") {
                unsafe siegel_ed25519_private_key(octets.bytes, octets.count)
            }
        } catch {
            throw .malformed
        }
    }

    /// The public half of a curve's key was computed from the private one; the file mostly holds it too, and then it
    /// tells whether the private one is whole.
    ///
    /// RFC 5915 section 3.
    private func checkPublicPoint(beside inner: SecretDERReader) throws(PrivateKeyError) {
        var outer = inner
        guard algorithm.family == .ellipticCurve, var fields = outer.readInside(.sequence) else { return }
        _ = fields.readUnsigned()
        _ = fields.read(.octetString)
        _ = fields.read(.contextConstructed(0))
        guard !fields.isAtEnd else { return }
        guard var point = fields.readInside(.contextConstructed(1)), let bits = point.read(.bitString) else {
            throw .malformed
        }
        let isSame = unsafe inner.secret.buffer[bits].elementsEqual([0] + publicKey.keyBits)
        guard isSame else { throw .malformed }
    }

    /// CBC does not notice a changed octet, so a damaged file could yield numbers that do not fit each other.
    private func checkThatHalvesBelongTogether() throws(PrivateKeyError) {
        let message = Array("both halves of one key".utf8)
        do {
            try publicKey.verify(
                signature: try sign(message),
                algorithmIdentifier: signatureAlgorithmIdentifier,
                message: message
            )
        } catch {
            throw .malformed
        }
    }
}

extension siegel_number {
    /// Points into a secret for as long as the caller holds it.
    init(_ secret: SecretBytes, _ range: Range<Int>) {
        unsafe self.init(UnsafeBufferPointer(rebasing: secret.buffer[range]))
    }
}
