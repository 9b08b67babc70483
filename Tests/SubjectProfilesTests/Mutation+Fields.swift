// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SubjectProfiles

extension Mutation {
    /// Everything before the subject, and the key.
    static let fields: [Mutation] = [
        Mutation(rule: "version", what: "version 1") { $0.version = nil },
        Mutation(rule: "version", what: "version 2") { $0.version = 1 },
        Mutation(rule: "serial-number", what: "15 octets") { $0.serial.removeLast() },
        Mutation(rule: "serial-number", what: "17 octets") { $0.serial.append(0) },
        Mutation(rule: "serial-number", what: "a leading zero octet") {
            $0.serial = [0x00, 0x80] + $0.serial.dropFirst(2)
        },
        Mutation(rule: "serial-number", what: "negative") { $0.serial[0] = 0x8f },
        Mutation(rule: "serial-number", what: "zero") { $0.serial = [0] },
        Mutation(rule: "serial-number", what: "21 octets", isKnown: false) { $0.serial += [1, 2, 3, 4, 5] },
        Mutation(rule: "signature-algorithm", what: "another hash") { $0.signatureAlgorithm = algorithm(2) },
        Mutation(rule: "signature-algorithm", what: "SHA-1", isKnown: false) { $0.signatureAlgorithm = algorithm(nil) },
        Mutation(rule: "signature-algorithm", what: "SHA-256 by a P-384 root", version: .root) {
            $0.signatureAlgorithm = algorithm(2)
        },
        Mutation(rule: "issuer-name", what: "the root in place of the issuing CA") {
            $0.issuer = Fixture.rootName.derEncoded
        },
        Mutation(rule: "issuer-name", what: "a root issued by another", version: .root) {
            $0.issuer = Fixture.issuingName.derEncoded
        },
        Mutation(rule: "issuer-differs", what: "the name of the CA above", version: .issuing) {
            $0.set(.commonName, "Example Root")
        },
        Mutation(rule: "validity-encoding", what: "GeneralizedTime before 2050") { $0.timeTag = .generalizedTime },
        Mutation(rule: "validity-length", what: "one second more") { $0.notAfter = $0.notAfter + .seconds(1) },
        Mutation(rule: "validity-length", what: "one second less") { $0.notAfter = $0.notAfter - .seconds(1) },
        Mutation(rule: "validity-length", what: "the end first") { $0.notAfter = $0.notBefore - .seconds(1) },
        Mutation(rule: "validity-length", what: "824 days and a second", isKnown: false) {
            $0.notAfter = $0.notBefore + .days(824)
        },
        Mutation(rule: "version-in-force", what: "the last second of the version before", version: .functional) {
            $0.move(to: 1_693_526_399)
        },
        Mutation(rule: "version-in-force", what: "the first second of the version after", version: .functionalBefore) {
            $0.move(to: 1_693_526_400)
        },
        Mutation(rule: "within-issuer", what: "begins before the issuing CA") { $0.move(to: 1_299_999_999) },
        Mutation(rule: "within-issuer", what: "outlives the issuing CA") {
            $0.move(to: 1_300_000_000 + 27_271 * 86400)
        },
        Mutation(rule: "key-algorithm", what: "RSA-1024") { $0.subjectPublicKeyInfo = FakeKey.rsa(octets: 128) },
        Mutation(rule: "key-algorithm", what: "e = 3") {
            $0.subjectPublicKeyInfo = FakeKey.rsa(octets: 256, exponent: 3)
        },
        Mutation(rule: "key-algorithm", what: "RSA-2048 in a root", version: .root, algorithm: .rsa4096, isKnown: false)
        {
            $0.subjectPublicKeyInfo = FakeKey.subjectPublicKeyInfo(.rsa2048)
            $0.signatureAlgorithm = DERWriter.encode { writer in
                writer.write(.sequence) { fields in
                    fields.write(Fixture.oid("1.2.840.113549.1.1.12"))
                    fields.write(.null, [])
                }
            }
        },
    ]

    /// ecdsa-with-SHA2 of a number, ecdsa-with-SHA1 without.
    private static func algorithm(_ number: Int?) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(Fixture.oid(number.map { "1.2.840.10045.4.3.\($0)" } ?? "1.2.840.10045.4.1"))
            }
        }
    }
}

extension Specimen {
    /// Moves both ends of the validity.
    fileprivate mutating func move(to seconds: Int64) {
        let length = notAfter - notBefore
        notBefore = Timestamp(secondsSince1970: seconds)
        notAfter = notBefore + length
    }
}
