"""The content folder as one Catalogue: which files there are, what kind each is, and what they say."""

from __future__ import annotations

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from ocop_site import vietnamese
from ocop_site.diagnostics import Code, Diagnostic, Span, Text
from ocop_site.load import codes, decode, ledger, packets, source
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.ledger import Entry, Ledger, PrintRun
from ocop_site.model.lot import Lot
from ocop_site.model.packets import Packets
from ocop_site.model.record import Record
from ocop_site.model.round import ScoreSheet
from ocop_site.model.site import Site

_TEXT = r"(?:md|yml)"
_SHELVES = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("product", rf"products/([^/]+)\.{_TEXT}"),
        ("sheet", r"rounds/([^/]+)/sheets/([^/]+)/([^/]+)\.yml"),
        ("lot", r"lots/([^/]+)/([^/]+)\.yml"),
        ("recall", r"recalls/([^/]+)\.yml"),
        ("producer", rf"producers/([^/]+)\.{_TEXT}"),
        ("article", rf"articles/([^/]+)\.{_TEXT}"),
        ("figures", r"figures/([^/]+)\.yml"),
        ("place", r"places/([^/]+)\.yml"),
        ("seal", r"rounds/([^/]+)/seal\.yml"),
        ("round", rf"rounds/([^/]+)/round\.{_TEXT}"),
        ("criteria", r"criteria/([^/]+)/(set-\d\d)\.yml"),
        ("decision", r"criteria/([^/]+)/decision\.yml"),
        ("classification", r"groups/([^/]+)\.yml"),
        ("targets", r"targets/([12][0-9]{3})\.yml"),
        ("tourism-point", rf"tourism/points/([^/]+)\.{_TEXT}"),
        ("tourism-route", rf"tourism/routes/([^/]+)\.{_TEXT}"),
        ("site", r"(site)\.yml"),
    )
)
"""What kind of record a file holds; the groups of its pattern make the id."""
_MEDIA = re.compile(r"media/([^/]+)")
_LEDGER = re.compile(r"ledger/(codes|prints)\.csv")
_PACKETS = re.compile(r"ledger/packets/([^/]+/[^/]+)\.bin")
_TRANSLATION = re.compile(
    r"(product|producer|article|tourism/point|tourism/route)s/([^/]+)\.(en)\.md"
)
"""A story in another language, beside its record."""
_NOT_READ = frozenset({"README.md", ".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini"})
_ABSENT = Text("không có tệp này", "there is no such file")
_MEMBER = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_LOT = re.compile(r"(?=.{1,20}\Z)[0-9A-Z]+(-[0-9A-Z]+)*")

_SEALED = frozenset({"sheet", "criteria"})
"""Kinds of files whose text a seal holds."""

