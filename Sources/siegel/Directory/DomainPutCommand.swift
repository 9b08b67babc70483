// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel domain put`.
struct DomainPutCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "put",
        abstract: "Register a domain, or replace what is known of it."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "The domain, such as example.org.")
    var domain: String

    @Option(
        help: ArgumentHelp("directory: the directory says who has which address. managed: by challenge mail.")
    )
    var kind: DomainKind = .directory

    @Option(
        name: .customLong("contact"),
        help: ArgumentHelp("User ID of a contact; may be repeated. Replaces the earlier ones.", valueName: "user")
    )
    var contacts: [String] = []

    @Option(
        name: .customLong("control-method"),
        help: ArgumentHelp("How the control over the domain was checked; needs --control-by.", valueName: "text")
    )
    var controlMethod: String?

    @Option(name: .customLong("control-by"), help: ArgumentHelp("Who checked it.", valueName: "user"))
    var controlBy: String?

    @Option(
        name: .customLong("control-at"),
        help: ArgumentHelp("When it was checked, RFC 3339 in UTC or a date. Default: now.", valueName: "time")
    )
    var controlAt: Moment?

    func validate() throws {
        guard (controlMethod == nil) == (controlBy == nil), controlMethod != nil || controlAt == nil else {
            throw ValidationError("--control-method and --control-by belong together")
        }
    }

    func perform() async throws {
        let words = DomainWords(kind: kind, contacts: contacts, control: control)
        let record = try await daemon.client().putDomain(domain, words)
        try show(record) { record.fields.print() }
    }

    private var control: DomainControlWords? {
        guard let controlMethod, let controlBy else { return nil }
        let moment = controlAt?.timestamp ?? SystemClock.now()
        return DomainControlWords(method: controlMethod, checkedAt: moment, checkedBy: controlBy)
    }
}

extension DomainRecordWords {
    /// The record for people.
    var fields: FieldList {
        var list = FieldList()
        list.add("domain", domain)
        list.add("kind", kind.rawValue)
        list.add("contacts", contacts)
        list.add("control", control.map { "\($0.method), \($0.checkedAt), by \($0.checkedBy)" })
        return list
    }
}
