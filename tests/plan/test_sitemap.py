"""The sitemap names every page once; where there are too many for one, an index names several."""

from __future__ import annotations

import re

import pytest

from ocop_site.model.catalogue import Catalogue
from ocop_site.plan import files
from tests.plan import desks

BASE = "https://example.github.io/ocop/"


def locations(text: str) -> list[str]:
    return re.findall(r"<loc>(.*?)</loc>", text)


def text_of(catalogue: Catalogue, name: str) -> str:
    view = desks.planned(catalogue)[name].view
    return view.text  # type: ignore[attr-defined]


def test_one_sitemap_is_enough_for_a_small_site(demo: Catalogue) -> None:
    jobs = desks.planned(demo)
    assert [name for name in jobs if name.startswith("sitemap")] == ["sitemap.xml"]
    found = locations(text_of(demo, "sitemap.xml"))
    assert len(found) == len(set(found)) > 200
    assert f"{BASE}tin/the/huong-dan/" in found
    assert f"{BASE}du-lieu/" in found


def test_an_index_names_several_where_one_is_too_small(
    demo: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = locations(text_of(demo, "sitemap.xml"))
    monkeypatch.setattr(files, "MOST_ROWS", 100)
    jobs = desks.planned(demo)
    pieces = [name for name in jobs if re.fullmatch(r"sitemap-\d+\.xml", name)]

    index = text_of(demo, "sitemap.xml")
    assert "<sitemapindex xmlns=" in index
    assert locations(index) == [BASE + name for name in pieces]
    assert [one for name in pieces for one in locations(text_of(demo, name))] == whole
    assert max(len(locations(text_of(demo, name))) for name in pieces) == 100
