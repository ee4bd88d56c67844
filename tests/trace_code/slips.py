"""Codes as people spoil them, and what each must be read as: the writer of vectors.json.

    python -m tests.trace_code.slips

Every vector is made from a code that is known by a slip that is known; what is near is worked out by solving the check's equation,
not by trying texts as the readers do. No function of the site is used here.
"""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Sequence
from pathlib import Path

VECTORS = Path(__file__).with_name("vectors.json")
ALPHABET = "34679ACDEFGHJKMNPRTVWXY"
WEIGHTS = (2, 3, 4, 5, 6, 1)
"""Of the five random characters and of the check: weighted, a code's numbers make a multiple of 23."""
INVERSE = {weight: pow(weight, -1, 23) for weight in WEIGHTS}
LOOKS = {"0OQ": "DCG", "1IL": "7JT", "2Z": "7", "5S": "69", "8B": "369R", "U": "VW"}
PREFIXES = ("QN", "QN", "QN", "HN", "LS", "BN", "HCM")
TELEX = {
    "AA": "Â",
    "AF": "À",
    "AR": "Ả",
    "AX": "Ã",
    "AJ": "Ạ",
    "EE": "Ê",
    "EF": "È",
    "ER": "Ẻ",
    "EX": "Ẽ",
    "EJ": "Ẹ",
}
TELEX |= {"YF": "Ỳ", "YR": "Ỷ", "YX": "Ỹ", "YJ": "Ỵ", "DD": "Đ"}
VNI = {
    "A3": "Ả",
    "A4": "Ã",
    "A6": "Â",
    "E3": "Ẻ",
    "E4": "Ẽ",
    "E6": "Ê",
    "Y3": "Ỷ",
    "Y4": "Ỹ",
    "D9": "Đ",
}
SEPARATORS = (
    " ",
    "-",
    ".",
    "_",
    "\u00a0",
    "\u2013",
    "\u2011",
    "\u200b",
    "\u202f",
    "\ufeff",
    " - ",
    "\u2060",
    "\t",
    "·",
    "/",
)
HOSTS = (
    "https://ocop.example.vn",
    "HTTPS://OCOP.EXAMPLE.VN",
    "http://ocop.example.vn:8080",
    "ocop.example.vn",
    "",
    "//x.vn",
)
BASES = ("", "/ocop", "/a/b", "/t", "/T")
LOTS = ("MD2609A", "A1", "2026-09-12", "9", "L-2-B", "DR2608")
AROUND = (
    "Mã: {}",
    "Mã nội bộ {}",
    "ma so {} cua toi",
    "{} (tem bị mờ ở góc)",
    "Cho em hỏi: {}; của ai vậy ạ",
    "«{}» abcdef",
)

Row = tuple[str, str, str, str, str]
"""Prefix, text, "right" or "near" or the reason, the codes without their prefix, the lot."""


def total(body: str) -> int:
    """0 for the part of a code behind its prefix."""
    return sum(w * ALPHABET.index(one) for w, one in zip(WEIGHTS, body, strict=True)) % 23


def solved(body: str, place: int) -> str:
    """The one body that differs from `body` at this place at most and is right; what stands there counts for nothing."""
    rest = total(body[:place] + "3" + body[place + 1 :])
    letter = ALPHABET[-rest * INVERSE[WEIGHTS[place]] % 23]
    return body[:place] + letter + body[place + 1 :]


def wrong(body: str) -> list[str]:
    """The right bodies at one other character from a wrong one."""
    return [solved(body, place) for place in range(6)]


def swapped(body: str) -> list[str]:
    """The right bodies that a wrong one becomes by exchanging two neighbours."""
    numbers, lack, found = [ALPHABET.index(one) for one in body], total(body), []
    for place in range(5):
        change = (WEIGHTS[place] - WEIGHTS[place + 1]) * (numbers[place + 1] - numbers[place])
        if (lack + change) % 23 == 0:
            found.append(body[:place] + body[place + 1] + body[place] + body[place + 2 :])
    return found


