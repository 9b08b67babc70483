# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Mailboxes against callers who want another's, and against words that break a rule."""
import pytest

from people import DOMAIN as DIRECTORY_DOMAIN
from people import Directory
from registry import DOMAIN, Registry, new_address

OTHER_DOMAIN = "other.example.org"
UNKNOWN_ID = "0" * 32


@pytest.fixture(scope="module")
def registries(daemon):
    """Two contacts with a domain each, and one with a domain that is written in two ways."""
    directory = Directory(daemon.socket)
    domains = {"own": DOMAIN, "other": OTHER_DOMAIN, "idn": "xn--bcher-kva.example"}
    return {name: Registry(directory, daemon.home, domain) for name, domain in domains.items()}


@pytest.fixture
def registry(registries):
    return registries["own"]


@pytest.fixture
def other(registries):
    return registries["other"]


@pytest.fixture
def unchanged(directory):
    """Asserts that a refusal left nothing behind."""
    before = directory.state()
    yield
    assert directory.state() == before


def pointers(answer):
    return [error["pointer"] for error in answer.json.get("errors", [])]


def calls_on(mailbox_id, user):
    """Every call that names a mailbox; each would be carried out for its contact."""
    path = f"/v1/mailboxes/{mailbox_id}"
    return {
        "show": ("GET", path, None, user),
        "edit": ("PATCH", path, {"comment": "mine"}, user),
        "deactivate": ("PATCH", path, {"active": False}, user),
        "edit unreadably": ("PATCH", path, b"{", user),
        "delete": ("DELETE", path, None, user),
        "challenge": ("POST", f"{path}/challenges", {}, user),
        "challenge unreadably": ("POST", f"{path}/challenges", {"addresses": ["@"], "x": 1}, user),
    }


def calls_in(domain, user):
    """Every call that names a domain; each would be carried out for its contact."""
    path = f"/v1/domains/{domain}"
    draft = {"address": f"taken@{domain}", "type": "personal"}
    return {
        "list": ("GET", f"{path}/mailboxes", None, user),
        "search": ("GET", f"{path}/mailboxes?q=a&status=sent", None, user),
        "register": ("POST", f"{path}/mailboxes", draft, user),
        "register unreadably": ("POST", f"{path}/mailboxes", b"[", user),
        "challenge": ("POST", f"{path}/challenges", {"status": "neverSent"}, user),
    }


def make(socket, call):
    method, path, body, user = call
    return socket.call(method, path, body, acting_user=user)


@pytest.mark.parametrize("name", calls_on("", ""))
def test_a_mailbox_of_another_contact_does_not_exist(directory, registry, other, name):
    mailbox = registry.add(new_address("kept"))
    before = directory.state()
    stranger = other.contact.user
    answer = make(registry.socket, calls_on(mailbox["id"], stranger)[name]).expect_problem(404, "not-found")
    absent = make(registry.socket, calls_on(UNKNOWN_ID, stranger)[name])
    assert answer.body == absent.body, "the two cannot be told apart"
    assert "rule" not in answer.json
    assert directory.state() == before and registry.mailbox(mailbox) == mailbox


@pytest.mark.parametrize("name", calls_in("", ""))
def test_a_domain_of_another_contact_does_not_exist(directory, registry, other, unchanged, name):
    answer = make(registry.socket, calls_in(registry.domain, other.contact.user)[name])
    answer.expect_problem(404, "not-found")
    absent = make(registry.socket, calls_in("nobody.example.org", other.contact.user)[name])
    assert answer.body == absent.body, "the two cannot be told apart"


def test_a_person_without_domains_has_none(directory, registry):
    person = directory.new_person()
    before = directory.state()
    for call in [*calls_in(registry.domain, person.user).values(), *calls_in(DIRECTORY_DOMAIN, person.user).values()]:
        make(registry.socket, call).expect_problem(404, "not-found")
    assert registry.socket.items("/v1/domains", acting_user=person.user) == []
    assert directory.state() == before


