"""`import sheet`: filled workbooks become score sheets of a round, all of them or none.

Enters: a Catalogue and files. Leaves: an Intake; `write` puts it into the content folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ocop_site import vietnamese
from ocop_site.desk import workbook, writing
from ocop_site.desk.sheet_form import Form, form
from ocop_site.desk.sheets import refusal
from ocop_site.desk.sheets.exporting import set_of
from ocop_site.desk.sheets.marks import Taken, taken
from ocop_site.desk.sheets.refusal import Refusal
from ocop_site.desk.workbook import Filled
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.criteria import CriteriaSet
from ocop_site.model.round import Round, ScoreSheet

_LOCKS = "~$"
"""What Excel lays beside a workbook that is open."""
_SHOWN_DIGEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What an import would do. With a single refusal it does nothing."""

    new: Mapping[Path, str]
    sheets: tuple[ScoreSheet, ...]
    unchanged: int
    refusals: tuple[Refusal, ...]


def files(given: Iterable[Path]) -> list[Path]:
    """The workbooks meant: files as they are, of a folder every .xlsx in the order of names."""
    return [file for path in given for file in (_inside(path) if path.is_dir() else [path])]


def intake(catalogue: Catalogue, content_path: Path, given: Sequence[Path]) -> Intake:
    """Check all files; nothing is written."""
    desk = _Desk(catalogue, content_path)
    for path in given:
        desk.take(path)
    return Intake(
        new={} if desk.refusals else desk.new,
        sheets=tuple(desk.sheets.values()),
        unchanged=desk.unchanged,
        refusals=tuple(desk.refusals),
    )


def write(taken: Intake) -> None:
    """Write every new sheet; none, when there is a refusal."""
    if not taken.refusals:
        writing.write_all(taken.new)


class _Desk:
    """Gathers the sheets of one import."""

    def __init__(self, catalogue: Catalogue, content_path: Path) -> None:
        self.catalogue, self.content_path = catalogue, content_path
        self.forms: dict[str, Form] = {}
        self.first: dict[str, str] = {}
        self.sheets: dict[str, ScoreSheet] = {}
        self.new: dict[Path, str] = {}
        self.unchanged = 0
        self.refusals: list[Refusal] = []

    def take(self, path: Path) -> None:
        file = path.as_posix()
        try:
            filled = workbook.read(path)
        except workbook.NotOurs:
            self.refusals.append(Refusal(file=file, reason=refusal.NOT_OURS))
            return
        key = f"{filled.round}/{filled.product}/{filled.member}"
        if (first := self.first.setdefault(key, file)) != file:
            self.refuse(file, refusal.TWICE, key, first)
        criteria = self.belongs(filled, file)
        if criteria is None:
            return
        if criteria.id not in self.forms:
            self.forms[criteria.id] = form(criteria)
        said = taken(filled, self.forms[criteria.id], file)
        self.refusals += said.refusals
        if not said.refusals:
            self.keep(key, filled, said, file)

    def belongs(self, filled: Filled, file: str) -> CriteriaSet | None:
        """The criteria set by which a workbook can be read; every reason why it does not belong here is noted."""
        before = len(self.refusals)
        round_ = self.catalogue.rounds.get(filled.round)
        if round_ is None:
            self.refuse(file, refusal.UNKNOWN_ROUND, filled.round, ", ".join(self.catalogue.rounds))
            return None
        if round_.id in self.catalogue.seals:
            self.refuse(file, refusal.SEALED, round_.id, "", "C2")
        members = [one.id for one in round_.council.members]
        if filled.member not in members:
            expected = ", ".join(members)
            self.refuse(file, refusal.UNKNOWN_MEMBER, filled.member, expected, "C7", round_.id)
        if filled.decision != round_.criteria:
            self.refuse(file, refusal.WRONG_DECISION, filled.decision, round_.criteria, "C6")
        criteria = self.product(filled, round_, file)
        return criteria if len(self.refusals) == before else None

    def product(self, filled: Filled, round_: Round, file: str) -> CriteriaSet | None:
        product = self.catalogue.products.get(filled.product)
        entries = [one.product for one in round_.entries if one.rejected is None]
        if product is None or filled.product not in entries:
            expected = ", ".join(entries)
            self.refuse(file, refusal.UNKNOWN_PRODUCT, filled.product, expected, "C3", round_.id)
            return None
        criteria = set_of(self.catalogue, round_, product)
        if criteria is None or str(criteria.num) != filled.set:
            expected = str(criteria.num) if criteria else "—"
            self.refuse(file, refusal.WRONG_SET, filled.set, expected, "C5")
            return None
        now = self.catalogue.digests[RecordKey("criteria", criteria.id)]
        if filled.digest != now and filled.decision == round_.criteria:
            read, expected = filled.digest[:_SHOWN_DIGEST], now[:_SHOWN_DIGEST]
            self.refuse(file, refusal.OTHER_VERSION, read, expected, "C5")
        return criteria

    def keep(self, key: str, filled: Filled, said: Taken, file: str) -> None:
        sheet = ScoreSheet.model_validate(
            {
                "id": key,
                "product": filled.product,
                "set": int(filled.set),
                "member": filled.member,
                "date": said.day,
                "marks": said.marks,
                "excluded": said.excluded,
                "evidence": said.evidence,
            }
        )
        there = RecordKey("sheet", key)
        old = self.catalogue.sheets_of(filled.round, filled.product)
        same = [one for one in old if one.id == key]
        if same == [sheet]:
            self.unchanged += 1
        elif same or there in self.catalogue.broken:
            shown = f"{self.content_path.as_posix()}/{_place(key)}"
            self.refuse(file, refusal.DIFFERS, key, shown)
        else:
            self.new[self.content_path / _place(key)] = text(sheet)
        self.sheets[key] = sheet

    def refuse(
        self, file: str, reason: Text, read: str, expected: str, cell: str = "", round_id: str = ""
    ) -> None:
        values = {"read": read, "expected": expected, "round": round_id}
        self.refusals.append(Refusal(file=file, cell=cell, reason=reason, values=values))


def text(sheet: ScoreSheet) -> str:
    """A sheet as its file."""
    lines = [
        f"product: {sheet.product}",
        f"set: {sheet.set}",
        f"member: {writing.scalar(sheet.member)}",
        f"date: {vietnamese.format_date(sheet.date)}",
        "marks:",
        *_marks(sheet),
        *_notes("excluded", sheet.excluded),
        *_notes("evidence", sheet.evidence),
    ]
    return "\n".join([*lines, ""])


def _marks(sheet: ScoreSheet) -> Iterator[str]:
    for item, mark in sheet.marks.items():
        if mark.option is None and mark.case is None:
            yield f"  {item}: {mark.points}"
        else:
            said = [("points", mark.points), ("option", mark.option), ("case", mark.case)]
            parts = [
                f"{key}: {writing.scalar(str(value))}" for key, value in said if value is not None
            ]
            yield f"  {item}: {{{', '.join(parts)}}}"


def _notes(key: str, notes: Mapping[str, str]) -> Iterator[str]:
    if notes:
        yield f"{key}:"
    for item, note in notes.items():
        yield f"  {item}: {writing.scalar(note)}"


def _place(key: str) -> str:
    round_id, product, member = key.split("/")
    return f"rounds/{round_id}/sheets/{product}/{member}.yml"


def _inside(folder: Path) -> list[Path]:
    found = (path for path in folder.glob("*.xlsx") if not path.name.startswith(_LOCKS))
    return sorted(found, key=lambda path: path.name)
