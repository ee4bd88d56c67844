"""Every address of the site, as a path that starts and ends with a slash (files: no final slash)."""

from __future__ import annotations

from ocop_site import vietnamese
from ocop_site.model.site import Place

HOME = "/"
PRODUCTS = "/san-pham/"
GROUPS = "/nhom/"
COMMUNES = "/xa/"
KINDS = "/loai-hinh/"
STARS = "/sao/"
PRODUCERS = "/chu-the/"
ROUNDS = "/dot/"
ARTICLES = "/tin/"
ABOUT = "/gioi-thieu/"
DASHBOARD = "/bang-so-lieu/"
NOT_FOUND = "/404.html"
TRACES = "/T/"
RECALLS = "/thu-hoi/"
STAMPS = "/so-tem/"
_TABLES = {
    "targets": "chi-tieu-",
    "states": "tinh-trang",
    "lapsing": "sap-het-han",
    "stars": "theo-sao",
    "groups": "theo-nhom",
    "communes": "theo-xa",
    "kinds": "theo-loai-hinh",
    "led": "nguoi-dai-dien",
    "stamps": "tem-truy-xuat",
    "entries": "truong-hop",
    "results": "theo-sao",
    "changes": "thay-doi",
    "result-entries": "truong-hop",
    "result-groups": "theo-nhom",
    "result-communes": "theo-xa",
    "result-kinds": "theo-loai-hinh",
    "result-led": "nguoi-dai-dien",
    "open-entries": "truong-hop",
    "open-groups": "theo-nhom",
    "open-communes": "theo-xa",
}
"""How the file of a table is called."""


def trace(code: str) -> str:
    """The page that a stamp leads to; printed in capitals, so the folders are in capitals."""
    return f"{TRACES}{code}/"


def lot(code: str, number: str) -> str:
    """The page of one lot, below its product's."""
    return f"{trace(code)}{number}/"


def group(id: str) -> str:
    """The products of a main group."""
    return f"{GROUPS}{id}/"


def stars(number: int) -> str:
    """The products with this many stars in force."""
    return f"{STARS}{number}/"


def commune(place: Place) -> str:
    """The products of a commune; the code keeps two communes of one name apart."""
    return f"{COMMUNES}{place.id}-{vietnamese.slug(place.name)}/"


def kind(kind: str) -> str:
    """The products of one kind of producer."""
    return f"{KINDS}{kind}/"


def producer(id: str) -> str:
    """A producer's own page."""
    return f"/p/{id}/"


def round(id: str) -> str:
    """An evaluation round."""
    return f"{ROUNDS}{id}/"


def article(id: str) -> str:
    """A news or policy page."""
    return f"{ARTICLES}{id}/"


def csv(page: str, table: str, year: str = "") -> str:
    """The file of a page's table, beside the page."""
    return f"{page}{_TABLES[table]}{year}.csv"


def page(url: str, number: int) -> str:
    """A numbered page of a list; the first is the list itself."""
    return url if number == 1 else f"{url}trang/{number}/"


def target(url: str) -> str:
    """The file that a host serves for an address."""
    return url.lstrip("/") + ("index.html" if url.endswith("/") else "")
