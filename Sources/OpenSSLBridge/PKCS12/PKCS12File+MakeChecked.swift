// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension PKCS12File {
    /// Makes a file, opens it with the password and compares all it holds.
    ///
    /// - Parameters:
    ///   - key: The private key.
    ///   - certificate: The DER of its certificate.
    ///   - chain: The DER of the certificates above it, nearest first.
    ///   - friendlyName: Stands on the key and its certificate.
    ///   - password: UTF-8 in NFC, as the caller normalised it.
    ///   - encryption: Which parameters.
    ///   - iterations: For both bags and the MAC.
    /// - Returns: The DER of the file, which may be handed out.
    /// - Throws: `PKCS12Error.doesNotHold`, or why it cannot be made or does not open.
    public static func makeChecked(
        key: PrivateKey,
        certificate: [UInt8],
        chain: [[UInt8]],
        friendlyName: String,
        password: SecretBytes,
        encryption: Encryption,
        iterations: Int
    ) throws(PKCS12Error) -> [UInt8] {
        let file = try make(
            key: key,
            certificate: certificate,
            chain: chain,
            friendlyName: friendlyName,
            password: password,
            encryption: encryption,
            iterations: iterations
        )
        try check(file, password: password, holds: key, certificate: certificate, chain: chain)
        return file
    }
}