def test_contacts_see_their_own_domains(registry, other):
    for one in (registry, other):
        items = registry.socket.items("/v1/domains", acting_user=one.contact.user)
        assert [item["domain"] for item in items] == [one.domain]
    domains = {item["domain"] for item in registry.socket.items("/v1/domains")}
    assert {registry.domain, other.domain, DIRECTORY_DOMAIN} <= domains


def test_who_is_contact_no_longer_has_nothing_left(directory, registry):
    mailbox, successor = registry.add(new_address("handed-over")), directory.new_person()
    registry.enter_domain(contacts=[successor.user])
    try:
        for call in calls_on(mailbox["id"], registry.contact.user).values():
            make(registry.socket, call).expect_problem(404, "not-found")
        assert registry.mailbox(mailbox, successor) == mailbox
    finally:
        registry.enter_domain()


@pytest.mark.parametrize("name", [*calls_on("", ""), *calls_in("", "")])
def test_a_portal_names_the_person_it_acts_for(daemon, registry, name):
    call = {**calls_on(UNKNOWN_ID, None), **calls_in(registry.domain, None)}[name]
    make(daemon.role_socket("portal"), call).expect_problem(400, "acting-user-required")


@pytest.mark.parametrize("mailbox_id", ["x", UNKNOWN_ID[:-1], "A" * 32, "%00", "..", "a" * 5000])
def test_what_is_no_identifier_names_nothing(registry, mailbox_id):
    registry.socket.get(f"/v1/mailboxes/{mailbox_id}").expect_problem(404, "not-found")


def test_an_administrator_keeps_mailboxes_of_every_domain(registry):
    draft = {"address": new_address("admin"), "type": "personal"}
    answer = registry.socket.post(f"/v1/domains/{registry.domain}/mailboxes", draft).expect(201)
    path = answer.headers["Location"]
    assert path == f"/v1/mailboxes/{answer.json['id']}"
    assert registry.socket.get(path).expect(200).json == answer.json == registry.mailbox(answer.json)
    registry.socket.delete(path).expect(204)
    registry.socket.get(path).expect_problem(404, "not-found")


def test_a_new_mailbox_has_all_its_words(directory, registry):
    person, address, alias = directory.new_person(), new_address("Info"), new_address("alias")
    words = {"displayName": "Müller & Söhne", "aliases": [alias], "comment": "Zeile 1\nZeile 2"}
    mailbox = registry.add(address, type="functional", applicantAddress=person.address, **words)
    standing = {"status": "neverSent", "user": None, "at": None, "expiresAt": None}
    assert mailbox == {
        "id": mailbox["id"], "domain": registry.domain, "address": address, "type": "functional",
        "applicantAddress": person.address, "active": True, "requestable": False, "reason": "alias-unconfirmed",
        "validCertificates": 0, "addresses": [{"address": address, **standing}, {"address": alias, **standing}], **words,
    }


BAD_BODIES = {
    "no JSON": (b"{", 400, "malformed-json", []),
    "no object": (b"[]", 422, "invalid-field", [""]),
    "nothing": (b"{}", 422, "invalid-field", ["/address"]),
    "unknown key": ({"address": "a@b.example", "type": "personal", "owner": "x"}, 400, "unknown-field", ["/owner"]),
    "key of another case": ({"Address": "a@b.example", "type": "personal"}, 400, "unknown-field", ["/Address"]),
    "key of the answer": ({"address": "a@b.example", "type": "personal", "id": "1"}, 400, "unknown-field", ["/id"]),
    "duplicate key": (
        b'{"address":"a@b.example","type":"personal","address":"c@b.example"}', 400, "duplicate-key", ["/address"]
    ),
    "duplicate key, escaped": (
        b'{"type":"personal","address":"a@b.example","\\u0061ddress":"c@b.example"}', 400, "duplicate-key", ["/address"]
    ),
    "another type": ({"address": "a@b.example", "type": "group"}, 422, "invalid-field", ["/type"]),
    "type in capitals": ({"address": "a@b.example", "type": "Personal"}, 422, "invalid-field", ["/type"]),
    "aliases as text": ({"address": "a@b.example", "type": "personal", "aliases": "x"}, 422, "invalid-field", ["/aliases"]),
    "name as number": ({"address": "a@b.example", "type": "personal", "displayName": 1}, 422, "invalid-field", ["/displayName"]),
}


