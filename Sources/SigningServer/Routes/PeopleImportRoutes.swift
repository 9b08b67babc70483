// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import MailboxRegistry
import Registration
import SigningAPI

/// Many people at once, one JSON object on each line.
enum PeopleImportRoutes {
    static let table = [
        Route(
            .post,
            "/v1/people/import",
            .of(.directory, .admin),
            query: ["dryRun", "prune"],
            body: .required(.jsonLines),
            run
        )
    ]

    private static func run(_ call: Call) async throws -> Response {
        let dryRun = try call.query.flag("dryRun")
        let prune = try call.query.flag("prune")
        let people = try people(in: await call.body(upTo: call.parts.limits.importBody), call.parts.limits.depth)
        let report = try await call.registration.importPeople(
            people,
            prune: prune,
            dryRun: dryRun,
            by: call.caller.actor
        )
        let words = PeopleImportReport(
            dryRun: dryRun,
            created: report.created,
            changed: report.changed,
            unchanged: report.unchanged,
            removed: report.removed
        )
        return try .json(words)
    }

    /// All lines, or the faults of all of them.
    private static func people(in octets: [UInt8], _ depth: Int) throws(Problem) -> [Registration.ImportedPerson] {
        let decoder = StrictJSONDecoder(depthLimit: depth)
        var people: [Registration.ImportedPerson] = []
        var faults: [ImportFault] = []
        var lines: [UserID: Int] = [:]
        let texts = octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, text) in texts.enumerated() where !text.allSatisfy({ $0 == 0x20 || $0 == 0x0d }) {
            do throws(Problem) {
                let person = try Self.person(Array(text), line: index + 1, decoder)
                if let earlier = lines.updateValue(index + 1, forKey: person.user) {
                    throw .field("/user", .importInvalid, "the user stands on line \(earlier) already")
                }
                people.append(person)
            } catch {
                faults += Self.faults(of: error, line: index + 1)
            }
        }
        guard faults.isEmpty else { throw .importInvalid(faults) }
        return people
    }

    private static func person(
        _ text: [UInt8],
        line: Int,
        _ decoder: StrictJSONDecoder
    ) throws(Problem) -> Registration.ImportedPerson {
        let words: PersonImportLine
        do { words = try decoder.decode(PersonImportLine.self, from: text) } catch { throw Problem(error) }
        return Registration.ImportedPerson(
            line: line,
            user: try FieldReading.user(words.user, at: "/user"),
            entry: try words.person.entry()
        )
    }

    private static func faults(of problem: Problem, line: Int) -> [ImportFault] {
        guard let errors = problem.errors, !errors.isEmpty else {
            return [ImportFault(line: line, pointer: "", detail: problem.detail)]
        }
        return errors.map { ImportFault(line: line, pointer: $0.pointer, detail: $0.detail) }
    }
}
