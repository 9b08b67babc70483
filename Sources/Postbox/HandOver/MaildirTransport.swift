// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Puts mails into a Maildir: written and synchronised in `tmp`, then moved to `new`.
///
/// A mail has one file name, so that a second hand-over takes the place of the first as long as no mail reader moved
/// that one to `cur`. The name ends with a constant in place of the host's, which could be too long for a file name.
public struct MaildirTransport: MailTransport {
    private let directory: String
    private let lane = BlockingLane(label: "siegel.maildir")

    /// Names the Maildir.
    ///
    /// - Parameter directory: Its path; it is made, for its owner alone, where the folder above it exists.
    public init(directory: String) {
        self.directory = directory
    }

    /// Puts a mail into `new`; when this returns, it is on disk.
    ///
    /// - Parameter mail: The mail.
    /// - Throws: `PostboxError.maildir`.
    public func handOver(_ mail: ComposedMail) async throws(PostboxError) {
        try await lane.run { _ throws(PostboxError) in try place(mail) }
    }

    private func place(_ mail: ComposedMail) throws(PostboxError) {
        try makeFolders()
        let name = Self.fileName(of: mail)
        let staged = "tmp/\(name)"
        // What a crash left half written.
        try call("removing", staged) { path throws(SystemFault) in try SystemCall.remove(path) }
        do {
            try call("writing", staged) { path throws(SystemFault) in
                try SystemCall.write(mail.octets, toNewFile: path)
            }
            try call("moving", staged) { path throws(SystemFault) in
                try SystemCall.move(path, to: "\(directory)/new/\(name)")
            }
        } catch {
            try? SystemCall.remove("\(directory)/\(staged)")
            throw error
        }
        try call("synchronising", "new") { path throws(SystemFault) in try SystemCall.synchronizeFolder(path) }
    }

    static func fileName(of mail: ComposedMail) -> String {
        "\(mail.createdAt.secondsSince1970).\(mail.id).siegel"
    }

    private func makeFolders() throws(PostboxError) {
        for folder in [".", "tmp", "new", "cur"] {
            try call("making", folder) { path throws(SystemFault) in
                guard try SystemCall.makeFolder(path) else { return }
                try SystemCall.synchronizeFolder("\(path)/..")
            }
        }
    }

    private func call(_ operation: String, _ place: String, _ body: (String) throws(SystemFault) -> Void)
        throws(PostboxError)
    {
        do {
            try body(place == "." ? directory : "\(directory)/\(place)")
        } catch {
            throw .maildir(operation: operation, place: place, system: error)
        }
    }
}
