"""Every address of the site, as a path that starts and ends with a slash (files: no final slash)."""

from __future__ import annotations

from ocop_site import gs1 as keys
from ocop_site import vietnamese
from ocop_site.model.ledger import FOLDER
from ocop_site.model.site import Place

HOME = "/"
PRODUCTS = "/san-pham/"
GROUPS = "/nhom/"
COMMUNES = "/xa/"
KINDS = "/loai-hinh/"
STARS = "/sao/"
SETS = "/bo/"
SEASONS = "/mua/"
ALL_YEAR = "/mua/quanh-nam/"
PRODUCERS = "/chu-the/"
ROUNDS = "/dot/"
ARTICLES = "/tin/"
DATA = "/du-lieu/"
ABOUT = "/gioi-thieu/"
DASHBOARD = "/bang-so-lieu/"
MAP = "/ban-do/"
TOURISM = "/du-lich/"
NOT_FOUND = "/404.html"
POSTER = "/share.png"
SEARCH = "/tim/"
OFFLINE = "/offline/"
SEARCH_TABLE = "/tim/bang.txt"
BROWSE_TABLE = "/san-pham/bang.json"
OPENSEARCH = "/tim/opensearch.xml"
TRACES = FOLDER
RECALLS = "/thu-hoi/"
RECALLS_FEED = "/thu-hoi/feed.xml"
STAMPS = "/so-tem/"
STAMPS_CSV = "/so-tem/so-tem.csv"
GS1_RESOLVER = "/.well-known/gs1resolver"
_TABLES = {
    "products": "san-pham",
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
_LONGEST_SLUG = 48


def trace(code: str) -> str:
    """The page that a stamp leads to; printed in capitals, so the folders are in capitals."""
    return f"{TRACES}{code}/"


def lot(code: str, number: str) -> str:
    """The page of one lot, below its product's."""
    return f"{trace(code)}{number}/"


def gs1(gtin: str, lot: str = "") -> str:
    """The same pages by GS1 Digital Link: of a packing with a licensed GTIN, or a lot of it."""
    return f"{keys.path(gtin, lot)}/"


def packets(code: str, number: str) -> str:
    """The folder of a lot's shards: digests of the numbers of single packets."""
    return f"{lot(code, number)}so/"


def group(id: str) -> str:
    """The products of a main group."""
    return f"{GROUPS}{id}/"


def stars(number: int) -> str:
    """The products with this many stars in force."""
    return f"{STARS}{number}/"


def product_set(number: int, name: str) -> str:
    """The products of a set; its name is cut where a word ends."""
    slug = vietnamese.slug(name)
    cut = slug if len(slug) <= _LONGEST_SLUG else slug[: _LONGEST_SLUG + 1].rpartition("-")[0]
    return f"{SETS}{number:02}-{cut}/" if cut else f"{SETS}{number:02}/"


def month(number: int) -> str:
    """The products whose season has this month."""
    return f"{SEASONS}{number:02}/"


def commune(place: Place) -> str:
    """The products of a commune; the code keeps two communes of one name apart."""
    return f"{COMMUNES}{place.id}-{vietnamese.slug(place.name)}/"


def kind(kind: str) -> str:
    """The products of one kind of producer."""
    return f"{KINDS}{kind}/"


def producer(id: str) -> str:
    """A producer's own page."""
    return f"/p/{id}/"


def producer_symbol(id: str) -> str:
    """The address of a producer's page as a QR code."""
    return f"{producer(id)}qr.svg"


def producer_card(id: str) -> str:
    """A producer's contact for an address book."""
    return f"{producer(id)}{id}.vcf"


def producer_poster(id: str) -> str:
    """What others show of a producer's page."""
    return f"{producer(id)}share.png"


def round(id: str) -> str:
    """An evaluation round."""
    return f"{ROUNDS}{id}/"


def tourism_point(id: str) -> str:
    """A place to visit."""
    return f"{TOURISM}diem/{id}/"


def tourism_route(id: str) -> str:
    """A route through places to visit."""
    return f"{TOURISM}tuyen/{id}/"


def article(id: str) -> str:
    """A news or policy page."""
    return f"{ARTICLES}{id}/"


def tag(slug: str) -> str:
    """The articles with a tag."""
    return f"{ARTICLES}the/{slug}/"


def feed(page: str) -> str:
    """The feed of a page's articles."""
    return f"{page}feed.xml"


def data(name: str) -> str:
    """A file of the open data. The form of what stands below v1 only ever grows; another form gets another number."""
    return f"{DATA}v1/{name}"


def csv(page: str, table: str, year: str = "") -> str:
    """The file of a page's table, beside the page."""
    return f"{page}{_TABLES[table]}{year}.csv"


def recall(id: str) -> str:
    """A recall in the list of all; marked, so that no id of a record is one of the page's own."""
    return f"{RECALLS}#tb-{id}"


def page(url: str, number: int) -> str:
    """A numbered page of a list; the first is the list itself."""
    return url if number == 1 else f"{url}trang/{number}/"


def target(url: str) -> str:
    """The file that a host serves for an address."""
    return url.lstrip("/") + ("index.html" if url.endswith("/") else "")
