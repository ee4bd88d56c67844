"""The product groups of the annex and the 54 communes as they stand in content/, and beside their sources."""

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from ocop_site import load
from ocop_site.model.catalogue import Catalogue
from tests import make


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = load.catalogue(make.ROOT / "content").catalogue
    assert found is not None
    return found


def test_each_of_the_26_sets_is_in_exactly_one_branch(catalogue: Catalogue) -> None:
    groups = catalogue.classifications["qd-26-2026"].groups
    assert [group.num for group in groups] == ["I", "II", "III", "IV", "V", "VI"]
    assert sorted(number for group in groups for number in group.sets()) == list(range(1, 27))


def test_a_subgroup_has_either_its_own_set_or_branches(catalogue: Catalogue) -> None:
    groups = catalogue.classifications["qd-26-2026"].groups
    subgroups = [subgroup for group in groups for subgroup in group.subgroups]
    assert len(subgroups) == 17
    for subgroup in subgroups:
        assert (subgroup.set is None) == bool(subgroup.branches), subgroup.name


def test_a_set_finds_its_own_group(catalogue: Catalogue) -> None:
    found = catalogue.classifications["qd-26-2026"].group_of
    by_set = [group.num if (group := found(number)) else "" for number in range(28)]
    # I: 1-13, II: 14-17, III: 18-20, IV: 21-22, V: 23-25, VI: 26.
    assert by_set == ["", *13 * ["I"], *4 * ["II"], *3 * ["III"], *2 * ["IV"], *3 * ["V"], "VI", ""]


def test_quang_ninh_has_54_units_of_171_former_ones_by_184_edges(catalogue: Catalogue) -> None:
    places = catalogue.places.values()
    edges = [former.code for place in places for former in place.former]
    assert (len(catalogue.places), len(set(edges)), len(edges)) == (54, 171, 184)


def test_the_54_units_are_22_communes_30_wards_and_2_special_zones(catalogue: Catalogue) -> None:
    kinds = Counter(place.kind.value for place in catalogue.places.values())
    assert kinds == {"xã": 22, "phường": 30, "đặc khu": 2}


def test_no_unit_takes_a_former_one_twice(catalogue: Catalogue) -> None:
    for place in catalogue.places.values():
        codes = [former.code for former in place.former]
        assert len(set(codes)) == len(codes), place.id


def test_a_former_unit_taken_whole_is_taken_by_one_place_only(catalogue: Catalogue) -> None:
    edges = [former for place in catalogue.places.values() for former in place.former]
    takers = Counter(former.code for former in edges)
    for former in edges:
        whole = former.extent in ("whole", "unchanged")
        assert (takers[former.code] == 1) == whole, former.code


def test_a_former_unit_is_always_called_the_same(catalogue: Catalogue) -> None:
    edges = [former for place in catalogue.places.values() for former in place.former]
    assert len({(former.code, former.name, former.district) for former in edges}) == 171


def source(name: str) -> Any:
    """A file of the source data; the test is skipped where OCOP_SHARED does not name its folder."""
    path = Path(os.environ.get("OCOP_SHARED", "")) / name
    if not os.environ.get("OCOP_SHARED") or not path.is_file():
        pytest.skip(f"OCOP_SHARED names no folder with {name}")
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.conformance
def test_the_units_are_those_of_the_source(catalogue: Catalogue) -> None:
    keys = ("code", "name", "district", "extent")
    theirs = {
        unit["code"]: (
            unit["name"],
            unit["type"],
            sorted(tuple(one[key] for key in keys) for one in unit["formed_from"]),
        )
        for unit in source("places/quang-ninh.yml")["units"]
    }
    ours = {
        place.id: (
            place.name,
            place.kind.value,
            sorted(tuple(getattr(one, key) for key in keys) for one in place.former),
        )
        for place in catalogue.places.values()
    }
    assert ours == theirs


@pytest.mark.conformance
def test_the_sets_and_ministries_of_the_groups_are_those_of_the_source(
    catalogue: Catalogue,
) -> None:
    edition = next(
        one for one in source("groups.yml")["editions"] if one["decision"] == "qd-26-2026"
    )
    theirs = {
        int(leaf["set"]): (group["num"], nhom["num"], leaf["name"], leaf["ministries"])
        for group in edition["groups"]
        for nhom in group["nhom"]
        for leaf in nhom.get("phan_nhom", [nhom])
    }
    ours = {
        leaf.set: (group.num, subgroup.num, leaf.name, list(leaf.ministries))
        for group in catalogue.classifications["qd-26-2026"].groups
        for subgroup in group.subgroups
        for leaf in subgroup.branches or (subgroup,)
    }
    assert ours == theirs
