# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Scripts of commands and what they say.

A line that begins with `$ ` is a command for bash, the lines below it are what it says on standard output and error,
and `[1]` its status where that is not 0. In expected lines `<time>`, `<serial>`, `<hash>`, `<number>`, `<version>` and `<any>` stand
for what differs from run to run; `<serial:info>` also remembers it, and later commands and lines may say `<info>`.
A line `...` stands for any number of lines. Lines that begin with `#` are comments.
"""
import re

from tools import BINARIES, environment, run

PATTERNS = {
    "time": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "serial": r"[0-9a-f]{32}",
    "hash": r"[0-9a-f]{64}",
    "number": r"\d+",
    "date": r"\d{8}",
    "version": r"\d+\.\d+\.\d+",
    "any": r".*",
}
PLACEHOLDER = re.compile(r"<([a-z]+)(?::([a-z]+))?>")


class Step:
    """One command, the lines that it should say, and its status."""

    def __init__(self, line, command):
        self.line = line
        self.command = command
        self.expected = []
        self.status = 0


def read(text):
    """The steps of a script."""
    steps = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("$ "):
            steps.append(Step(number, line[2:]))
        elif re.fullmatch(r"\[\d+\]", line):
            steps[-1].status = int(line[1:-1])
        elif line and not line.startswith("#"):
            steps[-1].expected.append(line)
    return steps


class Script:
    """Runs the steps of a script in a directory, and remembers what the placeholders stood for."""

    def __init__(self, directory):
        self.directory = directory
        self.known = {}

    def run(self, steps):
        """Runs all steps; gives what differs from the script, an empty text for nothing."""
        for step in steps:
            difference = self._difference(step)
            if difference:
                return f"line {step.line}: $ {step.command}\n{difference}"
        return ""

    def _difference(self, step):
        command = PLACEHOLDER.sub(lambda match: self.known.get(match[1], match[0]), step.command)
        path = f"{BINARIES}:{environment()['PATH']}"
        outcome = run("bash", "-c", f"exec 2>&1; {command}", cwd=self.directory, PATH=path, COLUMNS="80")
        said = [line for line in outcome.text.splitlines() if line]
        if outcome.status != step.status:
            return f"status {outcome.status} instead of {step.status}:\n{outcome.text}"
        match = re.fullmatch(self._pattern(step.expected), "".join(line + "\n" for line in said))
        if match is None:
            return "expected:\n" + "\n".join(step.expected) + "\nsaid:\n" + outcome.text
        self.known.update(match.groupdict())
        return ""

    def _pattern(self, lines):
        named = set()
        return "".join("(?:.*\n)*?" if line == "..." else self._line_pattern(line, named) + "\n" for line in lines)

    def _line_pattern(self, line, named):
        pattern, end = "", 0
        for match in PLACEHOLDER.finditer(line):
            pattern += re.escape(line[end : match.start()]) + self._placeholder(match, named)
            end = match.end()
        return pattern + re.escape(line[end:])

    def _placeholder(self, match, named):
        kind, name = match.groups()
        if kind in named:
            return f"(?P={kind})"
        if kind in self.known:
            return re.escape(self.known[kind])
        if kind not in PATTERNS:
            return re.escape(match[0])
        if name:
            named.add(name)
        return f"(?P<{name}>{PATTERNS[kind]})" if name else PATTERNS[kind]
