"""The demonstration site in both languages, built once."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from ocop_site import load, plan, render, score
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Artifact, Job
from ocop_site.model.site import Language
from tests import make

BASE = "https://example.github.io/ocop/"
TEMPLATES = make.ROOT / "templates"
BOTH = (Language.VIETNAMESE, Language.ENGLISH)


@dataclass(frozen=True)
class Built:
    """A site in two languages: its records, its jobs by target, and its pages as text."""

    catalogue: Catalogue
    jobs: Mapping[str, Job]
    pages: Mapping[str, str]

    def own(self) -> dict[str, str]:
        """Pages that are no copies: GS1 addresses show the page of another address, and name that as the canonical one."""
        canonical = '<link rel="canonical" href="{}">'
        return {
            target: page
            for target, page in self.pages.items()
            if canonical.format(BASE + target.removesuffix("index.html")) in page
            or canonical[:22] not in page
        }

    def english(self) -> dict[str, str]:
        """The English pages."""
        return {target: page for target, page in self.pages.items() if target.startswith("en/")}


def build(catalogue: Catalogue, languages: tuple[Language, ...] = BOTH) -> Built:
    """Plan a catalogue in these languages and render its pages."""
    site = catalogue.site.model_copy(update={"languages": languages})
    catalogue = dataclasses.replace(catalogue, site=site)
    settings = plan.Settings(
        base_url=BASE,
        today=make.TODAY,
        assets=render.assets(TEMPLATES),
        words=render.words(TEMPLATES),
        translations={"en": render.words(TEMPLATES, "en")},
    )
    scorecards = score.catalogue(catalogue).scorecards
    media = str(make.ROOT / "content/media")
    planned = plan.site(catalogue, scorecards, settings, media_path=media)
    assert planned.findings == ()
    jobs = {job.target: job for job in planned.jobs}
    pages = {target: page(job) for target, job in jobs.items() if target.endswith(".html")}
    return Built(catalogue, jobs, pages)


def page(job: Job) -> str:
    """A page as text."""
    made = render.run(job, TEMPLATES)
    assert isinstance(made, Artifact), made
    return made.body.decode()


@pytest.fixture(scope="session")
def demo() -> Built:
    """The demonstration site."""
    loaded = load.catalogue(make.ROOT / "content")
    assert loaded.catalogue is not None
    return build(loaded.catalogue)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site, in which nothing is translated."""
    loaded = load.catalogue(make.content(tmp_path_factory.mktemp("languages")))
    assert loaded.catalogue is not None
    return build(loaded.catalogue)
