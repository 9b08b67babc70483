// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel show`.
struct ShowCommand: DaemonCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one certificate.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: "The serial number in hexadecimal.")
    var serial: SerialArgument

    @Flag(help: "Write the certificate and its chain as PEM, and nothing else.")
    var pem = false

    func perform() async throws {
        let record = try await daemon.client(actingAs: acting.user).certificate(serial.serial)
        guard pem else { return try show(record) { record.fields.print() } }
        guard let certificate = record.pem else {
            throw CommandFailure(.refused, "\(record.serial) is \(record.status.rawValue): there is no certificate")
        }
        Console.printText(([certificate] + (record.chain ?? [])).joined())
    }
}

extension CertificateRecordWords {
    /// The record for people.
    var fields: FieldList {
        var list = FieldList()
        list.add("serial", serial)
        list.add("status", status.rawValue)
        list.add("subject", subject)
        list.add("names", subjectAltNames)
        list.add("valid from", notBefore)
        list.add("valid to", notAfter)
        list.add("revoked at", revokedAt)
        list.add("reason", reason?.rawValue)
        list.add("issuer", issuer)
        list.add("profile", profile.map { "\($0), version \(profileVersion ?? "unknown")" })
        list.add("applicant", applicant)
        list.add("requested by", requestedBy)
        list.add("delivered", delivered?.word)
        return list
    }
}
