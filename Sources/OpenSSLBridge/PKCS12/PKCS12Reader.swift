// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CLibCrypto

/// Reads the outer form of a PKCS#12 file and walks through its contents.
@safe
struct PKCS12Reader: ~Copyable {
    private let file: OpaquePointer
    /// The work that is left for the whole file, since it may have any number of parts with a derivation each.
    private var iterationsLeft: Int

    /// Reads the outer form.
    ///
    /// - Parameters:
    ///   - bytes: The file; nothing may follow it.
    ///   - mostIterations: How many iterations all its parts may ask for.
    /// - Throws: `PKCS12Error.malformed`.
    init(_ bytes: [UInt8], mostIterations: Int) throws(PKCS12Error) {
        ERR_clear_error()
        var consumed = 0
        guard let file = unsafe siegel_read_pkcs12(bytes, bytes.count, &consumed) else {
            throw .malformed(OpenSSLError(draining: "d2i_PKCS12").description)
        }
        guard consumed == bytes.count else {
            unsafe PKCS12_free(file)
            throw .malformed("bytes follow where the file has to end")
        }
        unsafe self.file = file
        iterationsLeft = mostIterations
    }

    deinit {
        unsafe PKCS12_free(file)
    }

    /// Checks the MAC, which is also the first to tell a wrong password.
    ///
    /// - Parameter password: UTF-8 in NFC.
    /// - Throws: `.withoutIntegrity`, `.unsupportedEncryption` or `.wrongPassword`.
    mutating func checkIntegrity(_ password: SecretBytes) throws(PKCS12Error) {
        guard unsafe PKCS12_mac_present(file) == 1 else { throw .withoutIntegrity }
        try takeWork(unsafe siegel_mac_iterations(file))
        ERR_clear_error()
        let isRight = unsafe PKCS12_verify_mac(file, password.characters, CInt(password.count)) == 1
        guard !isRight else { return }
        let error = OpenSSLError(draining: "PKCS12_verify_mac")
        throw error.entries.isEmpty ? .wrongPassword : .malformed(error.description)
    }

    /// Opens all contents.
    ///
    /// - Parameters:
    ///   - password: UTF-8 in NFC.
    ///   - found: Takes what is in the bags.
    /// - Throws: `PKCS12Error`.
    mutating func readContents(_ password: SecretBytes, into found: inout PKCS12Contents) throws(PKCS12Error) {
        ERR_clear_error()
        guard let safes = unsafe PKCS12_unpack_authsafes(file) else {
            throw .malformed(OpenSSLError(draining: "PKCS12_unpack_authsafes").description)
        }
        defer { unsafe siegel_safes_free(safes) }
        for index in unsafe 0..<max(siegel_safes_count(safes), 0) {
            guard let contents = unsafe siegel_safes_at(safes, index) else { continue }
            guard let bags = try unsafe self.bags(of: contents, password) else { continue }
            defer { unsafe siegel_bags_free(bags) }
            try unsafe readBags(bags, password, into: &found)
        }
    }

    /// Contents of other types than data and encryptedData are passed over, as RFC 7292 section 4.1 has none here.
    private mutating func bags(
        of contents: UnsafeMutablePointer<PKCS7>,
        _ password: SecretBytes
    ) throws(PKCS12Error) -> OpaquePointer? {
        ERR_clear_error()
        let bags: OpaquePointer?
        switch unsafe siegel_contents_type(contents) {
        case NID_pkcs7_data: unsafe bags = PKCS12_unpack_p7data(contents)
        case NID_pkcs7_encrypted:
            try takeWork(unsafe siegel_pbe_iterations(siegel_contents_algorithm(contents)))
            unsafe bags = PKCS12_unpack_p7encdata(contents, password.characters, CInt(password.count))
        default: return nil
        }
        guard unsafe bags != nil else {
            throw .malformed(OpenSSLError(draining: "PKCS12_unpack_p7data").description)
        }
        return unsafe bags
    }

    private mutating func readBags(
        _ bags: OpaquePointer,
        _ password: SecretBytes,
        into found: inout PKCS12Contents
    ) throws(PKCS12Error) {
        for index in unsafe 0..<max(siegel_bags_count(bags), 0) {
            guard let bag = unsafe siegel_bags_at(bags, index) else { continue }
            switch unsafe PKCS12_SAFEBAG_get_nid(bag) {
            case NID_certBag: try unsafe PKCS12Bag(bag).readCertificate(into: &found)
            case NID_keyBag where !found.opensKeys, NID_pkcs8ShroudedKeyBag where !found.opensKeys:
                unsafe PKCS12Bag(bag).note(in: &found)
            case NID_keyBag: try unsafe PKCS12Bag(bag).readKey(into: &found)
            case NID_pkcs8ShroudedKeyBag:
                try takeWork(unsafe siegel_pbe_iterations(siegel_bag_algorithm(bag)))
                try unsafe PKCS12Bag(bag).readShroudedKey(password, into: &found)
            default: break
            }
        }
    }

    private mutating func takeWork(_ iterations: Int) throws(PKCS12Error) {
        guard iterations > 0 else {
            throw .unsupportedEncryption("a scheme other than PBES2 with PBKDF2, or PKCS#12's own")
        }
        guard iterations <= iterationsLeft else {
            throw .unsupportedEncryption("too many iterations over all parts of the file")
        }
        iterationsLeft -= iterations
    }
}

extension SecretBytes {
    /// The password as libcrypto's calls want it; the length goes beside it.
    var characters: UnsafePointer<CChar>? {
        unsafe UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
    }
}
