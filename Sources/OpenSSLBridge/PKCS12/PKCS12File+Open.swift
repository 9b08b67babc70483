// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

extension PKCS12File {
    /// Opens a file, ours or another's; libcrypto reads it, so BER is taken too.
    ///
    /// - Parameters:
    ///   - file: The bytes.
    ///   - password: UTF-8 in NFC.
    /// - Throws: `PKCS12Error`, for a wrong password `.wrongPassword`.
    public init(opening file: [UInt8], password: SecretBytes) throws(PKCS12Error) {
        try self.init(opening: file, password: password, mostIterations: PasswordBasedEncryption.mostIterations)
    }

    /// The certificates of a file, the one of its key first; its keys stay closed.
    ///
    /// - Parameters:
    ///   - file: The bytes.
    ///   - password: UTF-8 in NFC.
    /// - Returns: The certificates as DER.
    /// - Throws: `PKCS12Error`, for a wrong password `.wrongPassword`.
    public static func certificates(in file: [UInt8], password: SecretBytes) throws(PKCS12Error) -> [[UInt8]] {
        var reader = try PKCS12Reader(file, mostIterations: PasswordBasedEncryption.mostIterations)
        try reader.checkIntegrity(password)
        var found = PKCS12Contents(opensKeys: false)
        try reader.readContents(password, into: &found)
        return found.certificatesWithLeafFirst
    }

    /// Opens a file that asks for no more iterations than these, over all its parts.
    init(opening file: [UInt8], password: SecretBytes, mostIterations: Int) throws(PKCS12Error) {
        var reader = try PKCS12Reader(file, mostIterations: mostIterations)
        try reader.checkIntegrity(password)
        var found = PKCS12Contents()
        try reader.readContents(password, into: &found)
        self.init(
            certificates: found.certificatesWithLeafFirst,
            friendlyName: found.friendlyName,
            privateKeyInfo: found.privateKeyInfo
        )
    }

    /// Opens a file that was just made, and compares all it holds before it is handed out.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - password: What it was made with.
    ///   - key: The key that has to be in it.
    ///   - certificate: The certificate that has to be the key's.
    ///   - chain: The other certificates, in their order.
    /// - Throws: `PKCS12Error.doesNotHold`, or why it does not open.
    public static func check(
        _ file: [UInt8],
        password: SecretBytes,
        holds key: PrivateKey,
        certificate: [UInt8],
        chain: [[UInt8]]
    ) throws(PKCS12Error) {
        let opened = try PKCS12File(opening: file, password: password)
        guard opened.certificates.first == certificate else { throw .doesNotHold("certificate") }
        guard Array(opened.certificates.dropFirst()) == chain else { throw .doesNotHold("chain") }
        let expected: SecretBytes
        do {
            expected = try key.privateKeyInfo()
        } catch {
            throw .library(error)
        }
        guard let found = opened.privateKeyInfo, found.isEqual(to: expected) else { throw .doesNotHold("key") }
    }
}
