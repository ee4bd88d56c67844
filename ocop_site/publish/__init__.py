"""Publish: jobs to disk. The only room that writes the site and the only one that forks.

Enters: jobs, the functions `run` and `key`, a folder. Leaves: an Outcome. May import: model, diagnostics. It is given
how a job is rendered; it does not know.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ocop_site.diagnostics import Diagnostic
from ocop_site.model.page import Job
from ocop_site.publish import manifest, pool, swap, writer
from ocop_site.publish.manifest import Manifest
from ocop_site.publish.pool import Run
from ocop_site.publish.writer import Wanted

MOST_BYTES = 1_000_000_000
"""What GitHub Pages takes (docs.github.com, "GitHub Pages limits": a published site may be no larger than 1 GB)."""
OUR_MARK = ".nojekyll"
"""A file that every site of ours has and whose text is our name."""


class Refused(Exception):
    """The surroundings do not allow publishing; the text says why, in Vietnamese and English."""


class TooLarge(Exception):
    """The site would be larger than its host takes; nothing was written. `size` is in bytes."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What publishing did. With diagnostics nothing was written."""

    diagnostics: tuple[Diagnostic, ...] = ()
    rendered: Mapping[str, int] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    size: int = 0


def publish(
    jobs: Sequence[Job],
    *,
    run: Run,
    key: Callable[[Job], str],
    site_path: Path,
    workers: int | None = None,
    use_cache: bool = True,
    most_bytes: int = MOST_BYTES,
    progress: Callable[[int, int], object],
) -> Outcome:
    """Render what changed and swap the new site in.

    Raises Refused for a folder that is not ours, TooLarge when all files together have more than `most_bytes`.
    """
    state_path = _state_path(site_path)
    _refuse_foreign(site_path, state_path)
    with _alone(state_path):
        known = manifest.read(state_path / "manifest.json") if use_cache else manifest.EMPTY
        keys = {job.target: key(job) for job in jobs}
        todo = [job for job in jobs if not _is_unchanged(job, keys[job.target], known, site_path)]
        wanted: dict[str, Wanted] = {}
        faults: list[Diagnostic] = []
        for number, result in enumerate(pool.run_all(todo, run, workers), start=1):
            progress(number, len(todo))
            if isinstance(result, Diagnostic):
                faults.append(result)
            else:
                wanted[result.target] = Wanted(
                    key=keys[result.target], digest=writer.digest(result.body), body=result.body
                )
        rendered = Counter(job.renderer.value for job in todo)
        if faults:
            return Outcome(diagnostics=tuple(faults), rendered=rendered)
        if (size := _size(jobs, wanted, known)) > most_bytes:
            raise TooLarge(size)
        try:
            return _write(jobs, keys, wanted, known, site_path, state_path, rendered)
        except OSError as error:
            # A full disk, a folder without permission: the site that was there still is.
            raise Refused(f"{error.filename or site_path}: {error.strerror}") from None


def _size(jobs: Sequence[Job], made: Mapping[str, Wanted], known: Manifest) -> int:
    """The bytes of all files: of the rendered ones as they are, of the others as they were published."""
    bodies = {target: len(want.body or b"") for target, want in made.items()}
    targets = (job.target for job in jobs)
    return sum(bodies[one] if one in bodies else known.site[one].size for one in targets)


def _write(
    jobs: Sequence[Job],
    keys: Mapping[str, str],
    made: Mapping[str, Wanted],
    known: Manifest,
    site_path: Path,
    state_path: Path,
    rendered: Mapping[str, int],
) -> Outcome:
    wanted = {job.target: _wanted(job, keys, made, known, site_path) for job in jobs}
    written = tuple(target for target, want in wanted.items() if want.body is not None)
    removed = tuple(sorted(_on_disk(site_path) - set(wanted)))
    if not written and not removed:
        site = {target: known.site[target]._replace(key=keys[target]) for target in wanted}
        manifest.write(Manifest(site, known.spare), state_path / "manifest.json")
    else:
        spare_path = state_path / "spare"
        new = writer.bring_up_to_date(spare_path, known.spare, site_path, wanted)
        swap.into_place(spare_path, site_path)
        manifest.write(Manifest(new, known.site), state_path / "manifest.json")
        site = new
    size = sum(entry.size for entry in site.values())
    return Outcome(rendered=rendered, written=written, removed=removed, size=size)


def _wanted(
    job: Job,
    keys: Mapping[str, str],
    made: Mapping[str, Wanted],
    known: Manifest,
    site_path: Path,
) -> Wanted:
    """A rendered file, without its bytes where the published one has the same."""
    entry = known.site.get(job.target)
    new = made.get(job.target)
    if new is None:
        # Not rendered: its key is the one that the published file was made with.
        return Wanted(key=keys[job.target], digest=known.site[job.target].digest, body=None)
    same = entry is not None and entry.digest == new.digest
    if same and entry and manifest.is_untouched(site_path / job.target, entry):
        return Wanted(key=new.key, digest=new.digest, body=None)
    return new


def _is_unchanged(job: Job, key: str, known: Manifest, site_path: Path) -> bool:
    entry = known.site.get(job.target)
    if entry is None or not key or entry.key != key:
        return False
    return manifest.is_untouched(site_path / job.target, entry)


def targets(site_path: Path) -> frozenset[str]:
    """Every file of a site on disk, by its path there, letter for letter; none where there is no such folder."""
    return frozenset(_on_disk(site_path))


def _on_disk(site_path: Path) -> set[str]:
    return {prefix + name for _, prefix, names in writer.walk(site_path) for name in names}


def _state_path(site_path: Path) -> Path:
    """Beside the out folder: the manifest, the spare tree, the lock."""
    if site_path.name in ("", ".."):
        raise Refused(f"{site_path}: cần tên của thư mục / the name of the folder is needed")
    return site_path.with_name(f".{site_path.name}.ocop")


def _refuse_foreign(site_path: Path, state_path: Path) -> None:
    """No folder of somebody else's is ever replaced."""
    if site_path.is_symlink() or (site_path.exists() and not site_path.is_dir()):
        raise Refused(f"{site_path}: không phải thư mục / not a folder")
    if site_path.exists() and any(site_path.iterdir()) and not _is_ours(site_path, state_path):
        raise Refused(
            f"{site_path}: thư mục có tệp không do chương trình này tạo; chọn thư mục khác bằng -d"
            " / the folder holds files that this program did not make; choose another with -d"
        )


def _is_ours(site_path: Path, state_path: Path) -> bool:
    """Whether the folder has our mark, or at least one file as we wrote it."""
    mark = site_path / OUR_MARK
    if mark.is_file() and mark.read_bytes() == b"ocop_site\n":
        return True
    known = manifest.read(state_path / "manifest.json").site
    return any(manifest.is_untouched(site_path / one, entry) for one, entry in known.items())


@contextmanager
def _alone(state_path: Path) -> Iterator[None]:
    """Hold the lock of an out folder; it goes with the process, however that ends."""
    state_path.mkdir(parents=True, exist_ok=True)
    with (state_path / "lock").open("a+b") as lock:
        try:
            _lock(lock.fileno())
        except OSError:
            raise Refused(
                f"{state_path}: đang có lần dựng khác / another build is running"
            ) from None
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


__all__ = ["MOST_BYTES", "OUR_MARK", "Outcome", "Refused", "TooLarge", "publish", "targets"]
