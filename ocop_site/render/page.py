"""The only door to jinja2: a template over a view becomes a page.

Templates see the view and nothing else; what they use is part of the job's key (see `closure`).
"""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import meta
from markupsafe import Markup

from ocop_site import vietnamese
from ocop_site.diagnostics import Code, Diagnostic, Span
from ocop_site.model.page import Job
from ocop_site.render import codes, markdown, marks, messages

FAULTS = (
    jinja2.TemplateError,
    messages.UnknownMessage,
    messages.Unreadable,
    ArithmeticError,
    TypeError,
    ValueError,
)
"""What `body` raises for a template that cannot be rendered; the last three by what a template does with its values."""


@cache
def environment(templates_path: Path) -> jinja2.Environment:
    """Autoescape for HTML, undefined names are faults, white space of block lines left out."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_path),
        autoescape=jinja2.select_autoescape(("html", "xml")),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["markdown"] = _markdown
    made.tests["marked"] = marks.is_marked
    made.filters["in_script"] = lambda text: Markup(_in_script(text))  # noqa: S704  # nothing closes it
    return made


def body(job: Job, templates_path: Path) -> bytes:
    """The page of a job. Raises one of FAULTS."""
    language = getattr(getattr(job.view, "shell", None), "language", "vi")
    words = messages.catalogue(templates_path, language)
    template = environment(templates_path).get_template(job.template)
    text = template.render(view=job.view, t=partial(_say, words))
    _closure(job.template, language, templates_path)  # a page that can have no key is a fault
    return (marks.elements(text).rstrip() + "\n").encode()


def closure(job: Job, templates_path: Path) -> str:
    """A digest of all that the page is made of: its template, what that includes, the messages.

    Empty when a template cannot be read: such a page is never taken as unchanged, and `body` says why.
    """
    language = getattr(getattr(job.view, "shell", None), "language", "vi")
    try:
        return _closure(job.template, language, templates_path)
    except (jinja2.TemplateError, OSError, ValueError):
        return ""


def fault(job: Job, templates_path: Path, error: Exception) -> Diagnostic:
    """A template's error with the line of the template that it comes from."""
    code: Code = codes.TEMPLATE_FAULT
    read = str(error).partition(" in search path")[0].rstrip(".")
    if isinstance(error, messages.UnknownMessage):
        code, read = codes.UNKNOWN_MESSAGE, str(error.args[0])
    name, line = job.template, getattr(error, "lineno", None) or 1
    if isinstance(error, messages.Unreadable):
        name = error.path.relative_to(templates_path).as_posix()
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.startswith(str(templates_path)):
            name, line = (
                Path(frame.filename).relative_to(templates_path).as_posix(),
                frame.lineno or 1,
            )
    path = f"{templates_path.name}/{name}"
    return Diagnostic(code=code, span=Span(path=path, line=line), values={"read": read})


def forget() -> None:
    """Drop every template that was read."""
    environment.cache_clear()
    _closure.cache_clear()
    _used.cache_clear()


def _in_script(text: str) -> str:
    """JSON that can stand in a script: no content of it ends the script or begins a comment (HTML standard 4.12.1.3)."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _markdown(text: str) -> Markup:
    """A text as HTML; one that is Vietnamese in a page of another language says so around all of it."""
    html = markdown.html(vietnamese.unmarked(text) if marks.is_marked(text) else text)
    return Markup(f'<div lang="vi">{html}</div>' if marks.is_marked(text) else html)  # noqa: S704  # cleaned by nh3


def _say(words: Mapping[str, str], key: str, **values: Any) -> str:
    return messages.say(words, key, values)


@cache
def _closure(template: str, language: str, templates_path: Path) -> str:
    digest = hashlib.sha256(messages.file(templates_path, language).read_bytes())
    for name in sorted(_used(template, templates_path)):
        digest.update(name.encode())
        digest.update((templates_path / name).read_bytes())
    return digest.hexdigest()


@cache
def _used(template: str, templates_path: Path) -> frozenset[str]:
    """The template with all that it includes, extends or imports. Raises jinja2.TemplateError."""
    try:
        text = (templates_path / template).read_text(encoding="utf-8")
    except OSError:
        raise jinja2.TemplateNotFound(template) from None
    found = {template}
    for name in meta.find_referenced_templates(environment(templates_path).parse(text)):
        if name is None:
            raise jinja2.TemplateError(f"{template}: a dynamic include has no key")
        found |= _used(name, templates_path)
    return frozenset(found)