def shorter(text: str) -> list[str]:
    """The right bodies that seven characters become by leaving one out."""
    cuts = (text[:place] + text[place + 1 :] for place in range(7))
    return [one for one in cuts if set(one) <= set(ALPHABET) and total(one) == 0]


def longer(body: str) -> list[str]:
    """The right bodies that five characters become by one more."""
    return [solved(body[:place] + "3" + body[place:], place) for place in range(6)]


class Maker:
    """Makes the vectors of every kind with one random generator."""

    def __init__(self, seed: int) -> None:
        self.some = random.Random(seed)

    def prefix(self) -> str:
        return self.some.choice(PREFIXES)

    def body(self) -> str:
        return solved("".join(self.some.choice(ALPHABET) for _ in range(5)) + "3", 5)

    def letter(self, but: str) -> str:
        return self.some.choice([one for one in ALPHABET if one not in but])

    def dressed(self, text: str) -> str:
        """The same text in another case, in groups, in other forms of its letters."""
        form = self.some.randrange(6)
        if form == 1:
            text = text.lower()
        elif form == 2:
            text = "".join(self.some.choice((one, one.lower())) for one in text)
        elif form == 3:
            text = "".join(
                chr(ord(one) + 0xFEE0) if one.isalnum() and one.isascii() else one for one in text
            )
        elif form == 4:
            text = unicodedata.normalize("NFD", text.lower())
        if self.some.random() < 0.6:
            mark = self.some.choice(SEPARATORS)
            parts = [text[at : at + 3] for at in range(0, len(text), 3)]
            text = mark.join(parts)
        return self.some.choice(("", " ", "\n")) + text + self.some.choice(("", " ", ".", "\r\n"))

    def clean(self) -> Row:
        prefix, body = self.prefix(), self.body()
        return prefix, self.dressed(prefix + body), "right", body, ""

    def without_prefix(self) -> Row:
        prefix, body = self.prefix(), self.body()
        if body.startswith(prefix):
            return self.without_prefix()
        return prefix, self.dressed(body), "right", body, ""

    def marked(self) -> Row:
        """Marks that belong to nothing: combining ones, and the letters that Vietnamese has."""
        prefix, body = self.prefix(), self.body()
        marks = [self.some.choice("\u0300\u0301\u0303\u0309\u0323\u0302\u0306") for _ in range(3)]
        text = list(prefix + body)
        for mark in marks:
            text[self.some.randrange(len(text))] += mark
        form = self.some.choice(("NFC", "NFD"))
        return prefix, unicodedata.normalize(form, "".join(text)), "right", body, ""

    def twin_prefix(self) -> Row:
        prefix, body = (
            self.some.choice(
                (("QN", "0N"), ("QN", "oN"), ("LS", "1S"), ("LS", "I5"), ("BN", "8N"))
            ),
            self.body(),
        )
        return prefix[0], self.dressed(prefix[1] + body), "right", body, ""

    def address(self) -> Row:
        prefix, body = self.prefix(), self.body()
        return (
            prefix,
            self.around(prefix + body, lot := self.some.choice(("", *LOTS))),
            "right",
            body,
            lot,
        )

    def address_with_slip(self) -> Row:
        prefix, body = self.prefix(), self.body()
        place = self.some.randrange(6)
        spoilt = body[:place] + self.letter(body[place]) + body[place + 1 :]
        codes = [*swapped(spoilt), *wrong(spoilt)]
        return self.row(
            prefix, self.around(prefix + spoilt, lot := self.some.choice(("", *LOTS))), codes, lot
        )

    def around(self, code: str, lot: str) -> str:
        """An address that holds the code, as it is printed, copied or typed."""
        host, base = self.some.choice(HOSTS), self.some.choice(BASES)
        if self.some.random() < 0.5:
            code, lot = code.lower(), lot.lower()
        code = self.some.choice(
            (
                code,
                code,
                f"{code[:3]}-{code[3:]}",
                f"{code[:4]}%20{code[4:]}",
                f"{code[:2]}%E2%80%8B{code[2:]}",
            )
        )
        tail = self.some.choice(("", "", "/", "/?utm_source=zalo", "/#stamp"))
        if lot:
            tail = f"/{lot}" + self.some.choice(("", "/", "/?a=/T/x", "/#ABC"))
        text = f"{host}{base}/{self.some.choice('tT')}/{code}{tail}"
        return text.replace("/", "\\") if self.some.random() < 0.05 else text

    def bare_address(self) -> Row:
        """An address whose /T/ was lost."""
        prefix, body = self.prefix(), self.body()
        return prefix, f"https://ocop.example.vn/ocop/{(prefix + body).lower()}/", "right", body, ""

    def sentence(self) -> Row:
        prefix, body = self.prefix(), self.body()
        code = prefix + body
        text = self.some.choice(AROUND).format(
            self.some.choice((code, f"{code[:3]}-{code[3:6]}-{code[6:]}", code.lower()))
        )
        return prefix, text, "right", body, ""

    def sentence_with_slip(self) -> Row:
        prefix, body = self.prefix(), self.body()
        place = self.some.randrange(6)
        spoilt = body[:place] + self.letter(body[place]) + body[place + 1 :]
        return self.row(
            prefix,
            self.some.choice(AROUND).format(prefix + spoilt),
            [*swapped(spoilt), *wrong(spoilt)],
        )

    def look_alike(self) -> Row:
        """A character that no code has for one that looks like it: the check says which is meant."""
        prefix, body = self.prefix(), self.body()
        choices = [
            (at, typed)
            for at, one in enumerate(body)
            for names, like in LOOKS.items()
            if one in like
            for typed in names
        ]
        if not choices:
            return self.look_alike()
        place, typed = self.some.choice(choices)
        return (
            prefix,
            self.dressed(prefix + body[:place] + typed + body[place + 1 :]),
            "right",
            body,
            "",
        )

    def unknown(self) -> Row:
        """A character that no code has for one that looks otherwise, or a sign for one that could not be read."""
        prefix, body = self.prefix(), self.body()
        place = self.some.randrange(6)
        far = [one for names, like in LOOKS.items() if body[place] not in like for one in names]
        typed = self.some.choice([*far, "?", "*", "Ж", "€", "字", "😀"])
        return self.row(
            prefix,
            self.dressed(prefix + body[:place] + typed + body[place + 1 :]).strip(".\r\n"),
            [body],
        )

    def two_look_alikes(self) -> Row:
        prefix, body = self.prefix(), self.body()
        first, second = sorted(self.some.sample(range(6), 2))
        names = [self.some.choice([*LOOKS]) for _ in range(2)]
        typed = [self.some.choice(one) for one in names]
        text = body[:first] + typed[0] + body[first + 1 : second] + typed[1] + body[second + 1 :]
        codes = []
        for one in LOOKS[names[0]]:
            code = solved(
                text[:first] + one + text[first + 1 : second] + "3" + text[second + 1 :], second
            )
            if code[second] in LOOKS[names[1]]:
                codes.append(code)
        return self.row(prefix, prefix + text, codes, reason="unreadable")

    def one_wrong(self) -> Row:
        prefix, body = self.prefix(), self.body()
        place = self.some.randrange(6)
        spoilt = body[:place] + self.letter(body[place]) + body[place + 1 :]
        codes = [*swapped(spoilt), *wrong(spoilt)]
        assert body in codes
        return self.row(prefix, self.dressed(self.some.choice((prefix, "")) + spoilt), codes)

    def two_swapped(self) -> Row:
        prefix, body = self.prefix(), self.body()
        places = [at for at in range(5) if body[at] != body[at + 1]]
        if not places:
            return self.two_swapped()
        at = self.some.choice(places)
        spoilt = body[:at] + body[at + 1] + body[at] + body[at + 2 :]
        codes = [*swapped(spoilt), *wrong(spoilt)]
        assert body in codes
        return self.row(prefix, self.dressed(self.some.choice((prefix, "")) + spoilt), codes)

    def one_missing(self) -> Row:
        prefix, body = self.prefix(), self.body()
        at = self.some.randrange(6)
        codes = longer(body[:at] + body[at + 1 :])
        assert body in codes
        return self.row(
            prefix, self.dressed(self.some.choice((prefix, "")) + body[:at] + body[at + 1 :]), codes
        )

    def one_extra(self) -> Row:
        prefix, body = self.prefix(), self.body()
        at = self.some.randrange(7)
        spoilt = body[:at] + self.some.choice(ALPHABET) + body[at:]
        codes = shorter(spoilt)
        assert body in codes
        # Without its prefix the text must not begin as if half of the prefix were there.
        given = self.some.choice((prefix, "")) if spoilt[0] not in prefix else prefix
        return self.row(prefix, self.dressed(given + spoilt), codes)

    def prefix_slip(self) -> Row:
        """One slip in the prefix, the rest right."""
        prefix, body = self.prefix(), self.body()
        if body[0] in prefix:
            return self.prefix_slip()
        at, kind = (
            self.some.randrange(len(prefix)),
            self.some.choice(("wrong", "swap", "extra", "missing")),
        )
        codes = [body]
        if kind == "wrong":
            typed = prefix[:at] + self.letter(prefix + "0OQ1IL2Z5S8B") + prefix[at + 1 :]
        elif kind == "swap":
            typed = prefix[1] + prefix[0] + prefix[2:]
        elif kind == "extra":
            typed = self.letter(prefix) + prefix
        else:
            typed = prefix[:at] + prefix[at + 1 :]
            # Seven characters may also be a code without its prefix and with one too many.
            codes = [*(shorter(typed + body) if len(typed) == 1 else []), body]
        return self.row(prefix, self.dressed(typed + body), codes)

    def keyboard(self) -> Row:
        """A Vietnamese keyboard made one letter with a mark of two characters."""
        prefix, body = self.prefix(), self.body()
        keys, others = self.some.choice(((TELEX, VNI), (VNI, TELEX)))
        places = [at for at in range(5) if body[at : at + 2] in keys]
        if not places:
            return self.keyboard()
        at = self.some.choice(places)
        typed = keys[body[at : at + 2]]
        back = {letter: pair for pair, letter in others.items()}.get(typed, "00")
        other = body[:at] + back + body[at + 2 :]
        by_other = [other] if set(other) <= set(ALPHABET) and total(other) == 0 else []
        first = [body, *by_other] if keys is TELEX else [*by_other, body]
        text = prefix + body[:at] + typed + body[at + 2 :]
        form = self.some.choice(("NFC", "NFD"))
        return self.row(
            prefix,
            unicodedata.normalize(form, text),
            [*first, *longer(body[: at + 1] + body[at + 2 :])],
        )

    def horned(self) -> Row:
        """A Telex keyboard made Ư of a W."""
        prefix, body = self.prefix(), self.body()
        at = self.some.randrange(5)
        body = solved(body[:at] + "W" + body[at + 1 :], 5)
        text = (prefix + body).replace("W", self.some.choice(("Ư", "ư", "U\u031b")))
        return prefix, text, "right", body, ""

    def other_prefix(self) -> Row:
        prefix = self.some.choice(("QN", "LS"))
        typed = "".join(self.letter("QNLS") for _ in range(2))
        return prefix, self.dressed(typed + self.body()), "other-prefix", "", ""

    def too_short(self) -> Row:
        prefix, body = self.some.choice(("QN", "LS")), self.body()
        return (
            prefix,
            self.dressed(
                self.some.choice(
                    (prefix + body[: self.some.randrange(5)], body[: 1 + self.some.randrange(4)])
                )
            ),
            "too-short",
            "",
            "",
        )

    def too_long(self) -> Row:
        prefix, body = self.some.choice(("QN", "LS")), self.body()
        words = (
            "mien dong",
            "rượu ba kích",
            "chả mực Hạ Long",
            "HTX Ban Mai, xã Bình Liêu",
            "nước mắm Cái Rồng",
        )
        text = self.some.choice(
            (
                self.dressed("A" + body + body),
                self.some.choice(words) + " " + body,
                "9" * self.some.randrange(15, 900),
            )
        )
        return prefix, text, "too-long", "", ""

    def barcode(self) -> Row:
        digits = "".join(
            self.some.choice("0123456789") for _ in range(self.some.choice((8, 12, 13, 14)))
        )
        return (
            "QN",
            self.some.choice((digits, f" {digits}\n", f"{digits[0]} {digits[1:7]} {digits[7:]}")),
            "barcode",
            "",
            "",
        )

    def empty(self) -> Row:
        signs = [
            *SEPARATORS,
            "\u0301",
            "\u0000",
            "\ufe0f",
            "\u20e3",
            "\u3000",
            "…",
            "#",
            "()",
            "%C2%A0",
        ]
        return (
            self.prefix(),
            "".join(self.some.choice(signs) for _ in range(self.some.randrange(9))),
            "empty",
            "",
            "",
        )

    def garbage(self) -> Row:
        """Signs of every script, none of which is a letter of ours: too long, whatever they are."""
        ranges = (
            (0x400, 0x4FF),
            (0x5D0, 0x5EA),
            (0x4E00, 0x4FFF),
            (0xAC00, 0xACFF),
            (0x1F300, 0x1F5FF),
            (0xD800, 0xDFFF),
            (0xE000, 0xE0FF),
        )
        signs = [
            chr(self.some.randint(*self.some.choice(ranges)))
            for _ in range(self.some.randrange(10, 40))
        ]
        return "QN", "".join(signs), "too-long", "", ""

    def row(
        self, prefix: str, text: str, codes: Sequence[str], lot: str = "", reason: str = ""
    ) -> Row:
        return prefix, text, "near" if codes else reason, " ".join(dict.fromkeys(codes)), lot


