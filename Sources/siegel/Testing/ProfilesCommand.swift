// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel profiles`.
struct ProfilesCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles",
        abstract: "Show the profiles: what certificates look like, by day."
    )

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "A profile's name. Default: all, with the versions in force now.")
    var name: String?

    @Option(help: ArgumentHelp("The day or moment whose version is shown; needs a name.", valueName: "time"))
    var at: Moment?

    func validate() throws {
        guard at == nil || name != nil else { throw ValidationError("--at needs the name of a profile") }
    }

    func perform() async throws {
        let client = try daemon.client()
        if let name {
            let profile = try await client.profile(name, at: at?.timestamp)
            return try show(profile) { tell(profile) }
        }
        let profiles = try await client.profiles()
        try show(Page(items: profiles)) {
            var table = Table("PROFILE", "KIND", "VERSION", "ALL VERSIONS")
            for profile in profiles {
                table.add(profile.name, profile.kind, profile.version, profile.versions.joined(separator: ", "))
            }
            table.print()
        }
    }

    private func tell(_ profile: ProfileWords) {
        var list = FieldList()
        list.add("profile", profile.name)
        list.add("kind", profile.kind)
        list.add("version", profile.version)
        list.add("all versions", profile.versions)
        if case .object(let members) = profile.fields {
            for (key, value) in members.sorted(by: { $0.key < $1.key }) { list.add(key, value.text) }
        }
        list.print()
    }
}

extension JSONValue {
    /// The value on one line, for people.
    var text: String {
        switch self {
        case .null: "-"
        case .bool(let value): value.word
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): value
        case .array(let values): values.map(\.text).joined(separator: ", ")
        case .object(let members):
            members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }.joined(separator: "; ")
        }
    }
}
