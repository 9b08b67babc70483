// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Mustache

/// The properties of a view by name, read once.
///
/// The library by itself would read all properties anew for each name in a template: for a list of fifty rows that is
/// most of the work.
struct PageValues: MustacheParent {
    private let values: [String: Any]

    /// Reads a view and the views in it.
    init(_ view: Any) {
        self.init(Mirror(reflecting: view))
    }

    private init(_ mirror: Mirror) {
        var values: [String: Any] = [:]
        values.reserveCapacity(mirror.children.count)
        for (name, value) in mirror.children {
            guard let name else { continue }
            values[name] = Self.read(value)
        }
        self.values = values
    }

    func child(named name: String) -> Any? {
        values[name]
    }

    /// Words, numbers and what reads itself as they are, each element of a list, the properties of anything else; `nil`
    /// for what is not there.
    private static func read(_ value: Any) -> Any? {
        // The most frequent first; each cast that fails costs more than one that does not.
        if value is String || value is Bool || value is Int { return value }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { read($0.value) }
        case .collection: return mirror.children.compactMap { read($0.value) }
        default: return value is any MustacheParent || mirror.children.isEmpty ? value : PageValues(mirror)
        }
    }
}
