import subprocess
import sys

import pytest

from ocop_site.vietnamese import Unreadable, parse_tax_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0100233488", "0100233488"),
        (" 0100233488 ", "0100233488"),
        ("0100233488-001", "0100233488-001"),
        ("0100233488 001", "0100233488-001"),
        ("0100233488001", "0100233488-001"),
        ("0314409058-002", "0314409058-002"),
    ],
)
def test_codes_of_enterprises_and_branches_are_read(text: str, code: str) -> None:
    assert parse_tax_code(text) == code


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0100233480", "wrong-check-digit"),
        ("0100233498", "wrong-check-digit"),
        ("0100233480-001", "wrong-check-digit"),
        ("0100233488-000", "not-a-tax-code"),
        ("0100000000", "not-a-tax-code"),
        ("100233488", "not-a-tax-code"),
        ("0100233488-01", "not-a-tax-code"),
        ("01.00.233.488", "not-a-tax-code"),
        ("010023348x", "not-a-tax-code"),
        ("đang cập nhật", "not-a-tax-code"),
        ("022185001234", "personal-number"),
    ],
)
def test_what_is_no_tax_code_of_an_enterprise_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_tax_code(text)
    assert (caught.value.reason, caught.value.suggestion) == (reason, "")


def test_importing_the_room_imports_neither_stdnum_nor_phonenumbers() -> None:
    program = (
        "import sys, ocop_site.vietnamese, ocop_site.gs1;"
        "print(sorted({'stdnum', 'phonenumbers'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
