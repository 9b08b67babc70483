// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A moment of the proleptic Gregorian calendar in UTC, taken apart into its fields.
///
/// RFC 5280 section 4.1.2.5 and RFC 3339 both write these six fields and nothing finer.
public struct CivilTime: Sendable, Hashable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 59; a leap second cannot be written.
    public let second: Int

    /// Checks six fields and makes a civil time of them.
    ///
    /// Gives `nil` when a field is out of range or the month does not have that day.
    public init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (0...23).contains(hour) else { return nil }
        guard (0...59).contains(minute), (0...59).contains(second) else { return nil }
        guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Takes a moment apart; moments outside the years 1 to 9999 are moved to the nearest one inside.
    ///
    /// - Parameter moment: The moment to take apart.
    public init(_ moment: Timestamp) {
        let bounded = min(max(moment.secondsSince1970, -62_135_596_800), 253_402_300_799)
        let rest = Int((bounded % 86400 + 86400) % 86400)
        let day = (Int(bounded) - rest) / 86400
        let date = Self.date(ofDay: day)
        (year, month, self.day) = date
        hour = rest / 3600
        minute = rest % 3600 / 60
        second = rest % 60
    }

    /// The moment that these fields name.
    public var timestamp: Timestamp {
        let seconds = Self.dayNumber(year: year, month: month, day: day) * 86400 + hour * 3600 + minute * 60 + second
        return Timestamp(secondsSince1970: Int64(seconds))
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return month == 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Days since 1970-01-01, counted in eras of 400 years that begin on 1 March.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
