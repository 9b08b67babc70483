// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SubjectProfiles

extension Mutation {
    /// The extensions but subjectAltName.
    static let extensions: [Mutation] = [
        Mutation(rule: "key-usage", what: "missing") { $0.remove(.keyUsage) },
        Mutation(rule: "key-usage", what: "that of RSA on an elliptic curve") {
            $0.set(.keyUsage([.digitalSignature, .keyEncipherment]))
        },
        Mutation(rule: "key-usage", what: "that of an elliptic curve on RSA", algorithm: .rsa3072) {
            $0.set(.keyUsage([.digitalSignature, .keyAgreement]))
        },
        Mutation(rule: "key-usage", what: "a leaf that signs certificates") {
            $0.set(.keyUsage([.digitalSignature, .keyAgreement, .keyCertSign]))
        },
        Mutation(rule: "key-usage", what: "a CA that cannot sign CRLs", version: .issuing) {
            $0.set(.keyUsage([.keyCertSign]))
        },
        Mutation(rule: "extended-key-usage", what: "missing") { $0.remove(.extendedKeyUsage) },
        Mutation(rule: "extended-key-usage", what: "clientAuth too", version: .functional) {
            $0.set(.extendedKeyUsage([purpose(4), purpose(2)]))
        },
        Mutation(rule: "extended-key-usage", what: "serverAuth in place of clientAuth", isKnown: false) {
            $0.set(.extendedKeyUsage([purpose(4), purpose(1)]))
        },
        Mutation(rule: "extended-key-usage", what: "in a root", version: .root) {
            $0.extensions.append(.extendedKeyUsage([purpose(4)]))
        },
        Mutation(rule: "certificate-policies", what: "missing") { $0.remove(.certificatePolicies) },
        Mutation(rule: "certificate-policies", what: "without our own") {
            $0.set(.certificatePolicies([Fixture.oid("2.23.140.1.5.3.2")]))
        },
        Mutation(rule: "certificate-policies", what: "another kind of validation", isKnown: false) {
            $0.set(.certificatePolicies([Fixture.oid("2.23.140.1.5.3.2"), Fixture.oid("2.23.140.1.5.1.2")]))
        },
        Mutation(rule: "certificate-policies", what: "a qualifier") { specimen in
            let value = DERWriter.encode { writer in
                writer.write(.sequence) { list in
                    for policy in [Fixture.oid("2.23.140.1.5.3.2"), Fixture.ownPolicy] {
                        list.write(.sequence) { information in
                            information.write(policy)
                            information.write(.sequence, [])
                        }
                    }
                }
            }
            specimen.set(CertificateExtension(ExtensionIdentifier.certificatePolicies.identifier, value: value))
        },
        Mutation(rule: "crl-distribution-point", what: "missing") { $0.remove(.cRLDistributionPoints) },
        Mutation(rule: "crl-distribution-point", what: "another CA's") {
            $0.set(.cRLDistributionPoint("http://pki.example.org/mail-ca-2.crl"))
        },
        Mutation(rule: "crl-distribution-point", what: "https", isKnown: false) {
            $0.set(.cRLDistributionPoint("https://pki.example.org/mail-ca-1.crl"))
        },
        Mutation(rule: "crl-distribution-point", what: "in a root", version: .root) {
            $0.extensions.append(.cRLDistributionPoint("http://pki.example.org/root.crl"))
        },
        Mutation(rule: "authority-info-access", what: "missing") { $0.remove(.authorityInfoAccess) },
        Mutation(rule: "authority-info-access", what: "another CA's") {
            $0.set(.issuingAuthority("http://pki.example.org/mail-ca-2.cer"))
        },
        Mutation(rule: "authority-info-access", what: "ldap", isKnown: false) {
            $0.set(.issuingAuthority("ldap://pki.example.org/mail-ca-1"))
        },
        Mutation(rule: "subject-key-identifier", what: "missing") { $0.remove(.subjectKeyIdentifier) },
        Mutation(rule: "subject-key-identifier", what: "another key's") {
            $0.set(.subjectKeyIdentifier(Array(0x60..<0x74)))
        },
        Mutation(rule: "authority-key-identifier", what: "missing") { $0.remove(.authorityKeyIdentifier) },
        Mutation(rule: "authority-key-identifier", what: "another CA's") {
            $0.set(.authorityKeyIdentifier(Array(0x60..<0x74)))
        },
        Mutation(rule: "authority-key-identifier", what: "a serial number beside it") { specimen in
            let value = DERWriter.encode { writer in
                writer.write(.sequence) { fields in
                    fields.write(.contextPrimitive(0), Array(0x40..<0x54))
                    fields.write(.contextPrimitive(2), [1])
                }
            }
            specimen.set(CertificateExtension(ExtensionIdentifier.authorityKeyIdentifier.identifier, value: value))
        },
        Mutation(rule: "basic-constraints", what: "a leaf that is a CA") {
            $0.extensions.append(.authorityConstraints(pathLength: nil))
        },
        Mutation(rule: "basic-constraints", what: "an issuing CA without path length", version: .issuing) {
            $0.set(.authorityConstraints(pathLength: nil))
        },
        Mutation(rule: "basic-constraints", what: "a root with one", version: .root) {
            $0.set(.authorityConstraints(pathLength: 1))
        },
        Mutation(rule: "basic-constraints", what: "a root without", version: .root) { $0.remove(.basicConstraints) },
        Mutation(rule: "extension-criticality", what: "keyUsage not critical") { $0.turnCriticality(of: .keyUsage) },
        Mutation(rule: "extension-criticality", what: "subjectAltName critical") {
            $0.turnCriticality(of: .subjectAltName)
        },
        Mutation(rule: "extension-criticality", what: "extendedKeyUsage critical") {
            $0.turnCriticality(of: .extendedKeyUsage)
        },
        Mutation(rule: "extension-criticality", what: "basicConstraints not critical", version: .root) {
            $0.turnCriticality(of: .basicConstraints)
        },
        Mutation(rule: "no-other-extension", what: "one nobody asked for") {
            $0.extensions.append(CertificateExtension(Fixture.oid("1.3.6.1.4.1.32473.9"), value: [0x05, 0x00]))
        },
        Mutation(rule: "no-other-extension", what: "one of revocation lists", version: .functional) {
            $0.extensions.append(.cRLNumber(1))
        },
        Mutation(rule: "extensions-once", what: "keyUsage twice") {
            $0.extensions.append(.keyUsage([.digitalSignature, .keyAgreement]))
        },
        Mutation(rule: "extensions-once", what: "subjectAltName twice", isKnown: false) {
            $0.extensions.append(.subjectAltName(["erika.mustermann@example.org"]))
        },
    ]

    private static func purpose(_ number: Int) -> ObjectIdentifier {
        Fixture.oid("1.3.6.1.5.5.7.3.\(number)")
    }
}
