"""A site of plain texts: publishing without the other rooms.

little.publish(tmp_path / "site", {"index.html": "one"})
"""

from __future__ import annotations

import hashlib
import os
import signal
from collections.abc import Callable, Mapping
from pathlib import Path

from ocop_site import publish as room
from ocop_site.diagnostics import Diagnostic
from ocop_site.model.page import Artifact, Job, Renderer, TextView
from ocop_site.publish import Outcome

MARK = {".nojekyll": "ocop_site\n"}

FIRST = {"index.html": "nhà 1", "T/QN7K3M9Y/index.html": "miến 1", "san-pham/index.html": "ba"}
SECOND = FIRST | {"index.html": "nhà 2"}
THIRD = SECOND | {"T/QN7K3M9Y/index.html": "miến 3", "tin/mua/index.html": "tin 3"}


def jobs(files: Mapping[str, str]) -> list[Job]:
    """One job a file, the mark of our sites with them."""
    return [
        Job(target=target, renderer=Renderer.TEXT, view=TextView(text=text))
        for target, text in {**MARK, **files}.items()
    ]


def run(job: Job) -> Artifact | Diagnostic:
    """The text of a job as bytes."""
    assert isinstance(job.view, TextView)
    return Artifact(target=job.target, body=job.view.text.encode())


def key(job: Job) -> str:
    """What the file depends on: its text."""
    assert isinstance(job.view, TextView)
    return hashlib.sha256(job.view.text.encode()).hexdigest()


def publish(site_path: Path, files: Mapping[str, str], **changes: object) -> Outcome:
    """Publish `files`; what publishing did."""
    wanted: dict[str, object] = {"run": run, "key": key, "site_path": site_path, "workers": 1}
    return room.publish(jobs(files), progress=_silent, **(wanted | changes))  # type: ignore[arg-type]


def expected(files: Mapping[str, str]) -> dict[str, bytes]:
    """The tree that a site of `files` is."""
    return {target: text.encode() for target, text in {**MARK, **files}.items()}


def state(site_path: Path) -> Path:
    """The folder beside the site that remembers it."""
    return site_path.with_name(f".{site_path.name}.ocop")


def killed(work: Callable[[], object]) -> bool:
    """Carry out `work` in a process of its own; whether it was killed (True) or came to its end (False)."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001  # told by the exit status
            os._exit(3)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, f"the work failed: {status}"
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def die() -> None:
    """As `kill -9` does it."""
    os.kill(os.getpid(), signal.SIGKILL)


def _silent(*_: object) -> None:
    """Nobody is watching."""
