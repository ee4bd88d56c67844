"""Writing files of the content folder so that a fall half-way leaves the old text: temporary files, then renames."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./")


def write_all(texts: Mapping[Path, str | bytes]) -> None:
    """Write every file, or none: all temporary files stand before the first rename."""
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.new")
            waiting.append((beside, path))
            beside.write_bytes(text if isinstance(text, bytes) else text.encode())
        for beside, path in waiting:
            os.replace(beside, path)
    finally:
        for beside, _ in waiting:
            beside.unlink(missing_ok=True)


def scalar(text: str) -> str:
    """Text as a YAML value, in quotes where it could be read as anything else."""
    is_plain = bool(text) and set(text) <= _PLAIN and text[0].isalnum()
    return text if is_plain else json.dumps(text, ensure_ascii=False)
