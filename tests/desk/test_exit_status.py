"""The exit status says who has to act: 0 nobody, 1 the editor, 2 who called the program, 3 the maintainer."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocop_site import __version__, cli, pipeline
from tests import make
from tests.conftest import DAY, Run


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest templates in place of the real ones."""
    make.templates(tmp_path)
    monkeypatch.setattr(cli.options, "ROOT", tmp_path)
    return tmp_path


def test_a_good_folder_is_0_and_says_nothing_on_standard_output(content: Path, run: Run) -> None:
    ran = run("check", *DAY)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("0 lỗi, 0 nhắc (đọc ")


def test_quiet_says_nothing_at_all(content: Path, run: Run) -> None:
    ran = run("check", *DAY, "--quiet")
    assert (ran.status, ran.out, ran.err) == (0, "", "")


def test_build_needs_no_flags(content: Path, house: Path, run: Run) -> None:
    ran = run()
    assert (ran.status, ran.out) == (0, "")
    assert (house / "_site/index.html").is_file()


def test_a_warning_is_0_and_with_strict_1(content: Path, run: Run) -> None:
    make.declare(content, "products/mien-dong.md", "brand:\n")
    assert run("check", *DAY).status == 0
    assert run("check", *DAY, "--strict").status == 1


def test_a_fault_in_a_record_is_1(content: Path, run: Run) -> None:
    make.declare(content, "products/mien-dong.md", "set: 27\n")
    assert run("check", *DAY).status == 1


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ("base_url: nowhere\n", "L143 not-a-url: “nowhere”"),
        ("nmae: OCOP\n", "L110 unknown-key: không có khoá “nmae” ở đây."),
        ('province: "022"\n', "L141 not-a-place-code: “022”"),
        ("stamp_url: https://ocop.example.vn/tem\n", "P402 printed-address: địa chỉ trên tem"),
    ],
)
def test_a_fault_in_the_settings_is_2(content: Path, run: Run, fields: str, line: str) -> None:
    key = fields.partition(":")[0]
    kept = [one for one in make.SITE.splitlines(keepends=True) if not one.startswith(f"{key}:")]
    make.put(content, "site.yml", "".join([fields, *kept]))
    ran = run("check", *DAY)
    assert ran.status == 2
    assert [text for text in ran.out.splitlines() if line in text]


def test_a_folder_without_settings_is_2(content: Path, run: Run) -> None:
    (content / "site.yml").unlink()
    ran = run("check", *DAY, "--quiet")
    assert (ran.status, ran.out, ran.err) == (
        2,
        (
            "content/site.yml:1:1: lỗi L101 unreadable-file: không đọc được tệp này: không có tệp này.\n"
            "    gợi ý: Lưu tệp dạng văn bản, bảng mã UTF-8, dưới 2 MB.\n"
        ),
        "",
    )


def test_a_missing_content_folder_is_2(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "khong-co"
    ran = run("check", "--content", str(missing))
    assert (ran.status, ran.out, ran.err) == (
        2,
        "",
        f"{missing}: không có thư mục này / no such folder\n",
    )


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("check", "--strikt"), "unrecognized arguments: --strikt"),
        (("--nonsense",), "unrecognized arguments: --nonsense"),
        (("check", "--today", "31/2/2026"), "argument --today: 31/2/2026: YYYY-MM-DD"),
        (("check", "--format", "xml"), "argument --format: invalid choice: 'xml'"),
        (("build", "--jobs", "0"), "argument --jobs: 0: 1, 2, …"),
        (("build", "--base-url", "ftp://x"), "argument --base-url: ftp://x: https://…"),
        (("new", "sheet"), "argument kind: invalid choice: 'sheet'"),
        (("explain",), "the following arguments are required: MÃ"),
        (("serve", "-a", "nowhere"), "nowhere: cần HOST:PORT / HOST:PORT expected"),
    ],
)
def test_wrong_usage_is_2_and_says_what(
    content: Path, run: Run, argv: tuple[str, ...], said: str
) -> None:
    ran = run(*argv)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err.splitlines()[-1]


def test_a_folder_that_is_not_ours_is_2_and_stays(content: Path, house: Path, run: Run) -> None:
    make.put(house, "_site/thesis.txt", "three years of work")
    ran = run("build", *DAY, "--base-url", "https://example.github.io/ocop/")
    assert ran.status == 2
    assert make.tree(house / "_site") == {"thesis.txt": b"three years of work"}


def test_a_bug_is_3_with_a_report_and_no_traceback_on_the_screen(
    content: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("số 0")

    monkeypatch.setattr(pipeline, "check_content", broken)
    ran = run("check", *DAY)
    assert (ran.status, ran.out) == (3, "")
    assert ran.err == (
        "Lỗi của chương trình, không phải của bạn; xin gửi tệp ocop-bug.txt cho người bảo trì."
        " / A bug of the program; please send ocop-bug.txt to the maintainers.\n"
    )
    report = Path("ocop-bug.txt").read_text(encoding="utf-8")
    assert report.splitlines()[0] == f"ocop_site {__version__}"
    assert report.splitlines()[-1] == "ZeroDivisionError: số 0"


def test_a_program_stopped_by_the_keyboard_is_130(
    content: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "check_content", stopped)
    assert run("check", *DAY).status == 130


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out == f"ocop_site {__version__}\n"
