// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// What a file is locked with: encrypts contents and makes the MAC.
///
/// RFC 7292 sections 4 and 5.
struct PKCS12Lock {
    let password: SecretBytes
    let encryption: PKCS12File.Encryption
    let iterations: Int

    private static let authenticationSaltCount = 8

    /// The scheme with a fresh salt; each use draws its own.
    func drawnEncryption() -> PasswordBasedEncryption {
        .drawn(for: encryption, iterations: iterations)
    }

    /// A ContentInfo of type encryptedData.
    ///
    /// RFC 2315 section 13.
    ///
    /// - Parameter content: The SafeContents.
    /// - Returns: The ContentInfo.
    /// - Throws: `OpenSSLError`.
    func encryptedContents(_ content: [UInt8]) throws(OpenSSLError) -> [UInt8] {
        let encryption = drawnEncryption()
        let ciphertext = try encryption.encrypt(SecretBytes(copying: content), password: password)
        let encryptedInfo = DERWriter.encode { writer in
            writer.write(.sequence) { info in
                info.write(KnownIdentifier.data)
                info.append(encryption.algorithmIdentifier)
                info.write(.contextPrimitive(0), ciphertext)
            }
        }
        return DERWriter.encode { writer in
            writer.write(.sequence) { info in
                info.write(KnownIdentifier.encryptedData)
                info.write(.contextConstructed(0)) { explicit in
                    explicit.write(.sequence) { data in
                        data.write(0)
                        data.append(encryptedInfo)
                    }
                }
            }
        }
    }

    /// The file: version 3, the contents, and the MAC over them.
    ///
    /// - Parameter contents: The ContentInfos.
    /// - Returns: The PFX.
    /// - Throws: `OpenSSLError`.
    func file(authenticating contents: [[UInt8]]) throws(OpenSSLError) -> [UInt8] {
        let safe = DERWriter.encode { $0.write(.sequence, Array(contents.joined())) }
        let authentication = try authentication(of: safe)
        return DERWriter.encode { writer in
            writer.write(.sequence) { file in
                file.write(3)
                file.append(SafeBag.plainContents(safe))
                file.append(authentication)
            }
        }
    }

    private func authentication(of safe: [UInt8]) throws(OpenSSLError) -> [UInt8] {
        let (digest, identifier) =
            switch encryption {
            case .modern: (DigestAlgorithm.sha256, KnownIdentifier.sha256)
            case .compatible: (DigestAlgorithm.sha1, KnownIdentifier.sha1)
            }
        let salt = SystemRandomSource.bytes(Self.authenticationSaltCount)
        let key = try KeyDerivation.pkcs12(
            password,
            digest: digest,
            purpose: .authentication,
            salt: salt,
            iterations: iterations,
            count: digest.size
        )
        let code = Digest.authenticate(digest, key: key, message: safe)
        return macData(identifier, code: code, salt: salt)
    }

    private func macData(_ identifier: ObjectIdentifier, code: [UInt8], salt: [UInt8]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { data in
                data.write(.sequence) { digestInfo in
                    digestInfo.write(.sequence) { algorithm in
                        algorithm.write(identifier)
                        algorithm.write(.null, [])
                    }
                    digestInfo.write(.octetString, code)
                }
                data.write(.octetString, salt)
                data.write(UInt64(iterations))
            }
        }
    }
}
