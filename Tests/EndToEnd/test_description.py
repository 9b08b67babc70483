# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""openapi.yaml is valid, is what the daemon serves, and describes exactly the calls that there are.

That every answer is as described is checked wherever a test gets one: siegel_socket.py asks description.py.
"""
import json
import re

import openapi_spec_validator
import pytest

import description
from description import DOCUMENT, NotDescribed, template
from test_callers import ALLOWED, ANY_ROLE, EVERY_CALL
from tools import ROOT

METHODS = ("get", "put", "post", "patch", "delete")


def described_calls():
    return {(method.upper(), path) for path, item in DOCUMENT["paths"].items() for method in METHODS if method in item}


def test_the_description_is_valid():
    openapi_spec_validator.validate(DOCUMENT)


def test_the_daemon_serves_the_description(socket):
    answer = socket.get("/v1/openapi.yaml").expect(200)
    assert answer.headers["Content-Type"] == "application/yaml"
    assert answer.body == (ROOT / "openapi.yaml").read_bytes()


def test_every_call_is_described_and_no_other(socket):
    assert described_calls() == {(method, template(path)) for method, path in EVERY_CALL}
    for method, path in sorted(described_calls()):
        answer = socket.call(method, path.replace("{", "").replace("}", ""), b"", acting_user=None)
        assert answer.code not in ("method-not-allowed",), (method, path)


@pytest.mark.parametrize("role", ALLOWED)
def test_the_roles_are_those_of_the_protocol(role):
    for method, path in EVERY_CALL:
        may = {path, f"{method} {path}"} & (ALLOWED[role] | ANY_ROLE)
        roles = DOCUMENT["paths"][template(path)][method.lower()]["x-roles"]
        assert (role in roles) == bool(may), (role, method, path)


def test_every_problem_code_is_described():
    text = (ROOT / "Sources" / "SigningAPI" / "Problems" / "ProblemCode.swift").read_text()
    codes = {match[2] or match[1] for match in re.finditer(r'case (\w+)(?: = "([a-z0-9-]+)")?\n', text)}
    described = json.dumps(DOCUMENT)
    missing = sorted(code for code in codes if f"urn:siegel:error:{code}" not in described)
    assert len(codes) > 50 and missing == []


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.pop("status"),
        lambda body: body.update(status="fine"),
        lambda body: body.update(surprise=1),
        lambda body: body["issuers"][0].update(nextUpdate="tomorrow"),
    ],
)
def test_an_answer_that_is_not_as_described_is_noticed(socket, change):
    answer = socket.get("/v1/health").expect(200)
    body = answer.json
    change(body)
    with pytest.raises(NotDescribed):
        description.check("GET", "/v1/health", 200, "application/json", json.dumps(body).encode())


def test_an_answer_in_another_form_is_noticed(socket):
    with pytest.raises(NotDescribed):
        description.check("GET", "/v1/health", 200, "text/plain", b"ok")
    with pytest.raises(NotDescribed):
        description.check("GET", "/v1/nothing", 200, "application/json", b"{}")
