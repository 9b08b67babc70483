// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SubjectProfiles

extension ProfileWords {
    init(_ profile: Profile, _ version: ProfileVersion) {
        self.init(
            name: profile.name,
            kind: profile.kind.rawValue,
            version: version.name,
            versions: profile.versions.map(\.name),
            fields: version.fields
        )
    }
}

extension ProfileVersion {
    /// Every setting, named as in the profile file.
    fileprivate var fields: JSONValue {
        .object([
            "inForceFrom": .string("\(inForceFrom)"),
            "inForceUntil": inForceUntil.map { .string("\($0)") } ?? .null,
            "subject": .array(subject.map { .string($0.text) }),
            "keyAlgorithms": .array(keyAlgorithms.map { .string($0.rawValue) }),
            "days": .integer(Int64(days)),
            "backdatingSeconds": .integer(backdating.components.seconds),
            "allowUnregistered": .bool(allowsUnregistered),
            "extensions": extensions.fields,
        ])
    }
}

extension ExtensionPlan {
    fileprivate var fields: JSONValue {
        .object([
            "basicConstraints": basicConstraints.field,
            "keyUsage": .object(keyUsage.reduce(into: [:]) { $0[$1.key.word] = $1.value.field }),
            "extendedKeyUsage": .array(extendedKeyUsage.map { .string("\($0)") }),
            "policies": .array(policies.map { .string("\($0)") }),
            "ownPolicies": .bool(includesOwnPolicies),
            "subjectAltName": .string(subjectAltName.rawValue),
            "crlDistributionPoint": .bool(hasCRLDistributionPoint),
            "authorityInfoAccess": .bool(hasAuthorityInfoAccess),
            "subjectKeyIdentifier": .bool(hasSubjectKeyIdentifier),
            "authorityKeyIdentifier": .bool(hasAuthorityKeyIdentifier),
        ])
    }
}

extension ExtensionPlan.BasicConstraints {
    fileprivate var field: JSONValue {
        switch self {
        case .absent: .string("absent")
        case .endEntity: .string("end-entity")
        case .authority(let pathLength):
            .object(["ca": .bool(true), "pathLength": pathLength.map { .integer(Int64($0)) } ?? .null])
        }
    }
}

extension KeyAlgorithm.Family {
    fileprivate var word: String {
        switch self {
        case .rsa: "rsa"
        case .ellipticCurve: "ec"
        case .edwardsCurve: "ed25519"
        }
    }
}

extension KeyUsage {
    fileprivate var field: JSONValue {
        .array(Self.names.filter { contains($0.usage) }.map { .string($0.name) })
    }
}
