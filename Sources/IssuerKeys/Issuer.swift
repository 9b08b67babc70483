// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import OpenSSLBridge
import Synchronization

/// An issuing CA: its certificate, its unlocked key, and the lanes that use the key.
public final class Issuer: Sendable {
    /// The name, which is never used again for another key.
    public let name: String
    /// The certificate of the CA.
    public let certificate: Certificate
    /// The subjectKeyIdentifier of the CA.
    public let keyIdentifier: [UInt8]
    /// The key, for CRLs; certificates go through `sign`.
    let key: PrivateKey
    private let lanes: [SigningLane]
    private let admission: LaneAdmission
    private let next = Atomic(0)

    /// Matches an unlocked key to its certificate and starts the lanes.
    ///
    /// - Parameters:
    ///   - name: The name of the issuer.
    ///   - certificate: The certificate of the CA.
    ///   - key: Its private key.
    ///   - lanes: How many threads sign.
    ///   - capacity: How many signatures may wait or run at once.
    /// - Throws: `IssuerKeyError.mismatch` or `.notAnAuthority`.
    public init(
        name: String,
        certificate: Certificate,
        key: PrivateKey,
        lanes: Int = 1,
        capacity: Int = 1024
    ) throws(IssuerKeyError) {
        let constraints = try? certificate.fields[.basicConstraints]?.authorityConstraints()
        let usage = try? certificate.fields[.keyUsage]?.keyUsage()
        guard let usage, constraints?.isAuthority == true, usage.isSuperset(of: [.keyCertSign, .cRLSign]) else {
            throw .notAnAuthority(issuer: name)
        }
        guard key.publicKey.subjectPublicKeyInfo == certificate.fields.subjectPublicKeyInfo else {
            throw .mismatch(issuer: name)
        }
        self.name = name
        self.certificate = certificate
        self.key = key
        keyIdentifier = certificate.subjectKeyIdentifier ?? key.publicKey.keyIdentifier
        self.lanes = (0..<lanes).map { SigningLane(name: "sign-\(name)-\($0)", key: key) }
        admission = LaneAdmission(name: "signing", capacity: capacity)
    }

    /// What waits for a signature, for gauges.
    public var occupied: Int {
        admission.occupied
    }

    /// The public key of the CA.
    public var publicKey: PublicKey {
        key.publicKey
    }

    /// The AlgorithmIdentifier of this issuer's signatures, as DER.
    public var signatureAlgorithm: [UInt8] {
        key.signatureAlgorithmIdentifier
    }

    /// Whether a further signature would be taken now; asked before an intent is stored.
    ///
    /// - Throws: `LaneAdmission.Full`.
    public func checkAdmission() throws(LaneAdmission.Full) {
        try admission.enter()
        admission.leave()
    }

    /// Begins the signature of a CRL, over bytes that stream.
    ///
    /// - Returns: A signer that is used once.
    /// - Throws: `OpenSSLError`.
    public func makeRevocationListSigner() throws(OpenSSLError) -> MessageSigner {
        try key.makeSigner()
    }

    /// Signs a prepared certificate on one of the lanes.
    ///
    /// - Parameter prepared: Is used up.
    /// - Returns: The signed certificate.
    /// - Throws: `IssuerKeyError`, or `LaneAdmission.Full`, which leaves the serial number abandoned.
    public func sign(_ prepared: consuming sending PreparedCertificate) async throws -> SignedCertificate {
        try admission.enter()
        defer { admission.leave() }
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return try await lanes[(index & .max) % lanes.count].sign(prepared)
    }
}
