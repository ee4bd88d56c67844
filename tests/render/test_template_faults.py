"""A fault in a template names the template and its line; the old site stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocop_site.diagnostics import write
from tests import make
from tests.conftest import DAY, Run

OUTSIDE = "<!doctype html>\n<title>{{ view.shell.path }}</title>\n"
"""Two good lines; the fault stands on the third."""


def fault(where: str, read: str) -> str:
    said = f"lỗi R501 template-fault: khuôn mẫu không dựng được: {read}."
    return f"templates/{where}:1: {said}"


def unknown(where: str, key: str) -> str:
    said = f"lỗi R503 unknown-message: khuôn mẫu dùng câu “{key}” mà bảng câu chữ không có."
    return f"templates/{where}:1: {said}"


CASES = {
    "undefined name": (
        {"about.html": OUTSIDE + "{{ producer.name }}\n"},
        fault("about.html:3", "'producer' is undefined"),
    ),
    "undefined field": (
        {"about.html": OUTSIDE + "{{ view.colour }}\n"},
        fault(
            "about.html:3", "'ocop_site.plan.views.pages.About object' has no attribute 'colour'"
        ),
    ),
    "undefined name inside a tag": (
        {"about.html": OUTSIDE + "{% if x.y %}{% endif %}\n"},
        fault("about.html:3", "'x' is undefined"),
    ),
    "syntax": (
        {"about.html": OUTSIDE + "{% if view.shell %}\n"},
        fault(
            "about.html:3",
            "Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'",
        ),
    ),
    "unknown tag": (
        {"about.html": OUTSIDE + "{% iff view.shell %}\n"},
        fault("about.html:3", "Encountered unknown tag 'iff'"),
    ),
    "unknown filter": (
        {"about.html": OUTSIDE + "{{ view.shell.path|lowercase }}\n"},
        fault("about.html:3", "No filter named 'lowercase'"),
    ),
    "missing include": (
        {"about.html": OUTSIDE + "{% include 'footer.html' %}\n"},
        fault("about.html:3", "'footer.html' not found"),
    ),
    "include by a value": (
        {
            "about.html": OUTSIDE + "{% set name = 'bit.html' %}{% include name %}\n",
            "bit.html": "x",
        },
        fault("about.html:1", "about.html: a dynamic include has no key"),
    ),
    "fault in an included template": (
        {
            "about.html": OUTSIDE + "{% include 'bits/foot.html' %}\n",
            "bits/foot.html": "\n{{ nobody }}\n",
        },
        fault("bits/foot.html:2", "'nobody' is undefined"),
    ),
    "syntax of an included template": (
        {
            "about.html": OUTSIDE + "{% include 'bits/foot.html' %}\n",
            "bits/foot.html": "\n{{ 1 + }}\n",
        },
        fault("bits/foot.html:2", "unexpected 'end of print statement'"),
    ),
    "fault in the page that is extended": (
        {"about.html": "{% extends 'base.html' %}\n", "base.html": OUTSIDE + "{{ nobody }}\n"},
        fault("base.html:3", "'nobody' is undefined"),
    ),
    "fault in a macro": (
        {
            "about.html": "{% from 'macros.html' import card %}\n{{ card() }}\n",
            "macros.html": "{% macro card() %}\n\n{{ nobody }}{% endmacro %}\n",
        },
        fault("macros.html:3", "'nobody' is undefined"),
    ),
    "arithmetic": (
        {"about.html": OUTSIDE + "{{ 1 // 0 }}\n"},
        fault("about.html:3", "integer division or modulo by zero"),
    ),
    "text and number": (
        {"about.html": OUTSIDE + "{{ view.shell.path + 1 }}\n"},
        fault("about.html:3", 'can only concatenate str (not "int") to str'),
    ),
    "unknown message": (
        {"about.html": OUTSIDE + "{{ t('about.title') }}\n"},
        unknown("about.html:3", "about.title"),
    ),
    "message without its value": (
        {
            "about.html": OUTSIDE + "{{ t('greeting', nam=1) }}\n",
            "messages/vi.toml": 'greeting = "Xin chào {name}"\n',
        },
        unknown("about.html:3", "greeting {name}"),
    ),
    "messages that are no TOML": (
        {"messages/vi.toml": 'greeting = "Xin chào\n'},
        fault("messages/vi.toml:1", "Illegal character '\\n' (at line 1, column 21)"),
    ),
}


@pytest.mark.parametrize(("changed", "said"), CASES.values(), ids=list(CASES))
def test_the_fault_names_the_template_and_its_line_and_the_old_site_stays(
    changed: dict[str, str], said: str, tmp_path: Path
) -> None:
    content, templates = make.content(tmp_path), make.templates(tmp_path)
    assert make.build(content, templates_path=templates).exit_status == 0
    before = make.tree(tmp_path / "_site")
    for name, text in changed.items():
        make.put(templates, name, text)

    report = make.build(content, templates_path=templates)

    assert write(report.diagnostics, form="text", language="vi") == said
    assert report.exit_status == 1
    assert make.tree(tmp_path / "_site") == before


def test_a_mended_template_is_read_again_in_the_same_process(tmp_path: Path) -> None:
    content, templates = make.content(tmp_path), make.templates(tmp_path)
    good = (templates / "about.html").read_bytes()
    make.put(templates, "about.html", "{% if %}")
    assert make.build(content, templates_path=templates).exit_status == 1

    make.put(templates, "about.html", good)

    assert make.build(content, templates_path=templates).exit_status == 0


def test_faults_of_several_templates_are_told_together(tmp_path: Path) -> None:
    content, templates = make.content(tmp_path), make.templates(tmp_path)
    for name in ("about.html", "home.html", "trace.html"):
        make.put(templates, name, "{{ nobody }}")

    report = make.build(content, templates_path=templates)

    assert [str(one.span) for one in report.diagnostics] == [
        "templates/about.html:1:1",
        "templates/home.html:1:1",
        "templates/trace.html:1:1",
    ]


@pytest.mark.parametrize(
    ("name", "text", "rendered"),
    [
        ("about.html", "new", 1),
        ("bit.html", "new", 2),
        ("messages/vi.toml", 'hello = "Chào"\n', 0),
        ("unused.html", "new", 0),
    ],
)
def test_a_page_is_rendered_again_when_a_template_of_its_own_changes(
    name: str, text: str, rendered: int, tmp_path: Path
) -> None:
    content, templates = make.content(tmp_path), make.templates(tmp_path)
    make.put(templates, "bit.html", "old")
    make.put(templates, "home.html", "{% include 'bit.html' %}")
    make.put(templates, "404.html", "{% extends 'home.html' %}")
    first = make.build(content, templates_path=templates)
    make.put(templates, name, text)

    again = make.build(content, templates_path=templates)

    # A message may be on any page.
    expected = rendered or (first.pages if name.startswith("messages") else 0)
    assert again.outcome.rendered.get("page", 0) == expected


def test_an_unreadable_picture_is_named_by_its_path(content: Path, run: Run) -> None:
    assert run("build", *DAY, "-q").status == 0
    before = make.tree(Path("_site"))
    make.put(content, "media/mien-dong.png", b"\x89PNG\r\n\x1a\nnot a picture")

    ran = run("build", *DAY)

    assert ran.status == 1
    assert ran.out == (
        "content/media/mien-dong.png:1:1: lỗi R502 unreadable-picture: không đọc được ảnh này"
        " (UnidentifiedImageError).\n"
        "    gợi ý: Mở ảnh bằng trình xem ảnh và lưu lại dạng JPEG hoặc PNG.\n"
    )
    assert make.tree(Path("_site")) == before
