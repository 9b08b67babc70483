// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The links in the head of every page.
enum Navigation {
    private static let ofPeople = [("/certificates", "navigation.certificates")]
    private static let ofEverybody = [("/help", "navigation.help"), ("/trust", "navigation.trust")]

    static func items(for page: PageRequest) -> [NavigationItem] {
        let links = (page.visitor.session == nil ? [] : ofPeople) + ofEverybody
        return links.map { path, key in
            NavigationItem(
                path: path,
                label: page.texts(key),
                isCurrent: page.path == path || page.path.hasPrefix(path + "/")
            )
        }
    }
}
