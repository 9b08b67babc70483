// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The links in the head of every page.
enum Navigation {
    private static let ofPeople = [("/certificates", "navigation.certificates")]
    private static let ofContacts = [("/domains", "navigation.domains")]
    private static let ofEverybody = [("/help", "navigation.help"), ("/trust", "navigation.trust")]

    private static let ofAdministrators = [
        ("/administration/domains", "administration.domains"), ("/administration/people", "administration.people"),
        ("/administration/certificates", "administration.certificates"),
        ("/administration/issuers", "administration.issuers"), ("/administration/outbox", "administration.outbox"),
        ("/administration/audit", "administration.audit"),
    ]

    static func items(for page: PageRequest) -> [NavigationItem] {
        let links = links(for: page)
        return links.map { path, key in
            NavigationItem(
                path: path,
                label: page.texts(key),
                isCurrent: page.path == path || page.path.hasPrefix(path + "/")
                    || path == "/domains" && page.path.hasPrefix("/mailboxes/")
            )
        }
    }

    private static func links(for page: PageRequest) -> [(String, String)] {
        let isSignedIn = page.visitor.session != nil
        if page.desk.parts.purpose.isAdministration { return isSignedIn ? ofAdministrators : [] }
        let isContact = page.visitor.session.map { page.desk.sessions.isContact($0.id) } ?? false
        return (isSignedIn ? ofPeople : []) + (isContact ? ofContacts : []) + ofEverybody
    }
}
