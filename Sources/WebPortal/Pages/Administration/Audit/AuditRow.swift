// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// An entry of the audit log on the list.
struct AuditRow: Sendable {
    /// A detail of an entry.
    struct Detail: Sendable {
        let name: String
        let value: String
        /// The page about what it names.
        let path: String?
    }

    let number: String
    let writer: String
    let time: String
    let date: String
    let action: String
    /// The name of the action in the log.
    let code: String
    let actor: String
    let details: [Detail]
    /// What nobody reads but to compare it, the hash of the entry last.
    let digests: [Detail]

    init(_ entry: AuditEntryWords, _ texts: Texts) {
        number = "\(entry.number)"
        writer = entry.writer
        time = texts.second(entry.time)
        date = "\(entry.time)"
        code = entry.action
        action = texts.text("audit-action.\(entry.action)") ?? entry.action
        actor = Self.actor(entry.actor, texts)
        let all = entry.details.sorted { $0.key < $1.key }.map { name, value in
            Detail(name: name, value: value, path: Self.path(name, value))
        }
        details = all.filter { !Self.isDigest($0.value) }
        digests =
            all.filter { Self.isDigest($0.value) } + [Detail(name: texts("audit.hash"), value: entry.hash, path: nil)]
    }

    private static func actor(_ actor: AuditActorWords, _ texts: Texts) -> String {
        guard let uid = actor.uid else { return actor.user ?? texts("audit.daemon") }
        let process = actor.pid.map { texts("audit.process", ["uid": "\(uid)", "pid": "\($0)"]) }
        let caller = process ?? texts("audit.caller", ["uid": "\(uid)"])
        return actor.user.map { texts("audit.for", ["user": $0, "caller": caller]) } ?? caller
    }

    /// Whether it is as long as a SHA-256 in hexadecimal.
    private static func isDigest(_ value: String) -> Bool {
        value.utf8.count == 64 && value.utf8.allSatisfy(\.isHexadecimalDigit)
    }

    private static func path(_ name: String, _ value: String) -> String? {
        switch name {
        case "serial": AdministrationPath.certificate(value)
        case "domain": AdministrationPath.domain(value)
        case "person", "applicant": AdministrationPath.person(value)
        case "issuer": AdministrationPath.issuer(value)
        default: nil
        }
    }
}
