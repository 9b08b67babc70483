// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings {
    /// `[mail]`: how mail goes out.
    public struct Mail: Hashable, Sendable {
        /// The ways mail goes out.
        public enum Delivery: String, CaseIterable, Hashable, Sendable {
            /// Into a Maildir, for trying things out.
            case maildir
            /// Through the sendmail program.
            case sendmail
        }

        /// `delivery`: the way mail goes out.
        public var delivery = Delivery.maildir
        /// `maildir`: the path of the Maildir.
        public var maildir = "state/outbox"
        /// `sendmail`: the path of the program, called with `-t -oi`.
        public var sendmail = "/usr/sbin/sendmail"
        /// `from`: the sender; that it is a mail address is for MailAddressing to say.
        public var from: String
        /// `confirmURL`: what the link in a challenge begins with; required outside development.
        public var confirmURL: String?
        /// `expiryNoticeDays`: how many days before its end a certificate is told of (`N1`).
        public var expiryNoticeDays = [28, 14]
        /// `templates`: the path of a directory with texts that stand in place of the program's own.
        public var templates: String?
    }
}
