"""Turn published figures (realdata/rounds.yml) into announcements: one content/figures/*.yml for each line.

Numbers stand as published; a text like "trên 400" is no number and is left out, except in the parts of a fair, where the
words around a number are left out. Run by a person: python -m tests.conformance.figures LIST.yml FOLDER
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

KEYS = {
    **{
        key: key
        for key in ("in_programme", "submitted", "new", "re_evaluated", "upgraded", "certified")
    },
    **{key: key for key in ("failed", "rated", "producers")},
    "evaluated": "submitted",
    "re_certified": "re_evaluated",
    "re_certify_4": "re_evaluated",
    "re_evaluate": "re_evaluated",
    "new_3": "new",
    "to_5": "upgraded",
    "upgrade": "upgraded",
    "upgrade_to_5_candidates": "upgraded",
    "passed": "certified",
    "stars_withdrawn": "withdrawn",
    "s3": "stars_3",
    "s4": "stars_4",
    "s5": "stars_5",
    "s5_tỉnh": "stars_5_province",
    "s5_trung_ương": "stars_5",
    "s5_candidates": "stars_5_candidates",
    "organisations": "producers",
    "total": "rated",
    "DN": "companies",
    "HTX": "cooperatives",
    "tổ_hợp_tác": "cooperative_groups",
    "hộ": "households",
    "đơn vị sự nghiệp": "other_organisations",
}
"""The field of each word of the list."""


def write(listed_path: Path, content_path: Path) -> dict[str, str]:
    """Write the records; the `check` of each line by the id of its record, empty where the line has none."""
    listed = yaml.safe_load(listed_path.read_text(encoding="utf-8"))
    checks = {}
    for id, line, numbers in records(listed):
        if numbers:
            record = {
                "what": id,
                "as_of": str(line.get("as_of") or line.get("name") or "—"),
                "source": str(line.get("source") or "—"),
                "numbers": numbers,
            }
            path = content_path / "figures" / f"{id}.yml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(
                yaml.safe_dump(record, allow_unicode=True, sort_keys=False), encoding="utf-8"
            )
            checks[id] = str(line.get("check") or "")
    return checks


def records(listed: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Every line as an id, the line itself, and its numbers."""
    for one in listed["provincial_rounds"]:
        for number, line in enumerate(one["versions"], start=1):
            yield f"round-{one['round']['year']}-{number}", line, _numbers(line)
    for number, line in enumerate(listed["stock"], start=1):
        yield f"stock-{number:02d}", line, _numbers(line)
        if part := line.get("since_end_2020"):
            yield f"stock-{number:02d}-since", {**line, **part}, _numbers(part)
    revoked = listed["revocation_2021"]
    yield "revocation-2021", revoked, _numbers(revoked["figures"])
    for number, line in enumerate(listed["by_locality"], start=1):
        yield f"locality-{number:02d}", line, _numbers(line) | _grown(line)
    for number, line in enumerate(listed["fairs"], start=1):
        yield f"fair-{number:02d}", line, _stalls(line)


def _numbers(line: dict[str, Any]) -> dict[str, Any]:
    return {
        KEYS[key]: value
        for key, value in line.items()
        if key in KEYS and isinstance(value, int) and not isinstance(value, bool)
    }


def _grown(line: dict[str, Any]) -> dict[str, Any]:
    if "after_new_5" not in line:
        return {}
    total = line["after_new_5"]["products"]
    return {"sums": [{"what": "sản phẩm", "total": total, "parts": [line["products"], 5]}]}


def _stalls(line: dict[str, Any]) -> dict[str, Any]:
    if "parts" not in line:
        return {}
    total = int(re.search(r"\d+", str(line["stalls"]))[0])
    parts = re.findall(r"\d+", re.sub(r"\([^)]*\)", "", line["parts"]))
    return {"sums": [{"what": "gian hàng", "total": total, "parts": [int(one) for one in parts]}]}


if __name__ == "__main__":
    print(len(write(Path(sys.argv[1]), Path(sys.argv[2]))))