@pytest.mark.parametrize("fault", BAD_BODIES)
def test_a_body_is_read_strictly(registry, unchanged, fault):
    body, status, code, places = BAD_BODIES[fault]
    answer = registry.socket.post(f"/v1/domains/{registry.domain}/mailboxes", body, acting_user=registry.contact.user)
    answer.expect_problem(status, code)
    assert status == 400 and not pointers(answer) or pointers(answer)[: len(places)] == places


class Names:
    """The addresses that the refusals below are about."""

    def __init__(self, directory, registries):
        self.taken = registries["own"].add(new_address("Taken"), aliases=[new_address("taken-alias")])
        self.idn = registries["idn"].add("anna@xn--bcher-kva.example")
        self.person = directory.new_person(address=new_address("directory"))
        self.function = new_address("login")
        directory.new_person(functional=[{"address": self.function, "kind": "login"}])


@pytest.fixture(scope="module")
def names(daemon, registries):
    return Names(registries["own"].directory, registries)


def free():
    return new_address("free")


BAD_DRAFTS = {
    "alias in the domain of another contact": (
        lambda n: {"aliases": [new_address("a", OTHER_DOMAIN)]}, 422, "address-outside", "M5", "/aliases"
    ),
    "alias in a directory domain": (
        lambda n: {"aliases": [new_address("a", DIRECTORY_DOMAIN)]}, 422, "address-outside", "M5", "/aliases"
    ),
    "alias in no domain": (
        lambda n: {"aliases": [new_address("a", "nobody.example.org")]}, 422, "address-outside", "M5", "/aliases"
    ),
    "alias in a domain below": (
        lambda n: {"aliases": [new_address("a", f"sub.{DOMAIN}")]}, 422, "address-outside", "M5", "/aliases"
    ),
    "primary outside the domain": (
        lambda n: {"address": new_address("a", OTHER_DOMAIN)}, 422, "address-outside", "M12", "/address"
    ),
    "primary in a domain below": (
        lambda n: {"address": new_address("a", f"sub.{DOMAIN}")}, 422, "address-outside", "M12", "/address"
    ),
    "primary of a person": (
        lambda n: {"address": n.person.address}, 409, "address-of-directory", "M12", "/address"
    ),
    "primary of a person, in capitals": (
        lambda n: {"address": n.person.address.upper()}, 409, "address-of-directory", "M12", "/address"
    ),
    "primary of a login": (lambda n: {"address": n.function}, 409, "address-of-directory", "M12", "/address"),
    "alias of a login": (lambda n: {"aliases": [n.function]}, 409, "address-of-directory", "M12", "/aliases"),
    "three aliases": (lambda n: {"aliases": [free(), free(), free()]}, 422, "invalid-field", "M1", "/aliases"),
    "alias that is the primary": (
        lambda n: {"address": "twice@" + DOMAIN, "aliases": ["Twice@" + DOMAIN]}, 422, "invalid-field", "M4", "/aliases"
    ),
    "alias twice, by the case of the host": (
        lambda n: {"aliases": ["twice@" + DOMAIN, "twice@" + DOMAIN.upper()]}, 422, "invalid-field", "M4", "/aliases"
    ),
    "primary of another mailbox": (
        lambda n: {"address": n.taken["address"]}, 409, "address-taken", "M4", "/address"
    ),
    "primary of another mailbox, by case": (
        lambda n: {"address": n.taken["address"].upper()}, 409, "address-taken", "M4", "/address"
    ),
    "alias of another mailbox as primary": (
        lambda n: {"address": n.taken["aliases"][0]}, 409, "address-taken", "M4", "/address"
    ),
    "primary of another mailbox as alias": (
        lambda n: {"aliases": [free(), n.taken["address"]]}, 409, "address-taken", "M4", "/aliases"
    ),
    "applicant of a personal one": (
        lambda n: {"applicantAddress": n.person.address}, 422, "invalid-field", "M1", "/applicantAddress"
    ),
    "applicant whom nobody knows": (
        lambda n: {"type": "functional", "applicantAddress": new_address("nobody", DIRECTORY_DOMAIN)},
        422, "applicant-unknown", "C2", "/applicantAddress",
    ),
    "applicant that is a login": (
        lambda n: {"type": "functional", "applicantAddress": n.function},
        422, "applicant-unknown", "C2", "/applicantAddress",
    ),
    "name with a line end": (
        lambda n: {"displayName": "A\r\nBcc: all@example.org"}, 422, "invalid-field", "M1", "/displayName"
    ),
    "name of 257 characters": (lambda n: {"displayName": "ü" * 257}, 422, "invalid-field", "M1", "/displayName"),
    "comment of 4001 characters": (lambda n: {"comment": "c" * 4001}, 422, "invalid-field", "M1", "/comment"),
    "comment with NUL": (lambda n: {"comment": "a\0b"}, 422, "invalid-field", "M1", "/comment"),
    "address unreadable": (lambda n: {"address": "a b@" + DOMAIN}, 422, "invalid-address", None, "/address"),
    "alias unreadable": (lambda n: {"aliases": [free(), "a@@b"]}, 422, "invalid-address", None, "/aliases/1"),
    "applicant unreadable": (
        lambda n: {"type": "functional", "applicantAddress": ""}, 422, "invalid-address", None, "/applicantAddress"
    ),
}


