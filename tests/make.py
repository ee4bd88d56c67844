"""A small valid content folder, and the few verbs that tests need: overlay, edit, check, build.

    content = make.content(tmp_path)
    make.declare(content, "products/mien-dong.md", "set: 27\\n")
    assert make.check(content) == ["products/mien-dong.md:2:6 L148"]

The folder has one product of one producer with one lot, recognised with four stars by the sheets of one closed round, three
communes with their former units, product set 6 of QĐ 26/2026, and a picture. It has no fault at all.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from PIL import Image

from ocop_site import pipeline
from ocop_site.desk import ledger
from ocop_site.diagnostics import Diagnostic, write
from ocop_site.model import trace_code
from ocop_site.pipeline import BuildReport, Options
from ocop_site.plan import files, offline, packets

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 26)

CODE = "QN7K3M9Y"
"""The trace code of the product."""

REAL = (
    "places/06652.yml",  # phường Hà Tu
    "places/06838.yml",  # xã Bình Liêu: 06838, part of 06853, 06859
    "places/06856.yml",  # xã Lục Hồn: 06844, 06856
    "groups/qd-26-2026.yml",
    "criteria/qd-26-2026/decision.yml",
    "criteria/qd-26-2026/set-06.yml",
)
"""Files of the real content folder that the small one has as they stand."""

SITE = """\
name: Sản phẩm OCOP Quảng Ninh
province: "22"
province_name: Quảng Ninh
demo: có
base_url: https://example.github.io/ocop/
stamp_url: https://ocop.example.vn
code_prefix: QN
publisher: {name: Văn phòng Điều phối (minh hoạ), phone: 0203 3365214}
"""

PRODUCER = """\
---
name: HTX Nông nghiệp Ban Mai (minh hoạ)
kind: cooperative
place: "06838"
tax_code: none
contact: {consent: 1/6/2026, phone: 0203 3365214}
---
Mười bốn hộ trồng dong riềng.
"""

PRODUCT = """\
---
code: QN7K3M9Y
name: Miến dong sợi vàng
producer: htx-ban-mai
set: 6
brand: Ban Mai
origin: {phrase: Sản xuất tại, country: Việt Nam, place: "06838"}
facility: {name: Xưởng miến Ban Mai, place: "06838"}
packings: [{net: 500 g, gtin: none, price: 65.000 đ}]
ingredients: [{name: Tinh bột dong riềng, share: 100 %}]
standards: [{id: TCCS 01:2026/HTXBM}]
photos: [{file: mien-dong.png, alt: Bó miến dong buộc lạt trên mẹt tre}]
recognitions: [{stars: 4, decision: 123/QĐ-UBND, date: 20/6/2026, issuer: UBND thành phố Quảng Ninh, round: 2026-1}]
---
Sợi miến tráng tay, phơi trên giàn tre.
"""

ROUND = """\
name: Đợt 1 năm 2026
criteria: qd-26-2026
level: province
opened: 1/6/2026
closed: 15/6/2026
council:
  rule: {max_spread: 10, quorum: 3}
  source: Quy chế hoạt động của Hội đồng (minh hoạ)
  members: [{id: TV1, role: Chủ tịch}, {id: TV2, role: Thư ký}, {id: TV3, role: Uỷ viên}]
entries: [{product: mien-dong, kind: first}]
"""

SHEET = """\
product: mien-dong
set: 6
member: {member}
date: 12/6/2026
marks:
  {{A1.1: 3, A1.2: 1, A1.3: 3, A1.4: 2, A1.5: 2, A1.6: 2, A1.7: 1, A2.1: 3, A2.2: 2, A2.3: 3, A2.4: 1,
   A3.1: 2, A3.2: 1, A3.3: 2, A3.4: 2, A3.5: 2, B4.1: 3, B4.2: 2, B4.3: 3, B5.1: 5, B5.2: 2, B5.3: 3,
   C6.1: 3, C6.2: 2, C6.3: 2, C6.4: 2, C6.5: 2, C7: 3, C8: 4, C9: 3, C10: 2, C11: {last}}}
"""
"""75 points where `last` is 2; every minimum of four stars is met, two of five stars are not."""

LOT = """\
made: 12/9/2026
expires: 12/9/2027
quantity: 1.200 gói
packing: 500 g
stamps: [{series: A, first: 1, last: 1200}]
inputs: [{product: Củ dong riềng, lot: DR2608, source: {name: 14 hộ của HTX, place: "06838"}, quantity: 9.500 kg}]
events:
  - {step: thu hoạch, time: 2026-08-28 07:30, place: "06838"}
  - {step: chế biến, time: 2026-09-10 08:00, facility: htx-ban-mai}
  - {step: đóng gói, time: 2026-09-12 14:00, facility: htx-ban-mai, quantity: 1.200 gói}
  - {step: xuất bán, time: 2026-09-15 09:00, to: {name: Điểm bán OCOP, place: "06652"}, quantity: 600 gói}
