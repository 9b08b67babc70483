// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A moment as the Date field of a mail writes it, such as `Sat, 21 Nov 2026 07:30:00 +0000` (RFC 5322 section 3.3).
enum MailDate {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    static func words(of moment: Timestamp) -> [String] {
        let time = CivilTime(moment)
        // 1970-01-01 was a Thursday.
        let day = (time.timestamp.secondsSince1970 - Int64(time.hour * 3600 + time.minute * 60 + time.second)) / 86400
        let weekday = weekdays[Int((day % 7 + 7) % 7)]
        let clock = [time.hour, time.minute, time.second].map { padded($0, to: 2) }.joined(separator: ":")
        return ["\(weekday),", String(time.day), months[time.month - 1], padded(time.year, to: 4), clock, "+0000"]
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
