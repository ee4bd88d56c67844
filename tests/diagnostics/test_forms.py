"""One fault in each of the forms, as whole texts."""

from __future__ import annotations

import json

import pytest

from ocop_site.diagnostics import (
    FORMATS,
    LANGUAGES,
    Code,
    Diagnostic,
    Severity,
    Span,
    Text,
    in_order,
    write,
)

EXPIRED = Code(
    id="C900",
    slug="too-late",
    title=Text("Quá hạn", "Too late"),
    message=Text("“{read}” quá hạn 100%.", "“{read}” is 100% too late."),
    hint=Text("Viết lại.", "Write again."),
    severity=Severity.WARNING,
)
WRONG = Code(
    id="C901",
    slug="wrong",
    title=Text("Sai", "Wrong"),
    message=Text("sai “{read}”.", "wrong “{read}”."),
)
FAULT = Diagnostic(
    code=EXPIRED,
    span=Span(path="content/products/a,b: 100%.md", line=3, column=10),
    values={"read": "1/3/2023"},
    fix="expires: 1/3/2029",
    excerpt="expires: 1/3/2023",
)


def wrong(
    path: str = "a.md", line: int = 1, column: int = 1, read: str = "x", **more: str
) -> Diagnostic:
    span = Span(path=path, line=line, column=column)
    return Diagnostic(code=WRONG, span=span, values={"read": read}, **more)


def test_text_shows_the_place_the_sentence_the_line_the_fix_and_the_hint() -> None:
    assert write([FAULT], form="text", language="vi") == (
        "content/products/a,b: 100%.md:3:10: nhắc C900 too-late: “1/3/2023” quá hạn 100%.\n"
        "    expires: 1/3/2023\n"
        "             ^\n"
        "    sửa thành: expires: 1/3/2029\n"
        "    gợi ý: Viết lại."
    )


def test_text_speaks_english() -> None:
    assert write([wrong(fix="y")], form="text", language="en") == (
        "a.md:1:1: error C901 wrong: wrong “x”.\n    write: y"
    )


def test_the_mark_stands_under_the_letter_behind_a_tab() -> None:
    text = write([wrong(column=3, excerpt="\tđx")], form="text", language="vi")
    assert text == "a.md:1:3: lỗi C901 wrong: sai “x”.\n    \tđx\n    \t ^"


@pytest.mark.parametrize(
    ("column", "shown", "indent"),
    [
        (1, "a" * 80 + "b" * 80 + "…", 0),
        (81, "a" * 80 + "b" * 80 + "…", 80),
        (161, "…" + "b" * 80 + "c" * 80 + "…", 81),
        (320, "…c" + "d" * 80, 81),
        (321, "…" + "d" * 80, 81),
    ],
)
def test_a_long_line_is_cut_around_the_mark(column: int, shown: str, indent: int) -> None:
    line = "a" * 80 + "b" * 80 + "c" * 80 + "d" * 80
    assert write([wrong(column=column, excerpt=line)], form="text", language="vi") == (
        f"a.md:1:{column}: lỗi C901 wrong: sai “x”.\n    {shown}\n    {' ' * indent}^"
    )


def test_a_value_never_steers_the_terminal() -> None:
    text = write([wrong(read="a\x1b[2J\nb\x9b", excerpt="\x1b[31m")], form="text", language="vi")
    assert text == "a.md:1:1: lỗi C901 wrong: sai “a�[2J b�”.\n    �[31m\n    ^"


def test_a_pasted_page_is_cut_in_the_sentence() -> None:
    assert wrong(read="y" * 1000).sentence("vi") == f"sai “{'y' * 300}…”."


def test_github_escapes_percent_line_ends_colon_and_comma() -> None:
    assert write([FAULT], form="github", language="vi") == (
        "::warning file=content/products/a%2Cb%3A 100%25.md,line=3,col=10,title=C900 too-late::"
        "“1/3/2023” quá hạn 100%25.%0Asửa thành: expires: 1/3/2029%0Agợi ý: Viết lại."
    )


def test_a_value_cannot_end_an_annotation_and_start_another() -> None:
    text = write(
        [wrong(read="x\n::error::y\r::stop-commands::z", fix="a\n::b")],
        form="github",
        language="en",
    )
    assert text == (
        "::error file=a.md,line=1,col=1,title=C901 wrong::"
        "wrong “x ::error::y ::stop-commands::z”.%0Awrite: a%0A::b"
    )


def test_json_is_versioned_and_holds_every_part() -> None:
    assert json.loads(write([FAULT], form="json", language="en")) == {
        "format": 1,
        "diagnostics": [
            {
                "code": "C900",
                "slug": "too-late",
                "severity": "warning",
                "path": "content/products/a,b: 100%.md",
                "line": 3,
                "column": 10,
                "message": "“1/3/2023” is 100% too late.",
                "fix": "expires: 1/3/2029",
                "hint": "Write again.",
            }
        ],
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_fault_is_no_text_and_an_empty_list_in_json(language: str) -> None:
    said = {form: write([], form=form, language=language) for form in FORMATS}
    assert said == {"text": "", "github": "", "json": '{\n  "format": 1,\n  "diagnostics": []\n}'}


def test_faults_stand_in_the_order_of_their_places() -> None:
    faults = [wrong("b.md"), wrong("a.md", 10), wrong("a.md", 9, 2), wrong("a.md", 9, 1)]
    assert [str(one.span) for one in in_order(faults)] == [
        "a.md:9:1",
        "a.md:9:2",
        "a.md:10:1",
        "b.md:1:1",
    ]


def test_the_same_fault_at_the_same_place_is_told_once() -> None:
    assert len(in_order([wrong(), wrong(), wrong(read="y")])) == 2


def test_a_warning_does_not_stop_publishing() -> None:
    assert (FAULT.is_error, wrong().is_error) == (False, True)
