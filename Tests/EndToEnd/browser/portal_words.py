# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The words of the portal, so that tests press what people read."""
import functools
import re
import tomllib

from tools import ROOT

FOLDER = ROOT / "Sources" / "WebPortal" / "Words"


@functools.cache
def _table(language):
    table = {}
    for path in sorted(FOLDER.glob(f"*.{language}.toml")):
        for section, words in tomllib.loads(path.read_text()).items():
            table |= {f"{section}.{key}": text for key, text in words.items()}
    return table


def word(language, key, **values):
    """A text in a language, with its values in place."""
    return re.sub(r"\{(\w+)\}", lambda place: str(values[place.group(1)]), _table(language)[key])
