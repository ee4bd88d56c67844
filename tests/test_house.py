"""The house rules that a machine can hold (design.md, Words and size)."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import make

BIN = Path(sys.executable).parent
MODULES = sorted((make.ROOT / "ocop_site").rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
LONGEST_FUNCTION = 50
LONGEST_FILE = 400


def name(path: Path) -> str:
    return path.relative_to(make.ROOT).as_posix()


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(TREES[path]) if isinstance(node, kinds)]


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


@pytest.mark.parametrize(
    "command",
    [("lint-imports",), ("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",)],
    ids=" ".join,
)
def test_the_machine_finds_nothing(command: tuple[str, ...]) -> None:
    ran = subprocess.run(
        [BIN / command[0], *command[1:]],
        cwd=make.ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_no_function_is_longer_than_50_lines() -> None:
    long = {
        f"{name(path)}:{function.lineno} {function.name}": length(function)
        for path in MODULES
        for function in functions(path)
        if length(function) > LONGEST_FUNCTION
    }
    assert long == {}


def test_nine_functions_in_ten_have_at_most_25_lines() -> None:
    lengths = sorted(length(function) for path in MODULES for function in functions(path))
    assert lengths[len(lengths) * 9 // 10] <= 25


def test_no_file_is_longer_than_400_lines() -> None:
    sizes = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {path: size for path, size in sizes.items() if size > LONGEST_FILE} == {}


def test_nine_files_in_ten_have_at_most_250_lines() -> None:
    sizes = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES)
    assert sizes[len(sizes) * 9 // 10] <= 250


def test_only_the_command_line_prints() -> None:
    printing = {
        name(path)
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    }
    assert {one.rsplit("/", 1)[0] for one in printing} == {"ocop_site/cli"}


def test_every_module_says_what_it_is_for() -> None:
    assert [name(path) for path, tree in TREES.items() if not ast.get_docstring(tree)] == []


def test_every_public_function_and_class_states_its_promise() -> None:
    silent = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path, tree in TREES.items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_name_is_a_manager_or_a_helper() -> None:
    words = ("Manager", "Helper", "Util", "Handler", "Processor")
    classes = [
        node.name
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    ]
    assert [one for one in classes if one.endswith(words)] == []
    stems = {path.stem for path in MODULES}
    assert stems & {"utils", "util", "helpers", "common", "misc", "base"} == set()


def test_nothing_is_left_to_do_in_the_code() -> None:
    left = [
        f"{name(path)}:{number}"
        for path in MODULES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if any(mark in line for mark in ("TODO", "FIXME", "XXX"))
    ]
    assert left == []
