"""What the out folder was made from: for each file its key, digest, size and time. Kept beside the folder.

An unreadable manifest, or one of another version, is an empty one: everything is made again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

FORMAT = 1


class Entry(NamedTuple):
    """One file. `size` and `modified` (nanoseconds) tell whether somebody else touched it."""

    key: str
    digest: str
    size: int
    modified: int


Tree = Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The published tree, and the spare one: the tree before the last swap."""

    site: Tree
    spare: Tree


EMPTY = Manifest({}, {})


def read(path: Path) -> Manifest:
    """The manifest at `path`, or EMPTY."""
    try:
        data = json.loads(path.read_bytes())
        if data["format"] != FORMAT:
            return EMPTY
        return Manifest(_tree(data["site"]), _tree(data["spare"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return EMPTY


def write(manifest: Manifest, path: Path) -> None:
    """Replace the manifest at `path` in one step."""
    data = {"format": FORMAT, "site": manifest.site, "spare": manifest.spare}
    new = path.with_suffix(".new")
    new.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
    os.replace(new, path)


def entry(path: Path, key: str, digest: str) -> Entry:
    """The entry of a file that lies at `path`."""
    found = path.stat()
    return Entry(key, digest, found.st_size, found.st_mtime_ns)


def is_untouched(path: Path, known: Entry) -> bool:
    """Whether the file is as it was written, and no link to another."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (known.size, known.modified)


def _tree(rows: Mapping[str, list[object]]) -> Tree:
    return {target: Entry(*row) for target, row in rows.items()}  # type: ignore[arg-type]
