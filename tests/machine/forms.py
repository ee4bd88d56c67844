"""The machine files of a small catalogue, planned without disk, and the record texts that tests vary."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

from ocop_site import load, plan, render
from ocop_site.model.page import TextView
from tests import make
from tests.plan import desks

GTIN = "09521234000013"
TRACE = f"T/{make.CODE}"
LOT = f"{TRACE}/MD2609A"
WORDS = render.words(make.ROOT / "templates")
SETTINGS = dataclasses.replace(
    desks.SETTINGS, words=WORDS, assets=render.assets(make.ROOT / "templates")
)


def content(tmp_path: Path, text: str = "") -> Path:
    """The small content folder, its packing with a GTIN, with the files of `text` laid over it."""
    folder = make.content(tmp_path)
    make.edit(folder, "products/mien-dong.md", "gtin: none", "gtin: 9521234000013")
    make.overlay(folder, text)
    return folder


def files(folder: Path, **changes: Any) -> dict[str, str]:
    """Every text of the site that a folder gives, by target; `changes` are of the settings."""
    loaded = load.catalogue(folder)
    assert loaded.catalogue is not None
    settings = dataclasses.replace(SETTINGS, **changes)
    made = plan.site(desks.entered(loaded.catalogue), {}, settings, media_path="content/media")
    assert made.findings == ()
    return {job.target: job.view.text for job in made.jobs if isinstance(job.view, TextView)}


def read(texts: dict[str, str], target: str) -> Any:
    """A JSON file of them."""
    return json.loads(texts[target])


def events(texts: dict[str, str]) -> list[dict[str, Any]]:
    """The events of the small lot."""
    found: list[dict[str, Any]] = read(texts, f"{LOT}/epcis.jsonld")["epcisBody"]["eventList"]
    return found


def links(texts: dict[str, str], target: str) -> dict[str, list[dict[str, Any]]]:
    """The links of a linkset with one anchor, by the last word of their type."""
    (context,) = read(texts, target)["linkset"]
    return {
        key.rpartition("/")[2]: found
        for key, found in context.items()
        if key.startswith("https://ref.gs1.org/voc/")
    }
