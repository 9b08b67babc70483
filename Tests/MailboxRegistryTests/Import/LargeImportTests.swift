// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Testing

@Suite("A large import")
struct LargeImportTests {
    private static let count = 50_000

    private func lines(comment: String) -> [UInt8] {
        var text = ImportDesk.header + "\r\n"
        for number in 1...Self.count {
            text += "Müller \(number),Jörg,joerg.mueller.\(number)@mail.example.org,"
            text += "\"jm\(number)@mail.example.org, jm\(number)@lab.example.org\",personal,,\(comment)\r\n"
        }
        return Array(text.utf8)
    }

    @Test("F5: 50 000 lines are all planned; the time is printed, not judged")
    func fiftyThousand() throws {
        let desk = try ImportDesk()
        let file = lines(comment: "\"Building 3; \"\"room\"\" 12\"")
        let clock = ContinuousClock()
        var plan: MailboxImportPlan?
        let time = try clock.measure { plan = try desk.plan(file) }
        print("import of \(Self.count) lines, \(file.count) octets: \(time)")
        #expect(plan?.creations.count == Self.count && plan?.isStorable == true)
    }
}
