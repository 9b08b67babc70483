// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The links in the head of every page.
enum Navigation {
    private static let ofPeople = [("/certificates", "navigation.certificates")]
    private static let ofContacts = [("/domains", "navigation.domains")]
    private static let ofEverybody = [("/help", "navigation.help")]

    static func items(for page: PageRequest) -> [NavigationItem] {
        let isContact = page.visitor.session.map { page.desk.sessions.isContact($0.id) } ?? false
        let people = page.visitor.session == nil ? [] : ofPeople
        let links = people + (isContact ? ofContacts : []) + ofEverybody
        return links.map { path, key in
            NavigationItem(
                path: path,
                label: page.texts(key),
                isCurrent: page.path == path || page.path.hasPrefix(path + "/")
                    || path == "/domains" && page.path.hasPrefix("/mailboxes/")
            )
        }
    }
}
