"""Reading without a connection: the worker that keeps opened pages, and its answer for a page that was never opened.

The worker stands at the site's root, so that its scope is the whole site under any base path. A site that does not want one
(`offline: false`) has a worker in its place that takes itself away: a browser asks for the one that it knows.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from ocop_site.model.page import Job, Renderer
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk
from ocop_site.plan.wording import LANGUAGES, MAIN

WORKER = "worker.js"
TARGET = "sw.js"
DATES = {"vi": ("vi", "numeric"), "en": ("en-GB", "long")}
"""How a script writes a date as the pages of a language do: its locale (BCP 47), and its months."""


def page(desk: Desk) -> Iterator[Job]:
    """The answer for a page that was never opened, in the language of the desk."""
    if desk.catalogue.site.offline:
        shell = desk.shell(urls.OFFLINE, section="", title="", description="")
        target = urls.target(urls.OFFLINE)
        view = views.Offline(shell=shell)
        yield Job(target=target, renderer=Renderer.PAGE, template="offline.html", view=view)


def worker(desk: Desk) -> Job:
    """The worker, whose version is a digest of all that it is made of: another one forgets what the last one kept."""
    languages = [_language(desk, one) for one in desk.catalogue.site.languages]
    made_of = json.dumps([desk.settings.assets[WORKER], languages])
    version = hashlib.sha256(made_of.encode()).hexdigest()[:8]
    site = json.dumps({"version": version, "languages": languages}, ensure_ascii=False)
    view = views.Worker(site=site, is_on=desk.catalogue.site.offline)
    return Job(target=TARGET, renderer=Renderer.WORKER, template="sw.js", view=view)


def _language(desk: Desk, language: str) -> dict[str, str]:
    words = desk.settings.in_language(language).words
    locale, month = DATES[language]
    return {
        "locale": locale,
        "prefix": LANGUAGES[language].prefix.lstrip("/") + "/" * (language != MAIN),
        "month": month,
        "kept": words.get("offline.kept", ""),
    }