HOW_MANY = {
    Maker.clean: 500,
    Maker.without_prefix: 200,
    Maker.marked: 200,
    Maker.twin_prefix: 100,
    Maker.address: 600,
    Maker.address_with_slip: 200,
    Maker.bare_address: 50,
    Maker.sentence: 200,
    Maker.sentence_with_slip: 150,
    Maker.look_alike: 400,
    Maker.unknown: 300,
    Maker.two_look_alikes: 200,
    Maker.one_wrong: 600,
    Maker.two_swapped: 400,
    Maker.one_missing: 400,
    Maker.one_extra: 400,
    Maker.prefix_slip: 300,
    Maker.keyboard: 300,
    Maker.horned: 60,
    Maker.other_prefix: 100,
    Maker.too_short: 100,
    Maker.too_long: 100,
    Maker.barcode: 60,
    Maker.empty: 60,
    Maker.garbage: 100,
}


def vectors() -> dict[str, list[Row]]:
    """All vectors by the kind of what was done to the code; the same in every run."""
    maker = Maker(2026)
    return {make.__name__: [make(maker) for _ in range(count)] for make, count in HOW_MANY.items()}


def written(rows: dict[str, list[Row]]) -> str:
    """The text of vectors.json: one vector a line."""
    kinds = (
        f"{json.dumps(kind)}: [\n"
        + ",\n".join(json.dumps(row, separators=(",", ":")) for row in some)
        + "\n]"
        for kind, some in rows.items()
    )
    return "{" + ",\n".join(kinds) + "}\n"


if __name__ == "__main__":
    VECTORS.write_text(written(vectors()), encoding="ascii", newline="\n")
