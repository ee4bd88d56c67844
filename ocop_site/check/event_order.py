"""Events of a lot that do not stand in the order of their times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C282",
    slug="event-order",
    title=Text("Sự kiện không đúng thứ tự", "Events out of order"),
    message=Text(
        "“{step}” lúc {read} đứng sau “{before}” lúc {latest}.",
        "“{step}” at {read} stands after “{before}” at {latest}.",
    ),
    hint=Text(
        "Xếp theo thời điểm. Sự kiện ghi sai thì giữ nguyên, thêm mistake: {{time: …, reason: …}}.",
        "Put them in the order of time. A wrong one stays and gets mistake: {{time: …, reason: …}}.",
    ),
    good=(
        "events: [{step: sơ chế, time: 2026-09-09 08:00, facility: htx-ban-mai},"
        " {step: chế biến, time: 2026-09-10 08:00, facility: htx-ban-mai}]\n"
    ),
    bad=(
        "events: [{step: chế biến, time: 2026-09-10 08:00, facility: htx-ban-mai},"
        " {step: sơ chế, time: 2026-09-09 08:00, facility: htx-ban-mai}]\n"
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every event earlier than one above it; mistakes are out of it."""
    for lot in catalogue.all_lots:
        latest = None
        for number, event in enumerate(lot.events):
            if event.mistake is not None:
                continue
            if latest is not None and event.time < latest.time:
                yield Finding(
                    code=CODE,
                    path=catalogue.path(lot),
                    route=("events", number, "time"),
                    values={
                        "step": event.step.value,
                        "read": f"{event.time:%Y-%m-%d %H:%M}",
                        "before": latest.step.value,
                        "latest": f"{latest.time:%Y-%m-%d %H:%M}",
                    },
                )
            else:
                latest = event


RULE = Rule(CODE, check)
