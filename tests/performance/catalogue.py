"""A catalogue of any size, made of the demonstration content: products copied with new ids and codes.

python -m tests.performance.catalogue 300 FOLDER
"""

from __future__ import annotations

import random
import re
import shutil
import sys
from pathlib import Path

from ocop_site.model import trace_code

CONTENT = Path(__file__).resolve().parents[2] / "content"


def write(count: int, content_path: Path) -> None:
    """Write a content folder with at least `count` products; those beyond the demonstration's are copies."""
    shutil.copytree(CONTENT, content_path)
    originals = sorted((content_path / "products").glob("*.md"))
    texts = {path: path.read_text(encoding="utf-8") for path in originals}
    codes = {match[1] for text in texts.values() if (match := _CODE.search(text))}
    pick = random.Random(2026).choice
    for number in range(count - len(originals)):
        original = originals[number % len(originals)]
        id = f"{original.stem}-{number // len(originals) + 2}"
        code = trace_code.issue(_PREFIX, pick, frozenset(codes))
        codes.add(code)
        text = _CODE.sub(f"code: {code}", texts[original], count=1)
        original.with_name(f"{id}.md").write_text(text, encoding="utf-8")
        _enter_rounds(content_path / "rounds", original.stem, id)


_PREFIX = "QN"
_CODE = re.compile(rf"^code: ({_PREFIX}\w+)", re.MULTILINE)


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