tests: [{what: An toàn thực phẩm, number: 1/2026/KN, lab: Trung tâm Kiểm nghiệm (minh hoạ), date: 11/9/2026, result: đạt}]
"""
"""The lot MD2609A of the product."""

RECALL = """\
product: mien-dong
lots: [MD2609A]
date: 1/10/2026
reason: Nhãn ghi thiếu cảnh báo dị ứng
action: Không sử dụng, trả lại nơi mua
notice: 12/TB-HTX
by: HTX Ban Mai (minh hoạ)
"""
"""A recall of that lot."""

FILES = {
    "site.yml": SITE,
    "producers/htx-ban-mai.md": PRODUCER,
    "products/mien-dong.md": PRODUCT,
    "lots/mien-dong/MD2609A.yml": LOT,
    "rounds/2026-1/round.yml": ROUND,
    "rounds/2026-1/sheets/mien-dong/TV1.yml": SHEET.format(member="TV1", last=2),
    "rounds/2026-1/sheets/mien-dong/TV2.yml": SHEET.format(member="TV2", last=3),
    "rounds/2026-1/sheets/mien-dong/TV3.yml": SHEET.format(member="TV3", last=1),
}
"""Everything that is written for tests, by path."""

POINT = """\
---
name: Ruộng bậc thang
kind: community
place: "06838"
season: [9, 10]
summary: Đi giữa ruộng bậc thang mùa lúa chín.
products: [mien-dong]
producers: [htx-ban-mai]
---
Đường bờ ruộng hẹp, đi giày thấp.
"""
"""A place to visit."""

WORKSHOP = """\
name: Xưởng miến
kind: producer
place: "06856"
summary: Tự tay tráng một tấm miến.
source: https://bao.example.vn/xuong-mien
"""
"""Another one, which a public source tells of."""

ROUTE = """\
name: Một ngày ở Bình Liêu
summary: Từ ruộng xuống xưởng.
stops: [{point: ruong-bac-thang, stay: 2 giờ, onward: Khoảng 8 km}, {point: xuong-mien}]
"""
"""A route through both."""

LAID = {
    "recalls/2026-01.yml": RECALL,
    "tourism/points/ruong-bac-thang.md": POINT,
    "tourism/points/xuong-mien.yml": WORKSHOP,
    "tourism/routes/mot-ngay.yml": ROUTE,
}
"""What the small folder does not have; tests lay it over."""

PAGES = tuple(sorted(path.stem for path in (ROOT / "templates").glob("*.html")))
"""The templates that a site asks for."""


LEDGER = "ledger/codes.csv"
_LEDGERS: dict[Path, str] = {}
"""The ledgers that were written for tests by folder; one that reads otherwise is a test's own."""
_OWN: set[Path] = set()
"""Folders whose ledger, or its absence, is a test's own."""
_KEY = re.compile(r"^(\w+):", re.MULTILINE)


def content(tmp_path: Path) -> Path:
    """The small valid content folder, at tmp_path/content."""
    folder = tmp_path / "content"
    for name, text in FILES.items():
        put(folder, name, text)
    for name in REAL:
        put(folder, name, (ROOT / "content" / name).read_bytes())
    picture(folder, "mien-dong.png")
    enter(folder)
    return folder


def enter(folder: Path) -> None:
    """Give the folder a ledger that fits its products as they are now, unless the test has written one or asked to `keep` it."""
    key, path = folder.resolve(), folder / LEDGER
    known = _LEDGERS.get(key)
    is_ours = known is not None and path.is_file() and path.read_bytes() == known.encode()
    if key in _OWN or key.is_relative_to(ROOT) or (path.exists() and not is_ours):
        return
    stamp_url = _declared(folder / "site.yml", "stamp_url") or "https://ocop.example.vn"
    prefix = _declared(folder / "site.yml", "code_prefix") or "QN"
    before = dict(line.split(",")[:2] for line in (known or "").splitlines())
    owners: dict[str, str] = {}
    for record in sorted((folder / "products").glob("*.*"), key=lambda one: one.stem):
        code = _declared(record, "code")
        if trace_code.is_trace_code(code, prefix):
            first = owners.setdefault(code, record.stem)
            owners[code] = record.stem if record.stem == before.get(code) else first
    entries = [ledger.issued(stamp_url, code, id, TODAY) for code, id in owners.items()]
    text = ledger.codes_text(entries)
    if text != known or not path.is_file():
        put(folder, LEDGER, text)
        _LEDGERS[key] = text


