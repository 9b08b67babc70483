// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CLibCrypto

/// One bag of a PKCS#12 file, borrowed from its reader.
@safe
struct PKCS12Bag {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    /// Reads an X.509 certificate; other kinds are passed over.
    func readCertificate(into found: inout PKCS12Contents) throws(PKCS12Error) {
        guard unsafe PKCS12_SAFEBAG_get_bag_nid(pointer) == NID_x509Certificate else { return }
        ERR_clear_error()
        guard let certificate = unsafe PKCS12_SAFEBAG_get1_cert(pointer) else {
            throw .malformed(OpenSSLError(draining: "PKCS12_SAFEBAG_get1_cert").description)
        }
        defer { unsafe X509_free(certificate) }
        let count = unsafe i2d_X509(certificate, nil)
        guard count > 0 else { throw .malformed(OpenSSLError(draining: "i2d_X509").description) }
        var encoded = [UInt8](repeating: 0, count: Int(count))
        unsafe encoded.withUnsafeMutableBufferPointer { buffer in
            var position = buffer.baseAddress
            _ = unsafe i2d_X509(certificate, &position)
        }
        found.certificates.append((encoded, localKeyID))
        found.friendlyName = found.friendlyName ?? friendlyName
    }

    /// Remembers which certificate a key belongs to, and leaves the key closed.
    func note(in found: inout PKCS12Contents) {
        found.keyLocalID = found.keyLocalID ?? localKeyID
    }

    /// Reads a key that stands unencrypted within encrypted contents.
    func readKey(into found: inout PKCS12Contents) throws(PKCS12Error) {
        guard let info = unsafe PKCS12_SAFEBAG_get0_p8inf(pointer) else { throw .malformed("an empty key bag") }
        try unsafe take(info, into: &found)
    }

    /// Reads a key that is encrypted by itself.
    ///
    /// What Siegel writes it opens itself, in secret memory; the schemes of others go through libcrypto.
    func readShroudedKey(_ password: SecretBytes, into found: inout PKCS12Contents) throws(PKCS12Error) {
        if let info = try? PrivateKey.privateKeyInfo(inEncrypted: encryptedKey, password: password) {
            return take(info, into: &found)
        }
        ERR_clear_error()
        guard let info = unsafe PKCS12_decrypt_skey(pointer, password.characters, CInt(password.count)) else {
            throw .malformed(OpenSSLError(draining: "PKCS12_decrypt_skey").description)
        }
        defer { unsafe PKCS8_PRIV_KEY_INFO_free(info) }
        try unsafe take(info, into: &found)
    }

    /// The first key wins, as in all that read these files.
    private func take(_ info: OpaquePointer, into found: inout PKCS12Contents) throws(PKCS12Error) {
        let count = unsafe i2d_PKCS8_PRIV_KEY_INFO(info, nil)
        guard count > 0 else { throw .malformed(OpenSSLError(draining: "i2d_PKCS8_PRIV_KEY_INFO").description) }
        let octets = unsafe SecretBytes(count: Int(count)) { memory in
            var position = memory.baseAddress
            _ = unsafe i2d_PKCS8_PRIV_KEY_INFO(info, &position)
        }
        take(octets, into: &found)
    }

    private func take(_ info: SecretBytes, into found: inout PKCS12Contents) {
        guard found.privateKeyInfo == nil else { return }
        found.privateKeyInfo = info
        found.keyLocalID = localKeyID
        found.friendlyName = found.friendlyName ?? friendlyName
    }

    private var encryptedKey: [UInt8] {
        var octets = [UInt8](repeating: 0, count: unsafe siegel_bag_encrypted_key(pointer, nil))
        _ = unsafe siegel_bag_encrypted_key(pointer, &octets)
        return octets
    }

    private var localKeyID: [UInt8]? {
        guard let octets = unsafe siegel_bag_local_key_id(pointer) else { return nil }
        let count = unsafe Int(ASN1_STRING_length(octets))
        guard let start = unsafe ASN1_STRING_get0_data(octets) else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }

    private var friendlyName: String? {
        guard let text = unsafe PKCS12_get_friendlyname(pointer) else { return nil }
        defer { unsafe siegel_free(text) }
        return unsafe String(cString: text)
    }
}
