"""Two folders change places in one step, so that there is no moment without a whole site."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_LINUX_EXCHANGE = 2
_MACOS_SWAP = 2


def into_place(new: Path, site: Path) -> None:
    """Make `new` the site; the old site, if there is one, stands at `new` afterwards.

    Linux and macOS exchange the two names atomically. Elsewhere, or on a disk that cannot, two renames leave a moment
    of a few microseconds without the site (docs/decisions).
    """
    if not site.exists():
        new.rename(site)
    elif not _exchange(os.fsencode(new), os.fsencode(site)):
        aside = new.with_name(new.name + ".old")
        # A process that was killed between the renames leaves it behind.
        shutil.rmtree(aside, ignore_errors=True)
        site.rename(aside)
        new.rename(site)
        aside.rename(new)


def _exchange(one: bytes, other: bytes) -> bool:
    """Whether the system exchanged the two names."""
    if not sys.platform.startswith(("linux", "darwin")):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "darwin":
            return library.renamex_np(one, other, _MACOS_SWAP) == 0
        status = library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _LINUX_EXCHANGE)
    except AttributeError:  # a C library older than the call
        return False
    return bool(status == 0)
