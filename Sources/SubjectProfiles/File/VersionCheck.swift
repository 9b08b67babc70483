// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Checks one `[[version]]` table.
struct VersionCheck {
    let check: ProfileCheck
    let table: ProfileFile.Version
    let kind: ProfileKind

    /// The checked version.
    func version(of profile: String, from: Timestamp, until: Timestamp?) throws(ProfileError) -> ProfileVersion {
        let keyAlgorithms = try keyAlgorithms()
        guard !(kind.isAuthority && table.allowUnregistered) else {
            throw invalid("allowUnregistered", "is true in a profile of a CA", right: "false")
        }
        return ProfileVersion(
            profile: profile,
            kind: kind,
            inForceFrom: from,
            inForceUntil: until,
            subject: try subject(),
            keyAlgorithms: keyAlgorithms,
            extensions: try ExtensionCheck(check: self, table: table.extensions).plan(for: keyAlgorithms),
            days: table.days,
            backdating: .seconds(table.backdatingSeconds),
            allowsUnregistered: table.allowUnregistered
        )
    }

    func invalid(_ key: String, _ wrong: String, right: String) -> ProfileError {
        check.invalid("\(table.path).\(key)", wrong, right: right)
    }

    private func keyAlgorithms() throws(ProfileError) -> [KeyAlgorithm] {
        var algorithms: [KeyAlgorithm] = []
        for (index, word) in table.keyAlgorithms.enumerated() {
            guard let algorithm = KeyAlgorithm(rawValue: word) else {
                let words = KeyAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")
                throw invalid("keyAlgorithms[\(index)]", "is \"\(word)\"", right: "one of \(words)")
            }
            algorithms.append(algorithm)
        }
        guard !algorithms.isEmpty else {
            throw invalid("keyAlgorithms", "is empty", right: "at least one kind of key")
        }
        return algorithms
    }

    private func subject() throws(ProfileError) -> [SubjectTemplate] {
        var templates: [SubjectTemplate] = []
        for (index, text) in table.subject.enumerated() {
            let template = try template(text, key: "subject[\(index)]")
            guard !templates.contains(where: { $0.type == template.type }) else {
                throw invalid("subject[\(index)]", "names \(template.type.rawValue) again", right: "each type once")
            }
            templates.append(template)
        }
        guard !templates.isEmpty else {
            throw invalid("subject", "is empty", right: "at least one attribute, such as emailAddress={address}")
        }
        return templates
    }

    private func template(_ text: String, key: String) throws(ProfileError) -> SubjectTemplate {
        let available = SubjectVariable.allCases.filter { $0.isAvailable(for: kind) }
        let variables = available.map { "{\($0.rawValue)}" }.joined(separator: " ")
        guard let template = SubjectTemplate(text) else {
            let types = AttributeType.allCases.map(\.rawValue).joined(separator: ", ")
            throw invalid(key, "is not a template", right: "TYPE=value, TYPE one of \(types), value of \(variables)")
        }
        if let stranger = template.variables.first(where: { !available.contains($0) }) {
            let wrong = "uses {\(stranger.rawValue)}, which a profile of the kind \(kind.rawValue) cannot fill"
            throw invalid(key, wrong, right: "only \(variables)")
        }
        guard template.type != .emailAddress || template.soleVariable == .address else {
            throw invalid(key, "makes an address of its own", right: "emailAddress={address}")
        }
        return template
    }
}
