// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
    /// The moment as RFC 3339 writes it: UTC, whole seconds, `Z`.
    public var description: String {
        let time = CivilTime(self)
        let date = "\(Self.padded(time.year, to: 4))-\(Self.padded(time.month))-\(Self.padded(time.day))"
        return "\(date)T\(Self.padded(time.hour)):\(Self.padded(time.minute)):\(Self.padded(time.second))Z"
    }

    /// Reads `YYYY-MM-DDTHH:MM:SSZ`, the one form of RFC 3339 that Siegel writes.
    ///
    /// Gives `nil` for any other form: fractions, offsets, lower case, leap seconds.
    ///
    /// - Parameter description: The text to read.
    public init?(_ description: String) {
        let text = Array(description.utf8)
        let separators: [(Int, UInt8)] = [(4, 0x2d), (7, 0x2d), (10, 0x54), (13, 0x3a), (16, 0x3a), (19, 0x5a)]
        guard text.count == 20, separators.allSatisfy({ text[$0.0] == $0.1 }) else { return nil }
        let fields = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19].compactMap { Self.number(text[$0]) }
        guard fields.count == 6 else { return nil }
        let time = CivilTime(
            year: fields[0],
            month: fields[1],
            day: fields[2],
            hour: fields[3],
            minute: fields[4],
            second: fields[5]
        )
        guard let time else { return nil }
        self = time.timestamp
    }

    /// The UTC date as eight digits, `YYYYMMDD` (X8).
    public var compactDate: String {
        let time = CivilTime(self)
        return Self.padded(time.year, to: 4) + Self.padded(time.month) + Self.padded(time.day)
    }

    static func padded(_ number: Int, to width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
