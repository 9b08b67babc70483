// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// One use of a password-based scheme, with the salt drawn for it.
enum PasswordBasedEncryption: Sendable, Hashable {
    /// PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC. RFC 8018 section 6.2.
    case pbes2(salt: [UInt8], vector: [UInt8], iterations: Int)
    /// pbeWithSHAAnd3-KeyTripleDES-CBC. RFC 7292 appendix C.
    case tripleDES(salt: [UInt8], iterations: Int)

    /// More than this nobody asks for in good faith; it takes about two seconds.
    static let mostIterations = 10_000_000

    /// Draws salt and vector.
    ///
    /// - Parameters:
    ///   - encryption: Which scheme.
    ///   - iterations: How often the derivation runs.
    /// - Returns: The scheme, ready for one use.
    static func drawn(for encryption: PKCS12File.Encryption, iterations: Int) -> Self {
        switch encryption {
        case .modern:
            .pbes2(salt: SystemRandomSource.bytes(16), vector: SystemRandomSource.bytes(16), iterations: iterations)
        case .compatible: .tripleDES(salt: SystemRandomSource.bytes(8), iterations: iterations)
        }
    }

    /// The DER of the AlgorithmIdentifier.
    var algorithmIdentifier: [UInt8] {
        switch self {
        case .pbes2(let salt, let vector, let iterations):
            Self.pbes2Identifier(salt: salt, vector: vector, iterations: iterations)
        case .tripleDES(let salt, let iterations):
            DERWriter.encode { writer in
                writer.write(.sequence) { fields in
                    fields.write(KnownIdentifier.tripleDESBySHA1)
                    fields.write(.sequence) { $0.writeSalt(salt, iterations: iterations) }
                }
            }
        }
    }

    private static func pbes2Identifier(salt: [UInt8], vector: [UInt8], iterations: Int) -> [UInt8] {
        let derivation = DERWriter.encode { writer in
            writer.write(KnownIdentifier.pbkdf2)
            writer.write(.sequence) { parameters in
                parameters.writeSalt(salt, iterations: iterations)
                // The default is HMAC-SHA-1; the key length is left out because AES-256 fixes it.
                parameters.write(.sequence) { prf in
                    prf.write(KnownIdentifier.hmacWithSHA256)
                    prf.write(.null, [])
                }
            }
        }
        let cipher = DERWriter.encode { writer in
            writer.write(KnownIdentifier.aes256CBC)
            writer.write(.octetString, vector)
        }
        return DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(KnownIdentifier.pbes2)
                fields.write(.sequence) { parameters in
                    parameters.write(.sequence, derivation)
                    parameters.write(.sequence, cipher)
                }
            }
        }
    }

    /// Encrypts under a password.
    ///
    /// - Parameters:
    ///   - plaintext: What is hidden.
    ///   - password: Its UTF-8 octets.
    /// - Returns: The ciphertext.
    /// - Throws: `OpenSSLError`.
    func encrypt(_ plaintext: SecretBytes, password: SecretBytes) throws(OpenSSLError) -> [UInt8] {
        let (key, vector) = try keyAndVector(password)
        return try cipher.encrypt(plaintext, key: key, vector: vector)
    }

    /// Decrypts under a password.
    ///
    /// - Parameters:
    ///   - ciphertext: What was encrypted.
    ///   - password: Its UTF-8 octets.
    /// - Returns: The plaintext.
    /// - Throws: `OpenSSLError`, with a wrong password nearly always.
    func decrypt(_ ciphertext: [UInt8], password: SecretBytes) throws(OpenSSLError) -> SecretBytes {
        let (key, vector) = try keyAndVector(password)
        return try cipher.decrypt(ciphertext, key: key, vector: vector)
    }

    private var cipher: CipherAlgorithm {
        switch self {
        case .pbes2: .aes256CBC
        case .tripleDES: .tripleDESCBC
        }
    }

    private func keyAndVector(_ password: SecretBytes) throws(OpenSSLError) -> (SecretBytes, SecretBytes) {
        switch self {
        case .pbes2(let salt, let vector, let iterations):
            let key = try KeyDerivation.pbkdf2(password, salt: salt, iterations: iterations, count: cipher.keyCount)
            return (key, SecretBytes(copying: vector))
        case .tripleDES(let salt, let iterations):
            let derive = { (purpose: KeyDerivation.Purpose, count: Int) throws(OpenSSLError) in
                try KeyDerivation.pkcs12(
                    password,
                    digest: .sha1,
                    purpose: purpose,
                    salt: salt,
                    iterations: iterations,
                    count: count
                )
            }
            return (try derive(.key, cipher.keyCount), try derive(.vector, cipher.blockCount))
        }
    }
}

extension DERWriter {
    /// Writes salt and iteration count as PBKDF2 and PKCS#12's own schemes have them in common.
    fileprivate mutating func writeSalt(_ salt: [UInt8], iterations: Int) {
        write(.octetString, salt)
        write(UInt64(iterations))
    }
}
