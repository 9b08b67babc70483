// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Postbox

/// What the program is born with, and what is left of it.
@Suite("The process of the sendmail program", .serialized)
struct SendmailProcessTests {
    private typealias StandIn = StandInSendmail

    @Test("it has three descriptors and no others, whatever is open here")
    func descriptors() async throws {
        #expect(dup2(2, 200) == 200)
        defer { close(200) }
        let fault = try await StandIn.handOver("ls /proc/$$/fd > \"$folder/open\"") { folder in
            // The shell has its script and, for a moment, the file that it writes to.
            let open = (StandIn.content("\(folder)/open") ?? "").split(separator: "\n").compactMap { Int($0) }
            #expect(Set(open).isSuperset(of: [0, 1, 2]) && !open.contains(200) && open.count <= 5)
        }
        #expect(fault == nil)
    }

    @Test("no signal is blocked or ignored, though the daemon ignores some")
    func signals() async throws {
        let before = Foundation.signal(SIGPIPE, SIG_IGN)
        defer { _ = Foundation.signal(SIGPIPE, before) }
        let script = "grep -E '^Sig(Blk|Ign):' /proc/self/status > \"$folder/signals\""
        let fault = try await StandIn.handOver(script) { folder in
            let lines = (StandIn.content("\(folder)/signals") ?? "").split(separator: "\n")
            let masks = lines.compactMap { UInt64($0.suffix(16), radix: 16) }
            // The two of the thread library cannot be asked for.
            #expect(masks.map { $0 & ~0x1_8000_0000 } == [0, 0])
        }
        #expect(fault == nil)
    }

    @Test("it leads a session of its own, where no terminal can be asked for a password")
    func session() async throws {
        let script = "echo $$ $(sed 's/.*) //' /proc/$$/stat | cut -d' ' -f3,4) > \"$folder/stat\""
        let fault = try await StandIn.handOver(script) { folder in
            let numbers = (StandIn.content("\(folder)/stat") ?? "").split { $0.isWhitespace }
            #expect(numbers.count == 3 && Set(numbers).count == 1)
        }
        #expect(fault == nil)
    }

    @Test(
        "nothing is left of a program that ended, whatever it ended with",
        arguments: ["exit 0", "exit 75", "kill $$"]
    )
    func reaped(end: String) async throws {
        _ = try await StandIn.handOver("echo $$ > \"$folder/pid\"; \(end)") { folder in
            let process = try #require(StandIn.process("\(folder)/pid"))
            #expect(!StandIn.exists(process))
        }
    }

    @Test("one that hangs is ended together with its children")
    func group() async throws {
        let script = "trap '' TERM; sh -c \"trap '' TERM; sleep 600\" & echo $! > \"$folder/child\"; wait; sleep 600"
        var child: String?
        let fault = try await StandIn.handOver(script, timeout: .seconds(1)) { folder in
            child = StandIn.process("\(folder)/child")
        }
        guard case .programTimedOut = fault else { throw try #require(fault) }
        // Somebody else's child by now, who reaps it when it comes to that.
        let state = StandIn.content("/proc/\(try #require(child))/stat")?.split(separator: " ")[2]
        #expect(state == nil || state == "Z")
    }

    @Test("when the daemon stops, one that hangs is not waited for to the end of its time")
    func stop() async throws {
        let task = Task { try await StandIn.handOver("sleep 600", timeout: .seconds(600)) }
        task.cancel()
        let fault = try await task.value
        guard case .programInterrupted = fault else { throw try #require(fault) }
        #expect(fault?.isPermanent == false)
    }

    @Test("many hang beside each other, and one that does not is not held up by them")
    func besideEachOther() async throws {
        try await TemporaryFolder.with { folder in
            // The script hangs until the last mail came through.
            let program = "\(folder)/sendmail"
            let text = """
                #!/bin/sh
                if grep -q last; then touch '\(folder)/done'; exit 0; fi
                while [ ! -e '\(folder)/done' ]; do sleep 0.05; done
                """
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            #expect(FileManager.default.createFile(atPath: program, contents: Data(text.utf8), attributes: attributes))
            let transport = SendmailTransport(program: program, timeout: .seconds(120))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for name in ["first", "second", "third", "last"] {
                    let mail = ComposedMail(
                        id: Specimen.id(),
                        createdAt: Specimen.moment,
                        sender: try Specimen.address("pki@example.org"),
                        octets: Array(name.utf8)
                    )
                    group.addTask { try await transport.handOver(mail) }
                }
                try await group.waitForAll()
            }
        }
    }
}
