"""The figures of a rendered page as a person reads them, and of a CSV file as a spreadsheet does."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser

Rows = list[list[str]]


class _Reader(HTMLParser):
    """Gathers the rows of every figure's table, and the address of its file."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: dict[str, Rows] = {}
        self.feet: dict[str, list[str]] = {}
        self.files: dict[str, str] = {}
        self.name = self.part = ""
        self.row: list[str] = []
        self.cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "figure":
            self.name = given["aria-labelledby"].removeprefix("figure-")
            self.tables[self.name] = []
        elif tag in ("thead", "tbody", "tfoot"):
            self.part = tag
        elif tag == "tr" and self.name:
            self.row = []
            if self.part == "tfoot":
                self.feet[self.name] = self.row
            else:
                self.tables[self.name].append(self.row)
        elif tag in ("th", "td") and self.name:
            self.cell = []
        elif tag == "a" and "download" in given:
            self.files[self.name] = given["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td") and self.cell is not None:
            self.row.append(" ".join("".join(self.cell).split()))
            self.cell = None
        elif tag == "figure":
            self.name = ""

    def handle_data(self, data: str) -> None:
        if self.cell is not None:
            self.cell.append(data)


class Page:
    """The tables of a page by name: `rows` with the header first, `sums`, the address of the `file`."""

    def __init__(self, body: bytes) -> None:
        reader = _Reader()
        reader.feed(body.decode())
        self.rows, self.sums, self.files = reader.tables, reader.feet, reader.files

    def numbers(self, name: str) -> dict[str, list[int]]:
        """A table's whole numbers by the label of their row."""
        return {
            row[0]: [int(one.replace(".", "")) for one in row[1:]] for row in self.rows[name][1:]
        }


def read_csv(body: bytes) -> Rows:
    """A file's rows; it begins with a byte-order mark and ends its lines as RFC 4180 says."""
    assert body.startswith(b"\xef\xbb\xbf")
    assert body.count(b"\n") == body.count(b"\r\n")
    assert body.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))
