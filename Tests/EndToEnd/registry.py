# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A managed domain with a contact who keeps its mailboxes, over the socket."""
import itertools

from maildir import Maildir, is_challenge, recipients

DOMAIN = "mail.example.org"
_numbers = itertools.count(1)


def new_address(prefix, domain=DOMAIN):
    return f"{prefix}.{next(_numbers)}@{domain}"


class Registry:
    """What a contact of a managed domain does, and what people do with the mails."""

    def __init__(self, directory, home, domain=DOMAIN):
        self.directory = directory
        self.socket = directory.socket
        self.maildir = Maildir(home)
        self.domain = domain
        self.contact = directory.new_person("Karla", "Kontakt")
        self.enter_domain()

    def enter_domain(self, **words):
        body = {"kind": "managed", "contacts": [self.contact.user], **words}
        answer = self.socket.put(f"/v1/domains/{self.domain}", body)
        assert answer.status in (200, 201), answer
        return answer

    def ask_to_add(self, address, person=None, **words):
        body = {"address": address, "type": "personal", **words}
        user = (person or self.contact).user
        return self.socket.post(f"/v1/domains/{self.domain}/mailboxes", body, acting_user=user)

    def add(self, address, **words):
        """A new mailbox."""
        return self.ask_to_add(address, **words).expect(201).json

    def ask_to_edit(self, mailbox, person=None, **words):
        user = (person or self.contact).user
        return self.socket.call("PATCH", f"/v1/mailboxes/{mailbox['id']}", words, acting_user=user)

    def edit(self, mailbox, **words):
        return self.ask_to_edit(mailbox, **words).expect(200).json

    def deactivate(self, mailbox):
        return self.edit(mailbox, active=False)

    def activate(self, mailbox, **words):
        return self.edit(mailbox, active=True, **words)

    def mailbox(self, mailbox, person=None):
        user = (person or self.contact).user
        return self.socket.get(f"/v1/mailboxes/{mailbox['id']}", acting_user=user).expect(200).json

    def statuses(self, mailbox):
        """The status of each address."""
        return {item["address"]: item["status"] for item in self.mailbox(mailbox)["addresses"]}

    def ask_to_challenge(self, mailbox, *addresses, person=None):
        body = {"addresses": list(addresses)} if addresses else {}
        user = (person or self.contact).user
        return self.socket.post(f"/v1/mailboxes/{mailbox['id']}/challenges", body, acting_user=user)

    def challenge(self, mailbox, *addresses):
        """Has challenges sent; what was sent where."""
        return self.ask_to_challenge(mailbox, *addresses).expect(202).json["items"]

    def revoke(self, mailbox, reason="cessationOfOperation", person=None):
        user = (person or self.contact).user
        return self.socket.post(f"/v1/mailboxes/{mailbox['id']}/revoke", {"reason": reason}, acting_user=user)

    def inspect(self, token):
        return self.socket.post("/v1/challenges/inspect", {"token": token})

    def confirm(self, token, person):
        return self.socket.post("/v1/challenges/confirm", {"token": token}, acting_user=person.user)

    def refuse(self, token):
        return self.socket.post("/v1/challenges/refuse", {"token": token})

    def send(self, mailbox, *addresses):
        """Has challenges sent, and gives the token that arrived for each address."""
        before = [recipient for mail in self.maildir.mails() for recipient in recipients(mail) if is_challenge(mail)]
        items = self.challenge(mailbox, *addresses)
        return {
            item["address"]: self.maildir.token(item["sentTo"], before.count(item["sentTo"]) + 1) for item in items
        }

    def link(self, mailbox, person):
        """Has challenges sent, and one person confirm all of them."""
        for token in self.send(mailbox).values():
            self.confirm(token, person).expect(200)

    def entry(self, person, address):
        """The entry of an address on a person's selection list; None where it is not on it."""
        items = self.socket.get(f"/v1/people/{person.user}/addresses", acting_user=person.user).expect(200).json["items"]
        return next((item for item in items if item["address"] == address), None)

    def reason(self, person, address):
        """Why the person cannot request for an address on their list."""
        return self.entry(person, address)["reason"]