@pytest.mark.parametrize("fault", BAD_DRAFTS)
def test_what_breaks_a_rule_is_not_registered(registry, names, unchanged, fault):
    make_words, status, code, rule, place = BAD_DRAFTS[fault]
    before = len(registry.socket.items(f"/v1/domains/{registry.domain}/mailboxes"))
    answer = registry.ask_to_add(**{"address": free(), **make_words(names)}).expect_problem(status, code, rule)
    assert pointers(answer) == [place] and answer.json.get("rule") == rule
    assert len(registry.socket.items(f"/v1/domains/{registry.domain}/mailboxes")) == before


@pytest.mark.parametrize("host", ["bücher.example", "BÜCHER.example", "xn--bcher-kva.example", "XN--BCHER-KVA.EXAMPLE"])
def test_an_address_is_one_in_both_forms_of_its_host(registries, names, unchanged, host):
    idn = registries["idn"]
    idn.ask_to_add(f"Anna@{host}").expect_problem(409, "address-taken", "M4")
    idn.ask_to_add("berta@xn--bcher-kva.example", aliases=[f"ANNA@{host}"]).expect_problem(409, "address-taken", "M4")


def test_mailboxes_are_in_managed_domains_alone(registry, directory):
    draft = {"address": new_address("a", DIRECTORY_DOMAIN), "type": "personal"}
    path = f"/v1/domains/{DIRECTORY_DOMAIN}/mailboxes"
    registry.socket.post(path, draft).expect_problem(409, "domain-not-managed", "D2")
    assert registry.socket.items(path) == []


def test_a_domain_with_mailboxes_stays_as_it_is(registry, names):
    registry.enter_domain()
    words = {"kind": "directory", "contacts": [registry.contact.user]}
    path = f"/v1/domains/{registry.domain}"
    assert pointers(registry.socket.put(path, words).expect_problem(409, "domain-kind", "D2")) == ["/kind"]
    registry.socket.delete(path).expect_problem(409, "domain-in-use", "D2")


@pytest.fixture(scope="module")
def linked(registries):
    """A linked functional mailbox that is active."""
    registry = registries["own"]
    person = registry.directory.new_person()
    mailbox = registry.add(new_address("linked"), type="functional", displayName="Alt", applicantAddress=person.address)
    registry.link(mailbox, person)
    return registry.mailbox(mailbox)


