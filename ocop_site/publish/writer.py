"""Artifacts to disk. A spare tree beside the site is brought up to date and swapped in: the old site is whole until then.

Unchanged files are the same file in both trees (hard links), so that an edit costs what it changes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ocop_site.publish import manifest
from ocop_site.publish.manifest import Entry, Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A file that the site shall have: new bytes, or None where the published file stays as it is."""

    key: str
    digest: str
    body: bytes | None


def digest(body: bytes) -> str:
    """The digest that manifests keep."""
    return hashlib.sha256(body).hexdigest()


def bring_up_to_date(
    spare_path: Path, spare: Tree, site_path: Path, wanted: Mapping[str, Wanted]
) -> dict[str, Entry]:
    """Make the spare tree hold exactly what is wanted; its new entries."""
    spare_path.mkdir(parents=True, exist_ok=True)
    remove_strangers(spare_path, wanted)
    entries: dict[str, Entry] = {}
    folders: set[Path] = set()
    for target, want in wanted.items():
        path = spare_path / target
        known = spare.get(target)
        if known and known.digest == want.digest and manifest.is_untouched(path, known):
            entries[target] = known._replace(key=want.key)
            continue
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.add(path.parent)
        _put(path, want.body, site_path / target)
        entries[target] = manifest.entry(path, want.key, want.digest)
    return entries


def remove_strangers(tree_path: Path, wanted: Iterable[str]) -> int:
    """Remove every file that is not wanted, and folders that it leaves empty; how many files."""
    targets = set(wanted)
    removed = 0
    for folder, prefix, names in walk(tree_path):
        for name in names:
            if prefix + name not in targets:
                os.unlink(os.path.join(folder, name))
                removed += 1
        if prefix and not os.listdir(folder):
            os.rmdir(folder)
    return removed


def walk(tree_path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Every folder of a tree, the deepest first: its path, its prefix in targets, its files and links."""
    for folder, folders, names in os.walk(tree_path, topdown=False):
        inside = os.path.relpath(folder, tree_path).replace(os.sep, "/")
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        yield folder, "" if inside == "." else inside + "/", names + links


def _put(path: Path, body: bytes | None, published: Path) -> None:
    """Write new bytes; an unchanged file is linked from the site, or copied where disks cannot link.

    The old file is unlinked first, never written into: it may be the published one by a second name.
    """
    path.unlink(missing_ok=True)
    if body is not None:
        path.write_bytes(body)
        return
    try:
        os.link(published, path)
    except OSError:
        shutil.copy2(published, path)
