"""Redraw every picture of the catalogue: SVG by code, rendered by headless Chromium.

Usage: python draw.py [--only id ...] [--out DIR] [--svg DIR] [--sheet FILE]
"""

import argparse
import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pics_craft
import pics_drink
import pics_farm
import pics_field
import pics_garden
import pics_kitchen
import pics_pantry
import pics_place
import pics_sauce
import pics_sea
import pics_tea
import pics_wellness
import pics_wine
from kit import H, W
from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "content" / "media"
CHROMIUM = "/usr/bin/chromium"
LIMIT = 60 * 1024
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
]
MODULES = (
    pics_farm,
    pics_field,
    pics_pantry,
    pics_sea,
    pics_sauce,
    pics_kitchen,
    pics_tea,
    pics_wine,
    pics_drink,
    pics_wellness,
    pics_craft,
    pics_garden,
    pics_place,
)


def pictures() -> dict[str, Callable[[], str]]:
    """Every picture by product id."""
    return {key: fn for module in MODULES for key, fn in module.PICTURES.items()}


def svg(body: str) -> str:
    head = f'xmlns="http://www.w3.org/2000/svg" width="{W}" height="{H}" viewBox="0 0 {W} {H}"'
    return f"<svg {head}>{body}</svg>"


def shoot(page: Page, markup: str) -> Image.Image:
    """Render one SVG to an RGB image."""
    page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{markup}")
    data = page.screenshot(clip={"x": 0, "y": 0, "width": W, "height": H})
    return Image.open(io.BytesIO(data)).convert("RGB")


def encode(image: Image.Image) -> bytes:
    """Palette PNG without metadata, with fewer colours only if it is too heavy."""
    for colors in (160, 128, 96, 64, 48):
        flat = image.quantize(
            colors, method=Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE
        )
        buf = io.BytesIO()
        flat.save(buf, "PNG", optimize=True)
        data = buf.getvalue()
        if len(data) <= LIMIT:
            return data
    raise ValueError("picture too heavy even with few colours")


@contextmanager
def browser_page() -> Iterator[Page]:
    """A headless browser page, closed at the end."""
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as p:
        browser = p.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, args=FLAGS, viewport={"width": W, "height": H}
        )
        try:
            yield browser.new_page()
        finally:
            browser.close()


def sheet(images: list[Image.Image], target: Path, cols: int = 4, width: int = 400) -> None:
    """Contact sheet for looking at the set."""
    height = width * H // W
    rows = -(-len(images) // cols)
    board = Image.new("RGB", (cols * (width + 8), rows * (height + 8)), "white")
    for i, im in enumerate(images):
        small = im.resize((width, height), Image.Resampling.LANCZOS)
        board.paste(small, (i % cols * (width + 8), i // cols * (height + 8)))
    board.save(target)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--svg", type=Path)
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--thumb", type=int, default=400)
    args = parser.parse_args()
    for folder in (args.out, args.svg):
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
    done: list[Image.Image] = []
    with browser_page() as page:
        for key, fn in pictures().items():
            if args.only and key not in args.only:
                continue
            markup = svg(fn())
            if args.svg:
                (args.svg / f"{key}.svg").write_text(markup, encoding="utf-8")
            done.append(shoot(page, markup))
            data = encode(done[-1])
            (args.out / f"{key}.png").write_bytes(data)
            print(f"{key} {len(data) // 1024} KB")
    if args.sheet:
        sheet(done, args.sheet, 1600 // args.thumb, args.thumb)


if __name__ == "__main__":
    main()