BAD_EDITS = {
    "another address": (lambda n: {"address": new_address("x")}, 409, "field-fixed", "M2", "/address"),
    "another type": (lambda n: {"type": "personal"}, 409, "field-fixed", "M2", "/type"),
    "another name while linked": (lambda n: {"displayName": "Neu"}, 409, "mailbox-linked", "M7", "/displayName"),
    "another applicant while linked": (
        lambda n: {"applicantAddress": n.person.address}, 409, "mailbox-linked", "M7", "/applicantAddress"
    ),
    "no applicant while linked": (
        lambda n: {"applicantAddress": None}, 409, "mailbox-linked", "M7", "/applicantAddress"
    ),
    "another name and active": (
        lambda n: {"displayName": "Neu", "active": True}, 409, "mailbox-linked", "M7", "/displayName"
    ),
    "links ended while active": (
        lambda n: {"active": True, "endLinks": True}, 409, "mailbox-active", "M9", "/endLinks"
    ),
    "links ended alone": (lambda n: {"endLinks": True}, 422, "invalid-field", "M9", "/endLinks"),
    "links ended by deactivating": (
        lambda n: {"active": False, "endLinks": True}, 422, "invalid-field", "M9", "/endLinks"
    ),
    "three aliases": (lambda n: {"aliases": [free(), free(), free()]}, 422, "invalid-field", "M1", "/aliases"),
    "alias of another": (lambda n: {"aliases": [n.taken["address"]]}, 409, "address-taken", "M4", "/aliases"),
    "alias outside": (
        lambda n: {"aliases": [new_address("x", OTHER_DOMAIN)]}, 422, "address-outside", "M5", "/aliases"
    ),
    "its own address as alias": (
        lambda n: {"aliases": [free(), "LINKED" + n.linked_rest]}, 422, "invalid-field", "M4", "/aliases"
    ),
    "null for a name": (lambda n: {"displayName": None}, 422, "invalid-field", None, "/displayName"),
    "unknown key": (lambda n: {"requestable": True}, 400, "unknown-field", None, None),
    "text for active": (lambda n: {"active": "no"}, 422, "invalid-field", None, "/active"),
}


@pytest.mark.parametrize("fault", BAD_EDITS)
def test_an_edit_that_breaks_a_rule_changes_nothing(registry, names, linked, unchanged, fault):
    names.linked_rest = linked["address"].removeprefix("linked")
    make_words, status, code, rule, place = BAD_EDITS[fault]
    answer = registry.ask_to_edit(linked, comment="would be stored", **make_words(names))
    answer.expect_problem(status, code, rule)
    assert answer.json.get("rule") == rule and (place is None or pointers(answer) == [place])
    assert registry.mailbox(linked) == linked


def test_an_edit_may_repeat_what_the_mailbox_has(registry, linked, unchanged):
    words = {name: linked[name] for name in ("address", "type", "displayName", "aliases", "applicantAddress", "active")}
    assert registry.edit(linked, **words) == linked
    assert registry.edit(linked) == linked


def test_only_a_mailbox_without_challenges_is_deleted(registry):
    mailbox = registry.add(new_address("deleted"))
    registry.send(mailbox)
    path = f"/v1/mailboxes/{mailbox['id']}"
    registry.socket.delete(path, acting_user=registry.contact.user).expect_problem(409, "mailbox-in-use", "M3")
    registry.deactivate(mailbox)
    registry.socket.delete(path).expect_problem(409, "mailbox-in-use", "M3")
    other = registry.add(new_address("deleted"))
    registry.socket.delete(f"/v1/mailboxes/{other['id']}", acting_user=registry.contact.user).expect(204)
    registry.add(other["address"])


def test_a_repeated_registration_makes_one_mailbox(registry, other):
    address = new_address("repeated")
    path = f"/v1/domains/{registry.domain}/mailboxes"
    body = {"address": address, "type": "personal"}

    def post(body, user=registry.contact.user, key="register"):
        return registry.socket.post(path, body, acting_user=user, idempotency_key=key)

    first = post(body).expect(201)
    before = registry.directory.state()
    again = post(dict(reversed(body.items()))).expect(201)
    assert (again.json, again.headers["Location"]) == (first.json, first.headers["Location"])
    post({**body, "comment": "x"}).expect_problem(422, "idempotency-key-reused")
    post(body, key="another").expect_problem(409, "address-taken", "M4")
    post(body, key="ü").expect_problem(400, "idempotency-key-invalid")
    post(body, user=other.contact.user).expect_problem(404, "not-found")
    assert registry.directory.state() == before


