// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

extension PrivateKey {
    /// How often PBKDF2 runs for a key that rests in a file: about a tenth of a second.
    public static let restingIterations = 600_000

    private static let pemLabel = "ENCRYPTED PRIVATE KEY"

    /// Writes the key as encrypted PKCS#8 in PEM: PBES2, PBKDF2-HMAC-SHA-256, AES-256-CBC, salt of 16 octets.
    ///
    /// - Parameters:
    ///   - passphrase: What opens it again.
    ///   - iterations: How often PBKDF2 runs.
    /// - Returns: The PEM text.
    /// - Throws: `PrivateKeyError.library`.
    public func encryptedPKCS8PEM(
        passphrase: SecretBytes,
        iterations: Int = restingIterations
    ) throws(PrivateKeyError) -> [UInt8] {
        defer { CryptographyLibrary.wipeRegisters() }
        let encryption = PasswordBasedEncryption.drawn(for: .modern, iterations: iterations)
        let encoded: [UInt8]
        do {
            encoded = try encryptedPrivateKeyInfo(encryption, password: passphrase)
        } catch {
            throw .library(error)
        }
        return Array(PEM(label: Self.pemLabel, content: encoded).description.utf8)
    }

    /// Reads encrypted PKCS#8 in PEM as `encryptedPKCS8PEM` and `openssl pkcs8 -topk8` write it.
    ///
    /// - Parameters:
    ///   - pem: The PEM text.
    ///   - passphrase: What opens it.
    /// - Throws: `PrivateKeyError`, for a wrong passphrase `.wrongPassphrase`.
    public init(encryptedPKCS8PEM pem: [UInt8], passphrase: SecretBytes) throws(PrivateKeyError) {
        defer { CryptographyLibrary.wipeRegisters() }
        let blocks = PEM.blocks(in: String(decoding: pem, as: UTF8.self))
        guard let block = blocks.first(where: { $0.label == Self.pemLabel }) else { throw .notPEM }
        let (encryption, ciphertext) = try Self.encryptedParts(of: block.content)
        try self.init(
            privateKeyInfo: try Self.opened(ciphertext, encryption, passphrase: passphrase)
        )
    }

    /// Opens an EncryptedPrivateKeyInfo in secret memory; libcrypto's own reader would leave a copy in freed memory.
    ///
    /// - Parameters:
    ///   - encoded: The DER.
    ///   - password: What opens it.
    /// - Returns: The DER of the PrivateKeyInfo.
    /// - Throws: `PrivateKeyError.unsupportedEncryption` for schemes that Siegel does not write.
    static func privateKeyInfo(
        inEncrypted encoded: [UInt8],
        password: SecretBytes
    ) throws(PrivateKeyError) -> SecretBytes {
        let (encryption, ciphertext) = try encryptedParts(of: encoded, allowsTripleDES: true)
        return try opened(ciphertext, encryption, passphrase: password)
    }

    /// The EncryptedPrivateKeyInfo, RFC 5958 section 3.
    func encryptedPrivateKeyInfo(
        _ encryption: PasswordBasedEncryption,
        password: SecretBytes
    ) throws(OpenSSLError) -> [UInt8] {
        let ciphertext = try encryption.encrypt(try privateKeyInfo(), password: password)
        return DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.append(encryption.algorithmIdentifier)
                fields.write(.octetString, ciphertext)
            }
        }
    }

    private static func encryptedParts(
        of encoded: [UInt8],
        allowsTripleDES: Bool = false
    ) throws(PrivateKeyError) -> (PasswordBasedEncryption, [UInt8]) {
        let algorithm: DERReader.Element
        let ciphertext: [UInt8]
        do {
            var outer = DERReader(encoded)
            var fields = try outer.readInside(.sequence)
            try outer.finish()
            algorithm = try fields.read(.sequence)
            ciphertext = Array(try fields.read(.octetString).content)
            try fields.finish()
        } catch {
            throw .unsupportedEncryption("its outer form cannot be read (\(error))")
        }
        if allowsTripleDES, let encryption = PasswordBasedEncryption(tripleDES: algorithm.encoded) {
            return (encryption, ciphertext)
        }
        return (try PasswordBasedEncryption(algorithmIdentifier: algorithm.encoded), ciphertext)
    }

    private static func opened(
        _ ciphertext: [UInt8],
        _ encryption: PasswordBasedEncryption,
        passphrase: SecretBytes
    ) throws(PrivateKeyError) -> SecretBytes {
        guard let plaintext = try? encryption.decrypt(ciphertext, password: passphrase) else {
            throw .wrongPassphrase
        }
        // One wrong passphrase in 256 leaves something that looks like padding; it will not look like DER as well.
        var reader = SecretDERReader(plaintext)
        guard reader.read(.sequence) != nil, reader.isAtEnd else { throw .wrongPassphrase }
        return plaintext
    }
}
