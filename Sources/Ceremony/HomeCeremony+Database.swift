// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import AuditTrail
internal import CertificateModel
internal import OpenSSLBridge
internal import SQLStorage
internal import SQLiteDriver
internal import Store

extension HomeCeremony {
    /// Makes the database with the newest schema; its audit chain begins with both CAs.
    func stageDatabase(
        _ root: NewAuthority,
        _ issuing: NewAuthority,
        in place: HomePlace
    ) async throws(CeremonyError) {
        let events = [root, issuing].map(Self.event)
        do {
            let database = try SQLiteDatabase.open(path: place.staged(HomeLayout.database))
            let store = try await SQLStore.open(database, writer: plan.writer, digest: Digest.sha256)
            try await store.write { records in
                for event in events { try records.append(event) }
            }
            try await store.close()
        } catch {
            throw .database(reason: "\(error)")
        }
    }

    private static func event(_ authority: NewAuthority) -> AuditEvent {
        let certificate = authority.certificate
        return AuditEvent(
            .authorityCreated,
            at: certificate.fields.validity.notBefore,
            by: .daemon,
            [
                "issuer": authority.name,
                "serial": certificate.serial.description,
                "certificateSHA256": Digest.sha256(certificate.derEncoded).hexadecimal,
            ]
        )
    }
}