_MAPPINGS = {
    "place": "places",
    "classification": "classifications",
    "decision": "decisions",
    "criteria": "criteria",
    "producer": "producers",
    "product": "products",
    "recall": "recalls",
    "round": "rounds",
    "seal": "seals",
    "figures": "figures",
    "article": "articles",
    "targets": "targets",
    "tourism-point": "tourism_points",
    "tourism-route": "tourism_routes",
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the folder says and what is wrong with it. Without a readable site.yml there is no catalogue."""

    catalogue: Catalogue | None
    diagnostics: tuple[Diagnostic, ...]
    files: int = 0


class _File(NamedTuple):
    path: Path
    shown: str
    inside: str
    is_link: bool = False


def catalogue(content_path: Path, *, earlier_path: Path | None = None) -> Loaded:
    """Read every record below `content_path`; unreadable ones are left out and named in `broken`.

    `earlier_path` is the ledger of codes as it was on another day, to be compared with the present one.
    """
    shelf = _Shelf(content_path.as_posix())
    if earlier_path is not None:
        shelf.open_earlier(earlier_path)
    files = list(_files(content_path, content_path.as_posix()))
    for file in files:
        shelf.take(file)
    return Loaded(shelf.catalogue(), tuple(shelf.faults), len(files))


class _Shelf:
    """Gathers records while the files are read; turned into a Catalogue at the end, in the order of ids."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.records: dict[RecordKey, Record] = {}
        self.paths: dict[RecordKey, str] = {}
        self.folded: dict[RecordKey, str] = {}
        self.media: dict[str, str] = {}
        self.digests: dict[RecordKey, str] = {}
        self.packets: dict[str, Packets] = {}
        self.entries: tuple[Entry, ...] = ()
        self.prints: tuple[PrintRun, ...] = ()
        self.earlier: tuple[Entry, ...] = ()
        self.translations: dict[RecordKey, dict[str, str]] = {}
        self.broken: set[RecordKey] = set()
        self.faults: list[Diagnostic] = []

    def take(self, file: _File) -> None:
        if file.is_link:
            self.complain(codes.UNEXPECTED_FILE, file, read=f"{file.inside} →")
            return
        if media := _MEDIA.fullmatch(file.inside):
            self.media[media[1]] = hashlib.sha256(file.path.read_bytes()).hexdigest()
            return
        if book := _LEDGER.fullmatch(file.inside):
            self.open(book[1], file)
            return
        if held := _PACKETS.fullmatch(file.inside):
            self.count(held[1], file)
            return
        if match := _TRANSLATION.fullmatch(file.inside):
            self.translate(RecordKey(match[1].replace("/", "-"), match[2]), match[3], file)
            return
        for kind, pattern in _SHELVES:
            if match := pattern.fullmatch(file.inside):
                self.keep(RecordKey(kind, "/".join(match.groups())), file)
                return
        self.complain(codes.UNEXPECTED_FILE, file, read=file.inside)

    def open(self, name: str, file: _File) -> None:
        read = source.read(file.path, file.shown, largest=ledger.LARGEST)
        if isinstance(read, Diagnostic):
            faults = [read]
        elif name == "codes":
            self.entries, faults = ledger.entries(read)
        else:
            self.prints, faults = ledger.prints(read)
        self.faults += faults
        if faults:
            self.broken.add(RecordKey("ledger", name))

    def open_earlier(self, path: Path) -> None:
        read = source.read(path, path.as_posix(), largest=ledger.LARGEST)
        if isinstance(read, Diagnostic):
            self.faults.append(read)
        else:
            self.earlier, faults = ledger.entries(read)
            self.faults += faults

    def count(self, name: str, file: _File) -> None:
        read = packets.read(file.path, file.shown)
        if isinstance(read, Diagnostic):
            self.faults.append(read)
        else:
            self.packets[name] = read

    def translate(self, key: RecordKey, language: str, file: _File) -> None:
        read = source.read(file.path, file.shown)
        if isinstance(read, Diagnostic):
            self.faults.append(read)
            return
        self.faults += filter(None, [source.letters_not_nfc(read)])
        self.translations.setdefault(key, {})[f"story_{language}"] = read.body.strip()
        if not any(file.path.with_name(f"{key.id}{end}").is_file() for end in (".md", ".yml")):
            self.complain(codes.TRANSLATION_ALONE, file, id=key.id)

    def keep(self, key: RecordKey, file: _File) -> None:
        if (first := self.folded.setdefault(_lower(key), file.shown)) != file.shown:
            self.complain(codes.DUPLICATE_ID, file, id=key.id, first=first)
            return
        if suggestion := _better_name(key):
            self.complain(codes.BAD_FILE_NAME, file, read=file.path.name, suggestion=suggestion)
            self.broken.add(key)
            return
        read = source.read(file.path, file.shown)
        if isinstance(read, Diagnostic):
            record, faults = None, [read]
        else:
            if key.kind in _SEALED:
                self.digests[key] = hashlib.sha256(read.text.encode()).hexdigest()
            record, faults = decode.record(key.kind, key.id, read)
        self.faults += faults
        if record is None:
            self.broken.add(key)
        else:
            self.records[key], self.paths[key] = record, file.shown

    def complain(self, code: Code, file: _File, **values: str) -> None:
        self.faults.append(Diagnostic(code=code, span=Span(path=file.shown), values=values))

    def catalogue(self) -> Catalogue | None:
        site = self.records.get(RecordKey("site", "site"))
        if not isinstance(site, Site):
            if RecordKey("site", "site") not in self.broken:
                self.faults.append(source.unreadable(f"{self.root}/site.yml", _ABSENT))
            return None
        for book in ("codes", "prints"):
            self.paths[RecordKey("ledger", book)] = f"{self.root}/ledger/{book}.csv"
        kinds: dict[str, Any] = {name: {} for name in _MAPPINGS.values()}
        sheets: defaultdict[tuple[str, str], list[ScoreSheet]] = defaultdict(list)
        lots: defaultdict[str, list[Lot]] = defaultdict(list)
        for key in sorted(self.records):
            record = self.records[key]
            if stories := self.translations.get(key):
                record = record.model_copy(update=stories)
            if isinstance(record, ScoreSheet):
                sheets[record.round, record.id.split("/")[1]].append(record)
            elif isinstance(record, Lot):
                lots[record.product].append(record)
            elif key.kind in _MAPPINGS:
                kinds[_MAPPINGS[key.kind]][key.id] = record
        return Catalogue(
            site=site,
            sheets={place: tuple(found) for place, found in sheets.items()},
            lots={product: tuple(found) for product, found in lots.items()},
            media=dict(sorted(self.media.items())),
            ledger=Ledger(entries=self.entries, prints=self.prints, earlier=self.earlier),
            packets=dict(sorted(self.packets.items())),
            broken=frozenset(self.broken),
            paths=self.paths,
            digests=self.digests,
            **kinds,
        )


def _files(folder: Path, shown: str, inside: str = "") -> Iterator[_File]:
    """Every file below `folder` in the order of names. Links are not followed: they could lead anywhere."""
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        if entry.name in _NOT_READ:
            continue
        path, below = folder / entry.name, f"{inside}{entry.name}"
        if entry.is_symlink():
            yield _File(path, f"{shown}/{entry.name}", below, is_link=True)
        elif entry.is_dir():
            yield from _files(path, f"{shown}/{entry.name}", below + "/")
        else:
            yield _File(path, f"{shown}/{entry.name}", below)


def _lower(key: RecordKey) -> RecordKey:
    return RecordKey(key.kind, key.id.lower())


def _better_name(key: RecordKey) -> str:
    """The right spelling of an id that is not one, or an empty text for a good id."""
    *folders, last = key.id.split("/")
    if key.kind == "lot":
        number = "-".join(re.findall("[0-9A-Z]+", vietnamese.fold(last).upper()))
        right = [*map(vietnamese.slug, folders), last if _LOT.fullmatch(last) else number[:20]]
        return "" if [*folders, last] == right else "/".join(part or "ten-tep" for part in right)
    if key.kind == "sheet" and _MEMBER.fullmatch(last):
        last = "tv"
    parts = [*folders, last]
    if all(part == vietnamese.slug(part) for part in parts):
        return ""
    return "/".join(vietnamese.slug(part) or "ten-tep" for part in parts)