def keep(folder: Path) -> None:
    """From now on the ledger of the folder is the test's own: whatever it says, also when it is not there."""
    _OWN.add(folder.resolve())


def _declared(path: Path, key: str) -> str:
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    found = re.search(rf"(?m)^ ?[\"']?{key}[\"']?: *[\"']?([^\s\"',]*)", text)
    return found[1] if found else ""


def site(tmp_path: Path, text: str = "") -> Path:
    """The small content folder with the files of `text` (`-- path --` lines) laid over it."""
    folder = content(tmp_path)
    overlay(folder, text)
    return folder


def overlay(folder: Path, text: str) -> None:
    """Write the files of `text`: each begins with a line `-- path --` and goes up to the next such line."""
    before, *pieces = re.split(r"^-- (\S+) --\n", text, flags=re.MULTILINE)
    assert not before.strip(), f"text before the first `-- path --` line: {before!r}"
    for name, body in zip(pieces[::2], pieces[1::2], strict=True):
        put(folder, name, body)


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Replace `old`, which stands exactly once in the file, by `new`."""
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    put(folder, name, text.replace(old, new))


def declare(folder: Path, name: str, fields: str) -> None:
    """Write a record of FILES or LAID anew with the keys of `fields` in place of its own, from line 2 on."""
    own = set(_KEY.findall(fields))
    entries = re.split(r"^(?=\S)", (FILES | LAID)[name], flags=re.MULTILINE)[1:]
    kept = [entry for entry in entries if not own & set(_KEY.findall(entry))]
    put(folder, name, "".join([kept[0], fields, *kept[1:]]))


def tourism(folder: Path) -> None:
    """Lay the two points and the route over the folder."""
    for name in LAID:
        if name.startswith("tourism/"):
            put(folder, name, LAID[name])


def put(folder: Path, name: str, text: str | bytes) -> Path:
    """Write one file, byte for byte."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def picture(folder: Path, name: str, size: tuple[int, int] = (64, 48)) -> Path:
    """A plain picture in content/media; its ending says in which format."""
    path = put(folder, f"media/{name}", b"")
    Image.new("RGB", size, (228, 190, 92)).save(path)
    return path


def templates(tmp_path: Path) -> Path:
    """The smallest templates folder that a site can be built with: each page says its own address."""
    folder = tmp_path / "templates"
    for name in PAGES:
        put(folder, f"{name}.html", "<!doctype html><title>{{ view.shell.path }}</title>\n")
    put(folder, "messages/vi.toml", 'hello = "Xin chào"\n')
    for name in (*files.ASSETS, packets.SCRIPT, offline.WORKER):
        put(folder, f"assets/{name}", "{}\n")
    put(folder, offline.TARGET, "{{ view.site }}\n")
    put(folder, "assets/site.css", "body { margin: 0 }\n")
    return folder


def options(folder: Path, **changes: object) -> Options:
    """What a build of this content folder is asked for, with a fitting ledger; the site goes beside it, to _site."""
    enter(folder)
    wanted: dict[str, object] = {
        "content_path": folder,
        "templates_path": ROOT / "templates",
        "site_path": folder.parent / "_site",
        "today": TODAY,
        "workers": 1,
    }
    return Options(**(wanted | changes))  # type: ignore[arg-type]


def diagnostics(folder: Path, **changes: object) -> tuple[Diagnostic, ...]:
    """What `check` finds."""
    return pipeline.check_content(options(folder, **changes)).diagnostics


def check(folder: Path, **changes: object) -> list[str]:
    """What `check` finds, one line each: "products/mien-dong.md:3:1 L110"."""
    root = f"{folder.as_posix()}/"
    found = diagnostics(folder, **changes)
    return [f"{str(one.span).removeprefix(root)} {one.code.id}" for one in found]


def said(folder: Path, *, language: str = "vi", form: str = "text", **changes: object) -> str:
    """What `check` finds, as the command line prints it, without the folders above content/."""
    text = write(diagnostics(folder, **changes), form=form, language=language)
    return text.replace(f"{folder.as_posix()}/", "content/")


def build(folder: Path, **changes: object) -> BuildReport:
    """Build the site beside the content folder, with the real templates unless `templates_path` says otherwise."""
    return pipeline.build(options(folder, **changes))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def empty(folder: Path) -> None:
    """Remove a folder and everything in it."""
    shutil.rmtree(folder)
