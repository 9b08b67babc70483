// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import IssuerKeys
import OpenSSLBridge
import Store
import SubjectProfiles

extension Authority {
    /// Makes the key on its lane, or takes the public key alone from the CSR, after its signature was verified.
    func provideKey(for request: IssueRequest, _ plan: IssuePlan) async throws -> ProvidedKey {
        switch request.keySource {
        case .certificationRequest(let pem):
            return try Self.key(fromRequest: pem)
        case .generated(let algorithm, let password, _):
            try plan.version.checkAllowed(algorithm)
            try await checkBeforeKey(plan.entitled)
            let key = try await parts.lanes.keyMaking.run { try PrivateKey.generate(algorithm) }
            return ProvidedKey(publicKey: key.publicKey, privateKey: key, notes: password.notes)
        }
    }

    /// Asks what the intent will ask again, because the one thread that makes keys is everybody's.
    private func checkBeforeKey(_ entitled: Entitled) async throws {
        let limit = settings.certificatesPerPersonPerHour
        let moment = now
        try portalTotals.check(.certificates, for: entitled.requester.actor, at: moment)
        try await parts.store.read { records in
            try Self.checkHourlyLimit(limit, of: entitled.applicant, at: moment, in: records)
            try refuseClaimed(entitled, at: moment, in: records)
        }
    }

    static func key(fromRequest pem: String) throws -> ProvidedKey {
        let request = try CertificationRequest(pem: Array(pem.utf8))
        try request.verifySignature()
        try request.publicKey.assess()
        return ProvidedKey(publicKey: request.publicKey, privateKey: nil, notes: ignoredNotes(of: request))
    }

    /// From a CSR only the key is taken; whatever else it asks for is named.
    private static func ignoredNotes(of request: CertificationRequest) -> [String] {
        var ignored: [String] = []
        if request.hasSubject { ignored.append("the subject of the CSR was ignored; names come from the directory") }
        if !request.requestedExtensionIdentifiers.isEmpty {
            let names = request.requestedExtensionIdentifiers.map { identifier in
                ExtensionIdentifier(identifier: identifier)?.rawValue ?? identifier.description
            }
            ignored.append("requested extensions were ignored: \(names.joined(separator: ", "))")
        }
        return ignored
    }
}
