// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// The form of a mail domain, as it is shown and as it comes back.
struct DomainForm: Sendable {
    let domain: String
    let kind: String
    let contacts: String
    let method: String
    /// A day, `2026-11-28`.
    let checkedOn: String
    let checkedBy: String

    /// An empty one; most domains that are entered by hand are managed.
    init() {
        domain = ""
        kind = DomainKind.managed.rawValue
        contacts = ""
        method = ""
        checkedOn = ""
        checkedBy = ""
    }

    init(_ record: DomainRecordWords) {
        domain = record.domain
        kind = record.kind.rawValue
        contacts = record.contacts.joined(separator: " ")
        method = record.control?.method ?? ""
        checkedOn = record.control.map { Self.day($0.checkedAt) } ?? ""
        checkedBy = record.control?.checkedBy ?? ""
    }

    /// What was entered; the domain that the page is about cannot be.
    init(_ request: AdministratorRequest, of record: DomainRecordWords?) {
        domain = record?.domain ?? request.entered("domain") ?? ""
        kind = request.form["kind"] ?? ""
        contacts = request.entered("contacts") ?? ""
        method = request.entered("method") ?? ""
        checkedOn = request.entered("checkedOn") ?? ""
        checkedBy = request.entered("checkedBy") ?? ""
    }

    /// What goes to the daemon, or the word of the fault.
    func words(replacing record: DomainRecordWords?, at now: Timestamp) -> Result<DomainWords, Fault> {
        guard !domain.isEmpty else { return .failure(.nameMissing) }
        guard let kind = DomainKind(rawValue: kind) else { return .failure(.kindMissing) }
        let users = contacts.split { " ,;\n\r\t".unicodeScalars.contains($0.unicodeScalars.first ?? "x") }.map(
            String.init
        )
        return control(replacing: record?.control, at: now).map { control in
            DomainWords(kind: kind, contacts: users, control: control)
        }
    }

    /// Why a form cannot go to the daemon.
    enum Fault: String, Error, CaseIterable {
        case nameMissing
        case kindMissing
        case controlIncomplete
        case controlDay
        case exists
    }

    private func control(
        replacing former: DomainControlWords?,
        at now: Timestamp
    ) -> Result<DomainControlWords?, Fault> {
        if method.isEmpty, checkedOn.isEmpty, checkedBy.isEmpty { return .success(nil) }
        guard !method.isEmpty, !checkedOn.isEmpty, !checkedBy.isEmpty else { return .failure(.controlIncomplete) }
        // The form knows days; a time of day that was recorded stays as long as the day does.
        let kept = former.map(\.checkedAt).flatMap { Self.day($0) == checkedOn ? $0 : nil }
        guard let moment = kept ?? Timestamp("\(checkedOn)T00:00:00Z"), moment <= now else {
            return .failure(.controlDay)
        }
        return .success(DomainControlWords(method: method, checkedAt: moment, checkedBy: checkedBy))
    }

    private static func day(_ moment: Timestamp) -> String {
        String("\(moment)".prefix(10))
    }
}
