"""A catalogue of any size, made of the demonstration content: products copied with new ids and codes.

python -m tests.performance.catalogue 300 FOLDER
"""

from __future__ import annotations

import random
import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from ocop_site.desk import ledger
from ocop_site.load import ledger as reading
from ocop_site.load.source import Source
from ocop_site.model import trace_code

CONTENT = Path(__file__).resolve().parents[2] / "content"


def write(count: int, content_path: Path) -> None:
    """Write a content folder with at least `count` products; those beyond the demonstration's are copies."""
    shutil.copytree(CONTENT, content_path)
    originals = records(content_path / "products")
    texts = {path: path.read_text(encoding="utf-8") for path in originals}
    codes = {match[1] for text in texts.values() if (match := _CODE.search(text))}
    pick = random.Random(2026).choice
    entered: list[tuple[str, str]] = []
    for number in range(count - len(originals)):
        original = originals[number % len(originals)]
        id = f"{original.stem}-{number // len(originals) + 2}"
        code = trace_code.issue(_PREFIX, pick, frozenset(codes))
        codes.add(code)
        text = _CODE.sub(f"code: {code}", texts[original], count=1)
        # A GTIN is one product's own.
        text = re.sub(r"gtin: \d+", "gtin: none", text)
        original.with_name(f"{id}.md").write_text(text, encoding="utf-8")
        entered.append((code, id))
        _enter_rounds(content_path / "rounds", original.stem, id)
    _enter_ledger(content_path / "ledger/codes.csv", entered)


def records(folder: Path) -> list[Path]:
    """The records of a folder, without the translations beside them."""
    return sorted(path for path in folder.glob("*.md") if not path.name.endswith(".en.md"))


_PREFIX = "QN"
_CODE = re.compile(rf"^code: ({_PREFIX}\w+)", re.MULTILINE)


def _enter_ledger(path: Path, entered: list[tuple[str, str]]) -> None:
    """The codes of the copies below the originals'. Their symbols are drawn as the first one is: any mask can be read."""
    read = reading.entries(Source(path="codes.csv", text=path.read_text("utf-8"), fields=""))[0]
    address = read[0].address.removesuffix(f"{read[0].code}/")
    copies = [
        replace(read[0], code=code, product=id, address=f"{address}{code}/") for code, id in entered
    ]
    path.write_text(ledger.codes_text([*read, *copies]), encoding="utf-8", newline="\n")


def _enter_rounds(rounds_path: Path, original: str, id: str) -> None:
    """The copy stands in the original's rounds with the original's sheets; a round with more sheets loses its seal."""
    # Without the product code, which is the original's own.
    entry = re.compile(
        rf"^( *- {{product: ){original}(,.*?)(?:, code: [^,}}]+)?([,}}].*\n)", re.MULTILINE
    )
    for path in rounds_path.glob("*/round.yml"):
        # What was announced of the original round is not true of a larger one.
        text = re.sub(r"(?m)^published:\n(?:  .*\n)+", "", path.read_text(encoding="utf-8"))
        path.write_text(entry.sub(rf"\g<0>\g<1>{id}\g<2>\g<3>", text), encoding="utf-8")
    for sheets in rounds_path.glob(f"*/sheets/{original}"):
        (sheets.parents[1] / "seal.yml").unlink(missing_ok=True)
        copy = sheets.with_name(id)
        copy.mkdir()
        for sheet in sheets.glob("*.yml"):
            text = sheet.read_text(encoding="utf-8")
            (copy / sheet.name).write_text(
                text.replace(f"product: {original}\n", f"product: {id}\n", 1), encoding="utf-8"
            )


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
