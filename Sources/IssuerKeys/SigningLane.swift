// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel
internal import OpenSSLBridge

/// The one place that touches a CA key: an actor with a thread of its own.
public actor SigningLane {
    private let executor: ThreadExecutor
    private let key: PrivateKey

    init(name: String, key: PrivateKey) {
        executor = ThreadExecutor(name: name)
        self.key = key
    }

    /// The thread of the lane.
    nonisolated public var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Signs the bytes of a prepared certificate.
    ///
    /// - Parameter prepared: Is used up; a failed signature leaves its serial number as a dangling intent.
    /// - Returns: The signed certificate.
    /// - Throws: `IssuerKeyError.signing`.
    public func sign(_ prepared: consuming sending PreparedCertificate) throws(IssuerKeyError) -> SignedCertificate {
        let serial = prepared.serial
        let toBeSigned = prepared.bytesToSign()
        do {
            let envelope = SignedEnvelope(
                toBeSigned: toBeSigned,
                signatureAlgorithm: key.signatureAlgorithmIdentifier,
                signature: try key.sign(toBeSigned)
            )
            return SignedCertificate(serial: serial, derEncoded: envelope.derEncoded)
        } catch {
            throw .signing(serial: serial, reason: "\(error)")
        }
    }
}
