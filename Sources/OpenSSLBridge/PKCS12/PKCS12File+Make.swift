// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension PKCS12File {
    /// Makes a file with every parameter pinned; none is libcrypto's default.
    ///
    /// Both bags are encrypted alike, each under a salt of its own: 16 octets for `modern`, 8 for `compatible`. The
    /// MAC's salt has 8, because macOS is said to fail on 16.
    ///
    /// - Parameters:
    ///   - key: The private key.
    ///   - certificate: The DER of its certificate.
    ///   - chain: The DER of the certificates above it, nearest first.
    ///   - friendlyName: Stands on the key and its certificate.
    ///   - password: UTF-8 in NFC, as the caller normalised it.
    ///   - encryption: Which parameters.
    ///   - iterations: For both bags and the MAC.
    /// - Returns: The DER of the file.
    /// - Throws: `PKCS12Error.library`.
    public static func make(
        key: PrivateKey,
        certificate: [UInt8],
        chain: [[UInt8]],
        friendlyName: String,
        password: SecretBytes,
        encryption: Encryption,
        iterations: Int
    ) throws(PKCS12Error) -> [UInt8] {
        let lock = PKCS12Lock(password: password, encryption: encryption, iterations: iterations)
        let attributes = SafeBag.attributes(friendlyName: friendlyName, localKeyID: Digest.sha1(certificate))
        let bags = [SafeBag.certificate(certificate, attributes: attributes)] + chain.map { SafeBag.certificate($0) }
        do {
            let certificates = try lock.encryptedContents(SafeBag.contents(bags))
            let shrouded = try key.encryptedPrivateKeyInfo(lock.drawnEncryption(), password: password)
            let keyBag = SafeBag.shroudedKey(shrouded, attributes: attributes)
            return try lock.file(authenticating: [certificates, SafeBag.plainContents(SafeBag.contents([keyBag]))])
        } catch {
            throw .library(error)
        }
    }
}
