"""A line of the print register that cannot be right: numbers printed twice, a void of what does not stand, an unknown code or lot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model import series
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.ledger import CodeState, PrintKind, PrintRun
from ocop_site.model.series import Span

CODE = Code(
    id="C298",
    slug="print-run",
    title=Text("Dòng sổ in tem không đúng", "A wrong line of the print register"),
    message=Text(
        "tem của “{product}”, sê-ri “{series}” từ {first} đến {last}: {problem}.",
        "stamps of “{product}”, series “{series}” from {first} to {last}: {problem_en}.",
    ),
    hint=Text(
        "Sổ chỉ do `python build.py stamps` ghi. Lấy lại bản của nhánh chính: git checkout origin/main -- content/ledger/prints.csv; lô đã in tem thì giữ hồ sơ.",
        "Only `python build.py stamps` writes the register. Take the main branch's copy: git checkout origin/main -- content/ledger/prints.csv; keep the record of a lot that has stamps.",
    ),
    why=Text(
        "Một số trên tem chỉ được có trên một gói, và mã in trên tem phải dẫn tới một trang còn đó.",
        "A number is on one packet only, and what a stamp carries must lead to a page that is there.",
    ),
)
_NO_CODE = Text("sổ mã không có mã {code}", "the ledger has no code {code}")
_OTHERS_CODE = Text("mã {code} là của “{owner}”", "{code} is the code of “{owner}”")
_NO_LOT = Text("không có lô {lot}", "there is no lot {lot}")
_BACKWARDS = Text("số cuối nhỏ hơn số đầu", "the last number is below the first")
_TWICE = Text("số {low} đến {high} đã in rồi", "{low} to {high} were printed before")
_NOT_STANDING = Text(
    "huỷ số chưa in hoặc đã huỷ", "numbers are void that were not printed, or are void already"
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """The first thing wrong with every line, read from the first to the last."""
    standing: dict[tuple[str, str], tuple[Span, ...]] = {}
    for run in catalogue.ledger.prints:
        key = (run.product, run.series)
        spans = standing.get(key, ())
        for column, text, values in _problems(catalogue, run, spans):
            yield _finding(catalogue, run, column, text, values)
            break
        if run.series and run.first <= run.last:
            standing[key] = series.after(spans, run)


def _problems(
    catalogue: Catalogue, run: PrintRun, spans: tuple[Span, ...]
) -> Iterator[tuple[str, Text, dict[str, str]]]:
    owners = _owners(catalogue, run.code)
    if owners is not None and not owners:
        yield "code", _NO_CODE, {"code": run.code}
    elif owners is not None and run.product not in owners:
        yield "product", _OTHERS_CODE, {"code": run.code, "owner": owners[-1]}
    lots = {lot.number for lot in catalogue.lots_of(run.product)}
    # A merged product's lots may go with its record: the ledger's page of the lot points on.
    entry = catalogue.ledger.standing.get(run.code)
    kept = run.lot and not (entry and entry.state is CodeState.MERGED)
    if kept and not catalogue.knows("lot", f"{run.product}/{run.lot}", _ids(run.product, lots)):
        yield "lot", _NO_LOT, {"lot": run.lot}
    if not 1 <= run.first <= run.last:
        yield "last", _BACKWARDS, {}
    elif run.series and run.kind is PrintKind.PRINTED:
        if clash := series.shared(spans, run.first, run.last):
            yield "first", _TWICE, {"low": str(clash[0]), "high": str(clash[1])}
    elif run.series and not series.covers(spans, run.first, run.last):
        yield "first", _NOT_STANDING, {}


def _owners(catalogue: Catalogue, code: str) -> list[str] | None:
    """The products that the ledger names for a code; None where the ledger cannot be relied on."""
    ledger = entries.sound(catalogue)
    return [one.product for one in ledger.entries if one.code == code] if ledger else None


def _ids(product: str, lots: set[str]) -> set[str]:
    return {f"{product}/{number}" for number in lots}


def _finding(
    catalogue: Catalogue, run: PrintRun, column: str, text: Text, values: dict[str, str]
) -> Finding:
    said = {
        "product": run.product,
        "series": run.series or "–",
        "first": str(run.first),
        "last": str(run.last),
        "problem": text.say("vi", values),
        "problem_en": text.say("en", values),
    }
    path = catalogue.paths[RecordKey("ledger", "prints")]
    return Finding(code=CODE, path=path, route=(run.line, column), values=said)


RULE = Rule(CODE, check)