@pytest.fixture(scope="module")
def listed(daemon):
    """A contact with three mailboxes in a domain of their own."""
    registry = Registry(Directory(daemon.socket), daemon.home, "lists.example.org")
    person = registry.directory.new_person()
    registry.add("c@lists.example.org", displayName="Äpfel, grün", comment="eins")
    registry.add("a@lists.example.org", displayName="birnen", type="functional", applicantAddress=person.address)
    linked = registry.add("b@lists.example.org", displayName="Citronen 100%", aliases=["z@lists.example.org"])
    registry.link(linked, person)
    return registry


def listing(registry, query):
    path = f"/v1/domains/{registry.domain}/mailboxes{query}"
    return registry.socket.get(path, acting_user=registry.contact.user)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", "abc"), ("?sort=address", "abc"), ("?sort=-address", "cba"), ("?sort=displayName", "abc"),
        ("?sort=-displayName", "cba"), ("?sort=comment&limit=1000", None), ("?type=functional", "a"),
        ("?type=personal", "bc"), ("?status=neverSent", "ac"), ("?status=confirmed", "b"), ("?status=sent", ""),
        ("?q=z@lists", "b"), ("?q=%C3%84PFEL", "c"), ("?q=CITRONEN%20100%25", "b"), ("?q=%25", ""), ("?q=_", ""),
        ("?q=", "abc"), ("?q=lists", ""), ("?q=c", "bc"), ("?q=c&type=personal&status=neverSent&sort=-address", "c"),
        ("?q=ei", "c"), ("?q=ins", ""), ("?q=A@Lists.Example.ORG", "a"), ("?q=c&sort=-address", "cb"),
    ],
)
def test_lists_are_narrowed_and_sorted(listed, query, names):
    found = [item["address"][0] for item in listing(listed, query).expect(200).json["items"]]
    assert "".join(found) == names if names is not None else sorted(found) == list("abc")


@pytest.mark.parametrize(
    ("query", "names"),
    [("?limit=1", "abc"), ("?limit=1&sort=-displayName", "abc"), ("?limit=1&sort=comment&q=c", "bc")],
)
def test_pages_show_each_mailbox_once(listed, query, names):
    items = listed.socket.items(
        f"/v1/domains/{listed.domain}/mailboxes{query}", acting_user=listed.contact.user
    )
    assert sorted(item["address"][0] for item in items) == list(names)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?type=group", "invalid-parameter"), ("?type=", "invalid-parameter"), ("?type=Personal", "invalid-parameter"),
        ("?status=valid", "invalid-parameter"), ("?status=neversent", "invalid-parameter"),
        ("?status=sent,confirmed", "invalid-parameter"), ("?status=sent&status=refused", "invalid-parameter"),
        ("?sort=name", "invalid-parameter"), ("?sort=--address", "invalid-parameter"),
        ("?sort=+address", "invalid-parameter"), ("?sort=address%20DESC", "invalid-parameter"),
        ("?limit=0", "invalid-parameter"), ("?limit=1001", "invalid-parameter"), ("?order=x", "invalid-parameter"),
        ("?cursor=", "invalid-cursor"), ("?cursor=x", "invalid-cursor"), (f"?cursor={UNKNOWN_ID}zz", "invalid-cursor"),
        (f"?cursor={UNKNOWN_ID[:-1]}", "invalid-cursor"), (f"?cursor={'A' * 32}61", "invalid-cursor"),
    ],
)
def test_wrong_words_of_a_query_are_refused(listed, query, code):
    listing(listed, query).expect_problem(400, code)


def test_a_refusal_lists_the_words_that_there_are(listed):
    words = {"type": "personal, functional", "status": "neverSent, sent, confirmed", "sort": "comment, -address"}
    for name, some in words.items():
        assert some in listing(listed, f"?{name}=x").expect_problem(400, "invalid-parameter").json["detail"]
