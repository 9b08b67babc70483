# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The directory that the tests enter: one domain, and a new person whenever a test needs one."""
import dataclasses
import itertools
import time
import urllib.parse

import passwords

DOMAIN = "example.org"
_numbers = itertools.count(1)


@dataclasses.dataclass
class Person:
    """A person as entered."""

    user: str
    given_name: str
    surname: str
    address: str
    functional: list

    @property
    def words(self):
        return {
            "givenName": self.given_name,
            "surname": self.surname,
            "primaryAddress": self.address,
            "functional": self.functional,
        }

    @property
    def function(self):
        """The first functional address."""
        return self.functional[0]["address"]


def new_address(prefix):
    return f"{prefix}{next(_numbers)}@{DOMAIN}"


def login(address=None, name="Sekretariat"):
    """A functional login as a person has it."""
    return {"address": address or new_address("info"), "kind": "login", "displayName": name}


class Directory:
    """Enters people over a socket and requests for them."""

    def __init__(self, socket):
        self.socket = socket

    def enter_domain(self, domain=DOMAIN):
        answer = self.socket.put(f"/v1/domains/{urllib.parse.quote(domain)}", {"kind": "directory", "contacts": []})
        assert answer.status in (200, 201), answer

    def enter(self, person):
        return self.socket.put(f"/v1/people/{person.user}", person.words)

    def new_person(self, given_name="Jürgen", surname="Müßig", functional=(), address=None):
        """A person whom the directory did not have yet."""
        number = next(_numbers)
        person = Person(f"ab{number:06}", given_name, surname, address or new_address("person"), list(functional))
        self.enter(person).expect(201)
        return person

    def new_contact(self, **names):
        """A person with a functional login."""
        return self.new_person(functional=[login()], **names)

    def remove(self, person):
        self.socket.delete(f"/v1/people/{person.user}").expect(204)

    def request(self, person, address=None, idempotency_key=None, **words):
        """Asks for a certificate; words that are None are left out."""
        body = {"address": person.address if address is None else address, **words}
        body = {name: value for name, value in body.items() if value is not None}
        return self.socket.post("/v1/certificates", body, acting_user=person.user, idempotency_key=idempotency_key)

    def request_with_key(self, person, address=None, algorithm="ec-p256", password=passwords.ASCII, **words):
        """Asks for a key and a PKCS#12 file; the elliptic curve is quick."""
        words = {"key": {"algorithm": algorithm}, **words}
        return self.request(person, address, password=password, **words)

    def certificate(self, serial, person=None):
        """The record of a serial number, for a person or for the administrator."""
        user = person.user if person else None
        return self.socket.get(f"/v1/certificates/{serial}", acting_user=user).expect(200).json

    def wait_for_status(self, serial, status, seconds=20):
        """Waits for what is written after the answer, such as the delivery."""
        deadline = time.monotonic() + seconds
        while (record := self.certificate(serial))["status"] != status:
            assert time.monotonic() < deadline, f"still {record['status']}, not {status}"
            time.sleep(0.02)
        return record

    def revoke(self, serial, reason="superseded", person=None):
        user = person.user if person else None
        return self.socket.post(f"/v1/certificates/{serial}/revoke", {"reason": reason}, acting_user=user)

    def certificates(self, person=None, **query):
        """The list of certificates that a person or the administrator sees."""
        path = "/v1/certificates?" + "&".join(f"{name}={value}" for name, value in query.items())
        return self.socket.items(path.rstrip("?"), acting_user=person.user if person else None)

    def state(self):
        """What a refused request must not change: the audit chain and the list of certificates."""
        deadline = time.monotonic() + 2
        while True:
            head = self.socket.get("/v1/audit/head").expect(200).json
            serials = [(item["serial"], item["status"]) for item in self.certificates()]
            is_settled = all(status != "undelivered" for _, status in serials)
            is_settled = is_settled and self.socket.get("/v1/audit/head").expect(200).json == head
            if is_settled or time.monotonic() > deadline:
                return head["number"], head["hash"], serials
            time.sleep(0.02)
