// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings.ProfilesFor {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        personal = try Self.names("personal", reader) ?? personal
        functional = try Self.names("functional", reader) ?? functional
    }

    private static func names(_ key: String, _ reader: ConfigurationReader) throws(SettingsError) -> [String]? {
        let names = try reader.optionalWords(key, .name)
        guard names?.isEmpty != true else {
            throw reader.invalid(key, "is an empty list", expected: "at least one profile; the first is the default")
        }
        return names
    }
}

extension DaemonSettings.Issuance {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        renewalDays = try reader.optionalInteger("renewalDays", in: 0...365) ?? renewalDays
        agreement = try reader.optionalWord("agreement", .version)
        idempotencyHours = try reader.optionalInteger("idempotencyHours", in: 1...168) ?? idempotencyHours
    }
}

extension DaemonSettings.PKCS12 {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        iterations = try reader.optionalInteger("iterations", in: 10_000...3_000_000) ?? iterations
        minimumPasswordLength =
            try reader.optionalInteger("minimumPasswordLength", in: 12...256) ?? minimumPasswordLength
    }
}

extension DaemonSettings.RevocationList {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        validityDays = try reader.optionalInteger("validityDays", in: 1...10) ?? validityDays
        revocationDelaySeconds =
            try reader.optionalInteger("revocationDelaySeconds", in: 1...3600) ?? revocationDelaySeconds
        renewalHours = try reader.optionalInteger("renewalHours", in: 1...239) ?? renewalHours
        guard renewalHours < validityDays * 24 else {
            let problem = "is \(renewalHours), while a CRL ends after \(validityDays * 24) hours"
            throw reader.invalid("renewalHours", problem, expected: "fewer hours than validityDays has")
        }
    }
}

extension DaemonSettings.Directory {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        onLeave = try reader.optionalChoice("onLeave", of: OnLeave.self) ?? onLeave
        pruneLimitPercent = try reader.optionalInteger("pruneLimitPercent", in: 0...100) ?? pruneLimitPercent
    }
}

extension DaemonSettings.Limits {
    private static let range = 1...1_000_000

    init(_ reader: ConfigurationReader) throws(SettingsError) {
        certificatesPerPersonPerHour =
            try reader.optionalInteger("certificatesPerPersonPerHour", in: Self.range) ?? certificatesPerPersonPerHour
        revocationsPerPersonPerHour =
            try reader.optionalInteger("revocationsPerPersonPerHour", in: Self.range) ?? revocationsPerPersonPerHour
        certificatesPerPortalPerHour = try Self.total("certificatesPerPortalPerHour", reader)
        revocationsPerPortalPerHour = try Self.total("revocationsPerPortalPerHour", reader)
        challengesPerRecipientPerHour =
            try reader.optionalInteger("challengesPerRecipientPerHour", in: Self.range)
            ?? challengesPerRecipientPerHour
        connectionsPerUser = try reader.optionalInteger("connectionsPerUser", in: 1...65_536) ?? connectionsPerUser
    }

    /// A number of which 0 says that there is none, as leaving it out does.
    private static func total(_ key: String, _ reader: ConfigurationReader) throws(SettingsError) -> Int? {
        let total = try reader.optionalInteger(key, in: 0...100_000_000)
        return total == 0 ? nil : total
    }
}

extension DaemonSettings.Mail {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        from = try reader.string("from")
        delivery = try reader.optionalChoice("delivery", of: Delivery.self) ?? delivery
        maildir = try reader.optionalString("maildir") ?? maildir
        sendmail = try reader.optionalString("sendmail") ?? sendmail
        confirmURL = try reader.optionalDirectoryURL("confirmURL", schemes: ["https", "http"])
        expiryNoticeDays = try reader.optionalIntegers("expiryNoticeDays", in: 1...365) ?? expiryNoticeDays
        templates = try reader.optionalString("templates")
    }
}
