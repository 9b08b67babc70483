// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Postbox
import Synchronization

/// A transport that keeps what it is given, or does what a test says.
final class Post: MailTransport {
    typealias Behaviour = @Sendable (ComposedMail) async throws(PostboxError) -> Void

    private let taken = Mutex<[ComposedMail]>([])
    private let asked = Mutex(0)
    private let behaviour = Mutex<Behaviour>({ _ in })

    /// The mails that were taken, in their order.
    var mails: [ComposedMail] { taken.withLock(\.self) }

    /// How often somebody came with a mail.
    var attempts: Int { asked.withLock(\.self) }

    /// From now on does this before it takes a mail.
    func behave(_ body: @escaping Behaviour) {
        behaviour.withLock { $0 = body }
    }

    func handOver(_ mail: ComposedMail) async throws(PostboxError) {
        asked.withLock { $0 += 1 }
        try await behaviour.withLock(\.self)(mail)
        taken.withLock { $0.append(mail) }
    }
}

extension PostboxError {
    /// What sendmail says when its server is down.
    static let serverDown = Self.programFailed(.status(75), output: ProgramOutput([]))
    /// What sendmail says of a recipient that nobody is.
    static let noUser = Self.programFailed(.status(67), output: ProgramOutput([]))
}
