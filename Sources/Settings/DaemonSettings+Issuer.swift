// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings {
    /// `[[issuer]]`: an issuing CA whose key the daemon holds.
    public struct Issuer: Hashable, Sendable {
        /// Where the passphrase of the key comes from.
        public enum Passphrase: Hashable, Sendable {
            /// `passphraseFile`: the path of a file that holds it.
            case file(String)
            /// `passphraseCredential`: the name of a systemd credential that holds it.
            case credential(String)
            /// Neither: asked on the terminal at start.
            case terminal
        }

        /// `name`: 1 to 32 of `a-z`, `0-9` and `-`; never reused for another key.
        public let name: String
        /// `certificate`: the path of the CA certificate, PEM.
        public let certificate: String
        /// `key`: the path of the encrypted PKCS#8 key, PEM.
        public let key: String
        /// `passphraseFile` or `passphraseCredential`, never both.
        public let passphrase: Passphrase
    }

    /// `[root]`: the offline root above the issuers; its key is none of the daemon's business.
    public struct Root: Hashable, Sendable {
        /// `name`: like an issuer's, and different from all of them; the file name under `publicURL`.
        public let name: String
        /// `certificate`: the path of the root certificate, PEM.
        public let certificate: String
    }
}
