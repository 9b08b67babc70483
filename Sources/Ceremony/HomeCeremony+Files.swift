// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel
internal import OpenSSLBridge

extension HomeCeremony {
    /// Writes keys, certificates and CRLs into the stage.
    func stageFiles(_ root: NewAuthority, _ issuing: NewAuthority, in place: HomePlace) throws(CeremonyError) {
        let layout = plan.layout
        try stage(root.key, passphrases.root, at: layout.rootKey, layout.rootPassphrase, in: place)
        try stage(issuing.key, passphrases.issuing, at: layout.issuerKey, layout.issuerPassphrase, in: place)
        try stageAuditKey(in: place)
        try stageTokenKey(in: place)
        try stage(root, certificateAt: layout.rootCertificate, in: place)
        try stage(issuing, certificateAt: layout.issuerCertificate, in: place)
    }

    /// The audit key has a passphrase of its own in development; elsewhere that of the issuing CA opens it, since the
    /// daemon holds both at the same time.
    private func stageAuditKey(in place: HomePlace) throws(CeremonyError) {
        let passphrase = plan.isDevelopment ? HomePassphrases.drawn() : passphrases.issuing
        let key = try makeKey(.ed25519)
        try stage(key, passphrase, at: HomeLayout.auditKey, HomeLayout.auditPassphrase, in: place)
    }

    /// Tokens are computed from it, so it opens nothing that lies in a backup of the database alone (C6).
    private func stageTokenKey(in place: HomePlace) throws(CeremonyError) {
        let line = SystemRandomSource.bytes(32).hexadecimal + "\n"
        try place.write(Array(line.utf8), to: HomeLayout.tokenKey, permissions: 0o600)
    }

    private func stage(
        _ key: PrivateKey,
        _ passphrase: SecretBytes,
        at path: String,
        _ passphrasePath: String,
        in place: HomePlace
    ) throws(CeremonyError) {
        let pem = try encrypted(key, passphrase)
        try place.write(pem, to: path, permissions: 0o600)
        guard plan.isDevelopment else { return }
        let line = passphrase.withBytes { bytes in bytes.indices.map { bytes[$0] } } + [0x0A]
        try place.write(line, to: passphrasePath, permissions: 0o600)
    }

    /// The encrypted key, opened again to see that the passphrase does it.
    private func encrypted(_ key: PrivateKey, _ passphrase: SecretBytes) throws(CeremonyError) -> [UInt8] {
        do throws(PrivateKeyError) {
            let pem = try key.encryptedPKCS8PEM(passphrase: passphrase)
            let opened = try PrivateKey(encryptedPKCS8PEM: pem, passphrase: passphrase)
            guard opened.publicKey == key.publicKey else { throw PrivateKeyError.malformed }
            return pem
        } catch {
            throw .key(error)
        }
    }

    private func stage(
        _ authority: NewAuthority,
        certificateAt path: String,
        in place: HomePlace
    ) throws(CeremonyError) {
        let certificate = authority.certificate
        try place.write(Array(certificate.pem.utf8), to: path, permissions: 0o644)
        let published = HomeLayout.publishedCertificate(of: authority.name)
        try place.write(certificate.derEncoded, to: published, permissions: 0o644)
        let list = HomeLayout.revocationList(of: authority.name)
        try place.write(authority.revocationList, to: list, permissions: 0o644)
    }
}
