# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""openapi.yaml as a judge: every JSON answer that any test gets is held against it."""
import datetime
import functools
import json
import re

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tools import ROOT

DOCUMENT = yaml.safe_load((ROOT / "openapi.yaml").read_text())
PROBLEM = "application/problem+json"
FORMATS = FormatChecker()


def _closed(part):
    """The description as the daemon has to keep it: nothing undescribed in an answer, though readers should bear more."""
    if isinstance(part, list):
        return [_closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    closed = {name: _closed(value) for name, value in part.items()}
    return {"additionalProperties": False, **closed} if "properties" in closed and "type" in closed else closed


_REGISTRY = Registry().with_resource("urn:siegel", Resource(_closed(DOCUMENT), DRAFT202012))


@FORMATS.checks("date-time", ValueError)
def _is_a_time(value):
    return not isinstance(value, str) or bool(datetime.datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ"))


class NotDescribed(AssertionError):
    """An answer that openapi.yaml does not describe."""


@functools.cache
def _validator(pointer):
    schema = {"$ref": f"urn:siegel#{pointer}"}
    return Draft202012Validator(schema, registry=_REGISTRY, format_checker=FORMATS)


def _escaped(text):
    return text.replace("~", "~0").replace("/", "~1")


@functools.cache
def template(path):
    """The path of the description that a path of a call belongs to; the one with fewer variables wins."""
    def matches(candidate):
        return re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(candidate)), path)

    return min(filter(matches, DOCUMENT["paths"]), key=lambda candidate: candidate.count("{"), default=None)


def _resolved(pointer):
    """The place that a pointer leads to, references followed."""
    value = DOCUMENT
    for part in pointer.strip("/").split("/"):
        value = value[part.replace("~1", "/").replace("~0", "~")]
    return _resolved(value["$ref"].removeprefix("#")) if "$ref" in value else (pointer, value)


def check(method, path, status, content_type, body):
    """Holds an answer against the description; paths and methods that it does not have are answered with problems."""
    place = template(path.split("?")[0])
    operation = DOCUMENT["paths"].get(place, {}).get(method.lower())
    if operation is None:
        if content_type != PROBLEM:
            raise NotDescribed(f"{method} {path} is answered, and not described")
        return _validate("/components/schemas/Problem", body, f"{method} {path} {status}")
    responses = operation["responses"]
    name = str(status) if str(status) in responses else "default"
    pointer, response = _resolved(f"/paths/{_escaped(place)}/{method.lower()}/responses/{name}")
    content = response.get("content", {})
    if not content and not body:
        return None
    kind = (content_type or "").split(";")[0]
    if kind not in content:
        raise NotDescribed(f"{method} {path} {status}: {kind} is not among {list(content)}")
    if kind in ("application/json", PROBLEM):
        return _validate(f"{pointer}/content/{_escaped(kind)}/schema", body, f"{method} {path} {status}")
    return None


def _validate(pointer, body, what):
    error = next(_validator(pointer).iter_errors(json.loads(body)), None)
    if error is not None:
        raise NotDescribed(f"{what}: {error.json_path} {error.message[:500]}")
