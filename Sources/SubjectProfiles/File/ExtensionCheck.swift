// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Checks the keys of a version that concern extensions.
struct ExtensionCheck {
    let check: VersionCheck
    let table: ProfileFile.Extensions

    /// The checked plan.
    func plan(for keyAlgorithms: [KeyAlgorithm]) throws(ProfileError) -> ExtensionPlan {
        try checkPresence()
        return ExtensionPlan(
            basicConstraints: try basicConstraints(),
            keyUsage: try keyUsage(for: keyAlgorithms),
            extendedKeyUsage: try identifiers(table.extendedKeyUsage, "extendedKeyUsage", KeyPurpose.identifier),
            policies: try identifiers(table.policies, "policies") { ObjectIdentifier($0) },
            includesOwnPolicies: table.ownPolicies,
            subjectAltName: table.subjectAltName,
            hasCRLDistributionPoint: table.cRLDistributionPoint,
            hasAuthorityInfoAccess: table.authorityInfoAccess,
            hasSubjectKeyIdentifier: table.subjectKeyIdentifier,
            hasAuthorityKeyIdentifier: table.authorityKeyIdentifier
        )
    }

    private var kind: ProfileKind {
        check.kind
    }

    private func checkPresence() throws(ProfileError) {
        guard (table.subjectAltName == .absent) == kind.isAuthority else {
            let right = kind.isAuthority ? "\"absent\"" : "\"address\" or \"address-and-aliases\""
            throw check.invalid("subjectAltName", "does not fit the kind \(kind.rawValue)", right: right)
        }
        let pointers = [
            ("cRLDistributionPoint", table.cRLDistributionPoint), ("authorityInfoAccess", table.authorityInfoAccess),
            ("authorityKeyIdentifier", table.authorityKeyIdentifier),
        ]
        for (key, value) in pointers where value && kind == .root {
            throw check.invalid(key, "is true in a root, which has no CA above", right: "false")
        }
    }

    private func basicConstraints() throws(ProfileError) -> ExtensionPlan.BasicConstraints {
        guard (table.basicConstraints == .authority) == kind.isAuthority else {
            let right = kind.isAuthority ? "\"authority\"" : "\"absent\" or \"end-entity\""
            throw check.invalid("basicConstraints", "does not fit the kind \(kind.rawValue)", right: right)
        }
        guard table.pathLength == nil || kind.isAuthority else {
            throw check.invalid("pathLength", "stands in a profile that makes no CA", right: "nothing")
        }
        switch table.basicConstraints {
        case .absent: return .absent
        case .endEntity: return .endEntity
        case .authority: return .authority(pathLength: table.pathLength)
        }
    }

    private func keyUsage(
        for keyAlgorithms: [KeyAlgorithm]
    ) throws(ProfileError) -> [KeyAlgorithm.Family: KeyUsage] {
        var usages: [KeyAlgorithm.Family: KeyUsage] = [:]
        for word in KeyFamilyWord.allCases {
            guard let names = table.keyUsage[word] else { continue }
            usages[word.family] = try usage(names, key: "keyUsage.\(word.rawValue)")
        }
        for word in KeyFamilyWord.allCases where usages[word.family] == nil {
            guard let algorithm = keyAlgorithms.first(where: { $0.family == word.family }) else { continue }
            let key = "keyUsage.\(word.rawValue)"
            throw check.invalid(key, "is missing while \(algorithm.rawValue) is allowed", right: "its key usages")
        }
        return usages
    }

    private func usage(_ names: [String], key: String) throws(ProfileError) -> KeyUsage {
        var usage: KeyUsage = []
        for (index, name) in names.enumerated() {
            guard let known = KeyUsage.names.first(where: { $0.name == name })?.usage else {
                let words = KeyUsage.names.map(\.name).joined(separator: ", ")
                throw check.invalid("\(key)[\(index)]", "is \"\(name)\"", right: "one of \(words)")
            }
            usage.insert(known)
        }
        let authority: KeyUsage = [.keyCertSign, .cRLSign]
        let fits = kind.isAuthority ? usage.isSuperset(of: authority) : usage.isDisjoint(with: authority)
        guard fits, !usage.isEmpty else {
            let right = kind.isAuthority ? "keyCertSign and cRLSign" : "one or more, without keyCertSign and cRLSign"
            throw check.invalid(key, "does not fit the kind \(kind.rawValue)", right: right)
        }
        return usage
    }

    private func identifiers(
        _ words: [String],
        _ key: String,
        _ identifier: (String) -> ObjectIdentifier?
    ) throws(ProfileError) -> [ObjectIdentifier] {
        var list: [ObjectIdentifier] = []
        for (index, word) in words.enumerated() {
            guard let found = identifier(word), !list.contains(found) else {
                let wrong = "is \"\(word)\", which is no object identifier or stands here twice"
                throw check.invalid("\(key)[\(index)]", wrong, right: "a dotted one such as 2.23.140.1.5.1.2, once")
            }
            list.append(found)
        }
        return list
    }
}
