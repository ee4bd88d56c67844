"""Small catalogues with one closed round, as large as a test asks for, and eyes for what was printed.

A product is given by its marks in the order of `tests.score.small.ITEMS`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdf

from ocop_site import score
from ocop_site.desk import papers
from ocop_site.model.catalogue import Catalogue, RecordKey, key_of
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.round import Round, ScoreSheet
from ocop_site.model.site import Place, Site
from tests.score import small

FOUR = (40, 25, 15, 3, 2)
"""85 points, four stars."""
FIVE = (40, 25, 28, 5, 2)
"""100 points, five stars: at the province "tiềm năng 5 sao"."""
THREE = (30, 20, 5, 1, 2)
"""58 points, three stars."""
HELD = (40, 25, 12, 1, 2)
"""80 points, held at three stars by C2."""
TWO = (20, 10, 5, 1, 0)
"""36 points, two stars."""

COUNCIL = {
    "source": "Quy chế của Hội đồng (nguồn thử)",
    "members": [{"id": "TV1", "role": "Chủ tịch Hội đồng"}, {"id": "TV2", "role": "Sở Y tế"}],
}
DECIDED = {
    "stars": 4,
    "decision": "123/QĐ-UBND",
    "date": "20/6/2026",
    "issuer": "UBND thành phố Quảng Ninh",
    "round": "2026-1",
}
SITE = {
    "id": "site",
    "name": "OCOP",
    "province": "22",
    "province_name": "Quảng Ninh",
    "demo": False,
    "base_url": "https://example.github.io/ocop/",
    "stamp_url": "https://ocop.example.vn",
    "code_prefix": "QN",
    "publisher": {"name": "Văn phòng Điều phối"},
}


@dataclass(frozen=True, kw_only=True)
class Given:
    """One product: its marks by every member (None: dossier rejected), and what its record says."""

    name: str = "Miến dong"
    row: tuple[int, ...] | None = FOUR
    maker: str = "htx-ban-mai"
    excluded: Mapping[str, str] | None = None
    recognitions: Sequence[Mapping[str, Any]] = ()
    is_in: bool = True


def code(number: int) -> str:
    """A trace code that nobody checks here."""
    return f"QN{number:05d}A"


def round_(given: Sequence[Given], *, id: str = "2026-1", **changes: Any) -> Round:
    """A provincial round, closed on 15/6/2026, of those products that are in it."""
    entries = [
        {"product": f"sp-{number}", "kind": "first"}
        | ({"rejected": {"reason": "Giả mạo hồ sơ"}} if one.row is None else {})
        for number, one in enumerate(given)
        if one.is_in
    ]
    wanted = {
        "id": id,
        "name": "Đợt 1 năm 2026",
        "criteria": "nho",
        "level": "province",
        "opened": "1/6/2026",
        "closed": "15/6/2026",
        "council": COUNCIL,
        "entries": entries,
    }
    return Round.model_validate(wanted | changes)


def sheets(given: Sequence[Given], id: str) -> dict[tuple[str, str], tuple[ScoreSheet, ...]]:
    """Every member gives a product the same marks."""
    return {
        (id, f"sp-{number}"): tuple(
            small.sheet(one.row, member, one.excluded).model_copy(
                update={"id": f"{id}/sp-{number}/{member}", "product": f"sp-{number}"}
            )
            for member in ("TV1", "TV2")
        )
        for number, one in enumerate(given)
        if one.row is not None and one.is_in
    }


def catalogue(*given: Given, demo: bool = False, **changes: Any) -> Catalogue:
    """The products in one closed round; `changes` are for the round."""
    made = {
        "site": Site.model_validate(SITE | {"demo": demo}),
        "places": {"06838": Place.model_validate({"id": "06838", "name": "Bình Liêu", "kind": "xã", "since": "1/7/2025"})},
        "decisions": {"nho": small.decision()},
        "criteria": {"nho/set-01": small.SET},
        "producers": {one.maker: _producer(one.maker) for one in given},
        "products": {f"sp-{number}": _product(number, one) for number, one in enumerate(given)},
        "rounds": {"2026-1": round_(given, **changes)},
        "sheets": sheets(given, "2026-1"),
    }  # fmt: skip
    return with_paths(Catalogue(**made))


def with_paths(given: Catalogue) -> Catalogue:
    """Any path for every record, so that findings have one."""
    kinds = (given.products, given.rounds, given.producers)
    paths: dict[RecordKey, str] = {key_of(one): "tệp" for kind in kinds for one in kind.values()}
    paths |= {key_of(sheet): "tệp" for group in given.sheets.values() for sheet in group}
    return replace(given, paths=paths)


def _producer(id: str) -> Producer:
    contact = {"consent": "1/1/2026", "name": "Nguyễn Thị Kín", "phone": "0912 345 678"}
    record = {"id": id, "name": f"HTX {id}", "kind": "cooperative", "place": "06838"}
    return Producer.model_validate(record | {"contact": contact})


def _product(number: int, given: Given) -> Product:
    record = {"id": f"sp-{number}", "code": code(number), "name": given.name, "set": 1}
    more = {"producer": given.maker, "recognitions": list(given.recognitions)}
    return Product.model_validate(record | more)


def papers_of(given: Catalogue, id: str = "2026-1") -> dict[str, bytes]:
    """Every paper of the round by its name."""
    return dict(papers.files(given, score.catalogue(given), id))


def read(body: bytes) -> str:
    """The text of a PDF with every run of white space as one space."""
    return " ".join(" ".join(page_texts(body)).split())


def page_texts(body: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(body)).pages]


Outline = tuple[tuple[float, float], ...]
_PATH = re.compile(r"((?:-?[\d.]+ ){1,3}r?g) ((?:-?[\d. mlh-]|\n)+?) f Q")


def outlines(body: bytes) -> list[tuple[str, Outline]]:
    """Every filled outline of a PDF with its colour, in the units of the page's layout."""
    found = []
    for page in pypdf.PdfReader(io.BytesIO(body)).pages:
        contents = page.get_contents()
        stream = "" if contents is None else contents.get_data().decode("latin-1")
        for colour, path in _PATH.findall(stream):
            for piece in path.split(" h"):
                numbers = [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", piece)]
                points = tuple(zip(numbers[::2], numbers[1::2], strict=True))
                found.append((colour, points))
    return [(colour, points) for colour, points in found if points]


def stars_drawn(body: bytes) -> int:
    """How many outlines have the ten corners of a star."""
    return sum(len(points) == 10 for _, points in outlines(body))
