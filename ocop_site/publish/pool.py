"""Jobs to artifacts, in this process or in several. The only module that forks.

Workers are given chunks and return values, faults included; results come in the order of the jobs.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from ocop_site.diagnostics import Diagnostic
from ocop_site.model.page import Artifact, Job

Run = Callable[[Job], Artifact | Diagnostic]

WORTH_A_POOL = 128
"""Jobs below which one process is faster; measured on the demonstration site (docs/decisions/0014)."""
CHUNK = 16


def run_all(jobs: Sequence[Job], run: Run, workers: int | None) -> Iterator[Artifact | Diagnostic]:
    """Every job's result. `workers` None: as many as pay; 1: this process only."""
    count = _paying(len(jobs)) if workers is None else workers
    if count < 2 or len(jobs) < 2:
        yield from map(run, jobs)
        return
    chunks = [jobs[start : start + CHUNK] for start in range(0, len(jobs), CHUNK)]
    # Forked workers start in milliseconds and share what is loaded; other systems can only spawn.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(count, mp_context=context) as pool:
        for results in pool.map(_run_chunk, [run] * len(chunks), chunks):
            yield from results


def _run_chunk(run: Run, jobs: Sequence[Job]) -> list[Artifact | Diagnostic]:
    return [run(job) for job in jobs]


def _paying(count: int) -> int:
    return (os.cpu_count() or 1) if count >= WORTH_A_POOL else 1
