// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ceremony
import CertificateModel
import Foundation
import OpenSSLBridge
import Settings
import SubjectProfiles

/// `siegel init`.
struct InitCommand: AsyncParsableCommand, KeyHandlingCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a CA: root, issuing CA, CRLs, database, audit key and siegel.toml.",
        discussion: """
            With --development nothing is asked: passphrases are drawn and kept beside the keys, the CAs and the \
            organisation's identifier have DEVELOPMENT in their names, and you get every role. Without it, \
            --organization, --country, --common-name and --public-url are needed, and two different passphrases are \
            asked for on the terminal.

            A home that has a siegel.toml is never changed: the status is then 3, or 0 with --if-missing. What an \
            interrupted init left is removed by the next one.
            """
    )

    @OptionGroup var home: HomeOption
    @OptionGroup var names: AuthorityNameOptions
    @OptionGroup var passphrases: PassphraseOptions

    @Flag(help: "For trying things out; asks nothing.")
    var development = false

    @Flag(name: .customLong("if-missing"), help: "End with status 0 if the home is initialised already.")
    var ifMissing = false

    @Option(
        name: .customLong("public-url"),
        help: ArgumentHelp(
            "Where CRLs and CA certificates will be fetched: http:, with / at the end. It stands in every certificate.",
            valueName: "url"
        )
    )
    var publicURL: String?

    @Option(
        help: ArgumentHelp(
            "Key of the issuing CA: rsa-4096, ec-p256 or ec-p384. The root gets rsa-4096 or ec-p384.",
            valueName: "kind"
        )
    )
    var key: AuthorityKey = .p256

    @Option(
        name: .customLong("policy-oid"),
        help: ArgumentHelp("A certificate policy of your own, dotted; may be repeated.", valueName: "oid")
    )
    var policyOIDs: [String] = []

    @Option(
        help: ArgumentHelp(
            "Directory of the profile files, relative to the home. "
                + "Default: ../profiles if root.toml lies there, else those embedded in the program.",
            valueName: "dir"
        )
    )
    var profiles: String?

    @Flag(help: "Show what was made as JSON.")
    var json = false

    func run() async throws {
        let home = home.path
        guard !FileManager.default.fileExists(atPath: "\(home)/\(HomeLayout.settings)") else {
            return try alreadyInitialised(.alreadyInitialised(home: home))
        }
        let plan = try plan()
        let ceremony = HomeCeremony(
            plan: plan,
            catalog: try ProfileDirectory.catalog(plan.profilesDirectory.map { "\(home)/\($0)" }),
            passphrases: try passphrases.passphrases(isDevelopment: development),
            clock: SystemClock.now,
            random: { SystemRandomSource() },
            checkSettings: { _ = try DaemonSettings(TOMLDocument(text: $0, name: HomeLayout.settings), home: home) }
        )
        if !json { Console.print("Making keys, certificates and database in \(home) ...") }
        do {
            try tell(try await ceremony.perform(in: home), plan)
        } catch let error as CeremonyError {
            guard case .alreadyInitialised = error else { throw CommandFailure(.refused, "\(error)") }
            try alreadyInitialised(error)
        }
    }

    private func alreadyInitialised(_ error: CeremonyError) throws {
        guard ifMissing else { throw CommandFailure(.alreadyInitialised, "\(error)") }
        guard !json else { return try Console.printJSON(InitAnswer(existing: home.path)) }
        Console.print("\(home.path) is initialised already; nothing was changed.")
    }

    private func tell(_ report: HomeReport, _ plan: HomePlan) throws {
        guard !json else { return try Console.printJSON(InitAnswer(report, plan: plan, home: home.path)) }
        InitReport(report, plan: plan, home: home.path).print()
    }

    private func plan() throws(CommandFailure) -> HomePlan {
        var plan = try names.plan(isDevelopment: development, publicURL: publicURL)
        plan.keyAlgorithm = key.algorithm
        plan.ownPolicies = try policies()
        plan.profilesDirectory = profiles ?? ProfileDirectory.beside(home.path)
        plan.isDevelopment = development
        if development { plan.roleHolders = [InvokingUser.name] }
        return plan
    }

    private func policies() throws(CommandFailure) -> [ObjectIdentifier] {
        var policies: [ObjectIdentifier] = []
        for text in policyOIDs {
            guard let policy = ObjectIdentifier(text) else {
                throw CommandFailure(.usage, "--policy-oid \(text) is no OID; write one such as 1.3.6.1.4.1.99999.1")
            }
            policies.append(policy)
        }
        return policies
    }
}
