// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

extension CertificationRequest {
    /// Makes a request for an outside CA.
    ///
    /// - Parameters:
    ///   - key: Signs it; its public half enters it.
    ///   - subject: The DER of the Subject asked for.
    ///   - extensions: The DER of each Extension asked for, mostly one subjectAltName.
    /// - Returns: The DER of the request.
    /// - Throws: `OpenSSLError`.
    public static func make(
        key: PrivateKey,
        subject: [UInt8],
        extensions: [[UInt8]]
    ) throws(OpenSSLError) -> [UInt8] {
        let toBeSigned = DERWriter.encode { writer in
            writer.write(.sequence) { info in
                info.write(0)
                info.append(subject)
                info.append(key.publicKey.subjectPublicKeyInfo)
                info.write(.contextConstructed(0), extensions.isEmpty ? [] : extensionRequest(extensions))
            }
        }
        return SignedEnvelope(
            toBeSigned: toBeSigned,
            signatureAlgorithm: key.signatureAlgorithmIdentifier,
            signature: try key.sign(toBeSigned)
        ).derEncoded
    }

    private static func extensionRequest(_ extensions: [[UInt8]]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { attribute in
                attribute.write(KnownIdentifier.extensionRequest)
                attribute.write(.set) { values in
                    values.write(.sequence, Array(extensions.joined()))
                }
            }
        }
    }
}
