# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The figures for Prometheus: counted, named from closed sets, and readable."""
import re

import csr_files

LINE = re.compile(r'(?P<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?P<labels>.*)\})? (?P<value>[0-9.e+-]+)')
LABEL = re.compile(r'([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)')


def figures(socket):
    """The value of each series, by name and labels."""
    answer = socket.get("/metrics").expect(200)
    assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    text = answer.body.decode()
    assert text.endswith("\n")
    found, types = {}, {}
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name not in types
            types[name] = kind
            continue
        match = LINE.fullmatch(line)
        assert match, line
        labels = LABEL.findall(match["labels"] or "")
        assert sum(len(f'{name}="{value}",') for name, value in labels) in (0, len(match["labels"] or "") + 1)
        key = match["name"], frozenset(labels)
        assert key not in found, line
        assert re.sub("_(bucket|sum|count)$", "", match["name"]) in types or match["name"] in types
        found[key] = float(match["value"])
    return found


def count(found, route, status):
    return found.get(("siegel_requests_total", frozenset({("route", route), ("status", str(status))})), 0)


def test_calls_are_counted_and_timed(daemon, directory):
    monitor = daemon.role_socket("monitor")
    before = figures(monitor)
    for _ in range(3):
        directory.request(directory.new_person(), csr=csr_files.csr()).expect(201)
    directory.request(directory.new_person(), csr="nonsense").expect(422)
    daemon.socket.get("/v1/certificates/00ff").expect(404)
    after = figures(monitor)
    for route, status, more in [
        ("POST /v1/certificates", 201, 3), ("POST /v1/certificates", 422, 1),
        ("GET /v1/certificates/{serial}", 404, 1),
    ]:
        assert count(after, route, status) - count(before, route, status) == more
    duration = "siegel_request_duration_seconds"
    route = ("route", "POST /v1/certificates")
    timed = after[(f"{duration}_count", frozenset({route}))]
    assert timed == count(after, "POST /v1/certificates", 201) + count(after, "POST /v1/certificates", 422)
    assert after[(f"{duration}_bucket", frozenset({route, ("le", "+Inf")}))] == timed
    limits = ["0.0005", "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10"]
    buckets = [after[(f"{duration}_bucket", frozenset({route, ("le", limit)}))] for limit in limits]
    assert buckets == sorted(buckets) and 0 < after[(f"{duration}_sum", frozenset({route}))] < 60
    lanes = {dict(labels)["lane"] for name, labels in after if name == "siegel_lane_occupancy"}
    assert {"signing", "password", "key making", "lists"} <= lanes


def test_no_caller_names_a_figure(daemon):
    """Whatever is asked for, routes come from the table, and what is in none is one of them."""
    monitor = daemon.role_socket("monitor")
    before = figures(monitor)
    for number in range(50):
        daemon.socket.get(f"/v1/nowhere/{number}").expect(404)
        daemon.socket.call("GET", f"/v1/people/nobody{number}").expect(404)
    after = figures(monitor)
    assert count(after, "unknown", 404) - count(before, "unknown", 404) == 50
    assert len(after) - len(before) <= 2 * 17 + 4
    assert not [key for key in after if "nobody" in str(key) or "nowhere" in str(key)]


def test_prometheus_gets_the_format_it_asks_for(daemon):
    accept = "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.4,*/*;q=0.1"
    answer = daemon.role_socket("monitor").get("/metrics", headers=[("Accept", accept)]).expect(200)
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    daemon.role_socket("admin").get("/metrics").expect(200)
    daemon.role_socket("portal").get("/metrics").expect_problem(403, "role-required")
