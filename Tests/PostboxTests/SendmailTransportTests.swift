// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Postbox

/// Each test writes a program of its own that stands in for sendmail.
///
/// One after another: a program that another test starts in between would hold the file open, and the kernel refuses to
/// run a file that somebody could still write to.
@Suite("The sendmail program", .serialized)
struct SendmailTransportTests {
    private typealias StandIn = StandInSendmail

    @Test(
        "the program gets the mail on its input and its arguments one by one",
        arguments: [
            "pki@example.org", "-oX/etc/passwd@example.org", "$(id)`id`@example.org".replacing("(id)", with: "{HOME}"),
        ]
    )
    func arguments(sender: String) async throws {
        let script = "printf '%s\\n' \"$@\" > \"$folder/arguments\"; cat > \"$folder/mail\"; echo noise"
        let fault = try await StandIn.handOver(script, sender: sender) { folder in
            #expect(StandIn.content("\(folder)/arguments") == "-t\n-oi\n-f\n\(sender)\n")
            #expect(StandIn.content("\(folder)/mail") == "To: ada@example.org\n\nÜ\n")
        }
        #expect(fault == nil)
    }

    @Test("the longest mail arrives whole, also when the program reads late")
    func longest() async throws {
        let line = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 1234.\n".utf8)
        let octets = Array(repeatElement(line, count: ComposedMail.longest / line.count).joined())
        let fault = try await StandIn.handOver("sleep 0.3; cat > \"$folder/mail\"", octets: octets) { folder in
            #expect(FileManager.default.contents(atPath: "\(folder)/mail") == Data(octets))
        }
        #expect(fault == nil)
    }

    @Test("a program that reads nothing is believed by its status")
    func unread() async throws {
        #expect(try await StandIn.handOver("exit 0") == nil)
        #expect(try await StandIn.handOver("exec <&-; sleep 0.1; exit 75")?.isPermanent == false)
    }

    @Test(
        "the status decides whether it is tried again",
        arguments: [
            (75, false, "status 75 (EX_TEMPFAIL)"), (67, true, "status 67 (EX_NOUSER)"),
            (65, true, "status 65 (EX_DATAERR)"),
            (69, false, "status 69 (EX_UNAVAILABLE)"), (78, false, "status 78 (EX_CONFIG)"), (1, false, "status 1"),
            (127, false, "status 127"),
        ] as [(Int32, Bool, String)]
    )
    func status(status: Int32, isPermanent: Bool, text: String) async throws {
        let fault = try await StandIn.handOver("exit \(status)")
        #expect(fault == .programFailed(.status(status), output: ProgramOutput([])))
        #expect(fault?.isPermanent == isPermanent)
        #expect(fault?.description == "the sendmail program ended with \(text)")
    }

    @Test("a signal is a failure to be tried again")
    func signal() async throws {
        let fault = try await StandIn.handOver("kill -9 $$")
        #expect(fault == .programFailed(.signal(9), output: ProgramOutput([])))
        #expect(fault?.isPermanent == false)
    }

    @Test("what the program says is in the error, escaped")
    func output() async throws {
        let fault = try await StandIn.handOver("printf 'postdrop: \\033[31mno\\nspace' >&2; exit 75")
        #expect(fault?.description.hasSuffix(": postdrop: \\u{1B}[31mno space") == true)
    }

    @Test("a program that never stops talking neither blocks nor fills anything")
    func talkative() async throws {
        let script =
            "i=0; while [ $i -lt 3000 ]; do echo 'this is a line of an error that is said again' >&2; "
            + "i=$((i+1)); done; exit 75"
        let fault = try await StandIn.handOver(script)
        #expect(fault?.isPermanent == false)
        #expect((fault?.description.unicodeScalars.count ?? 0) < 500)
    }

    @Test(
        "a program that hangs is ended, also one that does not want to be",
        arguments: [
            "exec sleep 60", "trap '' TERM; echo waiting >&2; while :; do sleep 0.1; done",
        ]
    )
    func timeout(script: String) async throws {
        let start = ContinuousClock.now
        let fault = try await StandIn.handOver(script, timeout: .seconds(1))
        #expect(
            fault?.description.hasPrefix("the sendmail program was ended because it took more than 1 seconds") == true
        )
        #expect(fault?.isPermanent == false)
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test("a child that keeps the error output open is not waited for")
    func background() async throws {
        let start = ContinuousClock.now
        #expect(try await StandIn.handOver("sleep 25 & exit 0") == nil)
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test("the program gets no environment of ours")
    func environment() async throws {
        let fault = try await StandIn.handOver("env > \"$folder/environment\"; pwd >> \"$folder/environment\"") {
            folder in
            let names = Set(
                (StandIn.content("\(folder)/environment") ?? "").split(separator: "\n").map { $0.prefix { $0 != "=" } }
            )
            #expect(names.isSubset(of: ["PATH", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_", "/"]))
            #expect(names.contains("/"))
        }
        #expect(fault == nil)
    }

    @Test("a program that the kernel refuses is said so, without its path")
    func refused() async throws {
        try await TemporaryFolder.with { folder in
            let program = "\(folder)/sendmail"
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            let text = Data("#!/nonexistent/shell\n".utf8)
            #expect(FileManager.default.createFile(atPath: program, contents: text, attributes: attributes))
            let mail = try Specimen.composer().compose(Specimen.mail(), Specimen.content(.personalChallenge))
            let fault = await #expect(throws: PostboxError.self) {
                try await SendmailTransport(program: program).handOver(mail)
            }
            let reason = "the sendmail program did not start: the system refused to run it: ENOENT (2)"
            #expect(fault?.description == reason)
        }
    }

    @Test("a thousand mails leave no descriptor open")
    func descriptors() async throws {
        let mail = try Specimen.composer().compose(Specimen.mail(), Specimen.content(.personalChallenge))
        let transport = SendmailTransport(program: "/bin/true")
        for _ in 0..<1000 { try await transport.handOver(mail) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count < 500)
    }

    @Test(
        "a program that is not there is said so, without its path",
        arguments: ["/nonexistent/sendmail", "/dev/null"]
    )
    func missing(program: String) async throws {
        let mail = try Specimen.composer().compose(Specimen.mail(), Specimen.content(.personalChallenge))
        let fault = await #expect(throws: PostboxError.self) {
            try await SendmailTransport(program: program).handOver(mail)
        }
        #expect(fault?.isPermanent == false)
        #expect(fault?.description.contains("missing or cannot be executed") == true)
        #expect(fault?.description.contains(program) == false)
    }
}
